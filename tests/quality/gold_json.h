// SPDX-License-Identifier: GPL-2.0-or-later
// Reads texts whose entities are marked in JSON: the founding reports and MEANTIME.
#pragma once

#include <filesystem>
#include <vector>

#include "tests/quality/annotated_article.h"

namespace dateline {

// A folder holds NAME.json beside NAME.txt; a file has an object with its "text" on each line.
// Requires: people, organisations and places as corpus/README.md describes them; the files are
// ours, so anything else ends the test. None when there is no such path.
std::vector<AnnotatedArticle> ReadGold(const std::filesystem::path& path);

}  // namespace dateline
