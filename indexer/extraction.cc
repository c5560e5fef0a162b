// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extraction.h"

#include <fmt/format.h>

#include <exception>
#include <utility>

#include "indexer/language.h"

namespace dateline {

std::string LanguageOf(const Article& article) {
  if (!article.language.empty()) return article.language;
  return DetectLanguage(article.text.empty() ? article.title : article.text);
}

Result<PreparedDocument> Extract(Record record, const Annotate& annotate) {
  try {
    record.annotation = annotate(record.article);
    return Prepare(record);
  } catch (const std::exception& bug) {
    return Error{Fault::kBadInput,
                 fmt::format("it cannot be indexed: {}; report this with the article", bug.what())};
  }
}

}  // namespace dateline
