// SPDX-License-Identifier: GPL-2.0-or-later
// A stored article in the form in which `dateline index` reads one (docs/input-formats.md).
#pragma once

#include <string>

#include "core/record.h"

namespace dateline::cli {

enum class WithFound : bool { kNo, kYes };

// One JSON object on one line. Fields that the source did not give are left out, a title made from
// the text among them, so that indexing the line gives the same article. `indexed` and `earlier`
// (the versions before a correction), and with kYes `found` (docs/annotate.md), are for people and
// other programs: the indexer passes over them.
std::string ArticleJson(const Record& record, WithFound with_found);

}  // namespace dateline::cli
