// SPDX-License-Identifier: GPL-2.0-or-later
// Floors for the model that ships, on the articles that ship: exact spans of the right type.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "indexer/tagger/tagger.h"
#include "indexer/train/annotated_article.h"
#include "indexer/train/evaluation.h"
#include "indexer/train/text_file.h"
#include "tests/support/folders.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpus = SourceFolder() / "corpus";

std::set<std::string> HeldOut() {
  std::set<std::string> names;
  std::istringstream lines(*ReadWholeFile(kCorpus / "agency" / "held-out.txt"));
  for (std::string line; std::getline(lines, line);) names.insert(line);
  return names;
}

Evaluation Measure(bool held_out) {
  const Result<Tagger> tagger = Tagger::Open(kCorpus / "tagger.model");
  if (!tagger) {
    ADD_FAILURE() << tagger.error().message;
    return {};
  }
  const std::set<std::string> names = HeldOut();
  std::vector<AnnotatedText> texts;
  const auto articles = ReadAnnotatedArticles(kCorpus / "agency" / "articles");
  for (const AnnotatedText& text : *articles)
    if (names.contains(text.name) == held_out) texts.push_back(text);
  // Never with a watcher: nobody reads what is missed in held-out articles.
  return Evaluate(texts, [&](std::span<const TagToken> tokens) { return tagger->Tag(tokens); }, {});
}

double F1Of(const Evaluation& evaluation, NameType type) {
  return evaluation.types[static_cast<std::size_t>(type)].F1();
}

TEST(ShippedTagger, FindsTheNamesOfArticlesItHasNotSeen) {
  const Evaluation evaluation = Measure(true);
  EXPECT_GE(evaluation.Three().F1(), 86);
  EXPECT_GE(F1Of(evaluation, NameType::kPerson), 91);
  EXPECT_GE(F1Of(evaluation, NameType::kOrganisation), 76);
  EXPECT_GE(F1Of(evaluation, NameType::kLocation), 87);
}

TEST(ShippedTagger, KnowsTheArticlesItLearntFrom) { EXPECT_GE(Measure(false).Three().F1(), 97); }

TEST(ShippedTagger, IsSmallEnough) {
  EXPECT_LE(fs::file_size(kCorpus / "tagger.model"), 25'000'000u);
}

}  // namespace
}  // namespace dateline
