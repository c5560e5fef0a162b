// SPDX-License-Identifier: GPL-2.0-or-later
// Amounts of time: how long, how long ago, how often.
#include <algorithm>
#include <array>
#include <string>

#include "indexer/extract/date_patterns.h"
#include "indexer/extract/date_value.h"

namespace dateline {
namespace {

// Between an amount and its unit: "six straight days", "five trading days".
constexpr std::array<std::string_view, 14> kAdjectives = {
    "more",     "full",    "consecutive", "straight", "additional", "long",   "whole",
    "business", "working", "trading",     "calendar", "extra",      "entire", "further"};

bool IsAdjective(const DateTokens& tokens, std::size_t at) {
  return std::any_of(kAdjectives.begin(), kAdjectives.end(),
                     [&](std::string_view word) { return tokens.Is(at, word); });
}

struct Quantity {
  DateAmount amount;
  DateUnit unit = kDayUnit;
  bool plural = false;
  bool hyphen = false;
  std::size_t end = 0;
};

// "and a half" behind a unit ("a year and a half").
std::size_t AfterHalf(const DateTokens& tokens, std::size_t at) {
  return tokens.Is(at, "and") && tokens.Is(at + 1, "a") && tokens.Is(at + 2, "half") ? at + 3 : at;
}

// "week-long": the unit alone says how long.
bool IsUnitLong(const DateTokens& tokens, std::size_t unit) {
  return tokens.IsWord(unit, DateWord::kUnit) && !tokens[unit].plural &&
         tokens.IsMark(unit + 1, kDash) && tokens[unit + 1].glued && tokens.Is(unit + 2, "long");
}

// The unit that stands at `at`; "second" only as a count of seconds.
std::optional<DateUnit> UnitAt(const DateTokens& tokens, std::size_t at) {
  if (tokens.IsWord(at, DateWord::kUnit)) {
    // "10 mins"; Min is a name.
    if (tokens[at].abbreviated && tokens[at].capital) return std::nullopt;
    return static_cast<DateUnit>(tokens[at].value);
  }
  if (tokens.IsWord(at, DateWord::kPart) && (tokens.Is(at, "night") || tokens.Is(at, "nights")))
    return kNight;
  if (tokens.Is(at, "second") && tokens.IsMark(at - 1, kDash)) return kSecond;
  return std::nullopt;
}

// "45-year-old", "two years old": an age.
bool IsAge(const DateTokens& tokens, std::size_t at) {
  if (tokens.IsMark(at, kDash) && tokens[at].glued) ++at;
  return tokens.Is(at, "old") || tokens.Is(at, "olds") ||
         (tokens.Is(at, "of") && tokens.Is(at + 1, "age"));
}

std::optional<Quantity> ReadQuantity(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  Quantity quantity;
  if (std::optional<DateAmount> amount = ReadAmountWords(tokens, cursor.at)) {
    quantity.amount = *amount;
  } else if ((cursor.lead.a || IsUnitLong(tokens, cursor.at)) &&
             tokens.IsWord(cursor.at, DateWord::kUnit) && !tokens[cursor.at].abbreviated) {
    quantity.amount = {1, {}, false, cursor.at};
  } else {
    return std::nullopt;
  }
  std::size_t next = quantity.amount.end;
  if (tokens.IsMark(next, kDash) && tokens[next].glued) {
    quantity.hyphen = true;
    ++next;
  }
  // "thirty-odd years".
  if (quantity.hyphen && tokens.Is(next, "odd")) ++next;
  if (IsAdjective(tokens, next)) ++next;
  const std::optional<DateUnit> unit = UnitAt(tokens, next);
  if (!unit || IsAge(tokens, next + 1) || cursor.PreviousIs("aged")) return std::nullopt;
  // "a year-end bonus".
  if (tokens.IsMark(next + 1, kDash) && tokens.Is(next + 2, "end")) return std::nullopt;
  // "Five-Year Plan" is a name.
  if (quantity.hyphen && tokens[next].capital && !tokens[cursor.at].opens_sentence)
    return std::nullopt;
  quantity.unit = *unit;
  if (tokens.Is(next, "fortnight") || tokens.Is(next, "fortnights")) quantity.amount.whole *= 2;
  quantity.plural = tokens[next].plural;
  quantity.end = next + 1;
  // "week-long", "two-year-long".
  if (tokens.IsMark(quantity.end, kDash) && tokens.Is(quantity.end + 1, "long")) quantity.end += 2;
  if (const std::size_t half = AfterHalf(tokens, quantity.end); half > quantity.end) {
    quantity.amount.fraction = "5";
    quantity.end = half;
  }
  return quantity;
}

// "a quarter of an hour", "three quarters of an hour", "a quarter of a century".
std::optional<DateMatch> ReadQuartersOf(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const bool three = tokens.IsWord(cursor.at, DateWord::kCount) && tokens[cursor.at].value == 3;
  std::size_t at = cursor.at + (three ? 1 : 0);
  if (three && tokens.IsMark(at, kDash) && tokens[at].glued) ++at;
  const bool hour = tokens.Is(at + 3, "hour");
  const bool of_unit = (three ? tokens.Is(at, "quarters") : tokens.Is(at, "quarter")) &&
                       tokens.Is(at + 1, "of") && tokens.IsWord(at + 2, DateWord::kArticle) &&
                       (hour || tokens.Is(at + 3, "century"));
  if (!of_unit || (!three && !cursor.lead.a)) return std::nullopt;
  DateExpression expression;
  expression.type = DateType::kDuration;
  expression.literal = hour ? DurationTimex(three ? "45" : "15", kMinute)
                            : DurationTimex(three ? "75" : "25", kYearUnit);
  return DateMatch{cursor.lead.begin, at + 4, std::move(expression), "duration"};
}

// "half a century": fifty years, told in units that are whole.
std::optional<DateMatch> ReadHalfOf(const DateCursor& cursor) {
  struct Half {
    DateUnit unit;
    int amount;
    DateUnit of;
  };
  constexpr std::array<Half, 5> kHalves = {{{kHour, 30, kMinute},
                                            {kDayUnit, 12, kHour},
                                            {kYearUnit, 6, kMonthUnit},
                                            {kDecadeUnit, 5, kYearUnit},
                                            {kCentury, 50, kYearUnit}}};
  const DateTokens& tokens = cursor.tokens;
  if (!cursor.lead.a || !cursor.PreviousIs("half") || !tokens.IsWord(cursor.at, DateWord::kUnit) ||
      tokens[cursor.at].plural) {
    return std::nullopt;
  }
  for (const Half& half : kHalves) {
    if (half.unit != tokens[cursor.at].value) continue;
    DateExpression expression;
    expression.type = DateType::kDuration;
    expression.literal = DurationTimex(std::to_string(half.amount), half.of);
    return DateMatch{cursor.lead.begin - 1, cursor.at + 1, std::move(expression), "duration"};
  }
  return std::nullopt;
}

DateExpression Duration(const DateAmount& amount, DateUnit unit) {
  DateExpression expression;
  expression.type = DateType::kDuration;
  const std::string printed = PrintedAmount(amount, unit);
  expression.literal = DurationTimex(printed, unit);
  return expression;
}

DateExpression Reference(const char* literal) {
  DateExpression expression;
  expression.literal = literal;
  return expression;
}

// The "time" of "in two years' time", "in a week's time".
bool IsTimeAhead(const DateTokens& tokens, std::size_t at, std::size_t& end) {
  end = tokens.IsMark(at, kApostrophe) ? at + 2 : at + 1;
  const bool owned = end > at + 1 || (at > 0 && tokens[at - 1].possessive);
  return owned && tokens.Is(end - 1, "time");
}

// What makes a quantity a date: "ago", "earlier", "later", "from now". 0 when nothing does.
int Direction(const DateTokens& tokens, std::size_t at, std::size_t& end) {
  if (IsTimeAhead(tokens, at, end)) return 1;
  end = at + 1;
  if (tokens.Is(at, "ago") || tokens.Is(at, "earlier") || tokens.Is(at, "previously")) return -1;
  if (tokens.Is(at, "later") || tokens.Is(at, "hence")) return 1;
  if (tokens.Is(at, "afterwards") || tokens.Is(at, "afterward") || tokens.Is(at, "thereafter"))
    return 1;
  if (tokens.Is(at + 1, "that") && (tokens.Is(at, "after") || tokens.Is(at, "before"))) {
    // "two days after that night" counts from the night.
    const DateWord next = tokens[at + 2].word;
    end = at + 2;
    if (next == DateWord::kMark || next == DateWord::kBreak) return tokens.Is(at, "after") ? 1 : -1;
    end = at + 1;
  }
  if (tokens.Is(at, "from") && (tokens.Is(at + 1, "now") || tokens.Is(at + 1, "today"))) {
    end = at + 2;
    return 1;
  }
  if (tokens.Is(at, "before") || tokens.Is(at, "after")) {
    // "a year before." looks back; "two days before the vote" only lasts.
    const DateWord next = tokens[at + 1].word;
    if (next == DateWord::kMark || next == DateWord::kBreak) return tokens.Is(at, "after") ? 1 : -1;
  }
  return 0;
}

// "from 11.7 per cent a year earlier", "than a year earlier": a figure beside a figure.
bool IsCompared(const DateCursor& cursor) {
  constexpr std::size_t kFigureWords = 6;
  for (std::size_t back = 1; back <= kFigureWords && back <= cursor.lead.begin; ++back) {
    const std::size_t at = cursor.lead.begin - back;
    if (cursor.tokens.IsWord(at, DateWord::kBreak) || cursor.tokens[at].opens_sentence)
      return false;
    for (const std::string_view word : {"from", "against", "than", "versus", "compared"}) {
      if (cursor.tokens.Is(at, word)) return true;
    }
  }
  return false;
}

// "2,400 years ago": before any year that a calendar names.
bool IsBeforeYears(const Quantity& quantity) {
  constexpr int kMostYears = 1900;
  const int years = quantity.unit == kYearUnit     ? 1
                    : quantity.unit == kDecadeUnit ? 10
                    : quantity.unit == kCentury    ? 100
                                                   : 0;
  return years > 0 && quantity.amount.whole > kMostYears / years;
}

std::optional<DateMatch> ReadOffset(const DateCursor& cursor, const Quantity& quantity) {
  const DateTokens& tokens = cursor.tokens;
  std::size_t end = 0;
  const int direction = Direction(tokens, quantity.end, end);
  if (direction == 0) return std::nullopt;
  // "three weeks later than usual" compares and counts from no day; "for most of a year after that"
  // lasts.
  const bool lasts =
      tokens.Is(end - 1, "that") && (cursor.PreviousIs("for") || cursor.PreviousIs("of"));
  if (lasts || tokens.Is(end, "than") || (!quantity.amount.vague && IsBeforeYears(quantity))) {
    return DateMatch{cursor.lead.begin, quantity.end, Duration(quantity.amount, quantity.unit),
                     "duration"};
  }
  if (quantity.amount.vague) {
    return DateMatch{cursor.lead.begin, end, Reference(direction < 0 ? "PAST_REF" : "FUTURE_REF"),
                     "reference"};
  }
  const bool of_clock = quantity.unit == kMinute || quantity.unit == kHour;
  if (of_clock && quantity.amount.fraction.empty() &&
      (tokens.Is(end - 1, "later") || tokens.Is(end - 1, "earlier"))) {
    // "ten minutes later", behind a time of the clock; without one it lasts.
    DateExpression expression = Duration(quantity.amount, quantity.unit);
    expression.kind = DateKind::kOffset;
    expression.unit = quantity.unit;
    expression.amount = direction * quantity.amount.whole;
    expression.local = true;
    return DateMatch{cursor.lead.begin, end, std::move(expression), "offset"};
  }
  if (quantity.unit <= kHour || !quantity.amount.fraction.empty()) {
    return DateMatch{cursor.lead.begin, quantity.end, Duration(quantity.amount, quantity.unit),
                     "duration"};
  }
  DateExpression expression;
  expression.kind = DateKind::kOffset;
  expression.unit = quantity.unit;
  expression.amount = direction * quantity.amount.whole;
  expression.local = !tokens.Is(end - 1, "ago") && !tokens.Is(end - 1, "now") &&
                     !tokens.Is(end - 1, "time") && !tokens.Is(end - 1, "today");
  expression.compared = expression.local && IsCompared(cursor);
  // "ten years ago today", "exactly four years ago".
  const bool today = tokens.Is(end - 1, "ago") && tokens.Is(end, "today");
  if (today) ++end;
  expression.exact = today || tokens.Is(end - 1, "today") ||
                     (cursor.lead.approximate && tokens.Is(cursor.lead.begin, "exactly"));
  return DateMatch{cursor.lead.begin, end, std::move(expression), "offset"};
}

// "15 a year", "three times a week": how often, not how long.
bool IsRate(const DateCursor& cursor) {
  if (!cursor.lead.a) return false;
  const DateToken& previous = cursor.Previous();
  const bool counted = previous.word == DateWord::kNumber || previous.word == DateWord::kCount;
  return counted || cursor.PreviousIs("times") || cursor.PreviousIs("once") ||
         cursor.PreviousIs("twice") || cursor.PreviousIs("percent") ||
         cursor.PreviousIs("tonnes") || cursor.PreviousIs("dollars") ||
         cursor.PreviousIs("million") || cursor.PreviousIs("billion") ||
         cursor.PreviousIs("people") || cursor.PreviousIs("passengers") ||
         cursor.PreviousIs("visitors") || cursor.PreviousIs("vehicles");
}

// "30 kilometres an hour": how fast.
bool IsSpeed(const DateCursor& cursor, const Quantity& quantity) {
  constexpr std::array<std::string_view, 8> kLengths = {
      "kilometres", "kilometers", "km", "miles", "metres", "meters", "knots", "feet"};
  return cursor.lead.a && quantity.unit <= kHour &&
         std::any_of(kLengths.begin(), kLengths.end(),
                     [&](std::string_view word) { return cursor.PreviousIs(word); });
}

// "weeks", "decades" with no number, behind a word that lasts.
std::optional<DateMatch> ReadBareUnits(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  if (!tokens[cursor.at].plural) return std::nullopt;
  const DateToken& previous = cursor.Previous();
  const bool lasts =
      cursor.PreviousIs("for") || cursor.PreviousIs("in") || cursor.PreviousIs("within") ||
      cursor.PreviousIs("after") || cursor.PreviousIs("of") || cursor.PreviousIs("took") ||
      cursor.PreviousIs("over") || cursor.PreviousIs("just") || previous.opens_sentence ||
      cursor.lead.approximate || cursor.PreviousIs("lasted") || cursor.PreviousIs("waited") ||
      cursor.PreviousIs("spent") || tokens.Is(cursor.at + 1, "after");
  std::size_t end = 0;
  // "Days later, he was dead."
  const bool opens = tokens[cursor.at].opens_sentence && Direction(tokens, cursor.at + 1, end) != 0;
  // "the years 2015 to 2018", "the years since": no count of them.
  const bool named = (cursor.lead.the && !cursor.lead.approximate) || cursor.PreviousIs("those") ||
                     tokens.IsWord(cursor.at + 1, DateWord::kNumber);
  if (cursor.PreviousIs("these") && tokens.Is(cursor.at, "days")) {
    return DateMatch{cursor.at - 1, cursor.at + 1, Reference("PRESENT_REF"), "reference"};
  }
  if ((!lasts && !opens) || named || IsAge(tokens, cursor.at + 1)) return std::nullopt;
  if (const int direction = Direction(tokens, cursor.at + 1, end); direction != 0) {
    return DateMatch{cursor.at, end, Reference(direction < 0 ? "PAST_REF" : "FUTURE_REF"),
                     "reference"};
  }
  DateAmount vague;
  vague.vague = true;
  return DateMatch{cursor.lead.begin, cursor.at + 1,
                   Duration(vague, static_cast<DateUnit>(tokens[cursor.at].value)), "duration"};
}

// The "six months" of "two years and six months": gives how many, and moves `end` behind them.
int MonthsBehindYears(const DateTokens& tokens, const Quantity& years, std::size_t& end) {
  if (years.unit != kYearUnit || years.amount.vague || !years.amount.fraction.empty() ||
      years.hyphen || !tokens.Is(years.end, "and")) {
    return 0;
  }
  const std::size_t at = years.end + 1;
  const bool one = tokens.Is(at, "a") && tokens.Is(at + 1, "month");
  const std::optional<DateAmount> amount = ReadAmountWords(tokens, at);
  const std::size_t unit = one ? at + 1 : amount ? amount->end : at;
  std::size_t behind = 0;
  if (unit == at || !tokens.IsWord(unit, DateWord::kUnit) || tokens[unit].value != kMonthUnit ||
      Direction(tokens, unit + 1, behind) != 0 || (amount && amount->vague)) {
    return 0;
  }
  end = unit + 1;
  return one ? 1 : amount->whole;
}

// "25 years and nine months".
std::optional<DateMatch> ReadYearsAndMonths(const DateCursor& cursor, const Quantity& years) {
  std::size_t end = 0;
  const int months = MonthsBehindYears(cursor.tokens, years, end);
  if (months < 1) return std::nullopt;
  DateExpression expression;
  expression.type = DateType::kDuration;
  expression.literal =
      DurationTimex(std::to_string(years.amount.whole), kYearUnit) + std::to_string(months) + "M";
  return DateMatch{cursor.lead.begin, end, std::move(expression), "duration"};
}

// "two hours 16 minutes 41 seconds", "an hour and 50 minutes": units of the clock, each shorter
// than the one before.
std::optional<DateMatch> ReadClockQuantities(const DateCursor& cursor, const Quantity& first) {
  const DateTokens& tokens = cursor.tokens;
  constexpr std::string_view kLetters = "SMH";
  std::string timex = "PT";
  std::size_t end = cursor.at;
  int parts = 0;
  std::optional<Quantity> quantity = first;
  for (int last_unit = kHour + 1; quantity && quantity->unit < last_unit; ++parts) {
    if (quantity->amount.vague || !quantity->amount.fraction.empty()) return std::nullopt;
    timex += std::to_string(quantity->amount.whole);
    timex += kLetters[quantity->unit];
    last_unit = quantity->unit;
    end = quantity->end;
    const bool joined = tokens.Is(end, "and") || tokens.IsMark(end, ',');
    const std::size_t next = joined ? end + 1 : end;
    quantity = ReadQuantity({tokens, next, {next, next}});
  }
  if (parts < 2) return std::nullopt;
  DateExpression expression;
  expression.type = DateType::kDuration;
  expression.literal = timex;
  return DateMatch{cursor.lead.begin, end, std::move(expression), "duration"};
}

// "the three months to August": months that end with the one named.
std::optional<DateMatch> ReadMonthsTo(const DateCursor& cursor, const Quantity& quantity) {
  const DateTokens& tokens = cursor.tokens;
  std::size_t month = quantity.end + 1;
  const bool ended = tokens.Is(quantity.end, "ended") || tokens.Is(quantity.end, "ending");
  // "the three months ended 31 March", "the six months to the end of December".
  if (ended && (tokens.Digits(month) > 0 || tokens.Is(month, "in"))) ++month;
  if (tokens.Is(month, "the") && tokens.Is(month + 1, "end") && tokens.Is(month + 2, "of")) {
    month += 3;
  }
  const bool named =
      (ended || tokens.Is(quantity.end, "to") || tokens.Is(quantity.end, "through")) &&
      tokens.IsWord(month, DateWord::kMonth) && tokens[month].capital;
  const int count = quantity.amount.whole;
  if (!named || quantity.unit != kMonthUnit || quantity.amount.vague || count < 2 || count > 12) {
    return std::nullopt;
  }
  return MonthsUpTo(cursor, month, count, ended && month == quantity.end + 1);
}

// The "two" of "two or three days", the "10" of "10 to 15 years": the unit stands behind the
// second.
std::optional<DateMatch> ReadSharedUnit(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::optional<DateAmount> first = ReadAmountWords(tokens, cursor.at);
  if (!first || first->vague || tokens.Is(cursor.at, "couple")) return std::nullopt;
  const std::size_t joint = first->end;
  if (!tokens.Is(joint, "or") && !tokens.Is(joint, "to")) return std::nullopt;
  const std::size_t second = joint + 1;
  const std::optional<Quantity> whole = ReadQuantity({tokens, second, {second, second}});
  std::size_t end = 0;
  if (!whole || whole->amount.vague || whole->amount.whole <= first->whole || !whole->plural ||
      Direction(tokens, whole->end, end) != 0) {
    return std::nullopt;
  }
  return DateMatch{cursor.lead.begin, joint, Duration(*first, whole->unit), "duration"};
}

// "two Saturdays ago".
std::optional<DateMatch> ReadWeekdaysAgo(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::optional<DateAmount> amount = ReadAmountWords(tokens, cursor.at);
  if (!amount || amount->vague || amount->whole < 1 || amount->whole > 10 ||
      !tokens.IsWord(amount->end, DateWord::kWeekday) || !tokens.Is(amount->end + 1, "ago")) {
    return std::nullopt;
  }
  DateExpression expression;
  expression.kind = DateKind::kWeekday;
  expression.weekday = tokens[amount->end].value;
  expression.shift = -1;
  expression.amount = amount->whole;
  return DateMatch{cursor.lead.begin, amount->end + 2, std::move(expression), "weekday"};
}

}  // namespace

namespace {

// What looks like an amount of time and is none: "30 kilometres an hour", "at an hour the monks
// will choose", "three in as many months", "One day it will rain".
bool IsNoTime(const DateCursor& cursor, const Quantity& quantity) {
  if (IsSpeed(cursor, quantity)) return true;
  if (cursor.lead.a && quantity.unit == kHour && cursor.PreviousIs("at")) return true;
  const DateToken& next = cursor.tokens[quantity.end];
  const bool some_day = quantity.unit == kDayUnit && cursor.tokens.Is(cursor.at, "one") &&
                        cursor.tokens[cursor.at].opens_sentence && next.word == DateWord::kOther;
  return some_day || (quantity.amount.vague && cursor.PreviousIs("as"));
}

}  // namespace

std::optional<DateMatch> ReadAmount(const DateCursor& cursor) {
  if (std::optional<DateMatch> quarters = ReadQuartersOf(cursor)) return quarters;
  if (std::optional<DateMatch> half = ReadHalfOf(cursor)) return half;
  if (std::optional<DateMatch> weekdays = ReadWeekdaysAgo(cursor)) return weekdays;
  if (std::optional<DateMatch> shared = ReadSharedUnit(cursor)) return shared;
  const std::optional<Quantity> quantity = ReadQuantity(cursor);
  if (!quantity) {
    return cursor.tokens.IsWord(cursor.at, DateWord::kUnit) && !cursor.lead.a
               ? ReadBareUnits(cursor)
               : std::nullopt;
  }
  if (IsNoTime(cursor, *quantity)) return std::nullopt;
  if (std::optional<DateMatch> offset = ReadOffset(cursor, *quantity)) return offset;
  if (std::optional<DateMatch> clock = ReadClockQuantities(cursor, *quantity)) return clock;
  if (std::optional<DateMatch> years = ReadYearsAndMonths(cursor, *quantity)) return years;
  if (std::optional<DateMatch> months = ReadMonthsTo(cursor, *quantity)) return months;
  DateExpression expression = Duration(quantity->amount, quantity->unit);
  if (IsRate(cursor)) expression.type = DateType::kSet;
  // "a day", "a second", "a quarter" by themselves are as often a figure of speech.
  const bool article_only = quantity->amount.end == cursor.at && cursor.lead.a;
  if (article_only && (quantity->unit <= kSecond || quantity->unit == kQuarter))
    return std::nullopt;
  // "a day of mourning", "a day when nobody sailed".
  const std::size_t behind = quantity->end;
  if (quantity->unit == kDayUnit && quantity->amount.whole == 1 &&
      (cursor.tokens.Is(behind, "of") || cursor.tokens.Is(behind, "when") ||
       cursor.tokens.Is(behind, "that"))) {
    return std::nullopt;
  }
  const bool drops_article = quantity->hyphen || (cursor.lead.the && !cursor.lead.edge) ||
                             (cursor.lead.a && IsUnitLong(cursor.tokens, cursor.at));
  return DateMatch{drops_article ? cursor.lead.bare : cursor.lead.begin, quantity->end,
                   std::move(expression), "duration"};
}

}  // namespace dateline
