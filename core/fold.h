// SPDX-License-Identifier: GPL-2.0-or-later
// The search key of a word or a name. Index and query call the same functions, so that case,
// diacritics, composition, width, curly quotes and tone-mark placement never matter.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// "Việt" -> "viet", "CPC’s" -> "cpc", "ＣＯＶＩＤ" -> "covid", "thuỵ" -> "thuy", "đ" -> "d".
// Compatibility forms (NFKD), case folding, combining marks off (Latin, Greek and Cyrillic only:
// elsewhere they are letters), letters that do not decompose mapped (đ ð ħ ø ł ŧ ß æ œ ı þ),
// apostrophes made one and a possessive 's dropped. Holds no blank and no control character. May be
// empty (a word of marks only). Any thread.
std::string FoldWord(std::string_view word);

// The word's own spelling for exact search: case folded, NFC, width and quotes made one, tone marks
// where the papers put them ("thuỵ" -> "thụy"), possessive dropped, diacritics kept. Equal to
// FoldWord for a word without diacritics. Any thread.
std::string SpellingKey(std::string_view word);

// A name as a key: its words folded and joined by one blank, dots, commas and quotes gone, hyphens
// and apostrophes kept ("Sean O’Leary" -> "sean o'leary", "J.K. Abara" -> "j k abara").
// Never holds '_', tab or newline. Any thread.
std::string FoldName(std::string_view name);

// True when folding took a diacritic away: "Trần" but not "Tran".
bool HasDiacritics(std::string_view text);

}  // namespace dateline
