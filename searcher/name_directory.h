// SPDX-License-Identifier: GPL-2.0-or-later
// Everybody of one kind whom an archive names, in the order of a language, with the days each is
// named from and to. Internal to searcher.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/columns.h"
#include "searcher/period.h"

namespace dateline {

// Immutable once built, which takes a second or two for a million names; any thread. Whom the
// editor hides, and whom no article names, is not in it.
class NameDirectory {
 public:
  NameDirectory(const AliasMap& names, const Columns& columns, FacetKind kind,
                std::string_view language);

  // By the collation of the language, ties by number.
  const std::vector<EntityNumber>& by_name() const { return by_name_; }

  // "a" to "z" or "other": InitialOf its label. Requires: the entity is in by_name().
  std::string_view Initial(EntityNumber entity) const;

  // When the first and the last of the articles that name it were published: both by the first day
  // that an article may be of, and of equals the more precise. Unknown where all are undated.
  struct Span {
    Period first;
    Period last;
  };
  const Span& Seen(EntityNumber entity) const { return seen_[entity]; }

  std::size_t bytes() const;  // of memory

 private:
  std::vector<EntityNumber> by_name_;
  std::vector<char> initials_;  // by entity; kOther for every other beginning
  std::vector<Span> seen_;      // by entity
};

}  // namespace dateline
