// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/topic.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace dateline {
namespace {

// Common words, none of which is of sport alone: only several together tell. Sorted.
constexpr std::string_view kSportWords[] = {
    "champion", "championship", "coach", "cup",        "final",   "goal", "goals",
    "league",   "match",        "medal", "players",    "points",  "race", "scored",
    "season",   "semi",         "team",  "tournament", "victory", "win",
};
constexpr std::size_t kSome = 4;
constexpr std::size_t kMany = 6;

}  // namespace

Topic TopicOf(const ArticleFeatures& article) {
  bool seen[std::size(kSportWords)] = {};
  for (std::uint32_t form = 0; form < article.form_count(); ++form) {
    const std::string_view text = article.FormNumber(form).lower_text;
    const auto* found = std::ranges::lower_bound(kSportWords, text);
    if (found != std::end(kSportWords) && *found == text) seen[found - kSportWords] = true;
  }
  const auto count = static_cast<std::size_t>(std::ranges::count(seen, true));
  return count >= kMany ? Topic::kSport : count >= kSome ? Topic::kPerhapsSport : Topic::kOther;
}

}  // namespace dateline
