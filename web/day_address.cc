// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/day_address.h"

#include <fmt/format.h>

#include <string>

#include "searcher/request.h"
#include "web/address.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

constexpr std::string_view kEveryYear = "--";
constexpr std::string_view kNoYear = "XXXX-";  // TIMEX3

// "01-26". A leap year stands in for the year, as 29 February is a day of some year.
std::optional<std::chrono::month_day> ReadMonthDay(std::string_view text) {
  if (text.size() != 5) return std::nullopt;
  const Result<PartialDate> day = ParsePartialDate("2024-" + std::string(text));
  if (!day || day->granularity != Granularity::kDay || FormatDay(day->first).substr(5) != text)
    return std::nullopt;
  return day->first.month() / day->first.day();
}

}  // namespace

std::optional<DayName> ReadDayName(std::string_view text) {
  if (text.starts_with(kEveryYear)) {
    const auto every = ReadMonthDay(text.substr(kEveryYear.size()));
    return every ? std::optional<DayName>(*every) : std::nullopt;
  }
  const Result<PartialDate> day = ParsePartialDate(text);
  if (!day || day->granularity != Granularity::kDay || FormatDay(day->first) != text)
    return std::nullopt;
  return day->first;
}

std::string DayNameText(const DayName& name) {
  if (const Day* day = std::get_if<Day>(&name)) return FormatDay(*day);
  const auto every = std::get<std::chrono::month_day>(name);
  return fmt::format("--{:02}-{:02}", static_cast<unsigned>(every.month()),
                     static_cast<unsigned>(every.day()));
}

Url DayAddress(const DayName& name) { return Url("/day").Segment(DayNameText(name)); }

std::optional<std::chrono::month_day> EveryYearOf(const DateMention& mention) {
  if (mention.days || !mention.value.starts_with(kNoYear)) return std::nullopt;
  return ReadMonthDay(std::string_view(mention.value).substr(kNoYear.size()));
}

std::optional<Url> DateAddress(const DateMention& mention) {
  if (mention.days && mention.days->first == mention.days->last)
    return DayAddress(mention.days->first);
  if (mention.days) {
    const SearchRequest search = WithDays({}, DateAxis::kMentioned, *mention.days);
    return WriteAddress(OnAxis(search, DateAxis::kMentioned));
  }
  const std::optional<std::chrono::month_day> every = EveryYearOf(mention);
  return every ? std::optional<Url>(DayAddress(*every)) : std::nullopt;
}

Url PublishedAddress(const PartialDate& date) {
  if (date.granularity == Granularity::kDay) return DayAddress(date.first);
  return WriteAddress(WithDays({}, DateAxis::kPublished, Days(date)));
}

}  // namespace dateline::web
