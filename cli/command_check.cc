// SPDX-License-Identifier: GPL-2.0-or-later
// dateline check: verifies an archive from end to end.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/progress.h"
#include "searcher/archive_check.h"

namespace dateline::cli {
namespace {

void PrintJson(const Context& context, const CheckReport& report) {
  const nlohmann::ordered_json json = {{"articles", report.articles},
                                       {"generation", report.generation},
                                       {"notes", report.notes},
                                       {"damages", report.damages}};
  context.terminal.out << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace)
                       << "\n";
}

void PrintWords(const Context& context, const CheckReport& report) {
  for (const std::string& note : report.notes)
    context.terminal.err << "note: " << Printable(note) << "\n";
  for (const std::string& damage : report.damages)
    context.terminal.err << "damaged: " << Printable(damage) << "\n";
  context.terminal.out << Counted(report.articles, "article", "articles") << ", generation "
                       << report.generation
                       << (report.damages.empty() ? ": everything is as it should be\n"
                                                  : ": damaged, see above\n");
}

int Check(const Context& context, bool json) {
  Progress progress(context.terminal);
  const Result<CheckReport> report =
      CheckArchive(context.settings.Archive(), [&](std::uint64_t articles) {
        progress.Show({articles, 0, 0});
      });
  progress.Clear();
  if (!report) return Fail(context.terminal, report.error());
  if (json) {
    PrintJson(context, *report);
  } else {
    PrintWords(context, *report);
  }
  return report->damages.empty() ? kOk : kBadArchive;
}

}  // namespace

void AddCheck(CLI::App& app, Invocation& invocation) {
  auto json = std::make_shared<bool>(false);
  CLI::App* command = app.add_subcommand("check", "verify the archive from end to end");
  command->add_flag("--json", *json, "print the findings as JSON");
  command->callback([json, &invocation] {
    invocation.command = [json](const Context& context) { return Check(context, *json); };
  });
}

}  // namespace dateline::cli
