// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/annotation_json.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

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

Json EntityJson(const Entity& entity, const InputPlaces& places) {
  Json json = {{"canonical", entity.name}, {"key", entity.key}, {"mentions", entity.forms}};
  Json spans = Json::array();
  Json rules = Json::array();
  float confidence = 1;
  for (const Mention& mention : entity.mentions) {
    confidence = std::min(confidence, mention.confidence);
    const std::optional<Span> place = places.Find(mention.field, mention.span);
    if (!place) continue;
    spans.push_back(Pair(*place));
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

Json EntitiesJson(const std::vector<Entity>& entities, EntityKind kind, const InputPlaces& places) {
  Json all = Json::array();
  for (const Entity& entity : entities)
    if (entity.kind == kind) all.push_back(EntityJson(entity, places));
  return all;
}

// The people of the story, then those whom only a byline or a credit names.
Json PeopleJson(const Annotation& annotation, const std::vector<Entity>& credited,
                const InputPlaces& places) {
  Json all = EntitiesJson(annotation.entities, EntityKind::kPerson, places);
  for (const Entity& entity : credited) {
    Json json = EntityJson(entity, places);
    json["credited"] = true;
    all.push_back(std::move(json));
  }
  return all;
}

Json DateJson(std::string_view text, const DateMention& date, std::optional<Span> place) {
  // The value is the clock as printed, as annotators write it; its zone stands beside it.
  const bool is_utc = date.type == DateType::kTime && date.value.ends_with('Z');
  Json json = {{"text", text.substr(date.span.begin, date.span.end - date.span.begin)},
               {"value", date.value.substr(0, date.value.size() - (is_utc ? 1 : 0))},
               {"type", NameOf(date.type)}};
  if (is_utc) json["zone"] = "UTC";
  if (place) {
    json["start"] = place->begin;
    json["end"] = place->end;
  }
  json["rule"] = date.rule;
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

// The headline's first, then those of the text in their order; "in" says which are none of the
// story's.
Json DatesJson(const Article& article, const Annotation& annotation, const BesideStory& beside,
               const InputPlaces& places) {
  Json all = Json::array();
  for (const DateMention& date : beside.title_dates) {
    all.push_back(DateJson(article.title, date, places.Find(Field::kTitle, date.span)));
    all.back()["in"] = "title";
  }
  const auto add = [&](const DateMention& date) {
    all.push_back(DateJson(article.text, date, places.Find(Field::kText, date.span)));
  };
  auto framed = beside.frame_dates.begin();
  const auto add_framed = [&](std::uint32_t end) {
    for (; framed != beside.frame_dates.end() && framed->span.begin < end; ++framed) {
      add(*framed);
      all.back()["in"] = "frame";
    }
  };
  for (const DateMention& date : annotation.dates) {
    add_framed(date.span.begin);
    add(date);
  }
  add_framed(std::numeric_limits<std::uint32_t>::max());
  return all;
}

}  // namespace

std::string AnnotationJson(std::string_view id, const Article& article,
                           const Annotation& annotation, const BesideStory& beside,
                           const InputPlaces& places) {
  const Header& header = annotation.header;
  Json json = {
      {"id", id},
      {"title", article.title},
      {"publication_date",
       header.published.date ? Json(FormatPartialDate(*header.published.date)) : Json(nullptr)},
      {"date_source", NameOf(header.published.origin)},
      {"source", TextOrNull(header.source)},
      {"dateline_place", TextOrNull(header.dateline_place)},
      {"people", PeopleJson(annotation, beside.credited, places)},
      {"organisations", EntitiesJson(annotation.entities, EntityKind::kOrganisation, places)},
      {"places", EntitiesJson(annotation.entities, EntityKind::kPlace, places)},
      {"dates", DatesJson(article, annotation, beside, places)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace dateline::cli
