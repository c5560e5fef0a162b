// SPDX-License-Identifier: GPL-2.0-or-later
// The sentences of an article, and one of them as it is shown. Pure; any thread.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/words.h"
#include "searcher/response.h"

namespace dateline {

// In order, apart, without the blanks between them; a line of its own is a sentence. Each begins
// with the quotation marks and brackets that open it. Requires: `words` is SplitWords(text).
std::vector<Span> SentencesOf(std::string_view text, std::span<const Word> words);

// The sentence that `span` begins in; nothing when it stands in none.
const Span* SentenceAt(std::span<const Span> sentences, Span span);

// `sentence` with every blank one space, cut to about `bytes` bytes around the first of `names`,
// "…" where text was left out, the names marked. Requires: names in order, apart, within the text.
Marked ShowSentence(std::string_view text, Span sentence, std::span<const Span> names,
                    std::size_t bytes);
inline constexpr std::size_t kSentenceBytes = 320;

}  // namespace dateline
