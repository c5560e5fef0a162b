// SPDX-License-Identifier: GPL-2.0-or-later
// Suggestions while somebody types.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/searcher/synthetic_corpus.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const SearcherOptions kAmple{.allowance = std::chrono::hours(1)};

std::vector<Record> Articles() {
  Record roles = MakeRecord({.id = "roles",
                             .title = "Wang Yi visits",
                             .text = "Foreign Minister Wang Yi met Lê Hoài Trung.\n",
                             .date = "2024-04-01",
                             .source = "Vietnam News",
                             .people = {"Wang Yi|Wang", "Lê Hoài Trung"},
                             .places = {"Hà Nội"}});
  roles.annotation.entities[0].roles = {{"Foreign Minister", {0, 16}}};
  return {std::move(roles),
          MakeRecord({.id = "hanoi",
                      .title = "Common perceptions reached",
                      .text = "Wang Yi, Wang Xiaohong and Trần Hưng in Hà Nội.\n",
                      .date = "2024-03-22",
                      .source = "Vietnam News",
                      .people = {"Wang Yi", "Wang Xiaohong", "Trần Hưng"},
                      .organisations = {"World Health Organization|WHO"},
                      .places = {"Hà Nội"}}),
          MakeRecord({.id = "year",
                      .title = "A year in short",
                      .text = "WHO again.\n",
                      .date = "2024",
                      .organisations = {"WHO"}})};
}

class Suggest : public testing::Test {
 protected:
  static const Searcher& searcher() {
    static const TestArchive archive(Articles());
    static const Result<Searcher> searcher = Searcher::Open({archive.path()}, kAmple);
    if (!searcher) throw std::runtime_error(searcher.error().message);
    return *searcher;
  }

  static std::vector<Suggestion> For(const std::string& typed, std::size_t limit = 8) {
    Result<std::vector<Suggestion>> suggestions = searcher().Suggest(typed, limit);
    if (!suggestions) throw std::runtime_error(suggestions.error().message);
    return *std::move(suggestions);
  }

  // "Wang Yi 2", "2024-03 1".
  static std::vector<std::string> Lines(const std::string& typed) {
    std::vector<std::string> lines;
    for (const Suggestion& one : For(typed)) {
      lines.push_back((one.label.empty() ? one.id : one.label) + " " +
                      std::to_string(one.articles));
    }
    return lines;
  }
};

TEST_F(Suggest, OffersEverybodyOfANameMostArticlesFirst) {
  EXPECT_THAT(Lines("wang"), ElementsAre("Wang Yi 2", "Wang Xiaohong 1", "Wang Yi visits 1"));
  EXPECT_THAT(Lines("WANG Y"), ElementsAre("Wang Yi 2"));  // titles from three letters on
}

TEST_F(Suggest, KnowsNamesByAnyWordWithAndWithoutMarks) {
  EXPECT_THAT(Lines("hoài tr"), ElementsAre("Lê Hoài Trung 1"));
  EXPECT_THAT(Lines("hoai tr"), ElementsAre("Lê Hoài Trung 1"));
  EXPECT_THAT(Lines("trung le"), ElementsAre("Lê Hoài Trung 1"));
  EXPECT_THAT(Lines("ha no"), ElementsAre("Hà Nội 2"));
  EXPECT_THAT(Lines("h"), ElementsAre("Hà Nội 2", "Lê Hoài Trung 1", "Trần Hưng 1",
                                      "World Health Organization 1"));
}

TEST_F(Suggest, SaysWhichFormWasMeantAndWhatRoleSomebodyHas) {
  const std::vector<Suggestion> who = For("world h");
  ASSERT_FALSE(who.empty());
  EXPECT_EQ(who[0].kind, SuggestionKind::kOrganisation);
  EXPECT_EQ(who[0].written, "");
  const std::vector<Suggestion> acronym = For("who");
  const auto whole = std::find_if(acronym.begin(), acronym.end(), [](const Suggestion& one) {
    return one.label == "World Health Organization";
  });
  ASSERT_NE(whole, acronym.end());
  EXPECT_EQ(whole->written, "WHO");
  const std::vector<Suggestion> wang = For("wang yi");
  ASSERT_FALSE(wang.empty());
  EXPECT_EQ(wang[0].id, "wang_yi");
  EXPECT_EQ(wang[0].role, "Foreign Minister");
  EXPECT_EQ(wang[0].written, "");
}

TEST_F(Suggest, OffersSourcesAndTitles) {
  const std::vector<Suggestion> news = For("vietnam");
  ASSERT_EQ(news.size(), 1);
  EXPECT_EQ(news[0].kind, SuggestionKind::kSource);
  EXPECT_EQ(news[0].articles, 2);
  const std::vector<Suggestion> title = For("common perc");
  ASSERT_EQ(title.size(), 1);
  EXPECT_EQ(title[0].kind, SuggestionKind::kArticle);
  EXPECT_EQ(title[0].id, "hanoi");
}

TEST_F(Suggest, OffersYearsAndMonths) {
  EXPECT_THAT(Lines("2024"), ElementsAre("2024 3"));
  EXPECT_THAT(Lines("march 2024"), ElementsAre("2024-03 1"));
  EXPECT_THAT(Lines("2024-0"), ElementsAre("2024-04 1", "2024-03 1"));
  EXPECT_THAT(Lines("apr"), ElementsAre("2024-04 1"));
  EXPECT_THAT(Lines("tháng 3"), ElementsAre("2024-03 1"));
  EXPECT_THAT(Lines("tháng 3 2023"), IsEmpty());
  EXPECT_THAT(Lines("1999"), IsEmpty());
}

TEST_F(Suggest, IsQuietAboutWhatIsNothing) {
  for (const std::string& typed :
       {std::string(), std::string(" "), std::string("🙂"), std::string(300, 'a'),
        std::string("\xFF\xFE"), std::string("\"*("), std::string("zzzz")})
    EXPECT_THAT(For(typed), IsEmpty()) << typed;
  EXPECT_EQ(For("w", 1).size(), 1);
  EXPECT_THAT(For("wang", 0), IsEmpty());
}

TEST_F(Suggest, LeavesOutWhomTheEditorHides) {
  const TestArchive archive(Articles());
  std::ofstream(archive.path() / "authority.jsonl") << R"({"op":"hide","key":"wang yi"})" << '\n';
  const Result<Searcher> searcher = Searcher::Open({archive.path()}, kAmple);
  ASSERT_TRUE(searcher);
  const Result<std::vector<Suggestion>> suggestions = searcher->Suggest("wang");
  ASSERT_TRUE(suggestions);
  EXPECT_FALSE(suggestions->empty());
  for (const Suggestion& one : *suggestions) EXPECT_NE(one.label, "Wang Yi");
}

// The promise of every count: whoever follows it finds just that.
TEST(SuggestCounts, AreWhatFollowingThemFinds) {
  SyntheticCorpus corpus(4, 80);
  const TestArchive archive(corpus.records());
  const Result<Searcher> searcher = Searcher::Open({archive.path()}, kAmple);
  ASSERT_TRUE(searcher);
  std::size_t offered = 0;
  for (const char* typed : {"g", "w", "l", "2", "202", "20", "x", "v", "t", "mar", "2023-1"}) {
    const Result<std::vector<Suggestion>> suggestions = searcher->Suggest(typed, 20);
    ASSERT_TRUE(suggestions);
    for (const Suggestion& one : *suggestions) {
      SearchRequest request;
      if (one.days) {
        request.from = request.to = *ParsePartialDate(one.id);
      } else if (one.kind != SuggestionKind::kArticle) {
        constexpr FacetKind kKinds[] = {FacetKind::kPerson, FacetKind::kOrganisation,
                                        FacetKind::kPlace, FacetKind::kSource};
        request.filter(kKinds[static_cast<std::size_t>(one.kind)]).values = {one.id};
      } else {
        continue;
      }
      ++offered;
      EXPECT_EQ(searcher->Search(request)->total, one.articles) << typed << " " << one.label;
    }
  }
  EXPECT_GT(offered, 15);
}

}  // namespace
}  // namespace dateline
