// SPDX-License-Identifier: GPL-2.0-or-later
// A feature is a 64-bit number: the hash of its template and its value. Trainer and tagger make it
// by the same functions, and the model file holds it, so a change of a template makes old models
// useless: raise kTemplateVersion with it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

using FeatureKey = std::uint64_t;

// Names the list of templates; a model of another version is refused. A new template needs no new
// version: an older model has no weights for it, and scores as it did.
inline constexpr std::uint32_t kTemplateVersion = 1;

// The finaliser of MurmurHash3 (Appleby, public domain).
constexpr std::uint64_t Mix(std::uint64_t h) {
  h ^= h >> 33;
  h *= 0xFF51AFD7ED558CCDull;
  h ^= h >> 33;
  h *= 0xC4CEB9FE1A85EC53ull;
  return h ^ (h >> 33);
}

// A hash of the bytes, the same on every machine of one byte order. Not for hostile collisions:
// two words that collide share their features, no more.
inline std::uint64_t HashBytes(std::string_view bytes) {
  std::uint64_t h = 0x9E3779B97F4A7C15ull ^ bytes.size();
  while (bytes.size() >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), 8);
    h = (h ^ word) * 0x9FB21C651E98DF25ull;
    h ^= h >> 32;
    bytes.remove_prefix(8);
  }
  std::uint64_t word = 0;
  std::memcpy(&word, bytes.data(), bytes.size());
  h = (h ^ word) * 0x9FB21C651E98DF25ull;
  return Mix(h ^ (h >> 29));
}

// Two hashes as one; order matters.
constexpr std::uint64_t Pair(std::uint64_t a, std::uint64_t b) {
  return a * 0x9E3779B97F4A7C15ull + (b ^ (b >> 31));
}

// Keys of stage 2 are odd, those of stage 1 even: the two live in tables of their own.
constexpr bool IsStageTwoKey(FeatureKey key) { return (key & 1) != 0; }

// `key` once more for the corpus `domain` (1, 2, ...): what is peculiar to that corpus's idea of a
// name. Training only; the trainer folds one domain's weights into the plain keys.
constexpr FeatureKey DomainKey(FeatureKey key, std::uint32_t domain) {
  return Mix(key + domain * 0x51ED270B1ull) & ~FeatureKey{1};
}

// The keys of one token, without allocation. What does not fit is dropped: only a token in dozens
// of lists at once comes near.
class KeyList {
 public:
  static constexpr std::size_t kMost = 192;

  void Add(FeatureKey key) {
    if (size_ < kMost) keys_[size_++] = key;
  }
  std::size_t size() const { return size_; }
  const FeatureKey* begin() const { return keys_.data(); }
  const FeatureKey* end() const { return keys_.data() + size_; }

 private:
  std::array<FeatureKey, kMost> keys_;  // [0, size_) is set
  std::size_t size_ = 0;
};

// The keys of many tokens in one array.
struct KeyRows {
  std::vector<FeatureKey> keys;
  std::vector<std::size_t> begins{0};  // row i is keys[begins[i], begins[i + 1])

  std::size_t size() const { return begins.size() - 1; }

  // Ends the row that is being filled with `last_keys`.
  void Add(const KeyList& last_keys) {
    keys.insert(keys.end(), last_keys.begin(), last_keys.end());
    begins.push_back(keys.size());
  }
  std::span<const FeatureKey> operator[](std::size_t row) const {
    return {keys.data() + begins[row], begins[row + 1] - begins[row]};
  }
};

}  // namespace dateline
