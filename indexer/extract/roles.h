// SPDX-License-Identifier: GPL-2.0-or-later
// What a person is called beside the name: "Chairman of the Provincial People's Committee X",
// "X, director of the Harbour Office," (design: people.md section 3, Roles).
#pragma once

#include <cstddef>
#include <vector>

#include "core/annotation.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Finds the roles of one article's people. Looks at the spans as well, because a role may hold the
// name of a body and never that of a person. The tokens and spans must outlive it. Any thread.
class RoleFinder {
 public:
  RoleFinder(const std::vector<Token>& tokens, const std::vector<NameSpan>& names);

  // The roles printed right before and right after the mention, in order of the text.
  std::vector<Role> RolesOf(const NameSpan& mention) const;

 private:
  struct Run {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  void AddBefore(std::size_t name, std::vector<Run>& runs) const;
  void AddAfter(std::size_t name_end, std::vector<Run>& runs) const;
  bool FindEndingAt(std::size_t end, Run& run) const;
  std::size_t LeftEnd(std::size_t head) const;
  std::size_t HeadFrom(std::size_t begin) const;
  std::size_t SegmentEnd(std::size_t begin) const;
  bool IsKind(std::size_t token, EntityKind kind) const;
  Role MakeRole(Run run) const;

  const std::vector<Token>& tokens_;
  std::vector<const NameSpan*> span_of_;  // of each token, or null
};

}  // namespace dateline
