// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The third names somebody by a short name that nobody owns, as the extractor writes it.
std::vector<Record> Few() {
  std::vector<Record> records = {
      MakeRecord({.id = "b/2",
                  .text = "Wang Yi met Wang.\n",
                  .date = "2024-03-22",
                  .people = {"Wang Yi"}}),
      MakeRecord(
          {.id = "a", .text = "Xi Jinping spoke.\n", .date = "2024-03", .people = {"Xi Jinping"}}),
      MakeRecord({.id = "c", .text = "Trung came.\n", .date = "1998-04-30", .people = {"Trung"}}),
      MakeRecord({.id = "d", .text = "Nobody came.\n", .date = "2024-03-22"}),
      MakeRecord({.id = "e", .text = "Undated.\n"})};
  records[2].annotation.entities[0].key = "short:trung";
  return records;
}

TEST(Inventory, ListsEveryArticleOnce) {
  const TestArchive archive(Few());
  const Searcher searcher = *Searcher::Open({archive.path()});
  const Inventory all = *searcher.List(InventoryKind::kArticles, 0, 100);
  EXPECT_THAT(all.ids, ElementsAre("a", "b/2", "c", "d", "e"));
  EXPECT_EQ(all.total, 5U);
  EXPECT_EQ(all.generation, 1U);
}

TEST(Inventory, OfSeveralPartsIsTheWhole) {
  const TestArchive archive(Few());
  const Searcher searcher = *Searcher::Open({archive.path()});
  for (const InventoryKind kind :
       {InventoryKind::kArticles, InventoryKind::kPeople, InventoryKind::kDays}) {
    const Inventory whole = *searcher.List(kind, 0, 100);
    std::vector<std::string> joined;
    for (std::size_t first = 0; first < whole.total; first += 2) {
      const Inventory part = *searcher.List(kind, first, 2);
      EXPECT_EQ(part.total, whole.total);
      EXPECT_LE(part.ids.size(), 2U);
      joined.insert(joined.end(), part.ids.begin(), part.ids.end());
    }
    EXPECT_EQ(joined, whole.ids);
    EXPECT_THAT(searcher.List(kind, whole.total, 2)->ids, IsEmpty());
    EXPECT_THAT(searcher.List(kind, ~std::size_t{0}, 2)->ids, IsEmpty());
  }
}

TEST(Inventory, OfPeopleLeavesOutShortNames) {
  const TestArchive archive(Few());
  const Searcher searcher = *Searcher::Open({archive.path()});
  EXPECT_THAT(searcher.List(InventoryKind::kPeople, 0, 100)->ids,
              testing::UnorderedElementsAre("wang_yi", "xi_jinping"));
}

TEST(Inventory, OfDaysHasThoseThatAreKnown) {
  const TestArchive archive(Few());
  const Searcher searcher = *Searcher::Open({archive.path()});
  EXPECT_THAT(searcher.List(InventoryKind::kDays, 0, 100)->ids,
              ElementsAre("1998-04-30", "2024-03-22"));
}

TEST(Inventory, OfAnEmptyArchiveIsEmpty) {
  const TestArchive archive;
  const Searcher searcher = *Searcher::Open({archive.path()});
  EXPECT_EQ(searcher.List(InventoryKind::kArticles, 0, 100)->total, 0U);
}

}  // namespace
}  // namespace dateline
