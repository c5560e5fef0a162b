// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/day_profile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/searcher.h"
#include "tests/searcher/synthetic_corpus.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using std::chrono::month_day;

Day DayOf(std::string_view text) { return ParseDayRange(text)->first; }

DayProfile Ask(const std::vector<std::filesystem::path>& archives, const DayName& name) {
  const Result<Searcher> searcher = Searcher::Open(archives);
  if (!searcher) throw std::runtime_error(searcher.error().message);
  Result<DayProfile> profile = searcher->DayOf(name);
  if (!profile) throw std::runtime_error(profile.error().message);
  return *std::move(profile);
}

DateMention MentionOf(const std::string& text, std::string_view words, std::string_view days) {
  DateMention mention;
  const std::size_t at = text.find(words);
  mention.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  mention.value = days;
  if (!days.starts_with("XXXX")) mention.days = *ParseDayRange(days);
  return mention;
}

// One article that says the dates, words and days by turns.
Record Saying(std::string id, const std::string& text,
              const std::vector<std::pair<std::string_view, std::string_view>>& dates,
              std::string published = "") {
  ArticleFields fields{.id = std::move(id), .text = text, .date = std::move(published)};
  for (const auto& [words, days] : dates) fields.dates.push_back(MentionOf(text, words, days));
  return MakeRecord(fields);
}

std::set<std::string> IdsOf(const std::vector<Hit>& hits) {
  std::set<std::string> ids;
  for (const Hit& hit : hits) ids.insert(hit.id);
  return ids;
}

std::set<std::string> IdsOf(const std::vector<SpeakingHit>& hits) {
  std::set<std::string> ids;
  for (const SpeakingHit& speaking : hits) ids.insert(speaking.hit.id);
  return ids;
}

// The days of one axis of an article, and the days of every year among them.
struct SaidDays {
  std::set<Day> days;
  std::set<month_day> every_year;

  bool Holds(const DayName& name) const {
    if (const Day* day = std::get_if<Day>(&name)) return days.contains(*day);
    return every_year.contains(std::get<month_day>(name));
  }
};

SaidDays PublishedDays(const ArticleFacts& facts) {
  SaidDays said;
  if (!facts.period || facts.period->first != facts.period->last) return said;
  const Day day = facts.period->first;
  said.days.insert(day);
  said.every_year.insert(day.month() / day.day());
  return said;
}

SaidDays MentionedDays(const ArticleFacts& facts) {
  SaidDays said;
  for (const DayRange& days : facts.mentioned) {
    if (days.first == days.last) said.days.insert(days.first);
  }
  said.every_year = facts.every_year;
  return said;
}

// The same answer by looking at every article.
struct Expected {
  std::set<std::string> published;
  std::set<std::string> mentioned;
  std::vector<OtherYear> other_years;
  NearestDays nearest_published;
  NearestDays nearest_mentioned;
};

void Look(const std::set<Day>& days, Day day, NearestDays& nearest) {
  for (const Day other : days) {
    if (other < day && (!nearest.before || *nearest.before < other)) nearest.before = other;
    if (other > day && (!nearest.after || other < *nearest.after)) nearest.after = other;
  }
}

void CountYears(const DayName& name, const SaidDays& said, std::uint64_t OtherYear::*count,
                std::map<Day, OtherYear, std::greater<>>& years) {
  for (const Day day : said.days) {
    const month_day every = day.month() / day.day();
    const Day* own = std::get_if<Day>(&name);
    const month_day asked = own ? own->month() / own->day() : std::get<month_day>(name);
    if (every != asked || (own && *own == day)) continue;
    ++(years.try_emplace(day, OtherYear{day}).first->second.*count);
  }
}

Expected LookAtAll(const std::vector<Record>& records, const DayName& name) {
  Expected expected;
  std::map<Day, OtherYear, std::greater<>> years;
  for (const Record& record : records) {
    const ArticleFacts facts = FactsOf(record);
    const SaidDays published = PublishedDays(facts);
    const SaidDays mentioned = MentionedDays(facts);
    if (published.Holds(name)) expected.published.insert(facts.id);
    if (mentioned.Holds(name)) expected.mentioned.insert(facts.id);
    CountYears(name, published, &OtherYear::published, years);
    CountYears(name, mentioned, &OtherYear::mentioned, years);
    if (const Day* day = std::get_if<Day>(&name)) {
      Look(published.days, *day, expected.nearest_published);
      Look(mentioned.days, *day, expected.nearest_mentioned);
    }
  }
  for (const auto& [day, other] : years) expected.other_years.push_back(other);
  return expected;
}

void ExpectSame(const DayProfile& profile, const Expected& expected) {
  EXPECT_EQ(profile.published, expected.published.size());
  EXPECT_EQ(profile.mentioned, expected.mentioned.size());
  EXPECT_EQ(profile.other_years, expected.other_years);
  EXPECT_EQ(profile.nearest_published, expected.nearest_published);
  EXPECT_EQ(profile.nearest_mentioned, expected.nearest_mentioned);
  // No hit without a reason, and as many as there are.
  for (const auto& [ids, all] : {std::pair(IdsOf(profile.published_hits), expected.published),
                                 std::pair(IdsOf(profile.mentioned_hits), expected.mentioned)}) {
    EXPECT_EQ(ids.size(), std::min(all.size(), kMostDayHits));
    EXPECT_TRUE(std::includes(all.begin(), all.end(), ids.begin(), ids.end()));
  }
  for (const SpeakingHit& speaking : profile.mentioned_hits) {
    const std::optional<DayRange> days = speaking.mention.days;
    if (const Day* day = std::get_if<Day>(&profile.name); day && days) {
      EXPECT_TRUE(days->first <= *day && *day <= days->last) << speaking.mention.value;
    }
    EXPECT_TRUE(days || speaking.mention.value.starts_with("XXXX")) << speaking.hit.id;
  }
}

// The search for the same articles.
SearchRequest SearchFor(const DayProfile& profile) {
  SearchRequest request;
  const bool published = profile.named_axis == DateAxis::kPublished;
  if (const Day* day = std::get_if<Day>(&profile.name)) {
    const PartialDate date{*day, Granularity::kDay};
    (published ? request.from : request.mentioned_from) = date;
    (published ? request.to : request.mentioned_to) = date;
    return request;
  }
  const month_day every = std::get<month_day>(profile.name);
  const Day leap = std::chrono::year(2024) / every.month() / every.day();
  request.query = (published ? "date:-" : "mentions:-") + FormatDay(leap).substr(4);
  return request;
}

void ExpectSameNames(const Searcher& searcher, const DayProfile& profile) {
  for (const Facet* facet : {&profile.people, &profile.places}) {
    Searcher::FacetPage page;
    page.kind = facet->kind;
    page.limit = kMostDayNames;
    const Result<Facet> listed = searcher.ListFacet(SearchFor(profile), page);
    ASSERT_TRUE(listed) << listed.error().message;
    EXPECT_EQ(facet->distinct, listed->distinct);
    ASSERT_EQ(facet->values.size(), listed->values.size());
    for (std::size_t i = 0; i < facet->values.size(); ++i) {
      EXPECT_EQ(facet->values[i].id, listed->values[i].id);
      EXPECT_EQ(facet->values[i].count, listed->values[i].count);
    }
  }
}

std::vector<DayName> SomeDays(SyntheticCorpus& corpus) {
  std::vector<DayName> names = {std::chrono::February / 29, std::chrono::March / 1,
                                DayOf("2024-02-29"), DayOf("0001-01-01"), DayOf("9999-12-31")};
  for (std::size_t i = 0; i < 40; ++i) {
    const ArticleFacts facts = FactsOf(corpus.records()[corpus.Random(corpus.records().size())]);
    for (const Day day : MentionedDays(facts).days) names.emplace_back(day);
    for (const month_day day : PublishedDays(facts).every_year) names.emplace_back(day);
    if (facts.period) names.emplace_back(facts.period->first);
  }
  return names;
}

TEST(DayProfile, IsWhatALookAtEveryArticleTells) {
  SyntheticCorpus corpus(7, 500);
  const TestArchive archive(corpus.records());
  const Result<Searcher> searcher = Searcher::Open({archive.path()});
  ASSERT_TRUE(searcher);
  for (const DayName& name : SomeDays(corpus)) {
    const Result<DayProfile> profile = searcher->DayOf(name);
    ASSERT_TRUE(profile) << profile.error().message;
    ExpectSame(*profile, LookAtAll(corpus.records(), name));
    ExpectSameNames(*searcher, *profile);
  }
}

TEST(DayProfile, IsTheSameOverTwoArchives) {
  SyntheticCorpus corpus(8, 300);
  const auto middle = corpus.records().begin() + 140;
  const TestArchive first(std::vector<Record>(corpus.records().begin(), middle));
  const TestArchive second(std::vector<Record>(middle, corpus.records().end()));
  const Result<Searcher> searcher = Searcher::Open({first.path(), second.path()});
  ASSERT_TRUE(searcher);
  for (const DayName& name : SomeDays(corpus)) {
    const Result<DayProfile> profile = searcher->DayOf(name);
    ASSERT_TRUE(profile) << profile.error().message;
    ExpectSame(*profile, LookAtAll(corpus.records(), name));
    ExpectSameNames(*searcher, *profile);
  }
}

TEST(DayProfile, CountsWhoIsNamedThatDay) {
  const TestArchive archive({MakeRecord({.id = "a",
                                         .text = "Anna Berg in Paris.\n",
                                         .date = "2024-03-22",
                                         .people = {"Anna Berg"},
                                         .places = {"Paris"}}),
                             MakeRecord({.id = "b",
                                         .text = "Anna Berg, Ingrid Solberg.\n",
                                         .date = "2024-03-22",
                                         .people = {"Anna Berg", "Ingrid Solberg"}}),
                             MakeRecord({.id = "c",
                                         .text = "Daniel Okafor.\n",
                                         .date = "2024-03-23",
                                         .people = {"Daniel Okafor"}})});
  const DayProfile profile = Ask({archive.path()}, DayOf("2024-03-22"));
  EXPECT_EQ(profile.named_axis, DateAxis::kPublished);
  ASSERT_EQ(profile.people.values.size(), 2U);
  EXPECT_EQ(profile.people.values[0].label, "Anna Berg");
  EXPECT_EQ(profile.people.values[0].count, 2U);
  EXPECT_EQ(profile.people.distinct, 2U);
  ASSERT_EQ(profile.places.values.size(), 1U);
  EXPECT_EQ(profile.places.kind, FacetKind::kPlace);
}

TEST(DayProfile, CountsWhoeverIsNamedWhereItIsSpokenOfOnADayWithout) {
  const std::string text = "Anna Berg came on 26 January 2020.\n";
  const TestArchive archive(
      {MakeRecord({.id = "a",
                   .text = text,
                   .people = {"Anna Berg"},
                   .dates = {MentionOf(text, "26 January 2020", "2020-01-26")}})});
  const DayProfile profile = Ask({archive.path()}, DayOf("2020-01-26"));
  EXPECT_EQ(profile.named_axis, DateAxis::kMentioned);
  ASSERT_EQ(profile.people.values.size(), 1U);
  EXPECT_EQ(profile.people.values[0].count, 1U);
}

TEST(DayProfile, MarksTheNarrowestWordsThatSayTheDay) {
  const std::string text = "In the week of 18 March they met. It was signed on Friday there.\n";
  DateMention week = MentionOf(text, "the week of 18 March", "2024-03-18");
  week.value = "2024-W12";
  week.days = DayRange{DayOf("2024-03-18"), DayOf("2024-03-24")};
  const DateMention friday = MentionOf(text, "on Friday", "2024-03-22");
  const TestArchive archive(
      {MakeRecord({.id = "a", .text = text, .dates = {week, friday}}),
       MakeRecord({.id = "b", .text = text, .date = "2024-03-25", .dates = {week}})});
  const DayProfile profile = Ask({archive.path()}, DayOf("2024-03-22"));
  ASSERT_EQ(profile.mentioned_hits.size(), 2U);
  EXPECT_EQ(profile.mentioned_hits[0].hit.id, "b") << "the undated last";
  EXPECT_EQ(profile.mentioned_hits[0].words, "the week of 18 March");
  const SpeakingHit& speaking = profile.mentioned_hits[1];
  EXPECT_EQ(speaking.words, "on Friday");
  ASSERT_TRUE(speaking.sentence);
  EXPECT_EQ(speaking.sentence->text, "It was signed on Friday there.");
  const std::vector<Span> marked = {{14, 23}};
  EXPECT_EQ(speaking.sentence->ranges, marked);
}

TEST(DayProfile, MarksBothEndsOfAPeriodForADayBetween) {
  const std::string text = "The fair is open from March 20 to March 25 here.\n";
  DateMention first = MentionOf(text, "from March 20", "2024-03-20");
  const DateMention last = MentionOf(text, "to March 25", "2024-03-25");
  first.period = DayRange{first.days->first, last.days->last};
  const TestArchive archive({MakeRecord({.text = text, .dates = {first, last}})});
  const DayProfile between = Ask({archive.path()}, DayOf("2024-03-22"));
  ASSERT_EQ(between.mentioned_hits.size(), 1U);
  EXPECT_EQ(between.mentioned_hits[0].words, "from March 20 to March 25");
  EXPECT_EQ(between.mentioned_hits[0].mention.days, first.period);
  const DayProfile end = Ask({archive.path()}, DayOf("2024-03-25"));
  ASSERT_EQ(end.mentioned_hits.size(), 1U);
  EXPECT_EQ(end.mentioned_hits[0].words, "to March 25");
}

TEST(DayProfile, OfALeapDayHasOnlyLeapYears) {
  const std::string text = "29 February 2020 and 29 February 2024 and 1 March 2023.\n";
  const TestArchive archive({Saying("a", text,
                                    {{"29 February 2020", "2020-02-29"},
                                     {"29 February 2024", "2024-02-29"},
                                     {"1 March 2023", "2023-03-01"}})});
  const DayProfile day = Ask({archive.path()}, DayOf("2024-02-29"));
  const std::vector<OtherYear> others = {{DayOf("2020-02-29"), 0, 1}};
  EXPECT_EQ(day.other_years, others);
  EXPECT_EQ(day.nearest_mentioned.before, DayOf("2023-03-01"));
  const DayProfile every = Ask({archive.path()}, std::chrono::February / 29);
  EXPECT_EQ(every.mentioned, 1U);
  EXPECT_EQ(every.other_years.size(), 2U);
  EXPECT_EQ(every.nearest_mentioned, NearestDays());
}

TEST(DayProfile, ReachesFromTheFirstYearToTheLast) {
  const std::string text = "1 January 1 and 31 December 9999.\n";
  const TestArchive archive(
      {Saying("a", text, {{"1 January 1", "0001-01-01"}, {"31 December 9999", "9999-12-31"}}),
       Saying("b", "None.\n", {}, "0001-01-01"), Saying("c", "None.\n", {}, "9999-12-31")});
  const DayProfile first = Ask({archive.path()}, DayOf("0001-01-01"));
  EXPECT_EQ(first.published, 1U);
  EXPECT_EQ(first.mentioned, 1U);
  const NearestDays only_after{std::nullopt, DayOf("9999-12-31")};
  EXPECT_EQ(first.nearest_published, only_after);
  EXPECT_EQ(first.nearest_mentioned, only_after);
  const DayProfile last = Ask({archive.path()}, DayOf("9999-12-31"));
  const NearestDays only_before{DayOf("0001-01-01"), std::nullopt};
  EXPECT_EQ(last.nearest_published, only_before);
  EXPECT_EQ(last.nearest_mentioned, only_before);
  EXPECT_TRUE(last.other_years.empty());
}

TEST(DayProfile, KnowsNoDayOfAMonthAYearOrAnUnknownDate) {
  const std::string text = "In March 2024 and in 2024.\n";
  const TestArchive archive(
      {Saying("a", text, {{"March 2024", "2024-03"}, {"2024", "2024"}}, "2024-03"),
       Saying("b", "None.\n", {}, "2024"), Saying("c", "None.\n", {})});
  for (const char* text_of_day : {"2024-03-01", "2024-03-22", "2024-01-01"}) {
    const DayProfile day = Ask({archive.path()}, DayOf(text_of_day));
    EXPECT_EQ(day.published + day.mentioned, 0U) << text_of_day;
    EXPECT_EQ(day.nearest_published, NearestDays());
    EXPECT_EQ(day.nearest_mentioned, NearestDays());
    EXPECT_TRUE(day.other_years.empty());
  }
}

TEST(DayProfile, OfAnEmptyArchiveIsEmpty) {
  const TestArchive archive;
  for (const DayName& name : {DayName(DayOf("2024-03-22")), DayName(std::chrono::January / 26)}) {
    const DayProfile profile = Ask({archive.path()}, name);
    EXPECT_EQ(profile.published + profile.mentioned, 0U);
    EXPECT_TRUE(profile.published_hits.empty());
    EXPECT_TRUE(profile.mentioned_hits.empty());
    EXPECT_TRUE(profile.people.values.empty());
    EXPECT_TRUE(profile.other_years.empty());
    EXPECT_EQ(profile.nearest_published, NearestDays());
  }
}

TEST(DayProfile, IsCutOffAfterItsTime) {
  const TestArchive archive(MakeRecords(20));
  const Result<Searcher> searcher =
      Searcher::Open({archive.path()}, {.allowance = std::chrono::milliseconds(0)});
  ASSERT_TRUE(searcher);
  const Result<DayProfile> profile = searcher->DayOf(DayOf("2024-01-01"));
  ASSERT_FALSE(profile);
  EXPECT_EQ(profile.error().fault, Fault::kUnavailable);
}

}  // namespace
}  // namespace dateline
