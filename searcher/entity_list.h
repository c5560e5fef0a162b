// SPDX-License-Identifier: GPL-2.0-or-later
// All people, organisations or places of the archive, page by page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/annotation.h"
#include "core/date.h"
#include "searcher/response.h"

namespace dateline {

enum class EntityOrder : std::uint8_t {
  kCount,   // those with the most articles first
  kName,    // by the collation of the page's language
  kLatest,  // those named last first; whom only undated articles name comes last
};

// Which part of the list.
struct EntityListPage {
  EntityKind kind = EntityKind::kPerson;
  std::string find = {};      // those of whom each word given begins a word, in any form of theirs
  std::string initial = {};   // "a" to "z", "other": how the label begins; empty: any
  std::string language = {};  // whose order of names; empty: the root of CLDR, as in English
  EntityOrder order = EntityOrder::kCount;
  std::size_t offset = 0;
  std::size_t limit = 100;
};

struct EntityRow {
  FacetValue value;  // its count is of the whole archive
  // When the first and the last of the articles that name it were published: a day, or the month or
  // year that it is known to. Nothing where all of them are undated.
  std::optional<DayRange> first{};
  std::optional<DayRange> last{};
};

struct EntityList {
  std::uint64_t generation = 0;
  std::uint64_t named = 0;             // in the whole archive
  std::uint64_t distinct = 0;          // that were found, of which `entities` are one page
  std::vector<InitialCount> initials;  // of those that `find` keeps
  std::vector<EntityRow> entities;
};

}  // namespace dateline
