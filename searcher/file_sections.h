// SPDX-License-Identifier: GPL-2.0-or-later
// What the files beside the database have in common: arrays in sections of one mapped file, looked
// at only where they lie in it whole. Internal to searcher.
#pragma once

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace dateline {

inline constexpr std::uint32_t kOwnByteOrder = 0x01020304;  // as this machine reads it
inline constexpr std::size_t kSectionAlignment = 8;
inline constexpr std::size_t kSourceUuidBytes = 40;

// Every file begins with a header of its own, without padding, whose members are called so:
// `magic`, `format`, `byte_order`, `checksum` (XXH3 of all that follows it), `file_bytes`,
// `generation`, `uuid`.
template <typename Header>
std::uint64_t ChecksumOf(std::string_view bytes) {
  static_assert(std::is_standard_layout_v<Header>);
  constexpr std::size_t kUnsummed = offsetof(Header, file_bytes);
  return XXH3_64bits(bytes.data() + kUnsummed, bytes.size() - kUnsummed);
}

// Reads the header of `bytes`; what is wrong with the file, in words that go on from its name, or
// nothing. Any thread.
template <typename Header>
std::string_view ReadFileHeader(std::string_view bytes, Header& header) {
  const Header wanted;
  if (bytes.size() < sizeof header) return "is cut";
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != wanted.magic) return "is none";
  if (header.format != wanted.format || header.byte_order != wanted.byte_order)
    return "was made by another version";
  if (header.file_bytes != bytes.size()) return "is cut";
  if (header.checksum != ChecksumOf<Header>(bytes)) return "has been altered";
  return {};
}

// Writes `header` where it belongs, the checksum last. Requires: `bytes` are the whole file.
template <typename Header>
void WriteFileHeader(Header header, std::string& bytes) {
  header.file_bytes = bytes.size();
  std::memcpy(bytes.data(), &header, sizeof header);
  header.checksum = ChecksumOf<Header>(bytes);
  std::memcpy(bytes.data(), &header, sizeof header);
}

// Of the database, cut at the room that a header has for it.
using SourceUuid = std::array<char, kSourceUuidBytes>;
inline SourceUuid UuidBytes(std::string_view uuid) {
  SourceUuid bytes{};
  std::copy_n(uuid.begin(), std::min(uuid.size(), bytes.size()), bytes.begin());
  return bytes;
}
inline std::string UuidText(const SourceUuid& bytes) {
  return {bytes.begin(), std::find(bytes.begin(), bytes.end(), '\0')};
}

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
