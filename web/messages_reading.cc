// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_reading.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

#include "core/calendar_period.h"
#include "web/message_keys/reading.h"
#include "web/messages.h"

namespace dateline::web::messages {
namespace {

using Form = DateCondition::Form;

// What is said of the dates of an axis, or of dates that may lie there.
struct DateKeys {
  Key on;  // a single day
  Key in;  // a longer period that has a name
  Key between;
  Key since;
  Key until;
  Key some;
};
constexpr DateKeys kPublishedKeys = {kReadingPublishedOn,      kReadingPublishedIn,
                                     kReadingPublishedBetween, kReadingPublishedSince,
                                     kReadingPublishedUntil,   kReadingPublishedSome};
constexpr DateKeys kMentionedKeys = {kReadingMentionsOn,      kReadingMentionsIn,
                                     kReadingMentionsBetween, kReadingMentionsSince,
                                     kReadingMentionsUntil,   kReadingMentionsSome};

DateKeys LyingKeys(const DateKeys& axis) {
  return {kReadingLieOn,    kReadingLieIn,    kReadingLieBetween,
          kReadingLieSince, kReadingLieUntil, axis.some};
}

std::string YearOf(Day day) { return std::to_string(static_cast<int>(day.year())); }

// The one period that is exactly these days, longer than a day.
std::optional<std::string> NamedPeriod(const Locale& locale, DayRange days) {
  for (const CalendarUnit unit : kCalendarUnits) {
    if (Days(PeriodAround(days.first, unit)) != days) continue;
    if (unit == CalendarUnit::kDecade)
      return locale.Say(kReadingDecade, {{"year", YearOf(days.first)}});
    if (unit == CalendarUnit::kCentury)
      return locale.Say(kReadingCentury,
                        {{"year", YearOf(days.first)}, {"last", YearOf(days.last)}});
    return RangeText(locale, days);
  }
  if (WeekAround(days.first) == days)
    return locale.Say(kReadingWeek, {{"date", DayText(locale, days.first)}});
  return std::nullopt;
}

std::string WithinText(const Locale& locale, DayRange days, const DateKeys& keys) {
  const DayRange all = AllDays();
  const std::string first = DayText(locale, days.first);
  const std::string last = DayText(locale, days.last);
  if (days == all) return std::string(locale[keys.some]);
  if (days.last == all.last) return locale.Say(keys.since, {{"date", first}});
  if (days.first == all.first) return locale.Say(keys.until, {{"date", last}});
  if (days.first == days.last) return locale.Say(keys.on, {{"date", first}});
  if (const auto named = NamedPeriod(locale, days)) return locale.Say(keys.in, {{"date", *named}});
  return locale.Say(keys.between, {{"date", first}, {"last", last}});
}

std::string DateText(const Locale& locale, const DateCondition& date) {
  const bool is_published = date.axis == DateAxis::kPublished;
  const DateKeys& keys = is_published ? kPublishedKeys : kMentionedKeys;
  switch (date.form) {
    case Form::kUndated:
      return std::string(locale[is_published ? kReadingPublishedNone : kReadingMentionsNone]);
    case Form::kEveryYear: {
      // A leap year stands in for the year, which is not written.
      const Day leap(std::chrono::year(2024) / date.day_of_year.month() / date.day_of_year.day());
      const std::string day =
          locale.Say(kReadingAnyYear, {{"date", locale.data().DayAndMonth(leap)}});
      return locale.Say(keys.on, {{"date", day}});
    }
    case Form::kOverlaps:
      if (date.days == AllDays()) return std::string(locale[keys.some]);
      return locale.Say(is_published ? kReadingPublishedOverlapping : kReadingMentionsOverlapping,
                        {{"words", WithinText(locale, date.days, LyingKeys(keys))}});
    case Form::kWithin:
      break;
  }
  return WithinText(locale, date.days, keys);
}

// "a, b and c": `last_joint` stands before the last.
std::string ListText(const Locale& locale, const std::vector<Wording>& parts, Key last_joint) {
  std::string list;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string part = ReadingText(locale, parts[i]);
    const Key joint = i + 1 < parts.size() ? kReadingComma : last_joint;
    list = i == 0 ? part : locale.Say(joint, {{"words", list}, {"more", part}});
  }
  return list;
}

// What is no list, no date and no bare text.
struct PhraseKey {
  Phrase phrase;
  Key key;
};
constexpr PhraseKey kPhrases[] = {
    {Phrase::kAllArticles, kReadingAllArticles},
    {Phrase::kArticles, kReadingArticles},
    {Phrase::kNewestFirst, kReadingNewestFirst},
    {Phrase::kOldestFirst, kReadingOldestFirst},
    {Phrase::kRecentFirst, kReadingRecentFirst},
    {Phrase::kLastAddedFirst, kReadingLastAddedFirst},
    {Phrase::kBracket, kReadingBracket},
    {Phrase::kWith, kReadingWith},
    {Phrase::kWithout, kReadingWithout},
    {Phrase::kButNot, kReadingButNot},
    {Phrase::kNaming, kReadingNaming},
    {Phrase::kNamingOrganisation, kReadingNamingOrganisation},
    {Phrase::kNamingPlace, kReadingNamingPlace},
    {Phrase::kFrom, kReadingFrom},
    {Phrase::kDescribedAs, kReadingDescribedAs},
    {Phrase::kInTitle, kReadingInTitle},
    {Phrase::kWithId, kReadingWithId},
    {Phrase::kInLanguage, kReadingInLanguage},
    {Phrase::kSaying, kReadingSaying},
    {Phrase::kAnything, kReadingAnything},
    {Phrase::kQuoted, kReadingQuoted},
    {Phrase::kExactly, kReadingExactly},
    {Phrase::kAnySpelling, kReadingAnySpelling},
    {Phrase::kWordsBegin, kReadingWordsBegin},
    {Phrase::kWordsLike, kReadingWordsLike},
    {Phrase::kWordsSpelled, kReadingWordsSpelled},
    {Phrase::kStandsFor, kReadingStandsFor},
    {Phrase::kMore, kReadingMore},
    {Phrase::kNear, kReadingNear},
    {Phrase::kFollowedBy, kReadingFollowedBy},
    {Phrase::kWithin, kReadingWithin},
    {Phrase::kMostOf, kReadingMostOf},
    {Phrase::kAnyPerson, kReadingAnyPerson},
    {Phrase::kAnyOrganisation, kReadingAnyOrganisation},
    {Phrase::kAnyPlace, kReadingAnyPlace},
    {Phrase::kAnyName, kReadingAnyName},
    {Phrase::kStarredPerson, kReadingStarredPerson},
    {Phrase::kStarredOrganisation, kReadingStarredOrganisation},
    {Phrase::kStarredPlace, kReadingStarredPlace},
    {Phrase::kStarredSource, kReadingStarredSource},
    {Phrase::kRole, kReadingRole},
};

Key KeyOf(Phrase phrase) {
  const auto* const found =
      std::find_if(std::begin(kPhrases), std::end(kPhrases),
                   [&](const PhraseKey& each) { return each.phrase == phrase; });
  return found != std::end(kPhrases) ? found->key : kReadingAnything;
}

}  // namespace

std::string ReadingText(const Locale& locale, const Wording& reading) {
  switch (reading.phrase) {
    case Phrase::kText:
      return reading.text;
    case Phrase::kClauses:
      return ListText(locale, reading.parts, kReadingComma);
    case Phrase::kAllOf:
      return ListText(locale, reading.parts, kReadingAnd);
    case Phrase::kAnyOf:
      return ListText(locale, reading.parts, kReadingOr);
    case Phrase::kDate:
      return DateText(locale, reading.date);
    default:
      break;
  }
  const auto part = [&](std::size_t i) {
    return i < reading.parts.size() ? ReadingText(locale, reading.parts[i]) : std::string();
  };
  return locale.Say(KeyOf(reading.phrase), {{"text", reading.text},
                                            {"words", part(0)},
                                            {"more", part(1)},
                                            {"count", reading.count},
                                            {"of", reading.of}});
}

}  // namespace dateline::web::messages
