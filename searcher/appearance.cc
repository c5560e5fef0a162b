// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/appearance.h"

#include <algorithm>
#include <vector>

namespace dateline {
namespace {

std::optional<Silence> LongestSilence(std::vector<Period> periods) {
  std::sort(periods.begin(), periods.end(), [](const Period& a, const Period& b) {
    return a.first != b.first ? a.first < b.first : a.last < b.last;
  });
  std::optional<Silence> longest;
  std::int32_t covered = periods.empty() ? 0 : periods.front().last;
  for (const Period& period : periods) {
    const auto days = static_cast<std::uint32_t>(std::max(0, period.first - covered));
    if (days >= kShortestSilence && (!longest || days > longest->days))
      longest = {DayOfNumber(covered), DayOfNumber(period.first), days};
    covered = std::max(covered, period.last);
  }
  return longest;
}

}  // namespace

Appearance AppearanceOf(const MatchSet& documents, const Columns& columns) {
  Appearance appearance;
  std::vector<Period> periods;
  periods.reserve(documents.size());
  for (const Xapian::docid document : documents) {
    const Period& period = columns.published(document);
    if (period.known()) {
      periods.push_back(period);
    } else {
      ++appearance.undated;
    }
  }
  if (periods.empty()) return appearance;
  Period seen = periods.front();
  for (const Period& period : periods) {
    seen.first = std::min(seen.first, period.first);
    seen.last = std::max(seen.last, period.last);
  }
  appearance.seen = DayRange{DayOfNumber(seen.first), DayOfNumber(seen.last)};
  appearance.silence = LongestSilence(std::move(periods));
  return appearance;
}

MatchSet NewestOf(MatchSet documents, const Columns& columns, std::size_t most) {
  // Unknown is the lowest number, so the undated come last by themselves.
  const auto is_newer = [&](Xapian::docid a, Xapian::docid b) {
    const std::int32_t day_a = columns.published(a).first;
    const std::int32_t day_b = columns.published(b).first;
    return day_a != day_b ? day_a > day_b : a < b;
  };
  const std::size_t kept = std::min(most, documents.size());
  const auto end = documents.begin() + static_cast<std::ptrdiff_t>(kept);
  std::partial_sort(documents.begin(), end, documents.end(), is_newer);
  documents.erase(end, documents.end());
  return documents;
}

}  // namespace dateline
