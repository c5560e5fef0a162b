// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/columns.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "core/date_terms.h"
#include "core/naming_wdf.h"
#include "core/result.h"
#include "searcher/facet_terms.h"

namespace dateline {
namespace {

// One article that names an entity.
struct Naming {
  Xapian::docid document = 0;
  bool probable = false;
  std::uint8_t prominence = 0;

  // The sure one first, so that it is kept when both name the same.
  bool operator<(const Naming& other) const {
    return std::tie(document, probable) < std::tie(other.document, other.probable);
  }
};

// The articles of every entity, one entity after the other.
struct Namings {
  std::vector<Naming> all;
  std::vector<std::size_t> ends;  // by entity
};

using Documents = std::vector<Xapian::docid>;

// What the splits take away from the owner of each key, and what they give to their own entities.
struct SplitLists {
  std::map<std::string_view, Documents> taken;                           // by key, sorted
  std::map<std::pair<EntityNumber, std::string_view>, Documents> given;  // of a key, sorted
};

bool Holds(const Documents* documents, Xapian::docid document) {
  return documents != nullptr && std::binary_search(documents->begin(), documents->end(), document);
}

template <typename Lists, typename Key>
const Documents* Find(const Lists& lists, const Key& key) {
  const auto found = lists.find(key);
  return found == lists.end() ? nullptr : &found->second;
}

SplitLists ListSplits(const std::vector<SplitDocuments>& splits, const AliasMap& names) {
  SplitLists lists;
  for (const SplitDocuments& split : splits) {
    const std::optional<EntityNumber> entity = names.FindId(split.id);
    if (!entity) continue;
    const auto begin = split.documents.begin();
    const auto end = split.documents.end();
    Documents& taken = lists.taken[split.key];
    taken.insert(taken.end(), begin, end);
    Documents& given = lists.given[{*entity, split.key}];
    given.insert(given.end(), begin, end);
  }
  for (auto& [key, documents] : lists.taken) std::sort(documents.begin(), documents.end());
  for (auto& [key, documents] : lists.given) std::sort(documents.begin(), documents.end());
  return lists;
}

// Adds the articles that carry `key` as a name of `entity`.
void ReadKey(const Xapian::Database& database, const std::string& term, const KeyOfEntity& key,
             const Documents* taken, const Documents* given, std::vector<Naming>& namings) {
  const auto end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    const Xapian::docid document = *posting;
    const bool is_given = Holds(given, document);
    if (key.split_off ? !is_given : Holds(taken, document) && !is_given) continue;
    namings.push_back({document, IsProbable(key), ProminenceIn(posting.get_wdf())});
  }
}

// One article may carry several keys of an entity and counts once: surely named if one is sure, and
// as prominently as all of them.
void MergeNamings(std::vector<Naming>& namings, std::size_t begin) {
  std::sort(namings.begin() + static_cast<std::ptrdiff_t>(begin), namings.end());
  std::size_t kept = begin;
  for (std::size_t i = begin; i < namings.size(); ++i) {
    if (kept > begin && namings[kept - 1].document == namings[i].document) {
      namings[kept - 1].prominence |= namings[i].prominence;
    } else {
      namings[kept++] = namings[i];
    }
  }
  namings.resize(kept);
}

Namings ReadNamings(const Xapian::Database& database, std::string_view prefix,
                    const AliasMap& names, const SplitLists& splits) {
  Namings namings;
  namings.ends.reserve(names.size());
  std::string term;
  for (EntityNumber entity = 0; entity < names.size(); ++entity) {
    const std::size_t begin = namings.all.size();
    const std::vector<KeyOfEntity> keys = names.members(entity);
    for (const KeyOfEntity& key : keys) {
      term.assign(prefix).append(key.key);
      ReadKey(database, term, key, Find(splits.taken, key.key),
              Find(splits.given, std::pair(entity, key.key)), namings.all);
    }
    if (keys.size() > 1) MergeNamings(namings.all, begin);
    namings.ends.push_back(namings.all.size());
  }
  return namings;
}

// Gives every document of a term like "XDX:2024-03" the days the term stands for.
void ReadPeriods(const Xapian::Database& database, std::string_view prefix,
                 std::vector<Period>& periods) {
  const std::string start(prefix);
  const auto last_term = database.allterms_end(start);
  for (auto term = database.allterms_begin(start); term != last_term; ++term) {
    const std::string text = *term;
    const Result<DayRange> days = ParseDayRange(std::string_view(text).substr(prefix.size()));
    if (!days) continue;  // archive_check tells of it: the record says another date
    const Period period{DayNumber(days->first), DayNumber(days->last)};
    const auto end = database.postlist_end(text);
    for (auto document = database.postlist_begin(text); document != end; ++document)
      periods[*document] = period;
  }
}

std::optional<DayRange> SpanOf(const std::vector<Period>& periods) {
  Period span;
  for (const Period& period : periods) {
    if (!period.known()) continue;
    span.first = span.known() ? std::min(span.first, period.first) : period.first;
    span.last = std::max(span.last, period.last);
  }
  if (!span.known()) return std::nullopt;
  return DayRange{DayOfNumber(span.first), DayOfNumber(span.last)};
}

}  // namespace

EntityColumn::EntityColumn(const Xapian::Database& database, std::string_view prefix,
                           const AliasMap& names, const std::vector<SplitDocuments>& splits)
    : begins_(std::size_t{database.get_lastdocid()} + 2), articles_(names.size()) {
  const Namings namings = ReadNamings(database, prefix, names, ListSplits(splits, names));
  const bool any_probable = std::any_of(namings.all.begin(), namings.all.end(),
                                        [](const Naming& naming) { return naming.probable; });

  // A counting sort by document: count, sum up, fill. Going through the entities in order leaves
  // the values of each document ascending.
  for (const Naming& naming : namings.all) ++begins_[naming.document + 1];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  values_.resize(namings.all.size());
  prominence_.resize(namings.all.size());
  if (any_probable) {
    probable_.resize(namings.all.size());
    probable_articles_.resize(names.size());
  }
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  std::size_t at = 0;
  for (EntityNumber entity = 0; entity < names.size(); ++entity) {
    articles_[entity] = static_cast<std::uint32_t>(namings.ends[entity] - at);
    for (; at < namings.ends[entity]; ++at) {
      const std::uint32_t place = next[namings.all[at].document]++;
      values_[place] = entity;
      prominence_[place] = namings.all[at].prominence;
      if (!namings.all[at].probable) continue;
      probable_[place] = true;
      ++probable_articles_[entity];
    }
    if (!names.IsHidden(entity)) continue;
    hidden_.resize(names.size());
    hidden_[entity] = true;
  }
}

Columns::Columns(const Xapian::Database& database,
                 const std::array<std::shared_ptr<const AliasMap>, 4>& names,
                 const std::array<std::vector<SplitDocuments>, 4>& splits)
    : published_(std::size_t{database.get_lastdocid()} + 1) {
  documents_.reserve(database.get_doccount());
  const auto end = database.postlist_end("");
  for (auto document = database.postlist_begin(""); document != end; ++document)
    documents_.push_back(*document);

  for (const FacetKind kind : kFacetKinds) {
    entities_[IndexOf(kind)] =
        EntityColumn(database, KeyPrefix(kind), *names[IndexOf(kind)], splits[IndexOf(kind)]);
  }

  // The finest last: what is known to the day has no exact month or year.
  ReadPeriods(database, ExactPrefix(DateAxis::kPublished), published_);
  ReadPeriods(database, PeriodPrefix(DateAxis::kPublished, CalendarUnit::kDay), published_);
  mentioned_ = MentionColumn(database);
  span_ = SpanOf(published_);
}

}  // namespace dateline
