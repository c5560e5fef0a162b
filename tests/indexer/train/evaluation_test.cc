// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/evaluation.h"

#include <gtest/gtest.h>

#include "indexer/train/annotated_article.h"

namespace dateline {
namespace {

TEST(Evaluate, CountsExactSpansOfTheRightType) {
  const auto text =
      ParseAnnotatedArticle("<per>Ana Silva</per> met <org>ABC</org> in <loc>Laos</loc>.", "x");
  ASSERT_TRUE(text);
  const std::vector<AnnotatedText> texts = {*text};
  std::vector<std::string> misses;
  // Ana Silva | met | ABC | in | Laos: one right, one of the wrong type, one too short.
  const Evaluation evaluation = Evaluate(
      texts,
      [](std::span<const TagToken>) {
        return std::vector<TaggedSpan>{
            {0, 1, NameType::kPerson}, {3, 4, NameType::kLocation}, {5, 6, NameType::kLocation}};
      },
      [&](const std::string& line) { misses.push_back(line); });
  EXPECT_EQ(evaluation.types[2].right, 1u);
  EXPECT_EQ(evaluation.types[2].found, 2u);
  EXPECT_EQ(evaluation.types[2].marked, 1u);
  EXPECT_EQ(evaluation.Three().marked, 3u);
  EXPECT_NEAR(evaluation.Three().F1(), 33.33, .01);
  EXPECT_EQ(misses.size(), 4u);
}

TEST(Evaluate, IsZeroWhereThereIsNothing) {
  EXPECT_EQ(TagCounts().F1(), 0);
  EXPECT_EQ(TagCounts().Precision(), 0);
}

TEST(Evaluate, GivesTheMarkedNamesFullMarks) {
  const auto text = ParseAnnotatedArticle("<per>Ana</per> and <per>Joe</per>.", "x");
  ASSERT_TRUE(text);
  const std::vector<AnnotatedText> texts = {*text};
  const Evaluation evaluation = Evaluate(
      texts,
      [](std::span<const TagToken>) {
        return std::vector<TaggedSpan>{{0, 1, NameType::kPerson}, {2, 3, NameType::kPerson}};
      },
      {});
  EXPECT_EQ(evaluation.AllFour().F1(), 100);
}

}  // namespace
}  // namespace dateline
