// SPDX-License-Identifier: GPL-2.0-or-later
// A list of names, counted.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "web/address.h"
#include "web/answer.h"
#include "web/handlers.h"
#include "web/name_list.h"
#include "web/page_names.h"
#include "web/today.h"

namespace dateline::web {
namespace {

// As it was typed: several boxes of one name are one list.
std::string TypedNames(const Parameters& parameters) {
  std::string typed;
  for (const auto& [name, value] : parameters) {
    if (name == "names") typed += (typed.empty() ? "" : "\n") + value;
  }
  return typed;
}

// Which page of a search is shown, and in which order, is no part of what is counted.
SearchRequest WithinOf(SearchRequest request) {
  request.page = 1;
  request.size = SearchRequest{}.size;
  request.sort = SortOrder::kRelevance;
  request.each_copy = false;
  request.explain = false;
  request.axis = DateAxis::kPublished;
  return request;
}

Response CsvAnswer(std::string csv) {
  Response response;
  response.content_type = "text/csv; charset=utf-8; header=present";
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"names.csv\"");
  response.body = std::move(csv);
  return response;
}

}  // namespace

Response AnswerNames(const Visit& visit, NamesFormat format) {
  const Format problems = format == NamesFormat::kHtml ? Format::kHtml : Format::kJson;
  ReadAddressResult read = ReadToday(visit, problems);
  if (problems == Format::kJson && !read.errors.empty())
    return AnswerAddressError(visit, read.errors.front());
  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  if (!summary) return AnswerError(visit, problems, summary.error());

  NamesView view;
  view.within = WithinOf(read.request);
  view.typed = TypedNames(visit.request.parameters);
  view.errors = std::move(read.errors);
  const std::vector<std::string> names = ReadNameList(view.typed);
  if (!names.empty() || problems == Format::kJson) {
    Result<NameCounts> counts = visit.searcher.CountNames(view.within, names);
    if (!counts) return AnswerError(visit, problems, counts.error());
    view.counts = *std::move(counts);
  }
  if (format == NamesFormat::kCsv) return CsvAnswer(NameCountsCsv(view.within, *view.counts));
  if (format == NamesFormat::kJson)
    return JsonAnswer(200, NameCountsJson(view.within, *view.counts));
  // What only the reader's day and zone decide would stand in every link.
  view.within.today.reset();
  view.within.language.clear();
  return HtmlAnswer(view.errors.empty() ? 200 : 400, NamesPage(visit.SettingWith(&*summary), view));
}

}  // namespace dateline::web
