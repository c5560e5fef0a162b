// SPDX-License-Identifier: GPL-2.0-or-later
// What pages say of themselves in the words of https://schema.org (JSON-LD).
#include <string>

#include "core/date.h"
#include "web/discovery.h"
#include "web/json_parts.h"
#include "web/result_item.h"

namespace dateline::web {
namespace {

std::string Absolute(std::string_view origin, const Url& url) {
  return std::string(origin) + std::string(url.text());
}

Json Typed(std::string_view type) {
  Json json;
  json["@context"] = "https://schema.org";
  json["@type"] = type;
  return json;
}

std::string_view SchemaType(EntityKind kind) {
  switch (kind) {
    case EntityKind::kPerson:
      return "Person";
    case EntityKind::kOrganisation:
      return "Organization";
    case EntityKind::kPlace:
      break;
  }
  return "Place";
}

Json MentionsJson(const StoredArticle& stored, std::string_view origin) {
  const std::vector<Entity>& entities = stored.record.annotation.entities;
  Json json = Json::array();
  for (std::size_t i = 0; i < entities.size() && i < stored.entities.size(); ++i) {
    const NamedEntity& named = stored.entities[i];
    json.push_back(Json{{"@type", SchemaType(entities[i].kind)},
                        {"name", named.label},
                        {"url", Absolute(origin, EntityAddress(entities[i].kind, named.id))}});
  }
  return json;
}

}  // namespace

std::string SiteData(std::string_view site_name, std::string_view origin) {
  Json json = Typed("WebSite");
  json["name"] = site_name;
  json["url"] = std::string(origin) + "/";
  json["potentialAction"] = {
      {"@type", "SearchAction"},
      {"target",
       {{"@type", "EntryPoint"}, {"urlTemplate", std::string(origin) + "/search?q={search_term}"}}},
      {"query-input", "required name=search_term"}};
  return Dump(json);
}

// `dateline` is free text; the place that a machine reads is locationCreated. A date that was only
// inferred is not stated: there is no way to say here that it is.
std::string ArticleData(const StoredArticle& stored, std::string_view origin) {
  const Article& article = stored.record.article;
  const Header& header = stored.record.annotation.header;
  Json json = Typed("NewsArticle");
  json["url"] = Absolute(origin, ArticleAddress(article.id, {}));
  json["headline"] = article.title.empty() ? article.id : article.title;
  const Publication& published = header.published;
  if (published.date && published.origin != DateOrigin::kInferred)
    json["datePublished"] = FormatPartialDate(*published.date);
  if (!header.dateline_place.empty()) {
    json["dateline"] = header.dateline_place;
    json["locationCreated"] = {{"@type", "Place"}, {"name", header.dateline_place}};
  }
  if (!article.language.empty() && article.language != "und") json["inLanguage"] = article.language;
  const std::vector<std::string>& authors =
      article.authors.empty() ? header.byline : article.authors;
  for (const std::string& author : authors)
    json["author"].push_back(Json{{"@type", "Person"}, {"name", author}});
  if (!header.source.empty())
    json["sourceOrganization"] = {{"@type", "Organization"}, {"name", header.source}};
  const Url original = Url::External(article.url);
  if (!original.text().empty()) json["isBasedOn"] = original.text();
  const Url licence = Url::External(article.credit_url);
  if (!article.licence.empty() && !licence.text().empty()) json["license"] = licence.text();
  json["mentions"] = MentionsJson(stored, origin);
  return Dump(json);
}

std::string PersonData(const EntityProfile& profile, std::string_view origin) {
  Json json = Typed("Person");
  json["url"] = Absolute(origin, EntityAddress(EntityKind::kPerson, profile.id));
  json["name"] = profile.label;
  json["alternateName"] = Json::array();
  for (const auto& form : profile.forms)
    if (form.form != profile.label) json["alternateName"].push_back(form.form);
  return Dump(json);
}

}  // namespace dateline::web
