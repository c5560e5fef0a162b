// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/date_axes.h"

#include <optional>

#include "core/date.h"
#include "web/address.h"
#include "web/day_address.h"
#include "web/histogram.h"
#include "web/message_keys/chart.h"
#include "web/messages.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

Html AxisLink(const SearchRequest& request, DateAxis axis, std::string_view words) {
  const bool shown = request.axis == axis;
  return Join({shown ? Html("<a aria-current=\"true\"") : Html("<a rel=\"nofollow\""),
               Attribute("href", WriteAddress(OnAxis(request, axis))), ">", Text(words), "</a>"});
}

Html Switch(const Locale& locale, const SearchRequest& request) {
  return Join({"<p class=\"axis\" role=\"group\"",
               Attribute("aria-label", locale[messages::kCountArticlesBy]), ">",
               AxisLink(request, DateAxis::kPublished, locale[messages::kByPublication]),
               AxisLink(request, DateAxis::kMentioned, locale[messages::kByMention]), "</p>\n"});
}

Html StepOut(const SearchRequest& request, std::string_view words) {
  return Join(
      {"<a rel=\"nofollow\"", Attribute("href", WriteAddress(request)), ">", Text(words), "</a>"});
}

// "All dates, 2024, March 2024": one step out is one link, and a day has a page of its own.
Html Crumbs(const Locale& locale, const SearchRequest& request, const DateFilter& chosen) {
  if (!chosen.from || chosen.from != chosen.to) return {};
  const PartialDate& at = *chosen.from;
  Html html =
      Join({"<nav class=\"crumbs\"", Attribute("aria-label", locale[messages::kChosenDates]), ">",
            StepOut(WithoutDates(request, request.axis), locale[messages::kAllDates])});
  for (const Granularity wider : {Granularity::kYear, Granularity::kMonth}) {
    if (at.granularity >= wider) continue;
    const auto month = wider == Granularity::kYear ? std::chrono::January : at.first.month();
    const DayRange days = Days({at.first.year() / month / 1, wider});
    html += StepOut(WithDays(request, request.axis, days), messages::RangeText(locale, days));
  }
  html += Join({"<span>", Text(messages::DateText(locale, at)), "</span>"});
  if (at.granularity == Granularity::kDay) {
    html += Join({"<a", Attribute("href", DayAddress(at.first)), ">",
                  Text(locale[messages::kDayPage]), "</a>"});
  }
  return html + "</nav>\n";
}

// A day is no more to look into, and neither is a range with one bar.
bool LooksInto(const std::optional<Histogram>& chosen) {
  return chosen && chosen->buckets.size() > 1;
}

}  // namespace

Html DateAxes(const Locale& locale, const SearchRequest& request, const SearchResponse& response,
              const Html& form) {
  const bool published = request.axis == DateAxis::kPublished;
  const ChartView whole{request, request.axis, published ? response.published : response.mentioned};
  const std::optional<Histogram>& chosen =
      published ? response.published_chosen : response.mentioned_chosen;
  Html html =
      Join({"<section class=\"time\"", Attribute("aria-label", locale[messages::kArticlesOverTime]),
            ">\n", Switch(locale, request), TimePlot(locale, whole),
            Crumbs(locale, request, DatesOf(request, request.axis))});
  Html tables;
  if (LooksInto(chosen)) {
    const ChartView part{request, request.axis, *chosen, ChartScope::kChosen};
    html += TimePlot(locale, part);
    tables += TimeTable(locale, part);
  }
  if (!whole.histogram.buckets.empty()) tables += TimeTable(locale, whole);
  return html + Join({TimeNotes(locale, whole), form, InDetails(locale, tables), "</section>\n"});
}

}  // namespace dateline::web
