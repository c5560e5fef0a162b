// SPDX-License-Identifier: GPL-2.0-or-later
// What must hold of everything that a reader gives, whatever it was fed.
#pragma once

#include <cstdlib>
#include <string>
#include <variant>

#include "core/date.h"
#include "core/unicode.h"
#include "indexer/article_finish.h"
#include "indexer/byte_source.h"
#include "indexer/read_item.h"

namespace dateline {

inline void Require(bool holds) {
  if (!holds) std::abort();
}

inline bool IsClean(const std::string& text) { return IsUtf8(text) && CleanText(text) == text; }

inline void RequireGoodArticle(const Article& article) {
  Require(!article.id.empty() && article.id.size() <= kMaxIdBytes && IsClean(article.id));
  Require(!article.title.empty() && article.title.size() <= kMaxTitleBytes + 3);
  Require(IsClean(article.title) && article.title.find('\n') == article.title.npos);
  Require(article.text.size() <= kMaxArticleBytes + 1 && IsClean(article.text));
  Require(article.text.empty() || article.text.back() == '\n');
  Require(article.date.empty() || ParsePartialDate(article.date));
  Require(article.authors.size() <= kMaxAuthors);
  for (const std::string* field : {&article.source, &article.url, &article.language,
                                   &article.licence, &article.credit, &article.credit_url}) {
    Require(field->size() <= kMaxFieldBytes && IsClean(*field));
  }
}

// Reads the bytes with `reader` (ReadText, ReadJsonLines) and checks what comes.
template <typename Reader>
void CheckReader(Reader reader, std::string_view bytes) {
  std::size_t items = 0;
  const ReadSink sink = [&items](ReadItem item) {
    ++items;
    if (const auto* refusal = std::get_if<Refusal>(&item)) {
      Require(!refusal->where.empty() && !refusal->message.empty());
    } else {
      RequireGoodArticle(std::get<ReadArticle>(item).article);
    }
    return true;
  };
  MemorySource source(bytes);
  const ArticleDefaults defaults;
  Require(reader(InputFile{"file", "/file", "file"}, source, ReadTask{defaults, sink}));
  Require(items > 0);
}

}  // namespace dateline
