// SPDX-License-Identifier: GPL-2.0-or-later
// Who may be taken for somebody else. Internal to searcher; any thread.
#pragma once

#include <span>
#include <vector>

#include "searcher/naming.h"
#include "searcher/profile.h"

namespace dateline {

struct Namesakes {
  std::vector<Namesake> splits;     // share a key that the editor has split
  std::vector<Namesake> same_name;  // are printed as `sought` is shown
};
Namesakes NamesakesOf(const Sought& sought);

// Those of the short forms among `forms`, the most printed first, that mean others too; at most
// three. A search for the form finds all of them.
std::vector<SharedForm> SharedFormsOf(const Sought& sought, std::span<const WrittenForm> forms);

}  // namespace dateline
