// SPDX-License-Identifier: GPL-2.0-or-later
// What the names and dates of one snapshot offer to whoever types. Internal to searcher.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "searcher/alias_map.h"
#include "searcher/columns.h"
#include "searcher/name_completion.h"
#include "searcher/suggestion.h"

namespace dateline {

// Immutable; any thread.
class TypeAhead {
 public:
  // Reads the maps and the columns, which it does not keep. Those whom the editor hides, whom no
  // article names and who are but a short form are not offered.
  TypeAhead(const std::array<const AliasMap*, 4>& names, const Columns& columns);

  // Somebody whose name goes on so.
  struct Named {
    FacetKind kind = FacetKind::kPerson;
    EntityNumber entity = 0;  // of the maps that it was made from
    std::string_view folded;  // the name that goes on so
    std::uint32_t articles = 0;

    bool operator==(const Named&) const = default;
  };

  // Of all kinds, those with the most articles first, at most `limit`. `folded` is FoldName's of
  // what was typed: its words stand in the name one after the other, the last perhaps unfinished.
  std::vector<Named> NamesFrom(std::string_view folded, std::size_t limit) const;

  // A year or month that articles were published in.
  struct Dated {
    PartialDate period;
    std::uint64_t articles = 0;  // whose whole date lies in it

    bool operator==(const Dated&) const = default;
  };

  // "202" and "2024" are years, "2024-0" and "march 2024" months, "mar" those of the latest years;
  // months by their English names, from three letters on, and by "thang 3". The latest first, at
  // most `limit`.
  std::vector<Dated> PeriodsFrom(std::string_view typed, std::size_t limit) const;

  std::size_t bytes() const;

 private:
  std::array<NameCompletion, 4> names_;  // by FacetKind
  // First days; in order.
  std::map<std::int32_t, std::uint64_t> months_;
  std::map<std::int32_t, std::uint64_t> years_;
};

}  // namespace dateline
