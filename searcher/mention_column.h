// SPDX-License-Identifier: GPL-2.0-or-later
// Document → the periods of the calendar that it mentions, in memory. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/calendar_period.h"
#include "core/date.h"
#include "searcher/joined_archives.h"
#include "searcher/period.h"

namespace dateline {

// The number of a distinct period that some article mentions.
using PeriodNumber = std::uint32_t;

// A row of numbers for each document, with a beginning for each; the periods themselves stand once
// in a table. Immutable once built; any thread.
class MentionColumn {
 public:
  MentionColumn() = default;

  explicit MentionColumn(const JoinedArchives& archives);

  // The periods of `document`, ascending: by first day, the wider first. Requires: document <= the
  // last number of the database.
  std::span<const PeriodNumber> Of(Xapian::docid document) const {
    return {values_.data() + begins_[document], begins_[document + 1] - begins_[document]};
  }

  std::size_t size() const { return periods_.size(); }  // distinct periods
  const CalendarPeriod& calendar_period(PeriodNumber number) const { return calendar_[number]; }
  const Period& period(PeriodNumber number) const { return periods_[number]; }

  // Articles that mention exactly this period.
  std::uint32_t Articles(PeriodNumber number) const { return articles_[number]; }

  // The number of the first period that begins on `day` or later; size() when none does.
  PeriodNumber FirstFrom(std::int32_t day) const;

  // From the first to the last day of any period; nothing when no article mentions one.
  const std::optional<DayRange>& span() const { return span_; }

  std::size_t mentions() const { return values_.size(); }  // pairs of article and period
  std::size_t bytes() const;                               // of memory

 private:
  // `numbers`: of each period by stretch and number there.
  void Fill(const JoinedArchives& archives, const std::vector<std::vector<std::uint32_t>>& numbers);

  std::vector<std::uint32_t> begins_;  // by document number, one more than there are
  std::vector<PeriodNumber> values_;
  std::vector<CalendarPeriod> calendar_;  // by period number
  std::vector<Period> periods_;           // beside calendar_
  std::vector<std::uint32_t> articles_;   // beside calendar_
  std::optional<DayRange> span_;
};

}  // namespace dateline
