// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_home.h"

#include <algorithm>

#include "web/address.h"
#include "web/day_address.h"
#include "web/discovery.h"
#include "web/message_keys/home.h"
#include "web/messages.h"
#include "web/page_facet.h"
#include "web/result_item.h"
#include "web/sentence.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

constexpr std::size_t kSourcesShown = 8;

Html Row(const Locale& locale, const Url& url, std::string_view label, std::uint64_t count) {
  return Join({"<li><a", Attribute("href", url), "><bdi>", Text(label), "</bdi></a><span>",
               Text(messages::Number(locale, count)), "</span></li>\n"});
}

// A list without rows would be a heading over nothing.
Html List(std::string_view title, const Html& rows, const Html& more) {
  if (rows.empty()) return {};
  return Join({"<section>\n<h2>", Text(title), "</h2>\n<ul class=\"rows\">\n", rows, "</ul>\n",
               more, "</section>\n"});
}

Html More(const Url& url, std::string_view label) {
  return Join({"<p><a", Attribute("href", url), ">", Text(label), "</a></p>\n"});
}

// People by name, as most questions are about somebody.
Html People(const Locale& locale, const ArchiveSummary& summary) {
  Html rows;
  for (const FacetValue& person : summary.people) {
    rows += Row(locale, EntityAddress(EntityKind::kPerson, person.id), person.label, person.count);
  }
  return List(
      locale[messages::kMostNamed], rows,
      More(Url("/people"), messages::AllValues(locale, FacetKind::kPerson, summary.entities[0])));
}

// Those whom the archive's last days name more often than the rest of it: each leads to the
// articles of those days.
Html RisingPeople(const Locale& locale, const ArchiveSummary& summary) {
  const Rising& rising = summary.rising;
  if (!rising.days || rising.people.empty()) return {};
  const SearchRequest lately = WithDays({}, DateAxis::kPublished, *rising.days);
  Html rows;
  for (const FacetValue& person : rising.people) {
    const SearchRequest theirs = WithOnly(lately, FacetKind::kPerson, person.id);
    rows += Row(locale, WriteAddress(theirs), person.label, person.count);
  }
  FacetChoice all;
  all.order = ValueOrder::kStandingOut;
  return List(locale[messages::kRising], rows,
              Join({"<p class=\"quiet\">", Text(messages::RangeText(locale, *rising.days)),
                    "</p>\n", More(FacetAddress(lately, all), locale[messages::kMoreRising])}));
}

// Days that have articles, not the last seven of the calendar: an archive may end years ago.
Html Days(const Locale& locale, const ArchiveSummary& summary) {
  Html rows;
  for (const Bucket& day : summary.latest_days) {
    rows +=
        Row(locale, DayAddress(day.days.first), messages::RangeText(locale, day.days), day.count);
  }
  return List(locale[messages::kLatestDays], rows, {});
}

// The largest only; the rest is one link away.
Html Sources(const Locale& locale, const ArchiveSummary& summary) {
  Html rows;
  for (std::size_t i = 0; i < std::min(summary.sources.size(), kSourcesShown); ++i) {
    const SourceCount& source = summary.sources[i];
    rows += Row(locale, WriteAddress(Naming(FacetKind::kSource, source.id)), source.label,
                source.articles);
  }
  return List(locale[messages::kLargestSources], rows,
              More(Url("/sources"), locale[messages::kAllSources]));
}

}  // namespace

Html HomePage(const Setting& setting) {
  const Locale& locale = setting.locale;
  const ArchiveSummary& summary = *setting.summary;
  const Html help = Join({"<a href=\"/help\">", Text(locale[messages::kMoreExamples]), "</a>"});
  const Html holds = summary.articles == 0 ? Sentence(locale, messages::kEmptyArchive)
                                           : Text(messages::ArchiveHolds(locale, summary));
  Frame frame;
  frame.canonical = Url("/");
  frame.box = HeaderBox::kLeftOut;
  frame.data = SiteData(setting.site_name, setting.origin);
  return Page(
      setting, frame,
      Join({"<div class=\"shell\">\n<main id=\"main\" tabindex=\"-1\" class=\"home\">\n"
            "<div class=\"home__hero\">\n<h1>",
            Text(locale[messages::kHomeLead]), "</h1>\n", SearchBox(locale, ""),
            "<p class=\"quiet small\">", Sentence(locale, messages::kHomeHints, {{"help", help}}),
            "</p>\n<p>", holds, "</p>\n</div>\n<div class=\"home__lists\">\n",
            People(locale, summary), RisingPeople(locale, summary), Days(locale, summary),
            Sources(locale, summary), "</div>\n</main>\n</div>\n"}));
}

}  // namespace dateline::web
