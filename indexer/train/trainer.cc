// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/trainer.h"

#include <algorithm>
#include <utility>

#include "indexer/tagger/features.h"
#include "indexer/tagger/stage_two.h"
#include "indexer/train/chance.h"
#include "indexer/train/feature_rows.h"
#include "indexer/train/model_scores.h"
#include "indexer/train/tagged_text.h"

namespace dateline {
namespace {

struct TrainingArticle {
  ArticleFeatures features;
  std::uint32_t first_token = 0;  // among the tokens of all articles
  std::uint8_t visits = 1;
  std::size_t fold = 0;
};

KeyedModel Keyed(LinearModel model, const std::vector<FeatureKey>& keys) {
  return {keys, std::move(model.weights), model.transitions};
}

class Trainer {
 public:
  Trainer(const TrainerOptions& options, const TrainerWatcher& watch)
      : options_(options), watch_(watch) {}

  void Read(std::span<const AnnotatedText> texts, const TagLists& lists) {
    Chance chance(options_.learner.seed + 2);
    articles_.reserve(texts.size());
    for (const AnnotatedText& text : texts) {
      const TaggedText tagged = TagByHand(text);
      if (tagged.tokens.empty()) continue;
      std::vector<Label> labels = TrainingLabels(tagged);
      if (!text.marks_miscellaneous)
        std::replace(labels.begin(), labels.end(), kOutside, kOutsideOrMiscellaneous);
      articles_.push_back({ArticleFeatures(tagged.tokens, lists, text.domain),
                           static_cast<std::uint32_t>(labels_.size()), text.visits,
                           chance.Below(options_.folds)});
      labels_.insert(labels_.end(), labels.begin(), labels.end());
    }
    FeatureCollector collector(labels_.size());
    for (const TrainingArticle& article : articles_) {
      const KeyRows rows = article.features.Rows();
      collector.Add(rows);
      AddBaseScores(rows);
    }
    stage_one_ = collector.Take(options_.least_count, 0);
  }

  KeyedModel StageOne() {
    LinearModel model = Learnt(Task(kNoFold), options_.learner, "stage 1");
    return Keyed(std::move(model), stage_one_.keys);
  }

  KeyedModel StageTwo() {
    const std::vector<StageOneAnswer> answers = Jackknife();
    FeatureCollector collector(labels_.size() / 4);
    for (const TrainingArticle& article : articles_) {
      const std::span<const StageOneAnswer> own(answers.data() + article.first_token,
                                                article.features.size());
      const KeyRows rows = StageTwoFeatures(article.features, own).Rows();
      collector.Add(rows);
      AddLateBaseScores(rows, article.first_token);
    }
    const auto first = static_cast<std::uint32_t>(stage_one_.keys.size());
    const FeatureCollector::Collected added = collector.Take(options_.least_count, first);
    LearningTask task = Task(kNoFold);
    task.rows.push_back(&added.rows);
    task.feature_count += added.keys.size();
    task.base_scores = base_scores_[1];
    task.transitions = options_.base == nullptr ? Transitions() : options_.base->transitions[1];
    std::vector<FeatureKey> keys = stage_one_.keys;
    keys.insert(keys.end(), added.keys.begin(), added.keys.end());
    return Keyed(Learnt(task, options_.learner, "stage 2"), keys);
  }

 private:
  static constexpr std::size_t kNoFold = static_cast<std::size_t>(-1);

  // Stage 1's task on all articles but those of one fold.
  LearningTask Task(std::size_t left_out) const {
    LearningTask task;
    task.rows = {&stage_one_.rows};
    task.feature_count = stage_one_.keys.size();
    task.labels = labels_;
    task.base_scores = base_scores_[0];
    if (options_.base != nullptr) task.transitions = options_.base->transitions[0];
    for (const TrainingArticle& article : articles_) {
      if (article.fold == left_out) continue;
      for (std::uint8_t visit = 0; visit < article.visits; ++visit)
        for (const Sentence& sentence : article.features.sentences())
          task.sentences.push_back(RangeOf(article, sentence));
    }
    return task;
  }

  // What the base gives to an article's tokens by the keys that both stages share.
  void AddBaseScores(const KeyRows& rows) {
    if (options_.base == nullptr) return;
    for (std::size_t stage = 0; stage < base_scores_.size(); ++stage) {
      const std::vector<LabelScores> scores = ModelScores(*options_.base, rows, stage);
      base_scores_[stage].insert(base_scores_[stage].end(), scores.begin(), scores.end());
    }
  }

  // And by those of stage 2 alone.
  void AddLateBaseScores(const KeyRows& rows, std::size_t first_token) {
    if (options_.base == nullptr) return;
    const std::vector<LabelScores> scores = ModelScores(*options_.base, rows, 1);
    for (std::size_t i = 0; i < scores.size(); ++i)
      for (std::size_t label = 0; label < kLabelCount; ++label)
        base_scores_[1][first_token + i][label] += scores[i][label];
  }

  static SentenceRange RangeOf(const TrainingArticle& article, const Sentence& sentence) {
    return {article.first_token + sentence.first, article.first_token + sentence.last};
  }

  LinearModel Learnt(const LearningTask& task, const LearnerOptions& options,
                     const std::string& step) const {
    return Learn(task, options, [&](int epoch, double loss) {
      if (watch_)
        watch_(step + ", epoch " + std::to_string(epoch) + ", loss " + std::to_string(loss));
    });
  }

  // What stage 1 says of each article when it has not seen it.
  std::vector<StageOneAnswer> Jackknife() const {
    std::vector<StageOneAnswer> answers(labels_.size());
    LearnerOptions options = options_.learner;
    options.epochs = options_.fold_epochs;
    for (std::size_t fold = 0; fold < options_.folds; ++fold) {
      const LearningTask task = Task(fold);
      const LinearModel model = Learnt(task, options, "fold " + std::to_string(fold + 1));
      Lattice lattice(model.transitions);
      for (const TrainingArticle& article : articles_) {
        if (article.fold != fold) continue;
        for (const Sentence& sentence : article.features.sentences())
          Answer(task, RangeOf(article, sentence), model, lattice, answers);
      }
    }
    return answers;
  }

  static void Answer(const LearningTask& task, const SentenceRange& range, const LinearModel& model,
                     Lattice& lattice, std::vector<StageOneAnswer>& answers) {
    const std::vector<LabelScores> scores = ScoresOf(task, range, model);
    lattice.Sum(scores);
    const std::span<const Label> path = lattice.BestPath(scores);
    for (std::size_t i = 0; i < path.size(); ++i)
      answers[range.first + i] = {path[i], TypeProbability(lattice.marginals()[i], path[i])};
  }

  const TrainerOptions& options_;
  const TrainerWatcher& watch_;
  std::vector<TrainingArticle> articles_;
  std::vector<Label> labels_;  // of all articles' tokens
  FeatureCollector::Collected stage_one_;
  std::array<std::vector<LabelScores>, 2> base_scores_;  // by stage and token; empty without a base
};

}  // namespace

std::array<KeyedModel, 2> TrainStages(std::span<const AnnotatedText> texts, const TagLists& lists,
                                      const TrainerOptions& options, const TrainerWatcher& watch) {
  Trainer trainer(options, watch);
  trainer.Read(texts, lists);
  KeyedModel stage_one = trainer.StageOne();
  return {std::move(stage_one), trainer.StageTwo()};
}

}  // namespace dateline
