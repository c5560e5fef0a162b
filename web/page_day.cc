// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_day.h"

#include <algorithm>
#include <chrono>
#include <span>

#include "web/address.h"
#include "web/export_menu.h"
#include "web/message_keys/day.h"
#include "web/messages.h"
#include "web/messages_dates.h"
#include "web/result_item.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

constexpr std::size_t kNamesShown = 10;
constexpr std::size_t kYearsShown = 12;
constexpr std::size_t kYearsFolded = 188;  // two hundred years of days; the JSON has them all

std::string TitleOf(const Locale& locale, const DayName& name) {
  if (const Day* day = std::get_if<Day>(&name)) return messages::DayWithWeekday(locale, *day);
  return messages::EveryYearText(locale, std::get<std::chrono::month_day>(name));
}

Html Step(Day day, Literal direction, std::string_view words) {
  return Join({"<a", Attribute("rel", direction.view()), Attribute("href", DayAddress(day)), ">",
               Text(words), "</a>"});
}

Html Wider(const Locale& locale, Day day, Granularity unit) {
  const auto month = unit == Granularity::kYear ? std::chrono::January : day.month();
  const DayRange days = Days({day.year() / month / 1, unit});
  return Join({"<a rel=\"nofollow\"",
               Attribute("href", WriteAddress(WithDays({}, DateAxis::kPublished, days))), ">",
               Text(messages::RangeText(locale, days)), "</a>"});
}

// The days beside it, and the month and the year that it is of. Every day has two neighbours, so
// robots are asked not to walk the calendar.
Html Trail(const Locale& locale, Day day) {
  const Day before = std::chrono::sys_days(day) - std::chrono::days(1);
  const Day after = std::chrono::sys_days(day) + std::chrono::days(1);
  Html html =
      Join({"<nav class=\"trail\"", Attribute("aria-label", locale[messages::kOtherDays]), ">"});
  html += static_cast<int>(before.year()) < 1
              ? Html("<span></span>")
              : Step(before, "prev nofollow", messages::DayWithWeekday(locale, before));
  html += Join({"<span>", Wider(locale, day, Granularity::kMonth), " ",
                Wider(locale, day, Granularity::kYear), "</span>"});
  html += static_cast<int>(after.year()) > 9999
              ? Html("<span></span>")
              : Step(after, "next nofollow", messages::DayWithWeekday(locale, after));
  return html + "</nav>\n";
}

Html Heading(const Locale& locale, const DayProfile& profile) {
  const Day* day = std::get_if<Day>(&profile.name);
  const Html title = Text(TitleOf(locale, profile.name));
  return Join({"<header class=\"person__head\">\n<p class=\"kicker\"><span>",
               Text(day != nullptr ? locale[messages::kDay] : locale[messages::kEveryYear]),
               "</span><span>",
               Text(locale.Say(messages::kPublishedThatDay, {{"count", profile.published}})),
               "</span><span>",
               Text(locale.Say(messages::kMentioningThatDay, {{"count", profile.mentioned}})),
               "</span></p>\n<h1>",
               day == nullptr
                   ? title
                   : Join({"<time", Attribute("datetime", FormatDay(*day)), ">", title, "</time>"}),
               "</h1>\n</header>\n"});
}

Html AllOf(const SearchRequest& search, std::string_view words) {
  return Join({"<p><a class=\"btn\" rel=\"nofollow\"", Attribute("href", WriteAddress(search)), ">",
               Text(words), "</a></p>\n"});
}

Html Block(Literal id, std::string_view title, const Html& content) {
  return Join({"<section class=\"block\"", Attribute("aria-labelledby", id.view()), "><h2",
               Attribute("id", id.view()), ">", Text(title), "</h2>\n", content, "</section>\n"});
}

Html Quiet(std::string_view words) {
  return Join({"<p class=\"small quiet\">", Text(words), "</p>\n"});
}

Html Published(const Locale& locale, const DayProfile& profile) {
  if (profile.published == 0)
    return Block("published", locale[messages::kPublishedOnThisDay],
                 Quiet(locale[messages::kNothingPublished]));
  const SearchRequest search = PublishedOnDay(profile.name);
  Html list("<ol>\n");
  for (const Hit& hit : profile.published_hits) list += ResultItem(locale, search, hit);
  return Block("published", locale[messages::kPublishedOnThisDay],
               Join({list, "</ol>\n",
                     AllOf(search, locale.Say(messages::kAllPublishedThatDay,
                                              {{"count", profile.published}}))}));
}

// The sentence takes the place of the snippet, and what its words mean stands under it.
Html Speaking(const Locale& locale, const SearchRequest& search, const SpeakingHit& speaking) {
  Hit hit = speaking.hit;
  if (speaking.sentence) hit.snippets = {*speaking.sentence};
  const std::string reason = messages::DateReason(locale, speaking.mention, speaking.words);
  const Html why = reason.empty()
                       ? Html()
                       : Join({"<p class=\"because\" dir=\"auto\">", Text(reason), "</p>\n"});
  return ResultItem(locale, search, hit, {.why = why});
}

Html Mentioned(const Locale& locale, const DayProfile& profile) {
  if (profile.mentioned == 0)
    return Block("mentioned", locale[messages::kSpeakingOfThisDay],
                 Quiet(locale[messages::kNothingSpeaks]));
  const SearchRequest search = MentioningDay(profile.name);
  Html list("<ol>\n");
  for (const SpeakingHit& speaking : profile.mentioned_hits)
    list += Speaking(locale, search, speaking);
  return Block("mentioned", locale[messages::kSpeakingOfThisDay],
               Join({Quiet(locale[messages::kSpeakingNote]), list, "</ol>\n",
                     AllOf(search, locale.Say(messages::kAllMentioningThatDay,
                                              {{"count", profile.mentioned}}))}));
}

Html SideSection(std::string_view title, const Html& rows, const Html& more = {}) {
  if (rows.empty()) return {};
  return Join({"<section><h2>", Text(title), "</h2><ul class=\"rows\">\n", rows, "</ul>", more,
               "</section>\n"});
}

// Each row leads to as many of the day's articles as it says.
Html Named(const Locale& locale, const DayProfile& profile, const Facet& facet,
           std::string_view title) {
  const SearchRequest search = profile.named_axis == DateAxis::kPublished
                                   ? PublishedOnDay(profile.name)
                                   : MentioningDay(profile.name);
  Html rows;
  for (std::size_t i = 0; i < std::min(facet.values.size(), kNamesShown); ++i) {
    const FacetValue& value = facet.values[i];
    rows += Join({"<li><a rel=\"nofollow\"",
                  Attribute("href", WriteAddress(WithOnly(search, facet.kind, value.id))), "><bdi>",
                  Text(value.label), "</bdi></a><span>",
                  Text(messages::Number(locale, value.count)), "</span></li>\n"});
  }
  if (facet.distinct <= kNamesShown) return SideSection(title, rows);
  const Url all = WriteAddress(search, Url("/facet").Segment(FacetName(facet.kind).view()));
  return SideSection(
      title, rows,
      Join({"<p class=\"small\"><a rel=\"nofollow\"", Attribute("href", all), ">",
            Text(messages::AllValues(locale, facet.kind, facet.distinct)), "</a></p>"}));
}

Html YearRows(const Locale& locale, std::span<const OtherYear> years) {
  Html rows;
  for (const OtherYear& other : years) {
    rows += Join({"<li><a", Attribute("href", DayAddress(other.day)), ">",
                  Text(messages::DayText(locale, other.day)), "</a><small>",
                  Text(locale.Say(messages::kOtherYearCounts, {{"published", other.published},
                                                               {"mentioned", other.mentioned}})),
                  "</small></li>\n"});
  }
  return rows;
}

Html OtherYears(const Locale& locale, const DayProfile& profile) {
  const std::span years(profile.other_years);
  const auto shown = years.first(std::min(years.size(), kYearsShown));
  const auto earlier = years.subspan(
      shown.size(), std::min(years.size(), kYearsShown + kYearsFolded) - shown.size());
  Html more;
  if (!earlier.empty()) {
    more +=
        Join({"<details class=\"plain\"><summary>",
              Text(locale.Say(messages::kEarlierYears, {{"count", earlier.size()}})),
              "</summary>\n<ul class=\"rows\">\n", YearRows(locale, earlier), "</ul></details>\n"});
  }
  if (const Day* day = std::get_if<Day>(&profile.name)) {
    const auto every = day->month() / day->day();
    more += Join({"<p class=\"small\"><a", Attribute("href", DayAddress(every)), ">",
                  Text(messages::EveryYearText(locale, every)), "</a></p>"});
  }
  return SideSection(locale[messages::kOtherYears], YearRows(locale, shown), more);
}

// The way on from a quiet day: the nearest ones that are not.
Html Nearest(const Locale& locale, std::string_view title, const NearestDays& nearest) {
  const auto row = [&](const std::optional<Day>& day, std::string_view words) {
    if (!day) return Html();
    return Join({"<li><a", Attribute("href", DayAddress(*day)), ">",
                 Text(messages::DayText(locale, *day)), "</a><span>", Text(words),
                 "</span></li>\n"});
  };
  return SideSection(title, row(nearest.before, locale[messages::kDayBefore]) +
                                row(nearest.after, locale[messages::kDayAfter]));
}

Html Aside(const Locale& locale, const DayProfile& profile) {
  const Html sections =
      Join({Named(locale, profile, profile.people, locale[messages::kPeopleNamed]),
            Named(locale, profile, profile.places, locale[messages::kPlacesNamed]),
            OtherYears(locale, profile),
            Nearest(locale, locale[messages::kNearestDays], profile.nearest_published),
            Nearest(locale, locale[messages::kNearestSpokenOf], profile.nearest_mentioned)});
  if (sections.empty()) return {};
  return Join({"<aside class=\"side\"", Attribute("aria-label", locale[messages::kAboutDay]), ">\n",
               sections, "</aside>\n"});
}

}  // namespace

SearchRequest PublishedOnDay(const DayName& name) {
  if (const Day* day = std::get_if<Day>(&name))
    return WithDays({}, DateAxis::kPublished, {*day, *day});
  SearchRequest search;
  search.query = "date:" + DayNameText(name);
  return search;
}

SearchRequest MentioningDay(const DayName& name) {
  SearchRequest search;
  if (const Day* day = std::get_if<Day>(&name)) {
    search = WithDays({}, DateAxis::kMentioned, {*day, *day});
  } else {
    search.query = "mentions:" + DayNameText(name);
  }
  return OnAxis(search, DateAxis::kMentioned);
}

// An empty day is a page too, calm and with ways on; there are as many as the calendar has, so they
// are not for search engines.
Html DayPage(const Setting& setting, const DayProfile& profile) {
  const Locale& locale = setting.locale;
  const Day* day = std::get_if<Day>(&profile.name);
  const bool empty = profile.published == 0 && profile.mentioned == 0;
  Frame frame;
  frame.title = TitleOf(locale, profile.name);
  frame.canonical = DayAddress(profile.name);
  frame.feed = FeedAddress(PublishedOnDay(profile.name));
  if (empty) frame.indexing = Indexing::kRefused;
  const Html body = empty ? Block("nothing", locale[messages::kNothingHere],
                                  Quiet(locale[messages::kNothingOnThisDay]))
                          : Published(locale, profile) + Mentioned(locale, profile);
  return Page(setting, frame,
              Join({"<div class=\"shell read\">\n", day == nullptr ? Html() : Trail(locale, *day),
                    "<main id=\"main\" tabindex=\"-1\">\n", Heading(locale, profile), body,
                    "</main>\n", Aside(locale, profile), "</div>\n"}));
}

}  // namespace dateline::web
