// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/cbor.h"

#include <bit>
#include <cassert>
#include <limits>

namespace dateline {
namespace {

// RFC 8949, section 3.1: the kind of an item is the first three bits of its first byte, its
// argument the other five or the bytes that these announce.
constexpr unsigned kUnsigned = 0;
constexpr unsigned kNegative = 1;
constexpr unsigned kText = 3;
constexpr unsigned kArray = 4;
constexpr unsigned kMap = 5;
constexpr unsigned kSimple = 7;

constexpr unsigned kMostInline = 23;
constexpr unsigned char kFalse = 0xF4;
constexpr unsigned char kTrue = 0xF5;
constexpr unsigned char kSingle = 0xFA;

// 200,000 words with a mention each and all its fields. An item of one byte may become a string or
// an entity, so this also bounds the memory that 64 MiB of hostile bytes can ask for.
constexpr std::size_t kMostItems = 2'000'000;

void AppendBigEndian(std::string& bytes, std::uint64_t number, unsigned length) {
  for (unsigned i = length; i > 0; --i) {
    bytes += static_cast<char>(number >> (8 * (i - 1)) & 0xFF);
  }
}

}  // namespace

void CborWriter::Head(unsigned major, std::uint64_t argument) {
  const auto first = [&](unsigned low) { bytes_ += static_cast<char>(major << 5 | low); };
  if (argument <= kMostInline) {
    first(static_cast<unsigned>(argument));
    return;
  }
  // 24, 25, 26 and 27 announce 1, 2, 4 and 8 bytes.
  unsigned log_length = 0;
  while (log_length < 3 && argument >> (8U << log_length) != 0) ++log_length;
  first(kMostInline + 1 + log_length);
  AppendBigEndian(bytes_, argument, 1U << log_length);
}

CborWriter::Map CborWriter::StartMap() {
  Head(kMap, 0);
  return {bytes_.size() - 1};
}

void CborWriter::Key(Map map, std::string_view key) {
  ++bytes_[map.at];
  assert((static_cast<unsigned char>(bytes_[map.at]) & 0x1FU) <= kMostInline);
  Text(key);
}

void CborWriter::StartArray(std::size_t count) { Head(kArray, count); }

void CborWriter::Text(std::string_view text) {
  Head(kText, text.size());
  bytes_ += text;
}

void CborWriter::Integer(std::int64_t number) {
  // -1 - n is the complement of n.
  if (number < 0) {
    Head(kNegative, static_cast<std::uint64_t>(~number));
  } else {
    Head(kUnsigned, static_cast<std::uint64_t>(number));
  }
}

void CborWriter::Flag(bool value) { bytes_ += static_cast<char>(value ? kTrue : kFalse); }

void CborWriter::Number(float number) {
  bytes_ += static_cast<char>(kSingle);
  AppendBigEndian(bytes_, std::bit_cast<std::uint32_t>(number), sizeof number);
}

// Nothing is left to read after a failure, so that every loop over items ends.
void CborReader::Fail() {
  sound_ = false;
  rest_ = {};
}

unsigned char CborReader::Next() {
  if (rest_.empty()) {
    Fail();
    return 0;
  }
  const auto byte = static_cast<unsigned char>(rest_.front());
  rest_.remove_prefix(1);
  return byte;
}

std::uint64_t CborReader::Argument(unsigned char first) {
  const unsigned low = first & 0x1FU;
  if (low <= kMostInline) return low;
  if (low > kMostInline + 4) Fail();  // a length that is not stated
  std::uint64_t argument = 0;
  for (unsigned left = 1U << (low - kMostInline - 1); left > 0 && sound_; --left) {
    argument = argument << 8 | Next();
  }
  return sound_ ? argument : 0;
}

std::uint64_t CborReader::Head(unsigned major) {
  const unsigned char first = Next();
  if (!sound_ || first >> 5 != major || ++items_ > kMostItems) {
    Fail();
    return 0;
  }
  return Argument(first);
}

// Every item takes a byte, so a count of more than the bytes that are left is a lie.
std::size_t CborReader::Count(unsigned major) {
  const std::uint64_t count = Head(major);
  if (count <= rest_.size()) return static_cast<std::size_t>(count);
  Fail();
  return 0;
}

std::size_t CborReader::MapSize() { return Count(kMap); }
std::size_t CborReader::ArraySize() { return Count(kArray); }

std::string_view CborReader::Text() {
  const std::string_view text = rest_.substr(0, 0);
  const std::size_t length = Count(kText);
  if (!sound_) return text;
  const std::string_view found = rest_.substr(0, length);
  rest_.remove_prefix(length);
  return found;
}

std::int64_t CborReader::Integer() {
  const bool negative =
      !rest_.empty() && static_cast<unsigned char>(rest_.front()) >> 5 == kNegative;
  const std::uint64_t argument = Head(negative ? kNegative : kUnsigned);
  if (argument > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    Fail();
    return 0;
  }
  const auto number = static_cast<std::int64_t>(argument);
  return negative ? ~number : number;
}

bool CborReader::Flag() {
  const unsigned char first = Next();
  if (first != kTrue && first != kFalse) Fail();
  return sound_ && first == kTrue;
}

float CborReader::Number() {
  if (rest_.empty() || static_cast<unsigned char>(rest_.front()) != kSingle) Fail();
  const std::uint64_t bits = Head(kSimple);
  return sound_ ? std::bit_cast<float>(static_cast<std::uint32_t>(bits)) : 0;
}

}  // namespace dateline
