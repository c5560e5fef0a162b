// SPDX-License-Identifier: GPL-2.0-or-later
// More training text of the kind that is scarce: copies of annotated articles with the names
// swapped for invented ones of East and South-East Asia.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "indexer/train/annotated_text.h"

namespace dateline {

struct SwapOptions {
  std::size_t copies = 0;  // of so many texts, chosen by the seed; at most all
  std::uint64_t seed = 11;
};

// Every person of a text becomes one invented person, the same at each mention: the full name where
// a name of several words stood, a later short form where one word of it did. Some persons get a
// title before them; six in ten bodies and places are replaced as well, a country only by
// Việt Nam. `countries` holds country names as printed. The same arguments give the same bytes on
// every machine. Any thread.
std::vector<AnnotatedText> SwapNames(const std::vector<AnnotatedText>& texts,
                                     const std::unordered_set<std::string>& countries,
                                     const SwapOptions& options);

}  // namespace dateline
