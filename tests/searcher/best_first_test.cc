// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/best_first.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <vector>

#include "core/archive_layout.h"
#include "core/schema.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;

const Deadline kAmple(std::chrono::hours(1));
constexpr int kArticles = 300;

// Every third one says "old port", every fifth "port old"; all have both words.
std::vector<Record> Articles() {
  std::vector<Record> records;
  for (int i = 1; i <= kArticles; ++i) {
    std::string text = i % 3 == 0 ? "An old port here." : "A port that is old.";
    if (i % 5 == 0) text += " Is the port old?";
    if (i % 7 == 0) text += " Việt too.";
    records.push_back(
        MakeRecord({.id = "a" + std::to_string(i), .title = "x", .text = text + "\n"}));
  }
  return records;
}

class BestFirstTest : public testing::Test {
 protected:
  std::vector<Xapian::docid> First(const ScoredSet& scored, const FinerLook& look,
                                   std::size_t most) const {
    std::vector<Xapian::docid> documents;
    for (const ScoredDocument& each : BestFirst(database_, scored, look, most, kAmple))
      documents.push_back(each.document);
    return documents;
  }

  // All articles, of `tiers` scores a little apart.
  static ScoredSet Tiers(int tiers) {
    ScoredSet scored;
    for (Xapian::docid document = 1; document <= kArticles; ++document)
      scored.push_back({document, 10 + 0.25 * (document * 7 % tiers)});
    return scored;
  }

  const TestArchive archive_{Articles()};
  const Xapian::Database database_{CurrentGeneration(archive_.path())->string()};
  const std::vector<std::string> row_ = {WordTerm("old"), WordTerm("port")};
  const FinerLook look_{{{row_, 1, ScoreField::kRow}, {{WordTerm("viet")}, 2, ScoreField::kWord}},
                        {}};
};

TEST_F(BestFirstTest, IsTheOrderOfScoresAndThenOfNumbers) {
  const ScoredSet scored = {{1, 2}, {2, 5}, {3, 2}, {4, 9}};
  EXPECT_THAT(First(scored, {}, 10), ElementsAre(4, 2, 1, 3));
  EXPECT_THAT(First(scored, {}, 3), ElementsAre(4, 2, 1));
  EXPECT_THAT(First({}, look_, 3), ElementsAre());
}

TEST_F(BestFirstTest, IsOneOrderWhateverPartIsAskedFor) {
  for (const int tiers : {1, 4, 40}) {
    const std::vector<Xapian::docid> all = First(Tiers(tiers), look_, kArticles);
    EXPECT_EQ(std::set(all.begin(), all.end()).size(), std::size_t{kArticles});
    for (std::size_t most = 1; most <= kArticles; most += 7) {
      const std::vector<Xapian::docid> first = First(Tiers(tiers), look_, most);
      ASSERT_EQ(first.size(), most);
      EXPECT_TRUE(std::equal(first.begin(), first.end(), all.begin())) << tiers << " " << most;
    }
  }
}

TEST_F(BestFirstTest, IsThatOrderOfVeryManyToo) {
  constexpr Xapian::docid kMany = 20'000;
  ScoredSet scored;
  for (Xapian::docid document = 1; document <= kMany; ++document)
    scored.push_back({document, static_cast<double>(document * 7919 % 1009)});
  const std::vector<Xapian::docid> all = First(scored, {}, kMany);
  ASSERT_EQ(all.size(), std::size_t{kMany});
  for (std::size_t i = 1; i < all.size(); ++i) {
    const ScoredDocument& before = scored[all[i - 1] - 1];
    const ScoredDocument& here = scored[all[i] - 1];
    ASSERT_TRUE(before.score > here.score ||
                (before.score == here.score && before.document < here.document));
  }
  for (const std::size_t most : {1U, 255U, 256U, 257U, 3000U}) {
    const std::vector<Xapian::docid> first = First(scored, {}, most);
    ASSERT_EQ(first.size(), most);
    EXPECT_TRUE(std::equal(first.begin(), first.end(), all.begin())) << most;
  }
}

TEST_F(BestFirstTest, PutsAFinerReasonFirstOfThoseLookedAt) {
  // Document 3 is the first with "old port"; 102 has it too, and is not looked at.
  const std::vector<Xapian::docid> all = First(Tiers(1), {{look_.fine[0]}, {}}, kArticles);
  EXPECT_EQ(all[0], 3U);
  EXPECT_EQ(all[kLookedAtFinely / 3], 1U) << "behind each third one of those looked at";
  EXPECT_EQ(all[kLookedAtFinely], kLookedAtFinely + 1);
  EXPECT_EQ(all.back(), static_cast<Xapian::docid>(kArticles));
}

TEST_F(BestFirstTest, KeepsWhatHasTheWordsInARow) {
  const std::vector<Xapian::docid> rows = First(Tiers(1), {{}, {row_}}, kArticles);
  ASSERT_EQ(rows.size(), std::size_t{kArticles / 3});
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i], 3 * (i + 1));
  EXPECT_THAT(First(Tiers(1), {{}, {row_}}, 2), ElementsAre(3, 6));
  EXPECT_THAT(First(Tiers(1), {{}, {row_, {WordTerm("port"), WordTerm("old")}}}, 2),
              ElementsAre(15, 30));
  EXPECT_THAT(First(Tiers(1), {{}, {{WordTerm("nowhere"), WordTerm("port")}}}, 2), ElementsAre());
}

TEST_F(BestFirstTest, WeighsEachFinerReasonOnce) {
  const double row = FineWeight(database_, look_.fine[0], 3);
  const double word = FineWeight(database_, look_.fine[1], 7);
  EXPECT_GT(row, 0);
  EXPECT_GT(word, 0);
  EXPECT_EQ(FineWeight(database_, look_.fine[0], 1), 0);
  EXPECT_EQ(FineWeight(database_, look_.fine[1], 1), 0);
  ScoredSet scored;
  for (const Xapian::docid document : {1, 3, 7, 21}) scored.push_back({document, 10});
  std::vector<double> weights;
  for (const ScoredDocument& each : BestFirst(database_, scored, look_, 4, kAmple))
    weights.push_back(each.score);
  EXPECT_THAT(weights, ElementsAre(10 + row + word, 10 + word, 10 + row, 10));
}

TEST_F(BestFirstTest, EndsWhenTheTimeIsOver) {
  const Deadline past(std::chrono::milliseconds(0));
  EXPECT_THROW(BestFirst(database_, Tiers(1), look_, 10, past), DeadlinePassed);
}

}  // namespace
}  // namespace dateline
