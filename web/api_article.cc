// SPDX-License-Identifier: GPL-2.0-or-later
// One article as JSON: what was read, and what was found in it with its place in the text.
#include <algorithm>

#include "core/date.h"
#include "searcher/sentences.h"
#include "web/annotated_text.h"
#include "web/api.h"
#include "web/json_parts.h"
#include "web/reasons.h"
#include "web/result_item.h"

namespace dateline::web {
namespace {

// Title and text are counted apart, as they are two texts.
Json MentionsJson(const StoredArticle& stored, const Entity& entity, KeyLink link) {
  const Article& article = stored.record.article;
  CodePointCounter title(article.title);
  CodePointCounter text(article.text);
  const Span whole_title{0, static_cast<std::uint32_t>(article.title.size())};
  Json json = Json::array();
  for (const Mention& mention : entity.mentions) {
    const bool in_title = mention.field == Field::kTitle;
    CodePointCounter& counter = in_title ? title : text;
    const Span* sentence = in_title ? &whole_title : SentenceAt(stored.sentences, mention.span);
    const Sureness sureness = SurenessOf(mention.rule, mention.confidence, link);
    json.push_back(Json{{"field", in_title ? "title" : "text"},
                        {"range", counter.Range(mention.span)},
                        {"sentence", sentence ? counter.Range(*sentence) : Json(nullptr)},
                        {"rule", RuleName(mention.rule)},
                        {"sureness", SurenessName(sureness)},
                        {"confidence", ConfidenceJson(mention.confidence)}});
  }
  return json;
}

Json EntityJson(const StoredArticle& stored, const Entity& entity, const NamedEntity& named) {
  Json json;
  json["id"] = named.id;
  json["label"] = named.label;
  json["name"] = entity.name;
  json["forms"] = entity.forms;
  json["link"] = LinkName(named.link);
  json["probable"] = named.probable;
  json["mentions"] = MentionsJson(stored, entity, named.link);
  json["roles"] = Json::array();
  CodePointCounter text(stored.record.article.text);
  for (const Role& role : entity.roles) {
    json["roles"].push_back(Json{{"text", role.printed}, {"range", text.Range(role.span)}});
  }
  json["prominence"] = ProminenceWords(entity.prominence);
  return json;
}

Json EntitiesJson(const StoredArticle& stored, EntityKind kind) {
  const std::vector<Entity>& entities = stored.record.annotation.entities;
  Json json = Json::array();
  for (std::size_t i = 0; i < entities.size() && i < stored.entities.size(); ++i) {
    if (entities[i].kind != kind) continue;
    json.push_back(EntityJson(stored, entities[i], stored.entities[i]));
  }
  return json;
}

Json DateJson(const Article& article, CodePointCounter& counter, const DateMention& mention) {
  Json json = MentionedDateJson(mention, WordsAt(article.text, mention.span));
  json["range"] = counter.Range(mention.span);
  return json;
}

Json LicenceJson(const Article& article) {
  Json json;
  json["name"] = TextOrNull(article.licence);
  json["credit"] = TextOrNull(article.credit);
  json["credit_url"] = TextOrNull(article.credit_url);
  return json;
}

}  // namespace

std::string ArticleJson(const StoredArticle& stored, const Neighbours& neighbours) {
  const Article& article = stored.record.article;
  const Header& header = stored.record.annotation.header;
  Json json;
  json["id"] = article.id;
  json["url"] = ArticleAddress(article.id, {}).text();
  json["generation"] = stored.generation;
  json["title"] = article.title;
  json["title_made"] = article.title_origin == TitleOrigin::kMade;
  AddPublished(json, header.published);
  json["source"] = stored.source_id.empty()
                       ? Json(nullptr)
                       : Json{{"id", stored.source_id}, {"label", header.source}};
  json["dateline"] = TextOrNull(header.dateline_place);
  json["language"] = TextOrNull(article.language);
  json["authors"] = article.authors;
  json["byline"] = header.byline;
  json["published_at"] = TextOrNull(article.url);
  json["licence"] = LicenceJson(article);
  json["file"] = TextOrNull(article.path);
  json["indexed_at"] = stored.record.indexed_at;
  json["text"] = article.text;
  json["highlights"] = RangesJson(article.text, stored.highlights);
  json["people"] = EntitiesJson(stored, EntityKind::kPerson);
  json["organisations"] = EntitiesJson(stored, EntityKind::kOrganisation);
  json["places"] = EntitiesJson(stored, EntityKind::kPlace);
  json["dates"] = Json::array();
  CodePointCounter counter(article.text);
  for (const DateMention& mention : stored.record.annotation.dates) {
    json["dates"].push_back(DateJson(article, counter, mention));
  }
  AddNeighbours(json, stored, neighbours);
  return Dump(json);
}

}  // namespace dateline::web
