// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/article_json.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <string_view>

#include "cli/annotation_json.h"

namespace dateline::cli {
namespace {

using Json = nlohmann::ordered_json;

// "2024-03-22T09:30:00Z"
std::string FormatTime(std::int64_t seconds) {
  return fmt::format("{:%FT%TZ}", std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

void AddText(Json& json, const char* key, std::string_view value) {
  if (!value.empty()) json[key] = value;
}

Json EarlierJson(const std::vector<EarlierVersion>& earlier) {
  Json versions = Json::array();
  for (const EarlierVersion& version : earlier) {
    Json json = {{"title", version.title}, {"text", version.text}};
    AddText(json, "date", version.date);
    json["indexed"] = FormatTime(version.indexed_at);
    versions.push_back(std::move(json));
  }
  return versions;
}

}  // namespace

std::string ArticleJson(const Record& record, WithFound with_found) {
  const Article& article = record.article;
  Json json = {{"id", article.id}};
  if (article.title_origin == TitleOrigin::kPrinted) AddText(json, "title", article.title);
  json["text"] = article.text;
  AddText(json, "date", article.date);
  AddText(json, "source", article.source);
  AddText(json, "url", article.url);
  if (article.language != "und") AddText(json, "language", article.language);
  if (!article.authors.empty()) json["authors"] = article.authors;
  AddText(json, "licence", article.licence);
  AddText(json, "credit", article.credit);
  AddText(json, "credit_url", article.credit_url);
  AddText(json, "path", article.path);
  json["indexed"] = FormatTime(record.indexed_at);
  if (!record.earlier.empty()) json["earlier"] = EarlierJson(record.earlier);
  if (with_found == WithFound::kYes)
    json["found"] = Json::parse(AnnotationJson(article.id, article, record.annotation));
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace dateline::cli
