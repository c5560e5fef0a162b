// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/person_cues.h"

#include <algorithm>
#include <string_view>

#include "indexer/extract/cues.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestRole = 24;  // tokens from "Chairman" to the name
constexpr std::size_t kApposition = 7;    // tokens from the comma to "director"

bool IsTitle(const Token& token) {
  if (token.possessive || token.editorial) return false;
  if (token.IsCapital()) return token.Has(kRoleWord | kTitleWord) || token.Is(kCourtesy);
  return token.Has(kRoleWord) || token.Is(kKinship);
}

bool IsNumber(const Token& token) {
  return token.printed.size() <= 3 &&
         std::ranges::all_of(token.printed, [](char c) { return c >= '0' && c <= '9'; });
}

// A word that may stand between a role's head and the name: "of the Provincial People's ...".
bool IsInsideRole(const Token& token) {
  constexpr std::string_view kSmall[] = {"of", "the", "and", "for", "on", "in", "at", "to"};
  if (token.IsCapital()) return !token.Is(kCalendarWord);
  return std::ranges::find(kSmall, token.folded) != std::end(kSmall) || token.Is(kRoleModifier);
}

// Walks back from a body's or country's name to the role it belongs to.
bool HasRoleChainBefore(const std::vector<Token>& tokens, std::size_t first) {
  for (std::size_t i = first; i > 0 && i + kLongestRole > first; --i) {
    const Token& token = tokens[i - 1];
    const Gap gap = tokens[i].before;
    if (gap == Gap::kOther || gap == Gap::kSemicolon || gap == Gap::kColon) return false;
    if (gap == Gap::kPeriod && tokens[i].starts_sentence) return false;
    if (token.editorial || !IsInsideRole(token)) {
      return token.Has(kRoleWord) && !token.possessive && tokens[i].folded == "of";
    }
    const bool goes_on = tokens[i].folded == "of" || tokens[i].folded == "for";
    if (token.Has(kRoleWord) && goes_on && !token.possessive) return true;
  }
  return false;
}

// "Russey Keo, in the presence of the ambassador": no apposition begins so.
bool OpensClause(const Token& token) {
  constexpr std::string_view kWords[] = {"after", "and",  "as",    "at",    "before", "but",
                                         "by",    "for",  "from",  "if",    "in",     "or",
                                         "to",    "when", "where", "which", "while",  "with"};
  return token.letters == LetterCase::kSmall &&
         std::ranges::find(kWords, token.folded) != std::end(kWords);
}

}  // namespace

bool HasTitleBefore(const std::vector<Token>& tokens, const Claims& claims, std::size_t first) {
  if (first == 0) return false;
  const Token& before = tokens[first - 1];
  const Gap gap = tokens[first].before;
  // "his Finnish counterpart, Petteri Orpo,"
  const bool presented = gap == Gap::kComma && !before.IsCapital() && !before.possessive &&
                         (before.Is(kKinship) || before.Has(kRoleWord));
  if (presented) return true;
  const bool joined = gap == Gap::kBlank || gap == Gap::kCloseBracket ||
                      (gap == Gap::kPeriod && before.Is(kAbbreviation));
  if (!joined || before.possessive) return false;
  if (gap != Gap::kCloseBracket && IsTitle(before) && before.folded != "st") return true;
  const bool after_body = claims.IsOwnedBy(first - 1, EntityKind::kOrganisation) ||
                          claims.IsOwnedBy(first - 1, EntityKind::kPlace) ||
                          before.Has(kCountry | kRegion | kWellKnownPlace) || before.IsCapital();
  return after_body && HasRoleChainBefore(tokens, first);
}

bool HasPersonAfter(const std::vector<Token>& tokens, std::size_t last) {
  if (last >= tokens.size() || tokens[last - 1].possessive) return false;
  const Token& next = tokens[last];
  const bool comma = next.before == Gap::kComma;
  if ((comma || next.before == Gap::kOpenBracket) && IsNumber(next)) {
    return comma || next.printed.size() == 2;
  }
  if (next.Is(kRelative) && (comma || next.before == Gap::kBlank)) return true;
  if (next.before == Gap::kBlank && next.Is(kSpeechVerb) && !next.IsCapital()) return true;
  if (!comma || OpensClause(next)) return false;
  for (std::size_t i = last; i < tokens.size() && i < last + kApposition; ++i) {
    const Token& token = tokens[i];
    const bool joined = token.before == Gap::kBlank || token.before == Gap::kHyphen;
    if (i > last && !joined) return false;
    if (token.Has(kRoleWord) && !token.possessive) return true;
    if (token.Is(kSpeechVerb) && !token.IsCapital()) return false;
  }
  return false;
}

bool HasSpeech(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  if (last < tokens.size() && !tokens[last - 1].possessive && tokens[last].before == Gap::kBlank &&
      tokens[last].Is(kSpeechVerb) && !tokens[last].IsCapital()) {
    return true;
  }
  if (first == 0 || tokens[first].before != Gap::kBlank) return false;
  constexpr std::string_view kSaid[] = {"said", "says", "added", "told", "asked", "explained"};
  return std::ranges::find(kSaid, tokens[first - 1].folded) != std::end(kSaid);
}

}  // namespace dateline
