// SPDX-License-Identifier: GPL-2.0-or-later
// What asks the archive for nothing but its summary: home, help, sources, assets, health.
#include <fmt/format.h>

#include <chrono>
#include <functional>

#include "web/answer.h"
#include "web/assets.h"
#include "web/compression.h"
#include "web/handlers.h"
#include "web/page_api.h"
#include "web/page_help.h"
#include "web/page_home.h"
#include "web/page_sources.h"

namespace dateline::web {
namespace {

// A page that changes only with the archive.
Response SummaryPage(const Visit& visit, Url address,
                     const std::function<Html(const Setting&)>& page) {
  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  if (!summary) return AnswerError(visit, Format::kHtml, summary.error());
  const std::string tag = EntityTag({summary->generation, visit.Look(Format::kHtml),
                                     std::move(address), summary->authority, "", visit.Origin()});
  if (NamesTag(visit.Header("if-none-match"), tag)) return NotModified(tag);
  Response response = HtmlAnswer(200, page(visit.SettingWith(&*summary)));
  AddTag(response, tag);
  return response;
}

std::int64_t SecondsNow() {
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace

Response AnswerHome(const Visit& visit) { return SummaryPage(visit, Url("/"), HomePage); }
Response AnswerHelp(const Visit& visit) { return SummaryPage(visit, Url("/help"), HelpPage); }
Response AnswerApi(const Visit& visit) { return SummaryPage(visit, Url("/api"), ApiPage); }
Response AnswerSources(const Visit& visit) {
  return SummaryPage(visit, Url("/sources"), SourcesPage);
}

// The name holds the content's digest, so what it names never changes.
Response AnswerAsset(const Visit& visit, std::string_view name) {
  const Asset* asset = FindAsset(name);
  if (asset == nullptr) return AnswerNotFound(visit, Format::kHtml, "no-such-page");
  const bool packed = AcceptsGzip(visit.request.accept_encoding);
  const std::string tag = fmt::format("\"{}{}\"", asset->digest, packed ? "-gzip" : "");
  Response response;
  response.content_type = asset->content_type;
  if (NamesTag(visit.Header("if-none-match"), tag)) {
    response.status = 304;
  } else {
    response.body = packed ? asset->packed : asset->bytes;
    if (packed) response.headers.emplace_back("Content-Encoding", "gzip");
  }
  response.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
  AddTag(response, tag);
  return response;
}

// Says only that the process answers; it must do so also while the archive cannot be read.
Response AnswerHealth() {
  Response response = TextAnswer("ok\n");
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

Response AnswerReady(const Visit& visit) {
  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  Response response;
  response.content_type = "application/json";
  if (summary) {
    response.body =
        fmt::format("{{\"ready\":true,\"generation\":{},\"articles\":{},\"age_seconds\":{}}}\n",
                    summary->generation, summary->articles, SecondsNow() - summary->committed_at);
  } else {
    response.status = 503;
    response.body = "{\"ready\":false}\n";
    response.headers.emplace_back("Retry-After", std::to_string(kRetrySeconds));
  }
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace dateline::web
