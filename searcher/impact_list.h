// SPDX-License-Identifier: GPL-2.0-or-later
// One list of postings as arrays. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <span>

namespace dateline {

// A term in one article, and the frequency or impact that is stored of it there.
struct Posting {
  Xapian::docid document = 0;
  Xapian::termcount wdf = 0;

  bool operator==(const Posting&) const = default;
};

// Documents are numbered within blocks of so many, which leaves two bytes for each, and arrays of a
// block's documents that a processor's own memory holds.
inline constexpr Xapian::docid kBlockDocuments = 1 << 14;

inline constexpr std::size_t BlockOf(Xapian::docid document) { return document / kBlockDocuments; }
inline constexpr Xapian::docid FirstOfBlock(std::size_t block) {
  return static_cast<Xapian::docid>(block) * kBlockDocuments;
}

// Refers to memory of another, for as long as that lives. Any thread.
struct ImpactList {
  std::span<const std::uint32_t> begins;     // of the postings of each block, and the end
  std::span<const std::uint16_t> documents;  // within its block, ascending there
  std::span<const std::uint8_t> impacts;     // beside them; at least 1

  std::size_t size() const { return documents.size(); }
  std::size_t blocks() const { return begins.size() - 1; }
};

}  // namespace dateline
