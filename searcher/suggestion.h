// SPDX-License-Identifier: GPL-2.0-or-later
// What the search box offers while somebody types.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "core/date.h"
#include "searcher/request.h"
#include "searcher/response.h"

namespace dateline {

enum class SuggestionKind : std::uint8_t {
  kPerson,
  kOrganisation,
  kPlace,
  kSource,
  kPeriod,
  kArticle
};

// Somebody or something that begins so. Following it leads to exactly `articles`: all that name the
// entity, come from the source or were published in the period; the one article.
struct Suggestion {
  SuggestionKind kind = SuggestionKind::kPerson;
  std::string id;     // of the entity, source or article; "2024-03" of a period
  std::string label;  // of an article its title; empty for a period
  // The form that begins as typed, where it is not the label itself: "Bác Hồ".
  std::string written;
  std::uint64_t articles = 0;
  std::string role;              // of a person, as a late article reports it; may be empty
  std::optional<DayRange> days;  // of a period

  bool operator==(const Suggestion&) const = default;
};

// Longer texts are not names: nothing is suggested for them.
inline constexpr std::size_t kMostTypedBytes = 200;

}  // namespace dateline
