// SPDX-License-Identifier: GPL-2.0-or-later
// Copies, versions, related articles and comparisons as JSON.
#include "web/address.h"
#include "web/api.h"
#include "web/compare_address.h"
#include "web/json_parts.h"
#include "web/result_item.h"

namespace dateline::web {
namespace {

Json SideJson(const ComparedText& side) {
  Json json = CopyJson(side.article);
  json["version"] = side.version.value_or(side.versions);
  json["versions"] = side.versions;
  json["indexed_at"] = side.indexed_at;
  return json;
}

std::string_view ChangeName(Change change) {
  switch (change) {
    case Change::kRemoved:
      return "removed";
    case Change::kAdded:
      return "added";
    case Change::kNone:
      break;
  }
  return "same";
}

Json PartsJson(const std::vector<ChangedText>& parts) {
  Json json = Json::array();
  for (const ChangedText& part : parts)
    json.push_back({{"change", ChangeName(part.change)}, {"text", part.text}});
  return json;
}

}  // namespace

std::string ComparisonJson(const Comparison& comparison) {
  Json json;
  json["before"] = SideJson(comparison.before);
  json["after"] = SideJson(comparison.after);
  json["title"] = PartsJson(comparison.title);
  json["text"] = PartsJson(comparison.text);
  json["generation"] = comparison.generation;
  return Dump(json);
}

void AddNeighbours(Json& json, const StoredArticle& stored, const Neighbours& neighbours) {
  const std::string& id = stored.record.article.id;
  json["copies"] = Json::array();
  for (const ArticleCopy& copy : neighbours.copies) json["copies"].push_back(CopyJson(copy));
  json["copies_in_all"] = neighbours.copies_in_all;
  json["versions"] = Json::array();
  for (std::size_t i = 0; i < stored.record.earlier.size(); ++i) {
    const EarlierVersion& version = stored.record.earlier[i];
    const Url changes = CompareAddress({id, i + 1}, {id, std::nullopt}, Url("/compare.json"));
    json["versions"].push_back({{"version", i + 1},
                                {"title", version.title},
                                {"date", TextOrNull(version.date)},
                                {"indexed_at", version.indexed_at},
                                {"changes", changes.text()}});
  }
  json["related"] = Json::array();
  for (const RelatedArticle& related : neighbours.related) {
    Json one = CopyJson(related.article);
    one["likeness"] = ConfidenceJson(static_cast<float>(related.likeness));
    one["shared"] = Json::array();
    for (const SharedName& name : related.shared) {
      one["shared"].push_back(
          {{"kind", FacetName(name.kind).view()}, {"id", name.id}, {"label", name.label}});
    }
    json["related"].push_back(std::move(one));
  }
}

}  // namespace dateline::web
