// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/tag_token.h"

#include "core/utf8.h"

namespace dateline {
namespace {

enum class ByteClass : std::uint8_t { kBlank, kLetters, kMark };

bool IsAsciiLetterOrDigit(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool IsBlankCharacter(char32_t c) {
  return c <= ' ' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200D) || c == 0x202F ||
         c == 0x2028 || c == 0x2029 || c == 0x205F || c == 0x2060 || c == 0xFEFF;
}

// Letters in a gap are words too long for the index: one token each run, like emoji and marks that
// stand alone.
ByteClass ClassOf(char32_t c) {
  if (IsBlankCharacter(c)) return ByteClass::kBlank;
  if (c < 0x80) return IsAsciiLetterOrDigit(c) ? ByteClass::kLetters : ByteClass::kMark;
  const bool punctuation = (c >= 0xA1 && c <= 0xBF) || (c >= 0x2010 && c <= 0x205E) ||
                           (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF0F);
  return punctuation ? ByteClass::kMark : ByteClass::kLetters;
}

std::size_t PossessiveSize(std::string_view word) {
  for (const std::string_view ending : {"'s", "’s", "ʼs", "'S", "’S"}) {
    if (word.size() > ending.size() && word.ends_with(ending)) return ending.size();
  }
  return 0;
}

// The bytes of a possessive ending at the start of a gap, which a splitter cut off its word.
std::size_t LeadingPossessiveSize(std::string_view rest) {
  for (const std::string_view ending : {"'s", "’s", "ʼs", "'S", "’S"}) {
    if (!rest.starts_with(ending)) continue;
    const std::string_view after = rest.substr(ending.size());
    const bool ends =
        after.empty() || ClassOf(DecodeCodePoint(after, 0).value) != ByteClass::kLetters;
    if (ends) return ending.size();
  }
  return 0;
}

class TokenMaker {
 public:
  TokenMaker(std::string_view text, std::span<const Word> words) : text_(text), words_(words) {}

  std::vector<TagToken> Take() && {
    tokens_.reserve(words_.size() + words_.size() / 4);
    const auto size = static_cast<std::uint32_t>(text_.size());
    std::uint32_t end = words_.empty() ? size : words_[0].span.begin;
    if (end > 0) AddGap({0, end}, true);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      word_ = static_cast<std::uint32_t>(i);
      end = AddWord(words_[i]);
      const bool last = i + 1 == words_.size();
      const std::uint32_t next = last ? size : words_[i + 1].span.begin;
      AddGap({AddStop(end, next, last || words_[i + 1].starts_sentence), next}, false);
    }
    return std::move(tokens_);
  }

 private:
  void Add(Span span, bool is_word) {
    TagToken token;
    token.span = span;
    token.printed = text_.substr(span.begin, span.end - span.begin);
    token.word = word_;
    token.is_word = is_word;
    token.starts_sentence = tokens_.empty();
    token.starts_paragraph = tokens_.empty();
    tokens_.push_back(token);
  }

  // A sentence begins with the quotes and brackets that touch its first word: those of them that
  // close something touch what is before.
  std::size_t OpeningOf(std::size_t token) const {
    std::size_t opening = token;
    while (opening > 0 && !tokens_[opening - 1].is_word &&
           tokens_[opening - 1].span.end == tokens_[opening].span.begin) {
      --opening;
    }
    const bool touches =
        opening > 0 && tokens_[opening - 1].span.end == tokens_[opening].span.begin;
    return touches ? token : opening;
  }

  // Gives where the word's bytes end.
  std::uint32_t AddWord(const Word& word) {
    const std::string_view printed = text_.substr(word.span.begin, word.span.end - word.span.begin);
    const auto ending = static_cast<std::uint32_t>(PossessiveSize(printed));
    Add({word.span.begin, word.span.end - ending}, true);
    TagToken& opening = tokens_[OpeningOf(tokens_.size() - 1)];
    opening.starts_sentence = opening.starts_sentence || word.starts_sentence;
    opening.starts_paragraph = opening.starts_paragraph || word.starts_paragraph;
    if (ending > 0) Add({word.span.end - ending, word.span.end}, false);
    return word.span.end;
  }

  // A full stop right after a word belongs to it unless it ends the sentence; "U.S." keeps it even
  // there. Gives where the gap goes on.
  std::uint32_t AddStop(std::uint32_t end, std::uint32_t next, bool ends_sentence) {
    const std::string_view gap = text_.substr(end, next - end);
    TagToken& token = tokens_.back();
    if (!token.is_word || !gap.starts_with('.') || gap.starts_with("..")) return end;
    if (ends_sentence && token.printed.find('.') == token.printed.npos) return end;
    ++token.span.end;
    token.printed = text_.substr(token.span.begin, token.span.end - token.span.begin);
    return end + 1;
  }

  void AddGap(Span gap, bool opens_text) {
    std::uint32_t at = gap.begin;
    const std::string_view rest = text_.substr(gap.begin, gap.end - gap.begin);
    if (!opens_text && tokens_.back().is_word) {
      const auto size = static_cast<std::uint32_t>(LeadingPossessiveSize(rest));
      if (size > 0) Add({at, at + size}, false);
      at += size;
    }
    while (at < gap.end) at = AddRun({at, gap.end});
  }

  // One token, or none for a blank. Gives where it ends.
  std::uint32_t AddRun(Span gap) {
    const CodePoint first = DecodeCodePoint(text_, gap.begin);
    const ByteClass kind = ClassOf(first.value);
    auto end = static_cast<std::uint32_t>(gap.begin + first.bytes);
    if (kind == ByteClass::kBlank) return end;
    while (end < gap.end) {
      const CodePoint next = DecodeCodePoint(text_, end);
      // "..." and "--" are one mark.
      const bool same = kind == ByteClass::kMark ? next.value == first.value && first.value < 0x80
                                                 : ClassOf(next.value) == ByteClass::kLetters;
      if (!same) break;
      end += static_cast<std::uint32_t>(next.bytes);
    }
    Add({gap.begin, end}, false);
    return end;
  }

  std::string_view text_;
  std::span<const Word> words_;
  std::uint32_t word_ = 0;
  std::vector<TagToken> tokens_;
};

}  // namespace

std::vector<TagToken> TagTokens(std::string_view text, std::span<const Word> words) {
  return TokenMaker(text, words).Take();
}

std::vector<TagToken> TagTokens(std::string_view text) {
  const std::vector<Word> words = SplitWords(text);
  return TagTokens(text, words);
}

}  // namespace dateline
