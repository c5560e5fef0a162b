// SPDX-License-Identifier: GPL-2.0-or-later
// What an article is about, as far as it changes what names mean: in a sports report "Liverpool" is
// a team.
#pragma once

#include <cstdint>

#include "indexer/tagger/features.h"

namespace dateline {

enum class Topic : std::uint8_t { kOther, kPerhapsSport, kSport };

// By how many different words of sport the article has. Pure; any thread.
Topic TopicOf(const ArticleFeatures& article);

}  // namespace dateline
