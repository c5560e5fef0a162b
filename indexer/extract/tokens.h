// SPDX-License-Identifier: GPL-2.0-or-later
// The words of one article as the tagger sees them: title and body in one row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation.h"
#include "core/article.h"
#include "indexer/extract/gazetteer.h"

namespace dateline {

enum class LetterCase : std::uint8_t {
  kSmall,        // also figures and scripts without case
  kCapital,      // "Hanoi", "McCain", "iPhone" is not
  kAllCapitals,  // "CPV", "BEIJING", "U.S"
  kInitial,      // "J", "J.K"
};

// What stands between a token and the one before it.
enum class Gap : std::uint8_t {
  kBlank,         // one blank, or a line broken inside a paragraph
  kHyphen,        // a hyphen or dash without blanks
  kPeriod,        // ". "
  kComma,         // ", "
  kAmpersand,     // " & "
  kQuote,         // a blank and a quotation mark
  kOpenBracket,   // " ("
  kCloseBracket,  // ") "
  kSemicolon,     // "; "
  kColon,         // ": "
  kOther,         // anything else, and the start of a paragraph
};

struct Token {
  Span span;  // without a possessive 's
  std::string_view printed;
  std::string folded;       // FoldWord; dots are gone ("u s")
  std::uint32_t lists = 0;  // GazetteerList bits of this one word
  std::uint32_t cues = 0;   // Cue bits
  Field field = Field::kText;
  LetterCase letters = LetterCase::kSmall;
  Gap before = Gap::kOther;
  bool possessive = false;
  bool starts_sentence = false;
  bool starts_paragraph = false;
  bool in_dateline = false;
  bool editorial = false;    // a credit, byline or teaser: no name of the story
  bool in_capitals = false;  // nearly all of its sentence is in capitals: case says nothing

  bool IsCapital() const { return letters != LetterCase::kSmall && !editorial; }
  bool Has(std::uint32_t bits) const { return (lists & bits) != 0; }
  bool Is(std::uint32_t bits) const { return (cues & bits) != 0; }
};

// The tokens of the printed title and of the story (`header.body`; all of the text when that is
// empty), in this order. Views point into `article`, which has to live as long. Any thread.
std::vector<Token> Tokenise(const Article& article, const Header& header,
                            const Gazetteer& gazetteer);

// The tokens of these parts of the text alone, in order, none of them editorial. Requires: `parts`
// in order and apart. Views as above. Any thread.
std::vector<Token> TokeniseParts(std::string_view text, const std::vector<Span>& parts,
                                 const Gazetteer& gazetteer);

// The text that the field holds.
std::string_view TextOf(const Article& article, Field field);

// `tokens[first, last)` folded and joined as FoldName joins them.
std::string JoinFolded(const std::vector<Token>& tokens, std::size_t first, std::size_t last);

}  // namespace dateline
