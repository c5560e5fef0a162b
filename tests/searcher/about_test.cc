// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/about.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/naming_wdf.h"
#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;

Record Naming(const std::string& id, std::uint8_t prominence, const std::string& text,
              const std::string& date = "2024-03-22") {
  Record record = MakeRecord({.id = id,
                              .title = "News",
                              .text = text + "\n",
                              .date = date,
                              .people = {"Tô Lâm"},
                              .places = {"Burma"}});
  for (Entity& entity : record.annotation.entities) entity.prominence = prominence;
  return record;
}

std::vector<std::string> IdsOf(const TestArchive& archive, const std::string& query) {
  SearchRequest request;
  request.query = query;
  std::vector<std::string> ids;
  const SearchResponse response = *(*Searcher::Open({archive.path()})).Search(request);
  for (const Hit& hit : response.hits) ids.push_back(hit.id);
  return ids;
}

TEST(Aboutness, GrowsWithProminenceAndMentionsAndFallsInLists) {
  EXPECT_EQ(Aboutness(NamingWdf(0, 0)), 0);
  EXPECT_LT(Aboutness(NamingWdf(0, 1)), Aboutness(NamingWdf(0, 3)));
  EXPECT_LT(Aboutness(NamingWdf(0, 15)), Aboutness(NamingWdf(kInLead, 3)));
  EXPECT_LT(Aboutness(NamingWdf(kInLead, 2)), Aboutness(NamingWdf(kInHeadline, 2)));
  EXPECT_LT(Aboutness(NamingWdf(kListed, 2)), Aboutness(NamingWdf(0, 2)));
  EXPECT_LE(Aboutness(NamingWdf(kInHeadline | kInLead, 99)), 1);
}

TEST(AboutNames, PutsArticlesAboutSomebodyBeforeThoseThatListHim) {
  const TestArchive archive(
      {Naming("listed", kListed, "There were many, Tô Lâm in Burma."),
       Naming("once", 0, "There was Tô Lâm in Burma."),
       Naming("often", 0, "Tô Lâm spoke. Tô Lâm left Burma. Burma sent Tô Lâm."),
       Naming("headline", kInHeadline, "There was Tô Lâm in Burma.")});
  for (const char* query : {"person:\"To Lam\"", "place:Burma", "person:\"Tô Lâm\" there"}) {
    const std::vector<std::string> ids = IdsOf(archive, query);
    EXPECT_EQ(ids.front(), "headline") << query;
    EXPECT_EQ(ids.back(), "listed") << query;
  }
}

TEST(AboutNames, KnowsANameTypedAsPlainWords) {
  const TestArchive archive(
      {Naming("named", kInHeadline,
              "Tô Lâm spoke in Burma to those who came from afar and stayed."),
       MakeRecord({.id = "words", .title = "News", .text = "To Lam to Lam to Lam.\n"}),
       MakeRecord({.id = "other", .title = "News", .text = "A lamb.\n"})});
  EXPECT_EQ(IdsOf(archive, "to lam").front(), "named");
}

TEST(AboutNames, PutsTheNewerFirstOfTwoThatAreAsMuchAboutIt) {
  const TestArchive archive({Naming("old", kInLead, "Tô Lâm spoke.", "2020-01-01"),
                             Naming("new", kInLead, "Tô Lâm spoke.", "2024-01-01"),
                             Naming("older", kInLead, "Tô Lâm spoke.", "2019")});
  EXPECT_THAT(IdsOf(archive, "person:\"To Lam\""), ElementsAre("new", "old", "older"));
}

TEST(AboutNames, NeverChangesWhatIsFound) {
  const TestArchive archive({Naming("a", kInHeadline, "Tô Lâm spoke."),
                             MakeRecord({.id = "b", .title = "x", .text = "Trade rose.\n"})});
  EXPECT_THAT(IdsOf(archive, "trade"), ElementsAre("b"));
  EXPECT_THAT(IdsOf(archive, "-person:\"To Lam\""), ElementsAre("b"));
}

}  // namespace
}  // namespace dateline
