// SPDX-License-Identifier: GPL-2.0-or-later
// Whether the clause around a date looks back or ahead.
#pragma once

#include <cstddef>
#include <cstdint>

#include "indexer/extract/date_scanner.h"

namespace dateline {

enum class Tense : std::uint8_t {
  kUnknown,
  kSince,    // "since", "after", "sold in" right in front: over
  kPast,     // "met", "was held"
  kPresent,  // "meets", "is": on a timetable it looks ahead
  kFuture,   // "will meet", "is to meet"
  kUntil,    // "until", "before" right in front
};

inline bool LooksBack(Tense tense) { return tense == Tense::kSince || tense == Tense::kPast; }
inline bool LooksAhead(Tense tense) { return tense >= Tense::kPresent; }

// The tense around the tokens [begin, end): a preposition right in front ("until", "since")
// decides, then a past verb right behind ("on Friday met"), then the nearest verb to the left in
// the sentence, then the nearest to the right. A verb that reports ("said") makes nothing past that
// a future verb stands nearer to. Looks at 40 tokens to either side at most. Any thread.
Tense TenseAround(const DateTokens& tokens, std::size_t begin, std::size_t end);

}  // namespace dateline
