// SPDX-License-Identifier: GPL-2.0-or-later
// How an article names an entity, as the wdf of the entity's term says it (docs/index-format.md):
// Prominence bits, and above them the number of mentions, to 15.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/annotation.h"

namespace dateline {

inline constexpr std::uint32_t kMostMentionsKept = 15;

constexpr std::uint32_t NamingWdf(std::uint8_t prominence, std::size_t mentions) {
  const auto kept = static_cast<std::uint32_t>(std::min<std::size_t>(mentions, kMostMentionsKept));
  return (prominence & kAllProminence) | kept * (kAllProminence + 1);
}

constexpr std::uint8_t ProminenceIn(std::uint32_t wdf) {
  return static_cast<std::uint8_t>(wdf & kAllProminence);
}

constexpr std::uint32_t MentionsIn(std::uint32_t wdf) { return wdf / (kAllProminence + 1); }

}  // namespace dateline
