// SPDX-License-Identifier: GPL-2.0-or-later
// A list of names held against the archive: as it is typed, and what is answered. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/name_counts.h"
#include "searcher/request.h"
#include "web/html.h"

namespace dateline::web {

// A name a line, trimmed; empty lines are passed over, and a byte order mark. Names stay in their
// order, each as often as it is there: a list that was counted can be laid beside the one typed.
std::vector<std::string> ReadNameList(std::string_view text);

// The search that finds the articles that were counted: within the same search, naming whom is
// meant, or having the words of a name that means nobody.
Url MeantAddress(const SearchRequest& within, const MeantByName& meant);
Url WordsAddress(const SearchRequest& within, std::string_view typed);

// {"generation", "looked_at", "complete", "names": [{"typed", "meant": [{"kind", "id", "label",
// "articles", "probable", "url"}], "other", "as_words", "url"}]}. Addresses are of pages.
std::string NameCountsJson(const SearchRequest& within, const NameCounts& counts);

// The same as a table with a header, a row for each that a name means, and one for a name that
// means nobody: name, means, kind, id, articles, probable, as_words, url.
std::string NameCountsCsv(const SearchRequest& within, const NameCounts& counts);

}  // namespace dateline::web
