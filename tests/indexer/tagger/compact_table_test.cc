// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/compact_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace dateline {
namespace {

using Pairs = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

Pairs RandomPairs(std::size_t count) {
  std::mt19937_64 random(1);
  Pairs pairs;
  for (std::uint32_t i = 0; i < count; ++i) pairs.emplace_back(random(), i + 1);
  return pairs;
}

TEST(CompactTable, FindsWhatWasBuiltAndNothingElse) {
  for (const std::size_t count : {1u, 2u, 100u, 10'000u}) {
    const Pairs pairs = RandomPairs(count);
    const std::vector<std::uint64_t> slots = CompactTable::Build(pairs);
    EXPECT_TRUE(CompactTable::IsUsable(slots));
    const CompactTable table(slots);
    for (const auto& [hash, value] : pairs) EXPECT_EQ(table.Find(hash), value);
    std::mt19937_64 random(2);
    for (int i = 0; i < 1000; ++i) EXPECT_EQ(table.Find(random()), 0u);
  }
}

TEST(CompactTable, IsEmptyOfNothing) {
  EXPECT_TRUE(CompactTable::Build({}).empty());
  EXPECT_EQ(CompactTable().Find(7), 0u);
}

TEST(CompactTable, IsTheSameForPairsInAnyOrder) {
  Pairs pairs = RandomPairs(500);
  const std::vector<std::uint64_t> slots = CompactTable::Build(pairs);
  std::ranges::reverse(pairs);
  EXPECT_EQ(CompactTable::Build(pairs), slots);
}

TEST(CompactTable, RefusesSlotsWithoutAFreeOne) {
  EXPECT_FALSE(CompactTable::IsUsable(std::vector<std::uint64_t>{1, 2, 3}));
  EXPECT_TRUE(CompactTable::IsUsable(std::vector<std::uint64_t>{1, 0, 3}));
}

}  // namespace
}  // namespace dateline
