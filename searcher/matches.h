// SPDX-License-Identifier: GPL-2.0-or-later
// The documents that match a query, all of them, unranked: what facets, histogram, totals and the
// order by date are computed from. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "searcher/deadline.h"

namespace dateline {

using MatchSet = std::vector<Xapian::docid>;  // ascending

class TermPostings;

// Every document that `query` matches. Throws Xapian::Error, also where a list names a document
// that there is not, so that rows can be looked up without fear; and DeadlinePassed.
MatchSet CollectMatches(const TermPostings& postings, const Xapian::Query& query);

// The same read from the database alone: for terms that no list is made of.
MatchSet CollectMatches(const Xapian::Database& database, const Xapian::Query& query,
                        const Deadline& deadline);

// The match sets of the latest queries on one generation, so that ticking a filter, turning a page
// and sorting anew do not match again. Any thread.
class MatchCache {
 public:
  // Keeps at most about `bytes` of sets, the latest used ones.
  explicit MatchCache(std::size_t bytes) : most_bytes_(bytes) {}

  // Shared because a search goes on with its set when another one pushes it out. Null when unknown.
  // `name` tells one query from every other.
  std::shared_ptr<const MatchSet> Find(const std::string& name);
  void Keep(const std::string& name, std::shared_ptr<const MatchSet> matches);

 private:
  struct Entry {
    std::string name;
    std::shared_ptr<const MatchSet> matches;
  };
  static std::size_t BytesOf(const Entry& entry);

  const std::size_t most_bytes_;
  std::mutex mutex_;          // guards everything below
  std::list<Entry> entries_;  // the latest used first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_name_;
  std::size_t bytes_ = 0;
};

}  // namespace dateline
