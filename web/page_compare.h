// SPDX-License-Identifier: GPL-2.0-or-later
// Two texts as one, with what was taken out of the first and put into the second.
#pragma once

#include "searcher/comparison.h"
#include "web/html.h"
#include "web/layout.h"

namespace dateline::web {

struct CompareView {
  TextName before;
  TextName after;
  Comparison comparison;
};

// Any thread.
Html ComparePage(const Setting& setting, const CompareView& view);

}  // namespace dateline::web
