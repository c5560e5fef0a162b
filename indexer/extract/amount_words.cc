// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers in words and digits, as amounts of time are counted in.
#include <string>

#include "indexer/extract/date_patterns.h"

namespace dateline {
namespace {

// Nobody counts time in more; so no product of amounts runs over.
constexpr int kHugeAmount = 1'000'000;

// "thirty-one", "twenty one": gives the token behind the ones, or `at`.
std::size_t AfterOnes(const DateTokens& tokens, std::size_t at, int& whole) {
  std::size_t next = at;
  if (tokens.IsMark(next, kDash) && tokens[next].glued) ++next;
  const bool ones = tokens.IsWord(next, DateWord::kCount) && tokens[next].value < 10;
  if (!ones) return at;
  whole += tokens[next].value;
  return next + 1;
}

// "and a half", "-and-a-half" behind a number: gives the token behind, or `at`.
std::size_t AfterAndAHalf(const DateTokens& tokens, std::size_t at) {
  std::size_t next = at;
  for (const std::string_view word : {"and", "a", "half"}) {
    if (tokens.IsMark(next, kDash) && tokens[next].glued) ++next;
    if (!tokens.Is(next++, word)) return at;
  }
  return next;
}

// "hundred", "thousand", "dozen" behind a number.
std::size_t AfterMultiple(const DateTokens& tokens, std::size_t at, int& whole) {
  const int value = tokens[at].value;
  const bool multiple =
      tokens.IsWord(at, DateWord::kCount) && (value == 100 || value == 1000 || value == 12);
  if (!multiple || tokens.Is(at, "twelve") || whole > kHugeAmount / 1000) return at;
  whole *= value;
  return at + 1;
}

// "two and a half years", "five-and-a-half days".
void SetHalf(const DateTokens& tokens, DateAmount& amount) {
  const std::size_t end = AfterAndAHalf(tokens, amount.end);
  if (end == amount.end || !amount.fraction.empty()) return;
  amount.fraction = "5";
  amount.end = end;
}

std::optional<DateAmount> ReadDigits(const DateTokens& tokens, std::size_t at) {
  const DateToken& token = tokens[at];
  if (token.value > kHugeAmount) return std::nullopt;
  if (at > 0 && tokens.IsMark(at - 1, kCurrency) && token.glued) return std::nullopt;
  DateAmount amount{token.value, {}, false, at + 1};
  if (token.decimal) {
    const std::string_view printed = tokens.Text(at);
    amount.fraction = printed.substr(printed.find('.') + 1);
  }
  amount.end = AfterMultiple(tokens, amount.end, amount.whole);
  SetHalf(tokens, amount);
  return amount;
}

}  // namespace

std::optional<DateAmount> ReadAmountWords(const DateTokens& tokens, std::size_t at) {
  if (tokens.IsWord(at, DateWord::kNumber)) return ReadDigits(tokens, at);
  if (tokens.IsWord(at, DateWord::kVague)) return DateAmount{0, {}, true, at + 1};
  if (!tokens.IsWord(at, DateWord::kCount)) return std::nullopt;
  if (tokens.Is(at, "couple")) {
    return DateAmount{2, {}, false, at + (tokens.Is(at + 1, "of") ? 2u : 1u)};
  }
  DateAmount amount{tokens[at].value, {}, false, at + 1};
  if (amount.whole >= 20 && amount.whole < 100)
    amount.end = AfterOnes(tokens, amount.end, amount.whole);
  amount.end = AfterMultiple(tokens, amount.end, amount.whole);
  SetHalf(tokens, amount);
  return amount;
}

std::string PrintedAmount(const DateAmount& amount, DateUnit& unit) {
  if (amount.vague) return "X";
  int whole = amount.whole;
  if (amount.fraction.empty()) return std::to_string(whole);
  if (unit == kHour && amount.fraction == "5") {
    unit = kMinute;
    return std::to_string(whole * 60 + 30);
  }
  return std::to_string(whole) + "." + std::string(amount.fraction);
}

}  // namespace dateline
