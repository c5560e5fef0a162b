// SPDX-License-Identifier: GPL-2.0-or-later
// Searches: the results page and the lists of one facet.
#include <fmt/format.h>

#include <chrono>

#include "web/address.h"
#include "web/answer.h"
#include "web/api.h"
#include "web/handlers.h"
#include "web/named_here.h"
#include "web/page_facet.h"
#include "web/page_search.h"
#include "web/today.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

using Clock = std::chrono::steady_clock;

double MillisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// What is offered beside the answer. Without it the page is still of use, so no failure to find any
// is a failure of the search.
SearchHelp HelpWith(const Searcher& searcher, const SearchRequest& request,
                    const SearchResponse& response) {
  if (!MayNeedHelp(request, response)) return {};
  Result<SearchHelp> help = searcher.Help(request);
  return help ? *std::move(help) : SearchHelp{};
}

void AddTiming(Response& response, const SearchResponse& found, double render_ms) {
  response.headers.emplace_back(
      "Server-Timing", fmt::format("index;dur={:.2f}, facets;dur={:.2f}, render;dur={:.2f}",
                                   found.index_ms, found.facets_ms, render_ms));
}

// RFC 8288, for programs that page without reading the body.
void AddPageLinks(Response& response, const SearchRequest& request, std::uint64_t total) {
  const auto link = [&](std::size_t page, std::string_view rel) {
    const Url url = WriteAddress(OnPage(request, page), Url("/search.json"));
    response.headers.emplace_back("Link", fmt::format("<{}>; rel=\"{}\"", url.text(), rel));
  };
  if (request.page > 1) link(request.page - 1, "prev");
  if (request.page < (total + request.size - 1) / request.size) link(request.page + 1, "next");
}

// A page that was cut short is no answer to the same question asked again.
void AddValidity(Response& response, std::string_view tag) {
  if (response.status != 200) return;
  if (tag.empty()) {
    response.headers.emplace_back("Cache-Control", "no-store");
  } else {
    AddTag(response, tag);
  }
}

Response SearchAsJson(const Visit& visit, const SearchRequest& request,
                      const SearchResponse& found) {
  const SearchHelp help = HelpWith(visit.searcher, request, found);
  const Clock::time_point start = Clock::now();
  Response response = JsonAnswer(200, ResultsJson(request, found, help));
  AddTiming(response, found, MillisecondsSince(start));
  AddPageLinks(response, request, found.total);
  return response;
}

// Readers get the rest of the search with all faults: the page is 400, and still of use.
Response SearchAsHtml(const Visit& visit, const ArchiveSummary& summary,
                      const ReadAddressResult& read, SearchResponse found) {
  SearchView view;
  view.request = read.request;
  view.help = HelpWith(visit.searcher, read.request, found);
  view.typed = TypedDatesOf(visit.request.parameters, read.errors);
  view.named = NamedByQuery(visit.searcher, read.request);
  view.response = std::move(found);
  const Clock::time_point start = Clock::now();
  const int status = read.errors.empty() ? 200 : 400;
  Response response = HtmlAnswer(status, SearchPage(visit.SettingWith(&summary), view));
  AddTiming(response, view.response, MillisecondsSince(start));
  return response;
}

// The whole of one facet's page but its summary: the values, and the search they are of.
Result<FacetView> ReadFacetView(const Visit& visit, FacetKind kind, Format format) {
  ReadAddressResult read = ReadToday(visit, format);
  const FacetChoice choice = ReadFacetChoice(kind, visit.request.parameters);
  SearchRequest probe = FirstPage(read.request);
  probe.size = 1;
  const Result<SearchResponse> found = visit.searcher.Search(probe);
  if (!found) return found.error();
  Searcher::FacetPage page;
  page.kind = kind;
  page.find = choice.find;
  page.initial = choice.initial;
  page.offset = (choice.page - 1) * kFacetPageSize;
  page.limit = kFacetPageSize;
  page.order = choice.order;
  Result<Facet> facet = visit.searcher.ListFacet(read.request, page);
  if (!facet) return facet.error();
  facet->kind = kind;
  return FacetView{FirstPage(read.request), choice, *std::move(facet), found->total, found->facets,
                   std::move(read.errors)};
}

}  // namespace

// A reload is answered from the tag alone, before anything is searched.
Response AnswerSearch(const Visit& visit, Format format) {
  const ReadAddressResult read = ReadToday(visit, format);
  const bool json = format == Format::kJson;
  if (json && !read.errors.empty()) return AnswerAddressError(visit, read.errors.front());

  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  if (!summary) return AnswerError(visit, format, summary.error());
  const Url address = WriteAddress(read.request, json ? Url("/search.json") : Url("/search"));
  PageVersion version{summary->generation, visit.Look(format), address, summary->authority,
                      FormatDay(*read.request.today)};
  const std::string tag = EntityTag(version);
  if (read.errors.empty() && NamesTag(visit.Header("if-none-match"), tag)) return NotModified(tag);

  Result<SearchResponse> found = visit.searcher.Search(read.request);
  if (!found) return AnswerError(visit, format, found.error());
  version.generation = found->generation;  // a commit may have come between
  const bool partial = IsPartial(*found);
  Response response = json ? SearchAsJson(visit, read.request, *found)
                           : SearchAsHtml(visit, *summary, read, *std::move(found));
  AddValidity(response, partial ? "" : EntityTag(version));
  return response;
}

// Two questions to the archive: the list, and the search for its total and its chips' names.
Response AnswerFacet(const Visit& visit, FacetKind kind, Format format) {
  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  if (!summary) return AnswerError(visit, format, summary.error());
  const Result<FacetView> view = ReadFacetView(visit, kind, format);
  if (!view) return AnswerError(visit, format, view.error());
  if (format == Format::kJson) {
    if (!view->errors.empty()) return AnswerAddressError(visit, view->errors.front());
    return JsonAnswer(200, FacetJson(view->request, view->facet));
  }
  const int status = view->errors.empty() ? 200 : 400;
  return HtmlAnswer(status, FacetPage(visit.SettingWith(&*summary), *view));
}

}  // namespace dateline::web
