// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/today.h"

#include "web/time_zone.h"

namespace dateline::web {

// A zone that is none was refused where it was read; were there one, it would be as good as none.
ReadAddressResult ReadToday(const Visit& visit, Format format) {
  ReadAddressResult read = ReadAddress(visit.request.parameters, visit.LocaleFor(format));
  const std::string& asked = read.request.time_zone;
  const std::string& zone = asked.empty() ? visit.options.time_zone : asked;
  const std::chrono::sys_seconds now = visit.options.now();
  const Result<Day> day = DayIn(zone, now);
  read.request.today = day ? *day : Day(std::chrono::floor<std::chrono::days>(now));
  read.request.language = visit.LocaleFor(format).tag();
  return read;
}

}  // namespace dateline::web
