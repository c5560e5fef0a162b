// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/slip_bonus.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

Record Article(const std::string& id, const std::string& text) {
  return MakeRecord({.id = id, .title = "News", .text = text + "\n"});
}

SearchResponse Search(const TestArchive& archive, const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.explain = true;
  return *(*Searcher::Open({archive.path()})).Search(request);
}

// Drones everywhere, and most of all elsewhere.
TestArchive Archive() {
  return TestArchive({Article("elsewhere", "A drone attack, a drone attack, a drone attack."),
                      Article("odesa", "In Odesa many spoke of what a drone did in an attack."),
                      Article("odeta", "Odeta Rus saw a drone."),
                      Article("korea", "In South Korea a drone was seen."),
                      Article("vote", "South Korea votes."),
                      Article("numbers", "Flight 8243 met a drone in 2019.")});
}

TEST(MeantInstead, RanksByTheWordThatIsSpelledAlmostSo) {
  const TestArchive archive = Archive();
  const SearchResponse found = Search(archive, "Odessa drone attack");
  EXPECT_EQ(found.hits.front().id, "odesa");
  EXPECT_EQ(Search(archive, "drone attack nowhere").hits.front().id, "elsewhere");
}

TEST(MeantInstead, FindsNoMoreThanTheWordsThatWereTyped) {
  const TestArchive archive = Archive();
  EXPECT_EQ(Search(archive, "Odessa drone").total, Search(archive, "drone nowhere").total);
  EXPECT_EQ(Search(archive, "Odessa").total, 0u);
  EXPECT_EQ(Search(archive, "+Odessa drone").total, 0u);
}

// "của" is in no article here, "cua" is near to nothing that was meant.
TEST(MeantInstead, TakesNoFunctionWordForASlip) {
  const TestArchive archive({Article("drone", "A drone was seen over the harbour of Odesa."),
                             Article("cup", "Cup, cua, cup: a drone.")});
  EXPECT_EQ(Search(archive, "drone của harbour Odesa").hits.front().id, "drone");
  const SearchResponse found = Search(archive, "drone của harbour nowhere");
  ASSERT_EQ(found.hits.size(), 2u);
  for (const ScorePart& part : found.hits[1].explanation)
    EXPECT_EQ(part.terms, std::vector<std::string>{"drone"});
}

TEST(MeantInstead, PutsTwoWordsForOneWhereTheBlankIsMissing) {
  EXPECT_EQ(Search(Archive(), "southkorea drone").hits.front().id, "korea");
}

TEST(MeantInstead, LeavesHeldWordsAndNumbersAlone) {
  const TestArchive archive = Archive();
  EXPECT_EQ(Search(archive, "odeta drone").hits.front().id, "odeta");
  const SearchResponse numbered = Search(archive, "drone 8244");
  ASSERT_FALSE(numbered.hits.front().explanation.empty());
  for (const ScorePart& part : numbered.hits.front().explanation)
    EXPECT_EQ(part.terms, std::vector<std::string>{"drone"});
}

TEST(MeantInstead, IsToldInTheExplanation) {
  const SearchResponse found = Search(Archive(), "Odessa drone attack");
  bool told = false;
  for (const ScorePart& part : found.hits.front().explanation)
    told = told || part.terms == std::vector<std::string>{"odesa"};
  EXPECT_TRUE(told);
}

}  // namespace
}  // namespace dateline
