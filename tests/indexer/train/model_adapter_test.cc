// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/model_adapter.h"

#include <gtest/gtest.h>

#include "indexer/tagger/tagger.h"
#include "indexer/train/annotated_article.h"

namespace dateline {
namespace {

AnnotatedText Article(const std::string& text) { return *ParseAnnotatedArticle(text, "x"); }

std::vector<AnnotatedText> News() {
  std::vector<AnnotatedText> articles;
  for (const char* person : {"Ana Silva", "Joe Doe", "Trung Le", "Maria Lopez", "Kofi Mensah"})
    for (const char* place : {"Paris", "Hanoi", "Accra", "Lima"})
      articles.push_back(Article("Minister <per>" + std::string(person) +
                                 "</per> arrived in <loc>" + place +
                                 "</loc> on Monday.\nThe talks went well.\n"));
  return articles;
}

std::string SmallModel() {
  TrainerOptions options;
  options.learner.epochs = 6;
  options.least_count = 1;
  return EncodeModel({Packable(TrainStages(News(), TagLists(), options, {})), {}, {}});
}

// "Skipper" before a name is new; so are the names.
std::vector<AnnotatedText> Sport() {
  std::vector<AnnotatedText> articles;
  for (int i = 0; i < 20; ++i) {
    const std::string name = std::string(1, static_cast<char>('A' + i)) + "ko";
    articles.push_back(Article("skipper of <org>" + name + " Rovers</org> said no.\n"));
  }
  return articles;
}

TEST(AdaptModel, LearnsWhatTheArticlesMark) {
  AdaptationOptions options;
  options.trainer.learner.epochs = 20;
  const auto adapted = AdaptModel(SmallModel(), Sport(), News(), options, {});
  ASSERT_TRUE(adapted) << adapted.error().message;
  EXPECT_EQ(adapted->measured_articles, 2u);
  EXPECT_LT(adapted->before.Three().F1(), 50);
  EXPECT_GT(adapted->after.Three().F1(), 90);

  // What the old model knew stays known.
  std::string model = adapted->model;
  const auto view = ParseModel(model);
  ASSERT_TRUE(view) << view.error().message;
  const Evaluation news = Evaluate(
      News(), [&](std::span<const TagToken> tokens) { return TagArticle(*view, tokens); }, {});
  EXPECT_GT(news.Three().F1(), 90);
}

TEST(AdaptModel, GivesTheSameBytesTwice) {
  const std::string base = SmallModel();
  const auto one = AdaptModel(base, Sport(), {}, {}, {});
  const auto other = AdaptModel(base, Sport(), {}, {}, {});
  ASSERT_TRUE(one && other);
  EXPECT_EQ(one->model, other->model);
  EXPECT_NE(one->model, base);
}

TEST(AdaptModel, MeasuresNothingOnAFewArticles) {
  const std::vector<AnnotatedText> few = {Article("<per>Ana</per> won.")};
  const auto adapted = AdaptModel(SmallModel(), few, {}, {}, {});
  ASSERT_TRUE(adapted);
  EXPECT_EQ(adapted->measured_articles, 0u);
}

TEST(AdaptModel, RefusesWhatIsNoModel) {
  const auto adapted = AdaptModel("nothing", Sport(), {}, {}, {});
  ASSERT_FALSE(adapted);
  EXPECT_EQ(adapted.error().fault, Fault::kDamaged);
}

}  // namespace
}  // namespace dateline
