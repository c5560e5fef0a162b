// SPDX-License-Identifier: GPL-2.0-or-later
// The numbers of documents in one archive and in all archives together. Internal to searcher.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

// Of n archives searched as one, document l of archive s, counted from 0, bears the number
// (l - 1) * n + s + 1 in all together; a posting source is asked for each archive by itself, in the
// numbers of that archive. Any thread.
struct ArchiveNumbers {
  Xapian::docid archives = 1;
  Xapian::docid archive = 0;

  bool Owns(Xapian::docid in_all) const { return (in_all - 1) % archives == archive; }
  // Requires Owns(in_all).
  Xapian::docid Own(Xapian::docid in_all) const { return (in_all - 1) / archives + 1; }
  Xapian::docid InAll(Xapian::docid own) const { return (own - 1) * archives + archive + 1; }

  // Which of the archives with these `uuids`, in their order, `database` is; of one or none it is
  // that one. Nothing when it is none of several.
  static std::optional<ArchiveNumbers> Of(const Xapian::Database& database,
                                          const std::vector<std::string>& uuids) {
    if (uuids.size() <= 1) return ArchiveNumbers{};
    const auto found = std::find(uuids.begin(), uuids.end(), database.get_uuid());
    if (found == uuids.end()) return std::nullopt;
    return ArchiveNumbers{static_cast<Xapian::docid>(uuids.size()),
                          static_cast<Xapian::docid>(found - uuids.begin())};
  }
};

}  // namespace dateline
