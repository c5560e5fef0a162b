// SPDX-License-Identifier: GPL-2.0-or-later
// The impacts of frequent stems as a file beside the database (docs/index-format.md), mapped where
// it is opened: reading a list costs a twentieth of what Xapian's iterator takes for it, and
// processes share the memory. The index stays the only truth. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "searcher/column_file.h"
#include "searcher/impact_list.h"

namespace dateline {

inline constexpr Xapian::termcount kMostImpact = 255;  // that a list can say

// Makes the bytes of a file, list by list: they are in memory once. The same lists give the same
// bytes. One thread.
class ImpactFileWriter {
 public:
  // Of the documents up to `last`, of which `articles` live. Requires: a uuid of at most 40 bytes.
  ImpactFileWriter(const ColumnSource& source, Xapian::docid last, std::uint32_t articles);

  // Makes room for so many lists of so many postings in all.
  void Reserve(std::size_t lists, std::size_t postings);

  // Requires: terms come in ascending order; of each, `postings` ascend up to `last`, and every wdf
  // is from 1 to kMostImpact.
  void Add(std::string_view term, std::span<const Posting> postings);

  std::string Take();

 private:
  template <typename T>
  void Append(std::span<const T> values);
  void Pad();

  const ColumnSource source_;
  const Xapian::docid last_;
  const std::uint32_t articles_;
  std::string bytes_;
  std::vector<std::uint64_t> list_begins_;
  std::vector<std::uint32_t> list_sizes_;
  std::vector<std::uint32_t> term_ends_;
  std::string letters_;
};

// What a file holds; refers to its bytes.
struct ImpactFile {
  ColumnSource source;
  Xapian::docid last = 0;
  std::uint32_t articles = 0;           // that lived when it was written
  std::vector<std::string_view> terms;  // ascending
  std::vector<ImpactList> lists;        // beside them
};

// Checks all of `bytes` once; after that no look-up can leave them, and every list is what
// ImpactList says. Fails with kDamaged when they are cut, altered, of another machine's order of
// bytes or of another version. `bytes` must begin on a multiple of 8. Any thread.
Result<ImpactFile> ParseImpacts(std::string_view bytes);

// True when `bytes` begin as those of the very file that `others` are of, which is known good.
bool IsSameFile(std::string_view bytes, std::string_view others);

}  // namespace dateline
