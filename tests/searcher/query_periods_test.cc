// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_periods.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/searcher/in_english.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Record Article(const std::string& id, const std::string& date, const std::string& text) {
  return MakeRecord({.id = id, .title = "News", .text = text + "\n", .date = date});
}

// A flood of October 2005, one of another year that speaks of it, and others.
TestArchive Archive() {
  Record speaking = Article("speaking", "2012-01-01", "A flood like none before.");
  DateMention mention;
  mention.days = Days(*ParsePartialDate("2005-10-06"));
  mention.value = "2005-10-06";
  speaking.annotation.dates = {mention};
  return TestArchive({Article("other-october", "2025-10-07", "In October a flood came."),
                      Article("then", "2005-10-07", "A flood came."), speaking,
                      Article("storm", "2005-10-08", "A storm came."),
                      Article("printed", "2013-03-03", "A flood, as in October 2005.")});
}

SearchResponse Search(const TestArchive& archive, const std::string& query) {
  SearchRequest request;
  request.query = query;
  return *(*Searcher::Open({archive.path()})).Search(request);
}

std::vector<std::string> Ids(const SearchResponse& found) {
  std::vector<std::string> ids;
  for (const Hit& hit : found.hits) ids.push_back(hit.id);
  return ids;
}

TEST(ReadPeriods, FindsWhatIsOfThePeriodHoweverItIsPrinted) {
  const SearchResponse found = Search(Archive(), "flood October 2005");
  EXPECT_THAT(Ids(found), testing::UnorderedElementsAre("then", "speaking", "printed"));
  EXPECT_EQ(found.hits.front().id, "then");
  EXPECT_FALSE(found.query.matched_any);
}

TEST(ReadPeriods, SaysHowThePeriodWasRead) {
  EXPECT_THAT(InEnglish(Search(Archive(), "flood October 2005").query.understood),
              HasSubstr("with flood, saying October 2005, published in October 2005 or "
                        "speaking of October 2005"));
}

TEST(ReadPeriods, FindsNoWholeMonthWhereAnyWordIsEnough) {
  const SearchResponse found = Search(Archive(), "flood nowhere October 2005");
  EXPECT_TRUE(found.query.matched_any);
  EXPECT_EQ(found.hits.front().id, "then");
  EXPECT_THAT(Ids(found), testing::Not(testing::Contains("storm")));
}

TEST(ReadPeriods, ReadsTheSameBesideWhatIsLeftOut) {
  EXPECT_THAT(Ids(Search(Archive(), "flood October 2005 -storm")),
              testing::UnorderedElementsAre("then", "speaking", "printed"));
}

TEST(ReadPeriods, TakesFunctionWordsForNoOtherWords) {
  EXPECT_THAT(Ids(Search(Archive(), "what was in October 2005")),
              ElementsAre("printed", "other-october"));
}

TEST(ReadPeriods, LeavesThoseOfAPastedSentence) {
  const SearchResponse found = Search(
      Archive(), "flood came none river like storm printed speaking other tide news October 2005");
  EXPECT_THAT(found.query.warnings.at(0).message, HasSubstr("The query has 13 words"));
  EXPECT_THAT(InEnglish(found.query.understood),
              testing::Not(HasSubstr("published in October 2005")));
}

TEST(ReadPeriods, LeavesPeriodsAloneAndYearsAsTheWordsTheyAre) {
  const TestArchive archive = Archive();
  EXPECT_THAT(Ids(Search(archive, "October 2005")), ElementsAre("printed"));
  EXPECT_THAT(Ids(Search(archive, "flood 2005")), ElementsAre("printed"));
  EXPECT_THAT(Ids(Search(archive, "flood \"October 2005\"")), ElementsAre("printed"));
  EXPECT_THAT(Ids(Search(archive, "flood +October 2005")), ElementsAre("printed"));
}

TEST(ReadPeriods, ReadsEachOfSeveralPeriodsAndWhatStandsBetween) {
  const TestArchive archive = Archive();
  const SearchResponse one = Search(archive, "7 October 2005 flood came");
  EXPECT_EQ(one.hits.front().id, "then");
  EXPECT_EQ(one.query.with_every_word, 1u);
  const SearchResponse found = Search(archive, "7 October 2005 flood 6 October 2005");
  EXPECT_EQ(found.query.with_every_word, 0u);
  EXPECT_EQ(found.hits.front().id, "then");
}

}  // namespace
}  // namespace dateline
