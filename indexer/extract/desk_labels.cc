// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/desk_labels.h"

#include <algorithm>
#include <array>

#include "indexer/extract/place_case.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 68> kLabels = {
    "advisory",   "agenda",    "alert",      "analysis",   "asean",    "athletics", "badminton",
    "basketball", "boxing",    "breaking",   "brief",      "briefs",   "bulletin",  "business",
    "chess",      "comment",   "corrected",  "correction", "cricket",  "cycling",   "diary",
    "editorial",  "exclusive", "explainer",  "factbox",    "feature",  "fifa",      "fixtures",
    "football",   "golf",      "hockey",     "interview",  "lead",     "live",      "markets",
    "nato",       "new",       "news",       "notebook",   "obituary", "opec",      "opinion",
    "photo",      "photos",    "profile",    "quotes",     "racing",   "results",   "review",
    "roundup",    "rugby",     "sailing",    "schedule",   "scores",   "soccer",    "sport",
    "sports",     "standings", "stocks",     "summary",    "tennis",   "timeline",  "update",
    "urgent",     "video",     "volleyball", "watch",      "weather"};

}  // namespace

bool IsDeskLabel(std::string_view printed) {
  return std::find(kLabels.begin(), kLabels.end(), SmallLetters(printed)) != kLabels.end();
}

}  // namespace dateline
