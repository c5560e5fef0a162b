// SPDX-License-Identifier: GPL-2.0-or-later
// dateline stats: sizes and counts of the archive.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/command.h"
#include "searcher/searcher.h"
#include "web/api.h"

namespace dateline::cli {
namespace {

constexpr std::size_t kSourcesShown = 10;

void PrintSources(const Terminal& terminal, const ArchiveSummary& summary) {
  terminal.out << "sources       " << Grouped(summary.sources.size()) << "\n";
  const std::size_t shown = std::min(kSourcesShown, summary.sources.size());
  for (std::size_t i = 0; i < shown; ++i)
    terminal.out << "  " << Printable(summary.sources[i].label) << " "
                 << Faint(terminal, Grouped(summary.sources[i].articles)) << "\n";
}

void PrintMentioned(const Terminal& terminal, const MentionSummary& mentioned) {
  if (!mentioned.days) return;
  terminal.out << "speaks of     " << FormatDay(mentioned.days->first) << " to "
               << FormatDay(mentioned.days->last) << ", " << Grouped(mentioned.periods)
               << " periods, " << Grouped(mentioned.mentions) << " mentions, "
               << Faint(terminal, Grouped(mentioned.bytes) + " bytes in memory") << "\n";
}

void PrintSummary(const Terminal& terminal, const ArchiveSummary& summary) {
  terminal.out << "articles      " << Grouped(summary.articles) << "\n"
               << "generation    " << summary.generation << "\n"
               << "on disk       " << Grouped(summary.bytes) << " bytes\n";
  if (summary.published)
    terminal.out << "published     " << FormatDay(summary.published->first) << " to "
                 << FormatDay(summary.published->last) << "\n";
  terminal.out << "undated       " << Grouped(summary.undated) << "\n";
  PrintMentioned(terminal, summary.mentioned);
  terminal.out << "people        " << Grouped(summary.entities[0]) << "\n"
               << "organisations " << Grouped(summary.entities[1]) << "\n"
               << "places        " << Grouped(summary.entities[2]) << "\n";
  PrintSources(terminal, summary);
}

int Stats(const Context& context, bool json) {
  const Result<Searcher> searcher = OpenSearcher(context);
  if (!searcher) return Fail(context.terminal, searcher.error());
  const Result<ArchiveSummary> summary = searcher->Summarise();
  if (!summary) return Fail(context.terminal, summary.error());
  if (!summary->authority_fault.empty())
    context.terminal.err << "note: " << Printable(summary->authority_fault) << "\n";
  if (json) {
    context.terminal.out << web::SummaryJson(*summary) << "\n";
  } else {
    PrintSummary(context.terminal, *summary);
  }
  return kOk;
}

}  // namespace

void AddStats(CLI::App& app, Invocation& invocation) {
  auto json = std::make_shared<bool>(false);
  CLI::App* command = app.add_subcommand("stats", "sizes and counts");
  command->add_flag("--json", *json, "print them as JSON");
  command->callback([json, &invocation] {
    invocation.command = [json](const Context& context) { return Stats(context, *json); };
  });
}

}  // namespace dateline::cli
