// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/result_page.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>

#include "core/schema.h"
#include "searcher/document_source.h"
#include "searcher/filters.h"
#include "searcher/impact_weight.h"
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

// The ranked query of what is listed. Prominence and repeats have no terms, and a period may have
// eighty, each a list to read: there the documents themselves are the filter.
Xapian::Query FilteredBy(const Ground& ground, const Reading& reading, const Listing& listing) {
  const Snapshot& snapshot = ground.snapshot;
  const Xapian::Query ranked = RankedQuery(snapshot, ground.database, reading, ground.deadline);
  if (!IsFilteredByCounting(reading) && !listing.without_repeats)
    return Filtered(ranked, reading.filters, snapshot);
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
  const Xapian::Query query = FilteredBy(ground, reading, listing);
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

Listing ListedOf(const Snapshot& snapshot, const SearchRequest& request, const Tally& tally) {
  if (request.each_copy) return {tally.matches, false};
  Listing listing{snapshot.copies().WithoutRepeats(tally.matches), false};
  listing.without_repeats = listing.documents.size() < tally.matches.size();
  return listing;
}

bool IsFilteredByCounting(const Reading& reading) {
  const Filters& filters = reading.filters;
  return filters.prominence != 0 || filters.published || filters.mentioned ||
         AsksForDates(reading.parsed.root);
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
