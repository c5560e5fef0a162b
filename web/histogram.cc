// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/histogram.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "core/date.h"
#include "web/address.h"
#include "web/messages.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

constexpr double kWidth = 960;
constexpr double kHeight = 88;
constexpr double kTallest = 82;
constexpr double kLowest = 2;    // a bar of 1 beside a bar of 1,000 is still seen
constexpr int kFewestDays = 24;  // a day alone is not as wide as the page
constexpr std::size_t kMostYearLabels = 16;

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

bool HasRange(const SearchRequest& request) { return request.from || request.to; }

// Darker: inside the chosen range, or everything when none is chosen.
bool IsOn(const SearchRequest& request, const Bucket& bucket) {
  if (request.undated_only) return false;
  if (request.from && bucket.days.last < Days(*request.from).first) return false;
  return !request.to || bucket.days.first <= Days(*request.to).last;
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
Html Bars(const SearchRequest& request, const Histogram& histogram) {
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
    html += Join({"<a", Attribute("href", WriteAddress(WithDays(request, bucket.days))),
                  " tabindex=\"-1\"", IsOn(request, bucket) ? Html(" class=\"on\">") : Html(">"),
                  Rect("hit", {left, 0, width, kHeight}),
                  Rect("bar", {left + gap, kHeight - height, width - 2 * gap, height}), "<title>",
                  Text(messages::BarTitle(bucket.days, bucket.count)), "</title></a>\n"});
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

Html Years(const SearchRequest& request, const Histogram& histogram) {
  if (histogram.years.empty()) return {};
  Html html("<ol class=\"time__years\">");
  for (const Bucket& step : YearSteps(histogram.years)) {
    const Html label = Text(std::to_string(YearOf(step)));
    const Html count =
        Join({"<span class=\"visually-hidden\">: ", Text(messages::BarTitle(step.days, step.count)),
              "</span>"});
    if (step.count == 0) {
      html += Join({"<li><span>", label, "</span></li>"});
    } else {
      html += Join({"<li><a rel=\"nofollow\"",
                    Attribute("href", WriteAddress(WithDays(request, step.days))), ">", label,
                    count, "</a></li>"});
    }
  }
  return html + "</ol>\n";
}

Html Row(const Html& head, std::uint64_t count) {
  return Join(
      {"<tr><th scope=\"row\">", head, "</th><td>", Text(messages::Number(count)), "</td></tr>"});
}

Html Link(const SearchRequest& request, std::string_view label) {
  return Join(
      {"<a rel=\"nofollow\"", Attribute("href", WriteAddress(request)), ">", Text(label), "</a>"});
}

// The accessible form of the bars: they are hidden from screen readers, this is not.
Html Table(const SearchRequest& request, const Histogram& histogram) {
  Html html = Join({"<details class=\"plain\"><summary>", Text(messages::kShowTable),
                    "</summary>\n<table><thead><tr><th scope=\"col\">", Text(messages::kWhen),
                    "</th><th scope=\"col\">", Text(messages::kArticlesColumn),
                    "</th></tr></thead><tbody>"});
  for (const Bucket& bucket : histogram.buckets) {
    if (bucket.count == 0) continue;
    html +=
        Row(Link(WithDays(request, bucket.days), messages::RangeText(bucket.days)), bucket.count);
  }
  if (histogram.coarser > 0) html += Row(Text(messages::kCoarser), histogram.coarser);
  if (histogram.undated > 0) {
    html += Row(Link(WithUndatedOnly(request), messages::kUndated), histogram.undated);
  }
  return html + "</tbody></table>\n</details>\n";
}

// What no bar shows is said in words, so that bars and words together are the whole.
Html BesideTheBars(const SearchRequest& request, const Histogram& histogram) {
  Html html;
  if (histogram.coarser > 0) {
    html +=
        Join({"<p class=\"note\">", Text(messages::CoarserArticles(histogram.coarser)), "</p>\n"});
  }
  if (histogram.undated > 0) {
    html += Join({"<p class=\"note\">",
                  Link(WithUndatedOnly(request), messages::UndatedArticles(histogram.undated)),
                  "</p>\n"});
  }
  return html;
}

}  // namespace

Html TimeChart(const SearchRequest& request, const Histogram& histogram, const Html& after_years) {
  const std::uint64_t most = Most(histogram);
  Html html = Join(
      {"<section class=\"time\"", Attribute("aria-label", messages::kArticlesOverTime), ">\n"});
  if (most > 0) {
    html += Join({"<p class=\"time__head\"><span>",
                  Text(messages::ChartScale(histogram.interval, most, HasRange(request))),
                  "</span><span class=\"wide\">", Text(messages::kChooseABar),
                  "</span></p>\n<svg class=\"time__plot\" viewBox=\"0 0 960 88\" "
                  "preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">\n",
                  Bars(request, histogram), "</svg>\n", Years(request, histogram)});
  }
  html += BesideTheBars(request, histogram);
  html += after_years;
  if (most > 0) html += Table(request, histogram);
  return html + "</section>\n";
}

}  // namespace dateline::web
