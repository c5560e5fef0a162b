// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_finish.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <chrono>
#include <optional>
#include <vector>

#include "core/date.h"
#include "core/unicode.h"
#include "core/words.h"
#include "indexer/extract/header.h"
#include "indexer/language.h"

namespace dateline {
namespace {

constexpr std::size_t kMadeTitleBytes = 120;

// As much of a text as a title can come from: a header of 400 characters and a sentence.
constexpr std::size_t kOpeningBytes = 4'000;

constexpr std::string_view kBlanks = " \t\n";

std::string_view Trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// Cleaned, and on one line, because a name or a title is one.
std::string CleanLine(std::string_view text) {
  std::string clean(Trim(CleanText(text)));
  for (char& byte : clean) {
    if (byte == '\n' || byte == '\t') byte = ' ';
  }
  return clean;
}

Day Today() { return Day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())); }

// "2024-03-22" of "2024-03-22T10:15:00+07:00": the day as it was written, in no other zone.
std::string_view DayOfTimestamp(std::string_view date) {
  constexpr std::size_t kDayBytes = 10;
  const bool is_timestamp =
      date.size() > kDayBytes &&
      (date[kDayBytes] == 'T' || date[kDayBytes] == 't' || date[kDayBytes] == ' ');
  return is_timestamp ? date.substr(0, kDayBytes) : date;
}

struct NamedField {
  const char* key;
  std::string Article::*field;
};

constexpr NamedField kShortFields[] = {{"id", &Article::id},
                                       {"date", &Article::date},
                                       {"source", &Article::source},
                                       {"url", &Article::url},
                                       {"language", &Article::language},
                                       {"licence", &Article::licence},
                                       {"credit", &Article::credit},
                                       {"credit_url", &Article::credit_url}};

void Default(std::string& field, const std::string& value) {
  if (field.empty()) field = CleanLine(value);
}

void FillDefaults(Article& article, const ArticleDefaults& defaults) {
  Default(article.source, defaults.source);
  Default(article.licence, defaults.licence);
  Default(article.credit, defaults.credit);
  Default(article.credit_url, defaults.credit_url);
  Default(article.language, defaults.language);
}

void CleanStrings(Article& article) {
  for (const NamedField& named : kShortFields) {
    article.*named.field = CleanLine(article.*named.field);
  }
  article.title = CleanLine(article.title);
  article.text = CleanText(article.text);
  std::vector<std::string> authors;
  for (const std::string& author : article.authors) {
    std::string clean = CleanLine(author);
    if (!clean.empty() && authors.size() < kMaxAuthors) authors.push_back(std::move(clean));
  }
  article.authors = std::move(authors);
}

// What is wrong with an article for which no remedy is ours to take; nothing when it can be taken.
std::optional<std::string> Objection(const Article& article) {
  if (article.id.size() > kMaxIdBytes) {
    return fmt::format("its id is longer than {} bytes; give it a shorter one", kMaxIdBytes);
  }
  for (const NamedField& named : kShortFields) {
    if ((article.*named.field).size() > kMaxFieldBytes) {
      return fmt::format("its {} is longer than {} bytes; shorten it", named.key, kMaxFieldBytes);
    }
  }
  for (const std::string& author : article.authors) {
    if (author.size() > kMaxFieldBytes) {
      return fmt::format("an author's name is longer than {} bytes; shorten it", kMaxFieldBytes);
    }
  }
  if (Trim(article.title).empty() && Trim(article.text).empty()) {
    return "it has neither title nor text; give it a \"text\"";
  }
  if (!article.date.empty()) {
    const Result<PartialDate> date = ParsePartialDate(article.date);
    if (!date) return date.error().message;
  }
  return std::nullopt;
}

std::string NameArticle(const InputFile& file, const Place& place) {
  if (file.id.empty()) return {};
  return IdFromPath(place.line == 0 ? file.id : fmt::format("{}/{}", file.id, place.line));
}

// Cuts what is too long. Gives what to report about it, or nothing.
std::optional<std::string> Bound(Article& article) {
  std::optional<std::string> notice;
  if (article.title.size() > kMaxTitleBytes) {
    article.title = std::string(CutAtWord(article.title, kMaxTitleBytes)) + "…";
    notice = fmt::format("its title is longer than {} bytes; only the beginning is indexed",
                         kMaxTitleBytes);
  }
  if (article.text.size() > kMaxArticleBytes) {
    article.text = CutAtWord(article.text, kMaxArticleBytes);
    notice = fmt::format(
        "its text is longer than {} bytes; only the beginning is indexed, split "
        "it to have all of it",
        kMaxArticleBytes);
  }
  if (!article.text.empty() && article.text.back() != '\n') article.text.push_back('\n');
  return notice;
}

// Behind the dateline, unless a line of its own stands above that one: the headline, under a stamp.
std::size_t BeginningOfTitle(std::string_view text, const Header& header) {
  const std::size_t begin = header.body.begin;
  if (header.dateline.begin <= begin) return std::max<std::size_t>(begin, header.dateline.end);
  const std::size_t line_end = std::min(text.find('\n', begin), text.size());
  const bool headline = line_end < header.dateline.begin && text[line_end - 1] != '.';
  return headline ? begin : header.dateline.end;
}

}  // namespace

std::string_view CutAtWord(std::string_view text, std::size_t most) {
  constexpr std::size_t kNear = 200;
  if (text.size() <= most) return text;
  const std::string_view cut = Prefix(text, most);
  // The cut is between two words already when a blank follows it.
  if (kBlanks.find(text[cut.size()]) != kBlanks.npos) return cut;
  const std::size_t blank = cut.find_last_of(kBlanks);
  if (blank == cut.npos || blank == 0 || cut.size() - blank > kNear) return cut;
  return cut.substr(0, cut.find_last_not_of(kBlanks, blank) + 1);
}

std::string IdFromPath(std::string_view path) {
  std::string id;
  const std::string clean = CleanLine(path);
  std::string_view rest = clean;
  while (!rest.empty()) {
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const std::string_view part = rest.substr(0, slash);
    rest.remove_prefix(std::min(slash + 1, rest.size()));
    if (part.empty() || part == "." || part == "..") continue;
    if (!id.empty()) id.push_back('/');
    id += part;
  }
  if (id.size() <= kMaxIdBytes) return id;
  const std::string hash = fmt::format("~{:016x}", XXH3_64bits(id.data(), id.size()));
  return std::string(Prefix(id, kMaxIdBytes - hash.size())) + hash;
}

std::string TitleFromText(const Article& article) {
  Article opening;
  opening.text = Prefix(article.text, kOpeningBytes);
  opening.path = article.path;
  const Header header = FindHeader(opening, Today());
  const std::size_t begin = BeginningOfTitle(opening.text, header);
  const std::string_view story = std::string_view(opening.text).substr(begin);

  const std::vector<Word> words = SplitWords(story, kMadeTitleBytes);
  if (words.empty()) return {};
  std::size_t end = story.size();
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!words[i].starts_sentence && !words[i].starts_paragraph) continue;
    end = words[i].span.begin;
    break;
  }
  const std::string sentence = CleanLine(story.substr(0, end));
  const std::string_view cut = CutAtWord(sentence, kMadeTitleBytes);
  if (cut.size() < sentence.size()) return std::string(cut) + "…";
  if (sentence.ends_with('.')) return sentence.substr(0, sentence.size() - 1);
  return sentence;
}

bool FinishArticle(Article article, const InputFile& file, const Place& place,
                   const ReadTask& task) {
  CleanStrings(article);
  FillDefaults(article, task.defaults);
  article.date = DayOfTimestamp(article.date);
  article.language = PrimaryLanguage(article.language);
  article.path = file.path;
  if (article.id.empty()) article.id = NameArticle(file, place);
  if (article.id.empty()) return task.Refuse(place, "it has no id; give it an \"id\"");
  if (const std::optional<std::string> objection = Objection(article)) {
    return task.Refuse(place, *objection);
  };

  const std::optional<std::string> notice = Bound(article);
  if (article.title.empty()) {
    article.title = TitleFromText(article);
    if (article.title.empty()) article.title = article.id;  // a text without one word
    article.title_origin = TitleOrigin::kMade;
  }
  if (notice && !task.Refuse(place, *notice)) return false;
  return task.sink(ReadArticle{std::move(article), place});
}

}  // namespace dateline
