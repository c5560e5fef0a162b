// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/tag_places.h"

#include <algorithm>
#include <string_view>

#include "indexer/extract/cues.h"

namespace dateline {
namespace {

constexpr std::uint32_t kSurePlaces = kCountry | kWellKnownPlace;
constexpr std::uint32_t kListedPlaces = kCountry | kWellKnownPlace | kKnownPlace | kRegion | kCity;
constexpr std::uint32_t kPersonLists = kGivenName | kFamilyName | kVietnameseGivenName |
                                       kVietnameseFamilyName | kChineseFamilyName |
                                       kKoreanFamilyName;
constexpr float kSure = 0.95F;
constexpr float kListed = 0.8F;
constexpr float kGuessed = 0.6F;

bool Joins(const Token& token) {
  return token.before == Gap::kBlank || token.before == Gap::kHyphen;
}

// A capital word that can be part of a place's proper name.
bool IsProper(const Token& token) {
  return token.IsCapital() && !token.in_capitals &&
         !token.Is(kFunctionWord | kCalendarWord | kCourtesy) && !token.Has(kRoleWord | kDemonym);
}

class PlacePass {
 public:
  PlacePass(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases, Claims& claims)
      : tokens_(tokens), phrases_(phrases), claims_(claims) {}

  void TakeSure() {
    TakeDateline();
    TakeByLastWord();
    TakeByFirstWord();
    TakePhrases(kSurePlaces, kSure);
    for (const Phrase& phrase : phrases_) {
      // Three words of a region ("Rio Grande do Sul") are no accident.
      const bool region = phrase.size() > 2 && (phrase.lists & kRegion) != 0;
      if (region && IsCertainPhrase(phrase)) Take(phrase.first, phrase.last, kListed);
    }
  }

  void TakeLone() {
    TakePhrases(kListedPlaces, kListed);
    TakePairs();
    for (std::size_t i = 0; i < tokens_.size(); ++i) TakeWord(i);
    TakeBeforeComma();
  }

 private:
  bool Take(std::size_t first, std::size_t last, float confidence) {
    return claims_.Take({first, last, EntityKind::kPlace, confidence});
  }

  // "SVAY RIENG — ...": the longest listed phrase, else the whole run of capitals.
  void TakeDateline() {
    for (const Phrase& phrase : phrases_) {
      if (tokens_[phrase.first].in_dateline && (phrase.lists & kListedPlaces) != 0) {
        Take(phrase.first, phrase.last, kSure);
      }
    }
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!tokens_[i].in_dateline || !tokens_[i].IsCapital() || !claims_.IsFree(i)) continue;
      if (tokens_[i].Is(kCalendarWord) || tokens_[i].Has(kWellKnownOrganisation)) continue;
      const bool listed = tokens_[i].Has(kListedPlaces);
      const bool opens = i == 0 || !tokens_[i - 1].in_dateline;
      std::size_t last = i + 1;
      while (opens && last < tokens_.size() && tokens_[last].in_dateline && Joins(tokens_[last]) &&
             tokens_[last].letters == tokens_[i].letters && !tokens_[last].Is(kCalendarWord)) {
        ++last;
      }
      if (opens || listed) Take(i, last, kSure);
    }
  }

  // "Zhejiang Province", "Unknown Soldiers' Monument", "Tizi Ouzou Street".
  void TakeByLastWord() {
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
      if (!tokens_[i].IsCapital() || !tokens_[i].Is(kPlaceWord) || tokens_[i].in_capitals) continue;
      if (!Joins(tokens_[i]) || !claims_.IsFree(i)) continue;
      std::size_t first = i;
      while (first > 0 && first + 5 > i && claims_.IsFree(first - 1) && Joins(tokens_[first]) &&
             IsProper(tokens_[first - 1]) && !PossessiveOwner(first - 1)) {
        --first;
      }
      if (first < i && IsPlaceRun(first, i)) Take(first, i + 1, kSure);
    }
  }

  // "China's Hebei Province": the country is a place of its own.
  bool PossessiveOwner(std::size_t i) const {
    return tokens_[i].possessive &&
           (tokens_[i].Has(kSurePlaces) || !tokens_[i].Has(kCommonWord | kPersonLists));
  }

  // Not "Jim Hall", "Prince Port": one word before that is known as a given name is a person when
  // the last word is a family name too.
  bool IsPlaceRun(std::size_t first, std::size_t last) const {
    const Token& word = tokens_[last];
    const bool family = word.Has(kFamilyName) && !word.Is(kGenericPlaceWord);
    const bool person = last - first == 1 && family && tokens_[first].Has(kGivenName) &&
                        !tokens_[first].Has(kCommonWord | kListedPlaces);
    const bool sentence =
        last - first == 1 && tokens_[first].starts_sentence && tokens_[first].Has(kCommonWord);
    return !person && !sentence;
  }

  // "Lake Victoria", "Gulf of Oman", "Mount Merapi".
  void TakeByFirstWord() {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (!tokens_[i].IsCapital() || tokens_[i].in_capitals || !claims_.IsFree(i)) continue;
      const bool opener = tokens_[i].Is(kPlaceOpener) && !tokens_[i].Is(kWeakGivenName | kCompass);
      const bool water = tokens_[i].Is(kPlaceOpener | kPlaceWord);
      if (opener && TakeRunAfter(i, i + 1)) continue;
      const bool of = tokens_[i + 1].folded == "of" && tokens_[i + 1].before == Gap::kBlank;
      if (water && of && i + 2 < tokens_.size()) TakeRunAfter(i, i + 2);
    }
  }

  bool TakeRunAfter(std::size_t first, std::size_t begin) {
    if (begin < tokens_.size() && tokens_[begin].folded == "the" && begin > first + 1) ++begin;
    std::size_t last = begin;
    while (last < tokens_.size() && last < begin + 2 && Joins(tokens_[last]) &&
           IsProper(tokens_[last]) && claims_.IsFree(last) &&
           !tokens_[last].Has(kOrganisationWord)) {
      if (tokens_[last++].possessive) break;
    }
    const bool ordinary = last == begin + 1 && tokens_[begin].Has(kCommonWord);
    if (last == begin || (ordinary && !IsBuilding(tokens_[first]))) return false;
    return Take(first, last, kSure);
  }

  // "Temple of Literature", "Great Hall of the People": built, and named after an idea.
  static bool IsBuilding(const Token& token) {
    constexpr std::string_view kBuildings[] = {"palace", "temple", "hall",   "church",
                                               "gate",   "tower",  "island", "cathedral"};
    return std::ranges::find(kBuildings, token.folded) != std::end(kBuildings);
  }

  void TakePhrases(std::uint32_t lists, float confidence) {
    for (const Phrase& phrase : phrases_) {
      if ((phrase.lists & lists) == 0 || !tokens_[phrase.first].IsCapital()) continue;
      if (IsEndOfVietnameseName(phrase.first)) continue;
      if ((phrase.lists & kSurePlaces) == 0 && !IsCertainPhrase(phrase)) continue;
      Take(phrase.first, phrase.last, confidence);
    }
  }

  // "Nguyen Thai Binh": provinces and given names share their syllables.
  bool IsEndOfVietnameseName(std::size_t first) const {
    return first > 0 && tokens_[first].before == Gap::kBlank && tokens_[first - 1].IsCapital() &&
           tokens_[first - 1].Has(kVietnameseFamilyName) && !tokens_[first - 1].Has(kCommonWord) &&
           tokens_[first].Has(kVietnameseGivenName | kVietnameseFamilyName);
  }

  // Half of the small towns of the world are somebody's name or two ordinary words.
  bool IsCertainPhrase(const Phrase& phrase) const {
    if (tokens_[phrase.first].in_capitals) return false;
    if ((phrase.lists & kKnownPerson) != 0) return false;
    const bool common = std::all_of(
        tokens_.begin() + static_cast<std::ptrdiff_t>(phrase.first),
        tokens_.begin() + static_cast<std::ptrdiff_t>(phrase.last), [](const Token& token) {
          return token.Has(kCommonWord) || token.Is(kFunctionWord) || token.Has(kRoleWord);
        });
    if (common) return false;
    if (IsAfterLocative(phrase.first)) return true;
    const bool person = tokens_[phrase.first].Has(kGivenName) &&
                        tokens_[phrase.last - 1].Has(kFamilyName) && phrase.size() == 2 &&
                        !tokens_[phrase.first].Is(kWeakGivenName);
    return !person;
  }

  bool IsAfterLocative(std::size_t first) const {
    if (first == 0 || tokens_[first].before != Gap::kBlank) return false;
    const Token& before = tokens_[first - 1];
    return before.Is(kLocative) && before.letters == LetterCase::kSmall;
  }

  // "in", "near" and "outside" hardly ever stand before a person; "to" and "from" do.
  bool IsAfterStrictLocative(std::size_t first) const {
    constexpr std::string_view kStrict[] = {"in", "near", "outside", "throughout", "across"};
    return IsAfterLocative(first) &&
           std::ranges::find(kStrict, tokens_[first - 1].folded) != std::end(kStrict);
  }

  void TakeWord(std::size_t i) {
    const Token& token = tokens_[i];
    if (!token.IsCapital() || !claims_.IsFree(i)) return;
    if (token.printed.data()[token.printed.size()] == '$') return;  // "US$"
    if (token.Has(kSurePlaces)) {
      if (IsSureWord(i)) Take(i, i + 1, kSure);
      return;
    }
    if (token.in_capitals || !IsProper(token) || IsJoinedToCapital(i)) return;
    const bool listed = token.Has(kCity | kRegion);
    const bool ordinary = token.Has(kCommonWord | kOrganisationWord | kEventWord) ||
                          token.letters != LetterCase::kCapital;
    if (ordinary) return;
    if (listed && IsAfterLocative(i) && (!token.Has(kGivenName) || IsAfterStrictLocative(i))) {
      Take(i, i + 1, kListed);
    } else if ((IsAfterStrictLocative(i) && !token.Has(kGivenName)) || FollowsPlace(i)) {
      Take(i, i + 1, kGuessed);
    } else if (token.Has(kRegion) && !token.Has(kPersonLists)) {
      Take(i, i + 1, kListed);
    }
  }

  // "Mondulkiri and Dak Nong", "Pavia, Alessandria and the Lomellina": what is named in one breath
  // with a place.
  bool FollowsPlace(std::size_t i) const {
    if (i < 2 || tokens_[i].Has(kGivenName) || !tokens_[i].Has(kCity | kRegion | kKnownPlace)) {
      return false;
    }
    if (tokens_[i].before == Gap::kComma) return claims_.IsOwnedBy(i - 1, EntityKind::kPlace);
    std::size_t before = i - 1;
    if (tokens_[before].folded == "the" && before > 0) --before;
    return tokens_[i].before == Gap::kBlank && tokens_[before].folded == "and" && before > 0 &&
           tokens_[before].before == Gap::kBlank &&
           claims_.IsOwnedBy(before - 1, EntityKind::kPlace);
  }

  // "in Vang Vieng", "near Móng Cái": two words that nothing else explains.
  void TakePairs() {
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {
      if (!IsAfterStrictLocative(i) || !claims_.AreFree(i, i + 2)) continue;
      const Token& one = tokens_[i];
      const Token& two = tokens_[i + 1];
      const bool ends = i + 2 >= tokens_.size() || !Joins(tokens_[i + 2]) ||
                        !tokens_[i + 2].IsCapital() || two.possessive;
      constexpr std::uint32_t kOther = kCommonWord | kOrganisationWord | kEventWord;
      const bool fits = IsProper(one) && IsProper(two) && Joins(two) && !one.possessive &&
                        !one.Has(kOther) && !two.Has(kOther) &&
                        one.letters == LetterCase::kCapital && two.letters == LetterCase::kCapital;
      if (fits && ends) Take(i, i + 2, kGuessed);
    }
  }

  // "US" is one and "us" is none; "Nice" and "March" need their own signs.
  bool IsSureWord(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.Is(kFunctionWord))
      return token.letters == LetterCase::kAllCapitals && !token.in_capitals;
    if (token.Has(kCommonWord) && !token.Has(kCountry)) return IsAfterLocative(i);
    return true;
  }

  bool IsJoinedToCapital(std::size_t i) const {
    const bool before = i > 0 && Joins(tokens_[i]) && tokens_[i - 1].IsCapital() &&
                        !tokens_[i - 1].Is(kFunctionWord) && claims_.IsFree(i - 1) &&
                        !tokens_[i - 1].possessive;
    const bool after = i + 1 < tokens_.size() && Joins(tokens_[i + 1]) &&
                       tokens_[i + 1].IsCapital() && claims_.IsFree(i + 1) &&
                       !tokens_[i].possessive;
    return before || after;
  }

  // "Lowell, Massachusetts": what stands before a place and a comma, after a locative word.
  void TakeBeforeComma() {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      const Token& next = tokens_[i + 1];
      if (next.before != Gap::kComma || !claims_.IsOwnedBy(i + 1, EntityKind::kPlace)) continue;
      if (!IsProper(tokens_[i]) || !claims_.IsFree(i) || tokens_[i].Has(kCommonWord)) continue;
      std::size_t first = i;
      while (first > 0 && Joins(tokens_[first]) && IsProper(tokens_[first - 1]) &&
             claims_.IsFree(first - 1) && i - first < 2) {
        --first;
      }
      const bool listed = first == i && tokens_[i].Has(kCity | kRegion);
      if (IsAfterLocative(first) || listed || IsAfterOf(first)) Take(first, i + 1, kGuessed);
    }
  }

  bool IsAfterOf(std::size_t first) const {
    return first > 0 && tokens_[first].before == Gap::kBlank && tokens_[first - 1].folded == "of";
  }

  const std::vector<Token>& tokens_;
  const std::vector<Phrase>& phrases_;
  Claims& claims_;
};

}  // namespace

void BlockPhrases(const std::vector<Phrase>& phrases, std::uint32_t lists, Claims& claims) {
  for (const Phrase& phrase : phrases) {
    if ((phrase.lists & lists) != 0) claims.Block(phrase.first, phrase.last);
  }
}

void BlockDemonyms(const std::vector<Token>& tokens, Claims& claims) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool alone = tokens[i].Has(kDemonym) && !tokens[i].Has(kSurePlaces);
    if (alone && tokens[i].IsCapital()) claims.Block(i, i + 1);
  }
}

void TagSurePlaces(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
                   Claims& claims) {
  PlacePass(tokens, phrases, claims).TakeSure();
}

void TagLonePlaces(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
                   Claims& claims) {
  PlacePass(tokens, phrases, claims).TakeLone();
}

}  // namespace dateline
