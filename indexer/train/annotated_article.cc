// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/annotated_article.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "core/unicode.h"
#include "indexer/train/text_file.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 5> kTags = {"per", "org", "loc", "date", "role"};

constexpr std::array<std::string_view, 6> kHeaderKeys = {
    "id", "published", "published_from", "source", "dateline_place", "title"};

struct Tag {
  std::size_t kind = 0;  // index into kTags
  bool closes = false;
  std::size_t end = 0;  // behind its ">"
};

struct OpenTag {
  std::size_t kind = 0;
  std::size_t begin = 0;  // of the text
};

std::optional<NameType> TypeOf(std::size_t tag) {
  constexpr std::array kTypes = {NameType::kPerson, NameType::kOrganisation, NameType::kLocation};
  return tag < kTypes.size() ? std::optional(kTypes[tag]) : std::nullopt;
}

// The tag at `at`, where a "<" stands; nothing when that "<" is text.
std::optional<Tag> TagAt(std::string_view body, std::size_t at) {
  const bool closes = body.substr(at + 1).starts_with('/');
  const std::string_view rest = body.substr(at + (closes ? 2 : 1));
  for (std::size_t kind = 0; kind < kTags.size(); ++kind) {
    if (!rest.starts_with(kTags[kind])) continue;
    const std::string_view tail = rest.substr(kTags[kind].size());
    if (tail.empty() || (tail[0] != '>' && tail[0] != ' ')) continue;
    // Attributes hold no ">" and no line break.
    const std::size_t close = tail.find_first_of(">\n");
    if (close == tail.npos || tail[close] != '>') continue;
    return Tag{kind, closes, body.size() - tail.size() + close + 1};
  }
  return std::nullopt;
}

// The header ends at the first empty line, if its first line is one of the header's.
std::string_view WithoutHeader(std::string_view file) {
  const std::string_view key = file.substr(0, std::min(file.find(':'), file.find('\n')));
  if (std::find(kHeaderKeys.begin(), kHeaderKeys.end(), key) == kHeaderKeys.end()) return file;
  const std::size_t blank = file.find("\n\n");
  return blank == file.npos ? std::string_view() : file.substr(blank + 2);
}

std::string_view WithoutEntities(std::string_view body) {
  const std::size_t list = body.rfind("\nentities:\n");
  return list == body.npos ? body : body.substr(0, list);
}

// Reads one body, tag by tag, into a text and its names.
class BodyReader {
 public:
  BodyReader(std::string_view file, std::string_view body, std::string name)
      : file_(file), body_(body) {
    read_.name = std::move(name);
    read_.marks_miscellaneous = false;
  }

  Result<AnnotatedText> Read() {
    while (at_ < body_.size()) {
      const std::size_t next = std::min(body_.find('<', at_), body_.size());
      read_.text += body_.substr(at_, next - at_);
      at_ = next;
      if (at_ == body_.size()) break;
      if (const Result<Done> step = Step(); !step) return step.error();
    }
    if (!open_.empty())
      return Problem("<" + std::string(kTags[open_.back().kind]) + "> is never closed");
    // A tag around another begins first and is closed last.
    std::sort(read_.names.begin(), read_.names.end(),
              [](const MarkedName& a, const MarkedName& b) { return a.span.begin < b.span.begin; });
    return std::move(read_);
  }

 private:
  Result<Done> Step() {
    const std::optional<Tag> tag = TagAt(body_, at_);
    if (!tag) {
      read_.text += body_[at_++];
      return Done();
    }
    const Result<Done> step = tag->closes ? Close(*tag) : Open(*tag);
    at_ = tag->end;
    return step;
  }

  Result<Done> Open(const Tag& tag) {
    const bool in_name = std::any_of(open_.begin(), open_.end(), [](const OpenTag& open) {
      return TypeOf(open.kind).has_value();
    });
    if (in_name && TypeOf(tag.kind)) return Problem("a name stands inside a name");
    open_.push_back({tag.kind, read_.text.size()});
    return Done();
  }

  Result<Done> Close(const Tag& tag) {
    const std::string printed = "</" + std::string(kTags[tag.kind]) + ">";
    if (open_.empty() || open_.back().kind != tag.kind)
      return Problem(printed + " closes no tag, or crosses one");
    const OpenTag open = open_.back();
    open_.pop_back();
    const std::optional<NameType> type = TypeOf(tag.kind);
    if (!type) return Done();
    if (open.begin == read_.text.size()) return Problem(printed + " closes an empty name");
    read_.names.push_back(
        {{static_cast<std::uint32_t>(open.begin), static_cast<std::uint32_t>(read_.text.size())},
         *type});
    return Done();
  }

  Error Problem(const std::string& what) const {
    const std::size_t offset = static_cast<std::size_t>(body_.data() - file_.data()) + at_;
    const auto line =
        1 + std::count(file_.begin(), file_.begin() + static_cast<long>(offset), '\n');
    return {Fault::kBadInput,
            "reading " + read_.name + ", line " + std::to_string(line) + ": " + what};
  }

  std::string_view file_;
  std::string_view body_;
  std::size_t at_ = 0;
  std::vector<OpenTag> open_;
  AnnotatedText read_;
};

}  // namespace

Result<AnnotatedText> ParseAnnotatedArticle(std::string_view file, std::string name) {
  // The readers of the indexer clean every text the same way: the tagger sees no other.
  const std::string clean = CleanText(file);
  const std::string_view body = WithoutEntities(WithoutHeader(clean));
  return BodyReader(clean, body, std::move(name)).Read();
}

Result<std::vector<AnnotatedText>> ReadAnnotatedArticles(const std::filesystem::path& directory) {
  const Result<std::vector<std::filesystem::path>> files = FilesIn(directory, ".txt");
  if (!files) return files.error();
  std::vector<AnnotatedText> articles;
  for (const std::filesystem::path& file : *files) {
    const Result<std::string> bytes = ReadWholeFile(file);
    if (!bytes) return bytes.error();
    Result<AnnotatedText> article = ParseAnnotatedArticle(*bytes, file.filename().string());
    if (!article) return article.error();
    articles.push_back(*std::move(article));
  }
  return articles;
}

}  // namespace dateline
