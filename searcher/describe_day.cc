// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/describe_day.h"

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "core/words.h"
#include "searcher/appearance.h"
#include "searcher/facets.h"
#include "searcher/hits.h"
#include "searcher/matches.h"
#include "searcher/sentences.h"
#include "searcher/tally.h"

namespace dateline {
namespace {

using std::chrono::month_day;

constexpr std::size_t kDocumentsPerLook = 65536;  // at the clock

// What every step of one profile stands on.
struct Ground {
  const Snapshot& snapshot;
  const Xapian::Database& database;
  const Deadline& deadline;
};

month_day MonthDayOf(const DayName& name) {
  if (const Day* day = std::get_if<Day>(&name)) return day->month() / day->day();
  return std::get<month_day>(name);
}

MatchSet MatchesOf(const Ground& ground, DateAxis axis, const DayName& name) {
  return CollectMatches(ground.database, Xapian::Query(DayTerm(axis, name)), ground.deadline);
}

// The articles of a list, read and made ready to show. Requires: `make` gives no hit or one.
template <typename T, typename Make>
Result<std::vector<T>> ReadHits(const Ground& ground, const MatchSet& documents, Make make) {
  const Highlighter no_words({}, ground.snapshot.languages());
  const AskedFor nothing(ground.snapshot, {}, {});
  std::vector<T> hits;
  for (const Xapian::docid document :
       NewestOf(documents, ground.snapshot.columns(), kMostDayHits)) {
    ground.deadline.Check();
    const Result<Record> record = ReadRecord(ground.database, document);
    if (!record) return record.error();
    Hit hit = MakeHit(ground.snapshot, {*record, document}, {}, {no_words, nothing});
    if (auto made = make(*record, std::move(hit))) hits.push_back(*std::move(made));
  }
  return hits;
}

std::string_view WordsAt(std::string_view text, Span span) {
  const std::size_t end = std::min<std::size_t>(span.end, text.size());
  const std::size_t begin = std::min<std::size_t>(span.begin, end);
  return text.substr(begin, end - begin);
}

std::optional<SpeakingHit> SpeakingOf(const Record& record, const DayName& name, Hit hit) {
  std::optional<DateMention> mention = MentionSaying(record.annotation.dates, name);
  if (!mention) return std::nullopt;
  const std::string_view text = record.article.text;
  const Span words[] = {mention->span};
  SpeakingHit speaking{std::move(hit), std::nullopt, {}, std::string(WordsAt(text, words[0]))};
  speaking.mention = *std::move(mention);
  const std::vector<Span> sentences = StorySentences(record, SplitWords(text));
  if (const Span* sentence = SentenceAt(sentences, words[0]))
    speaking.sentence = ShowSentence(text, *sentence, words, kSentenceBytes);
  return speaking;
}

// People and places of what was published that day; on a day without, of what speaks of it.
void NameThose(const Ground& ground, const MatchSet& documents, DayProfile& profile) {
  const Columns& columns = ground.snapshot.columns();
  const Tally tally = Count(documents, columns, {}, ground.deadline);
  const KindFilter unfiltered;
  const auto list = [&](FacetKind kind) {
    return ListTopValues(CountedFacetOf(kind, ground.snapshot, unfiltered, tally), kMostDayNames);
  };
  profile.people = list(FacetKind::kPerson);
  profile.places = list(FacetKind::kPlace);
}

using YearCounts = std::map<Day, OtherYear, std::greater<>>;

OtherYear& CountsOf(Day day, YearCounts& years) {
  return years.try_emplace(day, OtherYear{day}).first->second;
}

// Every article that the term finds is dated to the day.
void AddPublished(const Ground& ground, month_day every, YearCounts& years) {
  for (const Xapian::docid document : MatchesOf(ground, DateAxis::kPublished, every))
    ++CountsOf(DayOfNumber(ground.snapshot.columns().published(document).first), years).published;
}

// How many articles mention exactly this day, which the column has counted.
std::uint64_t ArticlesMentioning(const MentionColumn& column, Day day) {
  const std::int32_t number = DayNumber(day);
  for (PeriodNumber at = column.FirstFrom(number);
       at < column.size() && column.period(at).first == number; ++at) {
    if (column.calendar_period(at).unit == CalendarUnit::kDay) return column.Articles(at);
  }
  return 0;
}

void AddMentioned(const MentionColumn& column, month_day every, YearCounts& years) {
  if (!column.span()) return;
  const auto [first, last] = *column.span();
  for (std::chrono::year year = first.year(); year <= last.year(); ++year) {
    const Day day = year / every.month() / every.day();
    if (!day.ok()) continue;
    if (const std::uint64_t articles = ArticlesMentioning(column, day); articles > 0)
      CountsOf(day, years).mentioned = articles;
  }
}

std::vector<OtherYear> OtherYears(const Ground& ground, const DayName& name) {
  YearCounts years;
  AddPublished(ground, MonthDayOf(name), years);
  AddMentioned(ground.snapshot.columns().mentioned(), MonthDayOf(name), years);
  if (const Day* day = std::get_if<Day>(&name)) years.erase(*day);
  std::vector<OtherYear> others;
  others.reserve(years.size());
  for (const auto& [day, other] : years) others.push_back(other);
  return others;
}

// One walk over a number for each article: a list in the order of days would save a millisecond of
// a million articles and cost memory in every search.
NearestDays NearestPublished(const Ground& ground, Day day) {
  const std::int32_t number = DayNumber(day);
  NearestDays nearest;
  std::optional<std::int32_t> before;
  std::optional<std::int32_t> after;
  const MatchSet& documents = ground.snapshot.columns().documents();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (i % kDocumentsPerLook == 0) ground.deadline.Check();
    const Period& period = ground.snapshot.columns().published(documents[i]);
    if (!period.known() || period.first != period.last) continue;
    if (period.first < number && (!before || *before < period.first)) before = period.first;
    if (period.first > number && (!after || period.first < *after)) after = period.first;
  }
  if (before) nearest.before = DayOfNumber(*before);
  if (after) nearest.after = DayOfNumber(*after);
  return nearest;
}

// Months, years and longer stand between the days of the column, few of them side by side.
NearestDays NearestMentioned(const MentionColumn& column, Day day) {
  const auto is_day = [&](PeriodNumber at) {
    return column.calendar_period(at).unit == CalendarUnit::kDay;
  };
  NearestDays nearest;
  PeriodNumber at = column.FirstFrom(DayNumber(day));
  while (at > 0 && !is_day(at - 1)) --at;
  if (at > 0) nearest.before = column.calendar_period(at - 1).first;
  at = column.FirstFrom(DayNumber(day) + 1);
  while (at < column.size() && !is_day(at)) ++at;
  if (at < column.size()) nearest.after = column.calendar_period(at).first;
  return nearest;
}

}  // namespace

std::string DayTerm(DateAxis axis, const DayName& name) {
  if (const Day* day = std::get_if<Day>(&name)) return PeriodTerm(axis, {*day, CalendarUnit::kDay});
  return EveryYearTerm(axis, std::get<month_day>(name));
}

Result<DayProfile> DescribeDay(const Snapshot& snapshot, const DayName& name,
                               const Deadline& deadline) {
  const HandlePool::Loan database = snapshot.Borrow();
  const Ground ground{snapshot, *database, deadline};
  const MatchSet published = MatchesOf(ground, DateAxis::kPublished, name);
  const MatchSet mentioned = MatchesOf(ground, DateAxis::kMentioned, name);

  DayProfile profile;
  profile.name = name;
  profile.generation = snapshot.generation();
  profile.published = published.size();
  profile.mentioned = mentioned.size();
  if (published.empty()) profile.named_axis = DateAxis::kMentioned;
  NameThose(ground, published.empty() ? mentioned : published, profile);
  profile.other_years = OtherYears(ground, name);
  if (const Day* day = std::get_if<Day>(&name)) {
    profile.nearest_published = NearestPublished(ground, *day);
    profile.nearest_mentioned = NearestMentioned(snapshot.columns().mentioned(), *day);
  }
  auto hits = ReadHits<Hit>(
      ground, published, [](const Record&, Hit hit) { return std::optional<Hit>(std::move(hit)); });
  if (!hits) return hits.error();
  profile.published_hits = *std::move(hits);
  auto speaking = ReadHits<SpeakingHit>(ground, mentioned, [&](const Record& record, Hit hit) {
    return SpeakingOf(record, name, std::move(hit));
  });
  if (!speaking) return speaking.error();
  profile.mentioned_hits = *std::move(speaking);
  return profile;
}

}  // namespace dateline
