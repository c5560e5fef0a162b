// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/acronyms.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "indexer/extract/cues.h"

namespace dateline {
namespace {

// Walks back from tokens[last] while the initials spell `letters` from their end; gives the first
// token of the run when they are spelt out.
std::optional<std::size_t> RunThatSpells(const std::vector<Token>& tokens, std::size_t last,
                                         std::string_view letters) {
  std::size_t left = letters.size();
  std::size_t most = letters.size() * 2 + 2;  // function words between the initials
  for (std::size_t i = last; i > 0 && most > 0; --most) {
    --i;
    // "Việt Nam" is one word to whoever made the acronym.
    if (i > 0 && tokens[i - 1].folded == "viet" && tokens[i].folded == "nam") --i;
    const Token& token = tokens[i];
    if (token.folded.empty()) return std::nullopt;
    if (token.folded.front() == letters[left - 1] && token.IsCapital()) {
      if (--left == 0) return i;
    } else if (!token.Is(kFunctionWord | kBodyPreposition)) {
      return std::nullopt;
    }
    const Gap gap = token.before;
    if (gap != Gap::kBlank && gap != Gap::kHyphen && gap != Gap::kComma && gap != Gap::kAmpersand) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace

bool LooksLikeAcronym(const Token& token) {
  return token.letters == LetterCase::kAllCapitals && token.printed.size() >= 2 &&
         token.printed.size() <= 8 && std::ranges::all_of(token.printed, [](char c) {
           return (c >= 'A' && c <= 'Z') || c == '.' || c == '&';
         });
}

bool IsBeforeClosingBracket(const Token& token) {
  // The view lies inside a std::string, so there is always a byte after it.
  return token.printed.data()[token.printed.size()] == ')';
}

std::vector<AcronymBinding> FindAcronyms(const std::vector<Token>& tokens) {
  std::vector<AcronymBinding> bindings;
  std::unordered_set<std::string_view> known;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (tokens[i].before != Gap::kOpenBracket || tokens[i].editorial ||
        !LooksLikeAcronym(tokens[i]) || !IsBeforeClosingBracket(tokens[i])) {
      continue;
    }
    const std::optional<std::size_t> first = RunThatSpells(tokens, i, tokens[i].folded);
    const bool is_new = first && *first + 1 < i && known.insert(tokens[i].folded).second;
    if (is_new) bindings.push_back({*first, i, i});
  }
  return bindings;
}

}  // namespace dateline
