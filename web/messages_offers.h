// SPDX-License-Identifier: GPL-2.0-or-later
// What the page says of searches that it offers: other spellings, looser searches, and what is
// suggested while somebody types. A part of the catalogue of messages, in a file of its own for
// its length.
#pragma once

#include <string>
#include <string_view>

#include "searcher/search_help.h"
#include "searcher/suggestion.h"

namespace dateline::web::messages {

inline constexpr std::string_view kDidYouMean = "Did you mean {}?";
inline constexpr std::string_view kSuggestions = "Suggestions";

// "Without Lê Hoài Trung", "Published March 2024": the link to the looser search.
std::string LooserSearchText(const LooserSearch& way);

// "March 2024", and what else stands for a suggestion: its label.
std::string SuggestionText(const Suggestion& suggestion);

// "Person", "Date": the kind in words.
std::string_view SuggestionKindText(SuggestionKind kind);

}  // namespace dateline::web::messages
