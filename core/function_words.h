// SPDX-License-Identifier: GPL-2.0-or-later
// Words that join others and say nothing by themselves.
#pragma once

#include <string_view>

namespace dateline {

// Whether a word as typed is an article, preposition, conjunction, pronoun, auxiliary or question
// word of English or Vietnamese. Vietnamese ones count with their marks alone ("của", "và"), as
// without them most are syllables of names; so are words in capitals (WHO, IT, US). Any thread.
bool IsFunctionWord(std::string_view typed);

}  // namespace dateline
