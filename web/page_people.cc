// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_people.h"

#include "web/initials_nav.h"
#include "web/message_keys/dates.h"
#include "web/message_keys/entity.h"
#include "web/message_keys/facet_page.h"
#include "web/message_keys/frame.h"
#include "web/message_keys/people.h"
#include "web/messages.h"
#include "web/pager.h"
#include "web/people_address.h"
#include "web/result_item.h"
#include "web/sentence.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

Html Heading(const Locale& locale, const PeopleView& view) {
  const Html help =
      Join({"<a href=\"/help#names\">", Text(locale[messages::kHowNamesAreTied]), "</a>"});
  const PeopleChoice& choice = view.choice;
  const Html title =
      choice.initial.empty()
          ? Text(locale[messages::kPeople])
          : Text(messages::ValuesUnder(locale, FacetKind::kPerson, view.list.distinct,
                                       InitialText(locale, choice.initial)));
  return Join(
      {"<header class=\"page-head\">\n<h1>", title, "</h1>\n<p class=\"quiet\">",
       Sentence(locale, messages::kPeopleInArchive, {{"count", view.list.named}, {"help", help}}),
       "</p>\n</header>\n"});
}

Html OrderLine(const Locale& locale, const PeopleView& view) {
  const auto choice = [&](EntityOrder order, std::string_view label) {
    if (order == view.choice.order) return Join({"<strong>", Text(label), "</strong>"});
    PeopleChoice other = view.choice;
    other.order = order;
    other.page = 1;
    return Join(
        {"<a rel=\"nofollow\"", Attribute("href", PeopleAddress(other)), ">", Text(label), "</a>"});
  };
  return Join({"<span class=\"find__sort\">",
               Sentence(locale, messages::kPeopleOrderBy,
                        {{"count", choice(EntityOrder::kCount, locale[messages::kOrderCount])},
                         {"name", choice(EntityOrder::kName, locale[messages::kOrderName])},
                         {"latest", choice(EntityOrder::kLatest, locale[messages::kOrderLatest])}}),
               "</span>"});
}

// Finding begins at the first page and at every letter, but keeps the order.
Html FindForm(const Locale& locale, const PeopleView& view) {
  Html order;
  if (view.choice.order != EntityOrder::kCount)
    order = Join({"<input type=\"hidden\" name=\"order\"",
                  Attribute("value", EntityOrderName(view.choice.order)), ">"});
  return Join({"<form class=\"find\" role=\"search\" action=\"/people\" method=\"get\"",
               Attribute("aria-label", locale[messages::kFindAPerson]), ">\n", order,
               "<label for=\"find\">", Text(messages::FindOnFacetPage(locale, FacetKind::kPerson)),
               "</label>\n<div class=\"find__row\"><input class=\"field\" id=\"find\" "
               "name=\"find\" type=\"search\" dir=\"auto\" autocomplete=\"off\"",
               Attribute("value", view.choice.find), "><button class=\"btn\" type=\"submit\">",
               Text(locale[messages::kFind]), "</button>\n", OrderLine(locale, view),
               "</div>\n</form>\n"});
}

Html Initials(const Locale& locale, const PeopleView& view) {
  return InitialsNav(locale,
                     {view.list.initials, view.choice.initial, [&](std::string_view initial) {
                        PeopleChoice other = view.choice;
                        other.page = 1;
                        other.initial = initial;
                        return PeopleAddress(other);
                      }});
}

// "22 March 2024 to January 2025": no more precise than the articles are dated.
std::string WhenNamed(const Locale& locale, const EntityRow& person) {
  if (!person.first || !person.last) return std::string(locale[messages::kDateUnknown]);
  const std::string last = messages::RangeText(locale, *person.last);
  if (*person.first == *person.last) return last;
  return locale.Say(messages::kRange,
                    {{"first", messages::RangeText(locale, *person.first)}, {"last", last}});
}

Html Aliases(const FacetValue& person) {
  Html html;
  for (const std::string& alias : person.aliases)
    html += Join({html.empty() ? Html() : Html(", "), "<bdi>", Text(alias), "</bdi>"});
  return html;
}

// The count leads to the articles that it counts, the name to the person.
Html Row(const Locale& locale, const EntityRow& person) {
  const FacetValue& value = person.value;
  return Join({"<tr><th scope=\"row\"><a",
               Attribute("href", EntityAddress(EntityKind::kPerson, value.id)), "><bdi>",
               Text(value.label), "</bdi></a></th><td>", Aliases(value), "</td><td>",
               Text(WhenNamed(locale, person)), "</td><td><a rel=\"nofollow\"",
               Attribute("href", WriteAddress(Naming(FacetKind::kPerson, value.id))),
               Attribute("aria-label", messages::Articles(locale, value.count)), ">",
               Text(messages::Number(locale, value.count)), "</a></td></tr>\n"});
}

Html NoneFound(const Locale& locale, const PeopleView& view) {
  PeopleChoice whole;
  whole.order = view.choice.order;
  return Join({"<p class=\"note\">", Text(locale[messages::kNoneFound]), " <a rel=\"nofollow\"",
               Attribute("href", PeopleAddress(whole)), ">", Text(locale[messages::kShowWholeList]),
               "</a></p>\n"});
}

Html Table(const Locale& locale, const PeopleView& view) {
  if (view.list.named == 0) return {};
  if (view.list.entities.empty()) return NoneFound(locale, view);
  const std::size_t first = (view.choice.page - 1) * kPeoplePageSize + 1;
  const std::size_t last = first + view.list.entities.size() - 1;
  const auto head = [&](messages::Key key) {
    return Join({"<th scope=\"col\">", Text(locale[key]), "</th>"});
  };
  Html html = Join(
      {"<div class=\"scroll\"><table class=\"wide-table people\">\n<caption "
       "class=\"visually-hidden\">",
       Text(messages::ValuesShown(locale, FacetKind::kPerson, {first, last, view.list.distinct})),
       "</caption>\n<thead><tr>", head(messages::kPeoplePerson), head(messages::kPeopleAlso),
       head(messages::kPeopleWhen), head(messages::kPeopleArticles), "</tr></thead>\n<tbody>\n"});
  for (const EntityRow& person : view.list.entities) html += Row(locale, person);
  return html + "</tbody>\n</table></div>\n";
}

}  // namespace

Html PeoplePage(const Setting& setting, const PeopleView& view) {
  const Locale& locale = setting.locale;
  Frame frame;
  frame.title = locale[messages::kPeople];
  frame.canonical = PeopleAddress(view.choice);
  frame.current = NavItem::kPeople;
  const bool whole = view.choice.find.empty() && view.choice.initial.empty();
  frame.indexing = whole ? Indexing::kAllowed : Indexing::kRefused;
  const PageList pages{view.choice.page, kPeoplePageSize, view.list.distinct,
                       locale[messages::kPagesOfList], [&](std::size_t page) {
                         PeopleChoice other = view.choice;
                         other.page = page;
                         return PeopleAddress(other);
                       }};
  return Page(setting, frame,
              Join({"<div class=\"shell\">\n<main id=\"main\" tabindex=\"-1\">\n",
                    Heading(locale, view), FindForm(locale, view), Initials(locale, view),
                    Table(locale, view), Pager(locale, pages), "</main>\n</div>\n"}));
}

}  // namespace dateline::web
