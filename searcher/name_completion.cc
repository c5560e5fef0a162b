// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/name_completion.h"

#include <algorithm>
#include <bit>
#include <queue>

namespace dateline {
namespace {

constexpr std::uint32_t kBlock = 16;     // places: one line of the processor's cache of weights
constexpr std::size_t kMostLooks = 400;  // at places, for one question

// The first eight bytes as a number that sorts as they do.
std::uint64_t Leading(std::string_view text) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < 8; ++i)
    key = key << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return key;
}

}  // namespace

void NameCompletion::Add(std::uint32_t owner, std::string_view folded, std::uint32_t weight) {
  const auto name = static_cast<std::uint32_t>(owners_.size());
  for (std::size_t at = 0; at < folded.size();) {
    places_.push_back({static_cast<std::uint32_t>(text_.size() + at), name});
    const std::size_t blank = folded.find(' ', at);
    at = blank == folded.npos ? folded.size() : blank + 1;
  }
  text_ += folded;
  ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  owners_.push_back(owner);
  weights_.push_back(weight);
}

std::string_view NameCompletion::Rest(const Place& place) const {
  return std::string_view(text_).substr(place.at, ends_[place.name] - place.at);
}

void NameCompletion::Seal() {
  struct Keyed {
    std::uint64_t key;
    Place place;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(places_.size());
  for (const Place& place : places_) keyed.push_back({Leading(Rest(place)), place});
  std::sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
    if (a.key != b.key) return a.key < b.key;
    const std::string_view rest_a = Rest(a.place);
    const std::string_view rest_b = Rest(b.place);
    return rest_a != rest_b ? rest_a < rest_b : a.place.at < b.place.at;
  });
  std::vector<std::uint32_t> weights;
  weights.reserve(keyed.size());
  for (std::size_t i = 0; i < keyed.size(); ++i) {
    places_[i] = keyed[i].place;
    weights.push_back(weights_[places_[i].name]);
  }
  weights_ = std::move(weights);
  text_.shrink_to_fit();
  ends_.shrink_to_fit();
  owners_.shrink_to_fit();
  places_.shrink_to_fit();

  const auto size = static_cast<std::uint32_t>(places_.size());
  blocks_ = std::bit_ceil<std::size_t>(std::max<std::size_t>(1, (size + kBlock - 1) / kBlock));
  block_heaviest_.assign(2 * blocks_, size);
  for (std::uint32_t begin = 0; begin < size; begin += kBlock) {
    std::uint32_t heaviest = begin;
    for (std::uint32_t i = begin; i < std::min(begin + kBlock, size); ++i)
      heaviest = Heavier(heaviest, i);
    block_heaviest_[blocks_ + begin / kBlock] = heaviest;
  }
  for (std::size_t i = blocks_ - 1; i > 0; --i)
    block_heaviest_[i] = Heavier(block_heaviest_[2 * i], block_heaviest_[2 * i + 1]);
}

// Of two of one weight the first in order. The size of places_ stands for none.
std::uint32_t NameCompletion::Heavier(std::uint32_t a, std::uint32_t b) const {
  if (a == places_.size()) return b;
  if (b == places_.size()) return a;
  if (weights_[a] != weights_[b]) return weights_[a] > weights_[b] ? a : b;
  return std::min(a, b);
}

NameCompletion::Range NameCompletion::PlacesOf(std::string_view folded) const {
  const auto begin = std::lower_bound(
      places_.begin(), places_.end(), folded,
      [&](const Place& place, std::string_view wanted) { return Rest(place) < wanted; });
  const auto end = std::upper_bound(begin, places_.end(), folded,
                                    [&](std::string_view wanted, const Place& place) {
                                      return wanted < Rest(place).substr(0, wanted.size());
                                    });
  return {static_cast<std::uint32_t>(begin - places_.begin()),
          static_cast<std::uint32_t>(end - places_.begin())};
}

// Whole blocks from the tree, what is left at both ends place by place.
std::uint32_t NameCompletion::Heaviest(Range range) const {
  auto heaviest = static_cast<std::uint32_t>(places_.size());
  std::uint32_t begin = range.begin;
  std::uint32_t end = range.end;
  for (; begin < end && begin % kBlock != 0; ++begin) heaviest = Heavier(heaviest, begin);
  for (; begin < end && end % kBlock != 0; --end) heaviest = Heavier(heaviest, end - 1);
  std::size_t left = blocks_ + begin / kBlock;
  std::size_t right = blocks_ + end / kBlock;
  for (; left < right; left /= 2, right /= 2) {
    if (left % 2 == 1) heaviest = Heavier(heaviest, block_heaviest_[left++]);
    if (right % 2 == 1) heaviest = Heavier(heaviest, block_heaviest_[--right]);
  }
  return heaviest;
}

std::vector<NameCompletion::Found> NameCompletion::Find(std::string_view folded,
                                                        std::size_t limit) const {
  std::vector<Found> found;
  const Range all = PlacesOf(folded);
  if (all.begin == all.end) return found;

  // The heaviest place of a stretch parts it in two, whose heaviest are next.
  struct Stretch {
    std::uint32_t heaviest;
    Range range;
  };
  const auto lighter = [&](const Stretch& a, const Stretch& b) {
    return Heavier(a.heaviest, b.heaviest) == b.heaviest;
  };
  std::priority_queue<Stretch, std::vector<Stretch>, decltype(lighter)> stretches(lighter);
  const auto push = [&](Range range) {
    if (range.begin < range.end) stretches.push({Heaviest(range), range});
  };
  push(all);
  for (std::size_t looks = 0; looks < kMostLooks && found.size() < limit && !stretches.empty();
       ++looks) {
    const Stretch top = stretches.top();
    stretches.pop();
    const Place place = places_[top.heaviest];
    const std::uint32_t owner = owners_[place.name];
    const bool is_new = std::none_of(found.begin(), found.end(),
                                     [&](const Found& other) { return other.owner == owner; });
    if (is_new) {
      const std::uint32_t begin = place.name == 0 ? 0 : ends_[place.name - 1];
      found.push_back({owner, std::string_view(text_).substr(begin, ends_[place.name] - begin),
                       weights_[top.heaviest]});
    }
    push({top.range.begin, top.heaviest});
    push({top.heaviest + 1, top.range.end});
  }
  return found;
}

std::size_t NameCompletion::bytes() const {
  return text_.capacity() + places_.capacity() * sizeof(Place) +
         (ends_.capacity() + owners_.capacity() + weights_.capacity() +
          block_heaviest_.capacity()) *
             sizeof(std::uint32_t);
}

}  // namespace dateline
