// SPDX-License-Identifier: GPL-2.0-or-later
// The words about dates: what a date of a text stands for and why, charts, the pages of days. A
// part of web/messages.h. Any thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/annotation.h"
#include "core/date.h"
#include "core/date_terms.h"
#include "searcher/response.h"

namespace dateline::web::messages {

// Charts.
std::string ChartScale(DateAxis axis, const Histogram& histogram, std::uint64_t most,
                       bool range_chosen);
std::string_view ShortMonth(Day day);  // "Mar"
std::string ShortDay(Day day);         // "22", and "1 Mar" on the first of a month

// A date of the text.
std::string EveryYearText(std::chrono::month_day day);  // "26 January of any year"
// "early March 2024"; empty for what stands for no days ("three years").
std::string MeaningText(const DateMention& mention);
// "counted from the publication date", and what else is not plain; often empty.
std::string DateNote(const DateMention& mention);
// "“Friday” = 22 March 2024, counted from the publication date"; empty where it means nothing.
std::string DateReason(const DateMention& mention, std::string_view words);

// A date of publication that is less than plainly printed; empty for one that is.
std::string PublicationNote(const Publication& published);
std::string MoreDates(std::size_t count);  // "12 more dates"

// The page of a day.
std::string NotADay(std::string_view typed);
std::string PublishedThatDay(std::uint64_t count);  // "31 articles published"
std::string MentioningThatDay(std::uint64_t count);
std::string EarlierYears(std::size_t count);
std::string OtherYearCounts(std::uint64_t published, std::uint64_t mentioned);
std::string AllPublishedThatDay(std::uint64_t count);
std::string AllMentioningThatDay(std::uint64_t count);

inline constexpr std::string_view kDay = "Day";
inline constexpr std::string_view kEveryYear = "Every year";
inline constexpr std::string_view kOtherDays = "Other days";
inline constexpr std::string_view kPublishedOnThisDay = "Published on this day";
inline constexpr std::string_view kSpeakingOfThisDay = "Speaking of this day";
inline constexpr std::string_view kSpeakingNote =
    "The day itself, written out or worked out from words such as “on Friday”. The words are "
    "marked.";
inline constexpr std::string_view kNothingHere = "A quiet day here";
inline constexpr std::string_view kNothingOnThisDay =
    "No article of this archive was published on this day, and none speaks of it.";
inline constexpr std::string_view kNothingPublished = "No article was published on this day.";
inline constexpr std::string_view kNothingSpeaks = "No article speaks of this day.";
inline constexpr std::string_view kNearestDays = "Nearest days with articles";
inline constexpr std::string_view kNearestSpokenOf = "Nearest days spoken of";
inline constexpr std::string_view kBefore = "before";
inline constexpr std::string_view kAfter = "after";
inline constexpr std::string_view kAboutDay = "About this day";
inline constexpr std::string_view kPeopleNamed = "People named";
inline constexpr std::string_view kPlacesNamed = "Places named";
inline constexpr std::string_view kOtherYears = "Same day, other years";

}  // namespace dateline::web::messages
