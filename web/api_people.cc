// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/api_people.h"

#include <optional>

#include "core/date.h"
#include "web/json_parts.h"
#include "web/result_item.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

Json DaysJson(const std::optional<DayRange>& days) {
  if (!days) return nullptr;
  return {{"from", FormatDay(days->first)}, {"to", FormatDay(days->last)}};
}

Json PersonJson(const EntityRow& person) {
  const FacetValue& value = person.value;
  Json json;
  json["id"] = value.id;
  json["label"] = value.label;
  json["url"] = EntityAddress(EntityKind::kPerson, value.id).text();
  json["aliases"] = value.aliases;
  json["articles"] = value.count;
  json["probable"] = value.probable;
  json["search"] = WriteAddress(Naming(FacetKind::kPerson, value.id), Url("/search.json")).text();
  json["first"] = DaysJson(person.first);
  json["last"] = DaysJson(person.last);
  return json;
}

}  // namespace

std::string PeopleJson(const PeopleView& view) {
  const auto& [choice, list] = view;
  const auto address = [&](std::size_t page) {
    PeopleChoice other = choice;
    other.page = page;
    return Json(PeopleAddress(other, Url("/people.json")).text());
  };
  const bool has_next =
      choice.page < list.distinct / kPeoplePageSize + (list.distinct % kPeoplePageSize != 0);
  Json json;
  json["generation"] = list.generation;
  json["named"] = list.named;
  json["found"] = list.distinct;
  json["page"] = {{"number", choice.page},
                  {"size", kPeoplePageSize},
                  {"next", has_next ? address(choice.page + 1) : Json(nullptr)},
                  {"prev", choice.page > 1 ? address(choice.page - 1) : Json(nullptr)}};
  json["initials"] = Json::array();
  for (const InitialCount& initial : list.initials)
    json["initials"].push_back({{"initial", initial.initial}, {"values", initial.values}});
  json["people"] = Json::array();
  for (const EntityRow& person : list.entities) json["people"].push_back(PersonJson(person));
  return Dump(json);
}

}  // namespace dateline::web
