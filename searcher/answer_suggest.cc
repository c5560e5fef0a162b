// SPDX-License-Identifier: GPL-2.0-or-later
// Suggestions while somebody types: names and dates from memory, titles from the index.
#include <algorithm>
#include <utility>

#include "core/fold.h"
#include "core/schema.h"
#include "core/unicode.h"
#include "searcher/hits.h"
#include "searcher/naming.h"
#include "searcher/query_words.h"
#include "searcher/search.h"

namespace dateline {
namespace {

constexpr std::size_t kMostPeriods = 3;
constexpr std::size_t kMostTitles = 3;
constexpr std::size_t kLeastTitleLetters = 3;  // of the word that is being typed
constexpr Xapian::termcount kMostEndings = 32;
constexpr std::size_t kNamesLookedAt = 64;  // where words stand apart
constexpr std::size_t kRecordsForRole = 2;

SuggestionKind KindOf(FacetKind kind) {
  switch (kind) {
    case FacetKind::kPerson:
      return SuggestionKind::kPerson;
    case FacetKind::kOrganisation:
      return SuggestionKind::kOrganisation;
    case FacetKind::kPlace:
      return SuggestionKind::kPlace;
    case FacetKind::kSource:
      break;
  }
  return SuggestionKind::kSource;
}

// The printed form that folds to `folded`, where the label does not itself go on as `typed`.
std::string WrittenAs(const AliasMap& names, EntityNumber entity, std::string_view folded,
                      std::string_view typed) {
  const std::string label = ' ' + FoldName(names.label(entity));
  if (label.find(' ' + FoldName(typed)) != label.npos || label.substr(1) == folded) return {};
  for (const FormCount& form : names.forms(entity)) {
    if (FoldName(form.form) == folded) return form.form;
  }
  return {};
}

// Where the latest articles of `term` begin in its list. Numbers grow with time, so they are found
// by stepping back from the last, not by reading all.
Xapian::PostingIterator LatestOf(const Xapian::Database& database, const std::string& term) {
  const Xapian::docid last = database.get_lastdocid();
  for (const Xapian::docid back : {100U, 1000U, 10'000U}) {
    Xapian::PostingIterator posting = database.postlist_begin(term);
    posting.skip_to(last > back ? last - back : 1);
    if (posting != database.postlist_end(term)) return posting;
  }
  return database.postlist_begin(term);
}

// What one of the latest articles calls the person. Not what most do: that takes reading them.
std::string RoleOf(const Snapshot& snapshot, const Xapian::Database& database,
                   EntityNumber entity) {
  const std::vector<std::string_view> keys = snapshot.names(FacetKind::kPerson).keys(entity);
  if (keys.empty()) return {};
  const std::string term = KeyTerm(FacetKind::kPerson, keys.front());
  const Sought sought{snapshot, FacetKind::kPerson, entity};
  Xapian::PostingIterator posting = LatestOf(database, term);
  for (std::size_t read = 0; read < kRecordsForRole && posting != database.postlist_end(term);
       ++read, ++posting) {
    const Result<Record> record = ReadRecord(database, *posting);
    if (!record) continue;
    for (const Entity* found : FindIn(sought, {*record, *posting})) {
      if (!found->roles.empty()) return found->roles.front().printed;
    }
  }
  return {};
}

Suggestion SuggestionOf(const Snapshot& snapshot, const Xapian::Database& database,
                        const TypeAhead::Named& named, std::string_view typed) {
  const AliasMap& names = snapshot.names(named.kind);
  Suggestion suggestion;
  suggestion.kind = KindOf(named.kind);
  suggestion.id = names.id(named.entity);
  suggestion.label = names.label(named.entity);
  suggestion.written = WrittenAs(names, named.entity, named.folded, typed);
  suggestion.articles = named.articles;
  if (named.kind == FacetKind::kPerson) suggestion.role = RoleOf(snapshot, database, named.entity);
  return suggestion;
}

// Those that have the words one after the other; where there are few, those that have them apart.
std::vector<TypeAhead::Named> NamesFor(const Snapshot& snapshot, std::string_view typed,
                                       std::size_t limit) {
  const std::string folded = FoldName(typed);
  std::vector<TypeAhead::Named> found = snapshot.type_ahead().NamesFrom(folded, limit);
  const std::vector<std::string> words = WordsOfName(typed);
  if (found.size() >= limit || words.size() < 2) return found;
  const std::string& longest = *std::max_element(
      words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
  for (const TypeAhead::Named& named : snapshot.type_ahead().NamesFrom(longest, kNamesLookedAt)) {
    if (found.size() == limit) break;
    const bool is_known = std::any_of(found.begin(), found.end(), [&](const auto& other) {
      return other.kind == named.kind && other.entity == named.entity;
    });
    if (!is_known && snapshot.names(named.kind).HasWordsBeginning(named.entity, words))
      found.push_back(named);
  }
  return found;
}

// All words in the title, the last perhaps unfinished; the latest articles first.
Xapian::MSet TitlesFrom(const Xapian::Database& database, std::string_view typed,
                        const Deadline& deadline) {
  const std::vector<std::string> words = FoldedWords(typed);
  if (words.empty() || CountCodePoints(words.back()) < kLeastTitleLetters) return {};
  std::vector<Xapian::Query> needed;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) needed.emplace_back(TitleTerm(words[i]));
  needed.emplace_back(Xapian::Query::OP_WILDCARD, TitleTerm(words.back()), kMostEndings,
                      Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT, Xapian::Query::OP_OR);
  Xapian::Enquire enquire(database);
  enquire.set_query(
      WithDeadline(Xapian::Query(Xapian::Query::OP_AND, needed.begin(), needed.end()), deadline));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::DESCENDING);
  return enquire.get_mset(0, kMostTitles);
}

void AddTitles(const Xapian::Database& database, const Xapian::MSet& found, std::size_t limit,
               std::vector<Suggestion>& suggestions) {
  for (auto document = found.begin(); document != found.end(); ++document) {
    if (suggestions.size() == limit) return;
    const Result<Record> record = ReadRecord(database, *document);
    if (!record) continue;
    Suggestion suggestion;
    suggestion.kind = SuggestionKind::kArticle;
    suggestion.id = record->article.id;
    suggestion.label = record->article.title;
    suggestion.articles = 1;
    suggestions.push_back(std::move(suggestion));
  }
}

}  // namespace

Result<std::vector<Suggestion>> AnswerSuggest(const Snapshot& snapshot, std::string_view typed,
                                              std::size_t limit, const Deadline& deadline) {
  std::vector<Suggestion> suggestions;
  if (typed.size() > kMostTypedBytes || FoldName(typed).empty()) return suggestions;
  const HandlePool::Loan database = snapshot.Borrow();
  const auto periods = snapshot.type_ahead().PeriodsFrom(typed, std::min(limit, kMostPeriods));
  for (const TypeAhead::Named& named : NamesFor(snapshot, typed, limit - periods.size()))
    suggestions.push_back(SuggestionOf(snapshot, *database, named, typed));
  for (const TypeAhead::Dated& dated : periods) {
    Suggestion suggestion;
    suggestion.kind = SuggestionKind::kPeriod;
    suggestion.id = FormatPartialDate(dated.period);
    suggestion.days = Days(dated.period);
    suggestion.articles = dated.articles;
    suggestions.push_back(std::move(suggestion));
  }
  if (suggestions.size() < limit)
    AddTitles(*database, TitlesFrom(*database, typed, deadline), limit, suggestions);
  return suggestions;
}

}  // namespace dateline
