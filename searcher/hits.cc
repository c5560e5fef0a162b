// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/hits.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/fold.h"
#include "core/schema.h"
#include "core/spans.h"
#include "searcher/facet_terms.h"

namespace dateline {
namespace {

constexpr std::size_t kSnippets = 3;
constexpr std::size_t kSnippetBytes = 240;

// What a further name of the same entity adds to its row.
void AddName(NamedEntity& known, NamedEntity&& more) {
  known.count += more.count;
  known.prominence = static_cast<std::uint8_t>(known.prominence | more.prominence);
  if (known.probable) known.link = more.link;
  known.probable = known.probable && more.probable;
  for (std::string& form : more.matched_as) {
    if (std::find(known.matched_as.begin(), known.matched_as.end(), form) == known.matched_as.end())
      known.matched_as.push_back(std::move(form));
  }
}

// The people of the article in the order they appear. Two of them may be one entity of the archive:
// then they are one row with the spellings of both.
std::vector<NamedEntity> PeopleOf(const Snapshot& snapshot, const StoredRecord& stored) {
  std::vector<NamedEntity> people;
  for (const Entity& entity : stored.record.annotation.entities) {
    if (entity.kind != EntityKind::kPerson) continue;
    NamedEntity person = NameEntity(snapshot, entity, stored.document);
    const auto known = std::find_if(people.begin(), people.end(), [&](const NamedEntity& other) {
      return other.id == person.id;
    });
    if (known == people.end()) {
      people.push_back(std::move(person));
    } else {
      AddName(*known, std::move(person));
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

// Ticking many names asks for many sentences of each article; beyond a few nobody reads them.
constexpr std::size_t kMostReasons = 6;

std::vector<NamingReason> ReasonsOf(const Snapshot& snapshot, const StoredRecord& stored,
                                    const Filters& filters) {
  std::vector<NamingReason> reasons;
  for (const EntityKind kind : kEntityKinds) {
    for (const ChosenValue& choice : filters.kind(FacetOf(kind)).values) {
      if (!choice.entity || reasons.size() == kMostReasons) continue;
      auto reason = ReasonFor({snapshot, FacetOf(kind), *choice.entity}, stored);
      if (reason) reasons.push_back(*std::move(reason));
    }
  }
  return reasons;
}

}  // namespace

Result<Xapian::docid> FindArticle(const Xapian::Database& database, std::string_view id) {
  const std::string term = IdTerm(id);
  const auto posting = database.postlist_begin(term);
  if (posting != database.postlist_end(term)) return *posting;
  return Error{Fault::kNotFound, "there is no article '" + std::string(id) +
                                     "' in this archive; it may have been removed, or its address "
                                     "mistyped"};
}

Result<Record> ReadRecord(const Xapian::Database& database, Xapian::docid document) {
  Result<Record> record = DecodeRecord(database.get_document(document).get_data());
  if (record) return record;
  return Error{Fault::kDamaged, "the stored article number " + std::to_string(document) +
                                    " cannot be read (" + record.error().message +
                                    "); run 'dateline check'"};
}

Hit PlainHit(const Snapshot& snapshot, const StoredRecord& stored) {
  const Article& article = stored.record.article;
  const Header& header = stored.record.annotation.header;
  Hit hit;
  hit.id = article.id;
  hit.title = {article.title, {}};
  hit.title_origin = article.title_origin;
  hit.published = header.published;
  hit.source_id = SourceIdOf(stored.record, snapshot.names(FacetKind::kSource));
  hit.source = header.source;
  hit.dateline_place = header.dateline_place;
  hit.language = article.language;
  hit.people = PeopleOf(snapshot, stored);
  return hit;
}

Hit MakeHit(const Snapshot& snapshot, const StoredRecord& stored, const Filters& filters,
            const HitMarks& marks) {
  const Record& record = stored.record;
  Hit hit = PlainHit(snapshot, stored);
  std::vector<Span> in_title;
  std::vector<MarkedPlace> in_text;
  for (const AskedSpan& found : marks.besides.FindIn(stored)) {
    if (found.field == Field::kTitle) {
      in_title.push_back(found.span);
    } else {
      in_text.push_back({found.span, found.unit});
    }
  }
  hit.title.ranges = MergedSpans(marks.words.Find(record.article.title), in_title);
  hit.snippets = marks.words.Snippets(record.article.text, BodyOf(record),
                                      {kSnippets, kSnippetBytes}, in_text);
  MarkSelected(filters.kind(FacetKind::kPerson), snapshot.names(FacetKind::kPerson), hit.people);
  hit.reasons = ReasonsOf(snapshot, stored, filters);
  return hit;
}

ArticleCopy CopyOf(const Record& record) {
  const Header& header = record.annotation.header;
  return {record.article.id, record.article.title, header.published, header.source};
}

NamedEntity NameEntity(const Snapshot& snapshot, const Entity& entity, Xapian::docid document) {
  const FacetKind kind = FacetOf(entity.kind);
  const AliasMap& names = snapshot.names(kind);
  NamedEntity named;
  // Every key of a record is in the map of its own snapshot; if the index disagrees, the record's
  // own name is shown and dateline check tells.
  const std::optional<EntityNumber> number = snapshot.OwnerIn(kind, entity.key, document);
  named.id = number ? names.id(*number) : IdOfKey(entity.key);
  named.label = number ? names.label(*number) : entity.name;
  named.link = number ? LinkOf(names, *number, entity.key) : KeyLink::kSame;
  named.probable = named.link == KeyLink::kPrior;
  named.matched_as = entity.forms;
  named.count = entity.mentions.size();
  named.prominence = entity.prominence;
  return named;
}

std::string SourceIdOf(const Record& record, const AliasMap& sources) {
  const std::string key = FoldName(record.annotation.header.source);
  if (key.empty()) return {};
  const std::optional<EntityNumber> number = sources.FindKey(key);
  return number ? sources.id(*number) : IdOfKey(key);
}

}  // namespace dateline
