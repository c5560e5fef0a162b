// SPDX-License-Identifier: GPL-2.0-or-later
// The terms that the words of an article make: folded, spelled, stemmed, by field.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

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
  enum class Place : std::uint8_t { kLead, kBody };

  WordTerms(std::string_view language, TermTable& terms) : stemmer_(language), terms_(terms) {}

  void AddTitleWord(std::string_view word, Xapian::termpos position);
  // Gives the word as folded, which stays while this object does.
  std::string_view AddTextWord(std::string_view word, Xapian::termpos position, Place place);

  // Adds the stems, whose weights need the length of the whole. Call last, once.
  void AddStems();

 private:
  // How often a stem stands where.
  struct StemCount {
    std::uint32_t all = 0;
    std::uint32_t title = 0;
    std::uint32_t lead = 0;
  };

  // What one spelling has been resolved to. The pointers are into terms_ and stems_.
  struct Form {
    std::string folded;                  // empty for a word of marks only, which has no terms
    TermTable::Use* word = nullptr;      // the folded word
    TermTable::Use* spelling = nullptr;  // null where the spelling is the folded word
    TermTable::Use* title = nullptr;     // the folded word in the title; null until it stands there
    StemCount* stem = nullptr;
  };

  Form& FormOf(std::string_view word);

  Stemmer stemmer_;
  TermTable& terms_;
  std::unordered_map<std::string_view, Form> forms_;
  std::unordered_map<std::string, StemCount> stems_;
  std::size_t title_words_ = 0;
  std::size_t text_words_ = 0;
  std::size_t lead_words_ = 0;
};

}  // namespace dateline
