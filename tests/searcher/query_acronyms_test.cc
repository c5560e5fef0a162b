// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_acronyms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/searcher/in_english.h"
#include "tests/searcher/query_tree.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

std::vector<std::string> Known(std::string_view folded) {
  if (folded == "cpv") return {"Communist Party of Việt Nam"};
  if (folded == "communist party of vietnam") return {"CPV"};
  return {};
}

TEST(AddOtherNames, MakesAnOrOfANameAndItsOthers) {
  static constexpr struct {
    const char* query;
    const char* tree;
  } kCases[] = {
      {"cpv", "(or cpv [Communist Party of Việt Nam])"},
      {"CPV leader", "(and (or CPV [Communist Party of Việt Nam]) leader)"},
      {"Communist Party of Vietnam", "(or (and Communist Party of Vietnam) CPV)"},
      {"the communist party of vietnam met",
       "(and the (or (and communist party of vietnam) CPV) met)"},
      {"a -cpv", "(not a (or cpv [Communist Party of Việt Nam]))"},
      {"a OR cpv", "(or a (or cpv [Communist Party of Việt Nam]))"},
      {"\"CPV\" =CPV", "(and +[CPV] +[=CPV])"},
      {"CPV NEAR/3 leader", "(near/3 +CPV +leader)"},
      {"person:cpv", "person:'cpv'"},
      {"communist party", "(and communist party)"},
      {"1 2 3 4 5 6 7 8 9 10 11 12 cpv", "(and 1 2 3 4 5 6 7 8 9 10 11 12 cpv)"},
      {"", "()"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    ParsedQuery parsed = *ParseQuery(c.query, kToday);
    AddOtherNames(Known, parsed);
    EXPECT_EQ(Written(parsed.root), c.tree);
  }
}

class AcronymsTest : public testing::Test {
 protected:
  AcronymsTest() : archive_(Articles()), searcher_(*Searcher::Open({archive_.path()})) {}

  static std::vector<Record> Articles() {
    return {
        MakeRecord({.id = "both",
                    .title = "x",
                    .text = "The Communist Party of Việt Nam (CPV) met.\n",
                    .organisations = {"Communist Party of Việt Nam|CPV"}}),
        MakeRecord(
            {.id = "acronym", .title = "x", .text = "The CPV spoke.\n", .organisations = {"CPV"}}),
        MakeRecord({.id = "full",
                    .title = "x",
                    .text = "The Communist Party of Việt Nam spoke.\n",
                    .organisations = {"Communist Party of Việt Nam"}}),
        MakeRecord({.id = "health",
                    .title = "x",
                    .text = "The World Health Organization (WHO) warned.\n",
                    .organisations = {"World Health Organization|WHO"}}),
        MakeRecord({.id = "who1", .title = "x", .text = "Those who came.\n"}),
        MakeRecord({.id = "who2", .title = "x", .text = "Those who went.\n"}),
        MakeRecord({.id = "who3", .title = "x", .text = "Those who saw.\n"}),
        MakeRecord({.id = "health2",
                    .title = "x",
                    .text = "World Health Organization staff left.\n",
                    .organisations = {"World Health Organization"}}),
        MakeRecord({.id = "who4", .title = "x", .text = "A man who ran. A woman who ran.\n"}),
        MakeRecord({.id = "who5", .title = "x", .text = "A child who ran.\n"}),
        MakeRecord({.id = "who6", .title = "x", .text = "One who ran.\n"}),
    };
  }

  SearchResponse Ask(const std::string& query) const {
    SearchRequest request;
    request.query = query;
    return *searcher_.Search(request);
  }

  std::string Found(const std::string& query) const {
    std::vector<std::string> ids;
    for (const Hit& hit : Ask(query).hits) ids.push_back(hit.id);
    std::sort(ids.begin(), ids.end());
    std::string joined;
    for (const std::string& id : ids) joined += (joined.empty() ? "" : " ") + id;
    return joined;
  }

  TestArchive archive_;
  Searcher searcher_;
};

TEST_F(AcronymsTest, FindTheFullNameAndTheReverse) {
  EXPECT_EQ(Found("CPV"), "acronym both full");
  EXPECT_EQ(Found("cpv spoke"), "acronym full");
  EXPECT_EQ(Found("Communist Party of Vietnam"), "acronym both full");
  EXPECT_EQ(Found("communist party of việt nam spoke"), "acronym full");
  EXPECT_EQ(InEnglish(Ask("CPV").query.understood),
            "articles with CPV or “Communist Party of Việt Nam”");
}

TEST_F(AcronymsTest, StayAsTheyAreInQuotationMarks) {
  EXPECT_EQ(Found("\"CPV\""), "acronym both");
  EXPECT_EQ(Found("\"communist party of vietnam\""), "both full");
}

TEST_F(AcronymsTest, AreNoWordsThatMeanSomethingElse) {
  EXPECT_EQ(Found("who"), "health who1 who2 who3 who4 who5 who6");
  EXPECT_EQ(Found("world health organization"), "health health2");
}

}  // namespace
}  // namespace dateline
