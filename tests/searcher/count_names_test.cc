// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Record> Articles() {
  return {MakeRecord({.id = "a",
                      .text = "Tô Lâm met Wang Yi at NATO.\n",
                      .date = "2024-03-01",
                      .people = {"Tô Lâm", "Wang Yi"},
                      .organisations = {"NATO"}}),
          MakeRecord({.id = "b",
                      .text = "Wang Yi left. Wang Huning stayed.\n",
                      .date = "2024-04-01",
                      .people = {"Wang Yi", "Wang Huning"}}),
          MakeRecord({.id = "c", .text = "A storm named Yagi came.\n", .date = "2024-04-02"})};
}

NameCounts Counted(const TestArchive& archive, const std::vector<std::string>& names,
                   const SearchRequest& within = {}) {
  const Result<Searcher> searcher = Searcher::Open({archive.path()});
  const Result<NameCounts> counts = searcher->CountNames(within, names);
  if (!counts) throw std::runtime_error(counts.error().message);
  return *counts;
}

// "wang_yi 2", for each that is meant.
std::vector<std::string> Meant(const CountedName& name) {
  std::vector<std::string> lines;
  for (const MeantByName& meant : name.meant)
    lines.push_back(meant.id + " " + std::to_string(meant.articles));
  return lines;
}

TEST(CountNames, CountsEachByAnySpellingAndKind) {
  const TestArchive archive(Articles());
  const NameCounts counts = Counted(archive, {"To Lam", "WANG YI", "nato"});
  ASSERT_EQ(counts.names.size(), 3u);
  EXPECT_EQ(counts.looked_at, 3u);
  EXPECT_THAT(Meant(counts.names[0]), ElementsAre("to_lam 1"));
  EXPECT_EQ(counts.names[0].typed, "To Lam");
  EXPECT_EQ(counts.names[0].meant[0].label, "Tô Lâm");
  EXPECT_THAT(Meant(counts.names[1]), ElementsAre("wang_yi 2"));
  EXPECT_EQ(counts.names[2].meant[0].kind, EntityKind::kOrganisation);
}

TEST(CountNames, ListsAllThatANameMayMean) {
  const TestArchive archive(Articles());
  EXPECT_THAT(Meant(Counted(archive, {"Wang"}).names[0]),
              ElementsAre("wang_yi 2", "wang_huning 1"));
}

TEST(CountNames, LooksForTheWordsOfANameThatMeansNobody) {
  const TestArchive archive(Articles());
  const NameCounts counts =
      Counted(archive, {"storm named Yagi", "Yagi named storm", "Nobody Here", "\"named\" Yagi"});
  EXPECT_EQ(counts.names[0].as_words, 1u);
  EXPECT_EQ(counts.names[1].as_words, 0u);
  EXPECT_EQ(counts.names[2].as_words, 0u);
  EXPECT_EQ(counts.names[3].as_words, 1u);
  EXPECT_FALSE(counts.is_cut_short);
}

// Who is known but named in none of the articles looked at is told so, not searched as words.
TEST(CountNames, CountsWithinASearch) {
  const TestArchive archive(Articles());
  SearchRequest april;
  april.from = *ParsePartialDate("2024-04");
  const NameCounts counts = Counted(archive, {"Wang Yi", "Tô Lâm"}, april);
  EXPECT_EQ(counts.looked_at, 2u);
  EXPECT_THAT(Meant(counts.names[0]), ElementsAre("wang_yi 1"));
  EXPECT_THAT(Meant(counts.names[1]), ElementsAre("to_lam 0"));
  EXPECT_EQ(counts.names[1].as_words, std::nullopt);
}

// Of all articles the counts are known before anybody asks; of parts of them they are counted.
TEST(CountNames, CountsOfAllArticlesAsManyAsOfTheirParts) {
  std::vector<Record> records = Articles();
  Record short_name =
      MakeRecord({.id = "d", .text = "Wang left.\n", .date = "2024-04-03", .people = {"Wang Yi"}});
  for (Entity& entity : short_name.annotation.entities) {
    for (Mention& mention : entity.mentions) mention.confidence = 0.5F;
  }
  records.push_back(short_name);
  const TestArchive archive(records);
  const std::vector<std::string> names = {"Wang Yi", "Wang", "To Lam", "NATO", "Wang Huning"};
  SearchRequest before_april;
  before_april.to = *ParsePartialDate("2024-03");
  SearchRequest since_april;
  since_april.from = *ParsePartialDate("2024-04");
  const NameCounts all = Counted(archive, names);
  const NameCounts before = Counted(archive, names, before_april);
  const NameCounts since = Counted(archive, names, since_april);
  EXPECT_EQ(all.looked_at, before.looked_at + since.looked_at);
  const auto of = [](const NameCounts& counts, std::size_t name, const std::string& id) {
    const auto& meant = counts.names[name].meant;
    const auto found = std::ranges::find(meant, id, &MeantByName::id);
    return found == meant.end() ? MeantByName{} : *found;
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    ASSERT_FALSE(all.names[i].meant.empty()) << names[i];
    for (const MeantByName& meant : all.names[i].meant) {
      const MeantByName early = of(before, i, meant.id);
      const MeantByName late = of(since, i, meant.id);
      EXPECT_EQ(meant.articles, early.articles + late.articles) << meant.id;
      EXPECT_EQ(meant.probable, early.probable + late.probable) << meant.id;
    }
  }
}

// The words stand beside the whole of a query, not beside its last word.
TEST(CountNames, LooksForWordsWithinAlternatives) {
  const TestArchive archive(Articles());
  SearchRequest either;
  either.query = "nato OR stayed";
  EXPECT_EQ(Counted(archive, {"storm named Yagi"}, either).names[0].as_words, 0u);
  either.query = "storm OR stayed";
  EXPECT_EQ(Counted(archive, {"storm named Yagi"}, either).names[0].as_words, 1u);
  either.query = "came stayed";
  either.match = MatchMode::kAny;
  EXPECT_EQ(Counted(archive, {"storm named Yagi"}, either).names[0].as_words, 1u);
}

// A facet is counted as if its own ticks were not there; names are not.
TEST(CountNames, CountsAmongArticlesThatNameSomebodyElse) {
  const TestArchive archive(Articles());
  SearchRequest with_huning;
  with_huning.filter(FacetKind::kPerson).values = {"wang_huning"};
  const NameCounts counts = Counted(archive, {"Wang Yi", "Tô Lâm"}, with_huning);
  EXPECT_EQ(counts.looked_at, 1u);
  EXPECT_THAT(Meant(counts.names[0]), ElementsAre("wang_yi 1"));
  EXPECT_THAT(Meant(counts.names[1]), ElementsAre("to_lam 0"));
}

TEST(CountNames, TakesWhatIsNoName) {
  const TestArchive archive(Articles());
  const NameCounts counts =
      Counted(archive, {"", "???", std::string(5000, 'x'), "\xF0\x9F\x98\x80"});
  for (const CountedName& name : counts.names) EXPECT_THAT(name.meant, IsEmpty()) << name.typed;
  EXPECT_EQ(counts.names[0].as_words, std::nullopt);
  EXPECT_THAT(Counted(archive, {}).names, IsEmpty());
}

TEST(CountNames, RefusesAListWithoutBounds) {
  const TestArchive archive(Articles());
  const Result<Searcher> searcher = Searcher::Open({archive.path()});
  const Result<NameCounts> counts =
      searcher->CountNames({}, std::vector<std::string>(kMostNamesCounted + 1, "x"));
  ASSERT_FALSE(counts);
  EXPECT_EQ(counts.error().code, "too-many-names");
}

}  // namespace
}  // namespace dateline
