// SPDX-License-Identifier: GPL-2.0-or-later
// Which runs of words are names, and of what: words in, spans out. Everything after this file
// works on spans alone, so another tagger can take its place here.
#pragma once

#include <cstddef>
#include <vector>

#include "core/annotation.h"
#include "indexer/extract/gazetteer.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// tokens[first, last) are one mention of a name, without title and possessive.
struct NameSpan {
  std::size_t first = 0;
  std::size_t last = 0;
  EntityKind kind = EntityKind::kPerson;
  float confidence = 1;

  bool operator==(const NameSpan&) const = default;
};

// The names among `tokens`, in order, none overlapping another. Pure; any thread.
std::vector<NameSpan> TagNames(const std::vector<Token>& tokens, const Gazetteer& gazetteer);

}  // namespace dateline
