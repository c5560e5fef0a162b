// SPDX-License-Identifier: GPL-2.0-or-later
// Trains the tagger that ships: annotated texts in, a model file and its card out.
// script/train-tagger calls it.
//
//   train_tagger DATA --articles corpus/agency/articles --articles corpus/agency/more
//                --held-out corpus/agency/held-out.txt --output tagger.model --card tagger.card.md
//   train_tagger DATA --only-measure tagger.model --measure dev/uner-ewt.tsv
#include <CLI/CLI.hpp>
#include <ctime>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "core/durable_file.h"
#include "corpus/tagger_card.h"
#include "corpus/tagger_measure.h"
#include "corpus/training_articles.h"
#include "corpus/training_sets.h"
#include "indexer/tagger/model_file.h"
#include "indexer/train/text_file.h"
#include "indexer/train/trainer.h"

namespace dateline::corpus {
namespace {

namespace fs = std::filesystem;

struct Options {
  fs::path data;
  fs::path gazetteers = "corpus/gazetteers";
  ArticleOptions articles;
  MeasureOptions measure;
  fs::path only_measure;  // a model file: nothing is trained
  fs::path output;
  fs::path card;
  std::vector<std::string> sets;  // of the data directory; all when empty
  bool only_open = false;
  std::string domains = "5:.3,6:.7";  // folded in: DOMAIN:SHARE, separated by commas
  std::vector<std::string> compared;  // other such shares, measured beside
  double megabytes = 20;              // of weights
  TrainerOptions trainer;
};

// "5:.3,6:.7"
std::vector<DomainShare> SharesOf(const std::string& text) {
  std::vector<DomainShare> shares;
  std::istringstream stream(text);
  DomainShare share;
  for (char colon = 0; stream >> share.domain >> colon >> share.share; stream.ignore())
    shares.push_back(share);
  return shares;
}

void Say(const std::string& what) {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  std::cerr << now.tv_sec << " s: " << what << "\n";
}

// All that is trained on: the sets, the articles, and the articles' swapped copies.
Result<std::vector<AnnotatedText>> TrainingTexts(const Options& options,
                                                 const ArticleSplit& articles) {
  Result<std::vector<AnnotatedText>> texts =
      options.sets.empty()
          ? ReadTrainingSets(options.data, options.only_open ? Selection::kOpen : Selection::kAll)
          : ReadNamedSets(options.data, options.sets);
  if (!texts) return texts.error();
  const auto countries = ReadCountries(options.data);
  if (!countries) return countries.error();
  const std::vector<AnnotatedText> copies = SwappedArticles(articles, *countries, options.articles);
  texts->insert(texts->end(), copies.begin(), copies.end());
  texts->insert(texts->end(), articles.training.begin(), articles.training.end());
  return texts;
}

// Makes model files of what was learnt, with the schemes of one domain or another.
class Finisher {
 public:
  Finisher(const Options& options, std::array<KeyedModel, 2> stages, ModelParts lists)
      : options_(options), stages_(std::move(stages)), parts_(std::move(lists)) {}

  std::string Finish(const std::string& domains) {
    const std::vector<DomainShare> shares = SharesOf(domains);
    parts_.stages =
        Packable(Prune({FoldDomains(stages_[0], shares), FoldDomains(stages_[1], shares)},
                       static_cast<std::size_t>(options_.megabytes * 1e6)));
    return EncodeModel(parts_);
  }

 private:
  const Options& options_;
  std::array<KeyedModel, 2> stages_;
  ModelParts parts_;
};

std::string CommandOf(const Options& options) {
  std::ostringstream command;
  command << "Epochs " << options.trainer.learner.epochs << ", rate "
          << options.trainer.learner.first_rate << " to " << options.trainer.learner.last_rate
          << ", dropout " << options.trainer.learner.dropout << ", L2 "
          << options.trainer.learner.l2 << ", seed " << options.trainer.learner.seed
          << " (swapping: 11)\nLeast count " << options.trainer.least_count << ", jackknife of "
          << options.trainer.folds << " folds and " << options.trainer.fold_epochs
          << " epochs\nArticles visited " << int{options.articles.visits} << " times an epoch, "
          << options.articles.copies << " swapped copies\nDomains folded in: " << options.domains
          << "; weights cut at " << options.megabytes << " MB\n";
  return command.str();
}

Result<Done> Write(const Options& options, const std::string& model, const CardFacts& facts) {
  if (!options.card.empty())
    if (Result<Done> written = WriteDurably(options.card, TaggerCard(facts)); !written)
      return written;
  return options.output.empty() ? Result<Done>(Done()) : WriteDurably(options.output, model);
}

Result<Done> MeasureOnly(const Options& options, const ArticleSplit& articles) {
  const Result<std::string> model = ReadWholeFile(options.only_measure);
  if (!model) return model.error();
  const Result<std::string> figures = MeasureModel(*model, options.measure, articles);
  if (!figures) return figures.error();
  std::cout << *figures;
  return Done();
}

Result<Done> Run(const Options& options) {
  const Result<ArticleSplit> articles = SplitArticles(options.articles);
  if (!articles) return articles.error();
  if (!options.only_measure.empty()) return MeasureOnly(options, *articles);
  Result<std::vector<AnnotatedText>> texts = TrainingTexts(options, *articles);
  if (!texts) return texts.error();
  const Result<TagListsBuilder> builder = ReadLists(options.data, options.gazetteers);
  if (!builder) return builder.error();
  ModelParts lists{{}, builder->Phrases(), builder->Clusters()};
  Say("read " + std::to_string(texts->size()) + " texts");

  CardFacts facts{
      "script/train-tagger DATA", CommandOf(options), {}, articles->training.size(), texts->size()};
  std::array<KeyedModel, 2> stages =
      TrainStages(*texts, TagLists(lists.phrases, lists.clusters), options.trainer, Say);
  texts->clear();
  Say("learnt the weights of " + std::to_string(stages[1].keys.size()) + " features");
  Finisher finisher(options, std::move(stages), std::move(lists));
  std::vector<std::string> tried = options.compared;
  tried.push_back(options.domains);
  std::string model;
  for (const std::string& domains : tried) {
    model = finisher.Finish(domains);
    const Result<std::string> figures = MeasureModel(model, options.measure, *articles);
    if (!figures) return figures.error();
    facts.figures += "domains " + domains + "\n" + *figures;
    std::cout << "domains " << domains << "\n" << *figures << std::flush;
  }
  Say("made a model of " + std::to_string(model.size()) + " bytes");
  return Write(options, model, facts);
}

void AddOptions(CLI::App& app, Options& options) {
  app.add_option("DATA", options.data, "the directory of the training data")->required();
  app.add_option("--gazetteers", options.gazetteers, "the lists that ship (corpus/gazetteers)");
  app.add_option("--articles", options.articles.directories, "a directory of annotated articles");
  app.add_option("--held-out", options.articles.held_out, "names of articles not trained on");
  app.add_option("--leave-out", options.articles.left_out, "measure every 4th from this one on");
  app.add_option("--visits", options.articles.visits, "how often an epoch visits an article");
  app.add_option("--article-copies", options.articles.copies, "name-swapped copies of articles");
  app.add_option("--sets", options.sets, "train on these files of DATA alone");
  app.add_flag("--only-open", options.only_open, "leave out texts that may not be shipped");
  app.add_option("--measure", options.measure.sets, "a development set of DATA");
  app.add_option("--misses", options.measure.misses, "where to list what those miss");
  app.add_flag("--measure-held-out", options.measure.held_out, "sums over the held-out articles");
  app.add_option("--only-measure", options.only_measure, "measure this model, train none");
  app.add_option("--output", options.output, "the model file to write");
  app.add_option("--card", options.card, "the card to write");
  app.add_option("--domains", options.domains, "whose scheme the model follows: 5:.3,6:.7");
  app.add_option("--compare", options.compared, "other domains to measure");
  app.add_option("--megabytes", options.megabytes, "room for the weights");
  app.add_option("--epochs", options.trainer.learner.epochs);
  app.add_option("--dropout", options.trainer.learner.dropout);
  app.add_option("--rate", options.trainer.learner.first_rate);
  app.add_option("--seed", options.trainer.learner.seed);
  app.add_option("--folds", options.trainer.folds);
  app.add_option("--fold-epochs", options.trainer.fold_epochs);
  app.add_option("--least-count", options.trainer.least_count);
}

int Main(int argc, char** argv) {
  Options options;
  CLI::App app("Trains the tagger that ships.", "train_tagger");
  AddOptions(app, options);
  CLI11_PARSE(app, argc, argv);
  options.measure.data = options.data;
  const Result<Done> done = Run(options);
  if (!done) std::cerr << "train_tagger: " << done.error().message << "\n";
  return done ? 0 : 1;
}

}  // namespace
}  // namespace dateline::corpus

int main(int argc, char** argv) { return dateline::corpus::Main(argc, argv); }
