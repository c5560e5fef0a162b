// SPDX-License-Identifier: GPL-2.0-or-later
// What a score is the sum of.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

// Where an article has what made it rank.
enum class ScoreField : std::uint8_t {
  kText,      // a form of the word, in title or text
  kTitle,     // a form of it in the title, besides
  kLead,      // in the first words of the text, besides
  kWord,      // the word as typed
  kSpelling,  // with the very letters typed
  kRow,       // words side by side, or near each other
  kName,      // a person, organisation or place that the article is about
  kEvery,     // every word of a query of which any was enough
  kAge,       // what the article's age takes off (SortOrder::kRecent)
  kOther,     // the lightest parts together, where there are too many to list
};
inline constexpr ScoreField kScoreFields[] = {
    ScoreField::kText,     ScoreField::kTitle, ScoreField::kLead, ScoreField::kWord,
    ScoreField::kSpelling, ScoreField::kRow,   ScoreField::kName, ScoreField::kEvery,
    ScoreField::kAge,      ScoreField::kOther};

struct ScorePart {
  ScoreField field = ScoreField::kText;
  std::vector<std::string> terms;  // stems, words or keys as the index has them, without prefixes
  double weight = 0;

  bool operator==(const ScorePart&) const = default;
};

}  // namespace dateline
