// SPDX-License-Identifier: GPL-2.0-or-later
// What a score is the sum of, for readers and programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/score_part.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// The name of the value in JSON, for ever.
std::string_view ScoreFieldName(ScoreField field);  // "title"

// One line: "4.20 in the title: visit".
std::string ScorePartText(const Locale& locale, const ScorePart& part);

// A list to open under a result; nothing where nothing is explained.
Html ExplanationDetails(const Locale& locale, const std::vector<ScorePart>& parts, double score);

}  // namespace dateline::web
