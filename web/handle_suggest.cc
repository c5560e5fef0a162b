// SPDX-License-Identifier: GPL-2.0-or-later
// What the search box offers while somebody types. The page works without it.
#include <algorithm>

#include "web/answer.h"
#include "web/api.h"
#include "web/handlers.h"

namespace dateline::web {

// One format, so the suffix says no more than the address. Kept for a minute: the same letters are
// typed again and again, and a count that is a minute old misleads nobody.
Response AnswerSuggest(const Visit& visit) {
  const Parameters& parameters = visit.request.parameters;
  const auto typed = std::find_if(parameters.begin(), parameters.end(),
                                  [](const auto& parameter) { return parameter.first == "q"; });
  const std::string text = typed == parameters.end() ? std::string() : typed->second;
  const Result<std::vector<Suggestion>> suggestions = visit.searcher.Suggest(text);
  if (!suggestions) return AnswerError(visit, Format::kJson, suggestions.error());
  Response response = JsonAnswer(200, SuggestionsJson(text, *suggestions));
  response.headers.emplace_back("Cache-Control", "private, max-age=60");
  return response;
}

}  // namespace dateline::web
