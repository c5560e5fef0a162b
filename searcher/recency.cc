// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/recency.h"

#include <algorithm>
#include <cmath>

namespace dateline {

double RecencyFactor(const Columns& columns, const Period& period) {
  if (!columns.span()) return 1;
  const std::int32_t last = PeriodOf(*columns.span()).last;
  const std::int32_t day = period.known() ? period.first : PeriodOf(*columns.span()).first;
  const double age = std::max(0.0, static_cast<double>(last) - static_cast<double>(day));
  return std::exp2(-age / kRecencyHalfLifeDays);
}

}  // namespace dateline
