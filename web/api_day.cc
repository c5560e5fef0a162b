// SPDX-License-Identifier: GPL-2.0-or-later
// One day as JSON.
#include "web/address.h"
#include "web/api.h"
#include "web/json_parts.h"
#include "web/page_day.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

Json SideJson(std::uint64_t articles, const SearchRequest& search, Json hits) {
  Json json;
  json["articles"] = articles;
  json["search"] = WriteAddress(search, Url("/search.json")).text();
  json["hits"] = std::move(hits);
  return json;
}

// The article as in a list of results, with what makes it speak of the day.
Json SpeakingJson(const SpeakingHit& speaking) {
  Json json = HitJson(speaking.hit);
  json["date"] = MentionedDateJson(speaking.mention, speaking.words);
  json["sentence"] = speaking.sentence ? MarkedJson(*speaking.sentence) : Json(nullptr);
  return json;
}

Json NamesJson(const DayView& view, const Facet& facet) {
  const SearchRequest search = view.named_axis == DateAxis::kPublished ? PublishedOnDay(view.name)
                                                                       : MentioningDay(view.name);
  Json json = Json::array();
  for (const FacetValue& value : facet.values) {
    const Url url = WriteAddress(WithOnly(search, facet.kind, value.id), Url("/search.json"));
    json.push_back(Json{
        {"id", value.id}, {"label", value.label}, {"count", value.count}, {"url", url.text()}});
  }
  return json;
}

Json DayOrNull(const std::optional<Day>& day) {
  return day ? Json(FormatDay(*day)) : Json(nullptr);
}

}  // namespace

std::string DayJson(const DayView& view) {
  Json json;
  json["day"] = DayNameText(view.name);
  json["url"] = DayAddress(view.name).text();
  json["generation"] = view.generation;
  Json published = Json::array();
  for (const Hit& hit : view.published_hits) published.push_back(HitJson(hit));
  Json mentioned = Json::array();
  for (const SpeakingHit& hit : view.mentioned_hits) mentioned.push_back(SpeakingJson(hit));
  json["published"] = SideJson(view.published, PublishedOnDay(view.name), std::move(published));
  json["mentioned"] = SideJson(view.mentioned, MentioningDay(view.name), std::move(mentioned));
  json["named_by"] = view.named_axis == DateAxis::kPublished ? "published" : "mentioned";
  json["people"] = NamesJson(view, view.people);
  json["places"] = NamesJson(view, view.places);
  json["other_years"] = Json::array();
  for (const OtherYear& other : view.other_years) {
    json["other_years"].push_back(Json{{"day", FormatDay(other.day)},
                                       {"url", DayAddress(other.day).text()},
                                       {"published", other.published},
                                       {"mentioned", other.mentioned}});
  }
  json["nearest"] = {{"before", DayOrNull(view.published_before)},
                     {"after", DayOrNull(view.published_after)}};
  return Dump(json);
}

}  // namespace dateline::web
