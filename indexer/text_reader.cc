// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/text_reader.h"

#include <string_view>
#include <utility>

#include "core/unicode.h"
#include "indexer/article_finish.h"
#include "indexer/extract/frame.h"

namespace dateline {
namespace {

// An encoding takes at most four bytes where UTF-8 takes one, so this holds every article that
// FinishArticle would not cut.
constexpr std::size_t kMaxFileBytes = 4 * kMaxArticleBytes;

constexpr std::size_t kMaxHeadlineBytes = 200;

std::string_view FirstLine(std::string_view text) { return text.substr(0, text.find('\n')); }

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t") == line.npos; }

// True for " date 2024-03-22 BEIJING", which opens a report and not a headline.
bool OpensWithDate(std::string_view line) {
  constexpr std::string_view kMark = "date ";
  line.remove_prefix(line.find_first_not_of(" \t"));
  if (!line.starts_with(kMark)) return false;
  line.remove_prefix(kMark.size());
  return !line.empty() && line.front() >= '0' && line.front() <= '9';
}

// How far the headline and the empty lines under it reach; 0 when the text opens without one.
std::size_t HeadlineEnd(std::string_view text) {
  const std::string_view line = FirstLine(text);
  if (line.size() == text.size() || line.size() > kMaxHeadlineBytes || IsBlank(line)) return 0;
  const char last = line[line.find_last_not_of(" \t")];
  if (last == '.' || last == ':' || last == ',' || last == ';' || OpensWithDate(line)) return 0;
  if (IsFrameLine(line)) return 0;  // "3 June 2021, 09:05", "By Ma Lin"

  std::size_t next = line.size() + 1;
  if (!IsBlank(FirstLine(text.substr(next)))) return 0;
  while (next < text.size() && IsBlank(FirstLine(text.substr(next)))) {
    next += FirstLine(text.substr(next)).size() + 1;
  }
  return next < text.size() ? next : 0;  // a line with nothing under it is the story
}

// A cut file may end inside a character, which would make the whole look like another encoding.
void DropBrokenEnd(FirstBytes& first) {
  if (!first.cut) return;
  const std::size_t line = first.bytes.rfind('\n');
  const std::size_t kNear = 4'000;
  if (line != first.bytes.npos && first.bytes.size() - line < kNear) first.bytes.resize(line + 1);
  first.bytes.resize(first.bytes.size() / 4 * 4);  // whole units of UTF-16 and UTF-32
}

}  // namespace

bool ReadText(const InputFile& file, ByteSource& bytes, const ReadTask& task) {
  const Place place{file.where, 0};
  Result<FirstBytes> first = ReadFirst(bytes, kMaxFileBytes);
  if (!first) return task.Refuse(place, first.error().message);
  if (first->bytes.empty()) return task.Refuse(place, "the file is empty");
  DropBrokenEnd(*first);
  const Result<std::string> utf8 = ToUtf8(first->bytes);
  if (!utf8) return task.Refuse(place, utf8.error().message);

  // Cleaned here already, because the headline is found by lines; cleaning twice changes nothing.
  std::string text = CleanText(*utf8);
  text.erase(0, std::min(text.find_first_not_of('\n'), text.size()));
  Article article;
  const std::size_t headline_end = HeadlineEnd(text);
  if (headline_end > 0) article.title = FirstLine(text);
  article.text = text.substr(headline_end);
  if (IsBlank(FirstLine(article.text)) && article.text.find_first_not_of(" \t\n") == text.npos) {
    return task.Refuse(place, "the file holds no text");
  }
  return FinishArticle(std::move(article), file, place, task);
}

}  // namespace dateline
