// SPDX-License-Identifier: GPL-2.0-or-later
// dateline search QUERY: ranked results in the terminal, or exactly what the HTTP API answers.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/search_flags.h"
#include "cli/search_output.h"
#include "searcher/searcher.h"
#include "web/address.h"
#include "web/api.h"
#include "web/export.h"

namespace dateline::cli {
namespace {

struct Flags {
  std::shared_ptr<web::Parameters> search = std::make_shared<web::Parameters>();
  std::vector<std::string> facets;
  std::string format = "text";
  bool json = false;
};

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
  const Result<SearchRequest> request = ReadSearchFlags(context, *flags.search);
  if (!request) return Fail(context.terminal, request.error());
  const Result<Searcher> searcher = OpenSearcher(context);
  if (!searcher) return Fail(context.terminal, searcher.error());
  if (flags.format == "csv") return Export(context, *searcher, *request, web::ExportFormat::kCsv);
  if (flags.format == "ndjson")
    return Export(context, *searcher, *request, web::ExportFormat::kNdjson);
  const Result<SearchResponse> response = searcher->Search(*request);
  if (!response) {
    PrintQueryFault(context.terminal, request->query, response.error());
    return ExitCodeOf(response.error());
  }
  SearchHelp help;
  if (MayNeedHelp(*request, *response)) {
    // A courtesy beside the answer: where none can be found the answer stands.
    if (Result<SearchHelp> found = searcher->Help(*request)) help = *std::move(found);
  }
  if (flags.json || flags.format == "json") {
    context.terminal.out << web::ResultsJson(*request, *response, help) << "\n";
  } else {
    PrintResults(context.terminal, *request, *response, flags.facets);
    PrintHelp(context.terminal, help);
  }
  return kOk;
}

}  // namespace

void AddSearch(CLI::App& app, Invocation& invocation) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = app.add_subcommand("search", "search the archive");
  AddQuery(*command, flags->search);
  AddSearchFlags(*command, flags->search);
  AddPageFlags(*command, flags->search);
  command->add_flag_callback(
      "--explain", [flags] { flags->search->emplace_back("explain", "1"); },
      "list what each article's score is the sum of");
  command
      ->add_option("--facet", flags->facets,
                   "list the values of a facet too: person, org, place, source, lang or "
                   "prominence; published or mentioned: articles over time; repeatable")
      ->check(CLI::IsMember(
          {"person", "org", "place", "source", "lang", "prominence", "published", "mentioned"}))
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
