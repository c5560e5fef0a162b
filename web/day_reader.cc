// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/day_reader.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <set>
#include <string>
#include <utility>

#include "searcher/sentences.h"
#include "web/annotated_text.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

constexpr std::size_t kHitsShown = 10;
constexpr std::size_t kNamesListed = 10;
constexpr std::size_t kYearsShown = 12;
constexpr std::size_t kYearsCounted = 2 * kYearsShown;  // two searches each

std::chrono::month_day MonthDayOf(const DayName& name) {
  if (const Day* day = std::get_if<Day>(&name)) return day->month() / day->day();
  return std::get<std::chrono::month_day>(name);
}

// How many days the mention stands for when one of them is the day; nothing when none is.
std::optional<std::int32_t> Width(const DateMention& mention, const DayName& name) {
  if (const auto every = EveryYearOf(mention);
      every && std::holds_alternative<std::chrono::month_day>(name))
    return *every == MonthDayOf(name) ? std::optional<std::int32_t>(1) : std::nullopt;
  if (!mention.days) return std::nullopt;
  const DayRange days = *mention.days;
  const std::int32_t width = DayNumber(days.last) - DayNumber(days.first) + 1;
  if (const Day* day = std::get_if<Day>(&name)) {
    if (*day < days.first || days.last < *day) return std::nullopt;
    return width;
  }
  // A longer period is no mention of the day: it holds some 26 January as it holds every other.
  const bool is_day = width == 1 && days.first.month() / days.first.day() == MonthDayOf(name);
  return is_day ? std::optional<std::int32_t>(1) : std::nullopt;
}

SearchRequest Newest(SearchRequest search, std::size_t size) {
  search.sort = SortOrder::kNewest;
  search.size = size;
  return search;
}

// The day of the first article that the search finds, when it is known to the day.
std::optional<Day> FirstDay(const Searcher& searcher, const SearchRequest& search) {
  const Result<SearchResponse> found = searcher.Search(search);
  if (!found || found->hits.empty()) return std::nullopt;
  const std::optional<PartialDate>& date = found->hits.front().published.date;
  if (!date || date->granularity != Granularity::kDay) return std::nullopt;
  return date->first;
}

void FindNearest(const Searcher& searcher, Day day, DayView& view) {
  SearchRequest earlier;
  earlier.to = PartialDate{std::chrono::sys_days(day) - std::chrono::days(1), Granularity::kDay};
  SearchRequest later;
  later.from = PartialDate{std::chrono::sys_days(day) + std::chrono::days(1), Granularity::kDay};
  later.sort = SortOrder::kOldest;
  later.size = 1;
  view.published_before = FirstDay(searcher, Newest(earlier, 1));
  view.published_after = FirstDay(searcher, later);
}

using Years = std::set<std::chrono::year, std::greater<>>;

// Buckets of more than a year name none.
void AddYears(const Histogram& histogram, Years& years) {
  for (const Bucket& bucket : histogram.years) {
    if (bucket.count > 0 && bucket.days.first.year() == bucket.days.last.year())
      years.insert(bucket.days.first.year());
  }
}

// The latest years in which the day has articles on either axis. An article that speaks of the day
// in one year may speak of another year too, so years are only candidates until they are counted.
Result<std::vector<OtherYear>> FindOtherYears(const Searcher& searcher, const DayName& name) {
  const std::chrono::month_day every = MonthDayOf(name);
  const Result<SearchResponse> published = searcher.Search(Newest(PublishedOnDay(every), 1));
  if (!published) return published.error();
  const Result<SearchResponse> mentioned = searcher.Search(Newest(MentioningDay(every), 1));
  if (!mentioned) return mentioned.error();
  Years candidates;
  AddYears(published->published, candidates);
  AddYears(mentioned->mentioned, candidates);
  std::vector<OtherYear> years;
  std::size_t counted = 0;
  for (const std::chrono::year year : candidates) {
    const Day day = year / every.month() / every.day();
    if (!day.ok() || DayName(day) == name) continue;
    if (years.size() == kYearsShown || ++counted > kYearsCounted) break;
    const Result<SearchResponse> on = searcher.Search(Newest(PublishedOnDay(day), 1));
    if (!on) return on.error();
    const Result<SearchResponse> of = searcher.Search(Newest(MentioningDay(day), 1));
    if (!of) return of.error();
    if (on->total + of->total > 0) years.push_back({day, on->total, of->total});
  }
  return years;
}

// People and places of what was published that day; on a day without, of what speaks of it.
Result<Done> FindNames(const Searcher& searcher, DayView& view) {
  if (view.published == 0) view.named_axis = DateAxis::kMentioned;
  const SearchRequest search =
      view.published > 0 ? PublishedOnDay(view.name) : MentioningDay(view.name);
  for (Facet* facet : {&view.people, &view.places}) {
    Searcher::FacetPage page;
    page.kind = facet == &view.people ? FacetKind::kPerson : FacetKind::kPlace;
    page.limit = kNamesListed;
    Result<Facet> found = searcher.ListFacet(search, page);
    if (!found) return found.error();
    *facet = *std::move(found);
    facet->kind = page.kind;
  }
  return Done{};
}

Result<Done> FindSpeaking(const Searcher& searcher, DayView& view) {
  Result<SearchResponse> found = searcher.Search(Newest(MentioningDay(view.name), kHitsShown));
  if (!found) return found.error();
  view.mentioned = found->total;
  for (Hit& hit : found->hits) {
    // An article that was taken out in the meantime is shown no more.
    const Result<StoredArticle> stored = searcher.Read(hit.id, "");
    if (!stored) continue;
    if (auto speaking = SpeakingOf(*stored, view.name, std::move(hit)))
      view.mentioned_hits.push_back(*std::move(speaking));
  }
  return Done{};
}

}  // namespace

Result<DayView> ReadDay(const Searcher& searcher, const DayName& name) {
  DayView view;
  view.name = name;
  Result<SearchResponse> published = searcher.Search(Newest(PublishedOnDay(name), kHitsShown));
  if (!published) return published.error();
  view.published = published->total;
  view.generation = published->generation;
  view.published_hits = std::move(published->hits);
  if (const Result<Done> speaking = FindSpeaking(searcher, view); !speaking)
    return speaking.error();
  if (const Result<Done> names = FindNames(searcher, view); !names) return names.error();
  Result<std::vector<OtherYear>> years = FindOtherYears(searcher, name);
  if (!years) return years.error();
  view.other_years = *std::move(years);
  if (const Day* day = std::get_if<Day>(&name)) FindNearest(searcher, *day, view);
  return view;
}

std::optional<SpeakingHit> SpeakingOf(const StoredArticle& stored, const DayName& name, Hit hit) {
  const DateMention* best = nullptr;
  std::int32_t narrowest = 0;
  for (const DateMention& mention : stored.record.annotation.dates) {
    const std::optional<std::int32_t> width = Width(mention, name);
    if (!width || (best != nullptr && *width >= narrowest)) continue;
    best = &mention;
    narrowest = *width;
  }
  if (best == nullptr) return std::nullopt;
  const std::string_view text = stored.record.article.text;
  SpeakingHit speaking{std::move(hit), std::nullopt, *best, std::string(WordsAt(text, best->span))};
  if (const Span* sentence = SentenceAt(stored.sentences, best->span)) {
    const Span words[] = {best->span};
    speaking.sentence = ShowSentence(text, *sentence, words, kSentenceBytes);
  }
  return speaking;
}

}  // namespace dateline::web
