// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/starred_name.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(StarredName, KeepsStarsAtTheEndsOfWordsOnly) {
  static constexpr struct {
    const char* typed;
    const char* name;
  } kCases[] = {
      {"trun*", "trun*"},
      {"Lê  Hoài  Tr*", "Lê Hoài Tr*"},
      {"*trung", "trung"},
      {"tr*ng", "trng"},
      {"trun**", "trun*"},
      {"trun*,", "trun*"},
      {"trun~", "trun"},
      {"a * b", "a b"},
      {"*", ""},
      {"", ""},
      {"J. Smi*", "J Smi*"},
      {"中*", "中*"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(StarredName(c.typed), c.name) << c.typed;
    EXPECT_EQ(StarredName(c.name), c.name) << c.name;
    EXPECT_EQ(IsStarred(c.name), std::string_view(c.name).ends_with('*')) << c.name;
  }
}

TEST(StarredName, IsBoundedByAWordOrThreeLetters) {
  for (const char* name : {"tru*", "le t*", "a* tru*", "Đặn*"})
    EXPECT_TRUE(IsBounded(name)) << name;
  for (const char* name : {"tr*", "a* b*", "*", ""}) EXPECT_FALSE(IsBounded(name)) << name;
}

AliasMap People() {
  std::vector<KeyForms> keys = {
      {"le hoai trung", 9, {{"Lê Hoài Trung", 9}, {"Trung", 2}}},
      {"trung trac", 3, {{"Trưng Trắc", 3}}},
      {"wang yi", 4, {{"Wang Yi", 4}}},
  };
  for (int i = 0; i < 100; ++i) {
    const std::string name = "nguyen " + std::string(1, static_cast<char>('a' + i % 26)) + "z" +
                             std::string(static_cast<std::size_t>(i / 26), 'x');
    keys.push_back({name, static_cast<std::uint64_t>(i + 1), {{name, 1}}});
  }
  return {FacetKind::kPerson, keys};
}

std::vector<std::string> Meant(const AliasMap& names, const std::string& typed) {
  std::vector<std::string> labels;
  for (const EntityNumber entity : FindMeant(names, typed).entities)
    labels.push_back(names.label(entity));
  return labels;
}

TEST(FindMeant, TakesWhoeverHasAWordThatBeginsSo) {
  const AliasMap names = People();
  EXPECT_THAT(Meant(names, "trun*"), ElementsAre("Lê Hoài Trung", "Trưng Trắc"));
  EXPECT_THAT(Meant(names, "TRƯN*"), ElementsAre("Lê Hoài Trung", "Trưng Trắc"));
  EXPECT_THAT(Meant(names, "tr* le"), ElementsAre("Lê Hoài Trung"));
  EXPECT_THAT(Meant(names, "wan* y*"), ElementsAre("Wang Yi"));
  EXPECT_THAT(Meant(names, "wang"), ElementsAre("Wang Yi"));
  EXPECT_THAT(Meant(names, "zzz*"), IsEmpty());
  EXPECT_FALSE(FindMeant(names, "trun*").is_cut);
}

TEST(FindMeant, TakesTheMostNamedWhereThereAreMany) {
  const AliasMap names = People();
  const MeantEntities meant = FindMeant(names, "nguy*");
  EXPECT_TRUE(meant.is_cut);
  ASSERT_EQ(meant.entities.size(), kMostStarred);
  EXPECT_EQ(meant.entities.front(), names.FindName("nguyen vzxxx").front());
}

class StarredSearch : public testing::Test {
 protected:
  std::vector<std::string> Ids(const std::string& query) {
    SearchRequest request;
    request.query = query;
    Result<SearchResponse> answer = searcher_.Search(request);
    if (!answer) throw std::runtime_error(answer.error().message);
    answer_ = *std::move(answer);
    std::vector<std::string> ids;
    for (const Hit& hit : answer_.hits) ids.push_back(hit.id);
    return ids;
  }

  const TestArchive archive_{{
      MakeRecord({.id = "trung",
                  .title = "Talks",
                  .text = "Lê Hoài Trung met Wang Yi. A trunk was opened.\n",
                  .people = {"Lê Hoài Trung", "Wang Yi"}}),
      MakeRecord({.id = "trac",
                  .title = "Sisters",
                  .text = "Trưng Trắc rode elephants.\n",
                  .people = {"Trưng Trắc"},
                  .places = {"Hà Nội"}}),
      MakeRecord({.id = "trunk", .title = "Luggage", .text = "A trunk of clothes.\n"}),
  }};
  const Searcher searcher_ =
      *Searcher::Open({archive_.path()}, {.allowance = std::chrono::hours(1)});
  SearchResponse answer_;
};

TEST_F(StarredSearch, FindsThoseNamedSoAndMarksThemAlone) {
  EXPECT_THAT(Ids("person:trun*"), UnorderedElementsAre("trung", "trac"));
  EXPECT_TRUE(answer_.query.warnings.empty());
  ASSERT_EQ(answer_.query.ambiguous.size(), 1U);
  EXPECT_EQ(answer_.query.ambiguous[0].choices.size(), 2U);
  EXPECT_THAT(Ids("person:\"le hoai t*\""), ElementsAre("trung"));
  ASSERT_FALSE(answer_.hits[0].snippets.empty());
  const Marked& snippet = answer_.hits[0].snippets[0];
  ASSERT_EQ(snippet.ranges.size(), 1U);
  EXPECT_EQ(
      snippet.text.substr(snippet.ranges[0].begin, snippet.ranges[0].end - snippet.ranges[0].begin),
      "Lê Hoài Trung");
}

TEST_F(StarredSearch, GoesWithWordsNearnessAndWithout) {
  EXPECT_THAT(Ids("person:trun* trunk"), ElementsAre("trung"));
  EXPECT_THAT(Ids("person:Trun* elephants"), ElementsAre("trac"));
  EXPECT_THAT(Ids("elephants NEAR/5 person:trun*"), ElementsAre("trac"));
  EXPECT_THAT(Ids("trunk -person:trun*"), ElementsAre("trunk"));
  EXPECT_THAT(Ids("place:\"hà n*\""), ElementsAre("trac"));
  EXPECT_THAT(Ids("place:(paris OR nội*)"), ElementsAre("trac"));
}

TEST_F(StarredSearch, SaysWhenNobodyIsCalledSo) {
  EXPECT_THAT(Ids("person:zzzz*"), IsEmpty());
  ASSERT_FALSE(answer_.query.warnings.empty());
  EXPECT_EQ(answer_.query.warnings[0].code, "unknown-name");
  EXPECT_THAT(answer_.query.warnings[0].message, HasSubstr("no person 'zzzz*'"));
}

}  // namespace
}  // namespace dateline
