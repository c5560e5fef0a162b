// SPDX-License-Identifier: GPL-2.0-or-later
// Floors for the misspellings of typos.tsv, over the articles that ship.
#include <gtest/gtest.h>

#include <string>

#include "tests/quality/judged_archive.h"
#include "tests/quality/typo_score.h"
#include "tests/support/folders.h"

namespace dateline {
namespace {

std::string Lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

TEST(Misspellings, AreCorrectedFirst) {
  const auto typos = ReadTypos(SourceFolder() / "tests/quality/typos.tsv");
  const auto scores = ScoreTypos(BundledArchive().searcher(), typos);
  const TypoScore& all = scores.at("all");
  EXPECT_EQ(all.asked, 200u);
  EXPECT_GE(all.first, 197u) << Lines(all.missed);
  EXPECT_GE(all.offered, 199u) << Lines(all.missed);
  for (const auto& [kind, score] : scores)
    EXPECT_GE(score.first * 100, score.asked * 95) << kind << "\n" << Lines(score.missed);
}

// What finds something is what was meant, whatever it is spelled like.
TEST(Misspellings, AreNotMadeOfWordsThatFindSomething) {
  const auto typos = ReadTypos(SourceFolder() / "tests/quality/typos.tsv");
  for (const Typo& typo : typos) {
    SearchRequest request;
    request.query = typo.wanted;
    const Result<SearchHelp> help = BundledArchive().searcher().Help(request);
    ASSERT_TRUE(help) << help.error().message;
    EXPECT_TRUE(help->did_you_mean.empty()) << typo.wanted;
  }
}

}  // namespace
}  // namespace dateline
