// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/feature_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace dateline {
namespace {

using Table = FeatureTable<16>;

std::vector<FeatureKey> RandomKeys(std::size_t count, unsigned seed) {
  std::mt19937_64 random(seed);
  std::vector<FeatureKey> keys(count);
  std::ranges::generate(keys, random);
  std::ranges::sort(keys);
  return keys;
}

TEST(FeatureTable, FindsTheRowOfEachKeyAndNoOther) {
  for (const std::size_t count : {1u, 3u, 100u, 20'000u}) {
    const std::vector<FeatureKey> keys = RandomKeys(count, 1);
    const TablePlan plan = PlanTable(keys);
    const std::vector<Table::Row> rows(count);
    ASSERT_TRUE(Table::IsSound(plan.lines, rows));
    const Table table(plan.lines, rows);
    for (std::uint32_t row = 0; row < count; ++row) {
      EXPECT_EQ(table.Find(keys[plan.order[row]]), row);
    }
    for (const FeatureKey key : RandomKeys(1000, 2)) EXPECT_EQ(table.Find(key), Table::kNone);
  }
}

TEST(FeatureTable, HoldsNothingWhenEmpty) {
  EXPECT_TRUE(PlanTable({}).lines.empty());
  EXPECT_EQ(Table().Find(7), Table::kNone);
}

TEST(FeatureTable, IsUnsoundWhenASearchCouldLeaveTheRowsOrNeverEnd) {
  const std::vector<Table::Row> rows(20);
  PrintLine line;
  line.prints[0] = 5;
  EXPECT_TRUE(Table::IsSound(std::vector{line}, rows));
  line.first_row = 20;
  EXPECT_FALSE(Table::IsSound(std::vector{line}, rows)) << "beyond the rows";
  line.first_row = 0;
  line.prints[2] = 5;
  EXPECT_FALSE(Table::IsSound(std::vector{line}, rows)) << "a print beyond a free place";
  line.prints.fill(5);
  EXPECT_FALSE(Table::IsSound(std::vector{line}, rows)) << "no free place anywhere";
  EXPECT_TRUE(Table::IsSound(std::vector{line, PrintLine{}}, rows));
}

}  // namespace
}  // namespace dateline
