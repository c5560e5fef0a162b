// SPDX-License-Identifier: GPL-2.0-or-later
// dateline authority: what the editor's file says, and what it does to the archive.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <system_error>

#include "cli/authority_import.h"
#include "cli/command.h"
#include "searcher/authority.h"
#include "searcher/authority_report.h"

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

const char* NounOf(FacetKind kind) {
  if (kind == FacetKind::kOrganisation) return "org";
  return kind == FacetKind::kPlace ? "place" : "person";
}

// The file the archive is shown under.
fs::path FileInForce(const Settings& settings) {
  return settings.Text("authority").empty() ? AuthorityFile(settings.Archive())
                                            : fs::path(settings.Text("authority"));
}

// A file that is named has to be there; the one beside the archive need not.
Result<std::string> ReadNamed(const fs::path& file) {
  std::error_code ignored;
  if (!fs::exists(file, ignored))
    return Error{Fault::kNotFound, "there is no authority file '" + file.string() + "'"};
  std::ifstream stream(file, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(stream), {});
  if (stream.bad() || fs::is_directory(file, ignored))
    return Error{Fault::kUnavailable, "cannot read '" + file.string() + "'"};
  return text;
}

int Check(const Context& context, const std::string& named) {
  const Terminal& terminal = context.terminal;
  const fs::path file = named.empty() ? FileInForce(context.settings) : fs::path(named);
  const Result<std::string> text = ReadNamed(file);
  if (!text) return Fail(terminal, text.error());
  const ReadAuthority read = ParseAuthority(*text);
  for (const AuthorityFault& fault : read.faults)
    terminal.err << Printable(file.string() + ", " + FaultText(fault)) << "\n";
  if (!read.faults.empty()) {
    terminal.out << Counted(read.faults.size(), "fault", "faults")
                 << ": the file cannot be used until they are mended\n";
    return kUsage;
  }
  const auto remarks = CheckAuthority(context.settings.Archive(), read.authority);
  if (!remarks && remarks.error().code == "no-archive") {
    terminal.err << "note: there is no archive at " << context.settings.Archive().string()
                 << " to hold the names against\n";
    terminal.out << "the file contradicts itself nowhere\n";
    return kOk;
  }
  if (!remarks) return Fail(terminal, remarks.error());
  for (const AuthorityRemark& remark : *remarks)
    terminal.err << Printable(file.string()) << ", line " << remark.line << ": "
                 << Printable(remark.message) << "\n";
  terminal.out << (remarks->empty() ? std::string("every line stands and has an effect")
                                    : "the file can be used; " +
                                          Counted(remarks->size(), "remark", "remarks") + " above")
               << "\n";
  return remarks->empty() ? kOk : kSomeRefused;
}

// As comments: a suggestion is for a person to decide.
int Suggest(const Context& context, std::size_t limit) {
  const auto suggestions =
      SuggestMerges(context.settings.Archive(), context.settings.Text("authority"), limit);
  if (!suggestions) return Fail(context.terminal, suggestions.error());
  for (const MergeSuggestion& pair : *suggestions) {
    const nlohmann::ordered_json line = {{"op", "merge"},
                                         {"keys", {pair.first_key, pair.second_key}}};
    context.terminal.out << "# " << Printable(pair.first.label) << " (" << pair.first.articles
                         << ") and " << Printable(pair.second.label) << " (" << pair.second.articles
                         << "): " << pair.reason << ", " << pair.shared_companions << " of "
                         << Counted(pair.companions, "companion", "companions") << " in common\n#"
                         << line.dump() << "\n";
  }
  if (!context.terminal.quiet)
    context.terminal.err << Counted(suggestions->size(), "pair", "pairs")
                         << "; take the # off a line that is right and put it into the file\n";
  return kOk;
}

std::string Shown(const ValueChange::Value& value) {
  return Printable(value.label) + " (" + Grouped(value.articles) + ")";
}

nlohmann::ordered_json JsonOf(const ValueChange& change) {
  const auto value = [](const ValueChange::Value& v) {
    return nlohmann::ordered_json{{"label", v.label}, {"count", v.articles}};
  };
  nlohmann::ordered_json before = nlohmann::ordered_json::array();
  for (const ValueChange::Value& v : change.before) before.push_back(value(v));
  nlohmann::ordered_json json = {{"facet", NounOf(change.kind)}, {"before", before}};
  if (change.after.articles > 0 && !change.is_hidden) json["after"] = value(change.after);
  json["hidden"] = change.is_hidden;
  return json;
}

void PrintChange(const Terminal& terminal, const ValueChange& change) {
  std::string before;
  for (const ValueChange::Value& value : change.before)
    before += (before.empty() ? "" : ", ") + Shown(value);
  std::string after = Shown(change.after);
  if (change.is_hidden) after = "hidden";
  if (!change.is_hidden && change.after.articles == 0) after = "gone";
  terminal.out << NounOf(change.kind) << "\t" << (before.empty() ? "new" : before) << " -> "
               << after << "\n";
}

int Diff(const Context& context, const std::string& old, const std::string& fresh, bool json) {
  for (const std::string& file : {old, fresh})
    if (const auto text = ReadNamed(file); !text) return Fail(context.terminal, text.error());
  const auto changes = CompareAuthorities(context.settings.Archive(), old, fresh);
  if (!changes) return Fail(context.terminal, changes.error());
  for (const ValueChange& change : *changes) {
    if (json) {
      context.terminal.out << JsonOf(change).dump(-1, ' ', false,
                                                  nlohmann::json::error_handler_t::replace)
                           << "\n";
    } else {
      PrintChange(context.terminal, change);
    }
  }
  if (!json && !context.terminal.quiet)
    context.terminal.err << Counted(changes->size(), "value changes", "values change") << "\n";
  return kOk;
}

void AddCheckFile(CLI::App& authority, Invocation& invocation) {
  auto file = std::make_shared<std::string>();
  CLI::App* command = authority.add_subcommand("check", "find faults and lines without effect");
  command->add_option("FILE", *file, "the file (the one in force)");
  command->callback([file, &invocation] {
    invocation.command = [file](const Context& context) { return Check(context, *file); };
  });
}

void AddSuggest(CLI::App& authority, Invocation& invocation) {
  auto limit = std::make_shared<std::size_t>(100);
  CLI::App* command = authority.add_subcommand("suggest", "print merges that may be right");
  command->add_option("--limit", *limit, "at most so many (100)");
  command->callback([limit, &invocation] {
    invocation.command = [limit](const Context& context) { return Suggest(context, *limit); };
  });
}

void AddDiff(CLI::App& authority, Invocation& invocation) {
  struct Files {
    std::string old;
    std::string fresh;
    bool json = false;
  };
  auto files = std::make_shared<Files>();
  CLI::App* command = authority.add_subcommand("diff", "show which facet values change");
  command->add_option("OLD", files->old, "a file; /dev/null for none")->required();
  command->add_option("NEW", files->fresh, "the file that takes its place")->required();
  command->add_flag("--json", files->json, "one change a line as JSON");
  command->callback([files, &invocation] {
    invocation.command = [files](const Context& context) {
      return Diff(context, files->old, files->fresh, files->json);
    };
  });
}

void AddImport(CLI::App& authority, Invocation& invocation) {
  auto flags = std::make_shared<ImportFlags>();
  CLI::App* command =
      authority.add_subcommand("import", "print authority lines for names of a name base");
  command->add_option("--from", flags->base, "wikidata (JSON dump) or paranames (TSV)")
      ->required()
      ->check(CLI::IsMember({"wikidata", "paranames"}));
  command->add_option("FILE", flags->file, "the dump, plain or .gz .xz .bz2 .zst; - for stdin")
      ->required();
  command->add_option("--languages", flags->languages, "en,vi; the first is shown (en)")
      ->delimiter(',');
  command->add_option("--class", flags->classes,
                      "person=Q5, org=Q… or place=Q…: a further class of Wikidata; repeatable");
  command->add_flag("--all", flags->all, "names that no article carries too");
  command->callback([flags, &invocation] {
    invocation.command = [flags](const Context& context) { return Import(context, *flags); };
  });
}

}  // namespace

void AddAuthority(CLI::App& app, Invocation& invocation) {
  CLI::App* command =
      app.add_subcommand("authority", "check, suggest, compare and import the editor's lines");
  command->require_subcommand(1);
  AddCheckFile(*command, invocation);
  AddSuggest(*command, invocation);
  AddDiff(*command, invocation);
  AddImport(*command, invocation);
}

}  // namespace dateline::cli
