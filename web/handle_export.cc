// SPDX-License-Identifier: GPL-2.0-or-later
// All results of a search, however many, as a file.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <utility>

#include "web/address.h"
#include "web/answer.h"
#include "web/export.h"
#include "web/handlers.h"
#include "web/today.h"

namespace dateline::web {
namespace {

// The search alone: an export has no pages, and near-identical articles each count for themselves,
// so that it has as many rows as the search has articles.
SearchRequest Whole(SearchRequest request) {
  const SearchRequest plain;
  request.page = plain.page;
  request.size = plain.size;
  request.explain = false;
  request.each_copy = true;
  return request;
}

bool AsksForMark(const Parameters& parameters) {
  return std::any_of(parameters.begin(), parameters.end(), [](const auto& parameter) {
    return parameter.first == "bom" && parameter.second == "1";
  });
}

// What is wrong with the archive is for the log of whoever runs the server.
bool Send(ResultStream& stream, const ExportManner& manner, const BodySink& sink) {
  const ExportEnd end = WriteExport(stream, manner, sink);
  if (!end.read && end.read.error().fault == Fault::kDamaged)
    throw std::runtime_error(end.read.error().message);
  return end.taken && end.read;
}

Response ExportOf(ResultStream found, const ExportManner& manner) {
  const bool csv = manner.format == ExportFormat::kCsv;
  Response response;
  response.content_type = csv ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson";
  response.headers = {
      {"Content-Disposition", fmt::format("attachment; filename=\"dateline-{}.{}\"",
                                          found.generation(), csv ? "csv" : "ndjson")},
      {"X-Robots-Tag", "noindex"},
      {"Dateline-Total", std::to_string(found.total())},
      {"Dateline-Generation", std::to_string(found.generation())}};
  // Shared, because what can be called can be copied.
  const auto stream = std::make_shared<ResultStream>(std::move(found));
  response.source = [stream, manner](const BodySink& sink) { return Send(*stream, manner, sink); };
  return response;
}

}  // namespace

Response AnswerExport(const Visit& visit, ExportFormat format) {
  const ReadAddressResult read = ReadToday(visit, Format::kJson);
  if (!read.errors.empty()) return AnswerAddressError(visit, read.errors.front());
  const SearchRequest request = Whole(read.request);
  const ExportManner manner{format, visit.Origin(), AsksForMark(visit.request.parameters)};
  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  if (!summary) return AnswerError(visit, Format::kJson, summary.error());
  const Url path = format == ExportFormat::kCsv ? Url("/search.csv") : Url("/search.ndjson");
  PageVersion version{summary->generation,         manner.byte_order_mark ? "bom" : "",
                      WriteAddress(request, path), summary->authority,
                      FormatDay(*request.today),   manner.origin};
  const std::string tag = EntityTag(version);
  if (NamesTag(visit.Header("if-none-match"), tag)) return NotModified(tag);

  Result<ResultStream> found = visit.searcher.SearchAll(request);
  if (!found) return AnswerError(visit, Format::kJson, found.error());
  version.generation = found->generation();  // a commit may have come between
  Response response = ExportOf(*std::move(found), manner);
  AddTag(response, EntityTag(version));
  return response;
}

}  // namespace dateline::web
