// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/name_shape.h"

#include <algorithm>

#include "core/fold.h"
#include "indexer/extract/cues.h"

namespace dateline {
namespace {

bool IsListedName(const Token& token) { return token.Has(kAnyGivenName | kAnyFamilyName); }

bool FitsGivenName(const std::vector<Token>& tokens, std::size_t first, std::size_t end) {
  const Token& opening = tokens[first];
  const Token& closing = tokens[end - 1];
  if (opening.Has(kCommonWord) || opening.Has(kSurePlaces) || opening.Is(kWeakGivenName)) {
    const bool certain =
        closing.Has(kFamilyName) && !closing.Has(kCommonWord | kSurePlaces | kRegion);
    return certain && !opening.starts_sentence && !opening.Is(kWeakGivenName);
  }
  if (closing.Has(kFamilyName)) return true;
  return !closing.Has(kSurePlaces | kRegion | kKnownPlace | kCommonWord);
}

bool IsAsianName(const std::vector<Token>& tokens, const NameRun& run) {
  const auto [first, last, cue] = run;
  const Token& family = tokens[first];
  const Token& given = tokens[last - 1];
  const bool both_ordinary = last - first == 2 && family.Has(kCommonWord) && given.Has(kCommonWord);
  const bool place = (family.Has(kSurePlaces) || given.Has(kSurePlaces)) && last - first == 2;
  const bool after_locative =
      first > 0 && tokens[first - 1].Is(kLocative) && tokens[first].before == Gap::kBlank;
  if (after_locative && last - first == 2 && !cue) return false;
  return cue || (!both_ordinary && !place &&
                 !(family.Is(kFunctionWord) && family.starts_sentence && given.Has(kCommonWord)));
}

bool IsWesternName(const std::vector<Token>& tokens, const NameRun& run) {
  const auto [first, last, cue] = run;
  std::size_t end = last;
  while (end > first + 1 && tokens[end - 1].Is(kNameSuffix)) --end;
  const Token& opening = tokens[first];
  const Token& closing = tokens[end - 1];
  const bool bad_end = closing.Has(kCommonWord) && !closing.Has(kAnyFamilyName) && !cue;
  if (bad_end || closing.printed.size() < 2) return false;
  if (cue) return !(opening.Has(kSurePlaces) && !opening.Has(kAnyGivenName));
  if (opening.Has(kSurePlaces) && closing.Has(kSurePlaces)) return false;
  // "Moyen-Chari": joined by hyphens alone it is one word, and of no person by itself.
  const bool one_word =
      std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(first + 1),
                  tokens.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const Token& token) { return token.before == Gap::kHyphen; });
  if (one_word) return false;
  if (opening.letters == LetterCase::kInitial) {
    return !closing.Has(kCommonWord | kSurePlaces) && closing.letters == LetterCase::kCapital;
  }
  if (opening.letters == LetterCase::kAllCapitals || closing.letters == LetterCase::kAllCapitals) {
    return false;
  }
  if (opening.Has(kGivenName)) return FitsGivenName(tokens, first, end);
  // "Truls Karlsson": nobody has heard of the given name, and it is no word either.
  const bool unheard = opening.lists == 0 && opening.cues == 0 && opening.printed.size() > 3 &&
                       !opening.starts_sentence && last - first == 2;
  if (unheard && closing.before == Gap::kBlank && closing.Has(kFamilyName) &&
      !closing.Has(kCommonWord | kSurePlaces | kRegion | kCity | kDemonym)) {
    return first == 0 || !tokens[first - 1].Is(kLocative);
  }
  // Family name first, as Japanese and Hungarian reports print it.
  return opening.Has(kFamilyName) && !opening.Has(kCommonWord | kSurePlaces | kCity) &&
         closing.Has(kGivenName) && !closing.Has(kCommonWord | kSurePlaces);
}

}  // namespace

bool IsOrdinary(const Token& token) { return token.Has(kCommonWord) && !IsListedName(token); }

bool BreaksName(const Token& token) {
  if (token.letters == LetterCase::kInitial) return false;
  return token.Is(kCalendarWord | kFunctionWord | kCourtesy | kPlaceWord) ||
         token.Has(kRoleWord | kTitleWord | kOrganisationWord | kDemonym | kEventWord);
}

// As BreaksName, for words that are family names as well: "Carlos King", "April Lindqvist",
// "Justice Rosa Ibarra" once a given name or a title has made a name likely.
bool BreaksLikelyName(const Token& token) {
  if (token.letters == LetterCase::kInitial) return false;
  if (token.Is(kFunctionWord | kCourtesy))
    return !token.Has(kFamilyName) || token.printed.size() < 4;
  if (token.Has(kOrganisationWord)) return true;
  return BreaksName(token) && !IsListedName(token);
}

bool NeverEndsName(const Token& token) {
  if (token.Is(kNameSuffix) || !token.IsCapital()) return false;
  return IsOrdinary(token) || token.Is(kCalendarWord | kFunctionWord) ||
         (token.Has(kDemonym | kEventWord) && !token.Has(kAnyFamilyName));
}

bool HasOrdinaryPart(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (tokens[i].IsCapital() && IsOrdinary(tokens[i]) && !tokens[i].Is(kNameSuffix | kParticle)) {
      return true;
    }
  }
  return false;
}

std::size_t CountCapitals(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  std::size_t parts = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (tokens[i].IsCapital() && !tokens[i].Is(kNameSuffix)) ++parts;
  }
  return parts;
}

std::vector<NamePart> PartsOf(const std::vector<Token>& tokens, std::size_t first,
                              std::size_t last) {
  std::vector<NamePart> parts;
  for (std::size_t i = first; i < last; ++i) {
    if (tokens[i].Is(kNameSuffix)) continue;
    parts.push_back({tokens[i].folded, tokens[i].lists, HasDiacritics(tokens[i].printed),
                     i > first && tokens[i].before == Gap::kHyphen,
                     tokens[i].letters == LetterCase::kSmall});
  }
  return parts;
}

bool LooksLikeName(const std::vector<Token>& tokens, const NameRun& run) {
  const std::size_t first = run.first;
  const std::size_t last = run.last;
  if (tokens[first].letters == LetterCase::kAllCapitals &&
      tokens[last - 1].letters == LetterCase::kAllCapitals) {
    return false;
  }
  const Token& closing = tokens[last - 1];
  const bool joined = closing.before == Gap::kHyphen && closing.letters == LetterCase::kSmall;
  if (joined && last - first == 3) return !IsOrdinary(tokens[first]);
  const NameOrder order = OrderOf(PartsOf(tokens, first, last));
  if (order != NameOrder::kFamilyLast) return IsAsianName(tokens, run);
  return IsWesternName(tokens, run);
}

}  // namespace dateline
