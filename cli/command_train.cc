// SPDX-License-Identifier: GPL-2.0-or-later
// dateline train: teaches the tagger the names of an archive from annotated articles.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iomanip>
#include <memory>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "core/durable_file.h"
#include "indexer/train/annotated_article.h"
#include "indexer/train/model_adapter.h"
#include "indexer/train/text_file.h"

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

struct Flags {
  std::string articles;
  std::string from;
  std::string output;
};

// The names in a file that says which shipped articles only ever measure.
std::vector<std::string> HeldOut(const fs::path& file) {
  std::vector<std::string> names;
  const Result<std::string> bytes = ReadWholeFile(file);
  if (!bytes) return names;
  std::istringstream lines(*bytes);
  for (std::string line; std::getline(lines, line);) names.push_back(line);
  return names;
}

// The articles that the shipped model learnt from and that ship with it. Without them a model
// forgets more than it has to; none of them is needed.
std::vector<AnnotatedText> Reminders(const fs::path& agency) {
  const std::vector<std::string> held_out = HeldOut(agency / "held-out.txt");
  std::vector<AnnotatedText> reminders;
  for (const char* folder : {"articles", "more"}) {
    Result<std::vector<AnnotatedText>> articles = ReadAnnotatedArticles(agency / folder);
    if (!articles) continue;
    for (AnnotatedText& article : *articles)
      if (std::find(held_out.begin(), held_out.end(), article.name) == held_out.end())
        reminders.push_back(std::move(article));
  }
  return reminders;
}

void PrintCounts(std::ostream& out, const char* when, const Evaluation& evaluation) {
  out << std::left << std::setw(8) << when << std::right << std::fixed << std::setprecision(1);
  const TagCounts all = evaluation.Three();
  for (const double figure : {all.Precision(), all.Recall(), all.F1(), evaluation.types[0].F1(),
                              evaluation.types[1].F1(), evaluation.types[2].F1()})
    out << std::setw(10) << figure;
  out << "\n";
}

void PrintGain(const Terminal& terminal, const Adaptation& adaptation) {
  if (adaptation.measured_articles == 0) {
    terminal.out << "Fewer than ten articles: nothing was measured.\n";
    return;
  }
  terminal.out << "On " << adaptation.measured_articles
               << " of the articles, by a model that learnt from the others:\n"
               << "        precision    recall        F1    people      org.    places\n";
  PrintCounts(terminal.out, "before", adaptation.before);
  PrintCounts(terminal.out, "after", adaptation.after);
}

int Train(const Context& context, const Flags& flags) {
  const Terminal& terminal = context.terminal;
  const Result<fs::path> data = FindDataDirectory(context.settings, context.program);
  if (!data) return Fail(terminal, data.error());
  const Result<std::vector<AnnotatedText>> articles = ReadAnnotatedArticles(flags.articles);
  if (!articles) return Fail(terminal, articles.error());
  const fs::path base = flags.from.empty() ? *data / "tagger.model" : fs::path(flags.from);
  const Result<std::string> model = ReadWholeFile(base);
  if (!model) return Fail(terminal, model.error());
  const Result<Adaptation> adaptation =
      AdaptModel(*model, *articles, Reminders(*data / "agency"), {}, [&](const std::string& step) {
        if (!terminal.quiet) terminal.err << step << "\n";
      });
  if (!adaptation) return Fail(terminal, adaptation.error());
  const Result<Done> written = WriteDurably(flags.output, adaptation->model);
  if (!written) return Fail(terminal, written.error());
  PrintGain(terminal, *adaptation);
  terminal.out << "Wrote " << Printable(flags.output) << ". To use it: dateline --model "
               << Printable(flags.output) << " index ...\n";
  return kOk;
}

}  // namespace

void AddTrain(CLI::App& app, Invocation& invocation) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command =
      app.add_subcommand("train", "teach the tagger your archive's names from annotated articles");
  command->add_option("--articles", flags->articles, "the directory of annotated articles (*.txt)")
      ->required();
  command->add_option("--from", flags->from, "the model to begin with (the shipped one)");
  command->add_option("--output", flags->output, "the model file to write")->required();
  command->callback([flags, &invocation] {
    invocation.command = [flags](const Context& context) { return Train(context, *flags); };
  });
}

}  // namespace dateline::cli
