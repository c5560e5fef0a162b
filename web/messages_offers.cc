// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_offers.h"

#include <fmt/format.h>

#include "web/messages.h"
#include "web/variations.h"

namespace dateline::web::messages {
namespace {

// "Published 11 to 17 March 2024", "Mentions from March 2024".
std::string DatesText(const SearchRequest& request, DateAxis axis) {
  const DateFilter dates = DatesOf(request, axis);
  const std::string_view verb = axis == DateAxis::kPublished ? kPublished : kMentions;
  if (dates.from && dates.to) {
    const DayRange days{Days(*dates.from).first, Days(*dates.to).last};
    return fmt::format("{} {}", verb, RangeText(days));
  }
  if (dates.from) return fmt::format("{} {} {}", verb, kFromOn, DateText(*dates.from));
  if (dates.to) return fmt::format("{} {} {}", verb, kUpTo, DateText(*dates.to));
  return std::string(verb);
}

// The dates stay; what they are dates of changes.
std::string OtherAxisText(const LooserSearch& way) {
  const std::string dates = DatesText(way.request, way.axis);
  return way.axis == DateAxis::kPublished ? dates + ", whatever dates they speak of"
                                          : dates + ", whenever published";
}

}  // namespace

std::string LooserSearchText(const LooserSearch& way) {
  const bool published = way.axis == DateAxis::kPublished;
  switch (way.kind) {
    case LooseningKind::kAnyWord:
      return std::string(kFewerWords);
    case LooseningKind::kProbableToo:
      return std::string(kProbableToo);
    case LooseningKind::kNamedAnywhere:
      return std::string(kNamedAnywhere);
    case LooseningKind::kWiderDates:
      return DatesText(way.request, way.axis);
    case LooseningKind::kOtherAxis:
      return OtherAxisText(way);
    case LooseningKind::kWithoutDates:
      return std::string(published ? kWithoutDates : kWithoutMentions);
    case LooseningKind::kWithoutValue:
      return fmt::format(kWithoutValue, way.name);
    case LooseningKind::kAllowValue:
      return fmt::format(kAllowValue, way.name);
    case LooseningKind::kWithoutPart:
      return fmt::format("Without “{}”", way.name);
    case LooseningKind::kWithoutWords:
      break;
  }
  return std::string(kWithoutWords);
}

std::string SuggestionText(const Suggestion& suggestion) {
  return suggestion.days ? RangeText(*suggestion.days) : suggestion.label;
}

std::string_view SuggestionKindText(SuggestionKind kind) {
  switch (kind) {
    case SuggestionKind::kPerson:
      return "Person";
    case SuggestionKind::kOrganisation:
      return "Organisation";
    case SuggestionKind::kPlace:
      return "Place";
    case SuggestionKind::kSource:
      return "Source";
    case SuggestionKind::kPeriod:
      return "Date";
    case SuggestionKind::kArticle:
      break;
  }
  return "Article";
}

}  // namespace dateline::web::messages
