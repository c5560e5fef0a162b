// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_acronyms.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/fold.h"
#include "core/name_variants.h"
#include "core/schema.h"
#include "searcher/query_words.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;
using Names = std::vector<std::string>;

constexpr std::size_t kMostWords = 8;        // of a full name
constexpr std::size_t kLongestAcronym = 10;  // letters
constexpr std::uint64_t kMostlyItself = 3;   // a word in more articles than so many times the name

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

// "CPV": capitals and nothing else.
bool IsAcronym(std::string_view form) {
  return form.size() >= 2 && form.size() <= kLongestAcronym &&
         std::all_of(form.begin(), form.end(), IsCapital);
}

// True when the letters of `folded` stand in `name` in order, from its first one on.
bool Abbreviates(std::string_view folded, std::string_view name) {
  if (folded.empty() || name.empty() || folded[0] != name[0]) return false;
  std::size_t next = 0;
  for (const char c : name) {
    if (next < folded.size() && c == folded[next]) ++next;
  }
  return next == folded.size() && name.find(' ') != name.npos;
}

// An entity that an acronym may stand for.
struct Candidate {
  EntityNumber entity = 0;
  std::uint64_t articles = 0;
};

class NameBook {
 public:
  NameBook(const AliasMap& names, const Xapian::Database& database)
      : names_(names), database_(database) {}

  Names OtherNames(std::string_view folded) const {
    return folded.find(' ') == folded.npos ? FullNames(folded) : Acronyms(folded);
  }

 private:
  std::uint64_t ArticlesOf(EntityNumber entity) const {
    std::uint64_t articles = 0;
    for (const KeyOfEntity& key : names_.members(entity)) articles += key.articles;
    return articles;
  }

  // A full name of the entity that `acronym` abbreviates: as it is shown, or a key of it.
  std::string FullName(EntityNumber entity, std::string_view acronym) const {
    const std::string& label = names_.label(entity);
    if (Abbreviates(acronym, FoldName(label))) return label;
    for (const std::string_view key : names_.keys(entity)) {
      if (Abbreviates(acronym, key)) return std::string(key);
    }
    return {};
  }

  bool PrintsInCapitals(EntityNumber entity, std::string_view acronym) const {
    return std::any_of(names_.forms(entity).begin(), names_.forms(entity).end(),
                       [&](const FormCount& form) {
                         return IsAcronym(form.form) && FoldName(form.form) == acronym;
                       });
  }

  // The one entity that the acronym means, when it is nearly always that one.
  std::optional<EntityNumber> MeantBy(std::string_view acronym) const {
    Candidate best;
    std::uint64_t all = 0;
    std::uint64_t by_itself = 0;  // articles that print nothing but the acronym
    for (const EntityNumber entity : names_.FindPrinted(acronym)) {
      if (names_.IsHidden(entity)) continue;
      const std::uint64_t articles = ArticlesOf(entity);
      if (FullName(entity, acronym).empty() || !PrintsInCapitals(entity, acronym)) {
        by_itself += articles;
        continue;
      }
      all += articles;
      if (articles > best.articles) best = {entity, articles};
    }
    if (best.articles == 0 || best.articles * 4 < all * 3) return std::nullopt;
    const std::uint64_t as_word = database_.get_termfreq(WordTerm(acronym));
    if (as_word > kMostlyItself * (best.articles + by_itself)) return std::nullopt;
    return best.entity;
  }

  Names FullNames(std::string_view acronym) const {
    if (acronym.size() < 2 || acronym.size() > kLongestAcronym) return {};
    const std::optional<EntityNumber> meant = MeantBy(acronym);
    if (!meant) return {};
    return {FullName(*meant, acronym)};
  }

  // Whose name it is, in any spelling of the countries and cities in it.
  std::optional<EntityNumber> EntityOf(std::string_view full) const {
    if (const auto entity = names_.FindKey(full)) return entity;
    for (const std::vector<std::string>& row : PhraseRows(FoldedWords(full))) {
      std::string name;
      for (const std::string& word : row) name += (name.empty() ? "" : " ") + word;
      if (const auto entity = names_.FindKey(name)) return entity;
    }
    return std::nullopt;
  }

  Names Acronyms(std::string_view full) const {
    Names acronyms;
    const std::optional<EntityNumber> entity = EntityOf(full);
    if (!entity || names_.IsHidden(*entity)) return acronyms;
    for (const FormCount& form : names_.forms(*entity)) {
      if (!IsAcronym(form.form)) continue;
      const std::string folded = FoldName(form.form);
      if (Abbreviates(folded, full) && MeantBy(folded) == entity) acronyms.push_back(form.form);
    }
    return acronyms;
  }

  const AliasMap& names_;
  const Xapian::Database& database_;
};

class Rewriter {
 public:
  explicit Rewriter(const FindOtherNames& find) : find_(find) {}

  void Rewrite(QueryNode& node) {
    if (node.kind == Kind::kWord) {
      std::vector<QueryNode> alone;
      alone.push_back(std::move(node));
      node = std::move(Rewritten(std::move(alone))[0]);
    } else if (node.kind == Kind::kAnd && PlainWords(node).size() <= kManyWords) {
      node.children = Rewritten(std::move(node.children));
      if (node.children.size() == 1) node = QueryNode(std::move(node.children[0]));
    } else if (node.kind == Kind::kOr || node.kind == Kind::kNot) {
      for (QueryNode& child : node.children) Rewrite(child);
    }
  }

 private:
  std::vector<QueryNode> Rewritten(std::vector<QueryNode> children) {
    std::vector<QueryNode> rewritten;
    for (std::size_t i = 0; i < children.size();) {
      const std::size_t taken = TakeName(children, i, rewritten);
      if (taken == 0) {
        if (children[i].kind != Kind::kWord) Rewrite(children[i]);
        rewritten.push_back(std::move(children[i]));
      }
      i += std::max<std::size_t>(taken, 1);
    }
    return rewritten;
  }

  // The longest name that begins at `first`; how many words it takes, 0 when none begins there.
  std::size_t TakeName(std::vector<QueryNode>& children, std::size_t first,
                       std::vector<QueryNode>& rewritten) {
    Names folded;  // of one word, of two ...
    for (std::size_t i = first; i < children.size() && folded.size() < kMostWords; ++i) {
      if (children[i].kind != Kind::kWord || children[i].required != children[first].required)
        break;
      folded.push_back(FoldName((folded.empty() ? "" : folded.back() + " ") + children[i].text));
    }
    for (std::size_t words = folded.size(); words > 0; --words) {
      // Countries and cities in several spellings are joined already.
      if (!VariantsOf(folded[words - 1]).spellings.empty()) continue;
      const Names others = find_(folded[words - 1]);
      if (others.empty()) continue;
      rewritten.push_back(Either({children.data() + first, words}, others));
      return words;
    }
    return 0;
  }

  static QueryNode Either(std::span<QueryNode> typed, const Names& others) {
    QueryNode either;
    either.kind = Kind::kOr;
    either.required = typed[0].required;
    either.position = {typed.front().position.begin, typed.back().position.end};
    QueryNode as_typed;
    as_typed.kind = Kind::kAnd;
    as_typed.position = either.position;
    for (QueryNode& word : typed) as_typed.children.push_back(std::move(word));
    if (typed.size() == 1) as_typed = QueryNode(std::move(as_typed.children[0]));
    either.children.push_back(std::move(as_typed));
    for (const std::string& name : others) {
      QueryNode other;
      other.kind = typed.size() == 1 ? Kind::kPhrase : Kind::kWord;
      other.text = name;
      other.position = either.position;
      either.children.push_back(std::move(other));
    }
    return either;
  }

  const FindOtherNames& find_;
};

}  // namespace

void AddOtherNames(const FindOtherNames& find, ParsedQuery& parsed) {
  Rewriter(find).Rewrite(parsed.root);
}

FindOtherNames OtherNamesIn(const Snapshot& snapshot, const Xapian::Database& database) {
  return [&snapshot, &database](std::string_view folded) {
    for (const FacetKind kind : {FacetKind::kOrganisation, FacetKind::kPlace}) {
      Names names = NameBook(snapshot.names(kind), database).OtherNames(folded);
      if (!names.empty()) return names;
    }
    return Names();
  };
}

}  // namespace dateline
