// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/hits.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/fold.h"
#include "core/schema.h"

namespace dateline {
namespace {

constexpr std::size_t kSnippets = 2;
constexpr std::size_t kSnippetBytes = 240;

// The people of the article in the order they appear. Two of them may be one entity of the archive:
// then they are one row with the spellings of both.
std::vector<NamedEntity> PeopleOf(const Record& record, const AliasMap& names) {
  std::vector<NamedEntity> people;
  for (const Entity& entity : record.annotation.entities) {
    if (entity.kind != EntityKind::kPerson) continue;
    NamedEntity person = NameEntity(entity, names);
    const auto known = std::find_if(people.begin(), people.end(), [&](const NamedEntity& other) {
      return other.id == person.id;
    });
    if (known == people.end()) {
      people.push_back(std::move(person));
      continue;
    }
    known->count += person.count;
    for (std::string& form : person.matched_as) {
      if (std::find(known->matched_as.begin(), known->matched_as.end(), form) ==
          known->matched_as.end())
        known->matched_as.push_back(std::move(form));
    }
  }
  return people;
}

// Compared by the entity, not by the id typed: any key of a person may be ticked.
void MarkSelected(const KindFilter& filter, const AliasMap& names,
                  std::vector<NamedEntity>& people) {
  for (const ChosenValue& choice : filter.values) {
    if (!choice.entity) continue;
    const std::string id = names.id(*choice.entity);
    for (NamedEntity& person : people) person.selected = person.selected || person.id == id;
  }
}

// The story without header and credit; all of the text where they are not known.
Span BodyOf(const Record& record) {
  const Span body = record.annotation.header.body;
  if (body.begin < body.end) return body;
  return {0, static_cast<std::uint32_t>(record.article.text.size())};
}

}  // namespace

Result<Record> ReadRecord(const Xapian::Database& database, Xapian::docid document) {
  Result<Record> record = DecodeRecord(database.get_document(document).get_data());
  if (record) return record;
  return Error{Fault::kDamaged, "the stored article number " + std::to_string(document) +
                                    " cannot be read (" + record.error().message +
                                    "); run 'dateline check'"};
}

Hit MakeHit(const Record& record, const Snapshot& snapshot, const Filters& filters,
            const Highlighter& highlighter) {
  const Article& article = record.article;
  const Header& header = record.annotation.header;
  const AliasMap& people = snapshot.names(FacetKind::kPerson);
  Hit hit;
  hit.id = article.id;
  hit.title = {article.title, highlighter.Find(article.title)};
  hit.title_origin = article.title_origin;
  hit.published = header.published;
  hit.source_id = SourceIdOf(record, snapshot.names(FacetKind::kSource));
  hit.source = header.source;
  hit.dateline_place = header.dateline_place;
  hit.language = article.language;
  hit.snippets = highlighter.Snippets(article.text, BodyOf(record), kSnippets, kSnippetBytes);
  hit.people = PeopleOf(record, people);
  MarkSelected(filters.kind(FacetKind::kPerson), people, hit.people);
  return hit;
}

NamedEntity NameEntity(const Entity& entity, const AliasMap& names) {
  NamedEntity named;
  // Every key of a record is in the map of its own snapshot; if the index disagrees, the record's
  // own name is shown and dateline check tells.
  const std::optional<EntityNumber> number = names.FindKey(entity.key);
  named.id = number ? names.id(*number) : IdOfKey(entity.key);
  named.label = number ? names.label(*number) : entity.name;
  named.matched_as = entity.forms;
  named.count = entity.mentions.size();
  return named;
}

std::string SourceIdOf(const Record& record, const AliasMap& sources) {
  const std::string key = FoldName(record.annotation.header.source);
  if (key.empty()) return {};
  const std::optional<EntityNumber> number = sources.FindKey(key);
  return number ? sources.id(*number) : IdOfKey(key);
}

}  // namespace dateline
