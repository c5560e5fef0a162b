// SPDX-License-Identifier: GPL-2.0-or-later
// Keys brought together by what they have in common, without comparing each with each: every key is
// signed, and equal signatures fall into one bucket. Internal to searcher; pure; any thread.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "searcher/key_groups.h"

namespace dateline {

// A hash of what the key has in common with others. Different things may have one hash, so whoever
// reads a bucket compares the keys themselves.
struct SignedKey {
  std::uint64_t signature = 0;
  KeyNumber key = 0;

  auto operator<=>(const SignedKey&) const = default;
};

// Mixes a word into a signature.
inline std::uint64_t Signed(std::uint64_t signature, std::string_view word) {
  const std::uint64_t hash = std::hash<std::string_view>{}(word);
  return (signature ^ (hash + 0x9E3779B97F4A7C15U + (signature << 6U) + (signature >> 2U))) *
         0xD6E8FEB86659FD93U;
}

// Which signatures were seen, with a few that were not (Bloom, "Space/time trade-offs in hash
// coding with allowable errors", 1970): what is surely in no bucket with them need not be sorted.
class SignatureFilter {
 public:
  void Add(std::uint64_t signature) { bits_[signature % kBits] = true; }
  bool MayHold(std::uint64_t signature) const { return bits_[signature % kBits]; }

 private:
  static constexpr std::uint64_t kBits = std::uint64_t{1} << 26U;
  std::vector<bool> bits_ = std::vector<bool>(kBits);
};

// Calls `visit` with the keys of each bucket that has several, each key once, in order. Buckets of
// more than `most` keys are left out: so many names are alike by chance, and their pairs too many.
template <typename Visit>
void VisitBuckets(std::vector<SignedKey>& keys, std::size_t most, Visit visit) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::vector<KeyNumber> bucket;
  for (std::size_t begin = 0; begin < keys.size();) {
    std::size_t end = begin + 1;
    while (end < keys.size() && keys[end].signature == keys[begin].signature) ++end;
    if (end - begin > 1 && end - begin <= most) {
      bucket.clear();
      for (std::size_t i = begin; i < end; ++i) bucket.push_back(keys[i].key);
      visit(std::span<const KeyNumber>(bucket));
    }
    begin = end;
  }
}

// Calls `visit` with each pair of a bucket.
template <typename Visit>
void VisitPairs(std::span<const KeyNumber> bucket, Visit visit) {
  for (std::size_t i = 1; i < bucket.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) visit(bucket[j], bucket[i]);
  }
}

}  // namespace dateline
