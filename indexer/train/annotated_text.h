// SPDX-License-Identifier: GPL-2.0-or-later
// A text whose names somebody has marked: what the tagger learns from and is measured by.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/article.h"
#include "indexer/tagger/labels.h"

namespace dateline {

struct MarkedName {
  Span span;  // bytes of the text
  NameType type = NameType::kPerson;

  bool operator==(const MarkedName&) const = default;
};

// The names are in the order of the text and do not overlap.
struct AnnotatedText {
  std::string name;  // of the article, for messages
  std::string text;  // as printed; a paragraph ends with a newline
  std::vector<MarkedName> names;
  // Which scheme of annotation the text follows, 1 to 15: the tagger learns what is common to all
  // and what is peculiar to each. 0 is none.
  std::uint8_t domain = 0;
  // False: nobody looked for miscellaneous names, so any unmarked word may be in one.
  bool marks_miscellaneous = true;
  std::uint8_t visits = 1;  // how often the learner sees it in an epoch

  bool operator==(const AnnotatedText&) const = default;
};

}  // namespace dateline
