// SPDX-License-Identifier: GPL-2.0-or-later
// Years, spans of years and decades, and the many four digits that are none.
#include <algorithm>
#include <array>
#include <string>

#include "indexer/extract/date_patterns.h"

namespace dateline {
namespace {

constexpr int kEarliestYear = 1000;
constexpr int kLatestYear = 2099;
// '99 and the '80s: what is above is of the century before.
constexpr int kLatestShortYear = 30;

int WholeYear(int short_year) { return short_year + (short_year > kLatestShortYear ? 1900 : 2000); }

// Words that number things: "Flight 1982", "Resolution 2231".
constexpr std::array<std::string_view, 25> kNumberingWords = {
    "russell", "flight",   "highway", "route",    "resolution", "no",      "number",
    "room",    "boeing",   "rule",    "section",  "page",       "article", "law",
    "decree",  "circular", "model",   "some",     "than",       "about",   "nearly",
    "least",   "decision", "order",   "directive"};

// Nouns that are counted: "1980 tonnes", "2000 people".
constexpr std::array<std::string_view, 30> kCountedNouns = {
    "acres",    "barrels",  "billion", "copies", "dollars",    "employees",  "euros",  "feet",
    "fans",     "hectares", "jobs",    "kg",     "kilometers", "kilometres", "km",     "meters",
    "metres",   "miles",    "million", "people", "percent",    "points",     "pounds", "seats",
    "soldiers", "tonnes",   "tons",    "troops", "votes",      "workers"};

template <std::size_t kSize>
bool IsOneOf(const DateTokens& tokens, std::size_t at,
             const std::array<std::string_view, kSize>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return tokens.Is(at, word); });
}

// The second of "2018 and 2019".
bool FollowsYear(const DateCursor& cursor) {
  const std::size_t at = cursor.lead.begin;
  return (cursor.PreviousIs("and") || cursor.PreviousIs("or")) && at >= 2 &&
         IsYearNumber(cursor.tokens, at - 2);
}

// "his 2019 results", "Biden's 2008 opponents", "the upcoming 2020 elections".
bool IsOwned(const DateCursor& cursor) {
  constexpr std::array<std::string_view, 6> kOwners = {"its", "his", "her", "their", "our", "my"};
  const std::size_t before = cursor.lead.begin > 0 ? cursor.lead.begin - 1 : 0;
  const DateToken& previous = cursor.Previous();
  return previous.possessive || previous.word == DateWord::kShift ||
         IsOneOf(cursor.tokens, before, kOwners);
}

// Prepositions, articles and marks that may stand before a year that counts nothing.
bool StandsAsYear(const DateCursor& cursor) {
  const DateToken& previous = cursor.Previous();
  return IsOwned(cursor) || cursor.lead.the || cursor.lead.edge ||
         previous.word == DateWord::kPreposition || previous.word == DateWord::kMark ||
         previous.word == DateWord::kBreak || previous.word == DateWord::kAgo ||
         FollowsYear(cursor) || previous.word == DateWord::kSeason || cursor.PreviousIs("year") ||
         cursor.PreviousIs("as");
}

// "until at least 2027", "since about 1950": a time is bound, and nothing counted.
bool IsBound(const DateCursor& cursor) {
  return cursor.PreviousIs("until") || cursor.PreviousIs("till") || cursor.PreviousIs("since") ||
         cursor.PreviousIs("by");
}

bool IsNumbered(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  if (at == 0) return false;
  const DateToken& previous = tokens[at - 1];
  if (previous.word == DateWord::kMark) {
    // "(Cheema, Dahiya, Narwal) 1734": a score.
    if (previous.value == ')') return true;
    if (previous.value == kCurrency || previous.value == '#' || previous.value == '/') return true;
    const bool glued = tokens[at].glued;
    if (glued && (previous.value == '.' || previous.value == ':')) return true;
    // "A-2024" is a name; "mid-2024" has its dash in the lead.
    if (glued && previous.value == kDash && at - 1 >= cursor.lead.begin && cursor.lead.begin < at) {
      return false;
    }
    if (glued && previous.value == kDash && previous.glued) return true;
    // "No. 1999".
    return previous.value == '.' && at >= 2 && tokens.Is(at - 2, "no");
  }
  // "15 Shawwal 1446": of another calendar.
  if (previous.word == DateWord::kOther && previous.capital && tokens.Digits(at - 1) == 0 &&
      tokens.Before(at, 2).word == DateWord::kNumber) {
    return true;
  }
  // "+41 61 555 2020": a telephone.
  if (previous.word == DateWord::kNumber && tokens.Before(at, 2).word == DateWord::kNumber) {
    return true;
  }
  const std::size_t before = cursor.lead.begin < at ? cursor.lead.begin : at;
  // "4% higher than 2019 levels".
  if (tokens.Is(at + 1, "levels")) return false;
  return IsOneOf(tokens, before > 0 ? before - 1 : 0, kNumberingWords) ||
         (cursor.lead.approximate && !cursor.lead.edge && !IsBound(cursor));
}

// "1980 tonnes", "drew 2024 visitors", "1980-strong", "2024.5".
bool CountsSomething(const DateCursor& cursor, std::size_t end) {
  const DateTokens& tokens = cursor.tokens;
  const DateToken& next = tokens[end];
  if (next.word == DateWord::kMark && next.glued) {
    if (next.value == '%') return true;
    const bool digits = tokens.Digits(end + 1) > 0 && tokens[end + 1].glued;
    if (digits && (next.value == ':' || next.value == '/' || next.value == kDash)) return true;
  }
  if (next.word == DateWord::kUnit && next.plural) return true;
  // "1800 555 1234": a telephone.
  if (tokens.Digits(end) > 0 && tokens.Digits(end + 1) > 0) return true;
  if (tokens.Is(end, "levels")) return false;
  if (IsOneOf(tokens, end, kCountedNouns)) return true;
  const std::string_view word = tokens.Text(end);
  const bool plural =
      next.word == DateWord::kOther && !next.capital && word.size() > 3 && word.ends_with('s');
  return plural && !StandsAsYear(cursor);
}

// "Russell 2000 Index": a capital on either side.
bool IsInName(const DateCursor& cursor) {
  const DateToken& before = cursor.tokens.Before(cursor.at, 1);
  const DateToken& next = cursor.tokens[cursor.at + 1];
  return before.word == DateWord::kOther && before.capital && !before.possessive &&
         next.word == DateWord::kOther && next.capital && !next.opens_sentence;
}

// The year of "30 February 2024" and of "June 31, 2024".
bool EndsImpossibleDate(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  for (std::size_t back = 1; back <= 3 && back <= cursor.at; ++back) {
    if (IsOfImpossibleDay(tokens, cursor.at - back)) return true;
  }
  return false;
}

DateExpression YearExpression(int year) {
  DateExpression expression;
  expression.kind = DateKind::kCalendar;
  expression.year = year;
  return expression;
}

std::size_t Begin(const DateCursor& cursor) {
  return cursor.lead.edge ? cursor.lead.begin : cursor.at;
}

// "2026–2030", "1957-58", "2026 - 2030", "1981 to 1986" behind a preposition of time is two years.
std::optional<DateMatch> ReadYearRange(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t joint = cursor.at + 1;
  const bool dash = tokens.IsMark(joint, kDash) || tokens.IsMark(joint, kLongDash);
  const bool from = cursor.PreviousIs("from") ||
                    (cursor.at >= 2 && tokens.IsWord(cursor.at - 1, DateWord::kApproximate) &&
                     tokens.Is(cursor.at - 2, "from"));
  const bool word = tokens.Is(joint, "to") && !from;
  // "2023/24", "2023/2024": of a season or a budget, so of two years in a row.
  const bool slash = tokens.IsMark(joint, '/') && tokens[joint].glued && tokens[joint + 1].glued;
  if (!dash && !word && !slash) return std::nullopt;
  const int first = tokens[cursor.at].value;
  int last = 0;
  if (IsYearNumber(tokens, joint + 1)) {
    last = tokens[joint + 1].value;
  } else if (!word && tokens.Digits(joint + 1) == 2) {
    last = first / 100 * 100 + tokens[joint + 1].value;
  }
  // "1999/00".
  if (slash && last % 100 == 0 && first % 100 == 99) last = first + 1;
  if (last <= first || (slash && last != first + 1)) return std::nullopt;
  // "2024-03-22" and "2024-05-12" were read before; "1980-85-90" is a row of numbers.
  if ((tokens.IsMark(joint + 2, kDash) || tokens.IsMark(joint + 2, '/')) &&
      tokens[joint + 2].glued && tokens.Digits(joint + 3) > 0) {
    return std::nullopt;
  }
  DateExpression interval;
  interval.kind = DateKind::kInterval;
  interval.ends = {YearExpression(first), YearExpression(last)};
  return DateMatch{Begin(cursor), joint + 2, std::move(interval), "year-range"};
}

bool IsFiscalWord(const DateTokens& tokens, std::size_t at) {
  return tokens.Is(at, "fiscal") || tokens.Is(at, "financial");
}

// "fiscal year 2024-25", "fiscal 2024", "the 2024-2025 financial year": begins and ends when its
// country says, so it is named by its first year and stands for no days.
std::optional<DateMatch> ReadFiscalYear(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  const std::optional<DateMatch> range = ReadYearRange(cursor);
  std::size_t end = range ? range->end : at + 1;
  std::size_t begin = at;
  if (at >= 1 && IsFiscalWord(tokens, at - 1)) {
    begin = at - 1;
  } else if (at >= 2 && tokens.Is(at - 1, "year") && IsFiscalWord(tokens, at - 2)) {
    begin = at - 2;
  } else if (IsFiscalWord(tokens, end) && tokens.Is(end + 1, "year")) {
    begin = cursor.lead.begin;
    end += 2;
  } else {
    return std::nullopt;
  }
  DateExpression expression;
  expression.literal = "FY" + std::string(tokens.Text(at));
  return DateMatch{begin, end, std::move(expression), "fiscal-year"};
}

// "the 60s and", "the 1950s, 60s and" in front of another decade.
bool FollowsDecade(const DateTokens& tokens, std::size_t begin) {
  if (begin < 3 || !tokens.Is(begin - 1, "and")) return false;
  std::size_t first = begin - 2;
  while (first > 2 && tokens.IsWord(first, DateWord::kDecade) && tokens.IsMark(first - 1, ',') &&
         tokens.IsWord(first - 2, DateWord::kDecade)) {
    first -= 2;
  }
  if (!tokens.IsWord(first, DateWord::kDecade)) return false;
  if (tokens[first].value >= kEarliestYear || tokens.IsMark(first - 1, kApostrophe)) return true;
  // "the early twenties".
  if (tokens.IsWord(first - 1, DateWord::kEdge)) --first;
  return first > 0 && tokens.Is(first - 1, "the");
}

std::optional<DateMatch> DecadeMatch(std::size_t begin, std::size_t end, int year) {
  DateExpression expression;
  expression.kind = DateKind::kDecade;
  expression.year = year;
  return DateMatch{begin, end, std::move(expression), "decade"};
}

}  // namespace

bool IsYearNumber(const DateTokens& tokens, std::size_t at) {
  return tokens.Digits(at) == 4 && tokens[at].value >= kEarliestYear &&
         tokens[at].value <= kLatestYear;
}

bool IsBeforeChrist(const DateTokens& tokens, std::size_t at) {
  return tokens.Is(at, "bc") || tokens.Is(at, "bce") ||
         (tokens.Is(at, "b") && tokens.IsMark(at + 1, '.') && tokens.Is(at + 2, "c") &&
          tokens[at + 2].glued);
}

std::optional<YearTail> ReadYearTail(const DateTokens& tokens, std::size_t at) {
  std::size_t next = at;
  if (tokens.IsMark(next, ',') && IsYearNumber(tokens, next + 1)) ++next;
  if (tokens.Is(next, "of") || tokens.Is(next, "in")) ++next;
  if (tokens.Is(next, "the") && tokens.IsWord(next + 1, DateWord::kShift)) ++next;
  if (tokens.Is(next, "fiscal") && IsYearNumber(tokens, next + 1)) return std::nullopt;
  if (IsYearNumber(tokens, next)) {
    return YearTail{tokens[next].value, std::nullopt, false, next + 1};
  }
  // "the summer of '70".
  if (tokens.IsMark(next, kApostrophe) && !tokens[next].glued && tokens.Digits(next + 1) == 2 &&
      tokens[next + 1].glued && !tokens.IsMark(next + 2, kApostrophe)) {
    return YearTail{WholeYear(tokens[next + 1].value), std::nullopt, false, next + 2};
  }
  const bool year = tokens.IsWord(next + 1, DateWord::kUnit) &&
                    tokens[next + 1].value == kYearUnit && !tokens[next + 1].plural;
  if (!tokens.IsWord(next, DateWord::kShift) || !year) return std::nullopt;
  const bool local = tokens.Is(next, "that") || tokens.Is(next, "same") ||
                     tokens.Is(next, "following") || tokens.Is(next, "previous");
  return YearTail{0, tokens[next].value, local, next + 2};
}

void SetYear(DateExpression& expression, const YearTail& tail) {
  expression.year = tail.year;
  expression.year_shift = tail.shift;
  expression.year_local = tail.local;
}

namespace {

// "A.D. 366", "AD 366": gives where the words begin, or nothing.
std::optional<std::size_t> BeginOfAnnoDomini(const DateTokens& tokens, std::size_t at) {
  const bool number = tokens.Digits(at) >= 1 && tokens.Digits(at) <= 4 && tokens[at].value >= 1;
  if (!number || at == 0) return std::nullopt;
  if (tokens.Text(at - 1) == "AD") return at - 1;
  const bool dotted = at >= 4 && tokens.IsMark(at - 1, '.') && tokens.Text(at - 2) == "D" &&
                      tokens.IsMark(at - 3, '.') && tokens.Text(at - 4) == "A";
  return dotted ? std::optional(at - 4) : std::nullopt;
}

}  // namespace

std::optional<DateMatch> ReadYear(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  if (const std::optional<std::size_t> begin = BeginOfAnnoDomini(tokens, cursor.at)) {
    return DateMatch{*begin, cursor.at + 1, YearExpression(tokens[cursor.at].value), "year"};
  }
  if (!IsYearNumber(tokens, cursor.at) || IsNumbered(cursor)) return std::nullopt;
  if (EndsImpossibleDate(cursor) || IsBeforeChrist(tokens, cursor.at + 1)) return std::nullopt;
  if (std::optional<DateMatch> fiscal = ReadFiscalYear(cursor)) return fiscal;
  if (std::optional<DateMatch> range = ReadYearRange(cursor)) return range;
  if (tokens[cursor.at].value < 1400 && !StandsAsYear(cursor)) return std::nullopt;
  if (CountsSomething(cursor, cursor.at + 1) || IsInName(cursor)) return std::nullopt;
  return DateMatch{Begin(cursor), cursor.at + 1, YearExpression(tokens[cursor.at].value), "year"};
}

std::optional<DateMatch> ReadDecade(const DateCursor& cursor) {
  const int year = cursor.tokens[cursor.at].value;
  const std::size_t end = cursor.at + 1;
  if (year >= kEarliestYear && year <= kLatestYear)
    return DecadeMatch(cursor.lead.begin, end, year);
  // "in his 60s", "in their twenties and thirties" are ages.
  const bool led = cursor.lead.the || FollowsDecade(cursor.tokens, cursor.lead.begin);
  if (year < 20 || year > 90 || !led) return std::nullopt;
  // "the twenties" are those of the century before.
  const bool spelled = cursor.tokens.Text(cursor.at)[0] > '9';
  return DecadeMatch(cursor.lead.begin, end, spelled ? 1900 + year : WholeYear(year));
}

// "'82", "the '80s". A quote that opens stands so as well, so a blank must be in front and the
// year must end there.
std::optional<DateMatch> ReadShortYear(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  const DateToken& year = tokens[at + 1];
  if (tokens[at].glued || !year.glued) return std::nullopt;
  if (year.word == DateWord::kDecade && year.value >= 10 && year.value <= 90) {
    return DecadeMatch(cursor.lead.begin, at + 2, WholeYear(year.value));
  }
  if (tokens.Digits(at + 1) != 2 || tokens.IsMark(at + 2, kApostrophe)) return std::nullopt;
  return DateMatch{at, at + 2, YearExpression(WholeYear(year.value)), "year"};
}

}  // namespace dateline
