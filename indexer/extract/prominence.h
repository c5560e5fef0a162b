// SPDX-License-Identifier: GPL-2.0-or-later
// How prominently an article names an entity: in the headline, the lead, a quotation, a list.
#pragma once

#include <cstdint>
#include <vector>

#include "core/annotation.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// The tokens and spans are those of one article and must outlive it. Any thread.
class ProminenceFinder {
 public:
  ProminenceFinder(const std::vector<Token>& tokens, const std::vector<NameSpan>& names);

  // Prominence bits. kInLead: within the story's first paragraph. kQuoted: a person beside a verb
  // of speech. kListed: a person named only as one of three or more in a row.
  std::uint8_t Of(const Entity& entity) const;

 private:
  using SpanIterator = std::vector<NameSpan>::const_iterator;
  SpanIterator SpanAt(const Mention& mention) const;
  bool IsListed(SpanIterator at) const;

  const std::vector<Token>& tokens_;
  const std::vector<NameSpan>& names_;
  std::uint32_t lead_end_;
};

}  // namespace dateline
