// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/date_condition.h"

namespace dateline {
namespace {

constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;

}  // namespace

DayRange AllDays() {
  return {Day(std::chrono::year(kFirstYear) / 1 / 1), Day(std::chrono::year(kLastYear) / 12 / 31)};
}

}  // namespace dateline
