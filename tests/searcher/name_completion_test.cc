// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/name_completion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const NameCompletion& People() {
  static const NameCompletion people = [] {
    NameCompletion names;
    names.Add(0, "le hoai trung", 12);
    names.Add(0, "hoai trung", 12);
    names.Add(1, "wang yi", 30);
    names.Add(1, "foreign minister wang", 30);
    names.Add(2, "wang xiaohong", 7);
    names.Add(3, "to lam", 30);
    names.Seal();
    return names;
  }();
  return people;
}

std::vector<std::string> Found(const NameCompletion& names, std::string_view typed,
                               std::size_t limit = 10) {
  std::vector<std::string> found;
  for (const NameCompletion::Found& name : names.Find(typed, limit))
    found.push_back(std::to_string(name.owner) + " " + std::string(name.folded));
  return found;
}

TEST(NameCompletion, FindsNamesFromAnyOfTheirWords) {
  EXPECT_THAT(Found(People(), "hoai t"), ElementsAre("0 le hoai trung"));
  EXPECT_THAT(Found(People(), "tr"), ElementsAre("0 le hoai trung"));
  EXPECT_THAT(Found(People(), "le hoai trung"), ElementsAre("0 le hoai trung"));
  EXPECT_THAT(Found(People(), "oai"), IsEmpty());
  EXPECT_THAT(Found(People(), "le trung"), IsEmpty());
  EXPECT_THAT(Found(People(), "zz"), IsEmpty());
}

TEST(NameCompletion, GivesEachOwnerOnceTheHeaviestFirst) {
  EXPECT_THAT(Found(People(), "wang"), ElementsAre("1 foreign minister wang", "2 wang xiaohong"));
  EXPECT_THAT(Found(People(), "wang", 1), ElementsAre("1 foreign minister wang"));
  EXPECT_THAT(Found(People(), "wang "), ElementsAre("1 wang yi", "2 wang xiaohong"));
  EXPECT_EQ(People().Find("", 10).size(), 4);
}

TEST(NameCompletion, IsEmptyWithoutNames) {
  NameCompletion none;
  none.Seal();
  EXPECT_THAT(none.Find("a", 5), IsEmpty());
  EXPECT_THAT(none.Find("", 5), IsEmpty());
}

// What a walk over every word of every name finds.
TEST(NameCompletion, FindsWhatAWalkOverAllNamesFinds) {
  std::mt19937 random(3);
  NameCompletion names;
  std::vector<std::pair<std::string, std::uint32_t>> all;  // name, owner
  std::vector<std::uint32_t> weights(400);
  for (std::uint32_t& weight : weights) weight = static_cast<std::uint32_t>(random() % 50);
  for (int i = 0; i < 700; ++i) {
    std::string name;
    for (std::size_t words = 1 + random() % 3; words > 0; --words) {
      if (!name.empty()) name += ' ';
      for (std::size_t size = 1 + random() % 3; size > 0; --size)
        name += static_cast<char>('a' + random() % 3);
    }
    const auto owner = static_cast<std::uint32_t>(random() % weights.size());
    all.emplace_back(name, owner);
    names.Add(owner, name, weights[owner]);
  }
  names.Seal();
  for (const std::string typed : {"a", "b", "ab", "a b", "abc", "c ca", "ccc", "b a", "aa "}) {
    std::map<std::uint32_t, std::uint32_t> expected;
    for (const auto& [name, owner] : all) {
      if ((" " + name).find(" " + typed) != std::string::npos) expected[owner] = weights[owner];
    }
    for (const std::size_t limit : {1U, 8U, 500U}) {
      std::vector<std::uint32_t> found;
      for (const NameCompletion::Found& name : names.Find(typed, limit)) {
        EXPECT_TRUE(expected.contains(name.owner)) << typed;
        found.push_back(name.weight);
      }
      std::vector<std::uint32_t> heaviest;
      for (const auto& [owner, weight] : expected) heaviest.push_back(weight);
      std::sort(heaviest.rbegin(), heaviest.rend());
      if (heaviest.size() > limit) heaviest.resize(limit);
      if (limit < 500) {
        EXPECT_EQ(found, heaviest) << typed << " " << limit;
      }
    }
  }
}

}  // namespace
}  // namespace dateline
