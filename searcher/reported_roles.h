// SPDX-License-Identifier: GPL-2.0-or-later
// What somebody is described as, gathered from articles one after the other. Internal to searcher.
#pragma once

#include <map>
#include <span>
#include <string>

#include "searcher/naming.h"
#include "searcher/profile.h"

namespace dateline {

// The article as it is cited.
ArticleReference ReferenceTo(const Record& record, const Snapshot& snapshot);

// Add the newest article first. One thread.
class RoleList {
 public:
  // `found` are the entities of `record` that are the person.
  void Add(const Record& record, const Snapshot& snapshot, std::span<const Entity* const> found);

  // By their last report, newest first; those of one article as it prints them.
  ReportedRoles Take() &&;

 private:
  std::map<std::string, ReportedRole> roles_;  // by folded text
  std::map<std::string, std::size_t> places_;  // by folded text: the order of last reports
  std::uint64_t read_ = 0;
};

}  // namespace dateline
