// SPDX-License-Identifier: GPL-2.0-or-later
// The day of publication, from what several places say of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation.h"
#include "core/date.h"
#include "indexer/extract/written_date.h"

namespace dateline {

struct DateCandidate {
  PartialDate date;
  DateOrigin origin = DateOrigin::kNone;
  std::string printed;

  bool operator==(const DateCandidate&) const = default;
};

// What the input gave: "2024-03-22", "2024-03", "2024", "2024-03-22T23:30:00+07:00",
// "20240322T120000Z", "Fri, 22 Mar 2024 10:00:00 +0700". The day is read in the zone as written,
// never converted: it is the day that the publisher printed. Nothing for any other text. Any
// thread.
std::optional<PartialDate> ReadGivenDate(std::string_view given);

// The day in an address: "/2024/03/22/", "2024-03-22", "20240322", no part of a longer number.
// Any thread.
std::optional<DateCandidate> ReadAddressDate(std::string_view url);

// The same in a path: three folders anywhere, the other forms in the file's own name only; a folder
// "export-2024-06-01" says when files were gathered, not when they were published. Any thread.
std::optional<DateCandidate> ReadPathDate(std::string_view path);

// False for what no article can carry: beyond tomorrow, year 1, and 1970-01-01, which is what
// machines write when they do not know. Any thread.
bool IsPlausible(PartialDate date, Day today);

// The first plausible candidate; they come most trusted first. A later one more than 2 days apart
// is kept as the conflict. `month_day`, the dateline's date without its year, only contradicts: it
// takes the year that brings it nearest. Any thread.
Publication ChoosePublication(const std::vector<DateCandidate>& candidates,
                              std::optional<MonthDay> month_day, Day today);

}  // namespace dateline
