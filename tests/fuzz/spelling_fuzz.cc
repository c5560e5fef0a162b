// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a pattern, as a misspelled word, and as what somebody types ahead.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/fold.h"
#include "core/unicode.h"
#include "searcher/name_completion.h"
#include "searcher/vocabulary.h"
#include "searcher/word_slips.h"

namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

const dateline::Vocabulary& Words() {
  static const dateline::Vocabulary words = [] {
    dateline::WordList list;
    std::uint32_t articles = 0;
    for (const char* word : {"2024", "beijing", "hanoi", "korea", "minister", "ministers", "nguyen",
                             "south", "trung", "viet", "việt", "北京", "京"})
      list.Add(word, ++articles);
    return dateline::Vocabulary(std::move(list));
  }();
  return words;
}

const dateline::NameCompletion& Names() {
  static const dateline::NameCompletion names = [] {
    dateline::NameCompletion completion;
    std::uint32_t owner = 0;
    for (const char* name : {"le hoai trung", "wang yi", "xi jinping", "ly le", "北京 市"}) {
      completion.Add(owner, name, owner * 3 % 5);
      ++owner;
    }
    completion.Seal();
    return completion;
  }();
  return names;
}

// By the definition, letter by letter, where the pattern is short enough for that.
bool Matches(std::string_view word, std::string_view pattern) {
  if (pattern.empty()) return word.empty();
  if (pattern.front() == '*') {
    for (std::size_t at = 0; at <= word.size(); ++at) {
      if (dateline::CodePointFloor(word, at) == at && Matches(word.substr(at), pattern.substr(1)))
        return true;
    }
    return false;
  }
  if (word.empty()) return false;
  if (pattern.front() != '?')
    return word.front() == pattern.front() && Matches(word.substr(1), pattern.substr(1));
  std::size_t letter = 1;
  while (letter < word.size() && dateline::CodePointFloor(word, letter) != letter) ++letter;
  return Matches(word.substr(letter), pattern.substr(1));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view typed(reinterpret_cast<const char*>(data), size);
  Require(Words().Matching(typed, 5).size() <= 5);
  for (const dateline::IndexedWord& word : Words().Beginning(typed, 100))
    Require(word.word.starts_with(typed));
  if (size <= 12 && dateline::IsUtf8(typed)) {
    for (std::size_t i = 0; i < Words().size(); ++i) {
      const std::string_view word = Words().words()[i].word;
      Require(dateline::MatchesPattern(word, typed) == Matches(word, typed));
    }
  }
  for (const dateline::NearWord& near : Words().Near(typed, 2, 10))
    Require(near.word != typed && near.distance >= 1 && near.distance <= 2);
  for (const dateline::MeantWord& meant : dateline::MeantWords(Words(), typed, 5)) {
    Require(meant.text != typed && !meant.text.empty());
    dateline::InTheCaseOf(typed, meant.text);
  }
  const std::string folded = dateline::FoldName(typed);
  for (const dateline::NameCompletion::Found& name : Names().Find(folded, 3))
    Require((" " + std::string(name.folded)).find(" " + folded) != std::string::npos);
  return 0;
}
