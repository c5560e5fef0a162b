// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/word_query.h"

#include <algorithm>
#include <utility>

#include "core/fold.h"
#include "core/schema.h"
#include "core/words.h"
#include "searcher/query_text.h"
#include "searcher/query_words.h"
#include "searcher/ranking.h"

namespace dateline {
namespace {

using Xapian::Query;
using Terms = std::vector<std::string>;
using MakeTerm = std::string (*)(std::string_view);

constexpr Xapian::termcount kMostExpansions = 64;
constexpr std::size_t kMostSpellings = 8;    // of one phrase
constexpr std::size_t kLongestSpelling = 8;  // words of a name with variants

Query Scaled(const Query& query, double factor) { return Query(factor, query); }

// Terms that stand for one word: one term with the postings of all, so that a word with two stems
// weighs no more than one with one.
Query OneOf(const Terms& terms) {
  if (terms.size() == 1) return Query(terms[0]);
  return Query(Query::OP_SYNONYM, terms.begin(), terms.end());
}

Query AnyTerm(const Terms& terms) { return Query(Query::OP_OR, terms.begin(), terms.end()); }

Query InARow(const Terms& terms) {
  if (terms.size() == 1) return Query(terms[0]);
  return Query(Query::OP_PHRASE, terms.begin(), terms.end(),
               static_cast<Xapian::termcount>(terms.size()));
}

Terms MapTerms(const Terms& words, MakeTerm make) {
  Terms terms;
  for (const std::string& word : words) terms.push_back(make(word));
  return terms;
}

// Splits `text` into words, each made into its key; words without one are none.
Terms WordKeys(std::string_view text, std::string (*key)(std::string_view)) {
  Terms keys;
  for (const dateline::Word& word : SplitWords(text, kMaxQueryTerms)) {
    std::string made = key(PartOf(text, word.span));
    if (!made.empty()) keys.push_back(std::move(made));
  }
  return keys;
}

// The term at which these very letters stand: spellings are stored where they differ.
std::string ExactTerm(std::string_view word) {
  const std::string folded = FoldWord(word);
  const std::string spelling = SpellingKey(word);
  return spelling == folded ? WordTerm(folded) : SpellingTerm(spelling);
}

// The name with several spellings that begins at `first`, and how many words it takes.
std::pair<NameVariants, std::size_t> NameAt(const Terms& folded, std::size_t first) {
  std::pair<NameVariants, std::size_t> best{{}, 1};
  std::string name;
  for (std::size_t i = first; i < folded.size() && i < first + kLongestSpelling; ++i) {
    name += (name.empty() ? "" : " ") + folded[i];
    const NameVariants variants = VariantsOf(FoldName(name));
    if (!variants.spellings.empty()) best = {variants, i - first + 1};
  }
  return best;
}

// Every way to write the row: "visit viet nam" and "visit vietnam".
std::vector<Terms> Spellings(const Terms& folded) {
  std::vector<Terms> rows(1);
  for (std::size_t i = 0; i < folded.size();) {
    const auto [variants, taken] = NameAt(folded, i);
    std::vector<Terms> next;
    for (const Terms& row : rows) {
      const auto add = [&](const Terms& words) {
        if (next.size() == kMostSpellings) return;
        next.push_back(row);
        next.back().insert(next.back().end(), words.begin(), words.end());
      };
      // As typed first: it is never what the bound leaves out.
      add(Terms(folded.begin() + static_cast<std::ptrdiff_t>(i),
                folded.begin() + static_cast<std::ptrdiff_t>(i + taken)));
      for (const Terms& spelling : SpellingsOf(variants)) add(spelling);
    }
    rows = std::move(next);
    i += taken;
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

Query AnyRow(const std::vector<Terms>& rows, MakeTerm make) {
  std::vector<Query> queries;
  for (const Terms& row : rows) queries.push_back(InARow(MapTerms(row, make)));
  return AnyOf(queries);
}

}  // namespace

Query AnyOf(const std::vector<Query>& queries) {
  return Query(Query::OP_OR, queries.begin(), queries.end());
}

Query AllOf(const std::vector<Query>& queries) {
  if (queries.empty()) return Query::MatchAll;
  return Query(Query::OP_AND, queries.begin(), queries.end());
}

Query WithBonus(const Query& needed, const std::vector<Query>& bonus) {
  if (bonus.empty()) return needed;
  return Query(Query::OP_AND_MAYBE, needed, AnyOf(bonus));
}

WordQueries::WordQueries(const std::vector<std::string>& languages) {
  for (const std::string& language : languages) stemmers_.emplace_back(language);
  if (stemmers_.empty()) stemmers_.emplace_back("und");
}

Terms WordQueries::Stems(std::string_view folded) const {
  Terms stems;
  for (const Stemmer& stemmer : stemmers_) stems.push_back(stemmer.Stem(folded));
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

Terms WordQueries::StemTerms(std::string_view typed) const {
  return MapTerms(Stems(FoldWord(typed)), StemTerm);
}

// The word in the title and in the lead.
std::vector<Query> WordQueries::StemBonuses(std::string_view folded) const {
  const Terms stems = Stems(folded);
  return {Scaled(OneOf(MapTerms(stems, TitleStemTerm)), RankingScale::kTitle),
          Scaled(OneOf(MapTerms(stems, LeadTerm)), RankingScale::kLead)};
}

CompiledQuery WordQueries::Word(std::string_view typed) const {
  const std::string folded = FoldWord(typed);
  const Terms terms = MapTerms(Stems(folded), StemTerm);
  std::vector<Query> bonus = StemBonuses(folded);
  bonus.push_back(Scaled(Query(WordTerm(folded)), RankingScale::kWord));
  if (const std::string exact = ExactTerm(typed); exact != WordTerm(folded))
    bonus.push_back(Scaled(Query(exact), RankingScale::kSpelling));
  return {WithBonus(OneOf(terms), bonus), AnyTerm(terms)};
}

Query WordQueries::Row(const Terms& folded) { return InARow(MapTerms(folded, WordTerm)); }

CompiledQuery WordQueries::Prefix(std::string_view typed) const {
  const std::string prefix = WordTerm(FoldWord(typed));
  const auto expand = [&](Query::op combiner) {
    return Query(Query::OP_WILDCARD, prefix, kMostExpansions, Query::WILDCARD_LIMIT_MOST_FREQUENT,
                 combiner);
  };
  return {Scaled(expand(Query::OP_SYNONYM), RankingScale::kPlain), expand(Query::OP_OR)};
}

CompiledQuery WordQueries::Phrase(std::string_view typed, bool exact) const {
  const Terms folded = WordKeys(typed, FoldWord);
  if (folded.empty()) return {Query::MatchNothing, Query::MatchNothing};
  const Query row =
      exact ? InARow(WordKeys(typed, ExactTerm)) : AnyRow(Spellings(folded), WordTerm);
  // A phrase weighs what its words weigh, and something for standing together.
  std::vector<Query> bonus;
  for (const std::string& word : folded)
    bonus.push_back(WithBonus(OneOf(MapTerms(Stems(word), StemTerm)), StemBonuses(word)));
  return {WithBonus(Scaled(row, RankingScale::kPair), bonus), row};
}

// One spelling of a name: a word by its stems, several as a phrase that weighs what the stem of its
// first word does, so that "Viet Nam" and "Vietnam" come out about equal.
Query WordQueries::Spelling(const Terms& words, bool in_title) const {
  const Query stem = OneOf(MapTerms(Stems(words[0]), in_title ? TitleStemTerm : StemTerm));
  if (words.size() == 1) return stem;
  return Query(Query::OP_FILTER, stem, InARow(MapTerms(words, in_title ? TitleTerm : WordTerm)));
}

CompiledQuery WordQueries::Name(NameVariants variants, const Terms& typed) const {
  std::vector<Query> match;
  std::vector<Query> rank;
  std::vector<Query> title;
  for (const Terms& words : SpellingsOf(variants)) {
    match.push_back(words.size() == 1 ? AnyTerm(StemTerms(words[0]))
                                      : InARow(MapTerms(words, WordTerm)));
    rank.push_back(Spelling(words, false));
    title.push_back(Spelling(words, true));
  }
  Terms plain;
  Terms exact;
  for (const std::string& word : typed) {
    plain.push_back(WordTerm(FoldWord(word)));
    exact.push_back(ExactTerm(word));
  }
  std::vector<Query> bonus = {
      Scaled(Query(Query::OP_SYNONYM, title.begin(), title.end()), RankingScale::kTitle),
      Scaled(InARow(plain), RankingScale::kWord)};
  if (exact != plain) bonus.push_back(Scaled(InARow(exact), RankingScale::kSpelling));
  return {WithBonus(Query(Query::OP_SYNONYM, rank.begin(), rank.end()), bonus), AnyOf(match)};
}

Query WordQueries::Title(std::string_view typed) const {
  const Terms folded = WordKeys(typed, FoldWord);
  if (folded.empty()) return Query::MatchNothing;
  return AnyRow(Spellings(folded), TitleTerm);
}

Query WordQueries::Pair(std::string_view left, std::string_view right) const {
  return Scaled(InARow({WordTerm(FoldWord(left)), WordTerm(FoldWord(right))}), RankingScale::kPair);
}

}  // namespace dateline
