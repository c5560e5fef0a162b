// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alias_listing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Record> Articles() {
  return {MakeRecord({.id = "a", .people = {"Lê Hoài Trung", "Wang Yi"}, .places = {"Hà Nội"}}),
          MakeRecord({.id = "b", .people = {"Le Hoai Trung", "Hoai Trung Le"}}),
          MakeRecord({.id = "c", .people = {"Wang Yi", "Wang Wenbin"}}),
          MakeRecord({.id = "d", .people = {"Wang Yi"}})};
}

class ListAliasesTest : public testing::Test {
 protected:
  AliasListing List(AliasQuestion question) const {
    Result<AliasListing> listing = ListAliases(archive_.path(), question);
    EXPECT_TRUE(listing) << listing.error().message;
    return std::move(*listing);
  }
  static std::vector<std::string> Ids(const AliasListing& listing) {
    std::vector<std::string> ids;
    for (const ListedEntity& entity : listing.entities) ids.push_back(entity.id);
    return ids;
  }

  const TestArchive archive_{Articles()};
};

TEST_F(ListAliasesTest, ListsTheMostNamedFirst) {
  const AliasListing listing = List({});
  EXPECT_THAT(Ids(listing), ElementsAre("wang_yi", "le_hoai_trung", "wang_wenbin"));
  EXPECT_EQ(listing.found, 3U);
  EXPECT_EQ(listing.entities[0].articles, 3U);
  EXPECT_EQ(listing.entities[1].label, "Lê Hoài Trung");
}

TEST_F(ListAliasesTest, CountsAnArticleOnceWhateverItsKeys) {
  const ListedEntity trung = List({.find = "trung"}).entities.front();
  EXPECT_EQ(trung.articles, 2U);
  ASSERT_EQ(trung.keys.size(), 2U);
  EXPECT_EQ(trung.keys[0], (ListedKey{"le hoai trung", KeyLink::kSame, 2, false}));
  EXPECT_EQ(trung.keys[1], (ListedKey{"hoai trung le", KeyLink::kOrder, 1, false}));
}

TEST_F(ListAliasesTest, FindsByStartsOfWordsInAnySpelling) {
  EXPECT_THAT(Ids(List({.find = "WANG we"})), ElementsAre("wang_wenbin"));
  EXPECT_THAT(Ids(List({.find = "Lệ"})), ElementsAre("le_hoai_trung"));
  EXPECT_THAT(Ids(List({.find = "nobody"})), IsEmpty());
  EXPECT_THAT(Ids(List({.kind = FacetKind::kPlace})), ElementsAre("ha_noi"));
}

TEST_F(ListAliasesTest, KeepsThoseOfSeveralKeys) {
  EXPECT_THAT(Ids(List({.several_only = true})), ElementsAre("le_hoai_trung"));
}

TEST_F(ListAliasesTest, SaysHowManyThereAreBeyondTheMost) {
  const AliasListing listing = List({.most = 1});
  EXPECT_THAT(Ids(listing), ElementsAre("wang_yi"));
  EXPECT_EQ(listing.found, 3U);
}

TEST_F(ListAliasesTest, TakesTheEditorsFile) {
  const TemporaryDirectory directory;
  const auto file = directory.Write(
      "authority.jsonl",
      "{\"op\":\"merge\",\"keys\":[\"wang yi\",\"wang wenbin\"]}\n{\"op\":\"hide\",\"key\":\"le "
      "hoai trung\"}\n");
  const AliasListing listing = List({.authority = file});
  EXPECT_THAT(Ids(listing), ElementsAre("wang_yi", "le_hoai_trung"));
  EXPECT_EQ(listing.entities[0].keys.back().link, KeyLink::kAuthority);
  EXPECT_TRUE(listing.entities[1].is_hidden);
}

TEST(ListAliases, NamesTheArchiveThatIsNotThere) {
  const TemporaryDirectory directory;
  const Result<AliasListing> listing = ListAliases(directory.path() / "none", {});
  ASSERT_FALSE(listing);
  EXPECT_THAT(listing.error().message, testing::HasSubstr("none"));
}

}  // namespace
}  // namespace dateline
