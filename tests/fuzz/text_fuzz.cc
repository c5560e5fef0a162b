// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes on the way of an article's text: encoding, cleaning, words, keys.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/collation.h"
#include "core/fold.h"
#include "core/paragraph_words.h"
#include "core/unicode.h"
#include "core/words.h"

namespace {

void Check(bool holds) {
  if (!holds) std::abort();
}

void CheckWords(std::string_view text) {
  std::uint32_t end = 0;
  const std::vector<dateline::Word> words = dateline::SplitWords(text);
  const std::vector<dateline::Word> of_paragraphs = dateline::SplitParagraphs(text);
  Check(words.size() == of_paragraphs.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const dateline::Word& word = words[i];
    Check(of_paragraphs[i].span == word.span);
    Check(of_paragraphs[i].starts_paragraph == word.starts_paragraph);
    Check(dateline::StartsSentence(text, of_paragraphs, i) == word.starts_sentence);
    const auto [from, to] = word.span;
    Check(end <= from && from < to && to <= text.size() && to - from <= 64);
    end = to;
    const std::string key = dateline::FoldWord(text.substr(from, to - from));
    Check(dateline::FoldWord(key) == key);
    const std::string spelling = dateline::SpellingKey(text.substr(from, to - from));
    Check(dateline::SpellingKey(spelling) == spelling && dateline::FoldWord(spelling) == key);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  dateline::SplitWords(bytes);
  Check(dateline::IsUtf8(dateline::FoldName(bytes)));
  const dateline::Result<std::string> utf8 = dateline::ToUtf8(bytes);
  if (!utf8) return 0;
  Check(dateline::IsUtf8(*utf8));
  const std::string text = dateline::CleanText(*utf8);
  Check(dateline::IsUtf8(text) && dateline::CleanText(text) == text);
  Check(dateline::Prefix(text, size / 2).size() <= size / 2);
  CheckWords(text);
  const std::string name = dateline::FoldName(text);
  Check(dateline::FoldName(name) == name && name.find_first_of("_\t\n") == name.npos);
  dateline::CollationKey(text);
  dateline::HasDiacritics(text);
  return 0;
}
