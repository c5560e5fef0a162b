// SPDX-License-Identifier: GPL-2.0-or-later
// Everything that reading one path gives, for tests.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "indexer/article_reader.h"
#include "indexer/byte_source.h"
#include "indexer/read_item.h"

namespace dateline {

struct Reading {
  std::vector<Article> articles;
  std::vector<Refusal> refusals;
};

inline Reading ReadAll(const std::string& path, const ArticleDefaults& defaults = {}) {
  Reading reading;
  const Result<Done> read =
      ReadArticles(path, defaults, [&reading](std::variant<Article, Refusal> item) {
        if (auto* refusal = std::get_if<Refusal>(&item)) {
          reading.refusals.push_back(std::move(*refusal));
        } else {
          reading.articles.push_back(std::get<Article>(std::move(item)));
        }
        return true;
      });
  if (!read) reading.refusals.push_back({path, "FAILED: " + read.error().message});
  return reading;
}

// What one format's reader (ReadText, ReadJsonLines) gives for bytes in memory.
template <typename Reader>
Reading ReadBytes(Reader reader, std::string_view bytes, std::string id = "news/a",
                  const ArticleDefaults& defaults = {}) {
  Reading reading;
  const ReadSink sink = [&reading](ReadItem item) {
    if (auto* refusal = std::get_if<Refusal>(&item)) {
      reading.refusals.push_back(std::move(*refusal));
    } else {
      reading.articles.push_back(std::get<ReadArticle>(std::move(item)).article);
    }
    return true;
  };
  MemorySource source(bytes);
  reader(InputFile{"a file", "/news/a", std::move(id)}, source, ReadTask{defaults, sink});
  return reading;
}

}  // namespace dateline
