// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/json_lines_reader.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <optional>
#include <string>
#include <utility>

#include "core/unicode.h"
#include "indexer/article_finish.h"
#include "indexer/line_source.h"

namespace dateline {
namespace {

namespace dom = simdjson::dom;

// So many refused lines at the beginning, and none that is an article, are not this format.
constexpr std::uint64_t kMostRefusedAtStart = 100;

struct NamedKey {
  std::string_view key;
  std::string Article::*field;
};

constexpr NamedKey kStringKeys[] = {{"id", &Article::id},
                                    {"title", &Article::title},
                                    {"date", &Article::date},
                                    {"source", &Article::source},
                                    {"url", &Article::url},
                                    {"text", &Article::text},
                                    {"language", &Article::language},
                                    {"licence", &Article::licence},
                                    {"credit", &Article::credit},
                                    {"credit_url", &Article::credit_url}};

Error Refused(std::string message) { return {Fault::kBadInput, std::move(message)}; }

Result<Done> TakeString(std::string_view key, const dom::element& value, std::string& field) {
  std::string_view text;
  std::uint64_t number = 0;
  if (value.get(text) == simdjson::SUCCESS) {
    field = text;
  } else if (key == "id" && value.get(number) == simdjson::SUCCESS) {
    field = std::to_string(number);
  } else if (!value.is_null()) {
    return Refused(fmt::format("its \"{}\" is not a string; write it in quotes", key));
  }
  return Done{};
}

Result<Done> TakeAuthors(const dom::element& value, std::vector<std::string>& authors) {
  const Error wrong = Refused("its \"authors\" is neither a string nor an array of strings");
  std::string_view name;
  dom::array names;
  if (value.is_null()) return Done{};
  if (value.get(name) == simdjson::SUCCESS) {
    authors.emplace_back(name);
    return Done{};
  }
  if (value.get(names) != simdjson::SUCCESS) return wrong;
  for (const dom::element& element : names) {
    if (element.get(name) != simdjson::SUCCESS) return wrong;
    authors.emplace_back(name);
  }
  return Done{};
}

// Test collections and search engines' exports call the id so. An object there, as databases write
// it, is none; and "id" is the one that counts where there are both.
void TakeOtherId(const dom::element& value, std::string& id) {
  if (id.empty() && !value.is_object() && !value.is_array()) (void)TakeString("id", value, id);
}

Result<Done> TakeKey(std::string_view key, const dom::element& value, Article& article) {
  if (key == "_id") {
    TakeOtherId(value, article.id);
    return Done{};
  }
  if (key == "authors") return TakeAuthors(value, article.authors);
  for (const NamedKey& named : kStringKeys) {
    if (key == named.key) return TakeString(key, value, article.*named.field);
  }
  return Done{};
}

Result<Article> ParseArticle(dom::parser& parser, std::string_view line) {
  dom::element root;
  if (const auto fault = parser.parse(line.data(), line.size()).get(root)) {
    return Refused(fmt::format("the line is not JSON: {}", simdjson::error_message(fault)));
  }
  dom::object object;
  if (root.get(object) != simdjson::SUCCESS) {
    return Refused("the line is JSON but no object; write one object {...} a line");
  }
  Article article;
  for (const dom::key_value_pair& pair : object) {
    const Result<Done> taken = TakeKey(pair.key, pair.value, article);
    if (!taken) return taken.error();
  }
  return article;
}

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t\r") == line.npos; }

// Reads the lines of one file; keeps what one line must know of those before.
class Reader {
 public:
  Reader(const InputFile& file, const ReadTask& task) : file_(file), task_(task) {}

  bool Read(ByteSource& bytes) {
    LineSource lines(bytes, kMaxLineBytes);
    for (;;) {
      const Result<std::optional<Line>> line = lines.Next();
      if (!line) return task_.Refuse({file_.where}, line.error().message);
      if (!*line) return lines_ > 0 || task_.Refuse({file_.where}, "the file is empty");
      if (!ReadLine(**line)) return false;
      if (is_given_up_) return true;
    }
  }

 private:
  bool ReadLine(const Line& line) {
    std::string_view bytes = line.bytes;
    if (line.number == 1 && bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (!line.is_too_long && IsBlank(bytes)) return true;
    ++lines_;
    const Place place{file_.where, line.number};
    if (line.is_too_long) {
      return Refuse(place, fmt::format("the line is longer than {} MB; split what is in it",
                                       kMaxLineBytes >> 20));
    }
    if (lines_ == 1 && (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))) {
      is_given_up_ = true;
      return task_.Refuse(place, "the file is in UTF-16; convert it to UTF-8");
    }
    Result<Article> article = Parse(bytes);
    if (!article) return Refuse(place, article.error().message);
    has_article_ = true;
    return FinishArticle(std::move(*article), file_, place, task_);
  }

  // JSON is UTF-8; an older export in a national encoding is converted line by line.
  Result<Article> Parse(std::string_view bytes) {
    if (IsUtf8(bytes)) return ParseArticle(parser_, bytes);
    const Result<std::string> utf8 = ToUtf8(bytes);
    if (!utf8) return utf8.error();
    return ParseArticle(parser_, *utf8);
  }

  bool Refuse(const Place& place, std::string message) {
    if (!task_.Refuse(place, std::move(message))) return false;
    if (has_article_ || ++refused_ < kMostRefusedAtStart) return true;
    is_given_up_ = true;
    return task_.Refuse({file_.where},
                        fmt::format("its first {} lines hold no article; the rest is "
                                    "not read, write one JSON object a line",
                                    kMostRefusedAtStart));
  }

  const InputFile& file_;
  const ReadTask& task_;
  dom::parser parser_;
  std::uint64_t lines_ = 0;    // that are not blank
  std::uint64_t refused_ = 0;  // before the first article
  bool has_article_ = false;
  bool is_given_up_ = false;
};

}  // namespace

bool ReadJsonLines(const InputFile& file, ByteSource& bytes, const ReadTask& task) {
  return Reader(file, task).Read(bytes);
}

}  // namespace dateline
