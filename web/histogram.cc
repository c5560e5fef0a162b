// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/histogram.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "core/date.h"
#include "web/address.h"
#include "web/message_keys/chart.h"
#include "web/message_keys/filters.h"
#include "web/messages.h"
#include "web/messages_dates.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

constexpr double kWidth = 960;
constexpr double kHeight = 88;
constexpr double kTallest = 82;
constexpr double kLowest = 2;    // a bar of 1 beside a bar of 1,000 is still seen
constexpr int kFewestDays = 24;  // a day alone is not as wide as the page
constexpr std::size_t kMostYearLabels = 16;
constexpr std::size_t kDaysALabel = 7;

int YearOf(const Bucket& bucket) { return static_cast<int>(bucket.days.first.year()); }
int MonthOf(const Bucket& bucket) {
  return static_cast<int>(static_cast<unsigned>(bucket.days.first.month()));
}

// Where bars stand. Months are laid out by whole years, so that each year's bars are above its
// label even when the first year begins in June.
class Layout {
 public:
  explicit Layout(const Histogram& histogram) : months_(histogram.interval == Interval::kMonth) {
    if (histogram.buckets.empty()) return;
    first_year_ = YearOf(histogram.buckets.front());
    slots_ = months_ ? 12 * (YearOf(histogram.buckets.back()) - first_year_ + 1)
                     : static_cast<int>(histogram.buckets.size());
    if (histogram.interval == Interval::kDay) slots_ = std::max(slots_, kFewestDays);
  }
  double Width() const { return kWidth / slots_; }
  double Left(std::size_t index, const Bucket& bucket) const {
    const int slot = months_ ? 12 * (YearOf(bucket) - first_year_) + MonthOf(bucket) - 1
                             : static_cast<int>(index);
    return slot * Width();
  }

 private:
  bool months_;
  int first_year_ = 0;
  int slots_ = 1;
};

std::string Coordinate(double value) { return fmt::format("{:g}", std::round(value * 100) / 100); }

// The scale of the chart, which is also said in words.
std::uint64_t Most(const Histogram& histogram) {
  std::uint64_t most = 0;
  for (const Bucket& bucket : histogram.buckets) most = std::max(most, bucket.count);
  return most;
}

// Darker: inside the chosen range, or everything when none is chosen.
bool IsOn(const DateFilter& chosen, const Bucket& bucket) {
  if (chosen.undated_only) return false;
  if (chosen.from && bucket.days.last < Days(*chosen.from).first) return false;
  return !chosen.to || bucket.days.first <= Days(*chosen.to).last;
}

struct Rectangle {
  double x, y, width, height;
};

Html Rect(Literal name, const Rectangle& at) {
  return Join({"<rect", Attribute("class", name.view()), Attribute("x", Coordinate(at.x)),
               Attribute("y", Coordinate(at.y)), Attribute("width", Coordinate(at.width)),
               Attribute("height", Coordinate(at.height)), "/>"});
}

// Coordinates are attributes, as the policy allows no style; each bar has a full-height part that
// is easier to hit than the bar of a quiet month.
Html Bars(const Locale& locale, const ChartView& chart) {
  const Histogram& histogram = chart.histogram;
  const DateFilter chosen = DatesOf(chart.request, chart.axis);
  const Layout layout(histogram);
  const double width = layout.Width();
  const double gap = std::min(1.0, width / 10);
  const auto most = static_cast<double>(Most(histogram));
  Html html;
  for (std::size_t i = 0; i < histogram.buckets.size(); ++i) {
    const Bucket& bucket = histogram.buckets[i];
    if (bucket.count == 0) continue;  // no bar and no way to an empty page
    const double height =
        std::max(kLowest, std::round(static_cast<double>(bucket.count) * kTallest / most));
    const double left = layout.Left(i, bucket);
    html += Join({"<a",
                  Attribute("href", WriteAddress(WithDays(chart.request, chart.axis, bucket.days))),
                  " tabindex=\"-1\"", IsOn(chosen, bucket) ? Html(" class=\"on\">") : Html(">"),
                  Rect("hit", {left, 0, width, kHeight}),
                  Rect("bar", {left + gap, kHeight - height, width - 2 * gap, height}), "<title>",
                  Text(messages::BarTitle(locale, bucket.days, bucket.count)), "</title></a>\n"});
  }
  return html;
}

// Years side by side are joined where there are too many for their labels to be read.
std::vector<Bucket> YearSteps(const std::vector<Bucket>& years) {
  const std::size_t step = (years.size() + kMostYearLabels - 1) / kMostYearLabels;
  std::vector<Bucket> steps;
  for (std::size_t i = 0; i < years.size(); ++i) {
    if (i % step == 0) {
      steps.push_back(years[i]);
    } else {
      steps.back().days.last = years[i].days.last;
      steps.back().count += years[i].count;
    }
  }
  return steps;
}

Html LabelLink(const ChartView& chart, const Bucket& bucket, std::string_view label,
               std::string_view told) {
  if (bucket.count == 0) return Join({"<li><span>", Text(label), "</span></li>"});
  return Join({"<li><a rel=\"nofollow\"",
               Attribute("href", WriteAddress(WithDays(chart.request, chart.axis, bucket.days))),
               ">", Text(label), "<span class=\"visually-hidden\">: ", Text(told),
               "</span></a></li>"});
}

// An article that mentions several dates is in several years, so years that are joined say how many
// articles only on the axis of publication.
Html YearLabels(const Locale& locale, const ChartView& chart) {
  const Histogram& histogram = chart.histogram;
  const bool longer =
      histogram.interval == Interval::kDecade || histogram.interval == Interval::kCentury;
  const std::vector<Bucket>& years = longer ? histogram.buckets : histogram.years;
  const std::vector<Bucket> steps = YearSteps(years);
  const bool sums = chart.axis == DateAxis::kMentioned && steps.size() < years.size();
  Html html;
  for (const Bucket& step : steps) {
    html += LabelLink(chart, step, std::to_string(YearOf(step)),
                      sums ? messages::RangeText(locale, step.days)
                           : messages::BarTitle(locale, step.days, step.count));
  }
  return html;
}

// Months are laid out by whole years: those before the first and after the last keep their room.
Html MonthLabels(const Locale& locale, const ChartView& chart) {
  std::size_t next = 0;
  Html html;
  for (int month = 1; month <= 12; ++month) {
    const std::vector<Bucket>& buckets = chart.histogram.buckets;
    if (next < buckets.size() && MonthOf(buckets[next]) == month) {
      const Bucket& bucket = buckets[next++];
      html += LabelLink(chart, bucket, messages::ShortMonth(locale, bucket.days.first),
                        messages::BarTitle(locale, bucket.days, bucket.count));
    } else {
      html += "<li></li>";
    }
  }
  return html;
}

// Days are too narrow to be followed by their labels; each seventh tells where it stands.
Html DayLabels(const Locale& locale, const ChartView& chart) {
  const std::vector<Bucket>& buckets = chart.histogram.buckets;
  const std::size_t slots = std::max<std::size_t>(buckets.size(), kFewestDays);
  Html html;
  for (std::size_t i = 0; i < slots; ++i) {
    const bool labelled = i < buckets.size() && i % kDaysALabel == 0;
    html += labelled ? Join({"<li><span>", Text(messages::ShortDay(locale, buckets[i].days.first)),
                             "</span></li>"})
                     : Html("<li></li>");
  }
  return html;
}

// Inside a chosen range a year may be cut off, so its label would promise another number: there
// only the bars themselves are labelled.
Html Labels(const Locale& locale, const ChartView& chart) {
  const Histogram& histogram = chart.histogram;
  if (histogram.years.empty()) return {};
  if (chart.scope == ChartScope::kWhole)
    return Join({"<ol class=\"time__years\">", YearLabels(locale, chart), "</ol>\n"});
  if (histogram.interval == Interval::kMonth && histogram.years.size() == 1)
    return Join({"<ol class=\"time__years\">", MonthLabels(locale, chart), "</ol>\n"});
  if (histogram.interval != Interval::kDay) return {};
  return Join({"<ol class=\"time__years time__days\" aria-hidden=\"true\">",
               DayLabels(locale, chart), "</ol>\n"});
}

Html Row(const Locale& locale, const Html& head, std::uint64_t count) {
  return Join({"<tr><th scope=\"row\">", head, "</th><td>", Text(messages::Number(locale, count)),
               "</td></tr>"});
}

Html Link(const SearchRequest& request, std::string_view label) {
  return Join(
      {"<a rel=\"nofollow\"", Attribute("href", WriteAddress(request)), ">", Text(label), "</a>"});
}

}  // namespace

Html TimePlot(const Locale& locale, const ChartView& chart) {
  const std::uint64_t most = Most(chart.histogram);
  if (most == 0) return {};
  const bool range =
      chart.scope == ChartScope::kWhole && DatesOf(chart.request, chart.axis).HasRange();
  return Join({"<p class=\"time__head\"><span>",
               Text(messages::ChartScale(locale, {chart.axis, chart.histogram, most, range})),
               "</span><span class=\"wide\">", Text(locale[messages::kChooseABar]),
               "</span></p>\n<svg class=\"time__plot\" viewBox=\"0 0 960 88\" "
               "preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">\n",
               Bars(locale, chart), "</svg>\n", Labels(locale, chart)});
}

namespace {

// "The chart shows the time that 98 of 100 mentions lie in. Earlier: 12 articles · Later: 3
// articles": both lead to what they count.
Html OutsideNote(const Locale& locale, const ChartView& chart) {
  const auto& [request, axis, histogram, scope] = chart;
  if (!histogram.earlier && !histogram.later) return {};
  const auto way = [&](messages::Key key, const Bucket& bucket) {
    const std::string articles = messages::Articles(locale, bucket.count);
    return Link(WithDays(request, axis, bucket.days), locale.Say(key, {{"articles", articles}}));
  };
  Html html = Join({"<p class=\"note\">", Text(locale[messages::kShownIsTheBulk])});
  if (histogram.earlier) html += Join({" ", way(messages::kEarlierThanShown, *histogram.earlier)});
  if (histogram.later)
    html += Join({histogram.earlier ? Html(" · ") : Html(" "),
                  way(messages::kLaterThanShown, *histogram.later)});
  return html + "</p>\n";
}

}  // namespace

// What no bar shows is said in words, so that bars and words together are the whole.
Html TimeNotes(const Locale& locale, const ChartView& chart) {
  const auto& [request, axis, histogram, scope] = chart;
  Html html = OutsideNote(locale, chart);
  if (histogram.coarser > 0) {
    html += Join({"<p class=\"note\">",
                  Text(messages::CoarserArticles(locale, axis, histogram.coarser)), "</p>\n"});
  }
  if (histogram.undated > 0) {
    html += Join({"<p class=\"note\">",
                  Link(WithUndatedOnly(request, axis),
                       messages::UndatedArticles(locale, axis, histogram.undated)),
                  "</p>\n"});
  }
  return html;
}

// The accessible form of the bars: they are hidden from screen readers, this is not.
Html TimeTable(const Locale& locale, const ChartView& chart) {
  const auto& [request, axis, histogram, scope] = chart;
  Html html = Join({"<table><thead><tr><th scope=\"col\">", Text(locale[messages::kWhen]),
                    "</th><th scope=\"col\">", Text(locale[messages::kArticlesColumn]),
                    "</th></tr></thead><tbody>"});
  const auto row = [&](const Bucket& bucket) {
    return Row(locale,
               Link(WithDays(request, axis, bucket.days), messages::RangeText(locale, bucket.days)),
               bucket.count);
  };
  if (histogram.earlier) html += row(*histogram.earlier);
  for (const Bucket& bucket : histogram.buckets) {
    if (bucket.count > 0) html += row(bucket);
  }
  if (histogram.later) html += row(*histogram.later);
  if (histogram.coarser > 0)
    html += Row(locale, Text(locale[messages::kCoarser]), histogram.coarser);
  if (histogram.undated > 0) {
    html += Row(locale, Link(WithUndatedOnly(request, axis), locale[messages::kUndated]),
                histogram.undated);
  }
  return html + "</tbody></table>\n";
}

Html InDetails(const Locale& locale, const Html& tables) {
  if (tables.empty()) return {};
  return Join({"<details class=\"plain\"><summary>", Text(locale[messages::kShowTable]),
               "</summary>\n", tables, "</details>\n"});
}

Html TimeChart(const Locale& locale, const SearchRequest& request, const Histogram& published) {
  const ChartView chart{request, DateAxis::kPublished, published};
  const Html table = Most(published) > 0 ? TimeTable(locale, chart) : Html();
  return Join({"<section class=\"time\"",
               Attribute("aria-label", locale[messages::kArticlesOverTime]), ">\n",
               TimePlot(locale, chart), TimeNotes(locale, chart), InDetails(locale, table),
               "</section>\n"});
}

}  // namespace dateline::web
