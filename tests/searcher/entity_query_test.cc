// SPDX-License-Identifier: GPL-2.0-or-later
// What columns count and what queries find is the same for every entity, with splits, probable
// names and hidden entities, on one archive and on the same articles over three.
#include "searcher/entity_query.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

constexpr std::size_t kArticles = 120;
constexpr const char* kAuthority = R"x(
{"op":"split","key":"john okafor","when":{"with":["goal"]},"id":"p:footballer","display":"John Okafor (footballer)"}
{"op":"split","key":"john okafor","when":{"to":"1979-12-31"},"id":"p:elder","display":"John Okafor (minister)"}
{"op":"merge","keys":["maria duarte","maria duarte vega"]}
{"op":"hide","key":"red river"}
{"id":"p:elder","also":["Jonathan Okafor"]}
)x";

std::vector<Record> Articles() {
  std::mt19937 random(5);
  const auto below = [&](std::size_t bound) { return random() % bound; };
  const std::vector<std::string> people = {
      "John Okafor", "Jonathan Okafor", "Maria Duarte",  "Maria Duarte Vega",
      "Red River",   "Trần Văn Bình",   "Tran Van Binh", "Bình",
      "Duarte"};
  std::vector<Record> records;
  for (std::size_t i = 0; i < kArticles; ++i) {
    std::vector<std::string> named;
    for (const std::string& person : people) {
      if (below(4) == 0) named.push_back(person);
    }
    records.push_back(MakeRecord({.id = "a" + std::to_string(i),
                                  .text = below(3) == 0 ? "A goal.\n" : "A law.\n",
                                  .date = below(3) == 0 ? "1975-06-01" : "2024-03-22",
                                  .people = named}));
    for (Entity& entity : records.back().annotation.entities) {
      if (entity.key.find(' ') == std::string::npos) entity.key = "short:" + entity.key;
    }
  }
  return records;
}

class EntityQueries : public testing::TestWithParam<std::size_t> {
 protected:
  EntityQueries() {
    std::vector<std::vector<Record>> parts(GetParam());
    std::size_t next = 0;
    for (const Record& record : Articles()) parts[next++ % parts.size()].push_back(record);
    for (const std::vector<Record>& part : parts) {
      archives_.push_back(std::make_unique<TestArchive>(part));
      paths_.push_back(archives_.back()->path());
    }
    authority_ = directory_.path() / "authority.jsonl";
    std::ofstream(authority_) << kAuthority;
  }

  std::shared_ptr<const Snapshot> Open() const {
    auto snapshot = Snapshot::Open(paths_, 1, nullptr, authority_);
    if (!snapshot) throw std::runtime_error(snapshot.error().message);
    EXPECT_EQ((*snapshot)->authority_fault(), "");
    return *snapshot;
  }

  TemporaryDirectory directory_;
  std::vector<std::unique_ptr<TestArchive>> archives_;
  std::vector<std::filesystem::path> paths_;
  std::filesystem::path authority_;
};

std::set<Xapian::docid> Found(const Snapshot& snapshot, const Xapian::Query& query) {
  const HandlePool::Loan database = snapshot.Borrow();
  Xapian::Enquire enquire(*database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet matches = enquire.get_mset(0, database->get_doccount());
  std::set<Xapian::docid> found;
  for (auto match = matches.begin(); match != matches.end(); ++match) found.insert(*match);
  return found;
}

TEST_P(EntityQueries, FindWhatTheColumnsCount) {
  const auto snapshot = Open();
  const AliasMap& names = snapshot->names(FacetKind::kPerson);
  const EntityColumn& column = snapshot->columns().entities(FacetKind::kPerson);
  for (EntityNumber entity = 0; entity < names.size(); ++entity) {
    SCOPED_TRACE(names.label(entity));
    std::set<Xapian::docid> all;
    std::set<Xapian::docid> sure;
    for (const Xapian::docid document : snapshot->columns().documents()) {
      const auto entities = column.Of(document);
      for (std::size_t i = 0; i < entities.size(); ++i) {
        if (entities[i] != entity) continue;
        EXPECT_TRUE(all.insert(document).second) << "counted twice";
        if (!column.IsProbable(document, i)) sure.insert(document);
      }
    }
    EXPECT_EQ(column.Articles(entity), all.size());
    EXPECT_EQ(column.ProbableArticles(entity), all.size() - sure.size());
    EXPECT_EQ(
        Found(*snapshot, EntityQuery(*snapshot, FacetKind::kPerson, entity, Probable::kInclude)),
        all);
    EXPECT_EQ(
        Found(*snapshot, EntityQuery(*snapshot, FacetKind::kPerson, entity, Probable::kLeaveOut)),
        sure);
    const std::set<EntityNumber> owners = [&] {
      std::set<EntityNumber> found;
      for (const KeyOfEntity& key : names.members(entity)) {
        for (const Xapian::docid document : all)
          found.insert(*snapshot->OwnerIn(FacetKind::kPerson, key.key, document));
      }
      return found;
    }();
    EXPECT_TRUE(all.empty() || owners.contains(entity));
  }
}

TEST_P(EntityQueries, SplitsDivideTheArticlesOfAKey) {
  const auto snapshot = Open();
  const AliasMap& names = snapshot->names(FacetKind::kPerson);
  std::size_t sum = 0;
  for (const char* id : {"john_okafor", "p:footballer"}) {
    const EntityNumber entity = *names.FindId(id);
    sum += Found(*snapshot, EntityQuery(*snapshot, FacetKind::kPerson, entity, Probable::kInclude))
               .size();
  }
  const EntityNumber elder = *names.FindId("p:elder");
  EXPECT_EQ(names.FindId("jonathan_okafor"), elder);
  std::set<Xapian::docid> split;
  for (const SplitDocuments& documents : snapshot->splits(FacetKind::kPerson)) {
    if (documents.id == "p:elder")
      split.insert(documents.documents.begin(), documents.documents.end());
  }
  EXPECT_GT(split.size(), 0U);
  EXPECT_EQ(Found(*snapshot, Xapian::Query("XP:john okafor")).size(), sum + split.size());
}

TEST_P(EntityQueries, EveryCountLeadsToItsArticles) {
  const Result<Searcher> searcher =
      Searcher::Open(paths_, {.allowance = std::chrono::hours(1), .authority = authority_});
  ASSERT_TRUE(searcher);
  for (const bool exact : {false, true}) {
    for (const char* query : {"", "goal", "law"}) {
      SearchRequest request;
      request.query = query;
      request.exact = exact;
      const Facet facet = *searcher->ListFacet(request, {.kind = FacetKind::kPerson, .find = ""});
      EXPECT_EQ(facet.distinct, facet.values.size());
      EXPECT_GT(facet.values.size(), 3U);
      std::uint64_t probable = 0;
      for (const FacetValue& value : facet.values) {
        EXPECT_NE(value.label, "Red River");
        SearchRequest following = request;
        following.filter(FacetKind::kPerson).values = {value.id};
        following.size = 100;
        const SearchResponse response = *searcher->Search(following);
        EXPECT_EQ(response.total, value.count) << value.label;
        EXPECT_EQ(response.hits.size(), std::min<std::uint64_t>(value.count, following.size));
        following.exact = true;
        EXPECT_EQ(searcher->Search(following)->total, value.count - value.probable) << value.label;
        probable += value.probable;
      }
      EXPECT_EQ(probable > 0, !exact);
    }
  }
}

TEST_P(EntityQueries, HiddenEntityIsFilteredByAndNotListed) {
  const Result<Searcher> searcher =
      Searcher::Open(paths_, {.allowance = std::chrono::hours(1), .authority = authority_});
  ASSERT_TRUE(searcher);
  SearchRequest request;
  request.filter(FacetKind::kPerson).values = {"red_river"};
  const SearchResponse response = *searcher->Search(request);
  EXPECT_GT(response.total, 0U);
  EXPECT_EQ(searcher->ListFacet({}, {.kind = FacetKind::kPerson, .find = "red"})->values.size(),
            0U);
}

INSTANTIATE_TEST_SUITE_P(Archives, EntityQueries, testing::Values(1U, 3U));

TEST(Snapshot, TakesTheNamesOverWhenNothingOfThemChanged) {
  const TestArchive archive(
      {MakeRecord({.id = "a", .people = {"Jane Austen"}, .places = {"Bath"}})});
  const auto first = *Snapshot::Open({archive.path()}, 1);
  archive.Put({MakeRecord({.id = "b", .places = {"Bath"}})});
  const auto second = *Snapshot::Open({archive.path()}, 1, first.get());
  EXPECT_EQ(&first->names(FacetKind::kPerson), &second->names(FacetKind::kPerson));
  EXPECT_NE(&first->names(FacetKind::kPlace), &second->names(FacetKind::kPlace));
  std::ofstream(archive.path() / "authority.jsonl") << R"x({"op":"hide","key":"jane austen"})x";
  EXPECT_FALSE(second->IsCurrent());
  const auto third = *Snapshot::Open({archive.path()}, 1, second.get());
  EXPECT_NE(&second->names(FacetKind::kPerson), &third->names(FacetKind::kPerson));
}

}  // namespace
}  // namespace dateline
