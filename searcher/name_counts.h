// SPDX-License-Identifier: GPL-2.0-or-later
// A list of names held against the archive: whom each means, and how many articles name him.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/annotation.h"

namespace dateline {

// Somebody or something that a name means.
struct MeantByName {
  EntityKind kind = EntityKind::kPerson;
  std::string id;
  std::string label;
  std::uint64_t articles = 0;  // that name it, of those looked at; exact
  std::uint64_t probable = 0;  // of them, by a short name alone

  bool operator==(const MeantByName&) const = default;
};

// One name of the list.
struct CountedName {
  std::string typed;
  std::vector<MeantByName> meant;  // the most named first, at most kMostMeant
  std::uint64_t other = 0;         // meant, beyond those
  // Of a name that means nobody: the articles that have its words next to each other. Not set
  // where it means somebody, where it has no words, and where the time was over.
  std::optional<std::uint64_t> as_words;

  bool operator==(const CountedName&) const = default;
};

struct NameCounts {
  std::vector<CountedName> names;  // as given
  std::uint64_t looked_at = 0;     // the articles of the search that the names were counted in
  std::uint64_t generation = 0;
  bool is_cut_short = false;  // for some names there was no time to look for their words
};

inline constexpr std::size_t kMostNamesCounted = 10'000;
inline constexpr std::size_t kMostMeant = 8;

}  // namespace dateline
