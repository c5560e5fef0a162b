// SPDX-License-Identifier: GPL-2.0-or-later
// The terms that the words of an article make: folded, spelled, stemmed, by field.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/schema.h"
#include "core/stem.h"
#include "core/words.h"
#include "indexer/term_table.h"

namespace dateline {

// The bytes of `word` in the text it was split from.
inline std::string_view WordBytes(std::string_view text, const Word& word) {
  return text.substr(word.span.begin, word.span.end - word.span.begin);
}

// Fills a TermTable from the words of one article. Each distinct spelling is folded and stemmed
// once, however often it stands. Keeps views of the words: the article must outlive it.
// Not safe from two threads at once.
class WordTerms {
 public:
  // kMadeTitle: the first words of the text again, which are not counted among all words twice.
  enum class Place : std::uint8_t { kTitle, kMadeTitle, kLead, kBody };

  WordTerms(std::string_view language, TermTable& terms) : stemmer_(language), terms_(terms) {}

  // Gives the word folded, good as long as this object.
  std::string_view AddWord(std::string_view word, Xapian::termpos position, Place place);

  // The one piece that two words make which only a hyphen or the like parts (core/compounds.h), at
  // the position of the first. Adds nothing to the length of the text.
  void AddPair(std::string_view left, std::string_view right, Xapian::termpos position,
               Place place);

  // Adds the stems, whose weights need the length of the whole. Call last, once.
  void AddStems();

 private:
  // The terms of one folded word. The pointers are into terms_ and stems_.
  struct Key {
    std::string folded;               // empty for a word of marks only, which has no terms
    TermTable::Use* word = nullptr;   // null exactly then
    TermTable::Use* title = nullptr;  // the folded word in the title; null until it stands there
    FieldCount* stem = nullptr;
  };

  // What one spelling has been resolved to.
  struct Form {
    Key word;
    Key piece;                           // "obrien" of "O'Brien"; mostly none
    TermTable::Use* spelling = nullptr;  // null where the spelling is the folded word
  };

  static void CountOnce(Place place, FieldCount& count);
  Form& FormOf(std::string_view word);
  Key KeyOf(std::string folded);
  void AddKey(Key& key, Xapian::termpos position, Place place);

  Stemmer stemmer_;
  TermTable& terms_;
  std::unordered_map<std::string_view, Form> forms_;
  std::unordered_map<std::string, Key> pairs_;  // by their piece
  std::unordered_map<std::string, FieldCount> stems_;
  FieldCount words_;
};

}  // namespace dateline
