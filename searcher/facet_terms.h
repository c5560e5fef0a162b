// SPDX-License-Identifier: GPL-2.0-or-later
// The terms behind a facet: people, organisations and places are entities of the article, a source
// is not, but all four are filtered and counted alike. Internal to searcher; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/annotation.h"
#include "core/schema.h"
#include "searcher/request.h"

namespace dateline {

inline std::size_t IndexOf(FacetKind kind) { return static_cast<std::size_t>(kind); }

inline FacetKind FacetOf(EntityKind kind) {
  switch (kind) {
    case EntityKind::kPerson:
      return FacetKind::kPerson;
    case EntityKind::kOrganisation:
      return FacetKind::kOrganisation;
    case EntityKind::kPlace:
      break;
  }
  return FacetKind::kPlace;
}

// Nothing for a source.
inline std::optional<EntityKind> EntityOf(FacetKind kind) {
  if (kind == FacetKind::kPerson) return EntityKind::kPerson;
  if (kind == FacetKind::kOrganisation) return EntityKind::kOrganisation;
  if (kind == FacetKind::kPlace) return EntityKind::kPlace;
  return std::nullopt;
}

// "XP:", what the key terms of the kind begin with.
inline std::string KeyPrefix(FacetKind kind) {
  const std::optional<EntityKind> entity = EntityOf(kind);
  return entity ? EntityPrefix(*entity) : std::string(kSourcePrefix);
}

// "XP:le hoai trung"; a long key is cut as the index cuts it.
inline std::string KeyTerm(FacetKind kind, std::string_view key) {
  const std::optional<EntityKind> entity = EntityOf(kind);
  return entity ? EntityTerm(*entity, key) : SourceTerm(key);
}

// 'P', the letter of its form terms.
inline char FormLetter(FacetKind kind) {
  const std::optional<EntityKind> entity = EntityOf(kind);
  return entity ? KindLetter(*entity) : 'S';
}

}  // namespace dateline
