// SPDX-License-Identifier: GPL-2.0-or-later
// dateline remove ID...: removes articles; their facet values go with them.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "core/archive_layout.h"
#include "indexer/index_writer.h"

namespace dateline::cli {
namespace {

int Remove(const Context& context, const std::vector<std::string>& ids) {
  // The writer would make an archive where there is none; removing from nothing is a mistake.
  const auto generation = CurrentGeneration(context.settings.Archive());
  if (!generation) return Fail(context.terminal, generation.error());
  Result<IndexWriter> writer = IndexWriter::Open(context.settings.Archive());
  if (!writer) return Fail(context.terminal, writer.error());
  std::uint64_t removed = 0;
  for (const std::string& id : ids) {
    const Result<bool> gone = writer->Remove(id);
    if (!gone) return Fail(context.terminal, gone.error());
    if (*gone) {
      ++removed;
    } else {
      context.terminal.err << "dateline: no article has the id '" << Printable(id) << "'\n";
    }
  }
  const Result<Committed> committed = writer->Commit();
  if (!committed) return Fail(context.terminal, committed.error());
  if (const Result<Done> sealed = writer->Seal(); !sealed)
    return Fail(context.terminal, sealed.error());
  KeepColumns(context);
  context.terminal.out << Counted(removed, "article", "articles") << " removed · generation "
                       << committed->generation << "\n";
  return removed == ids.size() ? kOk : kFailed;
}

}  // namespace

void AddRemove(CLI::App& app, Invocation& invocation) {
  auto ids = std::make_shared<std::vector<std::string>>();
  CLI::App* command = app.add_subcommand("remove", "remove articles");
  command->add_option("ID", *ids, "ids as search prints them")->required();
  command->callback([ids, &invocation] {
    invocation.command = [ids](const Context& context) { return Remove(context, *ids); };
  });
}

}  // namespace dateline::cli
