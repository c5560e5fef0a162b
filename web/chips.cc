// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/chips.h"

#include "web/address.h"
#include "web/message_keys/copies.h"
#include "web/message_keys/facets.h"
#include "web/message_keys/filters.h"
#include "web/messages.h"
#include "web/messages_copies.h"
#include "web/plain_facet_list.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

Html Quiet(std::string_view words) { return Join({"<span>", Text(words), "</span> "}); }
Html Name(std::string_view name) { return Join({"<bdi>", Text(name), "</bdi>"}); }

const FacetValue* FindValue(const Facet& facet, std::string_view id) {
  for (const FacetValue& value : facet.values) {
    if (value.id == id && !value.label.empty()) return &value;
  }
  return nullptr;
}

// An unknown id needs no word before it: its label says what it is.
void AddFacetChips(const Locale& locale, const SearchRequest& request, const Facet& facet,
                   const Url& path, std::vector<Chip>& chips) {
  const auto add = [&](const std::string& id, std::string_view before) {
    const Html name = Name(LabelOf(locale, facet, id));
    const bool known = FindValue(facet, id) != nullptr;
    chips.push_back({known ? Quiet(before) + name : name,
                     WriteAddress(WithoutValue(request, facet.kind, id), path)});
  };
  for (const std::string& id : request.filter(facet.kind).values) {
    add(id, messages::OneOf(locale, facet.kind));
  }
  for (const std::string& id : request.filter(facet.kind).excluded) add(id, locale[messages::kNot]);
}

void AddLanguageChips(const Locale& locale, const SearchRequest& request, const Url& path,
                      std::vector<Chip>& chips) {
  const auto add = [&](const std::string& id, std::string_view before) {
    chips.push_back({Quiet(before) + Name(LanguageLabel(locale, id)),
                     WriteAddress(InWhateverLanguage(request, id), path)});
  };
  for (const std::string& id : request.written_in.values) add(id, locale[messages::kLanguageTitle]);
  for (const std::string& id : request.written_in.excluded) add(id, locale[messages::kNot]);
}

// What counts as naming somebody.
void AddNamingChips(const Locale& locale, const SearchRequest& request, const Url& path,
                    std::vector<Chip>& chips) {
  if (request.exact) {
    SearchRequest without = FirstPage(request);
    without.exact = false;
    chips.push_back({Text(locale[messages::kOnlySurelyNamed]), WriteAddress(without, path)});
  }
  for (const Prominence bit : {kInHeadline, kInLead, kQuoted, kListed}) {
    if (!(request.prominence & bit)) continue;
    SearchRequest without = FirstPage(request);
    without.prominence = static_cast<std::uint8_t>(without.prominence & ~bit);
    chips.push_back({Quiet(locale[messages::kNamed]) + Text(messages::NamedWhere(locale, bit)),
                     WriteAddress(without, path)});
  }
}

// "March 2024", "January 2024 to March 2026", "from 2024", "up to 2026".
Html DatesContent(const Locale& locale, DateAxis axis, const DateFilter& dates) {
  Html html = Quiet(axis == DateAxis::kPublished ? locale[messages::kPublished]
                                                 : locale[messages::kMentions]);
  if (dates.from && dates.to && *dates.from == *dates.to) {
    return html + Text(messages::DateText(locale, *dates.from));
  }
  if (dates.from) {
    if (!dates.to) html += Quiet(locale[messages::kFromOn]);
    html += Text(messages::DateText(locale, *dates.from));
  }
  if (dates.to) {
    if (dates.from) html += " ";
    html += Quiet(dates.from ? locale[messages::kTo] : locale[messages::kUpTo]);
    html += Text(messages::DateText(locale, *dates.to));
  }
  return html;
}

// A range and "undated only" are two chips: each may be the one that is too much.
void AddDateChips(const Locale& locale, const SearchRequest& request, DateAxis axis,
                  const Url& path, std::vector<Chip>& chips) {
  const DateFilter dates = DatesOf(request, axis);
  if (dates.HasRange()) {
    const DateFilter rest{.from = {}, .to = {}, .undated_only = dates.undated_only};
    chips.push_back(
        {DatesContent(locale, axis, dates), WriteAddress(WithDates(request, axis, rest), path)});
  }
  if (dates.undated_only) {
    DateFilter rest = dates;
    rest.undated_only = false;
    const std::string_view words = axis == DateAxis::kPublished
                                       ? locale[messages::kOnlyUndated]
                                       : locale[messages::kOnlyWithoutMentions];
    chips.push_back({Text(words), WriteAddress(WithDates(request, axis, rest), path)});
  }
}

}  // namespace

std::string LabelOf(const Locale& locale, const Facet& facet, const std::string& id) {
  const FacetValue* value = FindValue(facet, id);
  return value != nullptr && value->known ? value->label
                                          : messages::UnknownValue(locale, facet.kind, id);
}

std::vector<Chip> ChipsOf(const Locale& locale, const SearchRequest& request,
                          const std::array<Facet, 4>& facets, const Url& path) {
  std::vector<Chip> chips;
  for (const FacetKind kind : kFacetKinds) {
    Facet facet = facets[static_cast<std::size_t>(kind)];
    facet.kind = kind;
    AddFacetChips(locale, request, facet, path, chips);
  }
  AddLanguageChips(locale, request, path, chips);
  AddNamingChips(locale, request, path, chips);
  for (const DateAxis axis : kDateAxes) AddDateChips(locale, request, axis, path, chips);
  if (request.match != MatchMode::kAllThenAny) {
    SearchRequest without = FirstPage(request);
    without.match = MatchMode::kAllThenAny;
    const bool any = request.match == MatchMode::kAny;
    chips.push_back({Quiet(locale[messages::kMatching]) +
                         Text(any ? locale[messages::kAnyWord] : locale[messages::kEveryWord]),
                     WriteAddress(without, path)});
  }
  if (request.each_copy)
    chips.push_back(
        {Text(locale[messages::kEachCopy]), WriteAddress(WithEachCopy(request, false), path)});
  return chips;
}

Html ChipRow(const Locale& locale, const std::vector<Chip>& chips, const Url& without_all) {
  if (chips.empty()) return {};
  Html html = Join({"<div class=\"chips\" role=\"group\"",
                    Attribute("aria-label", locale[messages::kFiltersInUse]), ">\n"});
  for (const Chip& chip : chips) {
    html +=
        Join({"<a class=\"chip\" rel=\"nofollow\"", Attribute("href", chip.without), ">",
              chip.content, " <span class=\"visually-hidden\">", Text(locale[messages::kRemove]),
              "</span><svg width=\"10\" height=\"10\" viewBox=\"0 0 10 10\" "
              "aria-hidden=\"true\"><path d=\"M1 1l8 8M9 1L1 9\" stroke=\"currentColor\" "
              "stroke-width=\"1.5\"/></svg></a>\n"});
  }
  if (chips.size() > 1) {
    html += Join({"<a class=\"chips__clear\" rel=\"nofollow\"", Attribute("href", without_all), ">",
                  Text(locale.Say(messages::kClearAll, {{"count", chips.size()}})), "</a>\n"});
  }
  return html + "</div>\n";
}

}  // namespace dateline::web
