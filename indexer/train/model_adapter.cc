// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/model_adapter.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>

#include "indexer/tagger/model_growth.h"
#include "indexer/tagger/tagger.h"

namespace dateline {
namespace {

// A model file in memory that begins where a mapped one would: on a multiple of 8.
class AlignedBytes {
 public:
  explicit AlignedBytes(std::string_view bytes)
      : words_(std::make_unique<std::uint64_t[]>(bytes.size() / 8 + 1)), size_(bytes.size()) {
    std::memcpy(words_.get(), bytes.data(), bytes.size());
  }

  std::string_view bytes() const { return {reinterpret_cast<const char*>(words_.get()), size_}; }

 private:
  std::unique_ptr<std::uint64_t[]> words_;
  std::size_t size_;
};

// The weights large enough to matter, the largest first: the tables may not have room for all.
KeyedModel WithoutSmall(const KeyedModel& model, float least) {
  const auto reach = [&](std::size_t i) {
    float most = 0;
    for (std::size_t label = 1; label < kLabelCount; ++label)
      most = std::max(most, std::abs(model.weights[i][label] - model.weights[i][kOutside]));
    return most;
  };
  std::vector<std::pair<float, std::size_t>> order;
  for (std::size_t i = 0; i < model.keys.size(); ++i)
    if (const float most = reach(i); most >= least) order.emplace_back(most, i);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  KeyedModel kept;
  kept.transitions = model.transitions;
  for (const auto& [most, i] : order) {
    kept.keys.push_back(model.keys[i]);
    kept.weights.push_back(model.weights[i]);
  }
  return kept;
}

// A tagger knows one scheme when it is finished: all texts are of it.
void AddTexts(std::span<const AnnotatedText> texts, std::uint8_t visits,
              std::vector<AnnotatedText>& all) {
  for (const AnnotatedText& text : texts) {
    AnnotatedText& added = all.emplace_back(text);
    added.domain = 0;
    added.visits = visits;
  }
}

class Adapter {
 public:
  Adapter(std::string_view base, const ModelView& view, const AdaptationOptions& options,
          const TrainerWatcher& watch)
      : base_(base), view_(view), options_(options), watch_(watch) {}

  std::string Learn(std::span<const AnnotatedText> articles,
                    std::span<const AnnotatedText> reminders) const {
    std::vector<AnnotatedText> texts;
    AddTexts(articles, options_.visits, texts);
    AddTexts(reminders, 1, texts);
    TrainerOptions trainer = options_.trainer;
    trainer.base = &view_;
    const std::array<KeyedModel, 2> learnt = TrainStages(texts, view_.lists, trainer, watch_);
    return GrowModel(base_, Packable({WithoutSmall(learnt[0], options_.least_weight),
                                      WithoutSmall(learnt[1], options_.least_weight)}));
  }

 private:
  std::string_view base_;
  const ModelView& view_;
  const AdaptationOptions& options_;
  const TrainerWatcher& watch_;
};

Evaluation Measured(std::string_view model, std::span<const AnnotatedText> texts) {
  const AlignedBytes aligned(model);
  const Result<ModelView> view = ParseModel(aligned.bytes());
  if (!view) return {};
  return Evaluate(texts,
                  [&](std::span<const TagToken> tokens) { return TagArticle(*view, tokens); }, {});
}

}  // namespace

AdaptationOptions::AdaptationOptions() {
  trainer.learner.epochs = 5;
  trainer.learner.first_rate = 0.05;
  trainer.learner.last_rate = 0.01;
  trainer.fold_epochs = 3;
}

Result<Adaptation> AdaptModel(std::string_view base, std::span<const AnnotatedText> articles,
                              std::span<const AnnotatedText> reminders,
                              const AdaptationOptions& options, const TrainerWatcher& watch) {
  const AlignedBytes aligned(base);
  const Result<ModelView> view = ParseModel(aligned.bytes());
  if (!view) return view.error();
  const Adapter adapter(aligned.bytes(), *view, options, watch);
  Adaptation adaptation;
  std::vector<AnnotatedText> learnt;
  std::vector<AnnotatedText> measured;
  for (std::size_t i = 0; i < articles.size(); ++i)
    (i % 10 == 9 ? measured : learnt).push_back(articles[i]);
  if (!measured.empty()) {
    adaptation.measured_articles = measured.size();
    adaptation.before = Measured(aligned.bytes(), measured);
    adaptation.after = Measured(adapter.Learn(learnt, reminders), measured);
  }
  adaptation.model = adapter.Learn(articles, reminders);
  return adaptation;
}

}  // namespace dateline
