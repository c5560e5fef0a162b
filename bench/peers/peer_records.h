// SPDX-License-Identifier: GPL-2.0-or-later
// The articles and questions of the peers as Dateline's own values.
#pragma once

#include <string>

#include "bench/peers/driver.h"
#include "bench/questions.h"
#include "core/record.h"

namespace dateline::bench {

inline std::string CompactDay(const Record& record) {
  if (!record.annotation.header.published.date) return "";
  std::string day = FormatDay(record.annotation.header.published.date->first);
  std::erase(day, '-');
  return day;
}

inline PeerArticle ArticleOf(const Record& record) {
  const auto plain = [](std::string text) {
    for (char& c : text)
      if (c == '\t' || c == '\n' || c == '\r' || c == '\x1F') c = ' ';
    return text;
  };
  PeerArticle article{record.article.id,
                      CompactDay(record),
                      {{}, {}, {}},
                      plain(record.article.title),
                      plain(record.article.text)};
  for (const Entity& entity : record.annotation.entities)
    article.names[static_cast<std::size_t>(entity.kind)].push_back(plain(entity.name));
  return article;
}

inline Record RecordOf(const PeerArticle& article) {
  Record record;
  record.article.id = article.id;
  record.article.title = article.title;
  record.article.text = article.text;
  if (article.day.size() == 8) {
    const Result<PartialDate> date = ParsePartialDate(
        article.day.substr(0, 4) + '-' + article.day.substr(4, 2) + '-' + article.day.substr(6));
    if (date) record.annotation.header.published.date = *date;
  }
  for (const EntityKind kind : kEntityKinds) {
    for (const std::string& name : article.names[static_cast<std::size_t>(kind)]) {
      Entity entity;
      entity.kind = kind;
      entity.name = name;
      record.annotation.entities.push_back(std::move(entity));
    }
  }
  return record;
}

inline Question QuestionOf(const PeerQuestion& question) {
  const QuestionKind kind = question.kind == "any"       ? QuestionKind::kAny
                            : question.kind == "phrase"  ? QuestionKind::kPhrase
                            : question.kind == "without" ? QuestionKind::kWithout
                                                         : QuestionKind::kAll;
  return {kind, question.words};
}

}  // namespace dateline::bench
