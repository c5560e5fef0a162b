// SPDX-License-Identifier: GPL-2.0-or-later
// Two texts beside each other.
#include <utility>

#include "web/answer.h"
#include "web/api.h"
#include "web/compare_address.h"
#include "web/handlers.h"
#include "web/page_compare.h"

namespace dateline::web {
namespace {

Response BadComparison(const Visit& visit, const Error& error, Format format) {
  ErrorView view;
  view.problem.status = 400;
  view.problem.code = error.code;
  view.problem.detail = error.message;
  return AnswerProblem(visit, format, std::move(view));
}

}  // namespace

Response AnswerCompare(const Visit& visit, Format format) {
  const auto texts = ReadComparison(visit.request.parameters, visit.LocaleFor(format));
  if (!texts) return BadComparison(visit, texts.error(), format);
  const auto& [before, after] = *texts;
  const Result<ArchiveSummary> summary = visit.searcher.Summarise();
  if (!summary) return AnswerError(visit, format, summary.error());
  const bool json = format == Format::kJson;
  PageVersion version{summary->generation, visit.Look(format),
                      CompareAddress(before, after, json ? Url("/compare.json") : Url("/compare")),
                      summary->authority};
  const std::string tag = EntityTag(version);
  if (NamesTag(visit.Header("if-none-match"), tag)) return NotModified(tag);

  Result<Comparison> comparison = visit.searcher.Compare(before, after);
  if (!comparison) {
    if (comparison.error().fault == Fault::kNotFound)
      return AnswerNotFound(visit, format, "no-such-article");
    return AnswerError(visit, format, comparison.error());
  }
  version.generation = comparison->generation;
  Response response = json ? JsonAnswer(200, ComparisonJson(*comparison))
                           : HtmlAnswer(200, ComparePage(visit.SettingWith(&*summary),
                                                         {before, after, *std::move(comparison)}));
  AddTag(response, EntityTag(version));
  return response;
}

}  // namespace dateline::web
