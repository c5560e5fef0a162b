// SPDX-License-Identifier: GPL-2.0-or-later
// Words that are printed in one piece or in several: O'Brien and OBrien, COVID-19 and Covid19,
// e-mail and email, AT&T and ATT, 1,000 and 1000, U.N. and UN. Wherever the parts are printed the
// index holds the piece too, so that it is found however it was typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace dateline {

// The piece under which a word is looked for, where that is not the folded word itself:
//   "O’Brien"  "o'brien" -> "obrien"      but not a contraction: "we'll" is not "well"
//   "1,000"    "1,000"   -> "1000"
//   "U.N."     "u.n"     -> "un"          of two letters only where that is no English word
//   "US"       "us"      -> "u.s"         in capitals, where it is one: the country, no pronoun
// Empty for every other word. `printed` is the word as it stands in the text, `folded` its
// FoldWord. Any thread.
std::string PieceOf(std::string_view printed, std::string_view folded);

// The folded word, or its piece where it has one.
std::string SearchKey(std::string_view printed);

// The same of a word that is known in its folded form only.
std::string SearchKeyOfFolded(std::string_view folded);

// True for what stands between two parts of one piece: a hyphen or an ampersand.
bool JoinsParts(std::string_view gap);

// "covid" "19" -> "covid19"; empty where that would be longer than a word may be. Any thread.
std::string PieceOfPair(std::string_view left, std::string_view right);

// "covid19" -> "covid" "19": letters and then digits, and nothing else. Views into `folded`.
std::optional<std::pair<std::string_view, std::string_view>> LettersAndDigits(
    std::string_view folded);

}  // namespace dateline
