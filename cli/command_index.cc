// SPDX-License-Identifier: GPL-2.0-or-later
// dateline index PATH...: adds or replaces articles.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/ingest_report.h"
#include "cli/open_annotator.h"
#include "cli/progress.h"
#include "cli/signals.h"
#include "cli/watcher.h"
#include "indexer/index_writer.h"
#include "indexer/ingest.h"

namespace dateline::cli {
namespace {

struct Flags {
  std::vector<std::string> paths;
  ArticleDefaults defaults;
  bool json = false;
};

int Index(const Context& context, const Flags& flags) {
  const Signals signals;
  const Result<Annotator> annotator = OpenAnnotator(context);
  if (!annotator) return Fail(context.terminal, annotator.error());
  Result<IndexWriter> writer = IndexWriter::Open(context.settings.Archive());
  if (!writer) return Fail(context.terminal, writer.error());

  Progress progress(context.terminal);
  IngestOptions options;
  options.defaults = flags.defaults;
  options.workers = static_cast<unsigned>(context.settings.Number("workers"));
  options.on_progress = [&](const IngestProgress& state) {
    progress.Show({state.articles, state.bytes_read, state.bytes_total});
  };
  options.stop = &signals.stopped();
  Watcher watcher(context);
  options.on_commit = [&] { watcher.NoteCommit(); };
  const Result<IngestReport> report = Ingest(flags.paths, *annotator, *writer, options);
  if (!report) return Fail(context.terminal, report.error());
  if (const Result<Done> sealed = writer->Seal(); !sealed)
    return Fail(context.terminal, sealed.error());
  KeepColumns(context);
  watcher.Finish();
  progress.Clear();
  return PrintReport(context.terminal, *report, progress.Seconds(), flags.json, signals);
}

}  // namespace

void AddIndex(CLI::App& app, Invocation& invocation) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = app.add_subcommand("index", "add or replace articles");
  command
      ->add_option(
          "PATH", flags->paths,
          "files (.txt .jsonl .ndjson, also inside .gz .xz .zst .bz2 .zip .tar), folders, or - for "
          "NDJSON on standard input")
      ->required();
  command->add_option("--source", flags->defaults.source, "source of articles that name none");
  command->add_option("--language", flags->defaults.language,
                      "language of articles that name none (en, vi); otherwise it is detected");
  command->add_option("--licence", flags->defaults.licence, "licence of articles that name none");
  command->add_option("--credit", flags->defaults.credit, "whom that licence asks to name");
  command->add_option("--credit-url", flags->defaults.credit_url, "where that credit points");
  command->add_option_function<std::string>(
      "--workers", [&invocation](const std::string& value) { invocation.flags["workers"] = value; },
      "threads that read articles (one a core)");
  command->add_flag("--json", flags->json, "print the report as JSON");
  command->callback([flags, &invocation] {
    invocation.command = [flags](const Context& context) { return Index(context, *flags); };
  });
}

}  // namespace dateline::cli
