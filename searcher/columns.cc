// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/columns.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace dateline {
namespace {

// Whom one key of one stretch of rows means.
struct Owner {
  static constexpr EntityNumber kNobody = ~EntityNumber{0};  // no living article carries the key
  static constexpr std::uint32_t kWhole = ~std::uint32_t{0};

  EntityNumber entity = kNobody;
  bool is_probable = false;
  std::uint32_t split = kWhole;  // in SplitsOfKeys
};

// What the splits of one key give, and to whom.
struct GivenDocuments {
  const std::vector<Xapian::docid>* documents;
  EntityNumber entity;
};
using SplitsOfKey = std::vector<GivenDocuments>;

// The owners of all keys of one kind, stretch by stretch.
class Owners {
 public:
  Owners(const JoinedArchives& archives, FacetKind kind, const AliasMap& names,
         const std::vector<SplitDocuments>& splits) {
    std::map<std::string_view, std::uint32_t> split_keys;
    for (const SplitDocuments& split : splits) {
      const std::optional<EntityNumber> entity = names.FindId(split.id);
      if (!entity) continue;
      const auto next = static_cast<std::uint32_t>(splits_.size());
      const auto [key, is_new] = split_keys.emplace(split.key, next);
      if (is_new) splits_.emplace_back();
      splits_[key->second].push_back({&split.documents, *entity});
    }
    for (const ColumnRows& rows : archives.stretches()) {
      const KeyRows& keys = rows.keys[IndexOf(kind)];
      std::vector<Owner>& owners = by_stretch_.emplace_back();
      owners.reserve(keys.keys());
      for (std::size_t i = 0; i < keys.keys(); ++i)
        owners.push_back(OwnerOf(keys.key(i), names, split_keys));
    }
  }

  Owner Of(std::size_t stretch, std::uint32_t key, Xapian::docid document) const {
    const Owner& owner = by_stretch_[stretch][key];
    if (owner.split == Owner::kWhole) return owner;
    for (const GivenDocuments& given : splits_[owner.split]) {
      if (given.entity != owner.entity &&
          std::binary_search(given.documents->begin(), given.documents->end(), document))
        return {given.entity, false, owner.split};
    }
    return owner;
  }

 private:
  static Owner OwnerOf(std::string_view key, const AliasMap& names,
                       const std::map<std::string_view, std::uint32_t>& split_keys) {
    const std::optional<KeyOwner> known = names.OwnerOf(key);
    if (!known) return {};
    const auto split = split_keys.find(key);
    return {known->entity, known->link == KeyLink::kPrior,
            split == split_keys.end() ? Owner::kWhole : split->second};
  }

  std::vector<std::vector<Owner>> by_stretch_;
  std::vector<SplitsOfKey> splits_;
};

// One entity that one article names.
struct Naming {
  EntityNumber entity = 0;
  bool is_probable = false;
  std::uint8_t prominence = 0;
};

// Puts the namings of one article in order: an entity that it names by several keys counts once,
// surely named if one is sure, and as prominently as all of them. They are few.
void MergeNamings(std::vector<Naming>& namings) {
  std::sort(namings.begin(), namings.end(),
            [](const Naming& a, const Naming& b) { return a.entity < b.entity; });
  std::size_t kept = 0;
  for (const Naming& naming : namings) {
    if (kept > 0 && namings[kept - 1].entity == naming.entity) {
      namings[kept - 1].is_probable = namings[kept - 1].is_probable && naming.is_probable;
      namings[kept - 1].prominence |= naming.prominence;
    } else {
      namings[kept++] = naming;
    }
  }
  namings.resize(kept);
}

std::size_t MostValues(const JoinedArchives& archives, FacetKind kind) {
  std::size_t values = 0;
  for (const ColumnRows& rows : archives.stretches())
    values += rows.keys[IndexOf(kind)].rows.values.size();
  return values;
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

template <typename T>
std::size_t BytesOf(const std::vector<T>& values) {
  return values.capacity() * sizeof(T);
}

std::size_t BytesOf(const std::vector<bool>& values) { return values.capacity() / 8; }

}  // namespace

EntityColumn::EntityColumn(const JoinedArchives& archives, FacetKind kind, const AliasMap& names,
                           const std::vector<SplitDocuments>& splits)
    : articles_(names.size()) {
  const Owners owners(archives, kind, names, splits);
  begins_.reserve(std::size_t{archives.end()} + 1);
  values_.reserve(MostValues(archives, kind));
  prominence_.reserve(values_.capacity());
  std::vector<Naming> namings;
  const auto end_rows = [this](Xapian::docid document) {
    begins_.resize(std::size_t{document} + 1, static_cast<std::uint32_t>(values_.size()));
  };
  for (const Xapian::docid document : archives.documents()) {
    end_rows(document);
    const JoinedArchives::Place place = archives.PlaceOf(document);
    const KeyRows& keys = archives.stretches()[place.stretch].keys[IndexOf(kind)];
    const std::span<const std::uint32_t> numbers = keys.rows.Of(place.row);
    const std::uint8_t* prominence = keys.prominence.data() + keys.rows.begins[place.row];
    namings.clear();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const Owner owner = owners.Of(place.stretch, numbers[i], document);
      if (owner.entity != Owner::kNobody)
        namings.push_back({owner.entity, owner.is_probable, prominence[i]});
    }
    MergeNamings(namings);
    for (const Naming& naming : namings)
      AddNaming(naming.entity, naming.is_probable, naming.prominence);
  }
  end_rows(archives.end());
  if (!probable_.empty()) probable_.resize(values_.size());
  for (EntityNumber entity = 0; entity < names.size(); ++entity) {
    if (!names.IsHidden(entity)) continue;
    hidden_.resize(names.size());
    hidden_[entity] = true;
  }
}

void EntityColumn::AddNaming(EntityNumber entity, bool is_probable, std::uint8_t prominence) {
  if (is_probable) {
    probable_.resize(values_.size());
    probable_.push_back(true);
    probable_articles_.resize(articles_.size());
    ++probable_articles_[entity];
  }
  values_.push_back(entity);
  prominence_.push_back(prominence);
  ++articles_[entity];
}

std::uint8_t EntityColumn::AllProminenceOf(Xapian::docid document) const {
  std::uint8_t all = 0;
  for (std::uint32_t i = begins_[document]; i < begins_[document + 1]; ++i) all |= prominence_[i];
  return all;
}

std::size_t EntityColumn::bytes() const {
  return BytesOf(begins_) + BytesOf(values_) + BytesOf(prominence_) + BytesOf(articles_) +
         BytesOf(probable_) + BytesOf(probable_articles_) + BytesOf(hidden_);
}

Columns::Columns(const std::vector<ArchiveColumns>& archives,
                 const std::array<std::shared_ptr<const AliasMap>, 4>& names,
                 const std::array<std::vector<SplitDocuments>, 4>& splits, LanguageColumn languages)
    : languages_(std::move(languages)) {
  const JoinedArchives joined(archives);
  documents_ = joined.documents();
  for (const FacetKind kind : kFacetKinds) {
    entities_[IndexOf(kind)] =
        EntityColumn(joined, kind, *names[IndexOf(kind)], splits[IndexOf(kind)]);
  }
  published_.resize(joined.end());
  for (const Xapian::docid document : documents_) {
    const JoinedArchives::Place place = joined.PlaceOf(document);
    published_[document] = joined.stretches()[place.stretch].published[place.row];
  }
  mentioned_ = MentionColumn(joined);
  prominence_ = ProminenceColumn(joined.end());
  for (const EntityKind kind : kEntityKinds) {
    const EntityColumn& column = entities(FacetOf(kind));
    for (const Xapian::docid document : documents_)
      prominence_.Add(document, column.AllProminenceOf(document));
  }
  prominence_.CountAll();
  span_ = SpanOf(published_);
}

std::size_t Columns::bytes() const {
  std::size_t bytes = BytesOf(documents_) + BytesOf(published_) + mentioned_.bytes() +
                      languages_.bytes() + prominence_.bytes();
  for (const EntityColumn& column : entities_) bytes += column.bytes();
  return bytes;
}

}  // namespace dateline
