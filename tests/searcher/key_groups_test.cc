// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/key_groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace dateline {
namespace {

using testing::ElementsAre;

KeyGroups Fresh(std::size_t count) {
  std::vector<std::uint32_t> ranks;
  for (std::uint32_t i = 0; i < count; ++i) ranks.push_back(i);
  return KeyGroups(ranks);
}

std::vector<KeyNumber> Leads(const KeyGroups& groups) {
  std::vector<KeyNumber> leads;
  for (KeyNumber key = 0; key < groups.size(); ++key) leads.push_back(groups.Lead(key));
  return leads;
}

TEST(KeyGroups, LowestRankLeadsAndLosersKeepTheReason) {
  KeyGroups groups({5, 1, 3});
  groups.Join(0, 2, KeyLink::kOrder);
  groups.Join(2, 1, KeyLink::kInitial);
  EXPECT_THAT(Leads(groups), ElementsAre(1, 1, 1));
  EXPECT_EQ(groups.link(0), KeyLink::kOrder);
  EXPECT_EQ(groups.link(1), KeyLink::kSame);
  EXPECT_EQ(groups.link(2), KeyLink::kInitial);
}

TEST(KeyGroups, JoinUniqueAsksBothSides) {
  KeyGroups groups = Fresh(5);
  groups.JoinUnique(std::vector<KeyPair>{{0, 1}, {1, 2}, {3, 4}, {4, 3}}, KeyLink::kSpelling);
  EXPECT_THAT(Leads(groups), ElementsAre(0, 1, 2, 3, 3));
}

TEST(KeyGroups, FixedKeyIsACandidateThatNobodyJoins) {
  KeyGroups groups = Fresh(3);
  groups.Fix(2);
  groups.JoinUnique(std::vector<KeyPair>{{0, 1}, {0, 2}}, KeyLink::kInitial);
  EXPECT_THAT(Leads(groups), ElementsAre(0, 1, 2));
  groups.JoinClasses(std::vector<std::vector<KeyNumber>>{{0, 1, 2}}, KeyLink::kJoined);
  EXPECT_THAT(Leads(groups), ElementsAre(0, 0, 2));
}

TEST(KeyGroups, SidesNeverMeet) {
  KeyGroups groups = Fresh(4);
  groups.SetSide(0, 7, 0);
  groups.SetSide(1, 7, 1);
  groups.Join(0, 1, KeyLink::kAuthority);
  groups.JoinUnique(std::vector<KeyPair>{{0, 2}}, KeyLink::kSpelling);
  groups.JoinUnique(std::vector<KeyPair>{{1, 2}}, KeyLink::kInitial);
  EXPECT_THAT(Leads(groups), ElementsAre(0, 1, 0, 3));
  EXPECT_THAT(groups.Disputed(), ElementsAre(2));
  // A class with two sides in it, even by way of another class, joins nobody.
  groups.JoinClasses(std::vector<std::vector<KeyNumber>>{{0, 3}, {3, 1}}, KeyLink::kJoined);
  EXPECT_THAT(Leads(groups), ElementsAre(0, 1, 0, 3));
}

}  // namespace
}  // namespace dateline
