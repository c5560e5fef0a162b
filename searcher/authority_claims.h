// SPDX-License-Identifier: GPL-2.0-or-later
// Which entity of an authority file a name belongs to when several lines say so. Internal to
// searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "searcher/authority.h"
#include "searcher/authority_groups.h"

namespace dateline {

// How much a claim is worth: one of a lower rank loses without an error.
enum class ClaimRank : std::uint8_t { kWritten, kAcronym, kImported, kImportedAcronym };

// One line says that `key` belongs to `id`.
struct KeyClaim {
  std::string key;
  std::string id;
  std::string form;  // as written; empty for a short form, which is no name to be shown
  ClaimRank rank = ClaimRank::kWritten;
  bool is_display = false;
  std::size_t line = 0;
};

// The claims that stand, by key and id, each pair once; `groups` knows afterwards which key belongs
// to whom. A key that is claimed by several entities which `groups` does not hold for one belongs
// to nobody, and is a fault when the claims were written by hand. The order of `claims` does not
// matter.
std::vector<KeyClaim> SettleClaims(std::vector<KeyClaim> claims, NameGroups& groups,
                                   std::vector<AuthorityFault>& faults);

// Takes away imported claims by which one entity would get two names that hand-written lines keep
// apart; its display is kept before its other names.
void DropClaimsKeptApart(const std::vector<AuthorityGroup>& keep_aparts,
                         std::vector<KeyClaim>& claims);

}  // namespace dateline
