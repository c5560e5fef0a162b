// SPDX-License-Identifier: GPL-2.0-or-later
// What the patterns of Vietnamese dates (vietnamese_days.cc, vietnamese_patterns.cc) share. Words
// are compared in small letters; nothing here fails, and any thread may call it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/extract/date_patterns.h"

namespace dateline {

// A word and what it means.
struct VietnameseName {
  std::string_view small;
  int value;
};

// What the token means, when it is one of `words`.
template <std::size_t kSize>
std::optional<int> FindVietnamese(const DateTokens& tokens, std::size_t at,
                                  const std::array<VietnameseName, kSize>& words) {
  for (const VietnameseName& word : words) {
    if (tokens.Is(at, word.small)) return word.value;
  }
  return std::nullopt;
}

// A number read, and the token behind it.
struct VietnameseNumber {
  int value = 0;
  std::size_t end = 0;
};

// True when the token is the word.
bool IsVietnamese(const DateTokens& tokens, std::size_t at, VietnameseWord word);

// "3", "ba", "mười hai": from 1 to `most`.
std::optional<VietnameseNumber> ReadVietnameseCount(const DateTokens& tokens, std::size_t at,
                                                    int most);

// "trước" -1, "này" 0, "tới" 1, "vừa qua" -1: how far a unit lies from now.
std::optional<VietnameseNumber> ReadVietnameseShift(const DateTokens& tokens, std::size_t at);

// "năm 2024", "/2024", "-2024", "năm ngoái", "2024" behind a month, quarter or season: becomes the
// year of the expression, and `end` the token behind it.
void SetVietnameseYear(DateExpression& expression, const DateTokens& tokens, std::size_t& end);

// vietnamese_days.cc, each from the token named in front: "ngày 22/3", "hôm qua", "ngày mai".
std::optional<DateMatch> ReadVietnameseDay(const DateTokens& tokens, std::size_t at);
// "22 tháng 3 năm 2024", "22/3", from the day's number.
std::optional<DateMatch> ReadVietnameseDayMonth(const DateTokens& tokens, std::size_t at);
// "thứ Sáu", "chủ nhật", "thứ Hai, ngày 25/3", "thứ Sáu tuần trước".
std::optional<DateMatch> ReadVietnameseWeekday(const DateTokens& tokens, std::size_t at);
// "7 giờ sáng nay", "19 giờ 30 ngày 22/3", "lúc 8 giờ", from the hour's number.
std::optional<DateMatch> ReadVietnameseClock(const DateTokens& tokens, std::size_t at);
// A clock told by the one token at `at` ("7h30"), with the part or the day that follows it, or
// behind a word such as "lúc"; nothing without either.
std::optional<DateMatch> VietnameseClockWithDay(const DateTokens& tokens, std::size_t at,
                                                ClockTime clock);
// "20 đến 22/3", "20 và 21/3", "22/3", from the first number.
std::optional<DateMatch> ReadVietnameseDays(const DateTokens& tokens, std::size_t at);
// vietnamese_amounts.cc: "hai năm", "3 năm 6 tháng", "mười hai ngày trước", "6 tháng đầu năm".
std::optional<DateMatch> ReadVietnameseAmount(const DateTokens& tokens, std::size_t at);
// "mỗi ngày", "hằng năm", "hàng tháng".
std::optional<DateMatch> ReadVietnameseEach(const DateTokens& tokens, std::size_t at);

// "sáng nay", "tối qua", "sáng 22/3", "tối thứ Năm", "rạng sáng cùng ngày".
std::optional<DateMatch> ReadVietnamesePart(const DateTokens& tokens, std::size_t at);

}  // namespace dateline
