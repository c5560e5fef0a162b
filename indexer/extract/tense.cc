// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/tense.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline {
namespace {

constexpr std::size_t kReach = 40;
// "will be held on", "is to be opened in": so far may a participle stand behind its future.
constexpr std::size_t kParticipleReach = 4;

constexpr std::array<std::string_view, 7> kAhead = {"until",    "till",      "before",  "coming",
                                                    "starting", "beginning", "upcoming"};
constexpr std::array<std::string_view, 2> kBack = {"since", "after"};

template <std::size_t kSize>
bool IsOneOf(const DateTokens& tokens, std::size_t at,
             const std::array<std::string_view, kSize>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return tokens.Is(at, word); });
}

// "is to", "are to".
bool IsToBe(const DateTokens& tokens, std::size_t at) {
  return at > 0 && tokens.Is(at, "to") && (tokens.Is(at - 1, "is") || tokens.Is(at - 1, "are"));
}

bool IsFuture(const DateTokens& tokens, std::size_t at) {
  const DateToken& token = tokens[at];
  if (token.word == DateWord::kFuture) return !token.capital || token.opens_sentence;
  return token.word == DateWord::kPreposition && IsToBe(tokens, at);
}

bool IsPast(const DateTokens& tokens, std::size_t at) {
  const DateToken& token = tokens[at];
  if (token.word == DateWord::kPast) return true;
  if (token.word != DateWord::kOther || token.capital) return false;
  const std::string_view word = tokens.Text(at);
  return word.size() >= 4 && word.ends_with("ed");
}

// A present verb of a timetable: "meets", "is". After an article or a preposition it is a noun.
bool IsPresent(const DateTokens& tokens, std::size_t at) {
  const DateToken& token = tokens[at];
  if (token.word != DateWord::kPresent || (token.capital && !token.opens_sentence)) return false;
  if (at == 0 || token.opens_sentence) return true;
  const DateToken& before = tokens[at - 1];
  const bool noun = before.word == DateWord::kArticle || before.word == DateWord::kCount ||
                    before.word == DateWord::kNumber || before.possessive ||
                    (before.word == DateWord::kPreposition && !tokens.Is(at - 1, "to"));
  return !noun;
}

// True when a future verb stands shortly before the participle at `at`.
bool BelongsToFuture(const DateTokens& tokens, std::size_t at) {
  for (std::size_t back = 1; back <= kParticipleReach && back <= at; ++back) {
    if (IsFuture(tokens, at - back)) return true;
    // "the meeting, to be held on Monday".
    if (back == 2 && tokens.Is(at - 1, "be") && tokens.Is(at - 2, "to")) return true;
    // "when the rankings are published on Monday".
    if (back == 1 && (tokens.Is(at - 1, "is") || tokens.Is(at - 1, "are"))) return true;
    if (tokens[at - back].word == DateWord::kMark) return false;
  }
  return false;
}

bool IsBorder(const DateToken& token) { return token.word == DateWord::kBreak; }

Tense TenseToTheLeft(const DateTokens& tokens, std::size_t begin) {
  if (tokens[begin].opens_sentence) return Tense::kUnknown;
  for (std::size_t back = 1; back <= kReach && back <= begin; ++back) {
    const std::size_t at = begin - back;
    if (IsBorder(tokens[at])) return Tense::kUnknown;
    if (IsFuture(tokens, at)) return Tense::kFuture;
    if (IsPresent(tokens, at)) return Tense::kPresent;
    if (IsPast(tokens, at)) return BelongsToFuture(tokens, at) ? Tense::kFuture : Tense::kPast;
    if (tokens[at].opens_sentence) return Tense::kUnknown;
  }
  return Tense::kUnknown;
}

Tense TenseToTheRight(const DateTokens& tokens, std::size_t end) {
  for (std::size_t ahead = 0; ahead < kReach && end + ahead < tokens.size(); ++ahead) {
    const std::size_t at = end + ahead;
    if (IsBorder(tokens[at]) || tokens[at].opens_sentence) return Tense::kUnknown;
    if (IsFuture(tokens, at)) return Tense::kFuture;
    if (IsPast(tokens, at)) return Tense::kPast;
  }
  return Tense::kUnknown;
}

}  // namespace

Tense TenseAround(const DateTokens& tokens, std::size_t begin, std::size_t end) {
  std::size_t before = begin;
  if (before > 0 && tokens.IsWord(before - 1, DateWord::kArticle)) --before;
  if (before > 0 && IsOneOf(tokens, before - 1, kAhead)) return Tense::kUntil;
  if (before > 0 && IsOneOf(tokens, before - 1, kBack)) return Tense::kSince;
  // "the chairman, who is to retire, on Friday met with": the verb right behind has the date.
  if (IsPast(tokens, end)) return Tense::kPast;
  const Tense left = TenseToTheLeft(tokens, begin);
  if (left != Tense::kUnknown) return left;
  const Tense right = TenseToTheRight(tokens, end);
  // "They had come by Wednesday" looks back; where no verb says so, "by" looks ahead.
  const bool by = before > 0 && tokens.Is(before - 1, "by");
  return right == Tense::kUnknown && by ? Tense::kFuture : right;
}

}  // namespace dateline
