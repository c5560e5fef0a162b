// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/quality/gold_json.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

namespace dateline {
namespace {

using nlohmann::json;

std::string BytesOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

MarkedEntity EntityOf(const json& object, EntityKind kind) {
  MarkedEntity entity;
  entity.kind = kind;
  entity.name = object.at("canonical");
  entity.acronym = object.value("acronym", "");
  entity.forms = object.at("mentions").get<std::vector<std::string>>();
  entity.roles = object.value("described_as", std::vector<std::string>());
  entity.also = object.value("also", std::vector<std::string>());
  entity.optional = object.value("optional", false);
  return entity;
}

AnnotatedArticle ArticleOfGold(const json& object, const std::string& text) {
  AnnotatedArticle annotated;
  annotated.article.id = object.at("id");
  annotated.article.title_origin = TitleOrigin::kMade;
  annotated.article.text = text;
  constexpr const char* kLists[] = {"people", "organisations", "places"};
  for (const EntityKind kind : {EntityKind::kPerson, EntityKind::kOrganisation, EntityKind::kPlace})
    for (const json& entity : object.at(kLists[static_cast<std::size_t>(kind)]))
      annotated.entities.push_back(EntityOf(entity, kind));
  return annotated;
}

std::vector<AnnotatedArticle> GoldOfFolder(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  std::ranges::sort(paths);
  std::vector<AnnotatedArticle> articles;
  for (std::filesystem::path& path : paths) {
    const json object = json::parse(BytesOf(path));
    articles.push_back(ArticleOfGold(object, BytesOf(path.replace_extension(".txt"))));
  }
  return articles;
}

}  // namespace

std::vector<AnnotatedArticle> ReadGold(const std::filesystem::path& path) {
  if (std::filesystem::is_directory(path)) return GoldOfFolder(path);
  std::vector<AnnotatedArticle> articles;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const json object = json::parse(line);
    articles.push_back(ArticleOfGold(object, object.at("text")));
  }
  return articles;
}

}  // namespace dateline
