// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/publication.h"

#include <algorithm>
#include <cstdlib>

#include "core/result.h"

namespace dateline {
namespace {

constexpr int kEarliestAddressYear = 1800;
constexpr int kConflictDays = 2;

bool IsDigit(char byte) { return byte >= '0' && byte <= '9'; }

std::string_view Trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

// The number in `text` at [at, at + width), when there are only digits there.
std::optional<int> Digits(std::string_view text, std::size_t at, std::size_t width) {
  if (at + width > text.size()) return std::nullopt;
  int value = 0;
  for (std::size_t i = at; i < at + width; ++i) {
    if (!IsDigit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

// "20240322" or "2024-03-22" with `separator` at `at`; '\0' for none.
std::optional<Day> ReadDayAt(std::string_view text, std::size_t at, char separator) {
  const std::size_t gap = separator != '\0';
  const std::optional<int> year = Digits(text, at, 4);
  const std::optional<int> month = Digits(text, at + 4 + gap, 2);
  const std::optional<int> day = Digits(text, at + 6 + 2 * gap, 2);
  if (!year || !month || !day) return std::nullopt;
  if (gap && (text[at + 4] != separator || text[at + 7] != separator)) return std::nullopt;
  return MakeDay(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

// The first day written in `text` with `separator` that is not part of a longer number.
std::optional<DateCandidate> FindDay(std::string_view text, char separator) {
  const std::size_t width = separator == '\0' ? 8 : 10;
  for (std::size_t at = 0; at + width <= text.size(); ++at) {
    if (at > 0 && IsDigit(text[at - 1])) continue;
    if (at + width < text.size() && IsDigit(text[at + width])) continue;
    const std::optional<Day> day = ReadDayAt(text, at, separator);
    if (!day || int(day->year()) < kEarliestAddressYear) continue;
    return DateCandidate{
        {*day, Granularity::kDay}, DateOrigin::kAddress, std::string(text.substr(at, width))};
  }
  return std::nullopt;
}

std::optional<DateCandidate> FindCompactDay(std::string_view text) {
  if (std::optional<DateCandidate> found = FindDay(text, '-')) return found;
  if (std::optional<DateCandidate> found = FindDay(text, '_')) return found;
  return FindDay(text, '\0');
}

// Days between two periods; 0 when they touch.
std::int32_t Distance(PartialDate one, PartialDate other) {
  const DayRange a = Days(one);
  const DayRange b = Days(other);
  if (DayNumber(a.first) > DayNumber(b.last)) return DayNumber(a.first) - DayNumber(b.last);
  if (DayNumber(b.first) > DayNumber(a.last)) return DayNumber(b.first) - DayNumber(a.last);
  return 0;
}

// The day of `month_day` nearest to `near`, when one of three years has it.
std::optional<PartialDate> NearestYear(MonthDay month_day, PartialDate near) {
  std::optional<PartialDate> nearest;
  for (int offset = -1; offset <= 1; ++offset) {
    const std::optional<Day> day =
        MakeDay(int(near.first.year()) + offset, month_day.month, month_day.day);
    if (!day) continue;
    const PartialDate date{*day, Granularity::kDay};
    if (!nearest || Distance(date, near) < Distance(*nearest, near)) nearest = date;
  }
  return nearest;
}

}  // namespace

std::optional<PartialDate> ReadGivenDate(std::string_view given) {
  const std::string_view text = Trim(given);
  const Result<PartialDate> partial = ParsePartialDate(text);
  if (partial) return *partial;
  if (const std::optional<Day> compact = ReadDayAt(text, 0, '\0')) {
    if (text.size() == 8 || text[8] == 'T') return PartialDate{*compact, Granularity::kDay};
  }
  const DateTokens tokens = DateTokens::Scan(text);
  const std::optional<WrittenDate> written = ReadWrittenDate(tokens, 0);
  if (!written || written->date.granularity == Granularity::kYear) return std::nullopt;
  return written->date;
}

std::optional<DateCandidate> ReadAddressDate(std::string_view url) {
  // The host is a name, and the part behind '?' what somebody asked.
  const std::size_t scheme = url.find("://");
  std::size_t begin = scheme == url.npos ? 0 : url.find('/', scheme + 3);
  if (begin == url.npos) return std::nullopt;
  const std::string_view path = url.substr(begin, url.find_first_of("?#", begin) - begin);
  if (std::optional<DateCandidate> folders = FindDay(path, '/')) return folders;
  return FindCompactDay(path);
}

std::optional<DateCandidate> ReadPathDate(std::string_view path) {
  if (std::optional<DateCandidate> folders = FindDay(path, '/')) return folders;
  const std::size_t name = path.find_last_of("/!");
  return FindCompactDay(name == path.npos ? path : path.substr(name + 1));
}

bool IsPlausible(PartialDate date, Day today) {
  const bool epoch = date.granularity == Granularity::kDay && DayNumber(date.first) == 0;
  return int(date.first.year()) > 1 && !epoch && DayNumber(date.first) <= DayNumber(today) + 1;
}

Publication ChoosePublication(const std::vector<DateCandidate>& candidates,
                              std::optional<MonthDay> month_day, Day today) {
  Publication published;
  for (const DateCandidate& candidate : candidates) {
    if (!IsPlausible(candidate.date, today)) continue;
    if (!published.date) {
      published.date = candidate.date;
      published.origin = candidate.origin;
      published.printed = candidate.printed;
    } else if (!published.conflict && Distance(*published.date, candidate.date) > kConflictDays) {
      published.conflict = candidate.date;
    }
  }
  if (published.date && !published.conflict && month_day) {
    const std::optional<PartialDate> nearest = NearestYear(*month_day, *published.date);
    if (nearest && Distance(*nearest, *published.date) > kConflictDays) {
      published.conflict = nearest;
    }
  }
  return published;
}

}  // namespace dateline
