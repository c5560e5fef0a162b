// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/text_patterns.h"

#include <algorithm>
#include <utility>

#include "core/compounds.h"
#include "core/fold.h"
#include "searcher/query_expansion.h"
#include "searcher/query_words.h"
#include "searcher/starred_name.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;
using Row = std::vector<std::string>;

constexpr std::size_t kMostKnown = 50'000;  // words remembered, a few megabytes

class PatternMaker {
 public:
  explicit PatternMaker(AtomTable& atoms) : atoms_(atoms) {}

  void Add(const QueryNode& node) {
    switch (node.kind) {
      case Kind::kWord:
        return AddGroup({&node, 1}, GroupWords({&node, 1})[0]);
      case Kind::kPrefix:
      case Kind::kPattern:
      case Kind::kSimilar:
        return AddRow({WordAtom(node)}, NewUnit());
      case Kind::kPhrase:
        return AddPhrase(node);
      case Kind::kField:
        return AddField(node);
      case Kind::kNear:
      case Kind::kAdjacent:
        return AddNear(node);
      case Kind::kNot:
        return Add(node.children[0]);
      case Kind::kAnd:
      case Kind::kOr:
        for (const WordGroup& group : GroupWords(node.children)) {
          if (!IsPassedOver(group, node.children[group.first])) AddGroup(node.children, group);
        }
        AddPieces(node.children);
        return;
      case Kind::kNothing:
      case Kind::kDate:
        return;
    }
  }

  TextPatterns Take() { return std::move(made_); }

 private:
  std::uint16_t NewUnit() { return static_cast<std::uint16_t>(made_.units++); }

  // Covid19 where covid 19 is asked for.
  void AddPieces(std::span<const QueryNode> children) {
    for (std::size_t i = 1; i < children.size(); ++i) {
      const std::string piece = PieceOfNeighbours(children[i - 1], children[i]);
      if (!piece.empty()) AddRow({atoms_.StemOf(piece)}, NewUnit());
    }
  }

  void AddRow(AtomList atoms, std::uint16_t unit) {
    if (atoms.empty()) return;
    made_.patterns.push_back({std::move(atoms), unit, near_, side_});
  }

  void AddRows(const std::vector<Row>& rows, std::uint16_t unit) {
    for (const Row& row : rows) {
      AtomList atoms;
      for (const std::string& word : row) atoms.push_back(atoms_.Folded(SearchKeyOfFolded(word)));
      AddRow(std::move(atoms), unit);
    }
  }

  // A word that stands in a row with others, or stands for others.
  Atom WordAtom(const QueryNode& node) {
    if (node.kind == Kind::kPrefix) return atoms_.Beginning(FoldWord(node.text));
    if (StandsForOthers(node)) return atoms_.AnyOf(node.stands_for);
    return atoms_.Folded(SearchKey(node.text));
  }

  void AddField(const QueryNode& node) {
    if (!node.children.empty()) return Add(node.children[0]);
    if (node.field == "role") return AddRole(node);
    // Who a name with stars means is marked where he is named (asked_for.h): any word that begins
    // so would be too much.
    const bool is_name = node.field == "person" || node.field == "org" || node.field == "place";
    if (node.field == "title" || (is_name && !IsStarred(node.text)))
      AddRows(PhraseRowsOf(node.text), NewUnit());
  }

  void AddRole(const QueryNode& node) {
    const std::uint16_t unit = NewUnit();
    for (const Row& row : PhraseRows(FoldedWords(node.text))) {
      AtomList atoms;
      for (const std::string& word : row) atoms.push_back(atoms_.StemOf(word));
      AddRow(std::move(atoms), unit);
    }
  }

  void AddGroup(std::span<const QueryNode> children, const WordGroup& group) {
    const QueryNode& first = children[group.first];
    if (first.kind != Kind::kWord) return Add(first);
    const std::uint16_t unit = NewUnit();
    if (group.variants.spellings.empty()) {
      const std::string key = SearchKey(first.text);
      AddRow({atoms_.StemOf(key)}, unit);
      if (!first.stands_for.empty()) AddRow({atoms_.AnyOf(first.stands_for)}, unit);
      if (const auto parts = LettersAndDigits(key))
        AddRows({{std::string(parts->first), std::string(parts->second)}}, unit);
      return;
    }
    for (const Row& row : SpellingsOf(group.variants)) {
      if (row.size() == 1) {
        AddRow({atoms_.StemOf(SearchKeyOfFolded(row[0]))}, unit);
      } else {
        AddRows({row}, unit);
      }
    }
  }

  void AddPhrase(const QueryNode& node) {
    if (!node.children.empty()) {
      AtomList row;
      for (const QueryNode& child : node.children) row.push_back(WordAtom(child));
      return AddRow(std::move(row), NewUnit());
    }
    if (!node.exact) {
      const std::uint16_t unit = NewUnit();
      if (!node.stands_for.empty()) AddRow({atoms_.AnyOf(node.stands_for)}, unit);
      return AddRows(PhraseRowsOf(node.text), unit);
    }
    AtomList atoms;
    for (const std::string& word : WordsOf(node.text)) {
      // As the index does it: a word without diacritics stands for all its spellings.
      const std::string spelling = SpellingKey(word);
      const std::string folded = FoldWord(word);
      atoms.push_back(spelling == folded ? atoms_.Folded(folded) : atoms_.Spelled(spelling));
    }
    AddRow(std::move(atoms), NewUnit());
  }

  void AddNear(const QueryNode& node) {
    made_.nears.push_back({node.distance, node.children.size(), node.kind == Kind::kAdjacent});
    near_ = static_cast<std::uint16_t>(made_.nears.size());
    side_ = 0;
    for (const QueryNode& child : node.children) {
      AddSide(child);
      ++side_;
    }
    near_ = 0;
    side_ = 0;
  }

  // Words beside NEAR are meant in their folded form, as their positions are.
  void AddSide(const QueryNode& node) {
    if (node.kind == Kind::kOr) {
      for (const QueryNode& child : node.children) AddSide(child);
      return;
    }
    if (node.exact) return AddPhrase(node);
    if (node.kind == Kind::kField) return AddField(node);
    if (StandsForOthers(node)) return AddRow({WordAtom(node)}, NewUnit());
    AddRows(PhraseRowsOf(node.text), NewUnit());
  }

  AtomTable& atoms_;
  TextPatterns made_;
  std::uint16_t near_ = 0;
  std::uint16_t side_ = 0;
};

}  // namespace

AtomTable::StemAtoms::StemAtoms(const std::string& language) : stemmer(language) {
  if (!stemmer.KeepsFirstTwoLetters()) filter.LetAll();
}

void AtomTable::StemAtoms::Add(std::string_view folded, Atom atom) {
  const std::string stem = stemmer.Stem(folded);
  filter.Let(stem);
  atoms_of[stem].push_back(atom);
}

void AtomTable::StemAtoms::Look(std::string_view folded, AtomList& atoms) const {
  if (!filter.Lets(folded)) return;
  const auto found = atoms_of.find(stemmer.Stem(folded));
  if (found != atoms_of.end())
    atoms.insert(atoms.end(), found->second.begin(), found->second.end());
}

AtomTable::AtomTable(const std::vector<std::string>& languages) {
  for (const std::string& language : languages) stems_.emplace_back(language);
  if (stems_.empty()) stems_.emplace_back("und");
}

Atom AtomTable::AtomOf(ByKey& keys, std::string_view key) {
  const auto [entry, is_new] = keys.try_emplace(std::string(key), next_);
  if (is_new) ++next_;
  return entry->second;
}

Atom AtomTable::StemOf(std::string_view folded) {
  const Atom before = next_;
  const Atom atom = AtomOf(asked_stems_, folded);
  if (atom != before) return atom;
  for (StemAtoms& language : stems_) {
    language.Add(folded, atom);
    filter_.Add(language.filter);
  }
  return atom;
}

Atom AtomTable::Folded(std::string_view folded) {
  filter_.Let(folded);
  return AtomOf(folded_, folded);
}

Atom AtomTable::Spelled(std::string_view spelling) {
  filter_.Let(FoldWord(spelling));
  return AtomOf(spelled_, spelling);
}

Atom AtomTable::AnyOf(const std::vector<std::string>& folded) {
  for (const std::string& word : folded) {
    filter_.Let(word);
    any_of_[word].push_back(next_);
  }
  return next_++;
}

Atom AtomTable::Beginning(std::string_view folded) {
  filter_.Let(folded);
  beginnings_.push_back({std::string(folded), next_});
  return next_++;
}

void AtomTable::LookFolded(const std::string& folded, AtomList& atoms) const {
  if (!asked_stems_.empty()) {
    for (const StemAtoms& language : stems_) language.Look(folded, atoms);
  }
  if (const auto found = folded_.find(folded); found != folded_.end())
    atoms.push_back(found->second);
  if (const auto found = any_of_.find(folded); found != any_of_.end())
    atoms.insert(atoms.end(), found->second.begin(), found->second.end());
}

AtomList AtomTable::Look(std::string_view word) const {
  AtomList atoms;
  const std::string folded = FoldWord(word);
  if (folded.empty()) return atoms;
  LookFolded(folded, atoms);
  if (const std::string piece = PieceOf(word, folded); !piece.empty()) LookFolded(piece, atoms);
  for (const Beginnings& beginning : beginnings_) {
    if (folded.starts_with(beginning.prefix)) atoms.push_back(beginning.atom);
  }
  if (!spelled_.empty()) {
    const auto found = spelled_.find(SpellingKey(word));
    if (found != spelled_.end()) atoms.push_back(found->second);
  }
  std::sort(atoms.begin(), atoms.end());
  atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
  return atoms;
}

const AtomList& AtomTable::Find(std::string_view word) {
  if (const auto known = known_.find(word); known != known_.end()) return known->second;
  return known_.emplace(word, Look(word)).first->second;
}

void AtomTable::ForgetMany() {
  if (known_.size() > kMostKnown) known_.clear();
}

TextPatterns PatternsOf(const ParsedQuery& query, AtomTable& atoms) {
  PatternMaker maker(atoms);
  maker.Add(query.root);
  return maker.Take();
}

}  // namespace dateline
