// SPDX-License-Identifier: GPL-2.0-or-later
// What the files beside the database have in common: arrays in sections of one mapped file, looked
// at only where they lie in it whole. Internal to searcher.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace dateline {

inline constexpr std::uint32_t kOwnByteOrder = 0x01020304;  // as this machine reads it
inline constexpr std::size_t kSectionAlignment = 8;
inline constexpr std::size_t kSourceUuidBytes = 40;

struct Section {
  std::uint64_t begin = 0;
  std::uint64_t bytes = 0;
};

// `count` values from byte `begin` on; nothing where they do not lie in `bytes` whole, or not on a
// multiple of what they need. Requires: `bytes` begin on a multiple of 8. Any thread.
template <typename T>
std::optional<std::span<const T>> ValuesAt(std::string_view bytes, std::uint64_t begin,
                                           std::uint64_t count) {
  static_assert(std::is_trivially_copyable_v<T>);
  if (begin % alignof(T) != 0 || begin > bytes.size() || count > (bytes.size() - begin) / sizeof(T))
    return std::nullopt;
  return std::span<const T>(reinterpret_cast<const T*>(bytes.data() + begin), count);
}

template <typename T>
std::optional<std::span<const T>> ValuesOf(std::string_view bytes, const Section& section) {
  if (section.bytes % sizeof(T) != 0) return std::nullopt;
  return ValuesAt<T>(bytes, section.begin, section.bytes / sizeof(T));
}

inline bool Ascends(std::span<const std::uint32_t> numbers) {
  return std::is_sorted(numbers.begin(), numbers.end());
}

}  // namespace dateline
