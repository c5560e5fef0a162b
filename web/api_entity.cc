// SPDX-License-Identifier: GPL-2.0-or-later
// One person, organisation or place as JSON, and two together.

#include "core/date.h"
#include "web/address.h"
#include "web/api.h"
#include "web/json_parts.h"
#include "web/page_entity.h"
#include "web/page_pair.h"
#include "web/pair_address.h"
#include "web/reasons.h"
#include "web/result_item.h"
#include "web/variations.h"

namespace dateline::web {
namespace {

std::string_view KindName(EntityKind kind) {
  return FacetName(static_cast<FacetKind>(kind)).view();
}

std::string_view TieName(FormTie tie) {
  switch (tie) {
    case FormTie::kWhole:
      return "whole";
    case FormTie::kPart:
      return "part";
    case FormTie::kAcronym:
      return "acronym";
    case FormTie::kOther:
      break;
  }
  return "other";
}

Json DaysJson(const std::optional<DayRange>& days) {
  if (!days) return nullptr;
  return Json{{"from", FormatDay(days->first)}, {"to", FormatDay(days->last)}};
}

void AddAppearance(Json& json, const Appearance& appearance) {
  json["seen"] = DaysJson(appearance.seen);
  json["undated"] = appearance.undated;
  json["longest_silence"] = nullptr;
  if (const auto& silence = appearance.silence) {
    json["longest_silence"] = {{"from", FormatDay(silence->last_before)},
                               {"to", FormatDay(silence->first_after)},
                               {"days", silence->days}};
  }
}

Json ReferenceJson(const ArticleReference& article) {
  Json json;
  json["id"] = article.id;
  json["url"] = ArticleAddress(article.id, {}).text();
  json["title"] = article.title;
  AddPublished(json, article.published);
  json["source"] = article.source_id.empty()
                       ? Json(nullptr)
                       : Json{{"id", article.source_id}, {"label", article.source}};
  return json;
}

Json FormsJson(const EntityProfile& profile) {
  Json json = Json::array();
  for (const WrittenForm& form : profile.forms) {
    json.push_back(Json{{"text", form.form},
                        {"articles", form.articles},
                        {"tie", TieName(form.tie)},
                        {"link", LinkName(form.link)},
                        {"probable", form.link == KeyLink::kPrior}});
  }
  return json;
}

Json RolesJson(const ReportedRoles& reported) {
  Json roles = Json::array();
  for (const ReportedRole& role : reported.roles) {
    roles.push_back(Json{{"text", role.text},
                         {"articles", role.articles},
                         {"first", ReferenceJson(role.first)},
                         {"last", ReferenceJson(role.last)}});
  }
  Json json;
  json["values"] = std::move(roles);
  json["other"] = reported.others;
  json["most_often"] = TextOrNull(reported.most_often);
  json["articles_read"] = reported.read;
  return json;
}

Json NamesakesJson(EntityKind kind, const std::vector<Namesake>& namesakes) {
  Json json = Json::array();
  for (const Namesake& namesake : namesakes) {
    json.push_back(Json{{"id", namesake.id},
                        {"label", namesake.label},
                        {"articles", namesake.articles},
                        {"short_name", namesake.is_short},
                        {"url", EntityAddress(kind, namesake.id).text()}});
  }
  return json;
}

Json SharedJson(const EntityProfile& profile) {
  Json json = Json::array();
  for (const SharedForm& shared : profile.shared) {
    json.push_back(Json{{"form", shared.form},
                        {"meant", shared.meant},
                        {"others", NamesakesJson(profile.kind, shared.others)}});
  }
  return json;
}

Json ReasonedJson(const std::vector<Hit>& hits) {
  Json json = Json::array();
  for (const Hit& hit : hits) {
    Json one = ReferenceJson({hit.id, hit.title.text, hit.published, hit.source_id, hit.source});
    one["reasons"] = ReasonsJson(hit.reasons);
    json.push_back(std::move(one));
  }
  return json;
}

// Who is named beside the subjects: what is filtered by is no companion.
Json CompanionsJson(const SearchResponse& response) {
  Json json;
  for (const EntityKind kind : kEntityKinds) {
    Json values = Json::array();
    for (const FacetValue& value : response.facet(static_cast<FacetKind>(kind)).values) {
      if (value.selected || value.count == 0) continue;
      values.push_back(Json{{"id", value.id},
                            {"label", value.label},
                            {"count", value.count},
                            {"url", EntityAddress(kind, value.id).text()}});
    }
    json[std::string(KindName(kind))] = std::move(values);
  }
  return json;
}

Json SearchAddress(SearchRequest request) {
  request.sort = SortOrder::kRelevance;
  request.size = SearchRequest{}.size;
  for (FacetFilter& filter : request.filters) {
    if (filter.values.size() < 2) filter.op = FacetOp::kAny;
  }
  return WriteAddress(request, Url("/search.json")).text();
}

Json SideJson(const PairSide& side) {
  return Json{{"kind", KindName(side.kind)},
              {"id", side.id},
              {"label", side.label},
              {"articles", side.articles},
              {"url", EntityAddress(side.kind, side.id).text()}};
}

}  // namespace

std::string EntityJson(const EntityProfile& profile, const SearchResponse& response) {
  Json json;
  json["kind"] = KindName(profile.kind);
  json["id"] = profile.id;
  json["url"] = EntityAddress(profile.kind, profile.id).text();
  json["generation"] = profile.generation;
  json["label"] = profile.label;
  json["articles"] = profile.articles;
  json["probable"] = profile.probable;
  json["short_name"] = profile.is_short;
  json["keys"] = profile.keys;
  json["forms"] = FormsJson(profile);
  json["other_forms"] = profile.other_forms;
  AddAppearance(json, profile.appearance);
  json["roles"] = RolesJson(profile.roles);
  json["split_with"] = NamesakesJson(profile.kind, profile.splits);
  json["same_name"] = NamesakesJson(profile.kind, profile.same_name);
  json["shared_forms"] = SharedJson(profile);
  json["mentioned_with"] = CompanionsJson(response);
  json["published"] = HistogramJson(response.published);
  json["latest"] = ReasonedJson(response.hits);
  json["probable_articles"] = ReasonedJson(profile.probable_articles);
  json["search"] = SearchAddress(EntitySearch(profile.kind, profile.id));
  return Dump(json);
}

std::string PairJson(const PairProfile& profile, const SearchResponse& response) {
  const EntityName one{profile.sides[0].kind, profile.sides[0].id};
  const EntityName other{profile.sides[1].kind, profile.sides[1].id};
  Json json;
  json["pair"] = Json::array({SideJson(profile.sides[0]), SideJson(profile.sides[1])});
  json["url"] = PairAddress(one, other).text();
  json["generation"] = profile.generation;
  json["articles"] = profile.articles;
  AddAppearance(json, profile.appearance);
  json["articles_read"] = profile.read;
  json["in_one_sentence"] = profile.in_one_sentence;
  json["within_words"] = {{"words", kNearWords}, {"articles", profile.near}};
  json["sentences"] = Json::array();
  for (const PairSentence& sentence : profile.sentences) {
    json["sentences"].push_back(Json{{"article", ReferenceJson(sentence.article)},
                                     {"sentence", MarkedJson(sentence.text)}});
  }
  json["mentioned_with"] = CompanionsJson(response);
  json["published"] = HistogramJson(response.published);
  json["search"] = SearchAddress(PairSearch(one, other));
  return Dump(json);
}

}  // namespace dateline::web
