// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/ascii_block.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace dateline {
namespace {

// Sixteen bytes at once, in the vectors of GCC and Clang: what is found of a byte is 0xFF.
constexpr std::size_t kBytes = 16;
using Bytes [[gnu::vector_size(kBytes)]] = unsigned char;

Bytes Ranging(Bytes bytes, unsigned char first, unsigned char last) {
  return static_cast<Bytes>(bytes - first <= static_cast<unsigned char>(last - first));
}

Bytes Equal(Bytes bytes, unsigned char c) { return static_cast<Bytes>(bytes == c); }

// A bit for each byte, the lowest for the first.
std::uint64_t Gathered(Bytes found) {
#ifdef __SSE2__
  return static_cast<std::uint64_t>(_mm_movemask_epi8(reinterpret_cast<__m128i>(found)));
#else
  // Each byte keeps a bit of its own, so that the sum of eight, which the product has in its
  // highest byte, is their bits side by side.
  constexpr Bytes kBits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2> >(found & kBits);
  constexpr std::uint64_t kSum = 0x0101010101010101U;
  return halves[0] * kSum >> 56 | (halves[1] * kSum >> 56) << 8;
#endif
}

AsciiBlock ReadWhole(const char* from) {
  AsciiBlock block;
  for (std::size_t at = 0; at < kBlockBytes; at += kBytes) {
    Bytes bytes;
    std::memcpy(&bytes, from + at, kBytes);
    block.letters |= Gathered(Ranging(bytes | 0x20, 'a', 'z') | Ranging(bytes, '0', '9')) << at;
    block.blanks |= Gathered(Equal(bytes, ' ') | Equal(bytes, '\n')) << at;
    block.others |= Gathered(Equal(bytes, '_') | Ranging(bytes, 0x80, 0xFF)) << at;
  }
  return block;
}

}  // namespace

AsciiBlock ReadAsciiBlock(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.size() >= kBlockBytes) return ReadWhole(rest.data());
  std::array<char, kBlockBytes> padded;
  std::fill(std::copy(rest.begin(), rest.end(), padded.begin()), padded.end(), ' ');
  return ReadWhole(padded.data());
}

}  // namespace dateline
