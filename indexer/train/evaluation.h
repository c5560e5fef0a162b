// SPDX-License-Identifier: GPL-2.0-or-later
// How many of the names marked by hand a tagger finds.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "indexer/tagger/labels.h"
#include "indexer/tagger/tag_token.h"
#include "indexer/train/annotated_text.h"

namespace dateline {

struct TagCounts {
  std::size_t right = 0;  // the same tokens and the same type
  std::size_t found = 0;
  std::size_t marked = 0;

  double Precision() const;  // 0 to 100; 0 where nothing was found
  double Recall() const;
  double F1() const;
};

struct Evaluation {
  std::array<TagCounts, kTypeCount> types;

  TagCounts AllFour() const;  // over PER, ORG, LOC, MISC
  TagCounts Three() const;    // without MISC
};

// Finds the names among the tokens of one article.
using NameFinder = std::function<std::vector<TaggedSpan>(std::span<const TagToken> tokens)>;

// Told of a name that was missed or found wrongly: "FN", "FP"; the type, the printed name, the text
// around it.
using MissWatcher = std::function<void(const std::string& line)>;

Evaluation Evaluate(std::span<const AnnotatedText> texts, const NameFinder& find,
                    const MissWatcher& watch);

// A row of a table: F1(4) ("-" where no MISC is marked), F1(3), precision, recall, F1 by type.
std::string EvaluationRow(const std::string& set, const Evaluation& evaluation);
std::string EvaluationHeader();

}  // namespace dateline
