// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/early_page.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include "searcher/best_first.h"
#include "searcher/filters.h"
#include "searcher/plan_scores.h"
#include "searcher/word_query.h"

namespace dateline {
namespace {

// Copies on the page that were ranked and are not listed, made good from these.
constexpr std::size_t kSpare = 20;

// Deeper pages are rare, and may lie behind the last.
constexpr std::size_t kDeepest = 1000;

// How many of the best hold the page; nothing where it cannot be ranked early.
std::optional<std::size_t> NeededFor(const Snapshot& snapshot, const Reading& reading,
                                     const SearchRequest& request) {
  if (OrderOf(request, reading.parsed) != SortOrder::kRelevance) return std::nullopt;
  if (IsFilteredByCounting(reading) || snapshot.uuids().size() > 1) return std::nullopt;
  const PageRange page = PageOf(request, kDeepest);
  if (page.size == 0) return std::nullopt;
  return page.first + page.size + (request.each_copy ? 0 : kSpare);
}

}  // namespace

EarlyRanking RankEarly(const Ground& ground, const Reading& reading, Joining joining,
                       std::size_t most) {
  const auto begin = std::chrono::steady_clock::now();
  const auto& [snapshot, database, deadline] = ground;
  Ranking by = OwnRanking(snapshot, database, reading, joining, deadline);
  EarlyRanking ranking;
  ranking.has_weights = Weighs(by.plan) || !by.besides.empty();
  const Xapian::Query everything = EveryArticle();
  const Xapian::Query filter = Filtered(everything, reading.filters, snapshot);
  if (filter.get_type() != everything.get_type()) by.plan = RankOnly(std::move(by.plan), filter);

  FinerLook look{std::move(by.fine), {}};
  const std::vector<std::string> uuids = snapshot.uuids();
  const TermPostings postings(database, snapshot.impacts(), deadline);
  PlanScores scores(postings, uuids);
  // What weighs besides may lift any article to the first place.
  ScoredSet scored = by.besides.empty()
                         ? scores.FoundBest(by.plan, std::max(most, kLookedAtFinely), look.rows)
                         : scores.Found(by.plan, look.rows);
  for (const SharedWeights& weights : by.besides) PlanScores::Add(*weights, scored);
  for (const ScoredDocument& each : BestFirst(database, scored, look, most, deadline))
    ranking.found.push_back({each.document, each.score, each.score});
  const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - begin;
  ranking.milliseconds = passed.count();
  return ranking;
}

EarlyPage::EarlyPage(const Snapshot& snapshot, const Reading& reading, const SearchRequest& request,
                     const Deadline& deadline, SideThreads* side_threads)
    : joining_(reading.joining) {
  const std::optional<std::size_t> needed = NeededFor(snapshot, reading, request);
  if (side_threads == nullptr || !needed) return;
  // std::function wants copies, of which a task has none.
  const auto task = std::make_shared<std::packaged_task<EarlyRanking()>>(
      [&snapshot, &reading, &deadline, joining = joining_, most = *needed] {
        const HandlePool::Loan database = snapshot.Borrow();
        return RankEarly({snapshot, *database, deadline}, reading, joining, most);
      });
  std::future<EarlyRanking> ranking = task->get_future();
  if (!side_threads->TryRun([task] { (*task)(); })) return;
  asked_ = *needed;
  ranking_ = std::move(ranking);
}

EarlyPage::~EarlyPage() {
  if (ranking_.valid()) ranking_.wait();
}

std::optional<std::vector<Found>> EarlyPage::Take(const Reading& matched, const Listing& listing,
                                                  PageRange range) try {
  // Any word is enough after all, or the page lies behind the last: what was ranked is of no use.
  if (!ranking_.valid() || matched.joining != joining_ || range.size == 0) return std::nullopt;
  EarlyRanking ranking = ranking_.get();
  milliseconds_ = ranking.milliseconds;
  if (!ranking.has_weights) return std::nullopt;
  const bool has_all = ranking.found.size() < asked_;
  if (listing.without_repeats) {
    std::erase_if(ranking.found, [&](const Found& found) {
      return !std::binary_search(listing.documents.begin(), listing.documents.end(),
                                 found.document);
    });
  }
  const std::size_t end = range.first + range.size;
  if (ranking.found.size() < end && !has_all) return std::nullopt;
  const auto at = [&](std::size_t place) {
    return ranking.found.begin() +
           static_cast<std::ptrdiff_t>(std::min(place, ranking.found.size()));
  };
  return std::vector<Found>(at(range.first), at(end));
} catch (const DeadlinePassed&) {
  return std::vector<Found>();  // what was counted by then is worth showing
} catch (const Xapian::Error&) {
  return std::nullopt;  // its handle came too late; that of this thread may still be good
}

}  // namespace dateline
