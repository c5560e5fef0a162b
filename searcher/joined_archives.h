// SPDX-License-Identifier: GPL-2.0-or-later
// The rows of several archives under the numbers of all together. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

#include "searcher/archive_columns.h"
#include "searcher/archive_numbers.h"
#include "searcher/column_rows.h"

namespace dateline {

// Refers to `archives`. Any thread.
class JoinedArchives {
 public:
  explicit JoinedArchives(const std::vector<ArchiveColumns>& archives);

  // Their stretches of rows: two of each archive.
  const std::vector<ColumnRows>& stretches() const { return stretches_; }

  // The documents of all that live, ascending.
  const std::vector<Xapian::docid>& documents() const { return documents_; }

  // One more than the last number that any document of them has.
  Xapian::docid end() const { return end_; }

  // Where the rows of a document stand.
  struct Place {
    std::size_t stretch = 0;
    std::size_t row = 0;
  };
  Place PlaceOf(Xapian::docid document) const {
    const Xapian::docid archives = archives_;
    const std::size_t first = std::size_t{(document - 1) % archives} * 2;
    const Xapian::docid own = (document - 1) / archives + 1;
    const std::size_t stretch = own < stretches_[first].end() ? first : first + 1;
    return {stretch, own - stretches_[stretch].first};
  }

 private:
  Xapian::docid archives_ = 1;
  std::vector<ColumnRows> stretches_;
  std::vector<Xapian::docid> documents_;
  Xapian::docid end_ = 1;
};

}  // namespace dateline
