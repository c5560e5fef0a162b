// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/name_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline::web {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

NameCounts Some() {
  NameCounts counts;
  counts.generation = 7;
  counts.looked_at = 100;
  counts.names = {{"Wang",
                   {{EntityKind::kPerson, "wang_yi", "Wang Yi", 12, 1},
                    {EntityKind::kOrganisation, "wang_inc", "=Wang, Inc", 2, 0}},
                   3,
                   std::nullopt},
                  {"Nobody \"X\"", {}, 0, 4}};
  return counts;
}

TEST(NameList, IsANameALine) {
  EXPECT_THAT(ReadNameList("\xEF\xBB\xBF  Tô Lâm \r\n\n\t\nWang Yi\nWang Yi"),
              ElementsAre("Tô Lâm", "Wang Yi", "Wang Yi"));
  EXPECT_THAT(ReadNameList(""), IsEmpty());
  EXPECT_THAT(ReadNameList("\n \n"), IsEmpty());
}

TEST(NameList, LinksToTheArticlesThatWereCounted) {
  SearchRequest within;
  within.query = "trade";
  const NameCounts counts = Some();
  EXPECT_EQ(MeantAddress(within, counts.names[0].meant[0]).text(),
            "/search?q=trade&person=wang_yi");
  EXPECT_EQ(MeantAddress(within, counts.names[0].meant[1]).text(), "/search?q=trade&org=wang_inc");
  EXPECT_EQ(WordsAddress(within, "Nobody \"X\"").text(),
            "/search?q=trade%20%22Nobody%20%20X%20%22");
  within.filter(FacetKind::kPerson).values = {"to_lam"};
  EXPECT_EQ(MeantAddress(within, counts.names[0].meant[0]).text(),
            "/search?q=trade&person=to_lam&person=wang_yi&person.op=all");
}

// What is added to a query must be there whatever the query is.
TEST(NameList, LinksAlsoOutOfQueriesWithAlternatives) {
  const NameCounts counts = Some();
  const auto words = [](const char* query, MatchMode match) {
    SearchRequest within;
    within.query = query;
    within.match = match;
    return std::string(WordsAddress(within, "Nobody").text());
  };
  EXPECT_EQ(words("trade OR flood", MatchMode::kAll),
            "/search?q=%28trade%20OR%20flood%29%20%22Nobody%22&match=all");
  EXPECT_EQ(words("trade flood", MatchMode::kAny),
            "/search?q=%28trade%20OR%20flood%29%20%22Nobody%22&match=all");
  EXPECT_EQ(words("\"free trade", MatchMode::kAll),
            "/search?q=%22free%20trade%22%20%22Nobody%22&match=all");
  SearchRequest within;
  within.query = "trade";
  within.filter(FacetKind::kPerson).values = {"lam", "to_lam"};
  EXPECT_EQ(MeantAddress(within, counts.names[0].meant[0]).text(),
            "/search?q=trade%20person%3A%22wang_yi%22&person=lam&person=to_lam");
}

TEST(NameList, AnswersAsJson) {
  const auto json = nlohmann::json::parse(NameCountsJson({}, Some()));
  EXPECT_EQ(json["looked_at"], 100);
  EXPECT_EQ(json["complete"], true);
  EXPECT_EQ(json["names"][0]["meant"][0]["kind"], "person");
  EXPECT_EQ(json["names"][0]["other"], 3);
  EXPECT_TRUE(json["names"][0]["as_words"].is_null());
  EXPECT_EQ(json["names"][1]["as_words"], 4);
}

TEST(NameList, AnswersAsATableThatIsSafeToOpen) {
  EXPECT_EQ(NameCountsCsv({}, Some()),
            "name,means,kind,id,articles,probable,as_words,url\r\n"
            "Wang,Wang Yi,person,wang_yi,12,1,,/search?person=wang_yi\r\n"
            "Wang,\"'=Wang, Inc\",org,wang_inc,2,0,,/search?org=wang_inc\r\n"
            "\"Nobody \"\"X\"\"\",,,,0,0,4,/search?q=%22Nobody%20%20X%20%22\r\n");
}

}  // namespace
}  // namespace dateline::web
