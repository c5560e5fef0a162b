// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/term_table.h"

#include <algorithm>

namespace dateline {
namespace {

void AddPositions(const std::string& term, TermTable::Use& use, Xapian::Document& document) {
  // Two entities' mentions may begin at one word; a position counts once.
  std::sort(use.positions.begin(), use.positions.end());
  use.positions.erase(std::unique(use.positions.begin(), use.positions.end()), use.positions.end());
  for (const Xapian::termpos position : use.positions) {
    document.add_posting(term, position, use.wdf_each);
  }
}

}  // namespace

void TermTable::HandOver(Xapian::Document& document) {
  std::vector<std::pair<const std::string, Use>*> sorted;
  sorted.reserve(uses_.size());
  for (auto& entry : uses_) sorted.push_back(&entry);
  std::sort(sorted.begin(), sorted.end(),
            [](const auto* a, const auto* b) { return a->first < b->first; });

  for (auto* entry : sorted) {
    auto& [term, use] = *entry;
    AddPositions(term, use, document);
    if (use.wdf > 0) {
      document.add_term(term, use.wdf);
    } else if (use.positions.empty()) {
      document.add_boolean_term(term);
    }
  }
}

}  // namespace dateline
