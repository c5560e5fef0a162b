// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/search.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "searcher/early_page.h"
#include "searcher/explanation.h"
#include "searcher/facets.h"
#include "searcher/histogram.h"
#include "searcher/hits.h"
#include "searcher/name_lookup.h"
#include "searcher/naming.h"
#include "searcher/plain_facets.h"
#include "searcher/prominence_counts.h"
#include "searcher/query.h"
#include "searcher/query_expansion.h"
#include "searcher/reading.h"
#include "searcher/result_page.h"
#include "searcher/tally.h"

namespace dateline {
namespace {

class Stopwatch {
 public:
  double Milliseconds() const {
    const std::chrono::duration<double, std::milli> passed =
        std::chrono::steady_clock::now() - start_;
    return passed.count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// The counts are whole, the page is not.
void SayCutShort(SearchResponse& response) {
  response.query.warnings.push_back(
      {"cut-short",
       "The search ran out of time: the counts are complete, but of this page only " +
           std::to_string(response.hits.size()) +
           " articles are shown. Ask again, or for rarer or fewer words.",
       {}});
}

// As many of the page as there is time for.
Result<std::vector<Hit>> MakeHits(const Ground& ground, const Reading& reading,
                                  const std::vector<Found>& page) {
  const Highlighter words(reading.parsed, ground.snapshot.languages());
  const AskedFor besides(ground.snapshot, reading.filters, reading.parsed);
  std::vector<Hit> hits;
  for (const Found& found : page) {
    if (ground.deadline.Passed()) break;
    const Result<Record> record = ReadRecord(ground.database, found.document);
    if (!record) return record.error();
    hits.push_back(
        MakeHit(ground.snapshot, {*record, found.document}, reading.filters, {words, besides}));
    hits.back().score = found.score;
  }
  return hits;
}

// Adds to each hit the copies it stands for.
void AddCopies(const Ground& ground, const MatchSet& matches, const std::vector<Found>& page,
               std::vector<Hit>& hits) {
  for (std::size_t i = 0; i < hits.size(); ++i) {
    for (const Xapian::docid copy : ground.snapshot.copies().GroupOf(page[i].document)) {
      if (copy == page[i].document || !std::binary_search(matches.begin(), matches.end(), copy))
        continue;
      if (++hits[i].copies > kMostCopiesListed || ground.deadline.Passed()) continue;
      const Result<Record> record = ReadRecord(ground.database, copy);
      if (record) hits[i].listed_copies.push_back(CopyOf(*record));
    }
  }
}

// What each score on the page is the sum of. In the order of dates there are no scores.
void Explain(const Ground& ground, const Reading& reading, const std::vector<Found>& page,
             std::vector<Hit>& hits) try {
  const auto is_ranked = [](const Found& found) { return found.ranked > 0; };
  if (std::none_of(page.begin(), page.end(), is_ranked)) return;
  std::vector<ScoredDocument> ranked;
  for (const Found& found : page) ranked.push_back({found.document, found.ranked});
  auto explained =
      ExplainScores(ground.snapshot, ground.database,
                    RankingOf(ground.snapshot, ground.database, reading, ground.deadline), ranked,
                    ground.deadline);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    hits[i].explanation = std::move(explained[i]);
    if (page[i].score < page[i].ranked)
      hits[i].explanation.push_back({ScoreField::kAge, {}, page[i].score - page[i].ranked});
  }
} catch (const DeadlinePassed&) {
  // The page is there; it goes without.
}

// A bucket that reaches out of the chosen period counts nothing out there, so its days must not.
Histogram ClippedTo(const Period& chosen, Histogram histogram) {
  const DayRange days = DaysOf(chosen);
  for (std::vector<Bucket>* buckets : {&histogram.buckets, &histogram.years}) {
    for (Bucket& bucket : *buckets) {
      bucket.days.first = std::max(bucket.days.first, days.first);
      bucket.days.last = std::min(bucket.days.last, days.last);
    }
  }
  return histogram;
}

void CountAxes(const Tally& tally, const Columns& columns, const Filters& filters,
               SearchResponse& response) {
  response.published = CountPublished(tally.AnyDate(DateAxis::kPublished), columns);
  response.mentioned =
      CountMentioned(tally.AnyDate(DateAxis::kMentioned), columns.mentioned(), std::nullopt);
  if (filters.published) {
    response.published_chosen =
        ClippedTo(*filters.published, CountPublished(tally.matches, columns));
  }
  if (filters.mentioned) {
    response.mentioned_chosen = ClippedTo(
        *filters.mentioned, CountMentioned(tally.matches, columns.mentioned(), filters.mentioned));
  }
}

void CountAll(const Snapshot& snapshot, Reading& reading, const Tally& tally,
              std::string_view language, SearchResponse& response) {
  response.total = tally.matches.size();
  for (const FacetKind kind : kFacetKinds) {
    CountedFacet counted = CountedFacetOf(kind, snapshot, reading.filters.kind(kind), tally);
    counted.language = language;
    response.facets[IndexOf(kind)] = ListTopValues(counted, ListedValues(kind));
  }
  response.languages =
      ListLanguages(snapshot.columns().languages(), reading.filters.languages, tally);
  response.prominence = ListProminence(snapshot.columns(), reading.filters, tally);
  CountChoices(snapshot, reading.filters, tally, reading.said);
  CountAxes(tally, snapshot.columns(), reading.filters, response);
}

}  // namespace

Result<SearchResponse> AnswerSearch(const Snapshot& snapshot, const SearchRequest& request,
                                    const Deadline& deadline, SideThreads* side_threads) {
  const Stopwatch whole;
  const HandlePool::Loan database = snapshot.Borrow();
  const Ground ground{snapshot, *database, deadline};
  Result<Reading> reading = ReadQuery(snapshot, *database, request, deadline);
  if (!reading) return reading.error();
  EarlyPage early(snapshot, *reading, request, deadline, side_threads);

  // A page behind the last one, or in the order of dates, needs no ranking at all; every other is
  // being ranked meanwhile where there is a thread for it.
  const Stopwatch counting;
  MatchQuery(snapshot, *database, request, deadline, *reading);
  SearchResponse response;
  response.generation = snapshot.generation();
  Tally tally = Count(*reading->base, snapshot.columns(), reading->filters, deadline);
  if (AsksForNames(reading->parsed.root))
    tally.prominence = CountEachWay(snapshot, *database, request, deadline);
  CountAll(snapshot, *reading, tally, request.language, response);
  response.facets_ms = counting.Milliseconds();

  const Stopwatch ranking;
  const Listing listing = ListedOf(snapshot, request, tally.matches);
  response.repeats = tally.matches.size() - listing.documents.size();
  const PageRange range = PageOf(request, listing.documents.size());
  std::vector<Found> page;
  if (auto ranked = early.Take(*reading, listing, range)) {
    page = *std::move(ranked);
    response.index_ms = early.milliseconds();
  } else {
    page = ListPage(ground, *reading, listing, OrderOf(request, reading->parsed), range);
    response.index_ms = ranking.Milliseconds();
  }

  Result<std::vector<Hit>> hits = MakeHits(ground, *reading, page);
  if (!hits) return hits.error();
  response.hits = *std::move(hits);
  if (listing.without_repeats) AddCopies(ground, tally.matches, page, response.hits);
  if (request.explain) Explain(ground, *reading, page, response.hits);
  response.query = std::move(reading->said);
  if (response.hits.size() < range.size) SayCutShort(response);
  response.took_ms = whole.Milliseconds();
  return response;
}

Result<Facet> AnswerFacet(const Snapshot& snapshot, const SearchRequest& request,
                          const Searcher::FacetPage& page, const Deadline& deadline) {
  const HandlePool::Loan database = snapshot.Borrow();
  const Result<Reading> reading = ReadRequest(snapshot, *database, request, deadline);
  if (!reading) return reading.error();
  const Tally tally = Count(*reading->base, snapshot.columns(), reading->filters, deadline);
  CountedFacet counted =
      CountedFacetOf(page.kind, snapshot, reading->filters.kind(page.kind), tally);
  counted.language = request.language;
  return ListValues(counted, {page.find, page.initial, page.order, page.offset, page.limit});
}

Result<StoredArticle> AnswerRead(const Snapshot& snapshot, std::string_view id,
                                 std::string_view query) {
  const HandlePool::Loan database = snapshot.Borrow();
  const Result<Xapian::docid> found = FindArticle(*database, id);
  if (!found) return found.error();
  const Xapian::docid document = *found;
  Result<Record> record = ReadRecord(*database, document);
  if (!record) return record.error();

  StoredArticle article;
  article.generation = snapshot.generation();
  article.source_id = SourceIdOf(*record, snapshot.names(FacetKind::kSource));
  for (const Entity& entity : record->annotation.entities)
    article.entities.push_back(NameEntity(snapshot, entity, document));
  article.sentences = StorySentences(*record, SplitWords(record->article.text));
  // An article is shown whatever was typed: a query that cannot be read marks nothing.
  if (Result<ParsedQuery> parsed = ParseQuery(query, Today()); parsed && !query.empty()) {
    if (NeedsVocabulary(*parsed)) ExpandWords(snapshot.vocabulary(), *parsed);
    article.highlights = Highlighter(*parsed, snapshot.languages()).Find(record->article.text);
  }
  article.record = *std::move(record);
  return article;
}

}  // namespace dateline
