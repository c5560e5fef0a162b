// SPDX-License-Identifier: GPL-2.0-or-later
// Any text is a date, a period or a day counted from today that lies in the calendar and comes back
// as it was written, or is refused; what is offered instead can be read.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar_period.h"
#include "core/date.h"
#include "core/date_suggestion.h"
#include "core/unicode.h"
#include "searcher/date_condition.h"
#include "searcher/relative_date.h"

namespace {

void Check(bool holds) {
  if (!holds) std::abort();
}

void CheckDate(const dateline::PartialDate& date) {
  const auto again = dateline::ParsePartialDate(dateline::FormatPartialDate(date));
  Check(again && *again == date);
  const dateline::DayRange days = dateline::Days(date);
  Check(days.first.ok() && days.last.ok() && days.first <= days.last);
  Check(dateline::DayOfNumber(dateline::DayNumber(days.last)) == days.last);
  const auto period = dateline::AsPartialDate(days);
  Check(period && *period == date);
}

// A decade and a century too, which no partial date is.
void CheckPeriod(std::string_view text) {
  const auto period = dateline::ParseCalendarPeriod(text);
  if (!period) return;
  Check(dateline::FormatCalendarPeriod(*period) == text);
  const dateline::DayRange days = dateline::Days(*period);
  Check(days.first.ok() && days.last.ok() && days.first <= days.last);
  Check(dateline::FewestPeriods(days, period->unit) == std::vector{*period});
}

// What a message offers must be accepted when it is typed.
void CheckNearest(std::string_view text) {
  for (const std::string& date : dateline::NearestDates(text))
    Check(static_cast<bool>(dateline::ParsePartialDate(date)));
}

// "last 99999 days" too, counted from a day that most years lack.
void CheckRelative(std::string_view text) {
  if (!dateline::IsUtf8(text)) return;
  const dateline::Day today = dateline::ParseDayRange("2024-02-29")->first;
  const auto days = dateline::ReadRelativeDate(text, today);
  if (!days) return;
  Check(days->first.ok() && days->last.ok() && days->first <= days->last);
  Check(dateline::AllDays().first <= days->first && days->last <= dateline::AllDays().last);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const dateline::Result<dateline::PartialDate> date = dateline::ParsePartialDate(text);
  if (date) {
    CheckDate(*date);
  } else {
    Check(date.error().fault == dateline::Fault::kBadInput);
  }
  CheckPeriod(text);
  CheckNearest(text);
  CheckRelative(text);
  return 0;
}
