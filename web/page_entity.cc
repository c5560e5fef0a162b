// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_entity.h"

#include <algorithm>
#include <string>
#include <vector>

#include "web/address.h"
#include "web/companions.h"
#include "web/discovery.h"
#include "web/entity_sides.h"
#include "web/export_menu.h"
#include "web/histogram.h"
#include "web/message_keys/chart.h"
#include "web/message_keys/entity.h"
#include "web/messages.h"
#include "web/messages_names.h"
#include "web/result_item.h"
#include "web/sentence.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

constexpr std::size_t kLatestShown = 5;
constexpr std::size_t kAcronymsShown = 3;

FacetKind FacetOf(EntityKind kind) { return static_cast<FacetKind>(kind); }

SearchRequest Articles(const EntityView& view) {
  return Naming(FacetOf(view.profile.kind), view.profile.id);
}

Subjects SubjectsOf(const EntityView& view) {
  return {Articles(view),
          {{view.profile.kind, view.profile.id}},
          view.response.facets,
          view.profile.label};
}

Html Block(std::string_view title, const Html& content) {
  return Join({"<section class=\"block\"><h2>", Text(title), "</h2>\n", content, "</section>\n"});
}

// The first and the last day lead to all articles, that end first: one known to its month alone is
// on no day.
Html EndLink(const Locale& locale, const EntityView& view, Day day, SortOrder order) {
  SearchRequest articles = Articles(view);
  articles.sort = order;
  return Join({"<a rel=\"nofollow\"", Attribute("href", WriteAddress(articles)), ">",
               Text(messages::DayText(locale, day)), "</a>"});
}

// First, last and the longest time between, as sentences under the chart.
Html WhenSeen(const Locale& locale, const EntityView& view) {
  const Appearance& appearance = view.profile.appearance;
  if (!appearance.seen) return {};
  const DayRange seen = *appearance.seen;
  Html html("<p class=\"note\">");
  html += seen.first == seen.last
              ? Sentence(locale, messages::kOnlySeen,
                         {{"date", EndLink(locale, view, seen.first, SortOrder::kNewest)}})
              : Sentence(locale, messages::kFirstAndLast,
                         {{"first", EndLink(locale, view, seen.first, SortOrder::kOldest)},
                          {"last", EndLink(locale, view, seen.last, SortOrder::kNewest)}});
  if (appearance.silence)
    html += Join({" ", Text(messages::SilenceText(locale, *appearance.silence))});
  return html + "</p>\n";
}

Html OverTime(const Locale& locale, const EntityView& view) {
  return Block(
      locale[messages::kArticlesOverTime],
      Join({TimeChart(locale, Articles(view), view.response.published), WhenSeen(locale, view)}));
}

Html Source(const ArticleReference& article, const SearchRequest& found_by) {
  const std::string& label = article.source.empty() ? article.title : article.source;
  return Join({"<a class=\"small\"", Attribute("href", ArticleAddress(article.id, found_by)),
               Attribute("title", article.title), ">", Text(label.empty() ? article.id : label),
               "</a>"});
}

// The last report stands at the left, and the first one is named where it is another.
Html RoleItem(const Locale& locale, const EntityView& view, const ReportedRole& role) {
  Html reports = Join({Text(locale.Say(messages::kNamedSo, {{"count", role.articles}})), " ",
                       Source(role.last, Articles(view))});
  if (role.articles > 1) {
    reports += Join({" · ", Text(locale[messages::kFirstReport]), " ",
                     PublishedTime(locale, role.first.published), " ",
                     Source(role.first, Articles(view))});
  }
  return Join({"<li><span class=\"when\">", PublishedTime(locale, role.last.published),
               "</span><div><span dir=\"auto\">", Text(role.text),
               "</span><br><span class=\"quiet\">", reports, "</span></div></li>\n"});
}

Html Roles(const Locale& locale, const EntityView& view) {
  const ReportedRoles& reported = view.profile.roles;
  if (reported.roles.empty()) return {};
  Html html("<ol class=\"roles\">\n");
  for (const ReportedRole& role : reported.roles) html += RoleItem(locale, view, role);
  html += "</ol>\n";
  std::string note;
  if (reported.others > 0) note = locale.Say(messages::kOtherRoles, {{"count", reported.others}});
  const std::string read = messages::RolesRead(locale, reported.read, view.profile.articles);
  if (!read.empty()) note += (note.empty() ? "" : " ") + read;
  if (!note.empty()) html += Join({"<p class=\"note\">", Text(note), "</p>\n"});
  return Block(locale[messages::kRolesAsReported], html);
}

// Results lead back to the search for this entity, as if they had been found by it.
Html HitList(const Locale& locale, const EntityView& view, const std::vector<Hit>& hits) {
  Html html("<ol>\n");
  for (const Hit& hit : hits)
    html += ResultItem(locale, Articles(view), hit, {.because = Because::kShown});
  return html + "</ol>\n";
}

Html Latest(const Locale& locale, const EntityView& view) {
  if (view.response.hits.empty()) return {};
  return Block(locale[messages::kLatestArticles], HitList(locale, view, view.response.hits));
}

Html ProbableArticles(const Locale& locale, const EntityView& view) {
  const EntityProfile& profile = view.profile;
  if (profile.probable_articles.empty()) return {};
  return Block(locale[messages::kProbableArticles],
               Join({"<p class=\"small quiet\">",
                     Text(locale.Say(messages::kProbableNote,
                                     {{"count", profile.probable}, {"name", profile.label}})),
                     "</p>\n", HitList(locale, view, profile.probable_articles)}));
}

// What a reader must know before any number: that the name is shared, or tied to nobody.
Html Cautions(const Locale& locale, const EntityProfile& profile) {
  Html html;
  if (!profile.splits.empty()) {
    html += Join({"<p class=\"read-as\">",
                  Sentence(locale, messages::kSharedName,
                           {{"names", NamesakeLinks(locale, profile.kind, profile.splits)}}),
                  "</p>\n"});
  }
  if (profile.is_short) {
    html += Join({"<p class=\"read-as\">",
                  Text(locale.Say(messages::kShortNameNote, {{"name", profile.label}}))});
    if (!profile.shared.empty()) {
      html += Join({" ", Sentence(locale, messages::kMayMean,
                                  {{"names", NamesakeLinks(locale, profile.kind,
                                                           profile.shared.front().others)}})});
    }
    html += "</p>\n";
  }
  return html;
}

// "CPV", beside a long name: what readers know it by.
Html Acronyms(const Locale& locale, const EntityProfile& profile) {
  std::vector<std::string> acronyms;
  for (const WrittenForm& form : profile.forms) {
    const bool is_known = std::find(acronyms.begin(), acronyms.end(), form.form) != acronyms.end();
    if (form.tie == FormTie::kAcronym && !is_known && form.form != profile.label &&
        acronyms.size() < kAcronymsShown)
      acronyms.push_back(form.form);
  }
  if (acronyms.empty()) return {};
  return Join({"<p class=\"quiet\">",
               Sentence(locale, messages::kAlsoPrinted,
                        {{"forms", Text(messages::AlsoWritten(locale, acronyms))}}),
               "</p>\n"});
}

Html Described(const Locale& locale, const EntityProfile& profile) {
  if (profile.roles.most_often.empty()) return {};
  return Join({"<p class=\"quiet\">",
               Sentence(locale, messages::kMostOftenDescribed,
                        {{"role", Join({"<bdi>", Text(profile.roles.most_often), "</bdi>"})}}),
               "</p>\n"});
}

Html Kicker(const Locale& locale, const EntityProfile& profile) {
  Html html =
      Join({"<p class=\"kicker\"><span>", Text(messages::EntityTitle(locale, profile.kind)),
            "</span><span>", Text(messages::Articles(locale, profile.articles)), "</span>"});
  if (profile.probable > 0)
    html +=
        Join({"<span>", Text(locale.Say(messages::kOfThemProbable, {{"count", profile.probable}})),
              "</span>"});
  if (profile.appearance.seen)
    html +=
        Join({"<span>", Text(messages::SeenFromTo(locale, *profile.appearance.seen)), "</span>"});
  return html + "</p>\n";
}

Html Buttons(const Locale& locale, const EntityView& view) {
  const EntityProfile& profile = view.profile;
  Html html = Join({"<p class=\"chips\"><a class=\"btn btn--main\"",
                    Attribute("href", WriteAddress(Articles(view))), ">",
                    Text(locale.Say(messages::kSearchTheseArticles, {{"count", profile.articles}})),
                    "</a>"});
  if (profile.probable > 0 && profile.probable < profile.articles) {
    SearchRequest sure = Articles(view);
    sure.exact = true;
    html += Join({" <a class=\"btn\" rel=\"nofollow\"", Attribute("href", WriteAddress(sure)), ">",
                  Text(locale.Say(messages::kOnlySureArticles,
                                  {{"count", profile.articles - profile.probable}})),
                  "</a>"});
  }
  html += Join({" <a class=\"btn\" rel=\"nofollow\"",
                Attribute("href", FeedAddress(Naming(FacetOf(profile.kind), profile.id))), ">",
                Text(locale[messages::kFollowAsFeed]), "</a>"});
  return html + "</p>\n";
}

Html Head(const Locale& locale, const EntityView& view) {
  const EntityProfile& profile = view.profile;
  return Join({"<header class=\"person__head\">\n", Kicker(locale, profile), "<h1 dir=\"auto\">",
               Text(profile.label), "</h1>\n", Described(locale, profile),
               Acronyms(locale, profile), Cautions(locale, profile), Buttons(locale, view),
               "</header>\n"});
}

Html AsData(const Locale& locale, const EntityProfile& profile) {
  return Join({"<p><a rel=\"nofollow\"",
               Attribute("href", EntityAddress(profile.kind, profile.id + ".json")), ">",
               Text(locale[messages::kAsData]), "</a></p>\n"});
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
  const Locale& locale = setting.locale;
  const EntityProfile& profile = view.profile;
  const Subjects subjects = SubjectsOf(view);
  Frame frame;
  frame.title = profile.label;
  frame.canonical = EntityAddress(profile.kind, profile.id);
  frame.feed = FeedAddress(Naming(FacetOf(profile.kind), profile.id));
  if (profile.kind == EntityKind::kPerson) frame.data = PersonData(profile, setting.origin);
  frame.current = profile.kind == EntityKind::kPerson ? NavItem::kPeople : NavItem::kNone;
  const Html main =
      Join({Head(locale, view), OverTime(locale, view),
            Block(locale[messages::kMentionedWith], CompanionBars(locale, subjects)),
            Roles(locale, view), Latest(locale, view), ProbableArticles(locale, view)});
  const Html sides =
      Join({WrittenAs(locale, profile), CompanionList(locale, subjects, FacetKind::kOrganisation),
            CompanionList(locale, subjects, FacetKind::kPlace), SameName(locale, profile),
            AsData(locale, profile)});
  return Page(setting, frame,
              Join({"<div class=\"shell read\">\n<main id=\"main\" tabindex=\"-1\">\n", main,
                    "</main>\n<aside class=\"side\"",
                    Attribute("aria-label", locale[messages::kNamesAndLinks]), ">\n", sides,
                    "</aside>\n</div>\n"}));
}

}  // namespace dateline::web
