// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a text for whoever asks of few of them only whether they start a sentence.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/words.h"

namespace dateline {

// The words that SplitWords gives, without their sentences: `starts_sentence` is set with
// `starts_paragraph` only. Takes half of its time. Requires: `text` is valid UTF-8. Any thread.
std::vector<Word> SplitParagraphs(std::string_view text);

// Whether word `i` of `words`, those of `text` in a row, is the first of its sentence. Any thread.
bool StartsSentence(std::string_view text, std::span<const Word> words, std::size_t i);

}  // namespace dateline
