// SPDX-License-Identifier: GPL-2.0-or-later
// What each line of an authority file does to the answers, without indexing again: the situations
// of docs/authority.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "searcher/authority.h"
#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

// "Ingrid Solberg 2" for every value of a facet without a search.
std::vector<std::string> Values(const Searcher& searcher, FacetKind kind = FacetKind::kPerson) {
  Searcher::FacetPage page;
  page.kind = kind;
  const Result<Facet> facet = searcher.ListFacet({}, page);
  std::vector<std::string> values;
  if (!facet) return {facet.error().message};
  for (const FacetValue& value : facet->values)
    values.push_back(value.label + " " + std::to_string(value.count));
  return values;
}

// How many articles a filter by the id leads to.
std::uint64_t Total(const Searcher& searcher, const std::string& id) {
  SearchRequest request;
  request.filter(FacetKind::kPerson).values = {id};
  const Result<SearchResponse> found = searcher.Search(request);
  return found ? found->total : 999;
}

class AuthorityEffect : public testing::Test {
 protected:
  explicit AuthorityEffect(const std::vector<Record>& records = {})
      : archive_(records.empty() ? Records() : records),
        searcher_(std::move(*Searcher::Open({archive_.path()}))) {}

  static std::vector<Record> Records() {
    std::vector<Record> records = {
        MakeRecord({.id = "s1", .people = {"Ingrid Solberg"}}),
        MakeRecord({.id = "s2", .people = {"Ingrid Solberg", "Anna Berg"}}),
        MakeRecord({.id = "s3", .people = {"Ingeborg Sollberg"}}),
        MakeRecord({.id = "b", .people = {"Anna Berger"}}),
        MakeRecord({.id = "r", .text = "The Red River rose.\n", .people = {"Red River"}}),
        MakeRecord({.id = "o1",
                    .text = "Okafor scored.\n",
                    .date = "2024-03-01",
                    .people = {"John Okafor"}}),
        MakeRecord({.id = "o2", .date = "1971", .people = {"John Okafor"}}),
        MakeRecord({.id = "o3", .date = "2023", .people = {"John Okafor"}}),
        MakeRecord({.id = "t1", .text = "Trung spoke.\n", .people = {"Trung"}}),
        MakeRecord({.id = "t2", .people = {"Lê Hoài Trung"}, .places = {"Huế"}}),
        MakeRecord({.id = "c1", .organisations = {"Communist Party of Việt Nam"}}),
        MakeRecord({.id = "c2", .organisations = {"Vietnamese Communist Party"}})};
    records[5].annotation.entities.front().roles.push_back({"striker", {0, 1}});
    records[8].annotation.entities.front().key = "short:trung";
    return records;
  }

  // Writes the file as an editor does, and has it taken up.
  bool Write(const std::string& text) const {
    const auto file = AuthorityFile(archive_.path());
    std::ofstream(file.string() + ".new") << text;
    std::filesystem::rename(file.string() + ".new", file);
    const Result<bool> newer = searcher_.Refresh();
    return newer && *newer;
  }

  const TestArchive archive_;
  const Searcher searcher_;
};

TEST_F(AuthorityEffect, ATwinIsCountedWithItsEntityByAlso) {
  EXPECT_THAT(Values(searcher_), Contains("Ingeborg Sollberg 1"));
  EXPECT_TRUE(
      Write(R"({"id":"p:solberg","display":"Ingrid Solberg","also":["Ingeborg Sollberg"]})"));
  EXPECT_THAT(Values(searcher_), Contains("Ingrid Solberg 3"));
  EXPECT_THAT(Values(searcher_), Not(Contains("Ingeborg Sollberg 1")));
  EXPECT_EQ(Total(searcher_, "p:solberg"), 3U);
  EXPECT_EQ(Total(searcher_, "ingeborg_sollberg"), 3U);
  const Result<EntityProfile> profile =
      searcher_.Describe(EntityKind::kPerson, "ingeborg_sollberg");
  ASSERT_TRUE(profile);
  EXPECT_EQ(profile->id, "p:solberg");
  EXPECT_EQ(profile->articles, 3U);
}

TEST_F(AuthorityEffect, MergedKeysAreOneValue) {
  EXPECT_TRUE(Write(R"({"op":"merge","keys":["ingrid solberg","ingeborg sollberg"]})"));
  EXPECT_THAT(Values(searcher_), Contains("Ingrid Solberg 3"));
}

TEST_F(AuthorityEffect, AMergedIdLeadsToTheOneThatIsKept) {
  EXPECT_TRUE(Write(R"({"id":"p:a","display":"Ingrid Solberg"}
{"id":"p:b","display":"Ingeborg Sollberg"}
{"op":"merge","ids":["p:a","p:b"]})"));
  EXPECT_EQ(Total(searcher_, "p:a"), 3U);
  EXPECT_EQ(Total(searcher_, "p:b"), 3U);
  EXPECT_EQ(searcher_.Describe(EntityKind::kPerson, "p:b")->id, "p:a");
}

TEST_F(AuthorityEffect, ASplitTakesTheArticlesOfItsCondition) {
  EXPECT_THAT(Values(searcher_), Contains("John Okafor 3"));
  EXPECT_TRUE(Write(
      R"J({"op":"split","key":"john okafor","when":{"role":"striker"},"id":"p:striker","display":"John Okafor (footballer)"}
{"op":"split","key":"john okafor","when":{"to":"1979"},"id":"p:elder","display":"John Okafor (minister)"})J"));
  const auto values = Values(searcher_);
  EXPECT_THAT(values, Contains("John Okafor 1"));
  EXPECT_THAT(values, Contains("John Okafor (footballer) 1"));
  EXPECT_THAT(values, Contains("John Okafor (minister) 1"));
  EXPECT_EQ(Total(searcher_, "john_okafor"), 1U);
  EXPECT_EQ(Total(searcher_, "p:striker"), 1U);
  EXPECT_EQ(Total(searcher_, "p:elder"), 1U);
  EXPECT_EQ(searcher_.Describe(EntityKind::kPerson, "p:striker")->articles, 1U);
}

TEST_F(AuthorityEffect, WhatIsKeptApartIsNotJoinedByARule) {
  const TestArchive archive({MakeRecord({.id = "a", .people = {"Volodymyr Zelensky"}}),
                             MakeRecord({.id = "b", .people = {"Volodymyr Zelenskiy"}})});
  const Searcher searcher = std::move(*Searcher::Open({archive.path()}));
  EXPECT_EQ(Values(searcher).size(), 1U);
  std::ofstream(AuthorityFile(archive.path()))
      << R"({"op":"keep-apart","keys":["volodymyr zelensky","volodymyr zelenskiy"]})";
  EXPECT_TRUE(*searcher.Refresh());
  EXPECT_THAT(Values(searcher),
              UnorderedElementsAre("Volodymyr Zelensky 1", "Volodymyr Zelenskiy 1"));
}

TEST_F(AuthorityEffect, AShortNameMeansItsEntityForSure) {
  EXPECT_THAT(Values(searcher_), Contains("Trung 1"));
  EXPECT_TRUE(Write(R"({"id":"p:le-hoai-trung","display":"Lê Hoài Trung","short":["Trung"]})"));
  EXPECT_THAT(Values(searcher_), Contains("Lê Hoài Trung 2"));
  EXPECT_THAT(Values(searcher_), Not(Contains("Trung 1")));
  SearchRequest request;
  request.exact = true;
  request.filter(FacetKind::kPerson).values = {"p:le-hoai-trung"};
  EXPECT_EQ(searcher_.Search(request)->total, 2U);
}

TEST_F(AuthorityEffect, WhatIsHiddenStandsInNoFacetAndIsStillFound) {
  EXPECT_THAT(Values(searcher_), Contains("Red River 1"));
  EXPECT_TRUE(Write(R"({"op":"hide","key":"red river"})"));
  EXPECT_THAT(Values(searcher_), Not(Contains("Red River 1")));
  SearchRequest request;
  request.query = "\"Red River\"";
  EXPECT_EQ(searcher_.Search(request)->total, 1U);
}

TEST_F(AuthorityEffect, ARenameChangesOnlyWhatIsShown) {
  EXPECT_TRUE(Write(R"J({"id":"p:s","display":"Ingrid Solberg"}
{"op":"rename","id":"p:s","display":"Ingrid Solberg (shipowner)"})J"));
  EXPECT_THAT(Values(searcher_), Contains("Ingrid Solberg (shipowner) 2"));
}

TEST_F(AuthorityEffect, OrganisationsAndPlacesHaveTheirLinesToo) {
  EXPECT_TRUE(Write(
      R"({"id":"o:cpv","display":"Communist Party of Việt Nam","also":["Vietnamese Communist Party"]}
{"op":"hide","kind":"place","key":"hue"})"));
  EXPECT_THAT(Values(searcher_, FacetKind::kOrganisation),
              ElementsAre("Communist Party of Việt Nam 2"));
  EXPECT_THAT(Values(searcher_, FacetKind::kPlace), IsEmpty());
}

TEST_F(AuthorityEffect, TakingALineAwayUndoesIt) {
  const auto before = Values(searcher_);
  EXPECT_TRUE(Write(R"({"op":"merge","keys":["ingrid solberg","ingeborg sollberg"]})"));
  EXPECT_NE(Values(searcher_), before);
  EXPECT_TRUE(Write("# nothing\n"));
  EXPECT_EQ(Values(searcher_), before);
}

TEST_F(AuthorityEffect, ABrokenFileLeavesTheOldOneInForceAndIsReported) {
  EXPECT_TRUE(Write(R"({"op":"hide","key":"red river"})"));
  const auto before = Values(searcher_);
  EXPECT_TRUE(Write("# mended later\n{\"op\":\"hide\",\n"));
  EXPECT_EQ(Values(searcher_), before);
  EXPECT_THAT(searcher_.Summarise()->authority_fault, HasSubstr("line 2"));
  EXPECT_FALSE(*searcher_.Refresh());
  EXPECT_TRUE(Write(R"({"op":"hide","key":"john okafor"})"));
  EXPECT_EQ(searcher_.Summarise()->authority_fault, "");
  EXPECT_THAT(Values(searcher_), Contains("Red River 1"));
}

TEST_F(AuthorityEffect, ABrokenFileDoesNotKeepAnArchiveShut) {
  Write("{");
  const Result<Searcher> searcher = Searcher::Open({archive_.path()});
  ASSERT_TRUE(searcher);
  EXPECT_THAT(searcher->Summarise()->authority_fault, HasSubstr("line 1"));
}

TEST_F(AuthorityEffect, AnotherFileCanBeNamed) {
  const TemporaryDirectory directory;
  SearcherOptions options;
  options.authority = directory.Write("mine.csv", "op,key\nhide,red river\n");
  const Result<Searcher> searcher = Searcher::Open({archive_.path()}, options);
  EXPECT_THAT(Values(*searcher), Not(Contains("Red River 1")));
  EXPECT_THAT(Values(searcher_), Contains("Red River 1"));
}

// No request fails and none sees half a file while it changes.
TEST_F(AuthorityEffect, AChangeWhileServingFailsNoSearch) {
  std::atomic<bool> stop = false;
  std::atomic<int> failed = 0;
  std::thread asking([&] {
    while (!stop) {
      const Result<SearchResponse> all = searcher_.Search({});
      if (!all || all->total != 12) ++failed;
    }
  });
  for (int i = 0; i < 10; ++i) {
    Write(i % 2 == 0 ? R"({"op":"hide","key":"red river"})" : "{\n");
    Write(R"({"op":"merge","keys":["ingrid solberg","ingeborg sollberg"]})");
  }
  stop = true;
  asking.join();
  EXPECT_EQ(failed, 0);
}

}  // namespace
}  // namespace dateline
