// SPDX-License-Identifier: GPL-2.0-or-later
// Named in the headline, in the lead, quoted, listed: filters, counts and person: agree on it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/schema.h"
#include "searcher/plain_facets.h"
#include "searcher/searcher.h"
#include "tests/searcher/synthetic_corpus.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;

Entity& EntityOf(Record& record, const std::string& name) {
  for (Entity& entity : record.annotation.entities) {
    if (entity.name == name) return entity;
  }
  throw std::runtime_error("no entity " + name);
}

// Three articles that name the same two people in different ways.
std::vector<Record> Reports() {
  std::vector<Record> records;
  for (const char* id : {"headline", "quoted", "aside"}) {
    records.push_back(MakeRecord({.id = id,
                                  .title = "x",
                                  .text = "Wang Yi met Ann Ray near Hanoi.\n",
                                  .source = "VNS",
                                  .people = {"Wang Yi", "Ann Ray"},
                                  .places = {"Hanoi"}}));
  }
  EntityOf(records[0], "Wang Yi").prominence = kInHeadline | kInLead;
  EntityOf(records[1], "Wang Yi").prominence = kQuoted;
  EntityOf(records[1], "Ann Ray").prominence = kInHeadline;
  return records;
}

class Prominent : public testing::Test {
 protected:
  std::vector<std::string> Ids(const SearchRequest& request) const {
    const Result<SearchResponse> response = searcher_.Search(request);
    if (!response) throw std::runtime_error(response.error().message);
    std::vector<std::string> ids;
    for (const Hit& hit : response->hits) ids.push_back(hit.id);
    std::sort(ids.begin(), ids.end());
    EXPECT_EQ(response->total, ids.size());
    return ids;
  }
  static SearchRequest Asking(std::uint8_t prominence, const std::string& query = "") {
    SearchRequest request;
    request.prominence = prominence;
    request.query = query;
    return request;
  }

  TestArchive archive_{Reports()};
  Searcher searcher_ = *Searcher::Open({archive_.path()});
};

TEST_F(Prominent, MeansTheOneWhoIsFilteredBy) {
  SearchRequest request = Asking(kInHeadline);
  request.filter(FacetKind::kPerson).values = {"wang_yi"};
  EXPECT_THAT(Ids(request), ElementsAre("headline"));
  request.prominence = kQuoted;
  EXPECT_THAT(Ids(request), ElementsAre("quoted"));
  request.prominence = kQuoted | kInLead;  // either
  EXPECT_THAT(Ids(request), ElementsAre("headline", "quoted"));
  request.prominence = kListed;
  EXPECT_THAT(Ids(request), ElementsAre());
}

TEST_F(Prominent, MeansAnybodyWithoutAFilter) {
  EXPECT_THAT(Ids(Asking(0)), ElementsAre("aside", "headline", "quoted"));
  EXPECT_THAT(Ids(Asking(kInHeadline)), ElementsAre("headline", "quoted"));
  EXPECT_THAT(Ids(Asking(kInHeadline, "met")), ElementsAre("headline", "quoted"));
}

TEST_F(Prominent, LeavesOutNobodyButThoseSoNamed) {
  SearchRequest request = Asking(kInHeadline);
  request.filter(FacetKind::kPerson).excluded = {"wang_yi"};
  EXPECT_THAT(Ids(request), ElementsAre("quoted"));
}

TEST_F(Prominent, IsMeantInTheQueryToo) {
  EXPECT_THAT(Ids(Asking(kInHeadline, "person:\"Wang Yi\"")), ElementsAre("headline"));
  EXPECT_THAT(Ids(Asking(kInHeadline, "-person:\"Wang Yi\"")), ElementsAre("quoted"));
  EXPECT_THAT(Ids(Asking(kQuoted, "met NEAR/5 person:\"Wang Yi\"")), ElementsAre("quoted"));
  EXPECT_THAT(Ids(Asking(kInHeadline, "place:Hanoi")), ElementsAre());
  EXPECT_THAT(Ids(Asking(kInHeadline, "source:VNS")), ElementsAre("headline", "quoted"));
}

TEST_F(Prominent, CountsWhoIsNamedSo) {
  const SearchResponse response = *searcher_.Search(Asking(kInHeadline));
  ASSERT_EQ(response.facet(FacetKind::kPerson).values.size(), 2u);
  for (const FacetValue& value : response.facet(FacetKind::kPerson).values)
    EXPECT_EQ(value.count, 1u) << value.label;
  EXPECT_TRUE(response.facet(FacetKind::kPlace).values.empty());
  EXPECT_EQ(response.facet(FacetKind::kSource).values.at(0).count, 2u);
}

// Random articles, filters and ways of naming; each article looked at for each question.
class ProminentAtRandom : public testing::TestWithParam<std::size_t> {
 protected:
  static constexpr std::size_t kArticles = 200;
  static constexpr int kSearches = 150;

  ProminentAtRandom() : corpus_(7, kArticles), records_(corpus_.records()) {
    std::vector<std::vector<Record>> parts(GetParam());
    for (Record& record : records_) {
      for (Entity& entity : record.annotation.entities)
        entity.prominence =
            static_cast<std::uint8_t>(corpus_.Random(3) == 0 ? 0 : corpus_.Random(16));
      parts[corpus_.Random(parts.size())].push_back(record);
    }
    std::vector<std::filesystem::path> paths;
    for (const std::vector<Record>& part : parts) {
      archives_.push_back(std::make_unique<TestArchive>(part));
      paths.push_back(archives_.back()->path());
    }
    searcher_ = std::make_unique<Searcher>(
        *Searcher::Open(paths, SearcherOptions{.allowance = std::chrono::hours(1)}));
  }

  // The same articles with nothing but what counts as naming under `prominence`.
  std::vector<Record> Reduced(std::uint8_t prominence) const {
    std::vector<Record> reduced;
    for (Record record : records_) {
      std::erase_if(record.annotation.entities,
                    [&](const Entity& entity) { return !(entity.prominence & prominence); });
      if (!record.annotation.entities.empty()) reduced.push_back(std::move(record));
    }
    return reduced;
  }

  SyntheticCorpus corpus_;
  std::vector<Record> records_;
  std::vector<std::unique_ptr<TestArchive>> archives_;
  std::unique_ptr<Searcher> searcher_;
};

TEST_P(ProminentAtRandom, IsASearchOfArticlesThatNameNobodyElse) {
  for (int i = 0; i < kSearches; ++i) {
    SearchRequest request = corpus_.RandomRequest();
    // Whether any word is enough is decided by all articles; that is another test's matter.
    request.match = corpus_.Random(2) == 0 ? MatchMode::kAll : MatchMode::kAny;
    request.prominence = static_cast<std::uint8_t>(1 + corpus_.Random(15));
    request.size = 100;
    SCOPED_TRACE(testing::Message()
                 << "search " << i << ": '" << request.query << "' " << int{request.prominence});
    const Oracle::Answer expected = Oracle(Reduced(request.prominence)).Ask(request);
    const SearchResponse response = *searcher_->Search(request);
    EXPECT_EQ(response.total, expected.ids.size());
    if (response.total <= request.size) {
      std::set<std::string> ids;
      for (const Hit& hit : response.hits) ids.insert(hit.id);
      EXPECT_EQ(ids, expected.ids);
    }
    for (const FacetKind kind : kFacetKinds) {
      std::map<std::string, std::uint64_t> counts;
      const Facet facet = *searcher_->ListFacet(request, {.kind = kind, .find = "", .limit = 1000});
      for (const FacetValue& value : facet.values) {
        if (value.count > 0) counts[value.id] = value.count;
      }
      EXPECT_EQ(counts, expected.counts[static_cast<std::size_t>(kind)]);
    }
  }
}

// As if the others, and what the request itself asks for, were not asked for; of names that are
// ticked, left out or typed, and of anybody.
TEST_P(ProminentAtRandom, CountsEachWayAsIfItWereTheOnlyOne) {
  constexpr std::uint8_t kWays[] = {kInHeadline, kInLead, kQuoted, kListed};
  std::size_t listed = 0;
  for (int i = 0; i < kSearches; ++i) {
    SearchRequest request = corpus_.RandomRequest();
    request.match = corpus_.Random(2) == 0 ? MatchMode::kAll : MatchMode::kAny;
    if (i % 2 == 0) request.prominence = static_cast<std::uint8_t>(corpus_.Random(16));
    request.exact = i % 5 == 0;
    const bool types_a_name = i % 7 == 0;
    if (types_a_name) request.query += " place:Beijing";
    SCOPED_TRACE(testing::Message()
                 << "search " << i << ": '" << request.query << "' " << int{request.prominence});
    std::map<std::string, PlainValue> values;
    const SearchResponse response = *searcher_->Search(request);
    for (const PlainValue& value : response.prominence.values) {
      values[value.id] = value;
      ++listed;
    }
    for (const std::uint8_t way : kWays) {
      const std::string id(ProminenceId(static_cast<Prominence>(way)));
      SearchRequest alone = request;
      alone.prominence = way;
      EXPECT_EQ(searcher_->Search(alone)->total, values[id].count) << id;
      EXPECT_EQ(values[id].selected, (request.prominence & way) != 0) << id;
      if (types_a_name || request.exact) continue;
      EXPECT_EQ(Oracle(Reduced(way)).Ask(request).ids.size(), values[id].count) << id;
    }
  }
  EXPECT_GT(listed, 100U);
}

TEST_P(ProminentAtRandom, SaysHowManyNameNobodySo) {
  const SearchResponse all = *searcher_->Search({});
  EXPECT_EQ(all.prominence.missing, kArticles - Reduced(kAllProminence).size());
  EXPECT_EQ(all.prominence.distinct, 4U);
  for (const PlainValue& value : all.prominence.values) EXPECT_EQ(value.count, value.in_archive);
}

INSTANTIATE_TEST_SUITE_P(Archives, ProminentAtRandom, testing::Values(1, 2));

}  // namespace
}  // namespace dateline
