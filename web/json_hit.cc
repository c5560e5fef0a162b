// SPDX-License-Identifier: GPL-2.0-or-later
// An article of a list, and a date of a text, as JSON.
#include "core/date.h"
#include "web/explanation.h"
#include "web/json_parts.h"
#include "web/result_item.h"

namespace dateline::web {
namespace {

Json PersonJson(const NamedEntity& person) {
  Json json;
  json["id"] = person.id;
  json["label"] = person.label;
  json["matched_as"] = person.matched_as;
  json["count"] = person.count;
  json["probable"] = person.probable;
  json["prominence"] = ProminenceWords(person.prominence);
  return json;
}

Json ExplanationJson(const std::vector<ScorePart>& parts) {
  Json list = Json::array();
  for (const ScorePart& part : parts) {
    Json json;
    json["field"] = ScoreFieldName(part.field);
    json["terms"] = part.terms;
    json["weight"] = part.weight;
    list.push_back(std::move(json));
  }
  return list;
}

std::string_view TypeName(DateType type) {
  switch (type) {
    case DateType::kDate:
      return "date";
    case DateType::kTime:
      return "time";
    case DateType::kDuration:
      return "duration";
    case DateType::kSet:
      break;
  }
  return "set";
}

std::string_view AnchorName(DateAnchor anchor) {
  switch (anchor) {
    case DateAnchor::kPublication:
      return "publication";
    case DateAnchor::kLocal:
      return "text";
    case DateAnchor::kNone:
      break;
  }
  return "none";
}

// As TIMEX3 says it in `mod`.
std::string_view ModifierName(DateModifier modifier) {
  switch (modifier) {
    case DateModifier::kStart:
      return "start";
    case DateModifier::kEarly:
      return "early";
    case DateModifier::kMid:
      return "mid";
    case DateModifier::kLate:
      return "late";
    case DateModifier::kEnd:
      return "end";
    case DateModifier::kApprox:
      return "approx";
    case DateModifier::kNone:
      break;
  }
  return "";
}

}  // namespace

Json HitJson(const Hit& hit) {
  Json json;
  json["id"] = hit.id;
  json["url"] = ArticleAddress(hit.id, {}).text();
  json["title"] = MarkedJson(hit.title);
  json["title_made"] = hit.title_origin == TitleOrigin::kMade;
  AddPublished(json, hit.published);
  json["source"] =
      hit.source_id.empty() ? Json(nullptr) : Json{{"id", hit.source_id}, {"label", hit.source}};
  json["dateline"] = TextOrNull(hit.dateline_place);
  json["language"] = TextOrNull(hit.language);
  json["snippets"] = Json::array();
  for (const Marked& snippet : hit.snippets) json["snippets"].push_back(MarkedJson(snippet));
  json["people"] = Json::array();
  for (const NamedEntity& person : hit.people) json["people"].push_back(PersonJson(person));
  json["reasons"] = ReasonsJson(hit.reasons);
  json["score"] = hit.score;
  if (!hit.explanation.empty()) json["explanation"] = ExplanationJson(hit.explanation);
  json["duplicates"] = hit.copies;
  json["copies"] = Json::array();
  for (const ArticleCopy& copy : hit.listed_copies) json["copies"].push_back(CopyJson(copy));
  return json;
}

Json CopyJson(const ArticleCopy& copy) {
  Json json;
  json["id"] = copy.id;
  json["url"] = ArticleAddress(copy.id, {}).text();
  json["title"] = copy.title;
  AddPublished(json, copy.published);
  json["source"] = TextOrNull(copy.source);
  return json;
}

Json MentionedDateJson(const DateMention& mention, std::string_view words) {
  Json json;
  json["text"] = words;
  json["type"] = TypeName(mention.type);
  json["value"] = mention.value;
  json["from"] = mention.days ? Json(FormatDay(mention.days->first)) : Json(nullptr);
  json["to"] = mention.days ? Json(FormatDay(mention.days->last)) : Json(nullptr);
  json["rule"] = mention.rule;
  json["anchor"] = AnchorName(mention.anchor);
  json["anchored_at"] = mention.anchored_at ? Json(FormatDay(*mention.anchored_at)) : Json(nullptr);
  json["inferred"] = mention.inferred;
  json["modifier"] = TextOrNull(std::string(ModifierName(mention.modifier)));
  json["confidence"] = ConfidenceJson(mention.confidence);
  json["period"] = mention.period ? Json{{"from", FormatDay(mention.period->first)},
                                         {"to", FormatDay(mention.period->last)}}
                                  : Json(nullptr);
  return json;
}

}  // namespace dateline::web
