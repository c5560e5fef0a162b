// SPDX-License-Identifier: GPL-2.0-or-later
// What stands beside a published model: what it was made of, how, and what it is bad at.
#pragma once

#include <cstddef>
#include <string>

namespace dateline::corpus {

struct CardFacts {
  std::string command;       // how the model is made again
  std::string options;       // seeds, epochs and the like, a line each
  std::string figures;       // the tables of the measure
  std::size_t articles = 0;  // of corpus/agency in training
  std::size_t texts = 0;     // in all, with swapped copies
};

// The card as Markdown, without the checksums, which script/train-tagger adds.
std::string TaggerCard(const CardFacts& facts);

}  // namespace dateline::corpus
