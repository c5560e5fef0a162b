// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/aliases.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/extract/acronyms.h"

namespace dateline {
namespace {

constexpr std::size_t kMostBetween = 5;  // words: "who is also known as"
constexpr std::size_t kMostSaying = 12;  // "known to the viewers of Channel 4 as"

bool IsOneOf(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != std::end(words);
}

// No letter of the Latin script: "謝明哲", "Путин". Latin ends with the two-byte forms below U+0370
// and has one block beyond, U+1E00 to U+1EFF.
bool IsInAnotherScript(std::string_view printed) {
  if (printed.empty()) return false;
  const auto lead = static_cast<unsigned char>(printed.front());
  if (lead < 0xCD) return false;
  const bool vietnamese = lead == 0xE1 && printed.size() > 1 &&
                          static_cast<unsigned char>(printed[1]) >= 0xB8 &&
                          static_cast<unsigned char>(printed[1]) <= 0xBB;
  return !vietnamese;
}

// "Military Demarcation Line (MDL)".
bool Spells(const std::vector<Token>& tokens, const NameSpan& letters, const NameSpan& name) {
  if (!LooksLikeAcronym(tokens[letters.first]) || letters.last - letters.first != 1) return false;
  std::string initials;
  for (std::size_t i = name.first; i < name.last; ++i) {
    if (tokens[i].IsCapital()) initials += tokens[i].folded.substr(0, 1);
  }
  return initials == tokens[letters.first].folded;
}

bool IsBracketed(const std::vector<Token>& tokens, const NameSpan& a, const NameSpan& b) {
  if (b.first != a.last || tokens[b.first].before != Gap::kOpenBracket) return false;
  if (!IsBeforeClosingBracket(tokens[b.last - 1])) return false;
  return b.kind == EntityKind::kOrganisation || IsInAnotherScript(tokens[b.first].printed) ||
         (b.kind == EntityKind::kPlace && Spells(tokens, b, a));
}

// Whether the words between say that both mean one. Every word has to be of those that may stand
// there, so that "formerly of", "known to" and a second clause say nothing.
bool IsStatedInWords(const std::vector<Token>& tokens, const NameSpan& a, const NameSpan& b) {
  constexpr std::string_view kSaying[] = {"known", "alias", "aka", "nicknamed", "formerly", "nee"};
  constexpr std::string_view kBeside[] = {
      "who",       "is", "was", "also",  "better", "then", "commonly", "locally", "widely",
      "popularly", "as", "the", "still", "often",  "now",  "usually",  "known"};
  if (b.first <= a.last || b.first - a.last > kMostBetween) return false;
  bool says = false;
  for (std::size_t i = a.last; i < b.first; ++i) {
    const std::string_view word = tokens[i].folded;
    if (IsOneOf(word, kSaying)) {
      says = true;
    } else if (!IsOneOf(word, kBeside)) {
      return false;
    }
    const Gap gap = tokens[i].before;
    if (gap != Gap::kBlank && gap != Gap::kComma && gap != Gap::kOpenBracket) return false;
  }
  const std::string_view last = tokens[b.first - 1].folded;
  const Gap gap = tokens[b.first].before;
  const bool joined = gap == Gap::kBlank || gap == Gap::kQuote;
  return says && joined && last != "known";
}

// From a to b runs one clause of a few words, set off from a by a comma or a bracket.
bool IsClauseBetween(const std::vector<Token>& tokens, const NameSpan& a, const NameSpan& b) {
  if (b.first <= a.last || b.first - a.last > kMostSaying) return false;
  const Gap opening = tokens[a.last].before;
  if (opening != Gap::kComma && opening != Gap::kOpenBracket) return false;
  const auto flows = [](const Token& token) {
    return token.before == Gap::kBlank || token.before == Gap::kHyphen;
  };
  const bool quoted = tokens[b.first].before == Gap::kQuote;
  return (quoted || flows(tokens[b.first])) &&
         std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(a.last + 1),
                     tokens.begin() + static_cast<std::ptrdiff_t>(b.first), flows);
}

// ", known to the viewers of Channel 4 as", ", also called", ", born".
bool IsStatedInClause(const std::vector<Token>& tokens, const NameSpan& a, const NameSpan& b) {
  constexpr std::string_view kTo[] = {"to", "in", "on", "among", "by", "at", "throughout"};
  if (!IsClauseBetween(tokens, a, b)) return false;
  std::size_t i = a.last;
  if (tokens[i].folded == "also" || tokens[i].folded == "better") ++i;
  const std::string_view word = tokens[i].folded;
  const bool alone = i + 1 == b.first;
  if (word == "called" || word == "dubbed") return alone;
  if (word == "born") return alone && b.last - b.first > 1;
  return word == "known" && i + 2 < b.first && IsOneOf(tokens[i + 1].folded, kTo) &&
         tokens[b.first - 1].folded == "as";
}

// ", whose real name is": what follows is the name itself.
bool IsNameStated(const std::vector<Token>& tokens, const NameSpan& a, const NameSpan& b) {
  if (!IsClauseBetween(tokens, a, b) || tokens[a.last].folded != "whose") return false;
  const std::string_view last = tokens[b.first - 1].folded;
  const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(b.first);
  return (last == "is" || last == "was") &&
         std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(a.last), end,
                     [](const Token& token) { return token.folded == "name"; });
}

// "She is known as": of the person before.
bool IsStatedOfPronoun(const std::vector<Token>& tokens, const NameSpan& b) {
  constexpr std::string_view kBefore[] = {"as", "known", "is"};
  std::size_t i = b.first;
  for (const std::string_view word : kBefore) {
    while (i > 0 && (tokens[i - 1].folded == "also" || tokens[i - 1].folded == "better")) --i;
    if (i == 0 || (tokens[i - 1].folded != word && (word != "is" || tokens[i - 1].folded != "was")))
      return false;
    --i;
  }
  return i > 0 && tokens[i - 1].starts_sentence &&
         (tokens[i - 1].folded == "he" || tokens[i - 1].folded == "she");
}

// "Born Ann Mae Berg in Oslo, she", "She was born Ann Mae Berg". `in_obituary`: also "Ann Mae Berg
// was born", where a sentence begins.
bool IsNameAtBirth(const std::vector<Token>& tokens, const NameSpan& b, bool in_obituary) {
  if (b.last - b.first < 2) return false;
  if (b.first > 0 && tokens[b.first - 1].folded == "born") {
    if (tokens[b.first].before != Gap::kBlank) return false;
    if (tokens[b.first - 1].starts_sentence) return true;
    return b.first > 2 && tokens[b.first - 2].folded == "was" &&
           (tokens[b.first - 3].folded == "he" || tokens[b.first - 3].folded == "she");
  }
  return in_obituary && tokens[b.first].starts_sentence && b.last + 1 < tokens.size() &&
         tokens[b.last].before == Gap::kBlank && tokens[b.last].folded == "was" &&
         tokens[b.last + 1].folded == "born";
}

// What people were called at birth joins whom the headline or an earlier sentence names with the
// same first word: "Lorraine Paris ... dies at 92", "Lorraine Mae Guidry was born". A daughter may
// have her mother's, so the headline has to speak of a death for the form without "she".
void AddNamesAtBirth(const std::vector<Token>& tokens, const std::vector<NameSpan>& names,
                     std::vector<StatedAlias>& aliases) {
  constexpr std::string_view kDeath[] = {"dead", "died", "dies", "obituary"};
  const bool of_death = std::ranges::any_of(tokens, [&](const Token& token) {
    return token.field == Field::kTitle && IsOneOf(token.folded, kDeath);
  });
  std::unordered_map<std::string_view, std::size_t> first_called;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const NameSpan& name = names[i];
    if (name.kind != EntityKind::kPerson || name.last - name.first < 2) continue;
    const auto [known, is_new] = first_called.emplace(tokens[name.first].folded, i);
    if (is_new) continue;
    const NameSpan& of = names[known->second];
    const bool in_obituary = of_death && tokens[of.first].field == Field::kTitle;
    const bool same =
        JoinFolded(tokens, of.first, of.last) == JoinFolded(tokens, name.first, name.last);
    if (!same && IsNameAtBirth(tokens, name, in_obituary)) aliases.push_back({known->second, i});
  }
}

}  // namespace

std::vector<StatedAlias> FindStatedAliases(const std::vector<Token>& tokens,
                                           const std::vector<NameSpan>& names) {
  std::vector<StatedAlias> aliases;
  for (std::size_t i = 1; i < names.size(); ++i) {
    const NameSpan& a = names[i - 1];
    const NameSpan& b = names[i];
    const bool comparable = a.kind == b.kind && tokens[a.first].field == tokens[b.first].field;
    if (!comparable) continue;
    const bool person = a.kind == EntityKind::kPerson;
    if (IsBracketed(tokens, a, b) || IsStatedInWords(tokens, a, b) ||
        IsStatedInClause(tokens, a, b) || (person && IsStatedOfPronoun(tokens, b))) {
      aliases.push_back({i - 1, i});
    } else if (person && IsNameStated(tokens, a, b)) {
      aliases.push_back({i, i - 1});
    }
  }
  AddNamesAtBirth(tokens, names, aliases);
  return aliases;
}

}  // namespace dateline
