// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a run of capitals has the shape of a personal name, by the lists and its spelling.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/extract/gazetteer.h"
#include "indexer/extract/name_order.h"
#include "indexer/extract/tokens.h"

namespace dateline {

inline constexpr std::uint32_t kAnyGivenName = kGivenName | kVietnameseGivenName;
inline constexpr std::uint32_t kAnyFamilyName =
    kFamilyName | kVietnameseFamilyName | kChineseFamilyName | kKoreanFamilyName;
inline constexpr std::uint32_t kSurePlaces = kCountry | kWellKnownPlace;

// No part of any name: a run of name parts ends before it.
bool BreaksName(const Token& token);

// As BreaksName, but spares words that are names as well ("Carlos King"): for runs that a given
// name or a title has already made likely.
bool BreaksLikelyName(const Token& token);

// An ordinary word and nobody's name.
bool IsOrdinary(const Token& token);

// "Smith Tuesday", "Trump Administration": what a name does not end with.
bool NeverEndsName(const Token& token);

// A run of name parts; `cue` when the words around it say that a person stands here.
struct NameRun {
  std::size_t first = 0;
  std::size_t last = 0;
  bool cue = false;
};

// True when the run reads as a name. Without a cue the lists have to know its parts. Any thread.
bool LooksLikeName(const std::vector<Token>& tokens, const NameRun& run);

bool HasOrdinaryPart(const std::vector<Token>& tokens, std::size_t first, std::size_t last);
std::size_t CountCapitals(const std::vector<Token>& tokens, std::size_t first, std::size_t last);

// The parts of the run as OrderOf wants them, without "Jr".
std::vector<NamePart> PartsOf(const std::vector<Token>& tokens, std::size_t first,
                              std::size_t last);

}  // namespace dateline
