// SPDX-License-Identifier: GPL-2.0-or-later
// What the page says of searches that it offers: other spellings, looser searches, and what is
// suggested while somebody types. A part of web/messages.h. Any thread.
#pragma once

#include <string>

#include "searcher/search_help.h"
#include "searcher/suggestion.h"
#include "web/locale.h"

namespace dateline::web::messages {

// "Without Lê Hoài Trung", "Published March 2024": the link to the looser search.
std::string LooserSearchText(const Locale& locale, const LooserSearch& way);

// "March 2024", and what else stands for a suggestion: its label.
std::string SuggestionText(const Locale& locale, const Suggestion& suggestion);

// "Person", "Date": the kind in words.
std::string SuggestionKindText(const Locale& locale, SuggestionKind kind);

}  // namespace dateline::web::messages
