// SPDX-License-Identifier: GPL-2.0-or-later
// The baseline: Xapian as its own documentation uses it. TermGenerator, default BM25, QueryParser,
// ValueCountMatchSpy for facets, MSet::snippet. The same articles, the same questions.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "core/record.h"

namespace dateline::bench {

// Requires: `directory` does not exist yet.
void BuildStockIndex(const std::filesystem::path& directory, const std::vector<Record>& records);

struct StockAnswer {
  std::size_t matches = 0;
  std::size_t facet_values = 0;
  std::size_t snippet_bytes = 0;
};

enum class StockFacets { kNone, kPeople };

// One thread.
class StockSearcher {
 public:
  explicit StockSearcher(const std::filesystem::path& directory);

  // The top twenty with snippets; with facets also the counts of people over all matches.
  // `from` and `to` ("20240301") filter by value range when not empty; `newest` sorts by date.
  struct Question {
    std::string query;
    std::string from;
    std::string to;
    bool newest = false;
    StockFacets facets = StockFacets::kNone;
  };
  StockAnswer Search(const Question& question);

 private:
  Xapian::Database database_;
  Xapian::Stem stem_;
  Xapian::QueryParser parser_;
};

}  // namespace dateline::bench
