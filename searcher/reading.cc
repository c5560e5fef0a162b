// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/reading.h"

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/about.h"
#include "searcher/name_lookup.h"
#include "searcher/query_acronyms.h"
#include "searcher/query_expansion.h"
#include "searcher/query_names.h"
#include "searcher/query_periods.h"
#include "searcher/query_words.h"
#include "searcher/ranking.h"
#include "searcher/slip_bonus.h"
#include "searcher/term_postings.h"

namespace dateline {
namespace {

// Refers to both: for use while they are held.
QueryContext ContextOf(const Snapshot& snapshot, const Filters& filters) {
  return {snapshot.languages(), snapshot.held(), NamesFor(snapshot, filters), &snapshot.columns(),
          snapshot.uuids()};
}

// What the match set of a query is cached under: nothing else of a request and a snapshot decides
// which articles match its words. Relative dates move on at midnight, and what counts as naming
// somebody decides about person:.
std::string CacheName(const SearchRequest& request, Day today, Joining joining) {
  return FormatDay(today) + (joining == Joining::kAny ? " any " : " all ") +
         (request.exact ? "exact " : "") + std::to_string(request.prominence) + ' ' + request.query;
}

std::shared_ptr<const MatchSet> Match(const Snapshot& snapshot, const Xapian::Database& database,
                                      const std::string& name, const Xapian::Query& query,
                                      const Deadline& deadline) {
  if (auto known = snapshot.cache().Find(name)) return known;
  const FileTime begin = FileTimeNow();
  MatchSet matches =
      query.get_type() == Xapian::Query::LEAF_MATCH_ALL
          ? snapshot.columns().documents()
          : CollectMatches(TermPostings(database, snapshot.impacts(), deadline), query);
  snapshot.CheckStoodSince(begin);
  auto found = std::make_shared<const MatchSet>(std::move(matches));
  snapshot.cache().Keep(name, found);
  return found;
}

// With `strict`, the first warning is an error.
Result<Done> CheckWarnings(const SearchRequest& request,
                           const std::vector<QueryWarning>& warnings) {
  if (!request.strict || warnings.empty()) return Done{};
  const QueryWarning& first = warnings.front();
  return Error{Fault::kBadInput, first.message, first.code, first.position.begin,
               first.position.end};
}

// How many articles with every word make it needless to ask for any. The words of a period count.
std::size_t EnoughFor(const ParsedQuery& parsed) {
  const std::size_t words = PlainWords(PositivePart(parsed.root)).size() + WordsOfPeriods(parsed);
  return words >= kLongQuery ? kFewMatches : 1;
}

SharedWeights SameWeight(MatchSet documents, double weight, ScoreField field) {
  auto weighed = std::make_shared<WeighedDocuments>();
  weighed->weights.assign(documents.size(), weight);
  weighed->documents = std::move(documents);
  weighed->field = field;
  return weighed;
}

// What the words of `compiled`, and the periods, names and slips among them, rank by.
Ranking WithNames(const Snapshot& snapshot, const Xapian::Database& database,
                  const Reading& reading, CompiledQuery compiled, const Deadline& deadline) {
  Ranking ranking{std::move(compiled.ranked), {}, std::move(compiled.fine)};
  for (const PeriodBonus& period : OfNamedPeriods(reading.parsed, snapshot.held()))
    ranking.besides.push_back(SameWeight(CollectMatches(database, period.articles, deadline),
                                         period.weight, ScoreField::kName));
  for (SharedWeights& name : AboutNames(snapshot, database, reading.filters, reading.parsed))
    ranking.besides.push_back(std::move(name));
  deadline.Check();
  ranking.plan =
      RankWithBonus(std::move(ranking.plan), MeantInstead(snapshot, database, reading.parsed));
  return ranking;
}

}  // namespace

Result<Reading> ReadQuery(const Snapshot& snapshot, const Xapian::Database& database,
                          const SearchRequest& request, const Deadline& deadline) {
  Result<Filters> filters = ReadFilters(request, snapshot);
  if (!filters) return filters.error();
  Reading reading;
  reading.today = request.today.value_or(Today());
  Result<ParsedQuery> parsed = ParseQuery(request.query, reading.today);
  if (!parsed) return parsed.error();
  reading.filters = *std::move(filters);
  reading.parsed = *std::move(parsed);
  const QueryContext context = ContextOf(snapshot, reading.filters);
  DecideNames(request.query, context.find_name, reading.parsed);
  AddOtherNames(OtherNamesIn(snapshot, database), reading.parsed);
  ReadPeriods(reading.parsed);
  if (NeedsVocabulary(reading.parsed)) {
    deadline.Check();
    ExpandWords(snapshot.vocabulary(), reading.parsed);
  }
  reading.said.understood = DescribeQuery(reading.parsed);
  reading.said.warnings = reading.parsed.warnings;
  reading.joining = request.match == MatchMode::kAny ? Joining::kAny : Joining::kAll;
  reading.compiled = CompileQuery(reading.parsed, context, reading.joining, reading.said);
  if (const Result<Done> strict = CheckWarnings(request, reading.said.warnings); !strict)
    return strict.error();
  return reading;
}

void MatchQuery(const Snapshot& snapshot, const Xapian::Database& database,
                const SearchRequest& request, const Deadline& deadline, Reading& reading) {
  reading.base = Match(snapshot, database, CacheName(request, reading.today, reading.joining),
                       reading.compiled.matching, deadline);
  // Too few articles have every word: any word will do, when that finds more.
  const bool may_loosen =
      request.match == MatchMode::kAllThenAny && HasSeveralWords(reading.parsed);
  if (reading.base->size() >= EnoughFor(reading.parsed) || !may_loosen) return;
  QueryReading same_again;
  CompiledQuery any =
      CompileQuery(reading.parsed, ContextOf(snapshot, reading.filters), Joining::kAny, same_again);
  auto matches = Match(snapshot, database, CacheName(request, reading.today, Joining::kAny),
                       any.matching, deadline);
  reading.said.matched_any = matches->size() > reading.base->size();
  if (!reading.said.matched_any) return;
  reading.said.with_every_word = reading.base->size();
  reading.compiled = std::move(any);
  if (!reading.base->empty())
    reading.every_word = SameWeight(*reading.base, RankingScale::kEveryWord, ScoreField::kEvery);
  reading.base = std::move(matches);
  reading.joining = Joining::kAny;
}

Result<Reading> ReadRequest(const Snapshot& snapshot, const Xapian::Database& database,
                            const SearchRequest& request, const Deadline& deadline) {
  Result<Reading> reading = ReadQuery(snapshot, database, request, deadline);
  if (reading) MatchQuery(snapshot, database, request, deadline, *reading);
  return reading;
}

Ranking RankingOf(const Snapshot& snapshot, const Xapian::Database& database,
                  const Reading& reading, const Deadline& deadline) {
  Ranking ranking = WithNames(snapshot, database, reading, reading.compiled, deadline);
  if (reading.every_word) ranking.besides.push_back(reading.every_word);
  return ranking;
}

Ranking OwnRanking(const Snapshot& snapshot, const Xapian::Database& database,
                   const Reading& reading, Joining joining, const Deadline& deadline) {
  QueryReading same_again;
  CompiledQuery own =
      CompileQuery(reading.parsed, ContextOf(snapshot, reading.filters), joining, same_again);
  return WithNames(snapshot, database, reading, std::move(own), deadline);
}

Day Today() { return Day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())); }

}  // namespace dateline
