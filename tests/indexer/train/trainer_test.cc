// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/trainer.h"

#include <gtest/gtest.h>

#include "indexer/tagger/model_file.h"
#include "indexer/tagger/tagger.h"
#include "indexer/train/annotated_article.h"
#include "indexer/train/evaluation.h"
#include "indexer/train/keyed_tagger.h"
#include "tests/support/folders.h"

namespace dateline {
namespace {

std::vector<AnnotatedText> Articles() {
  static const std::vector<AnnotatedText> kArticles = [] {
    auto read = ReadAnnotatedArticles(SourceFolder() / "corpus/agency/more");
    std::vector<AnnotatedText> articles = *std::move(read);
    articles.resize(40);
    for (AnnotatedText& article : articles) article.domain = 1;
    return articles;
  }();
  return kArticles;
}

std::array<KeyedModel, 2> Small() {
  TrainerOptions options;
  options.learner.epochs = 4;
  options.fold_epochs = 2;
  return TrainStages(Articles(), TagLists(), options, {});
}

TEST(TrainStages, GivesTheSameBytesTwice) {
  const auto one = Small();
  const auto other = Small();
  for (std::size_t stage = 0; stage < 2; ++stage) {
    EXPECT_EQ(one[stage].keys, other[stage].keys);
    EXPECT_EQ(one[stage].weights, other[stage].weights);
    EXPECT_EQ(one[stage].transitions, other[stage].transitions);
  }
}

double F1Of(const NameFinder& find) { return Evaluate(Articles(), find, {}).Three().F1(); }

TEST(TrainStages, LearnsItsOwnTextsAndLosesLittleWhenFoldedAndPacked) {
  const auto stages = Small();
  const KeyedTagger whole(stages, TagLists());
  const double before =
      F1Of([&](std::span<const TagToken> tokens) { return whole.Tag(tokens, 1); });
  EXPECT_GT(before, 85);

  constexpr std::array<DomainShare, 1> kOwn = {{{1}}};
  const std::array<KeyedModel, 2> folded = {FoldDomains(stages[0], kOwn),
                                            FoldDomains(stages[1], kOwn)};
  EXPECT_LT(folded[0].keys.size(), stages[0].keys.size());
  const KeyedTagger tagger(folded, TagLists());
  EXPECT_NEAR(F1Of([&](std::span<const TagToken> tokens) { return tagger.Tag(tokens); }), before,
              .1);

  std::string bytes = EncodeModel({Packable(folded), {}, {}});
  const auto model = ParseModel(bytes);
  ASSERT_TRUE(model) << model.error().message;
  EXPECT_NEAR(F1Of([&](std::span<const TagToken> tokens) { return TagArticle(*model, tokens); }),
              before, 1);
}

TEST(TrainStages, TakesTextsWithoutTokens) {
  std::vector<AnnotatedText> texts(3);
  texts[1].text = "Ana won.";
  texts[1].names = {{{0, 3}, NameType::kPerson}};
  TrainerOptions options;
  options.least_count = 1;
  EXPECT_FALSE(TrainStages(texts, TagLists(), options, {})[0].keys.empty());
}

}  // namespace
}  // namespace dateline
