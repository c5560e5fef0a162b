// SPDX-License-Identifier: GPL-2.0-or-later
// dateline search QUERY: ranked results in the terminal, or exactly what the HTTP API answers.
#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/search_output.h"
#include "searcher/searcher.h"
#include "web/address.h"
#include "web/api.h"
#include "web/export.h"
#include "web/time_zone.h"

namespace dateline::cli {
namespace {

struct Flags {
  web::Parameters parameters;  // as in the page's address; the address is the one way to read them
  std::vector<std::string> facets;
  std::string format = "text";
  bool json = false;
};

// Flag and address parameter have one meaning; names differ only where a dot would be odd in a
// shell.
struct ParameterFlag {
  const char* flag;
  const char* parameter;
  const char* help;
};
constexpr ParameterFlag kParameterFlags[] = {
    {"--person", "person", "articles naming this person (an id, le_hoai_trung); repeatable"},
    {"--org", "org", "organisation, likewise"},
    {"--place", "place", "place, likewise"},
    {"--source", "source", "source, likewise"},
    {"--not-person", "not.person", "leave this person out; likewise for the others"},
    {"--not-org", "not.org", ""},
    {"--not-place", "not.place", ""},
    {"--not-source", "not.source", ""},
    {"--person-op", "person.op", "any (default) or all of the people given"},
    {"--org-op", "org.op", ""},
    {"--place-op", "place.op", ""},
    {"--prominence", "prominence",
     "only where named in the headline or lead, quoted or listed; repeatable"},
    {"--from", "from", "published from: 1998, 1998-04 or 1998-04-30"},
    {"--to", "to", "published to, the whole period included"},
    {"--undated", "undated", "only: articles without a publication date"},
    {"--mentioned-from", "mfrom", "speaking of a day from: as --from"},
    {"--mentioned-to", "mto", "speaking of a day up to"},
    {"--mentioned-undated", "mundated", "only: articles that mention no date"},
    {"--match", "match", "all or any of the words; without it, any when no article has all"},
    {"--sort", "sort",
     "relevance (default), newest, oldest, recent: relevance that age takes from, or indexed: the "
     "last added first"},
    {"--copies", "copies", "all: list near-identical articles each; else the first of them"},
    {"--page", "page", "from 1"},
    {"--size", "size", "results on a page (20, at most 100)"},
    {"--strict", "strict", "1: refuse a query that needs a generous reading"},
};

// What was typed here, for a parameter that cannot be read.
std::string FlagOf(std::string_view parameter) {
  for (const ParameterFlag& known : kParameterFlags)
    if (parameter == known.parameter) return known.flag;
  return "--" + std::string(parameter);
}

Result<Day> Today(const Settings& settings) {
  const auto now = std::chrono::system_clock::now();
  return web::DayIn(settings.Text("time_zone"), std::chrono::floor<std::chrono::seconds>(now));
}

// Every article found, whatever the page: what /search.csv and /search.ndjson answer.
int Export(const Context& context, const Searcher& searcher, SearchRequest request,
           web::ExportFormat format) {
  std::ostream& out = context.terminal.out;
  request.each_copy = true;
  Result<ResultStream> stream = searcher.SearchAll(request);
  if (!stream) {
    PrintQueryFault(context.terminal, request.query, stream.error());
    return ExitCodeOf(stream.error());
  }
  const web::ExportEnd end = web::WriteExport(*stream, {format}, [&out](std::string_view bytes) {
    out << bytes;
    return static_cast<bool>(out);
  });
  if (!end.read) return Fail(context.terminal, end.read.error());
  return kOk;
}

int Search(const Context& context, const Flags& flags) {
  web::ReadAddressResult address = web::ReadAddress(flags.parameters);
  if (!address.errors.empty())
    return Fail(context.terminal, {Fault::kBadInput, FlagOf(address.errors.front().parameter) +
                                                         ": " + address.errors.front().message});
  const Result<Day> today = Today(context.settings);
  if (!today) return Fail(context.terminal, today.error());
  address.request.today = *today;
  const Result<Searcher> searcher = OpenSearcher(context);
  if (!searcher) return Fail(context.terminal, searcher.error());
  if (flags.format == "csv")
    return Export(context, *searcher, address.request, web::ExportFormat::kCsv);
  if (flags.format == "ndjson")
    return Export(context, *searcher, address.request, web::ExportFormat::kNdjson);
  const Result<SearchResponse> response = searcher->Search(address.request);
  if (!response) {
    PrintQueryFault(context.terminal, address.request.query, response.error());
    return ExitCodeOf(response.error());
  }
  SearchHelp help;
  if (MayNeedHelp(address.request, *response)) {
    // A courtesy beside the answer: where none can be found the answer stands.
    if (Result<SearchHelp> found = searcher->Help(address.request)) help = *std::move(found);
  }
  if (flags.json || flags.format == "json") {
    context.terminal.out << web::ResultsJson(address.request, *response, help) << "\n";
  } else {
    PrintResults(context.terminal, address.request, *response, flags.facets);
    PrintHelp(context.terminal, help);
  }
  return kOk;
}

void AddParameterFlags(CLI::App& command, const std::shared_ptr<Flags>& flags) {
  for (const ParameterFlag& known : kParameterFlags) {
    command
        .add_option_function<std::vector<std::string>>(
            known.flag,
            [flags, name = std::string(known.parameter)](const std::vector<std::string>& values) {
              for (const std::string& value : values) flags->parameters.emplace_back(name, value);
            },
            known.help)
        ->take_all()
        ->allow_extra_args(false);
  }
}

}  // namespace

void AddSearch(CLI::App& app, Invocation& invocation) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = app.add_subcommand("search", "search the archive");
  command->add_option_function<std::vector<std::string>>(
      "QUERY",
      [flags](const std::vector<std::string>& words) {
        std::string query;
        for (const std::string& word : words) query += (query.empty() ? "" : " ") + word;
        flags->parameters.emplace_back("q", query);
      },
      "words, \"a phrase\", person:\"A Name\", date:2024-03; see docs/query-language.md");
  AddParameterFlags(*command, flags);
  command->add_flag_callback(
      "--exact", [flags] { flags->parameters.emplace_back("exact", "1"); },
      "leave out who is only probably named, by a short name alone");
  command->add_flag_callback(
      "--explain", [flags] { flags->parameters.emplace_back("explain", "1"); },
      "list what each article's score is the sum of");
  command
      ->add_option("--facet", flags->facets,
                   "list the values of a facet too: person, org, place or source; published or "
                   "mentioned: articles over time; repeatable")
      ->check(CLI::IsMember({"person", "org", "place", "source", "published", "mentioned"}))
      ->allow_extra_args(false);
  command->add_flag("--json", flags->json, "print what /search.json answers");
  command
      ->add_option(
          "--format", flags->format,
          "text (default); json: as --json; csv or ndjson: every article found, a row each")
      ->check(CLI::IsMember({"text", "json", "csv", "ndjson"}));
  command->callback([flags, &invocation] {
    invocation.command = [flags](const Context& context) { return Search(context, *flags); };
  });
}

}  // namespace dateline::cli
