// SPDX-License-Identifier: GPL-2.0-or-later
// What the search box offers while somebody types. The page works without it.
#include <algorithm>

#include "web/answer.h"
#include "web/api.h"
#include "web/discovery.h"
#include "web/handlers.h"

namespace dateline::web {
namespace {

std::string TypedIn(const Parameters& parameters) {
  const auto typed = std::find_if(parameters.begin(), parameters.end(),
                                  [](const auto& parameter) { return parameter.first == "q"; });
  return typed == parameters.end() ? std::string() : typed->second;
}

// Kept for a minute: the same letters are typed again and again, and a count that is a minute old
// misleads nobody.
Response KeptForAMinute(std::string json) {
  Response response = JsonAnswer(200, std::move(json));
  response.headers.emplace_back("Cache-Control", "private, max-age=60");
  return response;
}

}  // namespace

// One format, so the suffix says no more than the address.
Response AnswerSuggest(const Visit& visit) {
  const std::string text = TypedIn(visit.request.parameters);
  const Result<std::vector<Suggestion>> suggestions = visit.searcher.Suggest(text);
  if (!suggestions) return AnswerError(visit, Format::kJson, suggestions.error());
  return KeptForAMinute(SuggestionsJson(text, *suggestions));
}

// For the box of the browser itself.
Response AnswerOpenSearchSuggestions(const Visit& visit) {
  const std::string text = TypedIn(visit.request.parameters);
  const Result<std::vector<Suggestion>> suggestions = visit.searcher.Suggest(text);
  if (!suggestions) return AnswerError(visit, Format::kJson, suggestions.error());
  Response response = KeptForAMinute(OpenSearchSuggestions(text, *suggestions, visit.Origin()));
  response.content_type = "application/x-suggestions+json";
  return response;
}

}  // namespace dateline::web
