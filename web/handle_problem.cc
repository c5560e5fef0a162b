// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "web/address.h"
#include "web/answer.h"
#include "web/handlers.h"
#include "web/loosening.h"
#include "web/message_keys/errors.h"
#include "web/messages.h"
#include "web/messages_warnings.h"

namespace dateline::web {
namespace {

// The address that was asked for, as far as it means anything to us.
Url InstanceOf(const Request& request) {
  const std::string_view path = request.path;
  const Url url = Url("").Segment(path.substr(std::min<std::size_t>(1, path.size())));
  return WriteAddress(ReadAddress(request.parameters).request, url);
}

// Ways to say the same without the faulty word, as far as they find anything.
std::vector<Loosening> Remedies(const Visit& visit, const SearchRequest& request,
                                const Error& error) {
  const Locale& locale = visit.locale;
  std::vector<Loosening> remedies;
  if (error.code == "bad-date") remedies = WithLikelyDates(locale, request, error.begin, error.end);
  std::ranges::move(WithoutFaultyWord(locale, request, error.begin, error.end),
                    std::back_inserter(remedies));
  std::erase_if(remedies, [&](Loosening& remedy) {
    SearchRequest probe = remedy.request;
    probe.size = 1;
    const Result<SearchResponse> found = visit.searcher.Search(probe);
    if (!found || found->total == 0) return true;
    remedy.articles = found->total;
    return false;
  });
  return remedies;
}

}  // namespace

Response AnswerProblem(const Visit& visit, Format format, ErrorView view) {
  const Locale& locale = visit.LocaleFor(format);
  Problem& problem = view.problem;
  view.here = InstanceOf(visit.request);
  if (problem.instance.empty()) problem.instance = view.here->text();
  if (problem.title.empty()) {
    problem.title = messages::ErrorTitle(locale, problem.status, problem.code);
  }
  Response response = format == Format::kJson
                          ? JsonAnswer(problem.status, ProblemJson(problem))
                          : HtmlAnswer(problem.status, ErrorPage(visit.SettingWith(nullptr), view));
  if (view.retry_after > 0) {
    response.headers.emplace_back("Retry-After", std::to_string(view.retry_after));
  }
  return response;
}

Response AnswerAddressError(const Visit& visit, const AddressError& error) {
  ErrorView view;
  view.problem.status = 400;
  view.problem.code = error.code;
  view.problem.detail = error.message;
  view.problem.parameter = error.parameter;
  return AnswerProblem(visit, Format::kJson, std::move(view));
}

// The path is shown as it was read, so that a cut or mistyped address can be seen.
Response AnswerNotFound(const Visit& visit, Format format, std::string_view code) {
  const Locale& locale = visit.LocaleFor(format);
  ErrorView view;
  view.problem.status = 404;
  view.problem.code = code;
  view.problem.detail = messages::ErrorAdvice(locale, 404, visit.request.path);
  return AnswerProblem(visit, format, std::move(view));
}

// The archive's faults and ours are told apart here: 400 and 503 are for the reader, the rest is
// not.
Response AnswerError(const Visit& visit, Format format, const Error& error) {
  const Locale& locale = visit.LocaleFor(format);
  if (error.fault == Fault::kDamaged) throw std::runtime_error(error.message);
  const SearchRequest request = ReadAddress(visit.request.parameters).request;
  ErrorView view;
  view.query = request.query;
  Problem& problem = view.problem;
  problem.status = StatusOf(error.fault);
  if (error.fault == Fault::kUnavailable) {
    const bool is_offline = error.code == "offline";
    problem.code = is_offline ? "offline" : "busy";
    problem.detail = is_offline ? std::string(locale[messages::kAdviceOffline])
                                : messages::ErrorAdvice(locale, problem.status, visit.request.path);
    view.retry_after = kRetrySeconds;
    Response response = AnswerProblem(visit, format, std::move(view));
    if (is_offline) response.complaint = error.message;
    return response;
  }
  problem.code = error.code.empty() ? "bad-query" : error.code;
  const Span position{static_cast<std::uint32_t>(error.begin),
                      static_cast<std::uint32_t>(error.end)};
  problem.detail =
      messages::WarningText(locale, {error.code, error.message, request.query, position});
  if (error.end > error.begin && error.end <= request.query.size()) {
    view.faulty = position;
    problem.parameter = "q";
    problem.position = CodePoints(request.query, view.faulty);
    if (format == Format::kHtml) view.remedies = Remedies(visit, request, error);
  }
  return AnswerProblem(visit, format, std::move(view));
}

}  // namespace dateline::web
