// SPDX-License-Identifier: GPL-2.0-or-later
// What every article goes through after its format has been read: strings cleaned, lengths bounded,
// defaults filled in, a title made where there is none.
#pragma once

#include <string>
#include <string_view>

#include "core/article.h"
#include "indexer/article_reader.h"
#include "indexer/read_item.h"

namespace dateline {

inline constexpr std::size_t kMaxIdBytes = 200;
inline constexpr std::size_t kMaxTitleBytes = 4'000;
inline constexpr std::size_t kMaxFieldBytes = 4'000;  // source, url, each author ...
inline constexpr std::size_t kMaxAuthors = 100;

// An article as its format gave it, any valid UTF-8 in every string, becomes one that can be
// indexed and goes to the task's sink, or is refused there. Gives what the sink says.
bool FinishArticle(Article article, const InputFile& file, const Place& place,
                   const ReadTask& task);

// The beginning of the story's first sentence, behind "date 2024-03-22 BEIJING —", at most about
// 120 bytes; "…" says that it was cut. Empty for a text without words. Any thread.
std::string TitleFromText(const Article& article);

// `text` cut at the last blank before `most` bytes, or at a code point where there is none near.
std::string_view CutAtWord(std::string_view text, std::size_t most);

// An id made from a path: no empty, "." or ".." parts, no control characters, at most kMaxIdBytes
// (a longer one ends in a hash of the whole, so that two long paths stay apart). Any thread.
std::string IdFromPath(std::string_view path);

}  // namespace dateline
