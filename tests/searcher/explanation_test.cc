// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/explanation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::Contains;
using testing::Field;
using testing::IsEmpty;
using testing::Not;

std::vector<Record> Articles() {
  std::vector<Record> records;
  for (int i = 0; i < 30; ++i) {
    const std::string day = (i < 9 ? "0" : "") + std::to_string(i + 1);
    std::string text = "The harbour of Việt Nam opened.";
    for (int times = 0; times < i % 5; ++times) text += " Visits to the port bring trade.";
    if (i % 3 == 0) text += " Lê Hoài Trung met Xi Jinping at the old bridge.";
    records.push_back(MakeRecord({.id = "a" + std::to_string(i),
                                  .title = i % 4 == 0 ? "Visit of Xi Jinping" : "Harbour news",
                                  .text = text + "\n",
                                  .date = "2024-03-" + day,
                                  .people = {"Xi Jinping", "Lê Hoài Trung|Trung"}}));
    Entity& xi = records.back().annotation.entities[0];
    if (i % 4 == 0) xi.prominence = kInHeadline;
  }
  return records;
}

SearchRequest Explained(const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.explain = true;
  return request;
}

double SumOf(const Hit& hit) {
  double sum = 0;
  for (const ScorePart& part : hit.explanation) sum += part.weight;
  return sum;
}

class Explanation : public testing::Test {
 protected:
  SearchResponse Search(const SearchRequest& request) const {
    return *(*Searcher::Open({archive_.path()})).Search(request);
  }

  TestArchive archive_{Articles()};
};

TEST_F(Explanation, SumsToTheScoreWhateverIsAsked) {
  for (const char* query :
       {"visit", "visits trade", "visit port trade harbour", "\"old bridge\"", "Việt Nam harbour",
        "visit OR bridge", "visit -trade", "+visit bridge", "harb*", "person:\"Xi Jinping\" visit",
        "xi jinping", "visits NEAR/4 port", "visit date:2024-03", "\"=Việt Nam\"",
        "(visit port) OR bridge", "title:visit harbour", "visit bridge nowhere elsewhere found",
        "one two three four five six seven eight nine ten visit port trade harbour bridge"}) {
    const SearchResponse response = Search(Explained(query));
    EXPECT_THAT(response.hits, Not(IsEmpty())) << query;
    for (const Hit& hit : response.hits) {
      EXPECT_THAT(hit.explanation, Not(IsEmpty())) << query << " " << hit.id;
      EXPECT_EQ(SumOf(hit), hit.score) << query << " " << hit.id;
      EXPECT_TRUE(std::is_sorted(
          hit.explanation.begin(), hit.explanation.end(),
          [](const ScorePart& a, const ScorePart& b) { return a.weight > b.weight; }));
    }
  }
}

TEST_F(Explanation, SumsToTheScoreOverSeveralArchives) {
  const TestArchive other(MakeRecords(12, "visit"));
  const Result<Searcher> both = Searcher::Open({archive_.path(), other.path()});
  for (const char* query :
       {"visit", "xi jinping", "visit OR text", "visit port trade harbour bridge old"}) {
    const SearchResponse response = *both->Search(Explained(query));
    for (const Hit& hit : response.hits) EXPECT_EQ(SumOf(hit), hit.score) << query << hit.id;
  }
}

TEST_F(Explanation, TellsTheFieldAndTheWord) {
  const Hit best = Search(Explained("visit")).hits.at(0);
  for (const ScoreField field : {ScoreField::kText, ScoreField::kWord})
    EXPECT_THAT(best.explanation, Contains(Field(&ScorePart::field, field)));
  EXPECT_EQ(best.explanation[0].terms, std::vector<std::string>{"visit"});
  const Hit about = Search(Explained("person:\"Xi Jinping\"")).hits.at(0);
  ASSERT_EQ(about.explanation.size(), 1u);
  EXPECT_EQ(about.explanation[0].field, ScoreField::kName);
}

TEST_F(Explanation, CountsAgeWhereItIsAsked) {
  SearchRequest request = Explained("visit");
  request.sort = SortOrder::kRecent;
  const SearchResponse response = Search(request);
  EXPECT_THAT(response.hits[1].explanation, Contains(Field(&ScorePart::field, ScoreField::kAge)));
  for (const Hit& hit : response.hits) EXPECT_NEAR(SumOf(hit), hit.score, 1e-9);
}

TEST_F(Explanation, IsOfBoundedSize) {
  const SearchResponse response =
      Search(Explained("visit OR port OR trade OR harbour OR bridge OR "
                       "opened OR bring OR old OR met OR the OR of OR "
                       "to OR at OR news OR nam OR viet OR xi OR le"));
  for (const Hit& hit : response.hits) {
    EXPECT_LE(hit.explanation.size(), kMostScoreParts);
    EXPECT_EQ(SumOf(hit), hit.score);
  }
}

TEST_F(Explanation, IsNotMadeUnasked) {
  SearchRequest request = Explained("visit");
  request.explain = false;
  EXPECT_THAT(Search(request).hits.at(0).explanation, IsEmpty());
  request.explain = true;
  request.sort = SortOrder::kNewest;
  EXPECT_THAT(Search(request).hits.at(0).explanation, IsEmpty());
}

}  // namespace
}  // namespace dateline
