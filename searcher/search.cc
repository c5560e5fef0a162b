// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/search.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "searcher/document_source.h"
#include "searcher/explanation.h"
#include "searcher/facets.h"
#include "searcher/histogram.h"
#include "searcher/hits.h"
#include "searcher/impact_weight.h"
#include "searcher/name_lookup.h"
#include "searcher/naming.h"
#include "searcher/query.h"
#include "searcher/query_expansion.h"
#include "searcher/reading.h"
#include "searcher/recency.h"
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

// What every step of one answer stands on.
struct Ground {
  const Snapshot& snapshot;
  const Xapian::Database& database;
  const Deadline& deadline;
};

struct Found {
  Xapian::docid document = 0;
  double score = 0;
  double ranked = 0;  // the score before its age was counted
};

// The part of all results that one page shows.
struct PageRange {
  std::size_t first = 0;
  std::size_t size = 0;
};

PageRange PageOf(const SearchRequest& request, std::size_t total) {
  const std::size_t size = std::clamp<std::size_t>(request.size, 1, kMaxPageSize);
  // Compared before multiplying: any number may be typed as a page.
  const std::size_t page = std::max<std::size_t>(request.page, 1) - 1;
  if (page > total / size) return {};
  const std::size_t first = page * size;
  return {first, std::min(size, total - first)};
}

// The matches in the order of their dates; the undated last both ways, ties as they were indexed.
std::vector<Found> PageByDate(MatchSet documents, const Columns& columns, SortOrder order,
                              PageRange page) {
  const auto before = [&](Xapian::docid a, Xapian::docid b) {
    const Period& date_a = columns.published(a);
    const Period& date_b = columns.published(b);
    if (date_a.known() != date_b.known()) return date_a.known();
    if (date_a.first == date_b.first) return a < b;
    return order == SortOrder::kOldest ? date_a.first < date_b.first : date_a.first > date_b.first;
  };
  const auto first = documents.begin() + static_cast<std::ptrdiff_t>(page.first);
  const auto last = first + static_cast<std::ptrdiff_t>(page.size);
  // Only the page itself is sorted, so that a deep page costs no more than the first.
  std::nth_element(documents.begin(), first, documents.end(), before);
  std::partial_sort(first, last, documents.end(), before);
  std::vector<Found> found;
  for (auto document = first; document != last; ++document) found.push_back({*document, 0, 0});
  return found;
}

// What the pages list, and whether that is less than what was found.
struct Listing {
  MatchSet documents;
  bool without_repeats = false;
};

Listing ListedOf(const Snapshot& snapshot, const SearchRequest& request, const Tally& tally) {
  if (request.each_copy) return {tally.matches, false};
  Listing listing{snapshot.copies().WithoutRepeats(tally.matches), false};
  listing.without_repeats = listing.documents.size() < tally.matches.size();
  return listing;
}

bool AsksForDates(const QueryNode& node) {
  return node.kind == QueryNode::Kind::kDate ||
         std::any_of(node.children.begin(), node.children.end(), AsksForDates);
}

// The ranked query of what is listed. Prominence and repeats have no terms, and the days between
// two dates, chosen or typed, may have eighty, each a list to read: there the documents themselves
// are the filter.
Xapian::Query FilteredBy(const Snapshot& snapshot, const Reading& reading, const Listing& listing) {
  const Xapian::Query& ranked = reading.compiled.ranked;
  const Filters& filters = reading.filters;
  const bool dated = filters.published || filters.mentioned || AsksForDates(reading.parsed.root);
  if (filters.prominence == 0 && !dated && !listing.without_repeats)
    return Filtered(ranked, filters, snapshot);
  return {Xapian::Query::OP_FILTER, ranked,
          DocumentsQuery(std::make_shared<const MatchSet>(listing.documents), snapshot.uuids())};
}

// Every match by its score and its age together, best first; ties as Xapian has them.
std::vector<Found> PageByRecency(const Columns& columns, const Xapian::MSet& ranked,
                                 PageRange page) {
  std::vector<Found> found;
  for (auto match = ranked.begin(); match != ranked.end(); ++match) {
    const double factor = RecencyFactor(columns, columns.published(*match));
    found.push_back({*match, match.get_weight() * factor, match.get_weight()});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.score > b.score; });
  const std::size_t first = std::min(page.first, found.size());
  const std::size_t last = std::min(first + page.size, found.size());
  return {found.begin() + static_cast<std::ptrdiff_t>(first),
          found.begin() + static_cast<std::ptrdiff_t>(last)};
}

// The best of the matches. A question without words to rank by has its newest articles first.
std::vector<Found> PageByRelevance(const Ground& ground, const Reading& reading,
                                   const Listing& listing, SortOrder order, PageRange page) {
  const Xapian::Query query = FilteredBy(ground.snapshot, reading, listing);
  Xapian::Enquire enquire(ground.database);
  enquire.set_query(WithDeadline(query, ground.deadline));
  enquire.set_weighting_scheme(ImpactWeight());
  // Over several archives what Xapian leaves out early depends on how many results are asked for:
  // an article of one page came again on the next. There every match is weighed.
  const std::size_t weighed = ground.snapshot.uuids().size() > 1 ? listing.documents.size() : 0;
  const bool recent = order == SortOrder::kRecent;
  const PageRange asked = recent ? PageRange{0, listing.documents.size()} : page;
  const Xapian::MSet ranked = enquire.get_mset(static_cast<Xapian::doccount>(asked.first),
                                               static_cast<Xapian::doccount>(asked.size),
                                               static_cast<Xapian::doccount>(weighed));
  if (ranked.get_max_possible() <= 0)
    return PageByDate(listing.documents, ground.snapshot.columns(), SortOrder::kNewest, page);
  if (recent) return PageByRecency(ground.snapshot.columns(), ranked, page);
  std::vector<Found> found;
  for (auto document = ranked.begin(); document != ranked.end(); ++document)
    found.push_back({*document, document.get_weight(), document.get_weight()});
  return found;
}

// An empty page where ranking runs out of time: what was counted by then is worth showing.
std::vector<Found> PageInTime(const Ground& ground, const Reading& reading, const Listing& listing,
                              SortOrder order, PageRange page) {
  try {
    return PageByRelevance(ground, reading, listing, order, page);
  } catch (const DeadlinePassed&) {
    return {};
  }
}

// The counts are whole, the page is not.
void SayCutShort(SearchResponse& response) {
  response.query.warnings.push_back(
      {"cut-short",
       "The search ran out of time: the counts are complete, but of this page only " +
           std::to_string(response.hits.size()) +
           " articles are shown. Ask again, or for rarer or fewer words.",
       {}});
}

// The order of the page: typed in the query, or chosen beside the results.
SortOrder OrderOf(const SearchRequest& request, const ParsedQuery& parsed) {
  // What is chosen beside the results is later than what was typed before them.
  if (request.sort != SortOrder::kRelevance) return request.sort;
  return parsed.sort.value_or(SortOrder::kRelevance);
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
  std::vector<Xapian::docid> documents;
  for (const Found& found : page) documents.push_back(found.document);
  auto explained = ExplainScores(ground.snapshot, ground.database, reading.compiled.ranked,
                                 documents, ground.deadline);
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

}  // namespace

Result<SearchResponse> AnswerSearch(const Snapshot& snapshot, const SearchRequest& request,
                                    const Deadline& deadline) {
  const Stopwatch whole;
  const HandlePool::Loan database = snapshot.Borrow();
  const Ground ground{snapshot, *database, deadline};
  Result<Reading> reading = ReadRequest(snapshot, *database, request, deadline);
  if (!reading) return reading.error();

  // The matches are counted before the page is ranked: a page behind the last one, or in the order
  // of dates, needs no ranking at all.
  SearchResponse response;
  response.generation = snapshot.generation();
  const Tally tally = Count(*reading->base, snapshot.columns(), reading->filters, deadline);
  response.total = tally.matches.size();
  for (const FacetKind kind : kFacetKinds) {
    response.facets[IndexOf(kind)] = ListTopValues(
        CountedFacetOf(kind, snapshot, reading->filters.kind(kind), tally), ListedValues(kind));
  }
  CountChoices(snapshot, reading->filters, tally, reading->said);
  CountAxes(tally, snapshot.columns(), reading->filters, response);
  response.facets_ms = whole.Milliseconds();

  const Stopwatch ranking;
  const Listing listing = ListedOf(snapshot, request, tally);
  response.repeats = tally.matches.size() - listing.documents.size();
  const PageRange range = PageOf(request, listing.documents.size());
  const SortOrder order = OrderOf(request, reading->parsed);
  std::vector<Found> page;
  const bool by_score = order == SortOrder::kRelevance || order == SortOrder::kRecent;
  if (range.size > 0 && by_score) {
    page = PageInTime(ground, *reading, listing, order, range);
  } else if (range.size > 0) {
    page = PageByDate(listing.documents, snapshot.columns(), order, range);
  }
  response.index_ms = ranking.Milliseconds();

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
  return ListValues(CountedFacetOf(page.kind, snapshot, reading->filters.kind(page.kind), tally),
                    {page.find, page.initial, page.order, page.offset, page.limit});
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
