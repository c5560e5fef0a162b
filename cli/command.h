// SPDX-License-Identifier: GPL-2.0-or-later
// A subcommand: the flags it takes and what it then does. One file each, command_*.cc.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "cli/exit_code.h"
#include "cli/settings.h"
#include "cli/terminal.h"
#include "core/result.h"
#include "searcher/searcher.h"

namespace CLI {
class App;
}

namespace dateline::cli {

// What a running command has at hand.
struct Context {
  const Settings& settings;
  const Terminal& terminal;
  std::filesystem::path program;  // the running executable; its data lies beside it
};

using Command = std::function<int(const Context&)>;  // gives the exit code

// What the command line asked for: the settings given as flags, and the command to run.
struct Invocation {
  std::map<std::string, std::string> flags;
  std::string config_file;
  bool quiet = false;
  Command command;
};

// Each adds one subcommand to `app`; when it is the one typed, it puts itself into `invocation`,
// which must outlive the parse.
void AddIndex(CLI::App& app, Invocation& invocation);
void AddRemove(CLI::App& app, Invocation& invocation);
void AddRebuild(CLI::App& app, Invocation& invocation);
void AddSearch(CLI::App& app, Invocation& invocation);
void AddAnnotate(CLI::App& app, Invocation& invocation);
void AddServe(CLI::App& app, Invocation& invocation);
void AddTrain(CLI::App& app, Invocation& invocation);
void AddCheck(CLI::App& app, Invocation& invocation);
void AddPeople(CLI::App& app, Invocation& invocation);
void AddStats(CLI::App& app, Invocation& invocation);
void AddAuthority(CLI::App& app, Invocation& invocation);
void AddNames(CLI::App& app, Invocation& invocation);
void AddWatch(CLI::App& app, Invocation& invocation);
void AddExport(CLI::App& app, Invocation& invocation);
void AddConfig(CLI::App& app, Invocation& invocation);

// Says what failed on standard error, "dateline: " before it, and gives the exit code for it.
int Fail(const Terminal& terminal, const Error& error);

// Who waits for an answer: a person, or nobody in particular, so that a question of a large archive
// or a long list is worth a minute.
enum class Waiting { kSomebody, kNobody };

// The archive under the authority that the settings name. Fails as Searcher::Open.
Result<Searcher> OpenSearcher(const Context& context, Waiting waiting = Waiting::kSomebody);

// Writes the file that lets searches open the archive faster, after a run that has changed it. What
// stops that is said unless quiet, and stops nothing else: searches are right without it.
void KeepColumns(const Context& context);

}  // namespace dateline::cli
