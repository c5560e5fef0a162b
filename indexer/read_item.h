// SPDX-License-Identifier: GPL-2.0-or-later
// What the readers of single formats take and give.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <variant>

#include "core/article.h"
#include "indexer/article_reader.h"

namespace dateline {

// Where an article stands, for people.
struct Place {
  std::string file;        // as it was named: "news/dump.zip!a.txt", "standard input"
  std::uint64_t line = 0;  // 0: the whole file
};

// "news.jsonl, line 7"
std::string FormatPlace(const Place& place);

struct ReadArticle {
  Article article;
  Place place;
};

using ReadItem = std::variant<ReadArticle, Refusal>;

// As ArticleSink, with the place beside the article. False stops the reading.
using ReadSink = std::function<bool(ReadItem)>;

// One file, on the disk or inside another, that a format's reader is to read.
struct InputFile {
  std::string where;  // for people
  std::string path;   // canonical, for Article::path
  std::string id;     // without endings, for articles that have none; empty for standard input
};

// What a format's reader needs besides the file.
struct ReadTask {
  const ArticleDefaults& defaults;
  const ReadSink& sink;

  bool Refuse(const Place& place, std::string message) const {
    return sink(Refusal{FormatPlace(place), std::move(message)});
  }
};

}  // namespace dateline
