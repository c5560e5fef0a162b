// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/scored_set.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace dateline {
namespace {

constexpr std::uint64_t BitOf(std::size_t low) { return std::uint64_t{1} << low % 64; }

// Calls `visit` with the number within its block and the score of every document of `block`.
template <typename Visit>
void VisitBlock(const WeighedList& weighed, std::size_t block, Visit visit) {
  const ImpactList& list = *weighed.list;
  if (block >= list.blocks()) return;
  const std::uint32_t end = list.begins[block + 1];
  for (std::uint32_t at = list.begins[block]; at < end; ++at)
    visit(std::size_t{list.documents[at]}, weighed.weight * list.impacts[at]);
}

// The same of a set from `next` on; gives where the next block begins.
template <typename Visit>
std::size_t VisitBlock(const ScoredSet& set, std::size_t next, std::size_t block, Visit visit) {
  for (; next < set.size() && BlockOf(set[next].document) == block; ++next)
    visit(std::size_t{set[next].document % kBlockDocuments}, set[next].score);
  return next;
}

// Calls `visit` for all that is left of a part in `block`, list by list.
template <typename Cursor, typename Visit>
void VisitPart(Cursor& cursor, std::size_t block, Visit visit) {
  for (const WeighedList& list : cursor.part->lists) VisitBlock(list, block, visit);
  for (std::size_t i = 0; i < cursor.next.size(); ++i) {
    const ScoredSet& set = cursor.part->sets[i];
    std::size_t& next = cursor.next[i];
    while (next < set.size() && BlockOf(set[next].document) < block) ++next;
    next = VisitBlock(set, next, block, visit);
  }
}

std::size_t BlocksOf(const ScorePartSet& part) {
  std::size_t blocks = 0;
  for (const WeighedList& weighed : part.lists) blocks = std::max(blocks, weighed.list->blocks());
  for (const ScoredSet& set : part.sets) {
    if (!set.empty()) blocks = std::max(blocks, BlockOf(set.back().document) + 1);
  }
  return blocks;
}

std::size_t SizeOf(const ScorePartSet& part) {
  std::size_t size = 0;
  for (const WeighedList& weighed : part.lists) size += weighed.list->size();
  for (const ScoredSet& set : part.sets) size += set.size();
  return size;
}

// A set that is all of a part needs no adding up.
bool IsOneSet(const ScorePartSet& part) { return part.lists.empty() && part.sets.size() == 1; }

void DropEmptySets(ScorePartSet& part) {
  if (part.lists.size() + part.sets.size() > 1) std::erase_if(part.sets, &ScoredSet::empty);
}

}  // namespace

MatchSet DocumentsOf(const ScoredSet& scored) {
  MatchSet documents;
  documents.reserve(scored.size());
  for (const ScoredDocument& each : scored) documents.push_back(each.document);
  return documents;
}

BestKept::BestKept(std::size_t most)
    : most_(std::max<std::size_t>(most, 1)),
      much_(most_ < std::numeric_limits<std::size_t>::max() / 4 ? 4 * most_ : most_) {}

void BestKept::Cut() {
  const auto last = kept_.begin() + static_cast<std::ptrdiff_t>(most_ - 1);
  std::nth_element(kept_.begin(), last, kept_.end(), kIsBetter);
  kept_.erase(last + 1, kept_.end());
  worst_ = last->score;
}

ScoredSet BestKept::Take() {
  if (worst_ >= 0)
    std::sort(kept_.begin(), kept_.end(), [](const ScoredDocument& a, const ScoredDocument& b) {
      return a.document < b.document;
    });
  return std::move(kept_);
}

ScoredSet ScoreJoiner::Join(ScoreJoin kind, std::vector<ScorePartSet> parts) {
  return JoinBest(kind, std::move(parts), std::numeric_limits<std::size_t>::max());
}

ScoredSet ScoreJoiner::JoinBest(ScoreJoin kind, std::vector<ScorePartSet> parts, std::size_t most) {
  if (parts.empty()) return {};
  for (ScorePartSet& part : parts) DropEmptySets(part);
  if (parts.size() == 1 && IsOneSet(parts[0])) return std::move(parts[0].sets[0]);
  if (parts.size() == 1 && parts[0].sets.empty() && parts[0].lists.size() == 1)
    return OfOneList(parts[0].lists[0], most);
  if (sums_.empty()) sums_.resize(kBlockDocuments);

  std::vector<Cursor> cursors;
  std::size_t blocks = 0;
  std::size_t size = 0;
  for (const ScorePartSet& part : parts) {
    cursors.push_back({&part, std::vector<std::size_t>(part.sets.size(), 0)});
    if (kind != ScoreJoin::kAny && cursors.size() > 1) continue;
    blocks = std::max(blocks, BlocksOf(part));
    size += SizeOf(part);
  }
  BestKept joined(most);
  joined.Expect(std::min(size, blocks * kBlockDocuments));
  for (std::size_t block = 0; block < blocks; ++block) {
    deadline_.Check();
    Bits there{};
    for (std::size_t i = 0; i < cursors.size(); ++i) {
      if (i == 0 || kind == ScoreJoin::kAny) {
        AddFirst(cursors[i], block, there);
        continue;
      }
      if (std::all_of(there.begin(), there.end(), [](std::uint64_t word) { return word == 0; }))
        break;
      Bits here{};
      AddFurther(cursors[i], block, here);
      if (kind == ScoreJoin::kMaybe) continue;
      const std::uint64_t turned = kind == ScoreJoin::kWithout ? ~std::uint64_t{0} : 0;
      for (std::size_t word = 0; word < kWords; ++word) there[word] &= here[word] ^ turned;
    }
    Emit(block, there, joined);
  }
  return joined.Take();
}

// What a sum was before the first that adds to it is of no account: nothing is cleared. Multiplied
// by its bit, for whether it counts is as hard to guess as the words of two lists are independent.
void ScoreJoiner::AddFirst(Cursor& cursor, std::size_t block, Bits& there) {
  double* const sums = sums_.data();
  VisitPart(cursor, block, [&](std::size_t low, double score) {
    std::uint64_t& word = there[low / 64];
    sums[low] = sums[low] * static_cast<double>(word >> low % 64 & 1U) + score;
    word |= BitOf(low);
  });
}

// Sums of documents that are not there by now may be anything.
void ScoreJoiner::AddFurther(Cursor& cursor, std::size_t block, Bits& there) {
  double* const sums = sums_.data();
  VisitPart(cursor, block, [&](std::size_t low, double score) {
    sums[low] += score;
    there[low / 64] |= BitOf(low);
  });
}

void ScoreJoiner::Emit(std::size_t block, const Bits& there, BestKept& joined) const {
  const Xapian::docid first = FirstOfBlock(block);
  const std::span<const std::uint64_t> gone = lists_.gone();
  for (std::size_t word = 0; word < kWords; ++word) {
    std::uint64_t left = there[word];
    if (left == 0) continue;
    const std::size_t place = block * kWords + word;
    if (place < gone.size()) left &= ~gone[place];
    for (; left != 0; left &= left - 1) {
      const std::size_t low = word * 64 + static_cast<std::size_t>(std::countr_zero(left));
      joined.Add(first + static_cast<Xapian::docid>(low), sums_[low]);
    }
  }
}

ScoredSet ScoreJoiner::OfOneList(const WeighedList& weighed, std::size_t most) const {
  BestKept scored(most);
  scored.Expect(weighed.list->size());
  const bool all_live = lists_.gone().empty();
  for (std::size_t block = 0; block < weighed.list->blocks(); ++block) {
    deadline_.Check();
    const Xapian::docid first = FirstOfBlock(block);
    VisitBlock(weighed, block, [&](std::size_t low, double score) {
      const Xapian::docid document = first + static_cast<Xapian::docid>(low);
      if (all_live || !lists_.IsGone(document)) scored.Add(document, score);
    });
  }
  return scored.Take();
}

}  // namespace dateline
