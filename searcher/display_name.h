// SPDX-License-Identifier: GPL-2.0-or-later
// Which of its printed forms an entity is shown by. Internal to searcher.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "searcher/request.h"

namespace dateline {

// A printed form beside the key it folds to (FoldName).
struct FoldedForm {
  std::string folded;
  std::string form;
  std::uint64_t articles = 0;  // that print it
};

// The most frequent full form. Full forms are those that fold to one of the entity's own `keys`, so
// neither its short names nor its acronym; without any, every form is one. Forms that fold alike
// count as one. Of them a person is shown with diacritics rather than without, an organisation,
// place or source only where at least a quarter of the articles print it so
// (docs/decisions/display-name.md); people and places never in capitals when there is another form
// (NATO is no shouted Nato). What is left open goes to the more frequent spelling, then the longer,
// then the first in code point order. Empty without forms. The order of `forms` does not matter.
// Any thread.
std::string DisplayName(FacetKind kind, const std::vector<std::string>& keys,
                        std::span<const FoldedForm> forms);

}  // namespace dateline
