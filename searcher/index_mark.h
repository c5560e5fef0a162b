// SPDX-License-Identifier: GPL-2.0-or-later
// How far somebody has read in the order of indexing, and what has come since.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/response.h"

namespace dateline {

// A place behind one article in the order of indexing; the default is before all of them. Good for
// as long as the archive lives: a rebuild keeps the order, though not the numbers.
struct IndexMark {
  std::string database;         // whose numbers `document` counts in
  std::uint64_t document = 0;   // the number of the article
  std::string article;          // its id
  std::int64_t indexed_at = 0;  // and when it was indexed, seconds since 1970-01-01 UTC

  bool operator==(const IndexMark&) const = default;
};

// Articles of a search that were indexed behind a mark, new and corrected ones alike.
struct NewArticles {
  QueryReading query;
  std::vector<Hit> hits;    // the first indexed first
  std::uint64_t total = 0;  // of them all; the hits are the first
  IndexMark mark;           // behind the last of the hits, or `end` if these are all
  IndexMark end;            // behind the archive's last article
  std::uint64_t generation = 0;
};

}  // namespace dateline
