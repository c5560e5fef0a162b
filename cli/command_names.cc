// SPDX-License-Identifier: GPL-2.0-or-later
// dateline names FILE: how many articles name each of a list of names.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/search_flags.h"
#include "core/unicode.h"
#include "searcher/searcher.h"
#include "web/name_list.h"

namespace dateline::cli {
namespace {

struct Flags {
  std::string file;
  std::shared_ptr<web::Parameters> search = std::make_shared<web::Parameters>();
  bool csv = false;
  bool json = false;
};

constexpr std::size_t kMostFileBytes = std::size_t{8} << 20;

Result<std::string> ReadText(const std::string& file) {
  std::string text;
  // No more than is taken: standard input may have no end.
  const auto read_all = [&](std::istream& in) {
    text.resize(kMostFileBytes + 1);
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return !in.bad();
  };
  std::ifstream in(file, std::ios::binary);
  if (file != "-" && (!in || !read_all(in)))
    return Error{Fault::kBadInput, "cannot read the names in '" + file + "'; is it a file?"};
  if (file == "-") read_all(std::cin);
  if (text.size() > kMostFileBytes)
    return Error{Fault::kBadInput, "'" + file + "' is larger than 8 MB; split the list"};
  return ToUtf8(text);
}

// "1,204  Tô Lâm  To Lam": the count, whom the name means, and the name where it reads otherwise.
void PrintMeant(const Terminal& terminal, const CountedName& name, const MeantByName& meant) {
  const std::string count = Grouped(meant.articles);
  terminal.out << std::string(count.size() < 9 ? 9 - count.size() : 0, ' ') << count << "  "
               << Printable(meant.label);
  if (meant.kind == EntityKind::kOrganisation) terminal.out << " (organisation)";
  if (meant.kind == EntityKind::kPlace) terminal.out << " (place)";
  if (meant.label != name.typed) terminal.out << "  " << Faint(terminal, Printable(name.typed));
  if (meant.probable > 0)
    terminal.out << "  " << Faint(terminal, Grouped(meant.probable) + " only probably");
  terminal.out << "\n";
}

void PrintUnknown(const Terminal& terminal, const CountedName& name) {
  terminal.out << "        0  " << Printable(name.typed);
  if (name.as_words && *name.as_words > 0) {
    terminal.out << "  "
                 << Faint(terminal,
                          "as words in " + Counted(*name.as_words, "article", "articles"));
  }
  terminal.out << "\n";
}

void PrintCounts(const Terminal& terminal, const NameCounts& counts) {
  for (const CountedName& name : counts.names) {
    for (const MeantByName& meant : name.meant) PrintMeant(terminal, name, meant);
    if (name.other > 0)
      terminal.out << "           and " << Grouped(name.other) << " more for "
                   << Printable(name.typed) << "\n";
    if (name.meant.empty()) PrintUnknown(terminal, name);
  }
  if (terminal.quiet) return;
  terminal.err << Counted(counts.names.size(), "name", "names") << " in "
               << Counted(counts.looked_at, "article", "articles") << ", generation "
               << counts.generation << "\n";
}

int Names(const Context& context, const Flags& flags) {
  const Result<SearchRequest> within = ReadSearchFlags(context, *flags.search);
  if (!within) return Fail(context.terminal, within.error());
  const Result<std::string> text = ReadText(flags.file);
  if (!text) return Fail(context.terminal, text.error());
  const Result<Searcher> searcher = OpenSearcher(context, Waiting::kNobody);
  if (!searcher) return Fail(context.terminal, searcher.error());
  const Result<NameCounts> counts = searcher->CountNames(*within, web::ReadNameList(*text));
  if (!counts) return Fail(context.terminal, counts.error());
  if (flags.json) {
    context.terminal.out << web::NameCountsJson(*within, *counts);
  } else if (flags.csv) {
    context.terminal.out << web::NameCountsCsv(*within, *counts);
  } else {
    PrintCounts(context.terminal, *counts);
  }
  if (counts->is_cut_short)
    context.terminal.err << "note: for some names that mean nobody there was no time to look for "
                            "their words; split the list\n";
  return kOk;
}

}  // namespace

void AddNames(CLI::App& app, Invocation& invocation) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = app.add_subcommand("names", "how many articles name each of a list of names");
  command->add_option("FILE", flags->file, "a name a line; - for standard input")->required();
  command->add_option_function<std::string>(
      "--query", [flags](const std::string& query) { flags->search->emplace_back("q", query); },
      "count in the articles that this finds alone");
  AddSearchFlags(*command, flags->search);
  command->add_flag("--csv", flags->csv, "print a table for a spreadsheet");
  command->add_flag("--json", flags->json, "print JSON");
  command->callback([flags, &invocation] {
    invocation.command = [flags](const Context& context) { return Names(context, *flags); };
  });
}

}  // namespace dateline::cli
