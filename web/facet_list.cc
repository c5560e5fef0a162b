// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/facet_list.h"

#include <algorithm>

#include "web/address.h"
#include "web/hidden_fields.h"
#include "web/message_keys/facet_page.h"
#include "web/message_keys/facets.h"
#include "web/message_keys/filters.h"
#include "web/messages.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

// Lists are cut after 4 to 8 values: longer ones are not read.
constexpr std::size_t kPeopleShown = 6;
constexpr std::size_t kOthersShown = 4;

Html WayOn(const SearchRequest& leads_to, std::string_view word, std::string_view name) {
  return Join({"<a rel=\"nofollow\"", Attribute("href", WriteAddress(leads_to)), ">", Text(word),
               "<span class=\"visually-hidden\"> ", Text(name), "</span></a>"});
}

// With "any", ticking a second value widens; this leads to the count that the row shows.
bool TickingWidens(const FacetFilter& filter, const FacetValue& value) {
  if (filter.op != FacetOp::kAny || filter.values.empty()) return false;
  return filter.values.size() > 1 || filter.values.front() != value.id;
}

// Any or all makes a difference from the first tick on, as it changes what the counts mean.
Html Switch(const Locale& locale, const FacetFilter& filter, FacetKind kind) {
  const std::string name = std::string(FacetName(kind).view()) + ".op";
  const auto choice = [&](Literal value, FacetOp op, std::string_view label) {
    return Join({"<label><input type=\"radio\"", Attribute("name", name),
                 Attribute("value", value.view()),
                 filter.op == op ? Html(" checked> ") : Html("> "), Text(label), "</label>"});
  };
  return Join({"<div class=\"switch\" role=\"radiogroup\"",
               Attribute("aria-label", locale[messages::kMatchThese]), ">",
               choice("any", FacetOp::kAny, locale[messages::kAnyOfThem]),
               choice("all", FacetOp::kAll, locale[messages::kAllOfThem]), "</div>\n"});
}

// An article has one source, so "all of them" could only ever be nothing.
bool HasSwitch(const SearchRequest& request, FacetKind kind) {
  return kind != FacetKind::kSource && !request.filter(kind).values.empty();
}

// Whether there are more values than the column shows.
bool IsCut(const Facet& facet) { return facet.distinct > ShownValues(facet).size(); }

std::string FindFormId(FacetKind kind) { return "find-" + std::string(FacetName(kind).view()); }

// Belongs to a form of its own: Enter asks for the whole list, also without script. Being there
// from the first paint on, it moves nothing when the script comes.
Html FindBox(const Locale& locale, const Facet& facet) {
  return Join(
      {"<div class=\"facet__tools\"><input class=\"field\" type=\"search\" name=\"find\"",
       Attribute("form", FindFormId(facet.kind)),
       Attribute("aria-label", messages::FacetFindLabel(locale, facet.kind)),
       Attribute("placeholder", locale.Say(messages::kFindAmong, {{"count", facet.distinct}})),
       " autocomplete=\"off\" dir=\"auto\" data-facet-find></div>\n"});
}

Url FacetPath(FacetKind kind) { return Url("/facet").Segment(FacetName(kind).view()); }

}  // namespace

Html FacetRow(const Locale& locale, const SearchRequest& request, FacetKind kind,
              const FacetValue& value, RowDetail detail) {
  Html small;
  if (detail != RowDetail::kBare && !value.aliases.empty()) {
    std::string names;
    for (const std::string& alias : value.aliases) names += (names.empty() ? "" : ", ") + alias;
    small = Join({"<small><bdi>", Text(names), "</bdi></small>"});
  }
  Html share;
  if (detail == RowDetail::kShare)
    share = Join({" <small>", Text(locale.Say(messages::kOfArchive, {{"count", value.in_archive}})),
                  "</small>"});
  const std::string& label = value.label.empty() ? value.id : value.label;
  Html html = Join({"<li class=\"opt\"><label><input type=\"checkbox\"",
                    Attribute("name", FacetName(kind).view()), Attribute("value", value.id),
                    value.selected ? Html(" checked") : Html(), "><span><bdi>", Text(label),
                    "</bdi>", small, "</span><span>", Text(messages::Number(locale, value.count)),
                    share, "</span></label>"});
  if (TickingWidens(request.filter(kind), value)) {
    html += WayOn(WithOnly(request, kind, value.id), locale[messages::kOnly], label);
  }
  html += WayOn(WithExcluded(request, kind, value.id), locale[messages::kNot], label);
  return html + "</li>\n";
}

std::vector<FacetValue> ShownValues(const Facet& facet) {
  std::size_t room = facet.kind == FacetKind::kPerson ? kPeopleShown : kOthersShown;
  std::vector<FacetValue> shown;
  for (const FacetValue& value : facet.values) {
    if (value.selected) {
      shown.push_back(value);
      room -= std::min<std::size_t>(room, 1);
    } else if (room > 0 && value.count > 0 && !value.excluded) {
      shown.push_back(value);
      --room;
    }
  }
  return shown;
}

Html FacetBlock(const Locale& locale, const SearchRequest& request, const Facet& facet) {
  const std::vector<FacetValue> values = ShownValues(facet);
  if (values.empty()) return {};
  Html html = Join({"<fieldset class=\"facet\">\n<legend>",
                    Text(messages::FacetTitle(locale, facet.kind)), "</legend>\n"});
  if (HasSwitch(request, facet.kind))
    html += Switch(locale, request.filter(facet.kind), facet.kind);
  if (IsCut(facet)) html += FindBox(locale, facet);
  html += "<ul>\n";
  for (const FacetValue& value : values) {
    html += FacetRow(locale, request, facet.kind, value, RowDetail::kBare);
  }
  html += "</ul>\n";
  if (!facet.exact)
    html += Join({"<p class=\"note\">", Text(locale[messages::kNotExact]), "</p>\n"});
  if (IsCut(facet)) {
    const Url all = WriteAddress(FirstPage(request), FacetPath(facet.kind));
    html += Join({"<a class=\"facet__all\" rel=\"nofollow\"", Attribute("href", all), ">",
                  Text(messages::AllValues(locale, facet.kind, facet.distinct)), "</a>\n"});
  }
  return html + "</fieldset>\n";
}

// The box that belongs to it stands among the values. Enter submits; the button says so to whoever
// asks the form for one.
Html FindForm(const Locale& locale, const SearchRequest& request, const Facet& facet) {
  if (ShownValues(facet).empty() || !IsCut(facet)) return {};
  return Join({"<form", Attribute("id", FindFormId(facet.kind)),
               Attribute("action", FacetPath(facet.kind)), " method=\"get\">",
               HiddenFields(FirstPage(request)), "<button type=\"submit\" hidden>",
               Text(locale[messages::kFind]), "</button></form>\n"});
}

SearchRequest BesidesFacets(const SearchRequest& request, const std::array<Facet, 4>& facets) {
  SearchRequest rest = FirstPage(request);
  for (const Facet& facet : facets) {
    FacetFilter& filter = rest.filter(facet.kind);
    for (const FacetValue& value : ShownValues(facet)) {
      std::erase(filter.values, value.id);
    }
    const bool shows_switch = HasSwitch(request, facet.kind) && !ShownValues(facet).empty();
    if (shows_switch) filter.op = FacetOp::kAny;
  }
  return rest;
}

}  // namespace dateline::web
