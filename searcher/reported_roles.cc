// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/reported_roles.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "core/fold.h"
#include "searcher/hits.h"

namespace dateline {
namespace {

// Roles that are kept while reading; a person with more is a list, and lists have no roles.
constexpr std::size_t kMostKept = 2000;

}  // namespace

ArticleReference ReferenceTo(const Record& record, const Snapshot& snapshot) {
  const Header& header = record.annotation.header;
  return {record.article.id, record.article.title, header.published,
          SourceIdOf(record, snapshot.names(FacetKind::kSource)), header.source};
}

void RoleList::Add(const Record& record, const Snapshot& snapshot,
                   std::span<const Entity* const> found) {
  ++read_;
  std::set<std::string> counted;  // an article counts once for a role, however often it prints it
  for (const Entity* entity : found) {
    for (const Role& role : entity->roles) {
      std::string folded = FoldName(role.printed);
      if (folded.empty() || !counted.insert(folded).second) continue;
      const auto known = roles_.find(folded);
      if (known == roles_.end()) {
        if (roles_.size() == kMostKept) continue;
        ArticleReference reference = ReferenceTo(record, snapshot);
        places_.emplace(folded, roles_.size());
        roles_.emplace(std::move(folded), ReportedRole{role.printed, 1, reference, reference});
      } else {
        ++known->second.articles;
        known->second.first = ReferenceTo(record, snapshot);
      }
    }
  }
}

ReportedRoles RoleList::Take() && {
  ReportedRoles reported;
  reported.read = read_;
  std::vector<std::pair<std::size_t, ReportedRole*>> order;
  const ReportedRole* most = nullptr;
  for (auto& [folded, role] : roles_) {
    order.emplace_back(places_.at(folded), &role);
    const bool is_more = !most || role.articles > most->articles ||
                         (role.articles == most->articles && role.text < most->text);
    if (role.articles > 1 && is_more) most = &role;
  }
  if (most) reported.most_often = most->text;
  std::sort(order.begin(), order.end());
  for (auto& [place, role] : order) {
    if (reported.roles.size() == kMostRoles) break;
    reported.roles.push_back(std::move(*role));
  }
  reported.others = order.size() - reported.roles.size();
  return reported;
}

}  // namespace dateline
