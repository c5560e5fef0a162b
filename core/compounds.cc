// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/compounds.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "core/fold.h"

namespace dateline {
namespace {

constexpr std::size_t kMostBytes = 64;  // of a word

// What English writes behind an apostrophe when it runs two words together.
constexpr std::string_view kContractions[] = {"d", "em", "ll", "m", "re", "s", "t", "ve"};

// English words of two letters that are initials as well: US, IT, AM.
constexpr std::string_view kTwoLetterWords[] = {"am", "an", "as", "at", "be", "by", "do", "go",
                                                "he", "if", "in", "is", "it", "me", "my", "no",
                                                "of", "on", "or", "so", "to", "up", "us", "we"};
static_assert(std::ranges::is_sorted(kTwoLetterWords));

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }
bool IsSmall(char c) { return c >= 'a' && c <= 'z'; }

bool IsTwoLetterWord(std::string_view word) {
  return std::ranges::binary_search(kTwoLetterWords, word);
}

std::string Without(std::string_view word, char mark) {
  std::string rest(word);
  std::erase(rest, mark);
  return rest;
}

bool IsContraction(std::string_view folded) {
  const std::string_view end = folded.substr(folded.rfind('\'') + 1);
  return std::find(std::begin(kContractions), std::end(kContractions), end) !=
         std::end(kContractions);
}

// "1,000" and "12,345,678.9": every comma before three digits and no more.
bool HasThousands(std::string_view folded) {
  const std::string_view whole = folded.substr(0, folded.find('.'));
  std::size_t digits = 0;
  bool comma = false;
  for (const char c : whole) {
    if (c == ',') {
      if (digits == 0 || digits > 3 || (comma && digits != 3)) return false;
      comma = true;
      digits = 0;
    } else if (IsDigit(c)) {
      ++digits;
    } else {
      return false;
    }
  }
  return comma && digits == 3;
}

// "u.s.a": letters, each parted from the next by a stop.
bool IsDotted(std::string_view folded) {
  if (folded.size() < 3 || folded.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (i % 2 == 0 ? !IsSmall(folded[i]) : folded[i] != '.') return false;
  }
  return true;
}

}  // namespace

std::string PieceOf(std::string_view printed, std::string_view folded) {
  if (printed.size() == 2 && IsCapital(printed[0]) && IsCapital(printed[1]) &&
      IsTwoLetterWord(folded))
    return {folded[0], '.', folded[1]};
  if (folded.find('\'') != folded.npos)
    return IsContraction(folded) ? std::string() : Without(folded, '\'');
  if (folded.find(',') != folded.npos)
    return HasThousands(folded) ? Without(folded, ',') : std::string();
  if (folded.find('.') == folded.npos || !IsDotted(folded)) return {};
  std::string letters = Without(folded, '.');
  return IsTwoLetterWord(letters) ? std::string() : letters;
}

std::string SearchKeyOfFolded(std::string_view folded) {
  std::string piece = PieceOf({}, folded);
  return piece.empty() ? std::string(folded) : piece;
}

std::string SearchKey(std::string_view printed) {
  std::string folded = FoldWord(printed);
  std::string piece = PieceOf(printed, folded);
  return piece.empty() ? folded : piece;
}

bool JoinsParts(std::string_view gap) {
  return gap == "-" || gap == "&" || gap == "\u2010" || gap == "\u2011";
}

std::string PieceOfPair(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty() || left.size() + right.size() > kMostBytes) return {};
  return std::string(left).append(right);
}

std::optional<std::pair<std::string_view, std::string_view>> LettersAndDigits(
    std::string_view folded) {
  const auto is_digit = [](char c) { return IsDigit(c); };
  const auto digit = std::find_if(folded.begin(), folded.end(), is_digit);
  const auto letters = static_cast<std::size_t>(digit - folded.begin());
  const bool only_letters = std::all_of(folded.begin(), digit, [](char c) { return IsSmall(c); });
  if (letters == 0 || digit == folded.end() || !only_letters ||
      !std::all_of(digit, folded.end(), is_digit))
    return std::nullopt;
  return std::pair(folded.substr(0, letters), folded.substr(letters));
}

}  // namespace dateline
