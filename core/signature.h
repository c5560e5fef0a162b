// SPDX-License-Identifier: GPL-2.0-or-later
// A short value that tells how alike two texts are, without either text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

// MinHash (Broder, "On the resemblance and containment of documents", 1997) of the runs of three
// folded words of a text. Of each of 64 hash functions the lowest byte of its smallest value is
// kept (Li and König, "b-Bit Minwise Hashing", 2010). The functions are part of the index format.
inline constexpr std::size_t kSignatureBytes = 64;
using Signature = std::array<std::uint8_t, kSignatureBytes>;

// A text of fewer than fifty words has no signature: "Two people are killed in an airstrike" and
// "Four people are killed in an airstrike" are two events, and most of their words are the same.
inline constexpr std::size_t kRunWords = 3;
inline constexpr std::size_t kFewestRuns = 48;

// Takes a text word by word. One thread at a time.
class SignatureMaker {
 public:
  SignatureMaker();

  // The next word as FoldWord gives it; an empty one counts for nothing.
  void Add(std::string_view folded_word);

  // Of all words that were added so far; nothing for fewer than kFewestRuns runs.
  std::optional<Signature> Make() const;

 private:
  std::array<std::uint64_t, kRunWords> last_words_{};
  std::size_t words_ = 0;
  std::array<std::uint32_t, kSignatureBytes> smallest_;
};

// In how many of the 64 bytes they agree. The texts then share about
// (agreement / 64 − 1/256) / (1 − 1/256) of all their runs, give or take a twentieth. Any thread.
std::size_t Agreement(const Signature& one, const Signature& other);

// Near-identical: four fifths of the runs are the same, and so is about every word of 29 in 30.
inline constexpr std::size_t kNearIdentical = 51;

// The bytes as stored, and back; nothing for bytes of another length. Any thread.
std::string_view SignatureBytes(const Signature& signature);
std::optional<Signature> ReadSignature(std::string_view bytes);

}  // namespace dateline
