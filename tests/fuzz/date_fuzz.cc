// SPDX-License-Identifier: GPL-2.0-or-later
// Any text is a date that comes back as it was written, or is refused.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/date.h"

namespace {

void Check(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const dateline::Result<dateline::PartialDate> date = dateline::ParsePartialDate(text);
  if (!date) {
    Check(date.error().fault == dateline::Fault::kBadInput);
    return 0;
  }
  const auto again = dateline::ParsePartialDate(dateline::FormatPartialDate(*date));
  Check(again && *again == *date);
  const dateline::DayRange days = dateline::Days(*date);
  Check(days.first.ok() && days.last.ok() && days.first <= days.last);
  Check(dateline::DayOfNumber(dateline::DayNumber(days.last)) == days.last);
  const auto period = dateline::AsPartialDate(days);
  Check(period && *period == *date);
  return 0;
}
