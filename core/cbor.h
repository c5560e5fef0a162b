// SPDX-License-Identifier: GPL-2.0-or-later
// The part of CBOR (RFC 8949) that a stored record needs: integers, text, flags, single-precision
// numbers, arrays and small maps, all with stated lengths. Records are read at every hit, and a
// tree of values between bytes and record took most of that time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

// Writes items one after the other. One thread per object.
class CborWriter {
 public:
  // A map that was started and counts its fields; at most 23.
  struct Map {
    std::size_t at;
  };

  Map StartMap();
  // The next item is the value of `key`.
  void Key(Map map, std::string_view key);
  void StartArray(std::size_t count);

  void Text(std::string_view text);
  void Integer(std::int64_t number);
  void Flag(bool value);
  void Number(float number);

  std::string Take() && { return std::move(bytes_); }

 private:
  void Head(unsigned major, std::uint64_t argument);

  std::string bytes_;
};

// Reads the items that its caller expects. The first that is of another kind, cut or too large
// makes the reader unsound for good; from then on everything reads as zero or empty. So a caller
// may read a whole record and ask once. No input makes it recurse or allocate.
class CborReader {
 public:
  explicit CborReader(std::string_view bytes) : rest_(bytes) {}

  bool sound() const { return sound_; }
  bool at_end() const { return rest_.empty(); }
  void Fail();

  // The number of fields or items that follow; never more than there are bytes.
  std::size_t MapSize();
  std::size_t ArraySize();

  std::string_view Text();  // a view into the bytes
  std::int64_t Integer();
  bool Flag();
  float Number();

 private:
  // The argument of the next item, which must be of the kind `major`.
  std::uint64_t Head(unsigned major);
  std::size_t Count(unsigned major);
  std::uint64_t Argument(unsigned char first);
  unsigned char Next();

  std::string_view rest_;
  std::size_t items_ = 0;
  bool sound_ = true;
};

}  // namespace dateline
