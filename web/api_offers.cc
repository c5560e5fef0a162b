// SPDX-License-Identifier: GPL-2.0-or-later
// Searches that are offered, as JSON: beside an answer, and while somebody types.
#include "web/address.h"
#include "web/api.h"
#include "web/json_parts.h"
#include "web/messages_offers.h"
#include "web/suggestion_address.h"

namespace dateline::web {
namespace {

std::string_view LooseningName(LooseningKind kind) {
  switch (kind) {
    case LooseningKind::kAnyWord:
      return "any-word";
    case LooseningKind::kProbableToo:
      return "probable-too";
    case LooseningKind::kNamedAnywhere:
      return "named-anywhere";
    case LooseningKind::kWiderDates:
      return "wider-dates";
    case LooseningKind::kOtherAxis:
      return "other-axis";
    case LooseningKind::kWithoutDates:
      return "without-dates";
    case LooseningKind::kWithoutValue:
      return "without-value";
    case LooseningKind::kAllowValue:
      return "allow-value";
    case LooseningKind::kWithoutQuotes:
      return "without-quotes";
    case LooseningKind::kWithoutPart:
      return "without-part";
    case LooseningKind::kWithoutWords:
      break;
  }
  return "without-words";
}

std::string_view SuggestionName(SuggestionKind kind) {
  switch (kind) {
    case SuggestionKind::kPerson:
      return "person";
    case SuggestionKind::kOrganisation:
      return "org";
    case SuggestionKind::kPlace:
      return "place";
    case SuggestionKind::kSource:
      return "source";
    case SuggestionKind::kPeriod:
      return "date";
    case SuggestionKind::kArticle:
      break;
  }
  return "article";
}

Json SuggestionJson(const Suggestion& suggestion) {
  Json json;
  json["kind"] = SuggestionName(suggestion.kind);
  json["kind_label"] = messages::SuggestionKindText(English(), suggestion.kind);
  json["id"] = suggestion.id;
  json["label"] = messages::SuggestionText(English(), suggestion);
  json["written"] = TextOrNull(suggestion.written);
  json["role"] = TextOrNull(suggestion.role);
  json["count"] = suggestion.articles;
  json["url"] = SuggestionAddress(suggestion).text();
  return json;
}

}  // namespace

Json DidYouMeanJson(const SearchRequest& request, const SearchHelp& help) {
  Json json = Json::array();
  for (const Correction& correction : help.did_you_mean) {
    SearchRequest corrected = request;
    corrected.page = 1;
    corrected.query = correction.query.text;
    json.push_back(Json{{"query", correction.query.text},
                        {"ranges", RangesJson(correction.query.text, correction.query.ranges)},
                        {"total", correction.total},
                        {"url", WriteAddress(corrected, Url("/search.json")).text()}});
  }
  return json;
}

Json LooserSearchesJson(const SearchHelp& help) {
  Json json = Json::array();
  for (const LooserSearch& way : help.looser) {
    json.push_back(Json{{"kind", LooseningName(way.kind)},
                        {"label", messages::LooserSearchText(English(), way)},
                        {"total", way.total},
                        {"url", WriteAddress(way.request, Url("/search.json")).text()}});
  }
  return json;
}

std::string SuggestionsJson(std::string_view typed, const std::vector<Suggestion>& suggestions) {
  Json json;
  json["q"] = typed;
  json["suggestions"] = Json::array();
  for (const Suggestion& suggestion : suggestions)
    json["suggestions"].push_back(SuggestionJson(suggestion));
  return Dump(json);
}

}  // namespace dateline::web
