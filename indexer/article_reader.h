// SPDX-License-Identifier: GPL-2.0-or-later
// Files in, articles out. One reader per format stands beside this file.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <variant>

#include "core/article.h"
#include "core/result.h"

namespace dateline {

// An article or file that could not be taken, or not whole, and why: one line of the report.
struct Refusal {
  std::string where;    // "news.jsonl.gz, line 7", "notes/a.txt"
  std::string message;  // what is wrong and what to change

  bool operator==(const Refusal&) const = default;
};

// What articles get that do not say for themselves.
struct ArticleDefaults {
  std::string source;
  std::string licence;
  std::string credit;
  std::string credit_url;
  std::string language;
};

// Called once for each thing read, in order. Return false to stop reading.
using ArticleSink = std::function<bool(std::variant<Article, Refusal>)>;

// Reads `path`: a file (.txt, .jsonl, .ndjson), a folder of them (sorted by name, links to folders
// not followed), either inside .gz .xz .zst .bz2 .zip .tar and their combinations, or "-" for
// NDJSON on standard input. What is broken is handed to `sink` as a Refusal and reading goes on
// behind it; an article that is cut comes with one. In folders and archives, files of other kinds
// and those whose names begin with a dot are passed over silently; named alone, they are refused.
// An id that the input does not give is the path from the named root: `index news` gives
// news/2024/a.txt the id "news/2024/a", and the third line of news/b.jsonl "news/b/3"; a file named
// alone has its folder's name before its own. Standard input has no path: an article there that
// gives no id is refused. Article::path is canonical, with "!" before each name inside an archive.
// Fails only when `path` itself cannot be opened (kNotFound, kUnavailable).
Result<Done> ReadArticles(std::string_view path, const ArticleDefaults& defaults,
                          const ArticleSink& sink);

// An article is at most this long; a longer text is cut at a word and the cut is reported.
inline constexpr std::size_t kMaxArticleBytes = 2'000'000;

}  // namespace dateline
