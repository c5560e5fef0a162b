// SPDX-License-Identifier: GPL-2.0-or-later
// From what an expression says to what it means: a value and the days it stands for.
#pragma once

#include <optional>
#include <vector>

#include "core/annotation.h"
#include "indexer/extract/date_anchor.h"
#include "indexer/extract/date_expression.h"
#include "indexer/extract/date_value.h"
#include "indexer/extract/tense.h"
#include "indexer/extract/year_inference.h"

namespace dateline {

struct ResolvedDate {
  DateValue value;
  DateAnchor anchor = DateAnchor::kNone;
  bool inferred = false;
  std::optional<Day> anchored_at = std::nullopt;  // when the anchor is known to the day
  float confidence = 1;                           // as of DateMention
};

// What `match`, which stands at `span`, was resolved to, as an annotation holds it. Any thread.
DateMention MentionOf(const DateMatch& match, const ResolvedDate& resolved, Span span);

// Resolves the matches of one text, which must come in its order: later ones look back at earlier
// ones. Without a publication date only what is printed is kept, and no year is made up.
class DateResolver {
 public:
  DateResolver(const DateTokens& tokens, std::optional<PartialDate> published)
      : tokens_(tokens), anchors_(tokens, published) {
    if (!published) printed_years_ = PrintedYears(tokens);
  }

  // Nothing when the expression has no value: "last week" of an undated article, 30 February.
  std::optional<ResolvedDate> Resolve(const DateMatch& match);

 private:
  std::optional<ResolvedDate> ResolveKind(const DateExpression& said) const;
  std::optional<ResolvedDate> ResolveInterval(const DateExpression& said) const;
  std::optional<ResolvedDate> ResolvePartOf(const DateExpression& said) const;
  std::optional<ResolvedDate> ResolveBeside(const DateExpression& said) const;
  int MonthOfDayAlone(int day) const;
  ResolvedDate ResolveClockOffset(const DateExpression& said) const;
  bool IsAfterMidnight(const DateExpression& said, const ResolvedDate& resolved) const;
  std::optional<ResolvedDate> ResolveHabit(const DateMatch& match) const;
  bool EndsPeriod(const DateMatch& match) const;
  std::optional<ResolvedDate> ResolveEnd(const DateMatch& match) const;
  std::optional<ResolvedDate> ResolveSecondClock(const DateMatch& match) const;
  void Remember(const DateMatch& match, const DateValue& value);

  const DateTokens& tokens_;
  DateAnchors anchors_;
  std::vector<int> printed_years_;
  Tense tense_ = Tense::kUnknown;

  // The expression read last, and its first day.
  struct LastRead {
    std::size_t begin = 0;
    std::size_t end = 0;
    DateKind kind = DateKind::kLiteral;
    std::optional<Day> day;
    std::optional<ClockTime> clock;
  };
  LastRead last_;

  // The clock read last whose day is known.
  struct LastClock {
    Day day;
    ClockTime time;
    std::size_t paragraph = 0;
  };
  std::optional<LastClock> clock_;

  // The day whose evening or night was read last.
  struct LateDay {
    Day day;
    std::size_t paragraph = 0;
  };
  std::optional<LateDay> late_;
};

// What the single kinds are resolved with.
struct DateContext {
  const DateAnchors& anchors;
  Tense tense = Tense::kUnknown;
  const std::vector<int>& printed_years;  // of an article without a publication date
};

// resolve_calendar.cc
std::optional<ResolvedDate> ResolveCalendar(const DateExpression& said, const DateContext& context);
std::optional<ResolvedDate> ResolveFeast(const DateExpression& said, const DateContext& context);

// resolve_relative.cc
std::optional<ResolvedDate> ResolveWeekday(const DateExpression& said, const DateContext& context);
std::optional<ResolvedDate> ResolveUnit(const DateExpression& said, const DateContext& context);
std::optional<ResolvedDate> ResolveOffset(const DateExpression& said, const DateContext& context);
std::optional<ResolvedDate> ResolveSamePeriod(const DateExpression& said,
                                              const DateContext& context);
std::optional<ResolvedDate> ResolveTimeOfDay(const DateExpression& said,
                                             const DateContext& context);

// resolve_period.cc
std::optional<ResolvedDate> ResolveQuarterOrHalf(const DateExpression& said,
                                                 const DateContext& context);
std::optional<ResolvedDate> ResolveMonths(const DateExpression& said, const DateContext& context);
std::optional<ResolvedDate> ResolveSeason(const DateExpression& said, const DateContext& context);

// resolve_part.cc: the part of `whole` that `said` names by unit or weekday and ordinal.
std::optional<DateValue> PartValue(DayRange whole, const DateExpression& said);

// A value with its anchor, when there is one.
std::optional<ResolvedDate> Anchored(std::optional<DateValue> value, DateAnchor anchor);

// The year of an expression, as printed or as counted ("last year", "of that year"); 0 when none is
// known.
struct SaidYear {
  int year = 0;
  DateAnchor anchor = DateAnchor::kNone;
};
SaidYear YearOf(const DateExpression& said, const DateContext& context);

}  // namespace dateline
