// SPDX-License-Identifier: GPL-2.0-or-later
// A token's spelling as the features see it: without diacritics, figures as 0, its shape.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

struct WordForm {
  std::string lower_text;     // what `lower` hashes, at most 64 bytes of it
  std::uint64_t folded = 0;   // hash of the word without diacritics, quotes and dashes plain
  std::uint64_t lower = 0;    // the same in lower case
  std::uint64_t shape = 0;    // X upper, x lower, 0 digit, u other letters, runs cut to two
  bool capital = false;       // begins with A to Z once folded
  bool all_capitals = false;  // two or more letters, none small; or one capital letter
  bool number = false;        // begins with a digit
  bool has_letter = false;    // or a digit: no punctuation
  bool lost_diacritics = false;
};

// "Việt" -> "Viet", "“" -> "\"", "–" -> "-", "2024" -> "0000". Case stays. Never empty ("_").
std::string PlainSpelling(std::string_view printed);

// "McDonald-2024" -> "XxXxx-00".
std::string ShapeOf(std::string_view plain);

// The form of a token. Long tokens are cut at 64 bytes of their plain spelling. Any thread.
WordForm MakeWordForm(std::string_view printed);

}  // namespace dateline
