// SPDX-License-Identifier: GPL-2.0-or-later
// Trains the tagger that ships: annotated texts in, a model file out. script/train-tagger calls it.
//
//   train_tagger DATA --articles corpus/agency/articles --articles corpus/agency/more
//                --held-out corpus/agency/held-out.txt --output tagger.model --card tagger.card.md
#include <CLI/CLI.hpp>
#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/durable_file.h"
#include "corpus/training_sets.h"
#include "indexer/tagger/model_file.h"
#include "indexer/train/annotated_article.h"
#include "indexer/train/bio_reader.h"
#include "indexer/train/evaluation.h"
#include "indexer/train/keyed_tagger.h"
#include "indexer/train/name_swapper.h"
#include "indexer/train/text_file.h"
#include "indexer/train/trainer.h"

namespace dateline::corpus {
namespace {

namespace fs = std::filesystem;

struct Options {
  fs::path data;
  std::vector<fs::path> articles;
  fs::path held_out;  // a file of names, one a line
  fs::path output;
  fs::path misses;
  std::vector<std::string> sets;      // of the data directory; all when empty
  std::vector<std::string> measured;  // FILE or FILE@DOMAIN, below the data directory
  bool only_open = false;
  bool one_stage = false;
  bool measure_held_out = false;
  int leave_out = -1;  // every fourth development article from this one on is measured
  std::uint8_t domain = kAgencyDomain;  // folded in
  std::uint8_t article_domain = kAgencyDomain;
  std::uint8_t visits = 1;
  std::size_t article_copies = 0;
  std::size_t megabytes = 21;
  TrainerOptions trainer;
};

struct Articles {
  std::vector<AnnotatedText> training;
  std::vector<AnnotatedText> held_out;
  std::vector<AnnotatedText> left_out;
};

std::set<std::string> LinesOf(const std::string& bytes) {
  std::set<std::string> lines;
  std::istringstream stream(bytes);
  for (std::string line; std::getline(stream, line);)
    if (!line.empty() && line[0] != '#') lines.insert(line);
  return lines;
}

Result<Articles> ReadArticles(const Options& options) {
  std::set<std::string> held_out;
  if (!options.held_out.empty()) {
    const Result<std::string> names = ReadWholeFile(options.held_out);
    if (!names) return names.error();
    held_out = LinesOf(*names);
  }
  Articles read;
  int number = 0;
  for (const fs::path& directory : options.articles) {
    Result<std::vector<AnnotatedText>> articles = ReadAnnotatedArticles(directory);
    if (!articles) return articles.error();
    for (AnnotatedText& article : *articles) {
      article.domain = options.article_domain;
      article.visits = options.visits;
      if (held_out.contains(article.name)) {
        read.held_out.push_back(std::move(article));
      } else if (options.leave_out >= 0 && number++ % 4 == options.leave_out) {
        read.left_out.push_back(std::move(article));
      } else {
        read.training.push_back(std::move(article));
      }
    }
  }
  return read;
}

Result<std::vector<AnnotatedText>> ReadSets(const Options& options) {
  if (options.sets.empty())
    return ReadTrainingSets(options.data, options.only_open ? Selection::kOpen : Selection::kAll);
  std::vector<AnnotatedText> all;
  for (const TrainingSet& set : TrainingSets()) {
    if (std::find(options.sets.begin(), options.sets.end(), set.file) == options.sets.end())
      continue;
    const Result<std::vector<AnnotatedText>> texts =
        ReadTrainingSet(options.data, set.file, set.domain);
    if (!texts) return texts.error();
    all.insert(all.end(), texts->begin(), texts->end());
  }
  return all;
}

// Measures sets and articles with the float models, as they stand before and after folding.
class Measure {
 public:
  Measure(const std::array<KeyedModel, 2>& unfolded, const std::array<KeyedModel, 2>& folded,
          const TagLists& lists)
      : unfolded_(unfolded, lists), folded_(folded, lists) {}

  void Row(const std::string& name, const std::vector<AnnotatedText>& texts, std::uint32_t domain,
           const MissWatcher& watch) const {
    const Evaluation evaluation = Evaluate(
        texts,
        [&](std::span<const TagToken> tokens) {
          return domain == 0 ? folded_.Tag(tokens) : unfolded_.Tag(tokens, domain);
        },
        watch);
    std::cout << EvaluationRow(name, evaluation) << std::endl;
  }

 private:
  KeyedTagger unfolded_;
  KeyedTagger folded_;
};

int Fail(const Error& error) {
  std::cerr << "train_tagger: " << error.message << "\n";
  return 1;
}

Result<Done> MeasureAll(const Options& options, const Articles& articles, const Measure& measure) {
  std::ofstream misses;
  if (!options.misses.empty()) misses.open(options.misses);
  const MissWatcher watch = [&](const std::string& line) { misses << line << "\n"; };
  std::cout << EvaluationHeader() << "\n";
  for (const std::string& set : options.measured) {
    const std::size_t at = set.find('@');
    const std::uint32_t domain =
        at == set.npos ? 0 : static_cast<std::uint32_t>(std::stoul(set.substr(at + 1)));
    const Result<std::vector<AnnotatedText>> texts =
        ReadTrainingSet(options.data, set.substr(0, at), 0);
    if (!texts) return texts.error();
    measure.Row(set, *texts, domain, options.misses.empty() ? MissWatcher() : watch);
  }
  if (!articles.left_out.empty())
    measure.Row("articles left out", articles.left_out, 0,
                options.misses.empty() ? MissWatcher() : watch);
  // Nobody looks at what is missed here: only the sums are ever shown.
  if (options.measure_held_out) measure.Row("articles held out", articles.held_out, 0, {});
  return Done();
}

void Say(const std::string& what) {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  std::cerr << now.tv_sec << " s: " << what << "\n";
}

int Run(const Options& options) {
  Result<Articles> articles = ReadArticles(options);
  if (!articles) return Fail(articles.error());
  Result<std::vector<AnnotatedText>> texts = ReadSets(options);
  if (!texts) return Fail(texts.error());
  if (options.article_copies > 0) {
    const auto countries = ReadCountries(options.data);
    if (!countries) return Fail(countries.error());
    for (AnnotatedText& copy :
         SwapNames(articles->training, *countries, {options.article_copies})) {
      copy.visits = 1;
      texts->push_back(std::move(copy));
    }
  }
  for (const AnnotatedText& article : articles->training) texts->push_back(article);
  const Result<TagListsBuilder> builder = ReadLists(options.data);
  if (!builder) return Fail(builder.error());
  ModelParts parts;
  parts.phrases = builder->Phrases();
  parts.clusters = builder->Clusters();
  const TagLists lists(parts.phrases, parts.clusters);
  Say("read " + std::to_string(texts->size()) + " texts");

  std::array<KeyedModel, 2> stages = TrainStages(*texts, lists, options.trainer, Say);
  texts->clear();
  const std::array<KeyedModel, 2> folded = {FoldDomain(stages[0], options.domain),
                                            FoldDomain(stages[1], options.domain)};
  std::array<KeyedModel, 2> pruned = Prune(folded, options.megabytes * 1000 * 1000);
  Say(std::to_string(stages[1].keys.size()) + " features, " +
      std::to_string(folded[1].keys.size()) + " folded, " + std::to_string(pruned[1].keys.size()) +
      " kept");
  const Result<Done> measured = MeasureAll(options, *articles, Measure(stages, pruned, lists));
  if (!measured) return Fail(measured.error());
  if (options.output.empty()) return 0;
  parts.stages = Packable(pruned);
  const std::string bytes = EncodeModel(parts);
  const Result<Done> written = WriteDurably(options.output, bytes);
  if (!written) return Fail(written.error());
  Say("wrote " + std::to_string(bytes.size()) + " bytes");
  return 0;
}

}  // namespace

int Main(int argc, char** argv) {
  Options options;
  CLI::App app("Trains the tagger that ships.", "train_tagger");
  app.add_option("DATA", options.data, "the directory of the training data")->required();
  app.add_option("--articles", options.articles, "a directory of annotated articles");
  app.add_option("--held-out", options.held_out, "names of articles that are not trained on");
  app.add_option("--output", options.output, "the model file to write");
  app.add_option("--misses", options.misses, "where to list what the development sets miss");
  app.add_option("--sets", options.sets, "train on these files of DATA alone");
  app.add_option("--measure", options.measured, "FILE or FILE@DOMAIN of DATA");
  app.add_flag("--only-open", options.only_open, "leave out texts that may not be shipped");
  app.add_flag("--measure-held-out", options.measure_held_out, "sums over the held-out articles");
  app.add_option("--leave-out", options.leave_out, "measure every fourth article from this one on");
  app.add_option("--domain", options.domain, "whose scheme the model follows");
  app.add_option("--article-domain", options.article_domain, "the scheme of the articles");
  app.add_option("--visits", options.visits, "how often an epoch visits an article");
  app.add_option("--article-copies", options.article_copies, "name-swapped copies of articles");
  app.add_option("--megabytes", options.megabytes, "room for the weights");
  app.add_option("--epochs", options.trainer.learner.epochs);
  app.add_option("--dropout", options.trainer.learner.dropout);
  app.add_option("--rate", options.trainer.learner.first_rate);
  app.add_option("--seed", options.trainer.learner.seed);
  app.add_option("--folds", options.trainer.folds);
  app.add_option("--fold-epochs", options.trainer.fold_epochs);
  app.add_option("--least-count", options.trainer.least_count);
  CLI11_PARSE(app, argc, argv);
  return Run(options);
}

}  // namespace dateline::corpus

int main(int argc, char** argv) { return dateline::corpus::Main(argc, argv); }
