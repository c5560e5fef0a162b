// SPDX-License-Identifier: GPL-2.0-or-later
// When two spellings may be one name (design: people.md section 4, rule 3). Internal to searcher;
// pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

inline constexpr std::size_t kLeastSpelledLetters = 4;  // a shorter word has no other spelling

// What is left of a folded word when the habits of transcription are taken off: doubled letters,
// y for i, k and q for c, ph for f, w for v, z for s, x for ks, and an h that is not the first
// letter. "zelenskyy", "zelenskiy" and "zelensky" give one sound. The first letter stays as it is;
// a short word stays whole.
std::string Sounded(std::string_view word);

// The number of letters to put in, take out or change (Levenshtein), or `most` + 1 when it is
// larger. Quick for a small `most`.
std::size_t EditDistance(std::string_view a, std::string_view b, std::size_t most);

// True for two words of at least four letters with the same first one, at edit distance 1, or at 2
// when both have seven letters.
bool IsSpellingVariant(std::string_view a, std::string_view b);

}  // namespace dateline
