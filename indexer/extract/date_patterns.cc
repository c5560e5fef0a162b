// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_patterns.h"

#include <array>

namespace dateline {
namespace {

// The readers that may start with a token of a class.
struct Readers {
  DateWord word;
  std::array<ReadDatePattern, 6> read;
};

constexpr std::array<Readers, 17> kReaders = {{
    {DateWord::kPreposition, {ReadReference}},
    {DateWord::kVietnamese, {ReadVietnamese}},
    {DateWord::kNumber,
     {ReadCalendarDate, ReadMonthDays, ReadClock, ReadYear, ReadAmount, ReadVietnameseNumber}},
    {DateWord::kMonth, {ReadCalendarDate, ReadMonthDays, ReadMonthAlone}},
    {DateWord::kWeekday, {ReadCalendarDate, ReadWeekday}},
    {DateWord::kOrdinal,
     {ReadCalendarDate, ReadMonthDays, ReadOrdinalPeriod, ReadPartOf, ReadDayAlone,
      ReadDecadeOfCentury}},
    {DateWord::kCount, {ReadAmount, ReadClock, ReadPastHour}},
    {DateWord::kVague, {ReadAmount}},
    {DateWord::kDecade, {ReadDecade}},
    {DateWord::kDeictic, {ReadDeictic}},
    {DateWord::kPart, {ReadPart}},
    {DateWord::kShift, {ReadShifted, ReadPartOf, ReadDecadeOfCentury}},
    {DateWord::kUnit, {ReadUnitAlone, ReadAmount, ReadEarlyHours, ReadPastHour, ReadPeriodTo}},
    {DateWord::kSeason, {ReadSeason}},
    {DateWord::kEach, {ReadEach}},
    {DateWord::kAdverb, {ReadAdverb}},
    {DateWord::kReference, {ReadReference}},
}};

std::optional<DateMatch> Longest(const DateCursor& cursor, const Readers& readers) {
  std::optional<DateMatch> longest;
  for (const ReadDatePattern read : readers.read) {
    if (read == nullptr) break;
    std::optional<DateMatch> match = read(cursor);
    if (match && (!longest || match->end > longest->end)) longest = std::move(match);
  }
  return longest;
}

std::optional<DateMatch> ReadProper(const DateCursor& cursor) {
  const DateToken& token = cursor.tokens[cursor.at];
  if (token.word == DateWord::kFeast) return ReadFeast(cursor);
  if (token.word == DateWord::kMark && token.value == kApostrophe) return ReadShortYear(cursor);
  if (cursor.tokens.Is(cursor.at, "half")) return ReadPastHour(cursor);
  if (IsPeriodCode(cursor.tokens, cursor.at)) return ReadPeriodCode(cursor);
  if (cursor.tokens.Is(cursor.at, "per")) return ReadPer(cursor);
  if (IsHourCode(cursor.tokens, cursor.at)) return ReadHourCode(cursor);
  if (token.word == DateWord::kOther && (cursor.lead.the || token.opens_sentence)) {
    return ReadReference(cursor);
  }
  for (const Readers& readers : kReaders) {
    if (readers.word == token.word) return Longest(cursor, readers);
  }
  return std::nullopt;
}

// "early", "mid-", "late in", "the end of", "later this": gives the token behind.
std::size_t AfterEdge(const DateTokens& tokens, std::size_t at) {
  std::size_t next = at + 1;
  if (tokens.IsMark(next, kDash) && tokens[next].glued) return next + 1;
  if (tokens.Is(next, "of") || tokens.Is(next, "in") || tokens.Is(next, "on")) ++next;
  return next;
}

// "about", "more than", "at least", "less than": gives the token behind, or `at`.
std::size_t AfterApproximate(const DateTokens& tokens, std::size_t at) {
  if (tokens.IsWord(at, DateWord::kApproximate)) return at + 1;
  const bool compares = tokens.Is(at, "more") || tokens.Is(at, "less") || tokens.Is(at, "fewer");
  if (compares && tokens.Is(at + 1, "than")) return at + 2;
  if (tokens.Is(at, "at") && (tokens.Is(at + 1, "least") || tokens.Is(at + 1, "most")))
    return at + 2;
  return at;
}

DateModifier ModifierOf(const DateTokens& tokens, std::size_t at) {
  struct Word {
    std::string_view small;
    DateModifier modifier;
  };
  constexpr std::array<Word, 8> kWords = {{{"early", DateModifier::kEarly},
                                           {"late", DateModifier::kLate},
                                           {"mid", DateModifier::kMid},
                                           {"middle", DateModifier::kMid},
                                           {"beginning", DateModifier::kStart},
                                           {"start", DateModifier::kStart},
                                           {"end", DateModifier::kEnd},
                                           {"close", DateModifier::kEnd}}};
  for (const Word& word : kWords) {
    if (tokens.Is(at, word.small)) return word.modifier;
  }
  return DateModifier::kNone;
}

bool StartsEdge(const DateTokens& tokens, std::size_t at) {
  if (tokens.IsWord(at, DateWord::kEdge)) {
    // "the end of the year"; "to end the day" is a verb.
    const bool adverb = tokens.Is(at, "early") || tokens.Is(at, "late") || tokens.Is(at, "mid");
    return adverb || tokens.Is(at + 1, "of") ||
           (tokens.IsMark(at + 1, kDash) && tokens[at + 1].glued);
  }
  // "earlier this month", "later today": the same words mean an offset elsewhere.
  const bool compares = tokens.Is(at, "earlier") || tokens.Is(at, "later");
  const DateWord next = tokens[at + 1].word;
  return compares &&
         (next == DateWord::kShift || next == DateWord::kDeictic ||
          (next == DateWord::kPreposition && tokens.IsWord(at + 2, DateWord::kArticle)));
}

// The cursor behind everything in front of the expression that starts at `begin`.
DateCursor Lead(const DateTokens& tokens, std::size_t begin) {
  DateCursor cursor{tokens, begin, {begin, begin}};
  DateLead& lead = cursor.lead;
  constexpr int kMostLeadWords = 5;
  for (int count = 0; count < kMostLeadWords; ++count) {
    const std::size_t at = cursor.at;
    if (tokens.IsWord(at, DateWord::kArticle)) {
      (tokens[at].value == 0 ? lead.the : lead.a) = true;
      cursor.at = at + 1;
      if (lead.bare == at) lead.bare = cursor.at;
    } else if (StartsEdge(tokens, at)) {
      lead.edge = true;
      lead.modifier = ModifierOf(tokens, at);
      cursor.at = AfterEdge(tokens, at);
    } else if (const std::size_t next = AfterApproximate(tokens, at); next > at) {
      lead.approximate = true;
      if (tokens.Is(at, "about") || tokens.Is(at, "around") || tokens.Is(at, "nearly") ||
          tokens.Is(at, "almost") || tokens.Is(at, "roughly") || tokens.Is(at, "approximately")) {
        lead.modifier = DateModifier::kApprox;
      }
      cursor.at = next;
    } else {
      break;
    }
  }
  return cursor;
}

// Nothing starts with most tokens; this keeps the scan cheap.
bool MayStart(const DateTokens& tokens, std::size_t at) {
  switch (tokens[at].word) {
    case DateWord::kMark:
      return tokens[at].value == kApostrophe;
    case DateWord::kOther:
    case DateWord::kBreak:
    case DateWord::kMeridiem:
    case DateWord::kZone:
    case DateWord::kFuture:
    case DateWord::kPast:
      return tokens.Is(at, "more") || tokens.Is(at, "less") || tokens.Is(at, "per") ||
             (tokens.Is(at, "half") && tokens.Is(at + 1, "past")) || IsPeriodCode(tokens, at) ||
             IsHourCode(tokens, at);
    case DateWord::kPreposition:
      return tokens.Is(at, "at");
    case DateWord::kFeast:
      return tokens[at].capital || tokens.Is(at, "all");
    default:
      return true;
  }
}

}  // namespace

std::vector<DateMatch> FindDateMatches(const DateTokens& tokens) {
  std::vector<DateMatch> matches;
  for (std::size_t at = 0; at < tokens.size();) {
    std::optional<DateMatch> match;
    // "Mid-Autumn Festival" is a name and not the middle of an autumn, "May Day" no month.
    const bool named = tokens[at].capital &&
                       (tokens.Is(at, "mid") || tokens.Is(at, "spring") || tokens.Is(at, "may"));
    if (named) match = ReadFeast({tokens, at, {at, at}});
    if (!match && MayStart(tokens, at)) {
      const DateCursor cursor = Lead(tokens, at);
      match = ReadProper(cursor);
      if (match && match->modifier == DateModifier::kNone) match->modifier = cursor.lead.modifier;
    }
    if (match && match->end > at) {
      at = match->end;
      matches.push_back(std::move(*match));
    } else {
      ++at;
    }
  }
  return matches;
}

}  // namespace dateline
