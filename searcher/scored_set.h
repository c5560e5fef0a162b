// SPDX-License-Identifier: GPL-2.0-or-later
// Documents with scores, and sets of them joined. Internal to searcher.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "searcher/deadline.h"
#include "searcher/impact_list.h"
#include "searcher/impact_lists.h"
#include "searcher/matches.h"

namespace dateline {

struct ScoredDocument {
  Xapian::docid document = 0;
  double score = 0;
};
using ScoredSet = std::vector<ScoredDocument>;  // ascending by document

// Ties in the order of their numbers. An object, for a function that is handed over is called for
// each comparison.
inline constexpr auto kIsBetter = [](const ScoredDocument& a, const ScoredDocument& b) {
  return a.score != b.score ? a.score > b.score : a.document < b.document;
};

// The documents alone.
MatchSet DocumentsOf(const ScoredSet& scored);

// A list whose documents score `weight` for each unit of their impact.
struct WeighedList {
  const ImpactList* list = nullptr;
  double weight = 0;
};

// What is joined with others: the documents of all of these, each with the sum of what it scores.
struct ScorePartSet {
  std::vector<WeighedList> lists;
  std::vector<ScoredSet> sets;
};

enum class ScoreJoin : std::uint8_t {
  kAll,      // documents of every part, their scores added up
  kAny,      // of any part; likewise
  kMaybe,    // of the first part; likewise
  kWithout,  // of the first part and no other; their scores there
};

// The best of documents that come in ascending order: at least so many, perhaps more.
class BestKept {
 public:
  explicit BestKept(std::size_t most);

  // Makes room where so many will come.
  void Expect(std::size_t documents) { kept_.reserve(std::min(documents, much_)); }

  // One that is as good as the worst of enough comes after it, as its number is higher.
  void Add(Xapian::docid document, double score) {
    if (score <= worst_) return;
    kept_.push_back({document, score});
    if (kept_.size() == much_) Cut();
  }

  ScoredSet Take();

 private:
  void Cut();

  const std::size_t most_;
  const std::size_t much_;  // cut down to the best when it is as much
  double worst_ = -1;
  ScoredSet kept_;
};

// Joins block by block, so that what is added to is at hand: the sums of a block's documents in one
// array, and a bit for each that is there. That costs the same few steps for each posting however
// the parts lie, where merging lists in step guesses at each posting which list comes next (the
// accumulators of Turtle and Flood, 1995, term at a time). One thread; refers to `lists`.
class ScoreJoiner {
 public:
  ScoreJoiner(const ImpactLists& lists, const Deadline& deadline)
      : lists_(lists), deadline_(deadline) {}

  // Of no part: nothing. Requires: every part's lists are of the joiner's. Throws DeadlinePassed.
  ScoredSet Join(ScoreJoin kind, std::vector<ScorePartSet> parts);

  // The best `most` of the same, perhaps more: the rest is not written down.
  ScoredSet JoinBest(ScoreJoin kind, std::vector<ScorePartSet> parts, std::size_t most);

 private:
  static constexpr std::size_t kWords = kBlockDocuments / 64;
  using Bits = std::array<std::uint64_t, kWords>;

  // What is left of one part behind the blocks that were done.
  struct Cursor {
    const ScorePartSet* part = nullptr;
    std::vector<std::size_t> next;  // in each set
  };

  void AddFirst(Cursor& cursor, std::size_t block, Bits& there);
  void AddFurther(Cursor& cursor, std::size_t block, Bits& there);
  void Emit(std::size_t block, const Bits& there, BestKept& joined) const;
  ScoredSet OfOneList(const WeighedList& weighed, std::size_t most) const;

  const ImpactLists& lists_;
  const Deadline& deadline_;
  std::vector<double> sums_;  // of a block; made when there is something to add up
};

}  // namespace dateline
