// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/plain_facet_list.h"

#include <algorithm>
#include <array>
#include <utility>

#include "web/address.h"
#include "web/message_keys/facets.h"
#include "web/message_keys/filters.h"
#include "web/messages.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

// More than these are folded away.
constexpr std::size_t kLanguagesShown = 6;

constexpr std::array<std::pair<std::string_view, Prominence>, 4> kWays = {
    {{"headline", kInHeadline}, {"lead", kInLead}, {"quoted", kQuoted}, {"listed", kListed}}};

Prominence WayNamed(std::string_view id) {
  for (const auto& [name, way] : kWays) {
    if (name == id) return way;
  }
  return kListed;
}

Html WayOn(const SearchRequest& leads_to, std::string_view word, std::string_view name) {
  return Join({"<a rel=\"nofollow\"", Attribute("href", WriteAddress(leads_to)), ">", Text(word),
               "<span class=\"visually-hidden\"> ", Text(name), "</span></a>"});
}

Html Choice(const Locale& locale, Literal name, const PlainValue& value, std::string_view label) {
  return Join({"<label><input type=\"checkbox\"", Attribute("name", name.view()),
               Attribute("value", value.id), value.selected ? Html(" checked") : Html(),
               "><span><bdi>", Text(label), "</bdi></span><span>",
               Text(messages::Number(locale, value.count)), "</span></label>"});
}

// With one ticked already, ticking another widens; "Only" gives the count that the row shows.
bool TickingWidens(const FacetFilter& filter, const PlainValue& value) {
  return filter.values.size() > 1 ||
         (filter.values.size() == 1 && filter.values.front() != value.id);
}

Html LanguageRow(const Locale& locale, const SearchRequest& request, const PlainValue& value) {
  const std::string label = LanguageLabel(locale, value.id);
  Html html = Join({"<li class=\"opt\">", Choice(locale, "lang", value, label)});
  if (TickingWidens(request.written_in, value))
    html += WayOn(InLanguageOnly(request, value.id), locale[messages::kOnly], label);
  html += WayOn(NotInLanguage(request, value.id), locale[messages::kNot], label);
  return html + "</li>\n";
}

Html ProminenceRow(const Locale& locale, const SearchRequest& request, const PlainValue& value) {
  const std::string label = ProminenceLabel(locale, value.id);
  const Prominence way = WayNamed(value.id);
  Html html = Join({"<li class=\"opt\">", Choice(locale, "prominence", value, label)});
  if ((request.prominence & ~way) != 0) {
    SearchRequest only = FirstPage(request);
    only.prominence = way;
    html += WayOn(only, locale[messages::kOnly], label);
  }
  return html + "</li>\n";
}

Html Fieldset(std::string_view title, const Html& content) {
  return Join({"<fieldset class=\"facet\">\n<legend>", Text(title), "</legend>\n", content,
               "</fieldset>\n"});
}

// An excluded language is undone by its chip.
bool IsShown(const PlainValue& value) {
  return value.selected || (value.count > 0 && !value.excluded);
}

}  // namespace

std::string LanguageLabel(const Locale& locale, std::string_view id) {
  if (id == "und") return std::string(locale[messages::kUndetermined]);
  return locale.data().NameOfLanguage(id);
}

std::string ProminenceLabel(const Locale& locale, std::string_view id) {
  return locale.Say(messages::kWhereNamed, {{"where", id}});
}

Html LanguageBlock(const Locale& locale, const SearchRequest& request, const PlainFacet& facet) {
  const bool chosen = !request.written_in.values.empty() || !request.written_in.excluded.empty();
  if (facet.values.size() < 2 && !chosen) return {};
  Html first;
  Html rest;
  std::size_t shown = 0;
  for (const PlainValue& value : facet.values) {
    if (!IsShown(value)) continue;
    const bool has_room = shown++ < kLanguagesShown || value.selected;
    (has_room ? first : rest) += LanguageRow(locale, request, value);
  }
  if (shown == 0) return {};
  Html html = Join({"<ul>\n", first, "</ul>\n"});
  if (!rest.empty()) {
    html += Join({"<details><summary>",
                  Text(locale.Say(messages::kAllLanguages, {{"count", facet.distinct}})),
                  "</summary>\n<ul>\n", rest, "</ul>\n</details>\n"});
  }
  return Fieldset(locale[messages::kLanguageTitle], html);
}

Html ProminenceBlock(const Locale& locale, const SearchRequest& request, const PlainFacet& facet) {
  if (facet.values.empty()) return {};
  Html rows;
  for (const PlainValue& value : facet.values) rows += ProminenceRow(locale, request, value);
  return Fieldset(locale[messages::kProminenceTitle], Join({"<ul>\n", rows, "</ul>\n"}));
}

// Every ticked language and way has a row of its own.
SearchRequest BesidesPlainFacets(SearchRequest request, const SearchResponse& response) {
  for (const PlainValue& value : response.languages.values)
    if (value.selected) std::erase(request.written_in.values, value.id);
  for (const PlainValue& value : response.prominence.values)
    if (value.selected)
      request.prominence = static_cast<std::uint8_t>(request.prominence & ~WayNamed(value.id));
  return request;
}

}  // namespace dateline::web
