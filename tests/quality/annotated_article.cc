// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/quality/annotated_article.h"
#include "tests/support/folders.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>

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

// `<per id="p1">`: the element, and the entity it belongs to (of="p1" for a role).
struct Tag {
  std::string element;
  std::string entity;
  std::string value;      // of a date
  std::size_t begin = 0;  // in the text without tags
  std::size_t end = 0;
};

std::string AttributeOf(std::string_view tag, std::string_view name) {
  const std::string opening = " " + std::string(name) + "=\"";
  const std::size_t at = tag.find(opening);
  if (at == std::string_view::npos) return {};
  const std::size_t begin = at + opening.size();
  return std::string(tag.substr(begin, tag.find('"', begin) - begin));
}

struct Untagged {
  std::string text;
  std::vector<Tag> tags;  // by their beginning
};

Untagged RemoveTags(std::string_view marked) {
  Untagged untagged;
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const std::size_t end = marked[i] == '<' ? marked.find('>', i) : std::string_view::npos;
    if (end == std::string_view::npos) {
      untagged.text += marked[i];
      continue;
    }
    const std::string_view tag = marked.substr(i + 1, end - i - 1);
    if (!tag.starts_with('/')) {
      const std::string id = AttributeOf(tag, "id") + AttributeOf(tag, "of");
      open.push_back(untagged.tags.size());
      untagged.tags.push_back({std::string(tag.substr(0, tag.find(' '))), id,
                               AttributeOf(tag, "value"), untagged.text.size(), 0});
    } else if (!open.empty()) {
      untagged.tags[open.back()].end = untagged.text.size();
      open.pop_back();
    }
    i = end;
  }
  return untagged;
}

// "p1 | Lê Hoài Trung" and "o3 | Lao Front for National Development | LFND".
MarkedEntity ParseEntity(std::string_view line) {
  MarkedEntity entity;
  entity.kind = line.front() == 'p'   ? EntityKind::kPerson
                : line.front() == 'o' ? EntityKind::kOrganisation
                                      : EntityKind::kPlace;
  const std::size_t name = line.find('|') + 1;
  const std::size_t acronym = std::min(line.find('|', name), line.size());
  entity.id = Trimmed(line.substr(0, name - 1));
  entity.name = Trimmed(line.substr(name, acronym - name));
  if (acronym < line.size()) entity.acronym = Trimmed(line.substr(acronym + 1));
  return entity;
}

std::optional<EntityKind> KindOf(std::string_view element) {
  if (element == "per") return EntityKind::kPerson;
  if (element == "org") return EntityKind::kOrganisation;
  if (element == "loc") return EntityKind::kPlace;
  return std::nullopt;
}

void AddOnce(const std::string& text, std::vector<std::string>& texts) {
  if (std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
}

// Where the title ends and the body begins in the text without tags.
struct Cut {
  std::size_t begin = 0;  // of the title, or of the body when there is none
  std::size_t body = 0;
  bool titled = false;
};

Cut SetText(const std::string& text, const std::string& title, Article& article) {
  Cut cut;
  cut.begin = std::min(text.find_first_not_of(" \n"), text.size());
  const std::string trimmed = Trimmed(text) + "\n";
  cut.titled = !title.empty() && trimmed.starts_with(title);
  article.title_origin = cut.titled ? TitleOrigin::kPrinted : TitleOrigin::kMade;
  const std::size_t skipped = cut.titled ? trimmed.find_first_not_of('\n', title.size()) : 0;
  if (cut.titled) article.title = title;
  article.text = trimmed.substr(skipped);
  cut.body = cut.begin + skipped;
  return cut;
}

MarkedMention NameOf(const Tag& tag, EntityKind kind, const Cut& cut) {
  const bool in_title = cut.titled && tag.begin < cut.body;
  const std::size_t shift = in_title ? cut.begin : cut.body;
  return {
      kind,
      in_title ? Field::kTitle : Field::kText,
      {static_cast<std::uint32_t>(tag.begin - shift), static_cast<std::uint32_t>(tag.end - shift)}};
}

void AddTag(const Untagged& untagged, const Tag& tag, const Cut& cut, AnnotatedArticle& into) {
  if (tag.element == "date" && tag.begin >= cut.body) {
    into.dates.push_back({{static_cast<std::uint32_t>(tag.begin - cut.body),
                           static_cast<std::uint32_t>(tag.end - cut.body)},
                          tag.value});
    return;
  }
  const auto entity = std::ranges::find(into.entities, tag.entity, &MarkedEntity::id);
  if (entity == into.entities.end()) return;
  const std::string printed = untagged.text.substr(tag.begin, tag.end - tag.begin);
  if (tag.element == "role") {
    AddOnce(printed, entity->roles);
  } else if (const std::optional<EntityKind> kind = KindOf(tag.element)) {
    AddOnce(printed, entity->forms);
    into.names.push_back(NameOf(tag, *kind, cut));
  }
}

}  // namespace

AnnotatedArticle ParseAnnotatedArticle(std::string_view file) {
  constexpr std::string_view kEntities = "\nentities:\n";
  const std::size_t body = file.find("\n\n");
  const std::size_t entities = file.rfind(kEntities);
  AnnotatedArticle annotated;
  const std::string head = "\n" + std::string(file.substr(0, body));
  annotated.article.id = HeaderValue(head, "id");
  annotated.header = {HeaderValue(head, "published"), HeaderValue(head, "published_from"),
                      HeaderValue(head, "source"), HeaderValue(head, "dateline_place")};
  std::string_view rest = file.substr(entities + kEntities.size());
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (rest.substr(0, end).find('|') != std::string_view::npos) {
      annotated.entities.push_back(ParseEntity(rest.substr(0, end)));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  const Untagged untagged = RemoveTags(file.substr(body, entities - body));
  const Cut cut = SetText(untagged.text, HeaderValue(head, "title"), annotated.article);
  for (const Tag& tag : untagged.tags) AddTag(untagged, tag, cut, annotated);
  return annotated;
}

std::vector<AnnotatedArticle> ArticlesIn(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  // A score over nothing would look like one.
  if (paths.empty())
    throw std::runtime_error("no annotated articles (*.txt) in '" + folder.string() + "'");
  std::ranges::sort(paths);
  std::vector<AnnotatedArticle> articles;
  for (const std::filesystem::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    articles.push_back(ParseAnnotatedArticle(bytes));
  }
  return articles;
}

std::vector<AnnotatedArticle> AgencyArticles() {
  return ArticlesIn(SourceFolder() / "corpus" / "agency" / "articles");
}

bool IsHeldOut(const Article& article) {
  return std::stoi(article.id.substr(article.id.find('-') + 1)) % 4 == 0;
}

}  // namespace dateline
