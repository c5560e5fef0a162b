// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/signature.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace dateline {
namespace {

// Steele, Lea and Flood's SplitMix64 step: makes well-mixed numbers of consecutive ones.
constexpr std::uint64_t Mix(std::uint64_t number) {
  number += 0x9E3779B97F4A7C15U;
  number = (number ^ number >> 30U) * 0xBF58476D1CE4E5B9U;
  number = (number ^ number >> 27U) * 0x94D049BB133111EBU;
  return number ^ number >> 31U;
}

constexpr std::array<std::uint64_t, kSignatureBytes> MakeFactors() {
  std::array<std::uint64_t, kSignatureBytes> factors{};
  for (std::size_t i = 0; i < kSignatureBytes; ++i) factors[i] = Mix(i) | 1U;
  return factors;
}

// One odd factor for each function: multiply and shift (Dietzfelbinger and others, 1997).
constexpr std::array<std::uint64_t, kSignatureBytes> kFactors = MakeFactors();

}  // namespace

SignatureMaker::SignatureMaker() { smallest_.fill(std::numeric_limits<std::uint32_t>::max()); }

void SignatureMaker::Add(std::string_view folded_word) {
  if (folded_word.empty()) return;
  std::rotate(last_words_.begin(), last_words_.begin() + 1, last_words_.end());
  last_words_.back() = XXH3_64bits(folded_word.data(), folded_word.size());
  if (++words_ < kRunWords) return;
  std::uint64_t run = 0;
  for (const std::uint64_t word : last_words_) run = Mix(run ^ word);
  for (std::size_t i = 0; i < kSignatureBytes; ++i) {
    smallest_[i] = std::min(smallest_[i], static_cast<std::uint32_t>(run * kFactors[i] >> 32U));
  }
}

std::optional<Signature> SignatureMaker::Make() const {
  if (words_ + 1 < kRunWords + kFewestRuns) return std::nullopt;
  Signature signature;
  // The smallest of many is small: its low bits tell more than its high ones.
  std::transform(smallest_.begin(), smallest_.end(), signature.begin(),
                 [](std::uint32_t smallest) { return static_cast<std::uint8_t>(smallest); });
  return signature;
}

std::size_t Agreement(const Signature& one, const Signature& other) {
  std::size_t agreement = 0;
  for (std::size_t i = 0; i < kSignatureBytes; ++i) agreement += one[i] == other[i] ? 1 : 0;
  return agreement;
}

std::string_view SignatureBytes(const Signature& signature) {
  return {reinterpret_cast<const char*>(signature.data()), signature.size()};
}

std::optional<Signature> ReadSignature(std::string_view bytes) {
  if (bytes.size() != kSignatureBytes) return std::nullopt;
  Signature signature;
  std::memcpy(signature.data(), bytes.data(), bytes.size());
  return signature;
}

}  // namespace dateline
