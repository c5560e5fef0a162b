// SPDX-License-Identifier: GPL-2.0-or-later
// Queries and what judges said of articles, in the layout of BEIR (Thakur et al., 2021).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/quality/ranking_measures.h"

namespace dateline {

struct JudgedQuery {
  std::string id;
  std::string text;
  std::string kind;         // "person", "place", "topic" ...; empty where the collection has none
  bool development = true;  // one to choose by; the others confirm what was chosen
  Grades grades;
};

// Reads folder/queries.jsonl ({"_id" or "id", "text", "kind", "dev"} a line; without "dev" every
// second query is for development) and folder/qrels.tsv (query, article and grade a line, parted by
// tabs; a first line of column names is passed over). Gives the queries with a relevant article, in
// the order of the file. Throws std::runtime_error, naming file and line, for anything else.
std::vector<JudgedQuery> ReadJudgedQueries(const std::filesystem::path& folder);

}  // namespace dateline
