// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/extract/entity_fixture.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <utility>

#include "indexer/extract/entities.h"
#include "indexer/extract/header.h"
#include "indexer/tagger/tagger.h"
#include "tests/support/folders.h"

namespace dateline {

std::filesystem::path GazetteerDirectory() { return SourceFolder() / "corpus" / "gazetteers"; }

const Gazetteer& ShippedGazetteer() {
  static const Gazetteer gazetteer = [] {
    Result<Gazetteer> loaded = Gazetteer::Load(GazetteerDirectory());
    if (!loaded) {
      std::cerr << loaded.error().message << '\n';
      std::abort();
    }
    return std::move(*loaded);
  }();
  return gazetteer;
}

Article ArticleOf(std::string_view text) {
  Article article;
  article.id = "test";
  article.title_origin = TitleOrigin::kMade;
  article.text = text;
  return article;
}

namespace {

constexpr Day kToday{std::chrono::year{2026}, std::chrono::month{8}, std::chrono::day{1}};

const Result<Tagger>& ShippedModel() {
  static const Result<Tagger> model = Tagger::Open(SourceFolder() / "corpus" / "tagger.model");
  return model;
}

}  // namespace

bool HasShippedModel() { return static_cast<bool>(ShippedModel()); }

std::vector<Entity> EntitiesByModel(std::string_view text) {
  const Article article = ArticleOf(text);
  return FindEntities(article, FindHeader(article, kToday), ShippedGazetteer(), *ShippedModel());
}

std::vector<Entity> EntitiesOf(const Article& article) {
  return FindEntities(article, FindHeader(article, kToday), ShippedGazetteer());
}

std::vector<Entity> EntitiesIn(std::string_view text) { return EntitiesOf(ArticleOf(text)); }

namespace {

EntityKind KindOf(char letter) {
  return letter == 'p'   ? EntityKind::kPerson
         : letter == 'o' ? EntityKind::kOrganisation
                         : EntityKind::kPlace;
}

struct Mark {
  EntityKind kind;
  Span span;
  float confidence;
};

NameSpan NameAt(const std::vector<Token>& tokens, const Mark& mark) {
  NameSpan name{tokens.size(), 0, mark.kind, mark.confidence};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].span.end <= mark.span.begin || tokens[i].span.begin >= mark.span.end) continue;
    name.first = std::min(name.first, i);
    name.last = i + 1;
  }
  return name;
}

}  // namespace

MarkedText::MarkedText(std::string_view marked) {
  std::vector<Mark> marks;
  std::string text;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const auto here = static_cast<std::uint32_t>(text.size());
    if (marked[i] == '{') {
      const std::size_t blank = marked.find(' ', i);
      const std::string sure(marked.substr(i + 2, blank - i - 2));
      marks.push_back({KindOf(marked[i + 1]), {here, here}, sure.empty() ? 1 : std::stof(sure)});
      i = blank;
    } else if (marked[i] == '}') {
      marks.back().span.end = here;
    } else {
      text += marked[i];
    }
  }
  article = ArticleOf(text);
  Header header;
  header.body = {0, static_cast<std::uint32_t>(article.text.size())};
  tokens = Tokenise(article, header, ShippedGazetteer());
  for (const Mark& mark : marks) names.push_back(NameAt(tokens, mark));
}

std::string MarkedAgain(const MarkedText& text, const std::vector<NameSpan>& names) {
  std::string marked;
  std::size_t at = 0;
  for (const NameSpan& name : names) {
    const std::size_t begin = text.tokens[name.first].span.begin;
    const std::size_t end = text.tokens[name.last - 1].span.end;
    marked += text.article.text.substr(at, begin - at);
    marked += '{';
    marked += "pol"[static_cast<std::size_t>(name.kind)];
    marked += ' ' + text.article.text.substr(begin, end - begin) + '}';
    at = end;
  }
  return marked + text.article.text.substr(at);
}

std::vector<Entity> EntitiesOfMarked(std::string_view marked) {
  const MarkedText text(marked);
  return ResolveNames(text.tokens, text.names);
}

std::vector<std::string> Shown(const std::vector<Entity>& entities, EntityKind kind) {
  std::vector<std::string> shown;
  for (const Entity& entity : entities) {
    if (entity.kind != kind) continue;
    std::string line = entity.name + " <-";
    for (std::size_t i = 0; i < entity.forms.size(); ++i) {
      line += (i == 0 ? " " : ", ") + entity.forms[i];
    }
    shown.push_back(std::move(line));
  }
  return shown;
}

std::vector<std::string> Names(const std::vector<Entity>& entities, EntityKind kind) {
  std::vector<std::string> names;
  for (const Entity& entity : entities) {
    if (entity.kind == kind) names.push_back(entity.name);
  }
  return names;
}

std::string ReadWhole(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace dateline
