// SPDX-License-Identifier: GPL-2.0-or-later
// Which mentions of people are the same person, within one article.
#pragma once

#include <vector>

#include "core/annotation.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// One person as an entity, with the spans its mentions came from, in the same order.
struct ResolvedPerson {
  Entity entity;
  std::vector<NameSpan> spans;
};

// Makes persons of the spans of kind kPerson (the others are passed over). Full names first,
// longest first; then single words, each to the best fitting person, the latest named before it
// (design: people.md section 3). Gives them by first mention. Pure; any thread.
std::vector<ResolvedPerson> ResolvePeople(const std::vector<Token>& tokens,
                                          const std::vector<NameSpan>& names);

}  // namespace dateline
