// SPDX-License-Identifier: GPL-2.0-or-later
// Names typed without quotes, once the archive can be asked where they end. Internal to searcher.
#pragma once

#include <string_view>

#include "searcher/query.h"

namespace dateline {

// The parser takes the capitalised words behind person:To as one name, which is a guess. Here the
// archive decides: person:xi jinping becomes the one name when some person is called so, and the
// words that no name goes on with ("person:Wang Beijing") become words of the query again. What was
// decided is a warning; a name that the archive does not know stays as it is.
// `typed` is the query that `parsed` was read from. Any thread, if `find_name` is.
void DecideNames(std::string_view typed, const FindName& find_name, ParsedQuery& parsed);

}  // namespace dateline
