// SPDX-License-Identifier: GPL-2.0-or-later
// The patterns that date expressions are written in. Each reader is called where a token of its
// class stands and gives the longest expression of its kind that starts there, or nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/date_expression.h"
#include "indexer/extract/date_scanner.h"

namespace dateline {

// Words in front that go with an expression and change nothing of its value: "the", "early",
// "about", "the end of". The reader says whether they belong.
struct DateLead {
  std::size_t begin = 0;  // the first of them; the expression itself when there are none
  std::size_t bare = 0;   // the same without an article in front
  bool the = false;
  bool a = false;
  bool edge = false;
  bool approximate = false;
  DateModifier modifier = DateModifier::kNone;
};

// Where a reader stands. `at` is the first token of the expression proper.
struct DateCursor {
  const DateTokens& tokens;
  std::size_t at = 0;
  DateLead lead;

  // The token in front of expression and lead.
  const DateToken& Previous() const { return tokens.Before(lead.begin, 1); }
  bool PreviousIs(std::string_view small) const {
    return lead.begin > 0 && tokens.Is(lead.begin - 1, small);
  }
};

using ReadDatePattern = std::optional<DateMatch> (*)(const DateCursor&);

// calendar_patterns.cc: "16 August 1972", "August 4 to 10", "January 26", "June to August", "May".
std::optional<DateMatch> ReadCalendarDate(const DateCursor& cursor);
std::optional<DateMatch> ReadMonthDays(const DateCursor& cursor);
std::optional<DateMatch> ReadMonthAlone(const DateCursor& cursor);

// year_patterns.cc: "2022", "2026–2030", "1957-58", "the 1960s", "'82", "fiscal year 2024".
std::optional<DateMatch> ReadYear(const DateCursor& cursor);
std::optional<DateMatch> ReadDecade(const DateCursor& cursor);
std::optional<DateMatch> ReadShortYear(const DateCursor& cursor);

// day_patterns.cc: "Friday night", "yesterday", "Sunday of last week".
std::optional<DateMatch> ReadWeekday(const DateCursor& cursor);
std::optional<DateMatch> ReadDeictic(const DateCursor& cursor);

// clock_patterns.cc: "8 a.m. Wednesday", "by evening", "the night before".
// Joins a clock that ends at `end` with the day behind it, or leaves it to the day spoken of.
DateMatch ClockWithDay(const DateCursor& cursor, std::size_t end, const ClockTime& clock);
// The hour of 24 that an hour of 12 is in a part of the day: 8 in the evening is 20.
int HourIn(int hour, DayPart part);
std::optional<DateMatch> ReadClock(const DateCursor& cursor);
std::optional<DateMatch> ReadPart(const DateCursor& cursor);

// spoken_clock_patterns.cc: "at nine", "half past eight", "quarter to ten", "the early hours of
// Saturday".
std::optional<DateMatch> ReadPastHour(const DateCursor& cursor);
std::optional<DateMatch> ReadEarlyHours(const DateCursor& cursor);
std::optional<DateMatch> ReadBareHour(const DateCursor& cursor);
// The "3" of "between 3 and 4 a.m.", the "2" of "2-4 p.m.".
std::optional<DateMatch> ReadSharedHour(const DateCursor& cursor);
// "15h07", "7h30", "15h".
std::optional<DateMatch> ReadHourCode(const DateCursor& cursor);
bool IsHourCode(const DateTokens& tokens, std::size_t at);

// shift_patterns.cc: "last week", "this coming Friday", "the past two years", "the same day".
std::optional<DateMatch> ReadShifted(const DateCursor& cursor);
std::optional<DateMatch> ReadUnitAlone(const DateCursor& cursor);

// amount_patterns.cc: "three years", "two years ago", "a 10-day", "several weeks".
std::optional<DateMatch> ReadAmount(const DateCursor& cursor);

// frequency_patterns.cc: "every Sunday", "per year", "daily".
std::optional<DateMatch> ReadEach(const DateCursor& cursor);
std::optional<DateMatch> ReadPer(const DateCursor& cursor);
std::optional<DateMatch> ReadAdverb(const DateCursor& cursor);

// period_patterns.cc: "the fourth quarter of 2023", "the first two months", "the summer of 2021".
std::optional<DateMatch> ReadOrdinalPeriod(const DateCursor& cursor);
std::optional<DateMatch> ReadPeriodTo(const DateCursor& cursor);
// So many months that end with the one named at `month`, in the year behind it where there is one,
// and on the day where one may follow. Requires: a month stands there.
DateMatch MonthsUpTo(const DateCursor& cursor, std::size_t month, int months, bool day_may_follow);
std::optional<DateMatch> ReadDecadeOfCentury(const DateCursor& cursor);
std::optional<DateMatch> ReadSeason(const DateCursor& cursor);

// part_patterns.cc: "the last day of October", "the third week of November 2024", "the 31st".
std::optional<DateMatch> ReadPartOf(const DateCursor& cursor);
std::optional<DateMatch> ReadDayAlone(const DateCursor& cursor);
std::optional<DateMatch> ReadWeekOf(const DateCursor& cursor);
std::optional<DateMatch> ReadWeekTo(const DateCursor& cursor);

// edge_patterns.cc: "by year-end", "at month's end", "a week from Sunday".
std::optional<DateMatch> ReadUnitEnd(const DateCursor& cursor);
std::optional<DateMatch> ReadWeekBesideDay(const DateCursor& cursor);

// code_patterns.cc: "FY2023", "3Q23", "H1 2025", "Q4".
std::optional<DateMatch> ReadPeriodCode(const DateCursor& cursor);
bool IsPeriodCode(const DateTokens& tokens, std::size_t at);
// Gives a part of a year the year behind it at `end`: "of 2023", "last year", "of the year".
DateMatch PartWithYear(const DateCursor& cursor, std::size_t end, DateExpression expression,
                       std::string_view rule);

// vietnamese_patterns.cc: "ngày 22 tháng 3 năm 2024", "thứ Sáu", "hôm qua", "quý I/2024".
std::optional<DateMatch> ReadVietnamese(const DateCursor& cursor);
std::optional<DateMatch> ReadVietnameseNumber(const DateCursor& cursor);

// named_patterns.cc: "Christmas Day", "Tết 2025", "recently", "the near future".
std::optional<DateMatch> ReadFeast(const DateCursor& cursor);
std::optional<DateMatch> ReadReference(const DateCursor& cursor);

// An amount of something: "three", "10", "two and a half", "thirty-one".
struct DateAmount {
  int whole = 0;
  std::string_view fraction;  // digits behind the dot: "5" of "2.5"; "5" of "a half" too
  bool vague = false;
  std::size_t end = 0;
};
std::optional<DateAmount> ReadAmountWords(const DateTokens& tokens, std::size_t at);

// The amount as a duration prints it ("2.5", "X"); `unit` becomes the one that it is printed with:
// half an hour is thirty minutes.
std::string PrintedAmount(const DateAmount& amount, DateUnit& unit);

// A year behind a month, a quarter or a season: "2024", "of 2024", "of last year", "last year".
struct YearTail {
  int year = 0;
  std::optional<int> shift;
  bool local = false;  // "of that year"
  std::size_t end = 0;
};
std::optional<YearTail> ReadYearTail(const DateTokens& tokens, std::size_t at);
void SetYear(DateExpression& expression, const YearTail& tail);

// True for the month of "30 February" and "June 31, 2024": a day that no calendar has leaves
// nothing to read, neither its month nor its year.
bool IsOfImpossibleDay(const DateTokens& tokens, std::size_t month);

// True for four digits that are a year by themselves, from 1000 to 2099.
bool IsYearNumber(const DateTokens& tokens, std::size_t at);

// True where "BC", "B.C." or "BCE" stands: years that a calendar of ours does not count.
bool IsBeforeChrist(const DateTokens& tokens, std::size_t at);

// Every expression of the text, in order, none over another: at each place the longest of those
// that its first token allows. Linear in the tokens. Any thread.
std::vector<DateMatch> FindDateMatches(const DateTokens& tokens);

}  // namespace dateline
