// SPDX-License-Identifier: GPL-2.0-or-later
// What the archive knows of one day, or of one day of every year, as a value. Counts are of the
// whole archive and exact.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/annotation.h"
#include "core/date.h"
#include "core/date_terms.h"
#include "searcher/response.h"

namespace dateline {

// A day, or the same day of every year; 29 February is one too.
using DayName = std::variant<Day, std::chrono::month_day>;

// An article with the sentence that speaks of the day, the words marked, and what they mean.
struct SpeakingHit {
  Hit hit;
  std::optional<Marked> sentence;  // nothing where the date stands in no sentence of the text
  // Of those that say the day, the one that stands for the fewest days. Where the words are the two
  // ends of a period ("from 20 to 25 March") and neither end is the day, both with all between.
  DateMention mention;
  std::string words;  // "on Friday"
};

// The same day of another year, with its articles.
struct OtherYear {
  Day day;
  std::uint64_t published = 0;
  std::uint64_t mentioned = 0;

  bool operator==(const OtherYear&) const = default;
};

// The nearest days with articles.
struct NearestDays {
  std::optional<Day> before;
  std::optional<Day> after;

  bool operator==(const NearestDays&) const = default;
};

struct DayProfile {
  DayName name;
  std::uint64_t published = 0;      // articles known to be of the day itself
  std::vector<Hit> published_hits;  // the newest, at most kMostDayHits
  std::uint64_t mentioned = 0;      // articles that speak of the day itself, not of its month alone
  std::vector<SpeakingHit> mentioned_hits;     // likewise
  DateAxis named_axis = DateAxis::kPublished;  // whose articles the next two are of
  Facet people;                                // at most kMostDayNames values
  Facet places;
  std::vector<OtherYear> other_years;  // every one with articles on either axis, the latest first
  NearestDays nearest_published;       // of a day; nothing of the day of every year
  NearestDays nearest_mentioned;
  std::uint64_t generation = 0;
};
inline constexpr std::size_t kMostDayHits = 10;
inline constexpr std::size_t kMostDayNames = 10;

}  // namespace dateline
