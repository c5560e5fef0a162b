// SPDX-License-Identifier: GPL-2.0-or-later
// The letters of a query as people's keyboards and clipboards send them: full-width forms, curly
// quotes, blanks of every width. Internal to searcher.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/article.h"

namespace dateline {

// `query` with every invalid byte and every control character made a blank. Of the same length, so
// that positions in it are positions in what was typed.
std::string ReadableCopy(std::string_view query);

// A code point, brought down from its full-width form: U+FF1A is ':'.
struct Letter {
  char32_t value = 0;  // 0 at the end of the text
  std::size_t bytes = 0;
};

// Requires: `text` is valid UTF-8 and `at` a code point boundary not after its end.
Letter LetterAt(std::string_view text, std::size_t at);

bool IsBlank(char32_t letter);
bool IsDoubleQuote(char32_t letter);

// `text` in the characters that operators, dates and field names are written in: full-width forms
// narrowed, dashes made '-', an ellipsis "..", double quotes '"'. For reading, never for showing.
std::string Narrowed(std::string_view text);

// `text` without the blanks at both ends, as a part of it.
std::string_view Trimmed(std::string_view text);

// What was typed at `position`, short enough for a message and cut between code points.
std::string Excerpt(std::string_view query, Span position);

// Span's fields are 32 bits wide; a query is at most kMaxQueryBytes.
inline Span SpanOf(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

inline std::string_view PartOf(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace dateline
