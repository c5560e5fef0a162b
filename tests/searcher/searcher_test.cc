// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/searcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/archive_layout.h"
#include "tests/support/file_clock.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

// No machine is so busy that a test fails by the clock.
const SearcherOptions kAmple{.allowance = std::chrono::hours(1)};

const std::string& LongName() {
  static const std::string name = std::string(300, 'q') + " Long";
  return name;
}

std::vector<Record> Articles() {
  return {
      MakeRecord({.id = "hanoi",
                  .title = "Common perceptions on new era",
                  .text = "Lê Hoài Trung met Wang Yi. Trung said that common perceptions help.\n",
                  .date = "2024-03-22",
                  .source = "VNS",
                  .people = {"Lê Hoài Trung|Trung", "Wang Yi"},
                  .places = {"Hà Nội"},
                  .dateline_place = "Hà Nội"}),
      MakeRecord({.id = "beijing",
                  .title = "Talks in Beijing",
                  .text = "Le Hoai Trung visited Georgia and spoke of perceptions.\n",
                  .date = "2024-03",
                  .source = "VNA",
                  .people = {"Le Hoai Trung"},
                  .places = {"Beijing", "Georgia"}}),
      MakeRecord({.id = "tbilisi",
                  .title = "Georgia signs",
                  .text = "The company Georgia signed with Sean O’Leary.\n",
                  .date = "2023-12-31",
                  .people = {"Sean O’Leary", "L’Hostis Marc"},
                  .organisations = {"Georgia"}}),
      MakeRecord({.id = "undated",
                  .title = "No day",
                  .text = "Nobody knows when محمد علي spoke.\n",
                  .people = {"محمد علي", LongName()}}),
  };
}

SearchRequest Query(const std::string& query) {
  SearchRequest request;
  request.query = query;
  return request;
}

SearchRequest With(FacetKind kind, const std::string& id) {
  SearchRequest request;
  request.filter(kind).values = {id};
  return request;
}

class SearcherTest : public testing::Test {
 protected:
  SearchResponse Search(const SearchRequest& request) const {
    Result<SearchResponse> response = searcher_.Search(request);
    if (!response) throw std::runtime_error(response.error().message);
    return *std::move(response);
  }

  std::vector<std::string> Ids(const SearchRequest& request) const {
    std::vector<std::string> ids;
    for (const Hit& hit : Search(request).hits) ids.push_back(hit.id);
    return ids;
  }

  const TestArchive archive_{Articles()};
  const Searcher searcher_ = *Searcher::Open({archive_.path()}, kAmple);
};

TEST_F(SearcherTest, RanksWhatMatchesTheWords) {
  EXPECT_THAT(Ids(Query("common perceptions")), ElementsAre("hanoi"));
  EXPECT_THAT(Ids(Query("perceptions")), ElementsAre("hanoi", "beijing"));
  EXPECT_THAT(Ids(Query("nothing like it")), IsEmpty());
}

TEST_F(SearcherTest, ShowsTheNewestFirstWhereThereIsNothingToRankBy) {
  EXPECT_THAT(Ids(Query("")), ElementsAre("hanoi", "beijing", "tbilisi", "undated"));
  EXPECT_THAT(Ids(With(FacetKind::kPerson, "le_hoai_trung")), ElementsAre("hanoi", "beijing"));
}

TEST_F(SearcherTest, FillsInAHit) {
  SearchRequest request = Query("perceptions");
  request.filter(FacetKind::kPerson).values = {"le_hoai_trung"};
  const Hit hit = Search(request).hits.front();
  EXPECT_EQ(hit.title.text, "Common perceptions on new era");
  ASSERT_EQ(hit.title.ranges.size(), 1U);
  EXPECT_EQ(hit.title.text.substr(hit.title.ranges[0].begin,
                                  hit.title.ranges[0].end - hit.title.ranges[0].begin),
            "perceptions");
  EXPECT_EQ(hit.source_id, "vns");
  EXPECT_EQ(hit.source, "VNS");
  EXPECT_EQ(hit.dateline_place, "Hà Nội");
  EXPECT_EQ(hit.language, "en");
  EXPECT_GT(hit.score, 0);
  EXPECT_FALSE(hit.snippets.empty());
  ASSERT_EQ(hit.people.size(), 2U);
  EXPECT_EQ(hit.people[0].id, "le_hoai_trung");
  EXPECT_EQ(hit.people[0].label, "Lê Hoài Trung");
  EXPECT_THAT(hit.people[0].matched_as, ElementsAre("Lê Hoài Trung", "Trung"));
  EXPECT_EQ(hit.people[0].count, 2U);
  EXPECT_TRUE(hit.people[0].selected);
  EXPECT_FALSE(hit.people[1].selected);
}

TEST_F(SearcherTest, SaysWhenAnyWordWasEnough) {
  const SearchResponse all = Search(Query("common perceptions"));
  EXPECT_FALSE(all.query.matched_any);
  const SearchResponse any = Search(Query("signed perceptions"));
  EXPECT_TRUE(any.query.matched_any);
  EXPECT_EQ(any.total, 3U);
  SearchRequest strictly = Query("signed perceptions");
  strictly.match = MatchMode::kAll;
  EXPECT_EQ(Search(strictly).total, 0U);
  SearchRequest from_the_start = Query("common perceptions");
  from_the_start.match = MatchMode::kAny;
  EXPECT_EQ(Search(from_the_start).total, 2U);
  EXPECT_FALSE(Search(from_the_start).query.matched_any);
}

TEST_F(SearcherTest, ReadsAQueryTheSameUnderEveryFilter) {
  // All words are in one article; a filter that leaves it out finds nothing rather than any word.
  SearchRequest request = Query("common perceptions");
  request.filter(FacetKind::kSource).values = {"vna"};
  EXPECT_EQ(Search(request).total, 0U);
  EXPECT_FALSE(Search(request).query.matched_any);
}

TEST_F(SearcherTest, FindsOnePersonInEverySpelling) {
  for (const char* query :
       {"person:\"Le Hoai Trung\"", "person:\"Lê Hoài Trung\"", "person:\"LE HOAI TRUNG\""})
    EXPECT_THAT(Ids(Query(query)), UnorderedElementsAre("hanoi", "beijing")) << query;
  const Facet people = Search(Query("perceptions")).facet(FacetKind::kPerson);
  EXPECT_EQ(people.values.front().label, "Lê Hoài Trung");
  EXPECT_EQ(people.values.front().count, 2U);
  EXPECT_THAT(people.values.front().aliases, UnorderedElementsAre("Le Hoai Trung", "Trung"));
}

TEST_F(SearcherTest, KeepsAPlaceAndAnOrganisationOfOneNameApart) {
  EXPECT_THAT(Ids(With(FacetKind::kPlace, "georgia")), ElementsAre("beijing"));
  EXPECT_THAT(Ids(With(FacetKind::kOrganisation, "georgia")), ElementsAre("tbilisi"));
}

TEST_F(SearcherTest, TicksAwkwardNames) {
  const Facet all = *searcher_.ListFacet({}, {.kind = FacetKind::kPerson, .find = ""});
  std::set<std::string> labels;
  for (const FacetValue& value : all.values) {
    labels.insert(value.label);
    SearchRequest request = With(FacetKind::kPerson, value.id);
    EXPECT_EQ(Search(request).total, value.count) << value.label;
    EXPECT_TRUE(Search(request).facet(FacetKind::kPerson).values.front().selected);
    EXPECT_TRUE(searcher_.Describe(EntityKind::kPerson, value.id)) << value.label;
  }
  for (const std::string& name : {std::string("Sean O’Leary"), std::string("L’Hostis Marc"),
                                  std::string("محمد علي"), LongName()})
    EXPECT_THAT(labels, Contains(name));
  for (const char* find : {"o'leary", "O’Leary", "hostis", "علي", "long"}) {
    const Facet found = *searcher_.ListFacet({}, {.kind = FacetKind::kPerson, .find = find});
    EXPECT_EQ(found.values.size(), std::string(find) == "hostis" ? 0U : 1U) << find;
  }
}

TEST_F(SearcherTest, ADayIsThatDayInEveryZone) {
  const char* before = std::getenv("TZ");
  const std::optional<std::string> kept =
      before ? std::optional<std::string>(before) : std::nullopt;
  for (const char* zone : {"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"}) {
    ::setenv("TZ", zone, 1);
    ::tzset();
    SearchRequest request;
    request.from = request.to = *ParsePartialDate("2024-03-22");
    EXPECT_THAT(Ids(request), ElementsAre("hanoi")) << zone;
  }
  kept ? ::setenv("TZ", kept->c_str(), 1) : ::unsetenv("TZ");
  ::tzset();
}

TEST_F(SearcherTest, FindsMonthsOnlyWithinWholeMonths) {
  SearchRequest request;
  request.from = request.to = *ParsePartialDate("2024-03");
  EXPECT_THAT(Ids(request), ElementsAre("hanoi", "beijing"));
  request.from = *ParsePartialDate("2024-03-02");
  EXPECT_THAT(Ids(request), ElementsAre("hanoi"));
}

TEST_F(SearcherTest, KeepsTheUndatedOutOfEveryYear) {
  SearchRequest ever;
  ever.from = *ParsePartialDate("0001");
  ever.to = *ParsePartialDate("9999");
  EXPECT_EQ(Search(ever).total, 3U);
  SearchRequest seventy;
  seventy.from = seventy.to = *ParsePartialDate("1970");
  EXPECT_EQ(Search(seventy).total, 0U);
  SearchRequest undated;
  undated.undated_only = true;
  EXPECT_THAT(Ids(undated), ElementsAre("undated"));
  const Histogram published = Search({}).published;
  EXPECT_EQ(published.undated, 1U);
  for (const Bucket& year : published.years)
    EXPECT_GE(static_cast<int>(year.days.first.year()), 2023);
}

TEST_F(SearcherTest, ListsATickedValueAtZero) {
  SearchRequest request = With(FacetKind::kPerson, "wang_yi");
  request.filter(FacetKind::kSource).values = {"vna"};
  const SearchResponse response = Search(request);
  EXPECT_EQ(response.total, 0U);
  const FacetValue& wang = response.facet(FacetKind::kPerson).values.front();
  EXPECT_EQ(wang.id, "wang_yi");
  EXPECT_EQ(wang.label, "Wang Yi");
  EXPECT_TRUE(wang.selected);
  EXPECT_EQ(wang.count, 0U);
}

TEST_F(SearcherTest, AnswersUnknownIdsWithNothing) {
  for (const FacetKind kind : kFacetKinds) {
    const SearchResponse response = Search(With(kind, "no_such_thing"));
    EXPECT_EQ(response.total, 0U);
    ASSERT_FALSE(response.facet(kind).values.empty());
    EXPECT_EQ(response.facet(kind).values.front().id, "no_such_thing");
    EXPECT_TRUE(response.facet(kind).values.front().selected);
  }
  SearchRequest without;
  without.filter(FacetKind::kPerson).excluded = {"no_such_person"};
  EXPECT_EQ(Search(without).total, 4U);
}

TEST_F(SearcherTest, GivesNoHitsBehindTheLastPage) {
  for (const std::size_t page : {std::size_t{2}, std::size_t{1000}, SIZE_MAX}) {
    SearchRequest request = Query("perceptions");
    request.page = page;
    EXPECT_EQ(Search(request).total, 2U);
    EXPECT_THAT(Search(request).hits, IsEmpty());
  }
  SearchRequest request;
  request.page = 0;
  request.size = 0;
  EXPECT_EQ(Search(request).hits.size(), 1U) << "read as the first page of the smallest size";
}

TEST_F(SearcherTest, RefusesReversedDatesAndTooManyValues) {
  SearchRequest reversed;
  reversed.from = *ParsePartialDate("2024");
  reversed.to = *ParsePartialDate("2023");
  const Result<SearchResponse> refused = searcher_.Search(reversed);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::kBadInput);
  EXPECT_EQ(refused.error().code, "reversed-dates");
  EXPECT_THAT(refused.error().message, HasSubstr("2024"));

  SearchRequest crowded;
  crowded.filter(FacetKind::kPlace).values.assign(kMaxFilterValues + 1, "paris");
  EXPECT_EQ(searcher_.Search(crowded).error().code, "too-many-values");
}

TEST_F(SearcherTest, HoldsAStrictSearchToItsWarnings) {
  SearchRequest request = Query("\"common perceptions");
  ASSERT_FALSE(Search(request).query.warnings.empty());
  request.strict = true;
  const Result<SearchResponse> refused = searcher_.Search(request);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::kBadInput);
  EXPECT_FALSE(refused.error().code.empty());
}

TEST_F(SearcherTest, ReadsAnArticleWithItsNames) {
  const StoredArticle article = *searcher_.Read("hanoi", "perceptions");
  EXPECT_EQ(article.record, Articles()[0]);
  ASSERT_EQ(article.entities.size(), article.record.annotation.entities.size());
  EXPECT_EQ(article.entities[0].label, "Lê Hoài Trung");
  EXPECT_EQ(article.source_id, "vns");
  ASSERT_EQ(article.highlights.size(), 1U);
  EXPECT_EQ(article.record.article.text.substr(article.highlights[0].begin, 11), "perceptions");
  EXPECT_THAT(searcher_.Read("hanoi", "")->highlights, IsEmpty());
  EXPECT_TRUE(searcher_.Read("hanoi", "ab*")) << "a query that cannot be read marks nothing";
  EXPECT_EQ(searcher_.Read("nowhere", "").error().fault, Fault::kNotFound);
}

TEST_F(SearcherTest, DescribesAPerson) {
  const EntityProfile trung = *searcher_.Describe(EntityKind::kPerson, "le_hoai_trung");
  EXPECT_EQ(trung.id, "le_hoai_trung");
  EXPECT_EQ(trung.label, "Lê Hoài Trung");
  EXPECT_EQ(trung.articles, 2U);
  EXPECT_EQ(trung.forms.size(), 3U);
  ASSERT_TRUE(trung.appearance.seen);
  EXPECT_EQ(FormatDay(trung.appearance.seen->first), "2024-03-01");
  EXPECT_EQ(FormatDay(trung.appearance.seen->last), "2024-03-31");
  EXPECT_FALSE(searcher_.Describe(EntityKind::kPerson, "long_gone"));
  EXPECT_EQ(searcher_.Describe(EntityKind::kPlace, "le_hoai_trung").error().fault,
            Fault::kNotFound);
}

TEST_F(SearcherTest, SummarisesTheArchive) {
  const ArchiveSummary summary = *searcher_.Summarise();
  EXPECT_EQ(summary.articles, 4U);
  EXPECT_EQ(summary.undated, 1U);
  EXPECT_GT(summary.generation, 0U);
  EXPECT_GT(summary.committed_at, 0);
  EXPECT_GT(summary.bytes, 0U);
  EXPECT_THAT(summary.entities, ElementsAre(6U, 1U, 3U));
  EXPECT_EQ(FormatDay(summary.published->first), "2023-12-31");
  EXPECT_EQ(FormatDay(summary.published->last), "2024-03-31");
  EXPECT_EQ(summary.sources.size(), 2U);
  EXPECT_EQ(summary.people.front().label, "Lê Hoài Trung");
  ASSERT_EQ(summary.latest_days.size(), 2U) << "days only: March 2024 is none";
  EXPECT_EQ(FormatDay(summary.latest_days.front().days.first), "2024-03-22");
}

TEST_F(SearcherTest, SummarisesTheDatesThatArticlesSpeakOf) {
  EXPECT_FALSE(searcher_.Summarise()->mentioned.days) << "no article speaks of any";
  DateMention day;
  day.value = "2024-03-22";
  day.days = *ParseDayRange("2024-03-22");
  DateMention decade;
  decade.value = "196";
  decade.days = DayRange{ParseDayRange("1960")->first, ParseDayRange("1969")->last};
  archive_.Put({MakeRecord({.id = "one", .dates = {day, decade}}),
                MakeRecord({.id = "two", .dates = {day, day}})});
  ASSERT_TRUE(*searcher_.Refresh());
  const MentionSummary mentioned = searcher_.Summarise()->mentioned;
  ASSERT_TRUE(mentioned.days);
  EXPECT_EQ(FormatDay(mentioned.days->first), "1960-01-01");
  EXPECT_EQ(FormatDay(mentioned.days->last), "2024-03-22");
  EXPECT_EQ(mentioned.periods, 2U);
  EXPECT_EQ(mentioned.mentions, 3U) << "an article counts once for a period";
  EXPECT_GT(mentioned.bytes, 0U);
}

TEST_F(SearcherTest, SeesANewCommitAfterRefresh) {
  EXPECT_FALSE(*searcher_.Refresh());
  const std::uint64_t before = Search({}).generation;
  archive_.Put({MakeRecord({.id = "new", .text = "Fresh news.\n"})});
  AwaitNextTick();
  EXPECT_EQ(Search({}).total, 4U);
  EXPECT_TRUE(*searcher_.Refresh());
  EXPECT_EQ(Search({}).total, 5U);
  EXPECT_GT(Search({}).generation, before);
  EXPECT_FALSE(*searcher_.Refresh());
}

TEST_F(SearcherTest, GoesOnServingWhenTheArchiveIsTakenAway) {
  AwaitNextTick();
  EXPECT_EQ(Search({}).total, 4U);
  std::filesystem::remove(CurrentLink(archive_.path()));
  EXPECT_FALSE(searcher_.Refresh());
  EXPECT_EQ(Search({}).total, 4U);
}

TEST(SearcherOpen, SaysWhatIsMissing) {
  const TemporaryDirectory directory;
  const Result<Searcher> none = Searcher::Open({directory.path() / "none"});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().fault, Fault::kNotFound);
  EXPECT_EQ(Searcher::Open({}).error().fault, Fault::kNotFound);
}

TEST(SearcherOpen, CutsOffWhatTakesTooLong) {
  const TestArchive archive(Articles());
  const Searcher searcher =
      *Searcher::Open({archive.path()}, {.allowance = std::chrono::milliseconds(0)});
  const Result<SearchResponse> cut = searcher.Search(Query("perceptions"));
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().fault, Fault::kUnavailable);
  EXPECT_THAT(cut.error().message, HasSubstr("took longer than 0 ms"));
  EXPECT_TRUE(searcher.Read("hanoi", "")) << "an article is read all the same";
}

TEST(SearcherOpen, AnswersFromAnEmptyArchive) {
  const TestArchive archive;
  const Searcher searcher = *Searcher::Open({archive.path()}, kAmple);
  EXPECT_EQ(searcher.Search({})->total, 0U);
  EXPECT_EQ(searcher.Search(Query("date:2024 common perceptions"))->total, 0U);
  EXPECT_EQ(searcher.Summarise()->articles, 0U);
}

}  // namespace
}  // namespace dateline
