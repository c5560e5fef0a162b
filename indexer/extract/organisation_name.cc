// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/organisation_name.h"

#include <algorithm>
#include <utility>

#include "indexer/extract/cues.h"

namespace dateline {
namespace {

constexpr std::size_t kMostPerWord = 8;   // long forms that begin with the same word
constexpr std::size_t kMostDropped = 4;   // words that a short form leaves out
constexpr std::size_t kMostInitials = 8;  // words of a body that letters stand for

bool IsContent(const Token& token) {
  const bool link =
      token.letters == LetterCase::kSmall && token.Is(kFunctionWord | kBodyPreposition);
  return !link && !token.Is(kLegalForm);
}

bool AreSame(const std::vector<Token>& tokens, std::size_t a, std::size_t b, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    if (tokens[a + i].folded != tokens[b + i].folded) return false;
  }
  return true;
}

}  // namespace

AcronymIndex::AcronymIndex(const std::vector<Token>& tokens)
    : tokens_(tokens), bindings_(FindAcronyms(tokens)) {
  for (std::size_t b = 0; b < bindings_.size(); ++b) by_opening_.push_back(b);
  std::ranges::stable_sort(by_opening_, {}, [this](std::size_t b) -> const std::string& {
    return tokens_[bindings_[b].first].folded;
  });
}

const AcronymBinding* AcronymIndex::LongFormAt(std::size_t first, std::size_t last) const {
  const auto same = std::ranges::equal_range(
      by_opening_, tokens_[first].folded, {},
      [this](std::size_t b) -> const std::string& { return tokens_[bindings_[b].first].folded; });
  std::size_t left = kMostPerWord;
  for (const std::size_t b : same) {
    if (left-- == 0) break;
    const std::size_t size = bindings_[b].last - bindings_[b].first;
    if (first + size <= last && AreSame(tokens_, first, bindings_[b].first, size)) {
      return &bindings_[b];
    }
  }
  return nullptr;
}

OrganisationName MakeOrganisationName(const std::vector<Token>& tokens,
                                      const AcronymIndex& acronyms, const NameSpan& span) {
  OrganisationName name{span, {}, false, false};
  for (std::size_t i = span.first; i < span.last; ++i) {
    // A lone acronym has no long form inside it.
    const bool may_open = tokens[i].IsCapital() && i + 1 < span.last;
    const AcronymBinding* binding = may_open ? acronyms.LongFormAt(i, span.last) : nullptr;
    if (binding != nullptr) {
      name.content.push_back(tokens[binding->acronym].folded);
      i += binding->last - binding->first - 1;
    } else if (tokens[i].before == Gap::kOpenBracket && i > span.first) {
      continue;  // the acronym of what stands before it
    } else if (IsContent(tokens[i])) {
      name.content.push_back(tokens[i].folded);
    }
  }
  std::ranges::sort(name.content);
  const bool one = span.last - span.first == 1;
  name.is_acronym = one && LooksLikeAcronym(tokens[span.first]);
  name.is_short = one && !name.is_acronym;
  return name;
}

bool IsEndOf(const std::vector<Token>& tokens, const NameSpan& end, const NameSpan& full) {
  const std::size_t size = end.last - end.first;
  if (size < 2 || full.last - full.first <= size) return false;
  // After "of" stands another body: the Committee of the Party is no part of its Committee.
  if (!tokens[full.last - size - 1].IsCapital()) return false;
  return AreSame(tokens, end.first, full.last - size, size);
}

bool IsStartOf(const std::vector<Token>& tokens, const NameSpan& start, const NameSpan& full) {
  const std::size_t size = start.last - start.first;
  const std::size_t whole = full.last - full.first;
  if (whole <= size || whole - size > kMostDropped) return false;
  if (!AreSame(tokens, start.first, full.first, size)) return false;
  const std::size_t rest = full.first + size;
  if (tokens[rest - 1].possessive) return false;
  // "Reserve Bank of Australia": the place goes unsaid; one word ("Bank") is too little for that.
  if (tokens[rest].folded == "of") return size >= 2;
  if (!tokens[rest].IsCapital() || tokens[rest].before == Gap::kOpenBracket) return false;
  if (tokens[full.last - 1].Is(kLegalForm)) return true;
  // Nobody shortens "Party Committee" to "Party".
  if (tokens[start.last - 1].Is(kOwnBody | kTopicBody)) return false;
  return std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(rest),
                      tokens.begin() + static_cast<std::ptrdiff_t>(full.last),
                      [](const Token& token) { return token.Is(kOwnBody | kTopicBody); });
}

std::string InitialsOf(const std::vector<Token>& tokens, const NameSpan& span) {
  std::string initials;
  if (span.last - span.first < 2) return initials;
  for (std::size_t i = span.first; i < span.last && initials.size() <= kMostInitials; ++i) {
    const Token& token = tokens[i];
    // The letters in brackets belong to a part of this name.
    if (i > span.first && token.before == Gap::kOpenBracket) return {};
    // "Việt Nam" is one word to whoever made the acronym.
    const bool second = i > span.first && tokens[i - 1].folded == "viet" && token.folded == "nam";
    if (!token.IsCapital() || !IsContent(token) || second || token.folded.empty()) continue;
    initials += token.folded.front();
  }
  return initials;
}

std::string OrganisationKey(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  std::string key;
  for (std::size_t i = first; i < last; ++i) {
    const bool bracketed = i > first && tokens[i].before == Gap::kOpenBracket;
    const bool legal = i > first && tokens[i].Is(kLegalForm) && i + 1 == last;
    if (bracketed || legal || tokens[i].folded == "the") continue;
    if (!key.empty()) key += tokens[i].before == Gap::kHyphen ? '-' : ' ';
    key += tokens[i].folded;
  }
  return key.empty() ? JoinFolded(tokens, first, last) : key;
}

}  // namespace dateline
