// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/quality/annotated_article.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace dateline {
namespace {

std::string Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \n");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \n") - begin + 1));
}

// The value of "title: ..." in the header lines, or empty for none.
std::string HeaderValue(std::string_view head, std::string_view name) {
  const std::size_t at = head.find("\n" + std::string(name) + ": ");
  if (at == std::string_view::npos) return {};
  const std::size_t begin = at + name.size() + 3;
  std::string value = Trimmed(head.substr(begin, head.find('\n', begin) - begin));
  return value == "none" || value == "unknown" ? std::string() : value;
}

std::string WithoutTags(std::string_view marked) {
  std::string text;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const std::size_t end = marked[i] == '<' ? marked.find('>', i) : std::string_view::npos;
    if (end == std::string_view::npos) {
      text += marked[i];
    } else {
      i = end;
    }
  }
  return text;
}

// "p1 | Lê Hoài Trung" and "o3 | Lao Front for National Development | LFND".
MarkedEntity ParseEntity(std::string_view line) {
  MarkedEntity entity;
  entity.kind = line.front() == 'p'   ? EntityKind::kPerson
                : line.front() == 'o' ? EntityKind::kOrganisation
                                      : EntityKind::kPlace;
  const std::size_t name = line.find('|') + 1;
  const std::size_t acronym = std::min(line.find('|', name), line.size());
  entity.name = Trimmed(line.substr(name, acronym - name));
  if (acronym < line.size()) entity.acronym = Trimmed(line.substr(acronym + 1));
  return entity;
}

void SetText(std::string_view marked, const std::string& title, Article& article) {
  article.text = Trimmed(WithoutTags(marked)) + "\n";
  const bool opens = !title.empty() && article.text.starts_with(title);
  article.title_origin = opens ? TitleOrigin::kPrinted : TitleOrigin::kMade;
  if (!opens) return;
  article.title = title;
  article.text.erase(0, article.text.find_first_not_of('\n', title.size()));
}

}  // namespace

AnnotatedArticle ParseAnnotatedArticle(std::string_view file) {
  constexpr std::string_view kEntities = "\nentities:\n";
  const std::size_t body = file.find("\n\n");
  const std::size_t entities = file.rfind(kEntities);
  AnnotatedArticle annotated;
  const std::string head = "\n" + std::string(file.substr(0, body));
  annotated.article.id = HeaderValue(head, "id");
  SetText(file.substr(body, entities - body), HeaderValue(head, "title"), annotated.article);
  std::string_view rest = file.substr(entities + kEntities.size());
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (rest.substr(0, end).find('|') != std::string_view::npos) {
      annotated.entities.push_back(ParseEntity(rest.substr(0, end)));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return annotated;
}

std::vector<AnnotatedArticle> AgencyArticles() {
  const std::filesystem::path folder =
      std::filesystem::path(SOURCE_ROOT) / "corpus" / "agency" / "articles";
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::vector<AnnotatedArticle> articles;
  for (const std::filesystem::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    articles.push_back(ParseAnnotatedArticle(bytes));
  }
  return articles;
}

}  // namespace dateline
