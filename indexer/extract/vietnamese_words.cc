// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/vietnamese_words.h"

namespace dateline {
namespace {

constexpr std::array<VietnameseName, 13> kOnes = {{{"một", 1},
                                                   {"hai", 2},
                                                   {"ba", 3},
                                                   {"bốn", 4},
                                                   {"tư", 4},
                                                   {"năm", 5},
                                                   {"sáu", 6},
                                                   {"bảy", 7},
                                                   {"bẩy", 7},
                                                   {"tám", 8},
                                                   {"chín", 9},
                                                   {"mười", 10},
                                                   {"mốt", 1}}};
// "này", "nay", "ngoái": how far from now.
constexpr std::array<VietnameseName, 9> kShifts = {{{"này", 0},
                                                    {"nay", 0},
                                                    {"trước", -1},
                                                    {"qua", -1},
                                                    {"ngoái", -1},
                                                    {"rồi", -1},
                                                    {"tới", 1},
                                                    {"sau", 1},
                                                    {"vừa", -1}}};
}  // namespace

bool IsVietnamese(const DateTokens& tokens, std::size_t at, VietnameseWord word) {
  return tokens.IsWord(at, DateWord::kVietnamese) && tokens[at].value == word;
}

// "3", "ba", "mười hai", up to `most`.
std::optional<VietnameseNumber> ReadVietnameseCount(const DateTokens& tokens, std::size_t at,
                                                    int most) {
  if (tokens.Digits(at) == 1 || tokens.Digits(at) == 2) {
    const int value = tokens[at].value;
    return value >= 1 && value <= most ? std::optional(VietnameseNumber{value, at + 1})
                                       : std::nullopt;
  }
  std::optional<int> value = FindVietnamese(tokens, at, kOnes);
  if (!value) return std::nullopt;
  std::size_t end = at + 1;
  if (*value == 10) {
    // "tháng mười hai"; "tháng mười năm 2024" is October of a year.
    const bool year = IsVietnamese(tokens, end, kNam) && !tokens[end + 1].capital &&
                      (tokens.Digits(end + 1) == 4 || FindVietnamese(tokens, end + 1, kShifts));
    const std::optional<int> ones = year ? std::nullopt : FindVietnamese(tokens, end, kOnes);
    if (ones && *ones < 10) {
      value = 10 + *ones;
      ++end;
    }
  }
  return *value <= most ? std::optional(VietnameseNumber{*value, end}) : std::nullopt;
}

// "trước", "này", "vừa qua": the shift and the token behind.
std::optional<VietnameseNumber> ReadVietnameseShift(const DateTokens& tokens, std::size_t at) {
  if (tokens.Is(at, "vừa")) {
    return tokens.Is(at + 1, "qua") || tokens.Is(at + 1, "rồi")
               ? std::optional(VietnameseNumber{-1, at + 2})
               : std::nullopt;
  }
  const std::optional<int> shift = FindVietnamese(tokens, at, kShifts);
  return shift ? std::optional(VietnameseNumber{*shift, at + 1}) : std::nullopt;
}

namespace {

// "năm 2024", "/2024", "-2024", "năm ngoái", "2024" behind a month, quarter or season.
std::optional<YearTail> ReadVietnameseYear(const DateTokens& tokens, std::size_t at) {
  const bool mark =
      (tokens.IsMark(at, '/') || tokens.IsMark(at, kDash) || tokens.IsMark(at, '.')) &&
      tokens[at].glued && tokens[at + 1].glued;
  std::size_t next = at;
  if (mark || tokens.IsMark(at, ',')) ++next;
  const bool named = !mark && IsVietnamese(tokens, next, kNam);
  if (named) ++next;
  // Behind a month any four digits are a year; without a mark between only what looks like one.
  const bool year = tokens.Digits(next) == 4 && tokens[next].value >= 1;
  if ((year && (mark || named)) || (next == at && IsYearNumber(tokens, next))) {
    return YearTail{tokens[next].value, std::nullopt, false, next + 1};
  }
  if (!named) return std::nullopt;
  const std::optional<VietnameseNumber> shift = ReadVietnameseShift(tokens, next);
  return shift ? std::optional(YearTail{0, shift->value, false, shift->end}) : std::nullopt;
}

}  // namespace

void SetVietnameseYear(DateExpression& expression, const DateTokens& tokens, std::size_t& end) {
  const std::optional<YearTail> year = ReadVietnameseYear(tokens, end);
  if (!year) return;
  expression.year = year->year;
  expression.year_shift = year->shift;
  end = year->end;
}

}  // namespace dateline
