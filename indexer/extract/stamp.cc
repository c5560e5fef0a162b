// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/stamp.h"

#include <algorithm>
#include <array>

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
  const std::string_view printed = tokens.Text(clock);
  const bool dotted = tokens[clock].decimal && printed.size() == 5 && printed[2] == '.';
  if (!dotted || tokens[clock].value > 23 || printed[3] > '5') return at;
  return tokens.IsWord(clock + 1, DateWord::kZone) ? clock + 2 : clock + 1;
}

// What may follow a stamp's date on its line: nothing, a zone behind a clock, a bracket, a bar.
bool IsTail(std::string_view tail, bool clock) {
  if (tail.empty()) return true;
  if (tail.size() > kMostTailBytes) return false;
  if (tail.front() == '|' || tail.front() == '(' || tail.starts_with("·")) return true;
  const char first = tail.front();  // "KST", "+7"
  return clock && tail.size() <= kMostZoneBytes &&
         ((first >= 'A' && first <= 'Z') || first == '+' || first == '-');
}

// The part between bars that is called like a paper.
std::string SourceIn(std::string_view tail) {
  while (tail.starts_with('|')) {
    tail.remove_prefix(1);
    const std::string_view part = Trim(tail.substr(0, tail.find('|')));
    if (IsPaperName(part) || IsAcronym(part)) return std::string(part);
    tail.remove_prefix(std::min(tail.find('|'), tail.size()));
  }
  return {};
}

// A clock before the date moves the reading on: "Updated 06:40, 6 February 2025".
std::optional<WrittenDate> ReadDatePart(const DateTokens& tokens, std::size_t at) {
  if (std::optional<WrittenDate> date = ReadWrittenDate(tokens, at)) return date;
  const std::optional<TimedClock> clock = ReadClockTime(tokens, at);
  if (!clock) return std::nullopt;
  std::optional<WrittenDate> date =
      ReadWrittenDate(tokens, IsParting(tokens, clock->end) ? clock->end + 1 : clock->end);
  if (date && !date->clock) date->clock = clock->time;
  return date;
}

}  // namespace

std::optional<Stamp> ReadStamp(const DateTokens& tokens, std::size_t at, std::size_t end) {
  std::size_t start = at;
  std::optional<WrittenDate> date = ReadDatePart(tokens, start);
  if (!date) {
    start = AfterLabel(tokens, at, end);
    date = ReadDatePart(tokens, start);
  }
  // One word of a label that we do not know may go without a colon.
  if (!date && start == at) date = ReadDatePart(tokens, ++start);
  if (!date || date->date.granularity == Granularity::kMonth) return std::nullopt;
  const std::size_t behind =
      date->clock_end == date->end ? AfterDottedClock(tokens, date->clock_end) : date->clock_end;
  if (behind > end) return std::nullopt;
  const std::uint32_t line_end = tokens[end - 1].end;
  const std::uint32_t date_end = tokens[behind - 1].end;
  const std::string_view tail = Trim(tokens.text().substr(date_end, line_end - date_end));
  if (!IsTail(tail, behind > date->end)) return std::nullopt;
  return Stamp{{*date, {tokens[start].begin, date_end}}, SourceIn(tail)};
}

std::optional<FrameDate> ReadIssueDate(std::string_view headline) {
  const DateTokens tokens = DateTokens::Scan(headline);
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (!tokens.IsMark(i - 1, ':') || !tokens.IsWord(i, DateWord::kWeekday)) continue;
    const std::optional<WrittenDate> date = ReadWrittenDate(tokens, i);
    if (!date || date->date.granularity != Granularity::kDay || date->end < tokens.size()) continue;
    return FrameDate{*date, {tokens[i].begin, tokens[date->end - 1].end}};
  }
  return std::nullopt;
}

}  // namespace dateline
