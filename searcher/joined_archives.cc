// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/joined_archives.h"

#include <algorithm>

namespace dateline {

JoinedArchives::JoinedArchives(const std::vector<ArchiveColumns>& archives)
    : archives_(static_cast<Xapian::docid>(archives.size())) {
  for (Xapian::docid i = 0; i < archives_; ++i) {
    for (const ColumnRows& rows : archives[i].stretches()) stretches_.push_back(rows);
    const ArchiveNumbers numbers{archives_, i};
    for (const Xapian::docid document : archives[i].documents())
      documents_.push_back(numbers.InAll(document));
  }
  if (archives_ > 1) std::sort(documents_.begin(), documents_.end());
  if (!documents_.empty()) end_ = documents_.back() + 1;
}

}  // namespace dateline
