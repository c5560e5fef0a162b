// SPDX-License-Identifier: GPL-2.0-or-later
// One day: what was published on it, and what speaks of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/annotation.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "web/day_address.h"
#include "web/html.h"
#include "web/layout.h"

namespace dateline::web {

// An article with the sentence that speaks of the day, the words marked, and what they mean.
struct SpeakingHit {
  Hit hit;
  std::optional<Marked> sentence;  // nothing where the date stands in no sentence of the text
  DateMention mention;
  std::string words;  // "on Friday"
};

// The same day of another year, with its articles.
struct OtherYear {
  Day day;
  std::uint64_t published = 0;
  std::uint64_t mentioned = 0;
};

struct DayView {
  DayName name;
  std::uint64_t published = 0;  // articles; the newest of them follow
  std::vector<Hit> published_hits;
  std::uint64_t mentioned = 0;
  std::vector<SpeakingHit> mentioned_hits;
  DateAxis named_axis = DateAxis::kPublished;  // whose articles the next two are of
  Facet people;
  Facet places;
  std::vector<OtherYear> other_years;   // the latest first
  std::optional<Day> published_before;  // the nearest days on which something was published
  std::optional<Day> published_after;
  std::uint64_t generation = 0;
};

// The searches whose articles the two halves of the page count.
SearchRequest PublishedOnDay(const DayName& name);
SearchRequest MentioningDay(const DayName& name);

// Any thread.
Html DayPage(const Setting& setting, const DayView& view);

}  // namespace dateline::web
