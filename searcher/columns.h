// SPDX-License-Identifier: GPL-2.0-or-later
// Document → entities, source, published and mentioned days, in memory: the rows of the archives
// (archive_columns.h) as the names in force read them. Internal to searcher.
#pragma once

#include <xapian.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/date.h"
#include "searcher/alias_map.h"
#include "searcher/archive_columns.h"
#include "searcher/facet_terms.h"
#include "searcher/joined_archives.h"
#include "searcher/language_column.h"
#include "searcher/mention_column.h"
#include "searcher/period.h"
#include "searcher/prominence_column.h"
#include "searcher/request.h"

namespace dateline {

// The entities of one kind that each document names, as one array of numbers with a beginning for
// each document. Immutable once built; any thread.
class EntityColumn {
 public:
  EntityColumn() = default;

  // Reads each key as its owner in `names`; where it is split, as the entity that the split gives
  // the document to.
  EntityColumn(const JoinedArchives& archives, FacetKind kind, const AliasMap& names,
               const std::vector<SplitDocuments>& splits);

  // The entities of `document`, ascending, each once however many of its keys the article carries.
  // Requires: document <= the last number of the database.
  std::span<const EntityNumber> Of(Xapian::docid document) const {
    return {values_.data() + begins_[document], begins_[document + 1] - begins_[document]};
  }

  std::size_t bytes() const;  // of memory

  // True when `document` names Of(document)[place] by a short name alone which only probably means
  // it (KeyLink::kPrior).
  bool IsProbable(Xapian::docid document, std::size_t place) const {
    return !probable_.empty() && probable_[begins_[document] + place];
  }

  // True when any article names anybody only probably.
  bool HasProbable() const { return !probable_.empty(); }

  // How prominently: Prominence bits, of all its names in the article together. 0 for sources.
  std::uint8_t ProminenceOf(Xapian::docid document, std::size_t place) const {
    return prominence_[begins_[document] + place];
  }

  std::uint8_t AllProminenceOf(Xapian::docid document) const;  // of all that it names together

  std::size_t size() const { return articles_.size(); }  // entities

  // By entity: how many articles name it.
  std::span<const std::uint32_t> articles() const { return articles_; }

  // How many articles name the entity, and how many of them only probably.
  std::uint32_t Articles(EntityNumber entity) const { return articles_[entity]; }
  std::uint32_t ProbableArticles(EntityNumber entity) const {
    return probable_.empty() ? 0 : probable_articles_[entity];
  }

  // The editor keeps it out of every list; filters and counts know it.
  bool IsHidden(EntityNumber entity) const { return !hidden_.empty() && hidden_[entity]; }

 private:
  void AddNaming(EntityNumber entity, bool is_probable, std::uint8_t prominence);

  std::vector<std::uint32_t> begins_;  // by document number, one more than there are
  std::vector<EntityNumber> values_;
  std::vector<std::uint8_t> prominence_;          // beside values_
  std::vector<std::uint32_t> articles_;           // by entity
  std::vector<bool> probable_;                    // beside values_; empty when none is
  std::vector<std::uint32_t> probable_articles_;  // by entity; empty when none is
  std::vector<bool> hidden_;                      // by entity; empty when none is
};

// Everything a search asks of a document without reading it. Immutable; any thread.
class Columns {
 public:
  Columns() = default;

  // Of `archives`, in their order, as one. Names and splits, by FacetKind, and the languages are
  // those of all of them together.
  Columns(const std::vector<ArchiveColumns>& archives,
          const std::array<std::shared_ptr<const AliasMap>, 4>& names,
          const std::array<std::vector<SplitDocuments>, 4>& splits, LanguageColumn languages);

  // Of `database`, whatever that is, out of its terms. Throws Xapian::Error.
  Columns(const Xapian::Database& database,
          const std::array<std::shared_ptr<const AliasMap>, 4>& names,
          const std::array<std::vector<SplitDocuments>, 4>& splits)
      : Columns(std::vector{ArchiveColumns(database)}, names, splits, LanguageColumn(database)) {}

  const std::vector<Xapian::docid>& documents() const { return documents_; }  // all, ascending
  const EntityColumn& entities(FacetKind kind) const { return entities_[IndexOf(kind)]; }
  const Period& published(Xapian::docid document) const { return published_[document]; }
  const MentionColumn& mentioned() const { return mentioned_; }
  const LanguageColumn& languages() const { return languages_; }
  const ProminenceColumn& prominence() const { return prominence_; }

  std::size_t bytes() const;  // of memory

  // From the first to the last known day of publication; nothing when no article is dated.
  const std::optional<DayRange>& span() const { return span_; }

 private:
  std::vector<Xapian::docid> documents_;
  std::array<EntityColumn, 4> entities_;  // by FacetKind
  std::vector<Period> published_;         // by document number
  MentionColumn mentioned_;
  LanguageColumn languages_;
  ProminenceColumn prominence_;
  std::optional<DayRange> span_;
};

}  // namespace dateline
