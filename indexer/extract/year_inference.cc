// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/year_inference.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <vector>

#include "indexer/extract/date_scanner.h"

namespace dateline {
namespace {

constexpr int kEarliestYear = 1900;
constexpr int kLatestYear = 2100;
// A date falls on the same weekday again after five or six years, so only one year of these can
// agree, nearly always.
constexpr int kRecentYears = 4;

int WeekdayOf(Day day) {
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding());
}

// How far from its own day an agency prints a date with its year only to be exact.
constexpr int kNearDays = 31;

bool IsYear(const DateTokens& tokens, std::size_t at) {
  return tokens.Digits(at) == 4 && tokens[at].value >= kEarliestYear &&
         tokens[at].value <= kLatestYear;
}

// "2024-25", "2024/25", "2024–2025": the second year, when it follows the first.
std::optional<int> ReadYearPair(const DateTokens& tokens, std::size_t at) {
  const bool joined = tokens.IsMark(at + 1, kDash) || tokens.IsMark(at + 1, '/');
  if (!IsYear(tokens, at) || !joined || !tokens[at + 1].glued || !tokens[at + 2].glued) return {};
  const std::size_t digits = tokens.Digits(at + 2);
  const int next = tokens[at].value + 1;
  const bool follows = (digits == 2 && tokens[at + 2].value == next % 100) ||
                       (digits == 4 && tokens[at + 2].value == next);
  if (!follows || tokens.IsMark(at + 3, kDash)) return std::nullopt;
  return next;
}

// "December 19 to 22, 2024", where the first day has no year of its own.
std::optional<Day> ReadRangeStart(const DateTokens& tokens, std::size_t at) {
  const std::optional<MonthDay> first = ReadMonthDay(tokens, at);
  if (!first || !tokens.IsWord(at, DateWord::kMonth)) return std::nullopt;
  const bool joined = tokens.Is(first->end, "to") || tokens.Is(first->end, "and") ||
                      tokens.IsMark(first->end, kDash);
  if (!joined || tokens.Digits(first->end + 1) == 0) return std::nullopt;
  const std::size_t comma = first->end + 2;
  const std::size_t year = tokens.IsMark(comma, ',') ? comma + 1 : comma;
  if (!IsYear(tokens, year)) return std::nullopt;
  return MakeDay(tokens[year].value, first->month, first->day);
}

std::optional<Day> ReadWholeDate(const DateTokens& tokens, std::size_t at) {
  const std::optional<WrittenDate> written = ReadWrittenDate(tokens, at);
  if (written && written->date.granularity == Granularity::kDay) return written->date.first;
  return ReadRangeStart(tokens, at);
}

// True when one of the words stands before the date, or before the month of a year.
template <std::size_t size>
bool Follows(const DateTokens& tokens, std::size_t at, const std::string_view (&words)[size]) {
  if (at > 0 && tokens.IsWord(at - 1, DateWord::kMonth)) --at;
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return at > 0 && tokens.Is(at - 1, word); });
}

constexpr std::string_view kPlanned[] = {"from", "until", "till", "by", "before", "through"};
constexpr std::string_view kAhead[] = {"until", "till", "by", "before", "to", "for", "through"};
constexpr std::string_view kLongAgo[] = {"since", "from", "after"};

// A year that stands for itself and does not end a range.
bool IsLoneYear(const DateTokens& tokens, std::size_t at) {
  if (!IsYear(tokens, at)) return false;
  return at == 0 || !tokens[at].glued || tokens[at - 1].word != DateWord::kMark ||
         tokens[at - 1].value == '(' || tokens[at - 1].value == '"';
}

// Collects the days that the text allows; two different ones allow none.
class YearReader {
 public:
  YearReader(const DateTokens& tokens, int weekday, MonthDay month_day)
      : tokens_(tokens), weekday_(weekday), month_day_(month_day) {}

  std::optional<Day> Read(Span lead) {
    TakeLead(lead);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (const std::optional<int> next = ReadYearPair(tokens_, i); next && weekday_ != 0) {
        Take(*next - 1);
        Take(*next);
      } else if (const std::optional<Day> whole = ReadWholeDate(tokens_, i)) {
        TakeNear(*whole, Follows(tokens_, i, kPlanned));
      }
    }
    // "since 2009 ... in 2021": what is told of a later year was not written in the earlier one.
    if (several_ || (found_ && latest_past_ > int(found_->year()))) return std::nullopt;
    return found_;
  }

 private:
  void TakeLead(Span lead) {
    int of_lead = 0;
    bool ahead = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!IsLoneYear(tokens_, i)) continue;
      const int year = tokens_[i].value;
      const bool is_ahead = Follows(tokens_, i, kAhead);
      if (!is_ahead) latest_past_ = std::max(latest_past_, year);
      const bool in_lead = tokens_[i].begin >= lead.begin && tokens_[i].begin < lead.end;
      if (!in_lead || year < of_lead || Follows(tokens_, i, kLongAgo)) continue;
      ahead = is_ahead && (ahead || year > of_lead);
      of_lead = year;
    }
    if (of_lead == 0 || latest_past_ > of_lead || weekday_ == 0) return;
    Take(of_lead);
    Take(ahead ? of_lead - 1 : of_lead + 1);
  }

  void Take(int year) {
    const std::optional<Day> day = MakeDay(year, month_day_.month, month_day_.day);
    if (!day || (weekday_ != 0 && WeekdayOf(*day) != weekday_)) return;
    several_ = several_ || (found_ && *found_ != *day);
    found_ = day;
  }

  void TakeNear(Day whole, bool planned) {
    for (int year = int(whole.year()) - 1; year <= int(whole.year()) + 1; ++year) {
      const std::optional<Day> day = MakeDay(year, month_day_.month, month_day_.day);
      if (!day) continue;
      const std::int32_t ahead = DayNumber(whole) - DayNumber(*day);
      if (ahead == 0 || std::abs(ahead) > kNearDays) continue;
      if (weekday_ != 0 || (planned && ahead > 0)) Take(year);
    }
  }

  const DateTokens& tokens_;
  const int weekday_;
  const MonthDay month_day_;
  std::optional<Day> found_;
  bool several_ = false;
  int latest_past_ = 0;  // the last year that the text does not speak of as to come
};

}  // namespace

int FirstWeekday(std::string_view lead) {
  const DateTokens tokens = DateTokens::Scan(lead);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.IsWord(i, DateWord::kWeekday) && !tokens[i].plural && !tokens[i].abbreviated) {
      return tokens[i].value;
    }
  }
  return 0;
}

std::vector<int> PrintedYears(const DateTokens& tokens) {
  std::vector<int> years;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const int value = tokens[i].value;
    if (tokens.Digits(i) == 4 && value >= kEarliestYear && value <= kLatestYear) {
      years.push_back(value);
    }
  }
  return years;
}

std::optional<Day> InferYear(std::string_view text, Span lead, MonthDay month_day) {
  const DateTokens tokens = DateTokens::Scan(text);
  const std::string_view sentences = text.substr(lead.begin, lead.end - lead.begin);
  Span paragraph = lead;
  const std::size_t newline = sentences.find('\n', sentences.find_first_not_of(" \t\n"));
  if (newline != sentences.npos) paragraph.end = lead.begin + static_cast<std::uint32_t>(newline);
  return YearReader(tokens, FirstWeekday(sentences), month_day).Read(paragraph);
}

std::optional<Day> InferYearOf(const std::vector<int>& years, int weekday, MonthDay month_day) {
  if (weekday == 0 || years.empty()) return std::nullopt;
  const int latest = *std::max_element(years.begin(), years.end());
  std::optional<Day> found;
  for (int year = latest - kRecentYears; year <= latest + 1; ++year) {
    const bool near = std::any_of(years.begin(), years.end(), [year](int printed) {
      return printed - year <= 1 && year - printed <= 1;
    });
    const std::optional<Day> day = MakeDay(year, month_day.month, month_day.day);
    if (!near || !day || WeekdayOf(*day) != weekday) continue;
    if (found) return std::nullopt;
    found = day;
  }
  return found;
}

}  // namespace dateline
