// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/prominence_counts.h"

#include <algorithm>

#include "searcher/matching_count.h"

namespace dateline {

bool AsksForNames(const QueryNode& node) {
  const bool names = node.kind == QueryNode::Kind::kField &&
                     (node.field == "person" || node.field == "org" || node.field == "place");
  return names || std::any_of(node.children.begin(), node.children.end(), AsksForNames);
}

WaysCounts CountEachWay(const Snapshot& snapshot, const Xapian::Database& database,
                        SearchRequest request, const Deadline& deadline) {
  WaysCounts counts;
  for (const Prominence way : {kInHeadline, kInLead, kQuoted, kListed}) {
    request.prominence = way;
    counts.articles[way] =
        static_cast<std::uint32_t>(CountMatching({snapshot, database, deadline}, request).total);
  }
  return counts;
}

}  // namespace dateline
