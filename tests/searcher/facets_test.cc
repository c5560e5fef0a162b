// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/fold.h"

namespace dateline {
namespace {

using testing::ElementsAre;

using Counts = std::vector<std::pair<std::string, std::uint32_t>>;

// A map of people with these names, and a tally with these counts.
class Facets : public testing::Test {
 protected:
  void Count(const Counts& counts) {
    std::vector<KeyForms> keys;
    for (const auto& [name, count] : counts) {
      std::string key = FoldName(name);
      if (key.find(' ') == key.npos) key.insert(0, "short:");
      keys.push_back({key, count, {{name, 1}}});
    }
    names_ = AliasMap(FacetKind::kPerson, keys);
    EntityCounts& people = tally_.counts[0];
    people.articles.resize(counts.size());
    tally_.excluded_only[0].articles.resize(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const EntityNumber entity = *names_.FindKey(keys[i].key);
      people.articles[entity] = counts[i].second;
      if (counts[i].second > 0) people.named.push_back(entity);
    }
    people.counted = 100;
    people.without = 7;
    for (const std::uint32_t articles : people.articles) in_archive_.push_back(articles + 10);
  }

  Facet Top(std::size_t most) const { return ListTopValues(Counted(), most); }
  Facet List(const ValueRange& range) const { return ListValues(Counted(), range); }
  // Each is named by ten articles more than are counted, of ten thousand.
  CountedFacet Counted() const {
    return {FacetKind::kPerson, names_, filter_, tally_, in_archive_, 10'000};
  }
  void Tick(const std::string& id) { filter_.values.push_back({id, names_.FindId(id)}); }
  void Exclude(const std::string& id) { filter_.excluded.push_back({id, names_.FindId(id)}); }

  AliasMap names_;
  KindFilter filter_;
  Tally tally_;
  std::vector<std::uint32_t> in_archive_;
};

std::vector<std::string> Labels(const Facet& facet) {
  std::vector<std::string> labels;
  for (const FacetValue& value : facet.values) labels.push_back(value.label);
  return labels;
}

TEST_F(Facets, ComeByCountThenByName) {
  Count({{"Du Mai", 2}, {"Đỗ Ba", 2}, {"Zora Neale", 9}, {"Do An", 2}, {"Gone Away", 0}});
  const Facet facet = Top(10);
  EXPECT_THAT(Labels(facet), ElementsAre("Zora Neale", "Do An", "Đỗ Ba", "Du Mai"));
  EXPECT_EQ(facet.distinct, 4U);
  EXPECT_EQ(facet.other, 0U);
  EXPECT_EQ(facet.missing, 7U);
  EXPECT_EQ(facet.values.front().count, 9U);
}

TEST_F(Facets, ComeByNameAsThePagesLanguageHasIt) {
  Count({{"Du Mai", 2}, {"Đỗ Ba", 2}, {"Do An", 2}});
  CountedFacet counted = Counted();
  counted.language = "vi";
  EXPECT_THAT(Labels(ListTopValues(counted, 10)), ElementsAre("Do An", "Du Mai", "Đỗ Ba"));
  EXPECT_THAT(Labels(ListValues(counted, {.limit = 2})), ElementsAre("Do An", "Du Mai"));
  EXPECT_EQ(ListValues(counted, {.limit = 2}).distinct, 3U);
}

// Only the names that reach a page are put in order, and no page may show it.
TEST_F(Facets, AreTheSameWholeAndPageByPage) {
  Counts counts;
  for (int i = 0; i < 40; ++i)
    counts.emplace_back(
        std::string(1, static_cast<char>('A' + i % 26)) + " Name" + std::to_string(i),
        static_cast<std::uint32_t>(1 + i % 3));
  Count(counts);
  const std::vector<std::string> whole = Labels(List({.limit = 100}));
  EXPECT_EQ(whole.size(), 40U);
  std::vector<std::string> paged;
  for (std::size_t offset = 0; offset < 42; offset += 7) {
    for (std::string& label : Labels(List({.offset = offset, .limit = 7})))
      paged.push_back(std::move(label));
  }
  EXPECT_EQ(paged, whole);
}

TEST_F(Facets, ListTheTopAndCountTheRest) {
  Count({{"A A", 5}, {"B B", 4}, {"C C", 4}, {"D D", 4}, {"E E", 1}});
  const Facet facet = Top(3);
  EXPECT_THAT(Labels(facet), ElementsAre("A A", "B B", "C C"));
  EXPECT_EQ(facet.distinct, 5U);
  EXPECT_EQ(facet.other, 2U);
}

TEST_F(Facets, PutFullNamesBeforeShortOnesOfTheSameCount) {
  Count({{"Aaron", 3}, {"Zora Neale", 3}, {"Bea", 4}});
  EXPECT_THAT(Labels(Top(3)), ElementsAre("Bea", "Zora Neale", "Aaron"));
}

TEST_F(Facets, KeepEveryChosenValue) {
  Count({{"A A", 5}, {"B B", 4}, {"C C", 1}, {"D D", 0}});
  Tick("d_d");
  Tick("c_c");
  Tick("nobody_known");
  Exclude("b_b");
  tally_.excluded_only[0].articles[*names_.FindId("b_b")] = 7;
  const Facet facet = Top(1);
  EXPECT_THAT(Labels(facet), ElementsAre("C C", "D D", "nobody known", "B B", "A A"));
  EXPECT_TRUE(facet.values[0].selected);
  EXPECT_EQ(facet.values[1].count, 0U);
  EXPECT_EQ(facet.values[2].id, "nobody_known");
  EXPECT_FALSE(facet.values[2].known);
  EXPECT_TRUE(facet.values[0].known);
  EXPECT_TRUE(facet.values[3].excluded);
  EXPECT_EQ(facet.values[3].count, 7U);
  EXPECT_EQ(facet.distinct, 3U);
  EXPECT_EQ(facet.other, 0U);
}

TEST_F(Facets, AreFoundByTheBeginningOfAnyWord) {
  Count({{"Tô Lâm", 2}, {"Jane Austen", 3}, {"Lamine Yamal", 1}, {"William Blake", 1}});
  for (const char* find : {"lam", "Lâm", "LAM"})
    EXPECT_THAT(Labels(List({.find = find, .limit = 10})), ElementsAre("Tô Lâm", "Lamine Yamal"));
  EXPECT_THAT(Labels(List({.find = "lam to", .limit = 10})), ElementsAre("Tô Lâm"));
  EXPECT_THAT(Labels(List({.find = "austen", .limit = 10})), ElementsAre("Jane Austen"));
  EXPECT_THAT(Labels(List({.find = "ten", .limit = 10})), ElementsAre());
}

TEST_F(Facets, ArePagedWithTickedValuesFirst) {
  Count({{"A A", 5}, {"B B", 4}, {"C C", 3}, {"D D", 2}});
  Tick("c_c");
  const Facet first = List({.offset = 0, .limit = 2});
  EXPECT_THAT(Labels(first), ElementsAre("C C", "A A"));
  EXPECT_EQ(first.distinct, 4U);
  EXPECT_EQ(first.other, 2U);
  EXPECT_THAT(Labels(List({.offset = 2, .limit = 2})), ElementsAre("B B", "D D"));
  EXPECT_THAT(Labels(List({.offset = 9, .limit = 2})), ElementsAre());
}

TEST_F(Facets, AreOpenedAtALetter) {
  Count({{"Tô Lâm", 2}, {"Đỗ Ba", 3}, {"Do An", 1}, {"李 明", 1}});
  const Facet all = List({.limit = 10});
  EXPECT_THAT(all.initials,
              ElementsAre(InitialCount{"d", 2}, InitialCount{"t", 1}, InitialCount{"other", 1}));
  const Facet d = List({.initial = "d", .order = ValueOrder::kName, .limit = 1});
  EXPECT_THAT(Labels(d), ElementsAre("Do An"));
  EXPECT_EQ(d.distinct, 2U);
  EXPECT_EQ(d.other, 1U);
  EXPECT_EQ(d.initials.size(), 3U);
  EXPECT_THAT(Labels(List({.initial = "other", .limit = 10})), ElementsAre("李 明"));
  EXPECT_THAT(Labels(List({.find = "lam", .initial = "d", .limit = 10})), ElementsAre());
}

// Of 100 articles: 40 of 50 and 8 of 18 are more than chance, 1 of 11 is once.
TEST_F(Facets, StandOutWhereTheyAreNamedMoreThanElsewhere) {
  Count({{"A A", 40}, {"B B", 8}, {"C C", 1}, {"D D", 90}, {"E E", 20}});
  in_archive_[*names_.FindId("e_e")] = 5'000;
  Tick("d_d");
  const Facet facet = List({.order = ValueOrder::kStandingOut, .limit = 10});
  EXPECT_THAT(Labels(facet), ElementsAre("A A", "B B"));
  EXPECT_EQ(facet.distinct, 2U);
  EXPECT_EQ(facet.values[0].count, 40U);
  EXPECT_EQ(facet.values[0].in_archive, 50U);
}

TEST_F(Facets, AreListedByNameAlone) {
  Count({{"Du Mai", 9}, {"Đỗ Ba", 2}, {"Do An", 5}});
  Tick("du_mai");
  EXPECT_THAT(Labels(List({.order = ValueOrder::kName, .limit = 10})),
              ElementsAre("Do An", "Đỗ Ba", "Du Mai"));
}

}  // namespace
}  // namespace dateline
