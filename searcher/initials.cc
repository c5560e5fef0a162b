// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/initials.h"

#include <cstdint>
#include <map>

#include "core/fold.h"

namespace dateline {
namespace {

constexpr std::string_view kOther = "other";

}  // namespace

std::string InitialOf(std::string_view label) {
  const std::string folded = FoldName(label);
  if (folded.empty() || folded[0] < 'a' || folded[0] > 'z') return std::string(kOther);
  return folded.substr(0, 1);
}

std::vector<InitialCount> CountInitials(const std::vector<EntityNumber>& entities,
                                        const AliasMap& names) {
  std::map<std::string, std::uint64_t> counts;
  for (const EntityNumber entity : entities) ++counts[InitialOf(names.label(entity))];
  std::vector<InitialCount> initials;
  for (const auto& [initial, values] : counts) {
    if (initial != kOther) initials.push_back({initial, values});
  }
  if (const auto other = counts.find(std::string(kOther)); other != counts.end())
    initials.push_back({other->first, other->second});
  return initials;
}

}  // namespace dateline
