// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/columns.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "core/result.h"
#include "core/schema.h"
#include "searcher/facet_terms.h"

namespace dateline {
namespace {

// One article that names an entity.
struct Naming {
  Xapian::docid document = 0;
  bool probable = false;

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
  std::map<std::string_view, Documents> taken;  // sorted
  std::map<EntityNumber, Documents> given;
};

SplitLists ListSplits(const std::vector<SplitDocuments>& splits, const AliasMap& names) {
  SplitLists lists;
  for (const SplitDocuments& split : splits) {
    const std::optional<EntityNumber> entity = names.FindId(split.id);
    if (!entity) continue;
    const auto begin = split.documents.begin();
    const auto end = split.documents.end();
    Documents& taken = lists.taken[split.key];
    taken.insert(taken.end(), begin, end);
    Documents& given = lists.given[*entity];
    given.insert(given.end(), begin, end);
  }
  for (auto& [key, documents] : lists.taken) std::sort(documents.begin(), documents.end());
  return lists;
}

Namings ReadNamings(const Xapian::Database& database, std::string_view prefix,
                    const AliasMap& names, const SplitLists& splits) {
  Namings namings;
  namings.ends.reserve(names.size());
  std::string term;
  for (EntityNumber entity = 0; entity < names.size(); ++entity) {
    const auto begin = static_cast<std::ptrdiff_t>(namings.all.size());
    std::size_t lists = 0;
    for (const KeyOfEntity& key : names.members(entity)) {
      if (key.split_off) continue;  // given below, by document
      const auto taken = splits.taken.find(key.key);
      const auto is_taken = [&](Xapian::docid document) {
        return taken != splits.taken.end() &&
               std::binary_search(taken->second.begin(), taken->second.end(), document);
      };
      term.assign(prefix).append(key.key);
      const auto end = database.postlist_end(term);
      for (auto document = database.postlist_begin(term); document != end; ++document) {
        if (!is_taken(*document)) namings.all.push_back({*document, IsProbable(key)});
      }
      ++lists;
    }
    if (const auto given = splits.given.find(entity); given != splits.given.end()) {
      for (const Xapian::docid document : given->second) namings.all.push_back({document, false});
      lists += 2;  // of several keys perhaps
    }
    // One article may carry several keys of the entity and counts once.
    if (lists > 1) {
      const auto first = namings.all.begin() + begin;
      std::sort(first, namings.all.end());
      namings.all.erase(
          std::unique(first, namings.all.end(),
                      [](const Naming& a, const Naming& b) { return a.document == b.document; }),
          namings.all.end());
    }
    namings.ends.push_back(namings.all.size());
  }
  return namings;
}

// Gives every document of a term like "XDM:2024-03" the days the term stands for.
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

  // Every dated article carries the terms of all coarser periods too: the finest comes last.
  ReadPeriods(database, kPublishedYearPrefix, published_);
  ReadPeriods(database, kPublishedMonthPrefix, published_);
  ReadPeriods(database, kPublishedDayPrefix, published_);
  span_ = SpanOf(published_);
}

}  // namespace dateline
