// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_facet.h"

#include <charconv>

#include "web/chips.h"
#include "web/date_form.h"
#include "web/facet_list.h"
#include "web/hidden_fields.h"
#include "web/messages.h"
#include "web/pager.h"
#include "web/sentence.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

constexpr std::size_t kMaxPage = 1'000'000;

bool IsWholeArchive(const SearchRequest& request) { return request == SearchRequest{}; }

// The list of the whole archive has no search to go back to.
Html Trail(const FacetView& view) {
  if (IsWholeArchive(view.request)) return {};
  const std::string back = messages::Articles(view.articles);
  return Join({"<nav class=\"trail trail--solo\"",
               Attribute("aria-label", messages::kResultPosition), "><a rel=\"nofollow\"",
               Attribute("href", WriteAddress(view.request)), ">",
               Sentence(messages::kBackToArticles, {Text(back)}), "</a></nav>\n"});
}

// Whether ticking several means any or all of them, and the way to the other.
Html OpLine(const FacetView& view) {
  if (view.choice.kind == FacetKind::kSource) return {};
  const FacetOp op = view.request.filter(view.choice.kind).op;
  SearchRequest other = view.request;
  other.filter(view.choice.kind).op = op == FacetOp::kAny ? FacetOp::kAll : FacetOp::kAny;
  const Html meaning =
      Join({"<strong>", Text(op == FacetOp::kAny ? messages::kAnyOfThem : messages::kAllOfThem),
            "</strong>"});
  const Html change =
      Join({"<a rel=\"nofollow\"", Attribute("href", FacetAddress(other, view.choice)), ">",
            Text(op == FacetOp::kAny ? messages::kUseAll : messages::kUseAny), "</a>"});
  return Sentence(messages::kTickedAll, {meaning, change});
}

Html Heading(const FacetView& view) {
  const Html where =
      Sentence(IsWholeArchive(view.request) ? messages::kInArchive : messages::kInArticles,
               {Text(messages::Articles(view.articles))});
  return Join({"<header class=\"page-head\">\n<h1>",
               Text(messages::AllValues(view.choice.kind, view.facet.distinct)),
               "</h1>\n<p class=\"quiet\">", where, " ", OpLine(view), "</p>\n</header>\n"});
}

Html OrderLine(const FacetView& view) {
  const auto choice = [&](FacetOrder order, std::string_view label) {
    if (order == view.choice.order) return Join({"<strong>", Text(label), "</strong>"});
    FacetChoice other = view.choice;
    other.order = order;
    other.page = 1;
    return Join({"<a rel=\"nofollow\"", Attribute("href", FacetAddress(view.request, other)), ">",
                 Text(label), "</a>"});
  };
  return Join({"<span class=\"find__sort\">",
               Sentence(messages::kOrderBy, {choice(FacetOrder::kCount, messages::kOrderCount),
                                             choice(FacetOrder::kName, messages::kOrderName)}),
               "</span>"});
}

// Finding begins at the first page, but keeps the order that was chosen.
Html FindForm(const FacetView& view) {
  Html order;
  if (view.choice.order == FacetOrder::kName) {
    order += "<input type=\"hidden\" name=\"order\" value=\"name\">";
  }
  return Join({"<form class=\"find\"",
               Attribute("action", Url("/facet").Segment(FacetName(view.choice.kind).view())),
               " method=\"get\">\n", HiddenFields(FirstPage(view.request)), order,
               "<label for=\"find\">", Text(messages::FindOnFacetPage(view.choice.kind)),
               "</label>\n<div class=\"find__row\"><input class=\"field\" id=\"find\" "
               "name=\"find\" type=\"search\" dir=\"auto\" autocomplete=\"off\"",
               Attribute("value", view.choice.find), "><button class=\"btn\" type=\"submit\">",
               Text(messages::kFind), "</button>\n", OrderLine(view), "</div>\n</form>\n"});
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
Html Values(const FacetView& view) {
  if (view.facet.values.empty()) {
    FacetChoice whole = view.choice;
    whole.find.clear();
    whole.page = 1;
    return Join({"<p class=\"note\">", Text(messages::kNoneFound), " <a rel=\"nofollow\"",
                 Attribute("href", FacetAddress(view.request, whole)), ">",
                 Text(messages::kShowWholeList), "</a></p>\n"});
  }
  const std::size_t first = (view.choice.page - 1) * kFacetPageSize + 1;
  const std::size_t last = first + view.facet.values.size() - 1;
  Html html =
      Join({"<form action=\"/search\" method=\"get\">\n", HiddenFields(BesideTheTicks(view)),
            "<fieldset class=\"facet facet--page\"><legend class=\"visually-hidden\">",
            Text(messages::ValuesShown(view.choice.kind, first, last, view.facet.distinct)),
            "</legend>\n<ul class=\"cols\">\n"});
  for (const FacetValue& value : view.facet.values) {
    html += FacetRow(view.request, view.choice.kind, value, Aliases::kShown);
  }
  return html + Join({"</ul>\n</fieldset>\n<p class=\"apply\"><button class=\"btn btn--main\" "
                      "type=\"submit\">",
                      Text(messages::kShow), "</button></p>\n</form>\n"});
}

Html Pages(const FacetView& view) {
  return Pager({view.choice.page, kFacetPageSize, view.facet.distinct, messages::kPagesOfList,
                [&](std::size_t page) {
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
    if (name == "order") choice.order = value == "name" ? FacetOrder::kName : FacetOrder::kCount;
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
  if (choice.order == FacetOrder::kName) url = std::move(url).Parameter("order", "name");
  if (choice.page > 1) url = std::move(url).Parameter("p", std::to_string(choice.page));
  return url;
}

Html FacetPage(const Setting& setting, const FacetView& view) {
  const Url path = Url("/facet").Segment(FacetName(view.choice.kind).view());
  Frame frame;
  frame.title = messages::AllValues(view.choice.kind, view.facet.distinct);
  if (!view.request.query.empty()) frame.title += " · “" + view.request.query + "”";
  frame.query = view.request.query;
  frame.canonical = FacetAddress(view.request, view.choice);
  frame.indexing = Indexing::kRefused;
  frame.current = view.choice.kind == FacetKind::kPerson ? NavItem::kPeople : NavItem::kNone;
  return Page(
      setting, frame,
      Join({"<div class=\"shell\">\n", Trail(view), "<main id=\"main\" tabindex=\"-1\">\n",
            ErrorSummary(view.errors),
            ChipRow(ChipsOf(view.request, view.labels, path),
                    WriteAddress(FirstPage(WithoutFilters(view.request)), path)),
            Heading(view), FindForm(view), Values(view), Pages(view), "</main>\n</div>\n"}));
}

}  // namespace dateline::web
