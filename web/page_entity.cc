// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_entity.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "web/address.h"
#include "web/histogram.h"
#include "web/messages.h"
#include "web/result_item.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

constexpr std::size_t kLatestShown = 5;
constexpr std::size_t kOthersShown = 8;
constexpr std::size_t kFormsShown = 12;

FacetKind FacetOf(EntityKind kind) { return static_cast<FacetKind>(kind); }

SearchRequest Articles(const EntityView& view) {
  return Naming(FacetOf(view.profile.kind), view.profile.id);
}

// The articles that name this entity and another.
SearchRequest Both(const EntityView& view, FacetKind other, const std::string& id) {
  SearchRequest request = Articles(view);
  FacetFilter& filter = request.filter(other);
  filter.values.push_back(id);
  std::sort(filter.values.begin(), filter.values.end());
  if (filter.values.size() > 1) filter.op = FacetOp::kAll;
  return request;
}

// What is named beside it, the most frequent first.
std::vector<FacetValue> Others(const EntityView& view, FacetKind kind) {
  std::vector<FacetValue> others;
  for (const FacetValue& value : view.response.facet(kind).values) {
    const bool itself = FacetOf(view.profile.kind) == kind && value.id == view.profile.id;
    if (itself || value.count == 0 || others.size() == kOthersShown) continue;
    others.push_back(value);
  }
  return others;
}

// Every number is a link to the articles that it counts.
Html CountLink(const EntityView& view, FacetKind kind, const FacetValue& value) {
  return Join({"<span><a rel=\"nofollow\"",
               Attribute("href", WriteAddress(Both(view, kind, value.id))),
               Attribute("aria-label", messages::BothNamed(value.count, value.label)), ">",
               Text(messages::Number(value.count)), "</a></span>"});
}

Html NameLink(FacetKind kind, const FacetValue& value) {
  return Join({"<a", Attribute("href", EntityAddress(static_cast<EntityKind>(kind), value.id)),
               "><bdi>", Text(value.label), "</bdi></a>"});
}

// Bars are drawn against the most frequent companion, not the whole: with the whole they would all
// be slivers for anyone who is named often.
Html MentionedWith(const EntityView& view) {
  const std::vector<FacetValue> people = Others(view, FacetKind::kPerson);
  Html html = Join({"<section class=\"block\"><h2>", Text(messages::kMentionedWith), "</h2>"});
  if (people.empty()) {
    return html + Join({"<p class=\"quiet\">", Text(messages::kNobodyElse), "</p></section>\n"});
  }
  html += "<ul class=\"bars\">\n";
  for (const FacetValue& person : people) {
    const double share =
        100.0 * static_cast<double>(person.count) / static_cast<double>(people.front().count);
    html += Join({"<li>", NameLink(FacetKind::kPerson, person),
                  "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                  "<rect",
                  Attribute("width", fmt::format("{:g}", std::max(1.0, std::round(share)))),
                  " height=\"10\" rx=\"1\"/></svg>", CountLink(view, FacetKind::kPerson, person),
                  "</li>\n"});
  }
  html += "</ul>";
  SearchRequest all = Articles(view);
  if (view.profile.kind == EntityKind::kPerson) {
    all.filter(FacetKind::kPerson).op = FacetOp::kAll;
  }
  const std::uint64_t distinct = view.response.facet(FacetKind::kPerson).distinct;
  if (distinct > people.size()) {
    html +=
        Join({"<p><a rel=\"nofollow\"", Attribute("href", WriteAddress(all, Url("/facet/person"))),
              ">", Text(messages::AllValues(FacetKind::kPerson, distinct)), "</a></p>"});
  }
  return html + "</section>\n";
}

// Organisations and places beside the text, people as bars in it: people are what is asked for.
Html SideList(const EntityView& view, FacetKind kind) {
  const std::vector<FacetValue> values = Others(view, kind);
  if (values.empty()) return {};
  Html html =
      Join({"<section><h2>", Text(messages::FacetTitle(kind)), "</h2><ul class=\"rows\">\n"});
  for (const FacetValue& value : values) {
    html += Join({"<li>", NameLink(kind, value), CountLink(view, kind, value), "</li>\n"});
  }
  return html + "</ul></section>\n";
}

// How the archive writes the name, so that a wrong tying of names can be seen.
Html WrittenAs(const EntityProfile& profile) {
  if (profile.forms.empty()) return {};
  Html html = Join({"<section><h2>", Text(messages::kWrittenAs), "</h2><ul class=\"rows\">\n"});
  for (std::size_t i = 0; i < std::min(profile.forms.size(), kFormsShown); ++i) {
    html += Join({"<li><bdi>", Text(profile.forms[i].form), "</bdi><span>",
                  Text(messages::Number(profile.forms[i].articles)), "</span></li>\n"});
  }
  return html +
         Join({"</ul><p class=\"quiet\">", Text(messages::kWrittenAsNote), "</p></section>\n"});
}

// Results lead back to the search for this entity, as if they had been found by it.
Html Latest(const EntityView& view) {
  if (view.response.hits.empty()) return {};
  Html html =
      Join({"<section class=\"block\"><h2>", Text(messages::kLatestArticles), "</h2><ol>\n"});
  for (const Hit& hit : view.response.hits) {
    html += ResultItem(Articles(view), hit, HeadingLevel::kThird);
  }
  return html + "</ol></section>\n";
}

Html Head(const EntityView& view) {
  const EntityProfile& profile = view.profile;
  Html html = Join({"<header class=\"person__head\">\n<p class=\"kicker\"><span>",
                    Text(messages::EntityTitle(profile.kind)), "</span><span>",
                    Text(messages::Articles(profile.articles)), "</span>"});
  if (profile.seen) {
    html += Join({"<span>", Text(messages::SeenFromTo(*profile.seen)), "</span>"});
  }
  return html +
         Join({"</p>\n<h1 dir=\"auto\">", Text(profile.label),
               "</h1>\n<p class=\"chips\"><a class=\"btn btn--main\"",
               Attribute("href", WriteAddress(Articles(view))), ">",
               Text(messages::SearchTheseArticles(profile.articles)), "</a></p>\n</header>\n"});
}

Html OverTime(const EntityView& view) {
  return Join({"<section class=\"block\"><h2>", Text(messages::kArticlesOverTime), "</h2>\n",
               TimeChart(Articles(view), view.response.published, {}), "</section>\n"});
}

}  // namespace

SearchRequest EntitySearch(EntityKind kind, std::string_view id) {
  SearchRequest request = Naming(FacetOf(kind), id);
  request.filter(FacetOf(kind)).op = FacetOp::kAll;
  request.sort = SortOrder::kNewest;
  request.size = kLatestShown;
  return request;
}

Html EntityPage(const Setting& setting, const EntityView& view) {
  const EntityProfile& profile = view.profile;
  Frame frame;
  frame.title = profile.label;
  frame.canonical = EntityAddress(profile.kind, profile.id);
  frame.current = profile.kind == EntityKind::kPerson ? NavItem::kPeople : NavItem::kNone;
  Html sides = WrittenAs(profile);
  for (const FacetKind kind : {FacetKind::kOrganisation, FacetKind::kPlace}) {
    sides += SideList(view, kind);
  }
  return Page(
      setting, frame,
      Join({"<div class=\"shell read\">\n<main id=\"main\" tabindex=\"-1\">\n", Head(view),
            OverTime(view), MentionedWith(view), Latest(view), "</main>\n<aside class=\"side\"",
            Attribute("aria-label", messages::kNamesAndLinks), ">\n", sides,
            "</aside>\n</div>\n"}));
}

}  // namespace dateline::web
