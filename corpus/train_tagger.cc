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
  int leave_out = -1;           // every fourth development article from this one on is measured
  std::string domains = "6:1";  // folded in: DOMAIN:SHARE, separated by commas
  std::vector<std::string> compared;  // other such shares, measured beside
  std::uint8_t article_domain = kAgencyDomain;
  std::uint8_t visits = 1;
  std::size_t article_copies = 0;
  double megabytes = 20.5;
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

std::vector<DomainShare> SharesOf(const std::string& text) {
  std::vector<DomainShare> shares;
  std::istringstream stream(text);
  DomainShare share;
  for (char colon = 0; stream >> share.domain >> colon >> share.share; stream.ignore())
    shares.push_back(share);
  return shares;
}

std::array<KeyedModel, 2> Finished(const std::array<KeyedModel, 2>& stages,
                                   const std::string& domains, const Options& options) {
  const std::vector<DomainShare> shares = SharesOf(domains);
  return Prune({FoldDomains(stages[0], shares), FoldDomains(stages[1], shares)},
               static_cast<std::size_t>(options.megabytes * 1e6));
}

int Fail(const Error& error) {
  std::cerr << "train_tagger: " << error.message << "\n";
  return 1;
}

void PrintRow(const std::string& name, const std::vector<AnnotatedText>& texts,
              const KeyedTagger& tagger, const MissWatcher& watch) {
  const auto find = [&](std::span<const TagToken> tokens) { return tagger.Tag(tokens); };
  std::cout << EvaluationRow(name, Evaluate(texts, find, watch)) << std::endl;
}

Result<Done> MeasureAll(const Options& options, const Articles& articles,
                        const KeyedTagger& tagger) {
  std::ofstream misses;
  MissWatcher watch;
  if (!options.misses.empty()) {
    misses.open(options.misses);
    watch = [&](const std::string& line) { misses << line << "\n"; };
  }
  std::cout << EvaluationHeader() << "\n";
  for (const std::string& set : options.measured) {
    const auto texts = ReadTrainingSet(options.data, set, 0);
    if (!texts) return texts.error();
    PrintRow(set, *texts, tagger, watch);
  }
  if (!articles.left_out.empty()) PrintRow("articles left out", articles.left_out, tagger, watch);
  // Nobody looks at what is missed here: only the sums are ever shown.
  if (options.measure_held_out) PrintRow("articles held out", articles.held_out, tagger, {});
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
  std::array<KeyedModel, 2> finished = Finished(stages, options.domains, options);
  Say(std::to_string(stages[1].keys.size()) + " features, " +
      std::to_string(finished[1].keys.size()) + " kept");
  for (const std::string& domains : options.compared) {
    std::cout << "domains " << domains << "\n";
    const auto other = Finished(stages, domains, options);
    const Result<Done> compared = MeasureAll(options, *articles, KeyedTagger(other, lists));
    if (!compared) return Fail(compared.error());
  }
  std::cout << "domains " << options.domains << "\n";
  const Result<Done> measured = MeasureAll(options, *articles, KeyedTagger(finished, lists));
  if (!measured) return Fail(measured.error());
  if (options.output.empty()) return 0;
  parts.stages = Packable(finished);
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
  app.add_option("--domains", options.domains, "whose scheme the model follows: 6:1 or 5:.3,6:.7");
  app.add_option("--compare", options.compared, "other domains to measure");
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
