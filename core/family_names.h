// SPDX-License-Identifier: GPL-2.0-or-later
// Family names that stand first in a name. The alias map may not ask the indexer's gazetteers,
// which are files that a user may edit: the same archive must give the same people everywhere.
#pragma once

#include <string_view>

namespace dateline {

// "chu", "ha" or "wang" stand in more than one list.
struct FamilyNameLists {
  bool vietnamese = false;
  bool chinese = false;
  bool korean = false;

  bool any() const { return vietnamese || chinese || korean; }
};

// Which lists hold `word`, folded. Any thread.
FamilyNameLists FamilyNameListsOf(std::string_view word);

}  // namespace dateline
