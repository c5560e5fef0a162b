// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/word_distance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace dateline {
namespace {

std::size_t Distance(std::string_view a, std::string_view b, std::size_t most = 2) {
  return WordDistance(Letters(a).span(), Letters(b).span(), most);
}

TEST(WordDistance, CountsEachSortOfEditOnce) {
  struct Case {
    const char* a;
    const char* b;
    std::size_t distance;
  };
  for (const Case& c : {Case{"trung", "trung", 0},
                        {"trung", "trug", 1},
                        {"trung", "thrung", 1},
                        {"trung", "trang", 1},
                        {"trung", "rtung", 1},
                        {"trung", "trugn", 1},
                        {"minister", "mnisetr", 2},
                        {"ca", "abc", 3},
                        {"", "ab", 2},
                        {"", "", 0},
                        {"hà nội", "hà nôi", 1},
                        {"北京", "东京", 1},
                        {"🙂a", "a🙂", 1},
                        {"abcd", "badc", 2},
                        {"aaaa", "bbbb", 3}}) {
    EXPECT_EQ(Distance(c.a, c.b), c.distance) << c.a << " " << c.b;
    EXPECT_EQ(Distance(c.b, c.a), c.distance) << c.b << " " << c.a;
  }
}

TEST(WordDistance, StopsCountingBehindTheMostThatMatters) {
  EXPECT_EQ(Distance("minister", "president", 2), 3);
  EXPECT_EQ(Distance("minister", "minsters", 1), 2);
  EXPECT_EQ(Distance("a", "abcdef", 2), 3);
}

TEST(Letters, SaysWhereAWordIsTooLong) {
  EXPECT_TRUE(Letters(std::string(32, 'a')).whole());
  EXPECT_FALSE(Letters(std::string(33, 'a')).whole());
  EXPECT_EQ(Letters("việt").size(), 4);
  EXPECT_EQ(Letters("\xFF\xFE").size(), 2);
}

// The whole table, with every row kept.
std::size_t PlainDistance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                              table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
    }
  }
  return table[a.size()][b.size()];
}

TEST(WordDistance, IsWhatTheWholeTableSays) {
  std::mt19937 random(11);
  const auto word = [&] {
    std::string letters;
    for (std::size_t size = random() % 9; size > 0; --size)
      letters += static_cast<char>('a' + random() % 3);
    return letters;
  };
  for (int i = 0; i < 20'000; ++i) {
    const std::string a = word();
    const std::string b = word();
    for (const std::size_t most : {1U, 2U, 4U})
      ASSERT_EQ(Distance(a, b, most), std::min(PlainDistance(a, b), most + 1)) << a << " " << b;
  }
}

}  // namespace
}  // namespace dateline
