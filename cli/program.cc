// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/program.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <exception>
#include <iterator>
#include <map>
#include <ostream>
#include <string_view>

#include "cli/command.h"
#include "cli/version.h"
#include "searcher/save_columns.h"

namespace dateline::cli {
namespace {

constexpr char kAbout[] =
    "Dateline searches news archives: it finds the people, organisations, places and dates in\n"
    "articles, indexes them, and serves ranked search with exact facets to a browser.";

constexpr char kExitCodes[] =
    "Exit codes: 0 ok, 1 failed, 2 wrong usage, 3 some articles refused, 4 archive locked by "
    "another\n"
    "writer, 5 archive missing, damaged or of another version, 130 and 143 on signals.\n"
    "Every setting can also stand in dateline.toml or the environment: see `dateline config`.";

void AddSettingFlag(CLI::App& app, Invocation& invocation, const std::string& name,
                    const std::string& help) {
  std::string setting = name;
  std::replace(setting.begin(), setting.end(), '-', '_');
  app.add_option_function<std::string>(
         "--" + name,
         [&invocation, setting](const std::string& value) { invocation.flags[setting] = value; },
         help)
      ->type_name(name == "archive" || name == "data" ? "DIR"
                  : name == "time-zone"               ? "ZONE"
                                                      : "FILE");
}

void AddCommands(CLI::App& app, Invocation& invocation) {
  AddIndex(app, invocation);
  AddRemove(app, invocation);
  AddRebuild(app, invocation);
  AddSearch(app, invocation);
  AddAnnotate(app, invocation);
  AddServe(app, invocation);
  AddTrain(app, invocation);
  AddCheck(app, invocation);
  AddPeople(app, invocation);
  AddStats(app, invocation);
  AddAuthority(app, invocation);
  AddNames(app, invocation);
  AddWatch(app, invocation);
  AddExport(app, invocation);
  AddConfig(app, invocation);
}

void Describe(CLI::App& app, Invocation& invocation) {
  app.require_subcommand(1);
  app.fallthrough();
  app.set_version_flag("--version", "dateline " + std::string(kVersion));
  app.footer(kExitCodes);
  AddSettingFlag(app, invocation, "archive", "the directory that holds the index (./archive)");
  AddSettingFlag(app, invocation, "data", "the directory with the name lists");
  AddSettingFlag(app, invocation, "authority",
                 "the editor's file (authority.jsonl in the archive)");
  AddSettingFlag(app, invocation, "time-zone", "whose day today is (this machine's)");
  AddSettingFlag(app, invocation, "model", "the tagger's model (tagger.model among the data)");
  app.add_option("--config", invocation.config_file, "the settings file (./dateline.toml)")
      ->type_name("FILE");
  app.add_flag("-q,--quiet", invocation.quiet, "no progress and no remarks");
  AddCommands(app, invocation);
}

// An option whose value is the next argument. Of those of search all but these few.
bool TakesNext(std::string_view argument) {
  constexpr std::string_view kAlone[] = {"--json", "--exact",   "--quiet",      "--help",
                                         "--feed", "--explain", "--from-start", "--version"};
  return argument.starts_with("--") && argument.size() > 2 && argument.find('=') == argument.npos &&
         std::find(std::begin(kAlone), std::end(kAlone), argument) == std::end(kAlone);
}

// A word of a query: what is no flag. "-tariff" is one, -q and -h are not.
bool IsWord(std::string_view argument) {
  return !argument.starts_with("--") && argument != "-q" && argument != "-h";
}

// "watch add" takes a query as search does.
bool TakesQuery(std::string_view before, std::string_view argument) {
  return argument == "search" || (before == "watch" && argument == "add");
}

// "search trade -tariff": CLI11 would take the second word for flags. All words of a query go
// behind a "--", in their order; words typed behind one stay there.
std::vector<std::string> WithQueryLast(const std::vector<std::string>& arguments) {
  std::vector<std::string> flags;
  std::vector<std::string> words;
  bool is_search = false;
  bool is_value = false;
  auto argument = arguments.begin();
  for (; argument != arguments.end() && *argument != "--"; ++argument) {
    const bool is_word = is_search && !is_value && IsWord(*argument);
    (is_word ? words : flags).push_back(*argument);
    const std::string_view before = argument == arguments.begin() ? "" : *std::prev(argument);
    is_search = is_search || (!is_value && TakesQuery(before, *argument));
    is_value = !is_value && TakesNext(*argument);
  }
  if (argument != arguments.end()) words.insert(words.end(), argument + 1, arguments.end());
  if (words.empty()) return flags;
  flags.emplace_back("--");
  flags.insert(flags.end(), words.begin(), words.end());
  return flags;
}

// CLI11 takes the arguments last first.
std::vector<std::string> Reversed(const std::vector<std::string>& arguments) {
  return {arguments.rbegin(), arguments.rend()};
}

// CLI11 asks for a subcommand also where one was typed that does not exist; naming it helps more.
std::string Complaint(const CLI::App& app, const CLI::ParseError& error) {
  const std::vector<std::string> left = app.remaining();
  const bool unknown = app.get_subcommands().empty() && !left.empty();
  return unknown ? "there is no command '" + Printable(left.front()) + "'"
                 : Printable(error.what());
}

int Run(const Invocation& invocation, const Environment& environment, Terminal& terminal,
        const std::filesystem::path& program) {
  const Result<Settings> settings =
      Settings::Resolve(invocation.flags, environment, invocation.config_file);
  if (!settings) {
    terminal.err << "dateline: " << settings.error().message << "\n";
    return kUsage;
  }
  terminal.quiet = invocation.quiet;
  return invocation.command(Context{*settings, terminal, program});
}

}  // namespace

int Fail(const Terminal& terminal, const Error& error) {
  terminal.err << "dateline: " << Printable(error.message) << "\n";
  return ExitCodeOf(error);
}

Result<Searcher> OpenSearcher(const Context& context, Waiting waiting) {
  SearcherOptions options;
  if (waiting == Waiting::kNobody) options.allowance = std::chrono::minutes(1);
  options.authority = context.settings.Text("authority");
  return Searcher::Open({context.settings.Archive()}, options);
}

void KeepColumns(const Context& context) {
  const Result<Done> saved = SaveColumns(context.settings.Archive());
  if (!saved && !context.terminal.quiet)
    context.terminal.err << "note: " << Printable(saved.error().message) << "\n";
}

int RunProgram(const std::vector<std::string>& arguments, const Environment& environment,
               Terminal terminal, const std::filesystem::path& program) {
  Invocation invocation;
  CLI::App app(kAbout, "dateline");
  Describe(app, invocation);
  try {
    app.parse(Reversed(WithQueryLast(arguments)));
    return Run(invocation, environment, terminal, program);
  } catch (const CLI::Success& success) {  // --help and --version
    return app.exit(success, terminal.out, terminal.err);
  } catch (const CLI::ParseError& error) {
    terminal.err << "dateline: " << Complaint(app, error)
                 << "\nRun `dateline --help` for what there is.\n";
    return kUsage;
  } catch (const std::exception& error) {
    terminal.err << "dateline: this is a fault of the program, not of yours: " << error.what()
                 << "\n";
    return kFailed;
  }
}

}  // namespace dateline::cli
