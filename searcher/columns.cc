// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/columns.h"

#include <algorithm>
#include <string>

#include "core/result.h"
#include "core/schema.h"
#include "searcher/facet_terms.h"

namespace dateline {
namespace {

// The documents of every entity, one entity after the other.
struct Postings {
  std::vector<Xapian::docid> documents;
  std::vector<std::size_t> ends;  // by entity
};

Postings ReadPostings(const Xapian::Database& database, std::string_view prefix,
                      const AliasMap& names) {
  Postings postings;
  postings.ends.reserve(names.size());
  std::string term;
  for (EntityNumber entity = 0; entity < names.size(); ++entity) {
    const auto begin = static_cast<std::ptrdiff_t>(postings.documents.size());
    const std::vector<std::string_view> keys = names.keys(entity);
    for (const std::string_view key : keys) {
      term.assign(prefix).append(key);
      const auto end = database.postlist_end(term);
      for (auto document = database.postlist_begin(term); document != end; ++document)
        postings.documents.push_back(*document);
    }
    // One article may carry several keys of the entity and counts once.
    if (keys.size() > 1) {
      const auto first = postings.documents.begin() + begin;
      std::sort(first, postings.documents.end());
      postings.documents.erase(std::unique(first, postings.documents.end()),
                               postings.documents.end());
    }
    postings.ends.push_back(postings.documents.size());
  }
  return postings;
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
                           const AliasMap& names)
    : begins_(std::size_t{database.get_lastdocid()} + 2), articles_(names.size()) {
  const Postings postings = ReadPostings(database, prefix, names);

  // A counting sort by document: count, sum up, fill. Going through the entities in order leaves
  // the values of each document ascending.
  for (const Xapian::docid document : postings.documents) ++begins_[document + 1];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  values_.resize(postings.documents.size());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  std::size_t at = 0;
  for (EntityNumber entity = 0; entity < names.size(); ++entity) {
    articles_[entity] = static_cast<std::uint32_t>(postings.ends[entity] - at);
    for (; at < postings.ends[entity]; ++at) values_[next[postings.documents[at]]++] = entity;
  }
}

Columns::Columns(const Xapian::Database& database, const std::array<AliasMap, 4>& names)
    : published_(std::size_t{database.get_lastdocid()} + 1) {
  documents_.reserve(database.get_doccount());
  const auto end = database.postlist_end("");
  for (auto document = database.postlist_begin(""); document != end; ++document)
    documents_.push_back(*document);

  for (const FacetKind kind : kFacetKinds) {
    const AliasMap& aliases = names[IndexOf(kind)];
    entities_[IndexOf(kind)] = EntityColumn(database, KeyPrefix(kind), aliases);
  }

  // Every dated article carries the terms of all coarser periods too: the finest comes last.
  ReadPeriods(database, kPublishedYearPrefix, published_);
  ReadPeriods(database, kPublishedMonthPrefix, published_);
  ReadPeriods(database, kPublishedDayPrefix, published_);
  span_ = SpanOf(published_);
}

}  // namespace dateline
