// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/comparison.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ChangedText Same(std::string text) { return {Change::kNone, std::move(text)}; }
ChangedText Removed(std::string text) { return {Change::kRemoved, std::move(text)}; }
ChangedText Added(std::string text) { return {Change::kAdded, std::move(text)}; }

// What either text is by the parts of a comparison.
std::string Without(Change change, const std::vector<ChangedText>& parts) {
  std::string text;
  for (const ChangedText& part : parts)
    if (part.change != change) text += part.text;
  return text;
}

TEST(CompareTexts, ShowsTheWordsThatDiffer) {
  EXPECT_THAT(CompareTexts("He came on Friday.\nHe left.\n", "He came late on Friday.\nHe left.\n"),
              ElementsAre(Same("He came "), Added("late "), Same("on Friday.\nHe left.\n")));
  EXPECT_THAT(CompareTexts("Tô Lâm spoke.", "Tô Lam spoke."),
              ElementsAre(Same("Tô "), Removed("Lâm "), Added("Lam "), Same("spoke.")));
}

TEST(CompareTexts, ShowsAParagraphPutIn) {
  EXPECT_THAT(CompareTexts("One.\nTwo.\n", "One.\nNew here.\nTwo.\n"),
              ElementsAre(Same("One.\n"), Added("New here.\n"), Same("Two.\n")));
}

TEST(CompareTexts, HasOnePartOfEqualTextsAndNoneOfNothing) {
  EXPECT_THAT(CompareTexts("a b", "a b"), ElementsAre(Same("a b")));
  EXPECT_THAT(CompareTexts("", ""), IsEmpty());
  EXPECT_THAT(CompareTexts("", "a\n"), ElementsAre(Added("a\n")));
  EXPECT_THAT(CompareTexts("a\n", ""), ElementsAre(Removed("a\n")));
}

TEST(CompareTexts, LosesNoByteOfEither) {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::string before;
    std::string after;
    for (std::size_t i = random() % 60; i > 0; --i) {
      const std::string piece = std::string(1, "ab \n\t"[random() % 5]) + (random() % 3 ? "" : "ệ");
      if (random() % 8 != 0) before += piece;
      if (random() % 8 != 0) after += piece;
    }
    const std::vector<ChangedText> parts = CompareTexts(before, after);
    EXPECT_EQ(Without(Change::kAdded, parts), before);
    EXPECT_EQ(Without(Change::kRemoved, parts), after);
  }
}

TEST(CompareTexts, TakesTextsTooLongAndTooDifferent) {
  std::string before;
  std::string after;
  for (int i = 0; i < 200'000; ++i) {
    before += "b" + std::to_string(i) + "\n";
    after += "a" + std::to_string(i) + " ";
  }
  const std::vector<ChangedText> parts = CompareTexts(before, after);
  EXPECT_EQ(Without(Change::kAdded, parts), before);
  EXPECT_EQ(Without(Change::kRemoved, parts), after);
}

TEST(Compare, ReadsArticlesAndTheirEarlierVersions) {
  const TestArchive archive({MakeRecord({.id = "a", .title = "T", .text = "One two.\n"}),
                             MakeRecord({.id = "b", .text = "One three.\n"})});
  archive.Put({MakeRecord({.id = "a", .title = "T", .text = "One four.\n"})});
  const Result<Searcher> searcher = Searcher::Open({archive.path()});
  ASSERT_TRUE(searcher);

  const Result<Comparison> versions = searcher->Compare({"a", 1}, {"a", std::nullopt});
  ASSERT_TRUE(versions);
  EXPECT_EQ(versions->before.versions, 2U);
  EXPECT_THAT(versions->title, ElementsAre(Same("T")));
  EXPECT_THAT(versions->text,
              ElementsAre(Same("One "), Removed("two."), Added("four."), Same("\n")));

  const Result<Comparison> copies = searcher->Compare({"b", std::nullopt}, {"a", 2});
  ASSERT_TRUE(copies);
  EXPECT_THAT(copies->text,
              ElementsAre(Same("One "), Removed("three."), Added("four."), Same("\n")));

  EXPECT_EQ(searcher->Compare({"a", 3}, {"b", {}}).error().fault, Fault::kNotFound);
  EXPECT_EQ(searcher->Compare({"a", 0}, {"b", {}}).error().fault, Fault::kNotFound);
  EXPECT_EQ(searcher->Compare({"a", {}}, {"nobody", {}}).error().fault, Fault::kNotFound);
}

}  // namespace
}  // namespace dateline
