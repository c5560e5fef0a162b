// SPDX-License-Identifier: GPL-2.0-or-later
// Which articles are near-identical: copies of one dispatch, grouped under the first of them.
// Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "searcher/columns.h"
#include "searcher/copy_candidates.h"
#include "searcher/matches.h"

namespace dateline {

// A copy appears at most this many days before or after the first, or either is undated: reports of
// one form, of the weather or of exchange rates, are no copies of last month's.
inline constexpr std::int32_t kCopyDays = 7;

// Derived from the signatures (core/signature.h) when a generation is opened. Articles are taken in
// the order of their publication, the undated last, and of their ids: each joins the first group
// whose first article it is near-identical to, or begins one. So every copy is like the first of
// its group, and groups do not depend on the order of indexing. Immutable; any thread.
class Copies {
 public:
  Copies() = default;

  // Throws Xapian::Error.
  Copies(const Xapian::Database& database, const Columns& columns);

  // Requires: every article that shares a band with another is among `candidates`, ascending, and
  // all of them in `columns`.
  Copies(const std::vector<CopyCandidate>& candidates, const Columns& columns);

  // The articles near-identical to `document`, itself among them, the first published first; empty
  // where there is no other.
  std::span<const Xapian::docid> GroupOf(Xapian::docid document) const;

  // Of every group only the first of those that are in `matches`; all that have no copy.
  MatchSet WithoutRepeats(const MatchSet& matches) const;

  std::size_t groups() const { return begins_.empty() ? 0 : begins_.size() - 1; }

 private:
  static constexpr std::uint32_t kAlone = ~std::uint32_t{0};

  std::vector<Xapian::docid> documents_;  // group after group
  std::vector<std::uint32_t> begins_;     // by group, one more than there are
  std::vector<std::uint32_t> group_at_;   // beside documents_
  std::vector<std::uint32_t> place_of_;   // by document number, in documents_; may be empty
};

}  // namespace dateline
