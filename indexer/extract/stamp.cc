// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/stamp.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/letter_case.h"
#include "indexer/extract/media_name.h"

namespace dateline {
namespace {

constexpr std::size_t kMostLabelTokens = 6;
constexpr std::size_t kMostZoneBytes = 10;
constexpr std::size_t kMostTailBytes = 120;

// Words that stand before the date of a page without a colon, in small letters.
constexpr std::array<std::string_view, 15> kLabelWords = {
    "updated", "published", "posted", "modified", "issued", "created", "dated", "last",
    "first",   "release",   "date",   "on",       "at",     "cập",     "nhật"};

std::string_view Trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

bool IsLabelWord(const DateTokens& tokens, std::size_t at) {
  return std::any_of(kLabelWords.begin(), kLabelWords.end(),
                     [&](std::string_view word) { return tokens.Is(at, word); });
}

// The token behind "Last updated:" or "Updated", or `at`.
std::size_t AfterLabel(const DateTokens& tokens, std::size_t at, std::size_t end) {
  std::size_t next = at;
  for (std::size_t i = at + 1; i < std::min(end, at + kMostLabelTokens); ++i) {
    if (tokens.IsMark(i, ':') && !tokens.IsWord(i - 1, DateWord::kNumber)) next = i + 1;
  }
  while (next < end && next < at + kMostLabelTokens && IsLabelWord(tokens, next)) ++next;
  return next;
}

bool IsParting(const DateTokens& tokens, std::size_t at) {
  return tokens.IsMark(at, ',') || tokens.IsMark(at, '|') || tokens.IsMark(at, kDash) ||
         tokens.IsMark(at, kLongDash);
}

// "17.40" of a British stamp: in running text that is a number.
std::size_t AfterDottedClock(const DateTokens& tokens, std::size_t at) {
  const std::size_t clock = IsParting(tokens, at) ? at + 1 : at;
  // "Feb 14, 2025 1000 GMT".
  if (tokens.Digits(clock) == 4 && tokens[clock].value < 2400 &&
      tokens.IsWord(clock + 1, DateWord::kZone)) {
    return clock + 2;
  }
  const std::string_view printed = tokens.Text(clock);
  const bool dotted = tokens[clock].decimal && printed.size() == 5 && printed[2] == '.';
  if (!dotted || tokens[clock].value > 23 || printed[3] > '5') return at;
  return tokens.IsWord(clock + 1, DateWord::kZone) ? clock + 2 : clock + 1;
}

// The name behind a dash, slash or comma: "3 June 2021 – Nordwire".
std::string_view NameBehind(std::string_view tail) {
  for (const std::string_view mark : {"—", "–", "--", "-", "/", ","}) {
    if (tail.starts_with(mark)) return Trim(tail.substr(mark.size()));
  }
  return {};
}

// "Source: Xinhua Editor: huaxia": the source behind its label.
std::string_view LabelledSource(std::string_view tail) {
  constexpr std::string_view kLabel = "Source:";
  if (!tail.starts_with(kLabel)) return {};
  tail.remove_prefix(kLabel.size());
  std::string_view name = Trim(tail.substr(0, std::min(tail.find(" Editor"), tail.find('|'))));
  return IsSourceName(name) ? name : std::string_view();
}

// "15 Shawwal 1446", "4 Dhul Hijjah 1446": a day in another calendar, and nothing else.
bool IsOtherCalendar(std::string_view text) {
  const auto digits = [](std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
  };
  constexpr std::size_t kMostWords = 4;
  std::array<std::string_view, kMostWords> words;
  std::size_t count = 0;
  while (!text.empty()) {
    if (count == kMostWords) return false;
    const std::size_t blank = std::min(text.find(' '), text.size());
    words[count++] = text.substr(0, blank);
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  if (count < 3 || words[0].empty() || words[0].size() > 2 || !digits(words[0])) return false;
  const std::string_view year = words[count - 1];
  if (year.size() < 3 || year.size() > 4 || !digits(year)) return false;
  return std::all_of(words.begin() + 1, words.begin() + (count - 1), [](std::string_view word) {
    return StartsWithCapital(word) || word.starts_with("al-") || word.starts_with("ath-");
  });
}

// What may follow a stamp's date on its line: nothing, a zone behind a clock, a bracket, a bar,
// the paper's name, or when it was updated.
bool IsTail(std::string_view tail, bool clock) {
  if (tail.empty() || tail == "." || tail == ")") return true;
  const std::string_view name = NameBehind(tail);
  if (IsMediaName(name) || name.starts_with("updated ") || name.starts_with("Update")) return true;
  if (tail.size() > kMostTailBytes) return false;
  if (name.starts_with("page ") || name.starts_with("Page ")) return true;
  // "13 April 2025 – 15 Shawwal 1446": the day in another calendar.
  if (IsOtherCalendar(name)) return true;
  if (!LabelledSource(tail).empty()) return true;
  if (tail.front() == '|' || tail.front() == '(' || tail.starts_with("·")) return true;
  const char first = tail.front();  // "KST", "+7"
  return clock && tail.size() <= kMostZoneBytes &&
         ((first >= 'A' && first <= 'Z') || first == '+' || first == '-');
}

// The part between bars that is called like a paper.
std::string SourceIn(std::string_view tail) {
  const std::string_view name = NameBehind(tail);
  if (IsMediaName(name)) return std::string(name);
  if (const std::string_view source = LabelledSource(tail); !source.empty()) {
    return std::string(source);
  }
  while (tail.starts_with('|')) {
    tail.remove_prefix(1);
    const std::string_view part = Trim(tail.substr(0, tail.find('|')));
    if (IsPaperName(part) || IsAcronym(part)) return std::string(part);
    tail.remove_prefix(std::min(tail.find('|'), tail.size()));
  }
  return {};
}

// "3-Jun-24", "3 June 24": in running text the year might be anything.
std::optional<WrittenDate> ReadShortYear(const DateTokens& tokens, std::size_t at) {
  const std::optional<MonthDay> month_day = ReadMonthDay(tokens, at);
  const bool dashed = tokens.IsMark(at + 1, kDash) && tokens.IsWord(at + 2, DateWord::kMonth);
  const std::size_t year = dashed ? at + 4 : month_day ? month_day->end : tokens.size();
  if (tokens.Digits(year) != 2 || (dashed && tokens.Digits(at) == 0)) return std::nullopt;
  const unsigned month = dashed ? static_cast<unsigned>(tokens[at + 2].value) : month_day->month;
  const unsigned day = dashed ? static_cast<unsigned>(tokens[at].value) : month_day->day;
  const int century = tokens[year].value > 30 ? 1900 : 2000;
  const std::optional<Day> made = MakeDay(century + tokens[year].value, month, day);
  if (!made) return std::nullopt;
  WrittenDate date;
  date.date = {*made, Granularity::kDay};
  date.end = date.clock_end = year + 1;
  const std::size_t lead = IsParting(tokens, date.end) ? date.end + 1 : date.end;
  if (const std::optional<TimedClock> clock = ReadClockTime(tokens, lead)) {
    date.clock = clock->time;
    date.clock_end = clock->end;
  }
  return date;
}

// The token behind "Nordwire, " or "Gaelport News | ", when a line begins with a paper's name.
std::size_t AfterPaper(const DateTokens& tokens, std::size_t at, std::size_t end) {
  std::size_t mark = at;
  while (mark < std::min(end, at + kMostLabelTokens) && !IsParting(tokens, mark)) ++mark;
  if (mark == at || !IsParting(tokens, mark)) return at;
  const std::uint32_t begin = tokens[at].begin;
  const std::string_view name = tokens.text().substr(begin, tokens[mark - 1].end - begin);
  // "Ahmet Furkan Yıldız | 12.11.2025": who wrote stands before a bar.
  const bool writer = tokens.IsMark(mark, '|') && IsSourceName(name);
  return IsMediaName(name) || writer ? mark + 1 : at;
}

// "Published by Pacnews on 4 March 2024": the paper behind the label; `at` becomes the token behind
// "on".
std::string TakePaperOfLabel(const DateTokens& tokens, std::size_t& at, std::size_t end) {
  if (!tokens.Is(at, "by")) return {};
  std::size_t on = at + 1;
  while (on < std::min(end, at + kMostLabelTokens) && !tokens.Is(on, "on")) ++on;
  if (!tokens.Is(on, "on") || on == at + 1) return {};
  const std::uint32_t begin = tokens[at + 1].begin;
  const std::string_view who = tokens.text().substr(begin, tokens[on - 1].end - begin);
  at = on + 1;
  return IsPaperName(who) || IsAcronym(who) ? std::string(who) : std::string();
}

// A clock before the date moves the reading on: "Updated 06:40, 6 February 2025".
std::optional<WrittenDate> ReadDatePart(const DateTokens& tokens, std::size_t at) {
  if (std::optional<WrittenDate> date = ReadWrittenDate(tokens, at)) return date;
  if (std::optional<WrittenDate> date = ReadShortYear(tokens, at)) return date;
  const std::optional<TimedClock> clock = ReadClockTime(tokens, at);
  if (!clock) return std::nullopt;
  std::optional<WrittenDate> date =
      ReadWrittenDate(tokens, IsParting(tokens, clock->end) ? clock->end + 1 : clock->end);
  if (date && !date->clock) date->clock = clock->time;
  return date;
}

}  // namespace

std::optional<Stamp> ReadStamp(const DateTokens& tokens, std::size_t at, std::size_t end) {
  const std::size_t bracket = tokens.IsMark(at, '(') ? at + 1 : at;
  std::size_t start = AfterPaper(tokens, bracket, end);
  std::string paper;
  if (start > bracket) {
    paper = tokens.text().substr(tokens[at].begin, tokens[start - 2].end - tokens[at].begin);
    if (!IsMediaName(paper)) paper.clear();
  }
  std::optional<WrittenDate> date = ReadDatePart(tokens, start);
  if (!date) {
    start = AfterLabel(tokens, bracket, end);
    paper = start > bracket ? TakePaperOfLabel(tokens, start, end) : std::string();
    date = ReadDatePart(tokens, start);
  }
  // One word of a label that we do not know may go without a colon.
  if (!date && start == at) date = ReadDatePart(tokens, ++start);
  if (!date) return std::nullopt;
  // "JULY 2019" alone in its line.
  const bool whole_line = start == at && date->end == end;
  if (date->date.granularity == Granularity::kMonth && !whole_line) return std::nullopt;
  const std::size_t behind =
      date->clock_end == date->end ? AfterDottedClock(tokens, date->clock_end) : date->clock_end;
  if (behind > end) return std::nullopt;
  const std::uint32_t line_end = tokens[end - 1].end;
  const std::uint32_t date_end = tokens[behind - 1].end;
  const std::string_view tail = Trim(tokens.text().substr(date_end, line_end - date_end));
  if (!IsTail(tail, behind > date->end)) return std::nullopt;
  if (paper.empty()) paper = SourceIn(tail);
  return Stamp{{*date, {tokens[start].begin, date_end}}, std::move(paper)};
}

std::optional<Stamp> FindClosingStamp(std::string_view text) {
  constexpr std::size_t kMostLines = 3;
  constexpr std::size_t kMostLineBytes = 160;
  std::size_t end = text.find_last_not_of(" \t\n") + 1;
  for (std::size_t count = 0; count < kMostLines && end > 0; ++count) {
    const std::size_t newline = text.rfind('\n', end - 1);
    if (newline == text.npos) return std::nullopt;  // the story itself
    const std::string_view line = text.substr(newline + 1, end - newline - 1);
    const DateTokens tokens =
        DateTokens::Scan(line.size() <= kMostLineBytes ? line : std::string_view());
    std::optional<Stamp> stamp =
        tokens.size() > 0 ? ReadStamp(tokens, 0, tokens.size()) : std::nullopt;
    if (stamp && (stamp->date.span.begin > 0 || stamp->date.date.weekday != 0 ||
                  stamp->date.date.clock || !stamp->source.empty())) {
      stamp->date.span.begin += static_cast<std::uint32_t>(newline + 1);
      stamp->date.span.end += static_cast<std::uint32_t>(newline + 1);
      return stamp;
    }
    const std::size_t last = text.find_last_not_of(" \t\n", newline);
    end = last == text.npos ? 0 : last + 1;
  }
  return std::nullopt;
}

std::optional<FrameDate> ReadIssueDate(std::string_view headline) {
  const DateTokens tokens = DateTokens::Scan(headline);
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (!tokens.IsWord(i, DateWord::kWeekday)) continue;
    const std::optional<WrittenDate> date = ReadWrittenDate(tokens, i);
    if (!date || date->end < tokens.size()) continue;
    // "How stocks fared Thursday, 5/8/2025".
    const bool table = date->day_first || tokens[date->end - 1].glued;
    if (!table && (!tokens.IsMark(i - 1, ':') || date->date.granularity != Granularity::kDay)) {
      continue;
    }
    return FrameDate{*date, {tokens[i].begin, tokens[date->end - 1].end}};
  }
  return std::nullopt;
}

}  // namespace dateline
