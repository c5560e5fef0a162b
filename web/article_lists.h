// SPDX-License-Identifier: GPL-2.0-or-later
// The lists beside an article: whom and what it names, its dates, where it comes from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/response.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// One row of people, organisations or places: an entity of the archive, however many names of the
// article lead to it.
struct EntityRow {
  std::string id;
  std::string label;
  std::uint64_t mentions = 0;
  std::vector<std::string> also_as;  // printed forms other than the label
  std::vector<std::string> roles;    // without repeats
  KeyLink link = KeyLink::kSame;     // the strongest reason why its names here are its own
  std::vector<std::size_t> indexes;  // of the record's entities
};
std::vector<EntityRow> EntityRowsOf(const StoredArticle& stored, EntityKind kind);

// Each row opens to the sentences that name it, with the reasons.
Html EntityList(const Locale& locale, const StoredArticle& stored, EntityKind kind);
Html DateList(const Locale& locale, const StoredArticle& stored);
Html ProvenanceList(const Locale& locale, const StoredArticle& stored);
Html LicenceList(const Locale& locale, const StoredArticle& stored);

}  // namespace dateline::web
