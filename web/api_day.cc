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

Json NamesJson(const DayProfile& profile, const Facet& facet) {
  const SearchRequest search = profile.named_axis == DateAxis::kPublished
                                   ? PublishedOnDay(profile.name)
                                   : MentioningDay(profile.name);
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

Json NearestJson(const NearestDays& nearest) {
  return {{"before", DayOrNull(nearest.before)}, {"after", DayOrNull(nearest.after)}};
}

}  // namespace

std::string DayJson(const DayProfile& profile) {
  Json json;
  json["day"] = DayNameText(profile.name);
  json["url"] = DayAddress(profile.name).text();
  json["generation"] = profile.generation;
  Json published = Json::array();
  for (const Hit& hit : profile.published_hits) published.push_back(HitJson(hit));
  Json mentioned = Json::array();
  for (const SpeakingHit& hit : profile.mentioned_hits) mentioned.push_back(SpeakingJson(hit));
  json["published"] =
      SideJson(profile.published, PublishedOnDay(profile.name), std::move(published));
  json["mentioned"] =
      SideJson(profile.mentioned, MentioningDay(profile.name), std::move(mentioned));
  json["named_by"] = profile.named_axis == DateAxis::kPublished ? "published" : "mentioned";
  json["people"] = NamesJson(profile, profile.people);
  json["places"] = NamesJson(profile, profile.places);
  json["other_years"] = Json::array();
  for (const OtherYear& other : profile.other_years) {
    json["other_years"].push_back(Json{{"day", FormatDay(other.day)},
                                       {"url", DayAddress(other.day).text()},
                                       {"published", other.published},
                                       {"mentioned", other.mentioned}});
  }
  json["nearest"] = NearestJson(profile.nearest_published);
  json["nearest_mentioned"] = NearestJson(profile.nearest_mentioned);
  return Dump(json);
}

}  // namespace dateline::web
