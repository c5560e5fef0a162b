// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/annotation_json.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace dateline::cli {
namespace {

using Json = nlohmann::ordered_json;

Json TextOrNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

std::string_view NameOf(DateOrigin origin) {
  static constexpr std::array<std::string_view, 6> kNames = {"none",    "given", "header",
                                                             "address", "stamp", "inferred"};
  return kNames[static_cast<std::size_t>(origin)];
}

std::string_view NameOf(DateType type) {
  static constexpr std::array<std::string_view, 4> kNames = {"DATE", "TIME", "DURATION", "SET"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view NameOf(DateAnchor anchor) {
  static constexpr std::array<std::string_view, 3> kNames = {"none", "publication", "local"};
  return kNames[static_cast<std::size_t>(anchor)];
}

std::string_view NameOf(DateModifier modifier) {
  static constexpr std::array<std::string_view, 7> kNames = {"none", "start", "early", "mid",
                                                             "late", "end",   "approx"};
  return kNames[static_cast<std::size_t>(modifier)];
}

std::string_view NameOf(MentionRule rule) {
  static constexpr std::array<std::string_view, 6> kNames = {"full-name", "variant", "short-name",
                                                             "acronym",   "alone",   "alias"};
  return kNames[static_cast<std::size_t>(rule)];
}

Json Pair(Span span) { return Json::array({span.begin, span.end}); }

Json EntityJson(const Entity& entity) {
  Json json = {{"canonical", entity.name}, {"key", entity.key}, {"mentions", entity.forms}};
  Json spans = Json::array();
  Json rules = Json::array();
  float confidence = 1;
  for (const Mention& mention : entity.mentions) {
    confidence = std::min(confidence, mention.confidence);
    if (mention.field != Field::kText) continue;
    spans.push_back(Pair(mention.span));
    rules.push_back(NameOf(mention.rule));
  }
  if (entity.kind == EntityKind::kPerson) {
    json["described_as"] = Json::array();
    for (const Role& role : entity.roles) json["described_as"].push_back(role.printed);
  } else {
    json["acronym"] = entity.acronym;
  }
  json["spans"] = std::move(spans);
  json["rules"] = std::move(rules);
  json["confidence"] = confidence;
  return json;
}

Json EntitiesJson(const Annotation& annotation, EntityKind kind) {
  Json all = Json::array();
  for (const Entity& entity : annotation.entities)
    if (entity.kind == kind) all.push_back(EntityJson(entity));
  return all;
}

// The people of the story, then those whom only a byline or a credit names.
Json PeopleJson(const Annotation& annotation, const std::vector<Entity>& credited) {
  Json all = EntitiesJson(annotation, EntityKind::kPerson);
  for (const Entity& entity : credited) {
    Json json = EntityJson(entity);
    json["credited"] = true;
    all.push_back(std::move(json));
  }
  return all;
}

Json DateJson(const Article& article, const DateMention& date) {
  Json json = {{"text", article.text.substr(date.span.begin, date.span.end - date.span.begin)},
               {"value", date.value},
               {"type", NameOf(date.type)},
               {"start", date.span.begin},
               {"end", date.span.end},
               {"rule", date.rule}};
  if (date.days) {
    json["first"] = FormatDay(date.days->first);
    json["last"] = FormatDay(date.days->last);
  }
  if (date.anchor != DateAnchor::kNone) json["anchor"] = NameOf(date.anchor);
  if (date.anchored_at) json["anchored_at"] = FormatDay(*date.anchored_at);
  if (date.inferred) json["inferred"] = true;
  if (date.modifier != DateModifier::kNone) json["modifier"] = NameOf(date.modifier);
  if (date.confidence != 1) json["confidence"] = date.confidence;
  if (date.period) {
    json["period"] = {FormatDay(date.period->first), FormatDay(date.period->last)};
  }
  return json;
}

}  // namespace

std::string AnnotationJson(std::string_view id, const Article& article,
                           const Annotation& annotation, const std::vector<Entity>& credited) {
  const Header& header = annotation.header;
  Json json = {
      {"id", id},
      {"title", article.title},
      {"publication_date",
       header.published.date ? Json(FormatPartialDate(*header.published.date)) : Json(nullptr)},
      {"date_source", NameOf(header.published.origin)},
      {"source", TextOrNull(header.source)},
      {"dateline_place", TextOrNull(header.dateline_place)},
      {"people", PeopleJson(annotation, credited)},
      {"organisations", EntitiesJson(annotation, EntityKind::kOrganisation)},
      {"places", EntitiesJson(annotation, EntityKind::kPlace)},
      {"dates", Json::array()}};
  for (const DateMention& date : annotation.dates) json["dates"].push_back(DateJson(article, date));
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace dateline::cli
