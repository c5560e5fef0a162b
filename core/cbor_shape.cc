// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/cbor_shape.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace dateline {
namespace {

constexpr std::size_t kMostDepth = 8;
constexpr std::size_t kMostItems = 4'000'000;  // 200,000 mentions with all their fields

// RFC 8949, section 3.1.
enum Major : std::uint8_t { kUnsigned, kNegative, kBytes, kText, kArray, kMap, kTag, kSimple };

struct Head {
  Major major = kUnsigned;
  std::uint64_t argument = 0;
  std::size_t bytes = 1;
};

// The first bytes of an item. Nothing at the end and for lengths that are not stated.
std::optional<Head> ReadHead(std::string_view cbor, std::size_t at) {
  if (at >= cbor.size()) return std::nullopt;
  const auto first = static_cast<unsigned char>(cbor[at]);
  Head head{static_cast<Major>(first >> 5), first & 0x1FU, 1};
  if (head.argument < 24) return head;
  if (head.argument > 27) return std::nullopt;
  const std::size_t length = std::size_t{1} << (head.argument - 24);
  if (cbor.size() - at - 1 < length) return std::nullopt;
  head.argument = 0;
  for (std::size_t i = 1; i <= length; ++i) {
    head.argument = head.argument << 8 | static_cast<unsigned char>(cbor[at + i]);
  }
  head.bytes += length;
  return head;
}

}  // namespace

bool HasRecordShape(std::string_view cbor) {
  std::array<std::uint64_t, kMostDepth> open{};  // items still to come, outermost first
  std::size_t depth = 0;
  std::size_t items = 0;
  std::size_t at = 0;
  do {
    const std::optional<Head> head = ReadHead(cbor, at);
    if (!head || ++items > kMostItems) return false;
    if (depth > 0) --open[depth - 1];
    at += head->bytes;
    switch (head->major) {
      case kText:
        if (head->argument > cbor.size() - at) return false;
        at += static_cast<std::size_t>(head->argument);
        break;
      case kArray:
      case kMap:
        // Every item takes a byte, which also keeps the doubling below from overflowing.
        if (depth == kMostDepth || head->argument > cbor.size() - at) return false;
        open[depth++] = head->major == kMap ? 2 * head->argument : head->argument;
        break;
      case kBytes:
      case kTag:
        return false;
      case kUnsigned:
      case kNegative:
      case kSimple:
        break;
    }
    while (depth > 0 && open[depth - 1] == 0) --depth;
  } while (depth > 0);
  return at == cbor.size();
}

}  // namespace dateline
