// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/result_page.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

#include "core/schema.h"
#include "searcher/best_first.h"
#include "searcher/filters.h"
#include "searcher/plan_scores.h"
#include "searcher/recency.h"

namespace dateline {
namespace {

// A match and its place in the order of dates as one number: the least comes first. The undated
// come last both ways, ties as they were indexed.
std::uint64_t PlaceByDate(Xapian::docid document, const Period& published, SortOrder order) {
  constexpr std::uint32_t kLast = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t day = kLast;
  if (published.known()) {
    // From 0 for the least day there can be.
    const std::uint32_t ascending = static_cast<std::uint32_t>(published.first) ^ 0x80000000U;
    day = order == SortOrder::kOldest ? ascending : kLast - 1 - ascending;
  }
  return std::uint64_t{day} << 32 | document;
}

// One walk over the matches, in the order that the column has them; only those that come before the
// last of the page so far are looked at twice.
std::vector<Found> PageByDate(const MatchSet& documents, const Columns& columns, SortOrder order,
                              PageRange page) {
  const std::size_t needed = page.first + page.size;
  const std::size_t most = std::max<std::size_t>(2 * needed, 1024);
  std::vector<std::uint64_t> first;  // at least the `needed` first so far
  std::uint64_t last = std::numeric_limits<std::uint64_t>::max();
  const auto cut = [&] {
    const auto end = first.begin() + static_cast<std::ptrdiff_t>(needed);
    std::nth_element(first.begin(), end - 1, first.end());
    first.erase(end, first.end());
    last = first.back();
  };
  for (const Xapian::docid document : documents) {
    const std::uint64_t place = PlaceByDate(document, columns.published(document), order);
    if (place > last) continue;
    first.push_back(place);
    if (first.size() == most) cut();
  }
  std::sort(first.begin(), first.end());
  std::vector<Found> found;
  for (std::size_t i = page.first; i < needed; ++i)
    found.push_back({static_cast<Xapian::docid>(first[i]), 0, 0});
  return found;
}

// When a document was indexed, as its slot sorts: 8 bytes, big-endian.
struct Indexing {
  std::string at;
  Xapian::docid document = 0;
};

std::vector<Indexing> IndexingOf(const Xapian::Database& database, const MatchSet& documents) {
  std::vector<Indexing> indexed;
  indexed.reserve(documents.size());
  auto value = database.valuestream_begin(kSlotIndexedAt);
  const auto end = database.valuestream_end(kSlotIndexedAt);
  for (const Xapian::docid document : documents) {
    if (value != end) value.skip_to(document);
    const bool known = value != end && value.get_docid() == document;
    indexed.push_back({known ? *value : std::string(), document});
  }
  return indexed;
}

// The last added first. In one archive a later commit has higher numbers, as none is used twice; of
// several the numbers say nothing, and the time of each article is looked up.
std::vector<Found> PageByIndexing(const Ground& ground, const MatchSet& documents, PageRange page) {
  std::vector<Found> found;
  const std::size_t last = page.first + page.size;
  if (ground.snapshot.uuids().size() <= 1) {
    for (std::size_t place = page.first; place < last; ++place)
      found.push_back({documents[documents.size() - 1 - place], 0, 0});
    return found;
  }
  std::vector<Indexing> indexed = IndexingOf(ground.database, documents);
  std::partial_sort(indexed.begin(), indexed.begin() + static_cast<std::ptrdiff_t>(last),
                    indexed.end(), [](const Indexing& a, const Indexing& b) {
                      return a.at != b.at ? a.at > b.at : a.document > b.document;
                    });
  for (std::size_t place = page.first; place < last; ++place)
    found.push_back({indexed[place].document, 0, 0});
  return found;
}

bool AsksForDates(const QueryNode& node) {
  return node.kind == QueryNode::Kind::kDate ||
         std::any_of(node.children.begin(), node.children.end(), AsksForDates);
}

// What was found, with its score; where ages count, times what they leave of it.
ScoredSet Scored(const Ground& ground, const Ranking& by, const MatchSet& found, bool recent) {
  const std::vector<std::string> uuids = ground.snapshot.uuids();
  const TermPostings postings(ground.database, ground.snapshot.impacts(), ground.deadline);
  ScoredSet scored = PlanScores(postings, uuids).Among(by.plan, found);
  for (const SharedWeights& weights : by.besides) PlanScores::Add(*weights, scored);
  if (!recent) return scored;
  const Columns& columns = ground.snapshot.columns();
  for (auto& [document, score] : scored)
    score *= RecencyFactor(columns, columns.published(document));
  return scored;
}

// The articles of `range` among those listed, in the order of all that was found: so copies that
// are left out never change it.
std::vector<ScoredDocument> ListedInOrder(const Ground& ground, const ScoredSet& scored,
                                          const FinerLook& look, const Listing& listing,
                                          PageRange range) {
  constexpr std::size_t kSpare = 20;  // copies among the first
  const std::size_t end = range.first + range.size;
  std::vector<ScoredDocument> best;
  for (std::size_t most = end + kSpare;; most = scored.size()) {
    best = BestFirst(ground.database, scored, look, most, ground.deadline);
    if (listing.without_repeats)
      std::erase_if(best, [&](const ScoredDocument& each) {
        return !std::binary_search(listing.documents.begin(), listing.documents.end(),
                                   each.document);
      });
    if (best.size() >= end || most >= scored.size()) break;
  }
  const auto at = [&](std::size_t place) {
    return best.begin() + static_cast<std::ptrdiff_t>(std::min(place, best.size()));
  };
  return {at(range.first), at(end)};
}

// The best of the matches. A question without words to rank by has its newest articles first.
std::vector<Found> PageByRelevance(const Ground& ground, const Reading& reading,
                                   const Listing& listing, SortOrder order, PageRange page) {
  const Ranking by = RankingOf(ground.snapshot, ground.database, reading, ground.deadline);
  const Columns& columns = ground.snapshot.columns();
  if (!Weighs(by.plan) && by.besides.empty())
    return PageByDate(listing.documents, columns, SortOrder::kNewest, page);
  const bool recent = order == SortOrder::kRecent;
  const MatchSet& all = listing.found != nullptr ? *listing.found : listing.documents;
  const ScoredSet scored = Scored(ground, by, all, recent);
  const FinerLook look = recent ? FinerLook{} : FinerLook{by.fine, {}};
  std::vector<Found> found;
  for (const auto& [document, score] : ListedInOrder(ground, scored, look, listing, page))
    found.push_back({document, score, score});
  if (!recent) return found;
  // What they were before their age was counted.
  MatchSet documents;
  for (const Found& each : found) documents.push_back(each.document);
  std::sort(documents.begin(), documents.end());
  const ScoredSet before = Scored(ground, by, documents, false);
  for (Found& each : found) {
    const auto same = std::lower_bound(documents.begin(), documents.end(), each.document);
    each.ranked = before[static_cast<std::size_t>(same - documents.begin())].score;
  }
  return found;
}

}  // namespace

PageRange PageOf(const SearchRequest& request, std::size_t total) {
  const std::size_t size = std::clamp<std::size_t>(request.size, 1, kMaxPageSize);
  // Compared before multiplying: any number may be typed as a page.
  const std::size_t page = std::max<std::size_t>(request.page, 1) - 1;
  if (page > total / size) return {};
  const std::size_t first = page * size;
  return {first, std::min(size, total - first)};
}

SortOrder OrderOf(const SearchRequest& request, const ParsedQuery& parsed) {
  if (request.sort != SortOrder::kRelevance) return request.sort;
  return parsed.sort.value_or(SortOrder::kRelevance);
}

Listing ListedOf(const Snapshot& snapshot, const SearchRequest& request, const MatchSet& matches) {
  if (request.each_copy) return {matches, false};
  Listing listing{snapshot.copies().WithoutRepeats(matches), false};
  listing.without_repeats = listing.documents.size() < matches.size();
  listing.found = &matches;
  return listing;
}

bool IsFilteredByCounting(const Reading& reading) {
  const Filters& filters = reading.filters;
  return filters.prominence != 0 || filters.published || filters.mentioned ||
         filters.languages.active() || AsksForDates(reading.parsed.root);
}

std::vector<Found> ListPage(const Ground& ground, const Reading& reading, const Listing& listing,
                            SortOrder order, PageRange range) {
  if (range.size == 0) return {};
  if (order == SortOrder::kIndexed) return PageByIndexing(ground, listing.documents, range);
  if (order != SortOrder::kRelevance && order != SortOrder::kRecent)
    return PageByDate(listing.documents, ground.snapshot.columns(), order, range);
  try {
    return PageByRelevance(ground, reading, listing, order, range);
  } catch (const DeadlinePassed&) {
    return {};  // what was counted by then is worth showing
  }
}

}  // namespace dateline
