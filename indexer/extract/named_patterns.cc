// SPDX-License-Identifier: GPL-2.0-or-later
// Feasts by name, and words that refer to a time without saying which.
#include "indexer/extract/date_patterns.h"
#include "indexer/extract/date_value.h"
#include "indexer/extract/feasts.h"

namespace dateline {
namespace {

DateMatch Reference(std::size_t begin, std::size_t end, const char* literal) {
  DateExpression expression;
  expression.literal = literal;
  return {begin, end, std::move(expression), "reference"};
}

// "the near future", "the long term", "the past", "the coming time", "the time being".
std::optional<DateMatch> ReadNoun(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  if (!cursor.lead.the || cursor.lead.edge) return std::nullopt;
  const std::size_t begin = cursor.lead.begin;
  std::size_t at = cursor.at;
  if (tokens.Is(at, "time") && tokens.Is(at + 1, "being"))
    return Reference(begin, at + 2, "PRESENT_REF");
  if (tokens.Is(at, "past")) {
    const DateWord next = tokens[at + 1].word;
    const bool closes = next == DateWord::kMark || next == DateWord::kBreak;
    return closes ? std::optional(Reference(begin, at + 1, "PAST_REF")) : std::nullopt;
  }
  if ((tokens.Is(at, "coming") || tokens.Is(at, "next")) && tokens.Is(at + 1, "time")) {
    return Reference(begin, at + 2, "FUTURE_REF");
  }
  if (tokens.Is(at, "near") || tokens.Is(at, "foreseeable") || tokens.Is(at, "immediate")) ++at;
  const bool future = tokens.Is(at, "future") && !tokens.IsWord(at + 1, DateWord::kOther);
  const bool term = at > cursor.at && tokens.Is(at, "term");
  return future || term ? std::optional(Reference(begin, at + 1, "FUTURE_REF")) : std::nullopt;
}

// "the rest of the month", "the remainder of this year".
std::optional<DateMatch> ReadRest(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  const bool rest = tokens.Is(at, "rest") || tokens.Is(at, "remainder");
  const std::size_t unit = at + 3;
  if (!cursor.lead.the || !rest || !tokens.Is(at + 1, "of") ||
      (!tokens.Is(at + 2, "the") && !tokens.Is(at + 2, "this")) ||
      !tokens.IsWord(unit, DateWord::kUnit) || tokens[unit].plural ||
      tokens[unit].value < kDayUnit || tokens[unit].value > kYearUnit) {
    return std::nullopt;
  }
  DateExpression expression;
  expression.kind = DateKind::kUnit;
  expression.unit = static_cast<DateUnit>(tokens[unit].value);
  expression.shift = 0;
  return DateMatch{cursor.lead.begin, unit + 1, std::move(expression), "unit"};
}

// "all day", "all night": how long. "All week" and "all year" are as often a manner of speaking.
std::optional<DateMatch> ReadAll(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at + 1;
  const bool unit = tokens.Is(at, "day") || tokens.Is(at, "night");
  // "all-day", "an all day breakfast" are kinds.
  if (!tokens.Is(cursor.at, "all") || !unit || tokens[at].glued || cursor.lead.a ||
      tokens[at].capital) {
    return std::nullopt;
  }
  DateExpression expression;
  expression.type = DateType::kDuration;
  expression.literal = DurationTimex("1", kDayUnit);
  return DateMatch{cursor.at, at + 1, std::move(expression), "duration"};
}

}  // namespace

std::optional<DateMatch> ReadFeast(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  if (std::optional<DateMatch> whole = ReadAll(cursor)) return whole;
  const std::optional<NamedFeast> feast = ReadFeastName(tokens, cursor.at);
  if (!feast) return std::nullopt;
  // "Good Friday Agreement", "Christmas Island", "Easter Rising" are names.
  const DateToken& next = tokens[feast->end];
  const DateToken& front = tokens.Before(cursor.at, 1);
  // "Gil Easter, who retired".
  if (tokens.Is(cursor.at, "easter") && feast->end == cursor.at + 1 &&
      front.word == DateWord::kOther && front.capital && !front.opens_sentence) {
    return std::nullopt;
  }
  const bool name = next.word == DateWord::kOther && next.capital && !next.opens_sentence;
  if (name && next.end - next.begin > 1) return std::nullopt;
  DateExpression expression;
  expression.kind = DateKind::kFeast;
  expression.ordinal = feast->feast;
  std::size_t end = feast->end;
  if (const std::optional<YearTail> year = ReadYearTail(tokens, end)) {
    // Of a year that the calendar of the feast does not reach, the year alone is read.
    if (year->year != 0 && !FeastDays(feast->feast, year->year)) return std::nullopt;
    SetYear(expression, *year);
    end = year->end;
  } else if (tokens.IsWord(end, DateWord::kPart) && !tokens[end].plural) {
    expression.part = static_cast<DayPart>(tokens[end].value);
    ++end;
  }
  const DateToken& before = tokens.Before(cursor.at, 1);
  const bool shifted = before.word == DateWord::kShift;
  if (shifted) expression.shift = before.value;
  return DateMatch{shifted ? cursor.at - 1 : cursor.at, end, std::move(expression), "feast"};
}

std::optional<DateMatch> ReadReference(const DateCursor& cursor) {
  const DateTokens& tokens = cursor.tokens;
  const std::size_t at = cursor.at;
  if (std::optional<DateMatch> rest = ReadRest(cursor)) return rest;
  if (std::optional<DateMatch> year = ReadPeriodTo(cursor)) return year;
  if (!tokens.IsWord(at, DateWord::kReference)) {
    if (tokens.Is(at, "current") && tokens[at + 1].word == DateWord::kOther) {
      return Reference(at, at + 1, "PRESENT_REF");
    }
    if (tokens.Is(at, "at") && tokens.Is(at + 1, "present")) {
      return Reference(at, at + 2, "PRESENT_REF");
    }
    return ReadNoun(cursor);
  }
  if (tokens[at].value == 0) {
    // "now that the war is over" gives a reason.
    if (tokens.Is(at + 1, "that")) return std::nullopt;
    return Reference(at, at + 1, "PRESENT_REF");
  }
  if (tokens[at].value == 1) {
    // "as soon as", "soon after", "he soon left".
    const DateWord next = tokens[at + 1].word;
    const bool promised = next == DateWord::kMark || next == DateWord::kBreak;
    if (!promised || (at > 0 && tokens.Is(at - 1, "as"))) return std::nullopt;
    return Reference(at, at + 1, "FUTURE_REF");
  }
  std::size_t end = at + 1;
  const bool units = tokens.IsWord(end, DateWord::kUnit) && tokens[end].plural;
  if (tokens.Is(at, "recent") && units) ++end;
  const bool compared = at > 0 && (tokens.Is(at - 1, "more") || tokens.Is(at - 1, "most"));
  return Reference(compared ? at - 1 : at, end, "PAST_REF");
}

}  // namespace dateline
