// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_facet.h"

#include <algorithm>
#include <charconv>

#include "web/chips.h"
#include "web/date_form.h"
#include "web/facet_list.h"
#include "web/hidden_fields.h"
#include "web/initials_nav.h"
#include "web/message_keys/article.h"
#include "web/message_keys/facet_page.h"
#include "web/message_keys/filters.h"
#include "web/messages.h"
#include "web/pager.h"
#include "web/sentence.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

constexpr std::size_t kMaxPage = 1'000'000;

// In the address; the first is left out.
std::string_view OrderName(ValueOrder order) {
  return order == ValueOrder::kName          ? "name"
         : order == ValueOrder::kStandingOut ? "standing-out"
                                             : "count";
}

ValueOrder OrderNamed(std::string_view name) {
  for (const ValueOrder order : {ValueOrder::kName, ValueOrder::kStandingOut}) {
    if (name == OrderName(order)) return order;
  }
  return ValueOrder::kCount;
}

// Whose day it is and which chart is shown are no parts of a search.
bool IsWholeArchive(SearchRequest request) {
  request.today.reset();
  request.time_zone.clear();
  request.language.clear();
  request.axis = DateAxis::kPublished;
  return request == SearchRequest{};
}

// The list of the whole archive has no search to go back to.
Html Trail(const Locale& locale, const FacetView& view) {
  if (IsWholeArchive(view.request)) return {};
  return Join({"<nav class=\"trail trail--solo\"",
               Attribute("aria-label", locale[messages::kResultPosition]), "><a rel=\"nofollow\"",
               Attribute("href", WriteAddress(view.request)), ">",
               Sentence(locale, messages::kBackToArticles, {{"count", view.articles}}),
               "</a></nav>\n"});
}

// Whether ticking several means any or all of them, and the way to the other.
Html OpLine(const Locale& locale, const FacetView& view) {
  if (view.choice.kind == FacetKind::kSource) return {};
  const FacetOp op = view.request.filter(view.choice.kind).op;
  SearchRequest other = view.request;
  other.filter(view.choice.kind).op = op == FacetOp::kAny ? FacetOp::kAll : FacetOp::kAny;
  const Html meaning =
      Join({"<strong>",
            Text(op == FacetOp::kAny ? locale[messages::kAnyOfThem] : locale[messages::kAllOfThem]),
            "</strong>"});
  const Html change = Join(
      {"<a rel=\"nofollow\"", Attribute("href", FacetAddress(other, view.choice)), ">",
       Text(op == FacetOp::kAny ? locale[messages::kUseAll] : locale[messages::kUseAny]), "</a>"});
  return Sentence(locale, messages::kTickedAll, {{"which", meaning}, {"change", change}});
}

std::string Title(const Locale& locale, const FacetView& view) {
  const auto& [kind, find, initial, order, page] = view.choice;
  if (order == ValueOrder::kStandingOut)
    return messages::ValuesThatStandOut(locale, kind, view.facet.distinct);
  if (initial.empty()) return messages::AllValues(locale, kind, view.facet.distinct);
  return messages::ValuesUnder(locale, kind, view.facet.distinct, InitialText(locale, initial));
}

Html Heading(const Locale& locale, const FacetView& view) {
  const Html where =
      Sentence(locale, IsWholeArchive(view.request) ? messages::kInArchive : messages::kInArticles,
               {{"count", view.articles}});
  return Join({"<header class=\"page-head\">\n<h1>", Text(Title(locale, view)),
               "</h1>\n<p class=\"quiet\">", where, " ", OpLine(locale, view),
               "</p>\n</header>\n"});
}

Html OrderLine(const Locale& locale, const FacetView& view) {
  const auto choice = [&](ValueOrder order, std::string_view label) {
    if (order == view.choice.order) return Join({"<strong>", Text(label), "</strong>"});
    FacetChoice other = view.choice;
    other.order = order;
    other.page = 1;
    return Join({"<a rel=\"nofollow\"", Attribute("href", FacetAddress(view.request, other)), ">",
                 Text(label), "</a>"});
  };
  return Join({"<span class=\"find__sort\">",
               Sentence(locale, messages::kOrderBy,
                        {{"count", choice(ValueOrder::kCount, locale[messages::kOrderCount])},
                         {"name", choice(ValueOrder::kName, locale[messages::kOrderName])},
                         {"standing",
                          choice(ValueOrder::kStandingOut, locale[messages::kOrderStandingOut])}}),
               "</span>"});
}

// Only for a list of several pages.
Html Initials(const Locale& locale, const FacetView& view) {
  std::uint64_t values = 0;
  for (const InitialCount& initial : view.facet.initials) values += initial.values;
  if (values <= kFacetPageSize && view.choice.initial.empty()) return {};
  return InitialsNav(locale,
                     {view.facet.initials, view.choice.initial, [&](std::string_view initial) {
                        FacetChoice other = view.choice;
                        other.page = 1;
                        other.initial = initial;
                        return FacetAddress(view.request, other);
                      }});
}

// What the numbers of the third order mean.
Html OrderNote(const Locale& locale, const FacetView& view) {
  if (view.choice.order != ValueOrder::kStandingOut) return {};
  return Join(
      {"<p class=\"quiet find__note\">", Text(locale[messages::kStandingOutNote]), "</p>\n"});
}

// Finding begins at the first page, but keeps the order that was chosen.
Html FindForm(const Locale& locale, const FacetView& view) {
  Html order;
  if (view.choice.order != ValueOrder::kCount) {
    order = Join({"<input type=\"hidden\" name=\"order\"",
                  Attribute("value", OrderName(view.choice.order)), ">"});
  }
  return Join({"<form class=\"find\"",
               Attribute("action", Url("/facet").Segment(FacetName(view.choice.kind).view())),
               " method=\"get\">\n", HiddenFields(FirstPage(view.request)), order,
               "<label for=\"find\">", Text(messages::FindOnFacetPage(locale, view.choice.kind)),
               "</label>\n<div class=\"find__row\"><input class=\"field\" id=\"find\" "
               "name=\"find\" type=\"search\" dir=\"auto\" autocomplete=\"off\"",
               Attribute("value", view.choice.find), "><button class=\"btn\" type=\"submit\">",
               Text(locale[messages::kFind]), "</button>\n", OrderLine(locale, view),
               "</div>\n</form>\n"});
}

// What the form carries beside its own ticks: the search, and what is ticked on other pages.
SearchRequest BesideTheTicks(const FacetView& view) {
  SearchRequest rest = FirstPage(view.request);
  for (const FacetValue& value : view.facet.values) {
    std::erase(rest.filter(view.choice.kind).values, value.id);
  }
  return rest;
}

// A list cut by the find box says so when it is empty, instead of looking like an empty archive.
Html Values(const Locale& locale, const FacetView& view) {
  if (view.facet.values.empty()) {
    FacetChoice whole = view.choice;
    const bool none_stands_out = whole.order == ValueOrder::kStandingOut && whole.find.empty() &&
                                 whole.initial.empty() && view.facet.distinct == 0;
    whole.find.clear();
    whole.initial.clear();
    whole.page = 1;
    if (none_stands_out) whole.order = ValueOrder::kCount;
    return Join(
        {"<p class=\"note\">",
         Text(none_stands_out ? locale[messages::kNoneStandsOut] : locale[messages::kNoneFound]),
         " <a rel=\"nofollow\"", Attribute("href", FacetAddress(view.request, whole)), ">",
         Text(locale[messages::kShowWholeList]), "</a></p>\n"});
  }
  const std::size_t first = (view.choice.page - 1) * kFacetPageSize + 1;
  const std::size_t last = first + view.facet.values.size() - 1;
  Html html = Join(
      {"<form action=\"/search\" method=\"get\">\n", HiddenFields(BesideTheTicks(view)),
       "<fieldset class=\"facet facet--page\"><legend class=\"visually-hidden\">",
       Text(messages::ValuesShown(locale, view.choice.kind, {first, last, view.facet.distinct})),
       "</legend>\n<ul class=\"cols\">\n"});
  const RowDetail detail =
      view.choice.order == ValueOrder::kStandingOut ? RowDetail::kShare : RowDetail::kAliases;
  for (const FacetValue& value : view.facet.values) {
    html += FacetRow(locale, view.request, view.choice.kind, value, detail);
  }
  return html + Join({"</ul>\n</fieldset>\n<p class=\"apply\"><button class=\"btn btn--main\" "
                      "type=\"submit\">",
                      Text(locale[messages::kShow]), "</button></p>\n</form>\n"});
}

Html Pages(const Locale& locale, const FacetView& view) {
  return Pager(locale, {view.choice.page, kFacetPageSize, view.facet.distinct,
                        locale[messages::kPagesOfList], [&](std::size_t page) {
                          FacetChoice other = view.choice;
                          other.page = page;
                          return FacetAddress(view.request, other);
                        }});
}

}  // namespace

// These only say which part of a list is shown, so a bad value is no error: the first part is.
FacetChoice ReadFacetChoice(FacetKind kind, const Parameters& parameters) {
  FacetChoice choice;
  choice.kind = kind;
  for (const auto& [name, value] : parameters) {
    if (name == "find") choice.find = value;
    if (name == "letter") choice.initial = InitialNamed(value);
    if (name == "order") choice.order = OrderNamed(value);
    if (name != "p") continue;
    std::size_t page = 0;
    const char* const end = value.data() + value.size();
    const std::from_chars_result read = std::from_chars(value.data(), end, page);
    if (read.ec == std::errc() && read.ptr == end && page >= 1 && page <= kMaxPage) {
      choice.page = page;
    }
  }
  return choice;
}

Url FacetAddress(const SearchRequest& request, const FacetChoice& choice) {
  Url url = WriteAddress(FirstPage(request), Url("/facet").Segment(FacetName(choice.kind).view()));
  if (!choice.find.empty()) url = std::move(url).Parameter("find", choice.find);
  if (!choice.initial.empty()) url = std::move(url).Parameter("letter", choice.initial);
  if (choice.order != ValueOrder::kCount)
    url = std::move(url).Parameter("order", OrderName(choice.order));
  if (choice.page > 1) url = std::move(url).Parameter("p", std::to_string(choice.page));
  return url;
}

Html FacetPage(const Setting& setting, const FacetView& view) {
  const Locale& locale = setting.locale;
  const Url path = Url("/facet").Segment(FacetName(view.choice.kind).view());
  Frame frame;
  frame.title = Title(locale, view);
  if (!view.request.query.empty()) frame.title += " · “" + view.request.query + "”";
  frame.query = view.request.query;
  frame.canonical = FacetAddress(view.request, view.choice);
  frame.indexing = Indexing::kRefused;
  frame.current = view.choice.kind == FacetKind::kPerson ? NavItem::kPeople : NavItem::kNone;
  return Page(setting, frame,
              Join({"<div class=\"shell\">\n", Trail(locale, view),
                    "<main id=\"main\" tabindex=\"-1\">\n", ErrorSummary(locale, view.errors),
                    ChipRow(locale, ChipsOf(locale, view.request, view.labels, path),
                            WriteAddress(FirstPage(WithoutFilters(view.request)), path)),
                    Heading(locale, view), FindForm(locale, view), Initials(locale, view),
                    OrderNote(locale, view), Values(locale, view), Pages(locale, view),
                    "</main>\n</div>\n"}));
}

}  // namespace dateline::web
