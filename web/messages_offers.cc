// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_offers.h"

#include "web/message_keys/filters.h"
#include "web/message_keys/offers.h"
#include "web/messages.h"
#include "web/variations.h"

namespace dateline::web::messages {
namespace {

// "Published 11 to 17 March 2024", "Mentions from March 2024".
std::string DatesText(const Locale& locale, const SearchRequest& request, DateAxis axis) {
  const DateFilter dates = DatesOf(request, axis);
  const bool published = axis == DateAxis::kPublished;
  if (dates.from && dates.to) {
    const DayRange days{Days(*dates.from).first, Days(*dates.to).last};
    return locale.Say(published ? kPublishedDates : kMentionsDates,
                      {{"dates", RangeText(locale, days)}});
  }
  if (dates.from) {
    return locale.Say(published ? kPublishedSince : kMentionsSince,
                      {{"date", DateText(locale, *dates.from)}});
  }
  if (dates.to) {
    return locale.Say(published ? kPublishedUntil : kMentionsUntil,
                      {{"date", DateText(locale, *dates.to)}});
  }
  return std::string(locale[published ? kPublished : kMentions]);
}

}  // namespace

std::string LooserSearchText(const Locale& locale, const LooserSearch& way) {
  const bool published = way.axis == DateAxis::kPublished;
  switch (way.kind) {
    case LooseningKind::kAnyWord:
      return std::string(locale[kFewerWords]);
    case LooseningKind::kProbableToo:
      return std::string(locale[kProbableToo]);
    case LooseningKind::kNamedAnywhere:
      return std::string(locale[kNamedAnywhere]);
    case LooseningKind::kWiderDates:
      return DatesText(locale, way.request, way.axis);
    case LooseningKind::kOtherAxis:  // the dates stay; what they are dates of changes
      return locale.Say(published ? kWhateverTheyMention : kWheneverPublished,
                        {{"dates", DatesText(locale, way.request, way.axis)}});
    case LooseningKind::kWithoutDates:
      return std::string(locale[published ? kWithoutDates : kWithoutMentions]);
    case LooseningKind::kWithoutValue:
      return locale.Say(kWithoutValue, {{"name", way.name}});
    case LooseningKind::kAllowValue:
      return locale.Say(kAllowValue, {{"name", way.name}});
    case LooseningKind::kWithoutQuotes:
      return locale.Say(kWithoutQuotes, {{"words", way.name}});
    case LooseningKind::kWithoutPart:
      return locale.Say(kWithoutPart, {{"words", way.name}});
    case LooseningKind::kWithoutWords:
      break;
  }
  return std::string(locale[kWithoutWords]);
}

std::string SuggestionText(const Locale& locale, const Suggestion& suggestion) {
  return suggestion.days ? RangeText(locale, *suggestion.days) : suggestion.label;
}

std::string SuggestionKindText(const Locale& locale, SuggestionKind kind) {
  constexpr std::string_view kNames[] = {"person", "org", "place", "source", "date", "article"};
  return locale.Say(kSuggestionKind, {{"kind", kNames[static_cast<std::size_t>(kind)]}});
}

}  // namespace dateline::web::messages
