// SPDX-License-Identifier: GPL-2.0-or-later
// dateline rebuild: extracts and indexes every stored record afresh into a new generation.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.h"
#include "cli/ingest_report.h"
#include "cli/open_annotator.h"
#include "cli/progress.h"
#include "cli/signals.h"
#include "indexer/ingest.h"

namespace dateline::cli {
namespace {

int RunRebuild(const Context& context, bool json) {
  const Signals signals;
  const Result<Annotator> annotator = OpenAnnotator(context);
  if (!annotator) return Fail(context.terminal, annotator.error());
  Progress progress(context.terminal);
  IngestOptions options;
  options.workers = static_cast<unsigned>(context.settings.Number("workers"));
  options.on_progress = [&](const IngestProgress& state) {
    progress.Show({state.articles, state.bytes_read, state.bytes_total});
  };
  options.stop = &signals.stopped();
  const Result<IngestReport> report = Rebuild(context.settings.Archive(), *annotator, options);
  if (!report) return Fail(context.terminal, report.error());
  KeepColumns(context);
  progress.Clear();
  return PrintReport(context.terminal, *report, progress.Seconds(), json, signals);
}

}  // namespace

void AddRebuild(CLI::App& app, Invocation& invocation) {
  auto json = std::make_shared<bool>(false);
  CLI::App* command = app.add_subcommand(
      "rebuild",
      "index every stored article afresh into a new generation; searches go on meanwhile");
  command->add_flag("--json", *json, "print the report as JSON");
  command->callback([json, &invocation] {
    invocation.command = [json](const Context& context) { return RunRebuild(context, *json); };
  });
}

}  // namespace dateline::cli
