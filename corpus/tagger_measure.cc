// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/tagger_measure.h"

#include <fstream>

#include "corpus/training_sets.h"
#include "indexer/tagger/tagger.h"
#include "indexer/train/evaluation.h"

namespace dateline::corpus {

Result<std::string> MeasureModel(std::string_view model, const MeasureOptions& options,
                                 const ArticleSplit& articles) {
  const Result<ModelView> view = ParseModel(model);
  if (!view) return view.error();
  std::ofstream misses;
  MissWatcher watch;
  if (!options.misses.empty()) {
    misses.open(options.misses);
    watch = [&](const std::string& line) { misses << line << "\n"; };
  }
  std::string table = EvaluationHeader() + "\n";
  const auto add = [&](const std::string& set, const std::vector<AnnotatedText>& texts,
                       const MissWatcher& watcher) {
    const auto find = [&](std::span<const TagToken> tokens) { return TagArticle(*view, tokens); };
    table += EvaluationRow(set, Evaluate(texts, find, watcher)) + "\n";
  };
  for (const std::string& set : options.sets) {
    const Result<std::vector<AnnotatedText>> texts = ReadTrainingSet(options.data, set, 0);
    if (!texts) return texts.error();
    add(set, *texts, watch);
  }
  if (!articles.left_out.empty()) add("articles left out", articles.left_out, watch);
  if (options.held_out) add("articles held out", articles.held_out, {});
  return table;
}

}  // namespace dateline::corpus
