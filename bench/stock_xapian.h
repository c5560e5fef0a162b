// SPDX-License-Identifier: GPL-2.0-or-later
// The baseline: Xapian as its own documentation uses it. TermGenerator, BM25, QueryParser, match
// spies for facets, values for dates, MSet::snippet. The same articles, the same questions.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/record.h"

namespace dateline::bench {

using VisitRecord = std::function<void(const Record&)>;

// `each_record` calls its argument with every article. Requires: `directory` does not exist yet.
void BuildStockIndex(const std::filesystem::path& directory,
                     const std::function<void(const VisitRecord&)>& each_record);

enum class StockFacets {
  kNone,
  kFirstPerson,  // ValueCountMatchSpy over a slot of one value, all that it knows
  kPacked,       // people, organisations, places and years; a spy each, the three over packed slots
};

struct StockQuestion {
  std::string query;
  std::string from = {};  // "20240301", with `to` the range of values; empty: any date
  std::string to = {};
  bool newest = false;  // sorted by the value of the date
  StockFacets facets = StockFacets::kNone;
  std::size_t top = 20;
  bool snippets = true;
};

struct StockAnswer {
  std::size_t matches = 0;
  std::size_t facet_values = 0;
  std::size_t snippet_bytes = 0;
};

struct StockHit {
  std::string title;
  std::string snippet;
};

// What a page shows.
struct StockPage {
  std::size_t matches = 0;  // at an estimate
  std::vector<StockHit> hits;
  std::vector<std::vector<std::pair<std::string, std::size_t>>> facets;  // six values each
};

// One thread.
class StockSearcher {
 public:
  explicit StockSearcher(const std::filesystem::path& directory,
                         const Xapian::Weight& weight = Xapian::BM25Weight());

  StockAnswer Search(const StockQuestion& question);

  // The same to be shown.
  StockPage Page(const StockQuestion& question);

  // The best for `query`, for what is asked of an MSet.
  Xapian::MSet Best(const std::string& query, std::size_t top);

  const Xapian::Stem& stem() const { return stem_; }

 private:
  Xapian::Database database_;
  Xapian::Stem stem_;
  Xapian::QueryParser parser_;
  Xapian::Enquire enquire_;
};

}  // namespace dateline::bench
