// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/authority_claims.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace dateline {
namespace {

using Claims = std::span<KeyClaim>;

bool IsImported(const KeyClaim& claim) { return claim.rank >= ClaimRank::kImported; }

auto Order(const KeyClaim& claim) {
  return std::tie(claim.key, claim.rank, claim.id, claim.line, claim.form);
}

// Calls `visit` with the claims of each key. Requires: sorted by Order.
template <typename Visit>
void VisitKeys(std::vector<KeyClaim>& claims, Visit visit) {
  for (std::size_t begin = 0; begin < claims.size();) {
    std::size_t end = begin + 1;
    while (end < claims.size() && claims[end].key == claims[begin].key) ++end;
    visit(Claims(claims).subspan(begin, end - begin));
    begin = end;
  }
}

// Those of the best rank, which stand first.
Claims BestOf(Claims claims) {
  std::size_t count = 1;
  while (count < claims.size() && claims[count].rank == claims.front().rank) ++count;
  return claims.first(count);
}

// The first claim of another group than the first one's; null when all are of one.
const KeyClaim* Rival(Claims claims, NameGroups& groups) {
  for (const KeyClaim& claim : claims)
    if (groups.Of(claim.id) != groups.Of(claims.front().id)) return &claim;
  return nullptr;
}

AuthorityFault Contradiction(const KeyClaim& a, const KeyClaim& b) {
  const auto [first, second] = a.line <= b.line ? std::pair(&a, &b) : std::pair(&b, &a);
  return {second->line, first->line,
          fmt::format("'{}' would belong to {} and to {}; keep it in one of them, or merge the two",
                      a.key, first->id, second->id)};
}

}  // namespace

std::vector<KeyClaim> SettleClaims(std::vector<KeyClaim> claims, NameGroups& groups,
                                   std::vector<AuthorityFault>& faults) {
  std::sort(claims.begin(), claims.end(),
            [](const KeyClaim& a, const KeyClaim& b) { return Order(a) < Order(b); });
  // Undisputed keys first: they may show that the rivals of another key are one.
  VisitKeys(claims, [&](Claims of_key) {
    const Claims best = BestOf(of_key);
    const bool undisputed = std::all_of(best.begin(), best.end(), [&](const KeyClaim& claim) {
      return claim.id == best.front().id;
    });
    if (undisputed) groups.Join(best.front().key, best.front().id);
  });
  std::vector<KeyClaim> settled;
  VisitKeys(claims, [&](Claims of_key) {
    const Claims best = BestOf(of_key);
    if (const KeyClaim* rival = Rival(best, groups)) {
      if (best.front().rank == ClaimRank::kWritten && faults.size() < kMaxAuthorityFaults)
        faults.push_back(Contradiction(best.front(), *rival));
      return;
    }
    groups.Join(best.front().key, best.front().id);
    for (KeyClaim& claim : of_key) {
      if (groups.Of(claim.id) == groups.Of(claim.key)) settled.push_back(std::move(claim));
    }
  });
  return settled;
}

void DropClaimsKeptApart(const std::vector<AuthorityGroup>& keep_aparts,
                         std::vector<KeyClaim>& claims) {
  std::unordered_map<std::string_view, std::vector<std::size_t>> groups_of;
  for (std::size_t i = 0; i < keep_aparts.size(); ++i)
    for (const std::string& member : keep_aparts[i].members) groups_of[member].push_back(i);
  if (groups_of.empty()) return;
  std::sort(claims.begin(), claims.end(), [](const KeyClaim& a, const KeyClaim& b) {
    return std::forward_as_tuple(IsImported(a), !a.is_display, a.key, a.id) <
           std::forward_as_tuple(IsImported(b), !b.is_display, b.key, b.id);
  });
  std::set<std::pair<std::string, std::size_t>> has_one;  // an entity has a member of the group
  std::set<std::tuple<std::string, std::string>> kept;    // the same name again is no second one
  const auto is_second = [&](const KeyClaim& claim) {
    const auto groups = groups_of.find(claim.key);
    if (groups == groups_of.end() || kept.contains({claim.id, claim.key})) return false;
    // An entity that is itself a member of a group has one name of it from the beginning.
    const auto own = groups_of.find(claim.id);
    if (own != groups_of.end())
      for (const std::size_t group : own->second) has_one.insert({claim.id, group});
    bool second = false;
    for (const std::size_t group : groups->second) second |= has_one.contains({claim.id, group});
    if (second && IsImported(claim)) return true;
    for (const std::size_t group : groups->second) has_one.insert({claim.id, group});
    kept.insert({claim.id, claim.key});
    return false;
  };
  // Not remove_if: it may not be relied on to look at each claim in order.
  std::vector<KeyClaim> standing;
  for (KeyClaim& claim : claims)
    if (!is_second(claim)) standing.push_back(std::move(claim));
  claims = std::move(standing);
}

}  // namespace dateline
