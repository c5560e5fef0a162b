// SPDX-License-Identifier: GPL-2.0-or-later
// Parts of a year: the year printed, or the one that the tense and the day of publication give.
#include <fmt/format.h>

#include <string_view>

#include "indexer/extract/date_resolver.h"

namespace dateline {
namespace {

int MonthOf(Day day) { return static_cast<int>(unsigned(day.month())); }

// The quarter to come is spoken of more often than the same one of last year.
constexpr int kSoonMonths = 3;

// The year of a part of the year that begins in `first_month`: the latest that has begun, or the
// next one to begin where the clause looks ahead.
int YearOfPart(int first_month, Day anchor, Tense tense) {
  const bool begun = first_month <= MonthOf(anchor);
  const int year = int(anchor.year());
  if (tense >= Tense::kFuture) return begun ? year + 1 : year;
  return begun ? year : year - 1;
}

// "XXXX-Q1", "XXXX-SP": what is printed, of an article without a date.
ResolvedDate WithoutYear(std::string_view part) {
  return {{fmt::format("XXXX-{}", part), std::nullopt}};
}

}  // namespace

std::optional<ResolvedDate> ResolveQuarterOrHalf(const DateExpression& said,
                                                 const DateContext& context) {
  const bool is_quarter = said.kind == DateKind::kQuarter;
  const int months = is_quarter ? 3 : 6;
  auto [year, anchor] = YearOf(said, context);
  if (year == 0) {
    anchor = DateAnchor::kPublication;
    const std::optional<Day> published = context.anchors.Published(Granularity::kMonth);
    if (said.year_shift) return std::nullopt;
    if (!published) return WithoutYear(fmt::format("{}{}", is_quarter ? 'Q' : 'H', said.ordinal));
    const int first_month = (said.ordinal - 1) * months + 1;
    // A running quarter that "will" do something is still the running one.
    const bool running =
        first_month <= MonthOf(*published) && MonthOf(*published) < first_month + months;
    const int ahead = first_month - MonthOf(*published);
    const bool soon = ahead > 0 && (is_quarter ? ahead <= kSoonMonths : !LooksBack(context.tense));
    year = running || soon ? int(published->year())
                           : YearOfPart(first_month, *published, context.tense);
  }
  return Anchored(is_quarter ? QuarterValue(year, said.ordinal) : HalfValue(year, said.ordinal),
                  anchor);
}

// "the three months to August": the last of them is resolved as any month is.
std::optional<ResolvedDate> ResolveMonthsTo(const DateExpression& said,
                                            const DateContext& context) {
  const std::optional<ResolvedDate> last = ResolveCalendar(said.ends[0], context);
  if (!last || !last->value.days) return std::nullopt;
  const Day end = last->value.days->first;
  const YearMonth first = AddMonths({int(end.year()), MonthOf(end)}, 1 - said.amount);
  const std::optional<DateValue> from = MonthValue(first.year, first.month);
  return from ? Anchored(IntervalValue(*from, last->value), last->anchor) : std::nullopt;
}

std::optional<ResolvedDate> ResolveMonths(const DateExpression& said, const DateContext& context) {
  if (!said.ends.empty()) return ResolveMonthsTo(said, context);
  auto [year, anchor] = YearOf(said, context);
  if (year == 0) {
    anchor = DateAnchor::kPublication;
    const std::optional<Day> published = context.anchors.Published(Granularity::kMonth);
    if (!published) return std::nullopt;
    // Months that are not over are counted of the year before.
    const bool over = said.amount <= MonthOf(*published) || context.tense >= Tense::kFuture;
    year = int(published->year()) - (over ? 0 : 1);
  }
  const int first = said.ordinal > 0 ? 1 : 13 - said.amount;
  const int last = said.ordinal > 0 ? said.amount : 12;
  const std::optional<DateValue> from = MonthValue(year, first);
  const std::optional<DateValue> to = MonthValue(year, last);
  if (!from || !to) return std::nullopt;
  return Anchored(IntervalValue(*from, *to), anchor);
}

std::optional<ResolvedDate> ResolveSeason(const DateExpression& said, const DateContext& context) {
  if (const auto [year, from] = YearOf(said, context); year != 0) {
    return Anchored(SeasonValue(year, said.season), from);
  }
  std::optional<Day> published = context.anchors.Published(Granularity::kMonth);
  const std::optional<SpokenDate> spoken =
      said.local && said.shift ? context.anchors.Local() : std::nullopt;
  // "In the spring of 1586 ... the following summer".
  // "a medal in 2008 ... the following spring".
  if (spoken && spoken->granularity == Granularity::kYear) {
    return Anchored(SeasonValue(int(spoken->first.year()) + *said.shift, said.season),
                    DateAnchor::kLocal);
  }
  const bool local = spoken.has_value();
  if (local) published = spoken->first;
  if (said.year_shift) return std::nullopt;
  if (!published) return WithoutYear(SeasonCode(said.season));
  const int month = MonthOf(*published);
  const int first_month = 3 + 3 * said.season;  // winter begins in month 12
  const Tense tense = LooksAhead(context.tense) ? Tense::kFuture : context.tense;
  int year = int(published->year());
  // In January and February runs the winter that began the year before.
  const bool winter_runs = said.season == kWinter && month <= 2;
  const bool over = month > first_month + 2;
  const int shift = said.shift.value_or(0);
  if (said.shift && shift < 0) {
    year -= winter_runs ? 2 : over ? 0 : 1;
  } else if (said.shift && shift > 0) {
    year += winter_runs || month < first_month ? 0 : 1;
  } else if (winter_runs || (said.shift && said.season == kWinter && LooksBack(context.tense) &&
                             month < first_month - 6)) {
    // "this winter", told as over in spring, began the year before as well.
    year -= 1;
  } else if (!said.shift) {
    year = month >= first_month && !over ? year : YearOfPart(first_month, *published, tense);
  }
  return Anchored(SeasonValue(year, said.season),
                  local ? DateAnchor::kLocal : DateAnchor::kPublication);
}

}  // namespace dateline
