// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/word_query.h"

#include <algorithm>

#include "core/compounds.h"
#include "core/fold.h"
#include "core/schema.h"
#include "searcher/query_words.h"
#include "searcher/ranking.h"

namespace dateline {
namespace {

using Xapian::Query;
using Terms = std::vector<std::string>;
using MakeTerm = std::string (*)(std::string_view);

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

// The terms under which a folded word stands however it is printed, in the text and in the title.
std::string TextKeyTerm(std::string_view folded) { return WordTerm(SearchKeyOfFolded(folded)); }
std::string TitleKeyTerm(std::string_view folded) { return TitleTerm(SearchKeyOfFolded(folded)); }

// The term at which these very letters stand: spellings are stored where they differ.
std::string ExactTerm(std::string_view word) {
  const std::string folded = FoldWord(word);
  const std::string spelling = SpellingKey(word);
  return spelling == folded ? WordTerm(folded) : SpellingTerm(spelling);
}

Terms ExactTerms(std::string_view text) {
  Terms terms;
  for (const std::string& word : WordsOf(text)) terms.push_back(ExactTerm(word));
  return terms;
}

// The words as they were typed, and with their diacritics, before other ways to write them.
std::vector<FinePart> AsTyped(const Terms& typed) {
  Terms plain;
  Terms exact;
  for (const std::string& word : typed) {
    plain.push_back(WordTerm(FoldWord(word)));
    exact.push_back(ExactTerm(word));
  }
  std::vector<FinePart> parts = {{plain, RankingScale::kWord, ScoreField::kWord}};
  if (exact != plain)
    parts.push_back({std::move(exact), RankingScale::kSpelling, ScoreField::kSpelling});
  return parts;
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

Query EveryArticle() { return Query(std::string()); }

Query AllOf(const std::vector<Query>& queries) {
  if (queries.empty()) return EveryArticle();
  return Query(Query::OP_AND, queries.begin(), queries.end());
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
  return MapTerms(Stems(SearchKey(typed)), StemTerm);
}

CompiledQuery WordQueries::Word(std::string_view typed) const {
  const std::string key = SearchKey(typed);
  const Terms terms = MapTerms(Stems(key), StemTerm);
  const std::vector<FinePart> fine = AsTyped({std::string(typed)});
  const auto parts = LettersAndDigits(key);
  if (!parts) return {RankByWord(terms), AnyTerm(terms), fine};
  // Covid19 is printed as two words as well.
  const Terms apart = {std::string(parts->first), std::string(parts->second)};
  return {RankByAny({RankByWord(terms), RankByRow(apart)}), AnyOf({AnyTerm(terms), Row(apart)}),
          fine};
}

Query WordQueries::Row(const Terms& folded) { return InARow(MapTerms(folded, TextKeyTerm)); }

RankPlan WordQueries::RankByRow(const Terms& folded) {
  return RankByArticles(Row(folded), MapTerms(folded, TextKeyTerm), RankingScale::kPlain);
}

CompiledQuery WordQueries::Piece(const std::string& piece) const {
  const Terms terms = MapTerms(Stems(piece), StemTerm);
  return {RankByWord(terms), AnyTerm(terms), {}};
}

RankPlan WordQueries::AsOneWord(const Terms& folded) const {
  Terms stems;
  for (const std::string& word : folded) {
    const Terms more = Stems(SearchKeyOfFolded(word));
    stems.insert(stems.end(), more.begin(), more.end());
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return RankByWord(MapTerms(stems, StemTerm));
}

CompiledQuery WordQueries::Expanded(const Terms& folded) {
  const Terms terms = MapTerms(folded, WordTerm);
  if (terms.empty()) return {RankByAny({}), Query::MatchNothing, {}};
  return {RankByPlain(terms, RankingScale::kPlain), AnyTerm(terms), {}};
}

// A phrase weighs what its words weigh.
CompiledQuery WordQueries::Phrase(std::string_view typed, bool exact) const {
  const Terms folded = FoldedWords(typed);
  if (folded.empty()) return {RankByAny({}), Query::MatchNothing, {}};
  std::vector<RankPlan> words;
  for (const std::string& word : folded)
    words.push_back(RankByWord(MapTerms(Stems(SearchKeyOfFolded(word)), StemTerm)));
  std::vector<Terms> rows;
  if (exact) {
    rows.push_back(ExactTerms(typed));
  } else {
    for (const Terms& row : PhraseRowsOf(typed)) rows.push_back(MapTerms(row, TextKeyTerm));
  }
  std::vector<Query> any;
  for (const Terms& row : rows) any.push_back(InARow(row));
  const Query match = AnyOf(any);
  // Whatever has the only row has its words.
  if (rows.size() == 1) return {RankOnly(RankByAll(std::move(words)), match, rows[0]), match, {}};
  return {RankWithBonus(RankByArticles(match), std::move(words)), match, {}};
}

// The spellings decide what matches. What it weighs is one word: the longest of each spelling,
// taken as synonyms, so that "Viet Nam" and "Vietnam" come out about equal.
CompiledQuery WordQueries::Name(NameVariants variants, const Terms& typed) const {
  std::vector<Query> rows;
  Terms stems;
  for (const Terms& row : SpellingsOf(variants)) {
    const bool one_word = row.size() == 1;
    rows.push_back(one_word ? AnyTerm(StemTerms(row[0])) : InARow(MapTerms(row, TextKeyTerm)));
    const Terms longest = Stems(*std::max_element(
        row.begin(), row.end(), [](const std::string& left, const std::string& right) {
          return left.size() < right.size();
        }));
    stems.insert(stems.end(), longest.begin(), longest.end());
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  const Query match = AnyOf(rows);
  return {RankWithBonus(RankByArticles(match), {RankByWord(MapTerms(stems, StemTerm))}), match,
          AsTyped(typed)};
}

Query WordQueries::Title(std::string_view typed) const {
  if (FoldedWords(typed).empty()) return Query::MatchNothing;
  return AnyRow(PhraseRowsOf(typed), TitleKeyTerm);
}

Query WordQueries::RoleWord(RoleRow row, std::string_view folded) const {
  std::vector<Query> stems;
  for (const std::string& stem : Stems(folded)) stems.emplace_back(RoleTerm(row, stem));
  return AnyOf(stems);
}

// Roles that touch stand in different rows: a phrase within one row is within one role.
Query WordQueries::Role(std::string_view typed) const {
  std::vector<Query> rows;
  for (const Terms& folded : PhraseRows(FoldedWords(typed))) {
    for (const RoleRow row : kRoleRows) {
      std::vector<Query> words;
      for (const std::string& word : folded) words.push_back(RoleWord(row, word));
      rows.push_back(words.size() == 1 ? words[0]
                                       : Query(Query::OP_PHRASE, words.begin(), words.end(),
                                               static_cast<Xapian::termcount>(words.size())));
    }
  }
  return AnyOf(rows);
}

std::vector<Query> WordQueries::RolePlaces(std::string_view typed) const {
  std::vector<Query> places;
  for (const Terms& folded : PhraseRows(FoldedWords(typed))) {
    for (const RoleRow row : kRoleRows) places.push_back(RoleWord(row, folded[0]));
  }
  return places;
}

FinePart WordQueries::Pair(std::string_view left, std::string_view right) {
  return {
      {WordTerm(FoldWord(left)), WordTerm(FoldWord(right))}, RankingScale::kPair, ScoreField::kRow};
}

}  // namespace dateline
