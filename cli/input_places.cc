// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/input_places.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/result.h"
#include "core/unicode.h"

namespace dateline::cli {
namespace {

// The bytes as they are where they are UTF-8, so that a byte order mark counts.
std::optional<std::string> ReadAsUtf8(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string bytes(std::istreambuf_iterator<char>(file), {});
  if (IsUtf8(bytes)) return bytes;
  Result<std::string> utf8 = ToUtf8(bytes);
  return utf8 ? std::optional(*std::move(utf8)) : std::nullopt;
}

// A pipe that is called so cannot be read twice.
bool IsPlainTextFile(const Article& article) {
  std::error_code none;
  return article.path.ends_with(".txt") && article.path.find('!') == article.path.npos &&
         std::filesystem::is_regular_file(article.path, none);
}

}  // namespace

InputPlaces InputPlaces::Of(const Article& article) {
  InputPlaces places;
  std::optional<std::string> bytes;
  if (IsPlainTextFile(article)) bytes = ReadAsUtf8(article.path);
  if (!bytes) return places;
  TextFile file{CleanedText(*std::move(bytes)), 0, std::nullopt};
  // The reader ends each text with a newline, which the file need not have.
  std::string_view story = article.text;
  while (story.ends_with('\n')) story.remove_suffix(1);
  const std::string_view text = file.text.text();
  const std::size_t story_at = text.rfind(story);
  if (story_at == text.npos) return places;
  file.story = story_at;
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (article.title_origin == TitleOrigin::kPrinted && first + article.title.size() <= story_at)
    file.title = first;
  places.file_ = std::move(file);
  return places;
}

std::optional<Span> InputPlaces::Find(Field field, Span span) const {
  if (!file_) return field == Field::kText ? std::optional(span) : std::nullopt;
  if (field == Field::kTitle && !file_->title) return std::nullopt;
  const std::size_t base = field == Field::kTitle ? *file_->title : file_->story;
  return Span{static_cast<std::uint32_t>(file_->text.Original(base + span.begin)),
              static_cast<std::uint32_t>(file_->text.Original(base + span.end))};
}

}  // namespace dateline::cli
