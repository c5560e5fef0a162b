// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/timestamp.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "core/date.h"

namespace dateline::web {

std::string Timestamp(std::int64_t seconds) {
  using namespace std::chrono;
  constexpr sys_seconds kFirst = sys_days(year(1) / 1 / 1);
  constexpr sys_seconds kLast =
      sys_days(year(9999) / 12 / 31) + hours(24) - std::chrono::seconds(1);
  const sys_seconds moment(std::clamp(std::chrono::seconds(seconds), kFirst.time_since_epoch(),
                                      kLast.time_since_epoch()));
  const sys_days day = floor<days>(moment);
  const year_month_day date(day);
  const hh_mm_ss time(moment - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::optional<std::string> NoonOf(const Publication& published) {
  if (!published.date || published.date->granularity != Granularity::kDay) return std::nullopt;
  return FormatDay(published.date->first) + "T12:00:00Z";
}

}  // namespace dateline::web
