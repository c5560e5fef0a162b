// SPDX-License-Identifier: GPL-2.0-or-later
// The articles beside one: its near-identical copies, and those about the same matter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "searcher/request.h"
#include "searcher/response.h"

namespace dateline {

// A person, organisation or place that two articles name.
struct SharedName {
  FacetKind kind = FacetKind::kPerson;
  std::string id;
  std::string label;

  bool operator==(const SharedName&) const = default;
};

// An article about the same matter, with who and what both name.
struct RelatedArticle {
  ArticleCopy article;
  std::vector<SharedName> shared;  // at most kMostShared, the rarest in the archive first
  double likeness = 0;  // its weight as a part of what the article itself would have; 0 to 1
};

inline constexpr std::size_t kMostShared = 3;
inline constexpr std::size_t kMostRelated = 6;
inline constexpr std::size_t kMostCopies = 50;

struct Neighbours {
  // All but the article itself, the first published first; at most kMostCopies.
  std::vector<ArticleCopy> copies;
  std::uint64_t copies_in_all = 0;
  // The most alike first, at most kMostRelated; no copies, of the article or of each other.
  std::vector<RelatedArticle> related;
  std::uint64_t generation = 0;
};

}  // namespace dateline
