// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/tag_organisations.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "indexer/extract/acronyms.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/organisation_run.h"

namespace dateline {
namespace {

constexpr float kByHeadWord = 0.9F;
constexpr float kKnown = 0.85F;
constexpr float kShort = 0.6F;

bool IsHeadWord(const Token& token) {
  // "Zaldy Co" is somebody; the company has a full stop.
  if (token.folded == "co" && token.printed.data()[token.printed.size()] != '.') return false;
  return token.IsCapital() && token.Has(kOrganisationWord) && !token.in_capitals;
}

bool HasFigure(const Token& token) {
  return std::ranges::any_of(token.printed, [](char c) { return c >= '0' && c <= '9'; });
}

// "13th National Congress", "Police Act", "Union Square", "Bank Holiday": an event, a law or a
// place that has a head word of bodies inside.
bool IsOtherThing(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  if (first > 0 && HasFigure(tokens[first - 1]) && tokens[first].before == Gap::kBlank &&
      !tokens[first - 1].possessive) {
    return true;
  }
  if (last >= tokens.size() || tokens[last - 1].possessive) return false;
  const Token& next = tokens[last];
  return next.before == Gap::kBlank && next.IsCapital() && !next.Has(kOrganisationWord) &&
         (next.Has(kEventWord) || next.Is(kPlaceWord));
}

// A head word alone ("the Party", "Bank") names nobody.
bool IsGeneric(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  if (last - first == 1) return !tokens[first].Has(kWellKnownOrganisation);
  // "First Party", "New Bank", and a chain of nothing but head words in small company.
  const bool bare = last - first == 2 && tokens[last - 1].folded == "party";
  return last - first == 2 &&
         (tokens[first].Is(kFunctionWord) || (bare && tokens[first].Has(kDemonym | kCountry)));
}

class OrganisationPass {
 public:
  OrganisationPass(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
                   Claims& claims)
      : tokens_(tokens), phrases_(phrases), claims_(claims) {}

  void Run() {
    TakeByHeadWord();
    TakeKnownPhrases();
    TakeKnownWords();
    TakeBoundAcronyms();
  }

 private:
  bool Take(std::size_t first, std::size_t last, float confidence) {
    if (tokens_[first].in_dateline) return false;  // the agency's name, in brackets
    return claims_.Take({first, last, EntityKind::kOrganisation, confidence});
  }

  void TakeByHeadWord() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const bool foreign = tokens_[i].IsCapital() && tokens_[i].Is(kForeignBody);
      if ((!IsHeadWord(tokens_[i]) && !foreign) || !claims_.IsFree(i)) continue;
      const std::size_t first = foreign ? i : BodyBegin(tokens_, claims_, i);
      std::size_t last = BodyEnd(tokens_, i);
      if (foreign) last = std::max(last, ForeignEnd(i));
      while (last > i + 1 && !claims_.AreFree(i, last)) --last;
      if (IsBareOffice(first, i, last)) continue;
      if (IsGeneric(tokens_, first, last) || IsOtherThing(tokens_, first, last)) continue;
      if (IsKnownPlace(first, last) || IsProvince(first, i, last)) continue;
      if (Take(first, last, kByHeadWord)) i = last - 1;
    }
  }

  // "Office of the CPC Central Committee's Commission": the office has no name of its own, and
  // the body whose office it is follows.
  bool IsBareOffice(std::size_t first, std::size_t head, std::size_t last) const {
    constexpr std::string_view kBare[] = {"office", "board", "secretariat"};
    if (first != head || std::ranges::find(kBare, tokens_[head].folded) == std::end(kBare)) {
      return false;
    }
    const auto heads = std::count_if(tokens_.begin() + static_cast<std::ptrdiff_t>(head + 1),
                                     tokens_.begin() + static_cast<std::ptrdiff_t>(last),
                                     [](const Token& t) { return IsHeadWord(t); });
    return heads > 0 && last > head + 4;
  }

  // "Cauca Department" is what other countries call a province.
  bool IsProvince(std::size_t first, std::size_t head, std::size_t last) const {
    return tokens_[head].folded == "department" && head == first + 1 && last == head + 1 &&
           tokens_[first].Has(kRegion | kCity) && !tokens_[first].Has(kCommonWord);
  }

  // "West Bank" is no bank.
  bool IsKnownPlace(std::size_t first, std::size_t last) const {
    const auto begin = std::ranges::lower_bound(phrases_, first, {}, &Phrase::first);
    for (auto phrase = begin; phrase != phrases_.end() && phrase->first == first; ++phrase) {
      if (phrase->last == last && (phrase->lists & (kWellKnownPlace | kCountry)) != 0) return true;
    }
    return false;
  }

  // "Banca Popolare del Monferrato": the head stands first and the name goes on over capitals.
  std::size_t ForeignEnd(std::size_t head) const {
    std::size_t last = head + 1;
    for (std::size_t i = head + 1; i < tokens_.size() && i < head + 8; ++i) {
      if (tokens_[i].before != Gap::kBlank || tokens_[i].editorial) break;
      if (tokens_[i].IsCapital()) {
        last = i + 1;
      } else if (!tokens_[i].Is(kParticle)) {
        break;
      }
    }
    return last;
  }

  void TakeKnownPhrases() {
    for (const Phrase& phrase : phrases_) {
      const bool known = (phrase.lists & (kWellKnownOrganisation | kKnownOrganisation)) != 0;
      if (!known || tokens_[phrase.first].in_capitals) continue;
      // A street or town of the same name, and a place that merely stands in the noisier list.
      const bool noisy = (phrase.lists & kWellKnownOrganisation) == 0;
      if (noisy && (phrase.lists & (kCity | kRegion | kWellKnownPlace | kCountry)) != 0) continue;
      if (IsOtherThing(tokens_, phrase.first, phrase.last)) continue;
      Take(phrase.first, phrase.last, kKnown);
    }
  }

  void TakeKnownWords() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (!token.IsCapital() || !token.Has(kWellKnownOrganisation) || token.in_capitals) continue;
      if (!IsUsedAsName(i)) continue;
      const std::size_t last = KnownEnd(i);
      if (!IsOtherThing(tokens_, i, last)) Take(i, last, kKnown);
    }
  }

  // "Samsung Electronics", "Intel Products": a known name runs on over ordinary words.
  std::size_t KnownEnd(std::size_t i) const {
    std::size_t last = i + 1;
    while (last < tokens_.size() && tokens_[last].field == Field::kText &&
           tokens_[last].before == Gap::kBlank && !tokens_[last - 1].possessive &&
           tokens_[last].letters == LetterCase::kCapital && claims_.IsFree(last) &&
           tokens_[last].Has(kCommonWord | kOrganisationWord) &&
           !tokens_[last].Has(kRoleWord | kTitleWord | kDemonym | kEventWord | kGivenName) &&
           !tokens_[last].Is(kFunctionWord | kCalendarWord | kRoleModifier)) {
      ++last;
    }
    return last;
  }

  // Known organisations that are words or names as well ("Labour", "Visa", "WHO", "Chelsea").
  bool IsUsedAsName(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.letters == LetterCase::kAllCapitals) return true;
    if (token.Is(kFunctionWord) || token.printed.size() <= 3) return false;
    if (token.Has(kCommonWord | kKnownPlace | kCity) && token.starts_sentence) return false;
    const bool after_capital = i > 0 && token.before == Gap::kBlank && tokens_[i - 1].IsCapital() &&
                               !tokens_[i - 1].starts_sentence;
    const bool before_capital = i + 1 < tokens_.size() && tokens_[i + 1].IsCapital() &&
                                tokens_[i + 1].before == Gap::kBlank;
    // Inside a longer run it may be a part of somebody's name ("Chelsea Clinton").
    return !(token.Has(kGivenName | kFamilyName) && (after_capital || before_capital));
  }

  void TakeBoundAcronyms() {
    for (const AcronymBinding& binding : FindAcronyms(tokens_)) {
      const bool claimed = claims_.IsOwnedBy(binding.first, EntityKind::kOrganisation);
      const bool named = claimed || Take(binding.first, binding.last, kByHeadWord);
      if (named) Take(binding.acronym, binding.acronym + 1, kByHeadWord);
    }
    // "Ministry of Trade (MOIT)": the letters need not be initials when a body stands right before.
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
      if (tokens_[i].before == Gap::kOpenBracket && LooksLikeAcronym(tokens_[i]) &&
          IsBeforeClosingBracket(tokens_[i]) && !tokens_[i].Is(kNoAcronym) &&
          claims_.IsOwnedBy(i - 1, EntityKind::kOrganisation)) {
        Take(i, i + 1, kKnown);
      }
    }
  }

  const std::vector<Token>& tokens_;
  const std::vector<Phrase>& phrases_;
  Claims& claims_;
};

// One token that is neither preceded nor followed by another capital.
bool StandsAlone(const std::vector<Token>& tokens, std::size_t i) {
  const auto runs = [](Gap gap) { return gap == Gap::kBlank || gap == Gap::kHyphen; };
  const bool before = i > 0 && runs(tokens[i].before) && tokens[i - 1].IsCapital() &&
                      !tokens[i - 1].Is(kFunctionWord) && !tokens[i - 1].possessive;
  const bool after = i + 1 < tokens.size() && runs(tokens[i + 1].before) &&
                     tokens[i + 1].IsCapital() && !tokens[i].possessive;
  return !before && !after;
}

// The words by which one may call a body that has a longer name: none that says what it is or
// where.
bool IsDistinctive(const Token& token) {
  return token.IsCapital() && token.printed.size() > 3 && token.letters == LetterCase::kCapital &&
         !token.Has(kOrganisationWord | kCommonWord | kCountry | kRegion | kDemonym |
                    kWellKnownPlace | kRoleWord | kTitleWord) &&
         !token.Is(kFunctionWord | kCalendarWord | kPlaceWord | kCompass | kForeignBody);
}

}  // namespace

void TagOrganisations(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
                      Claims& claims) {
  OrganisationPass(tokens, phrases, claims).Run();
}

void TagShortOrganisations(const std::vector<Token>& tokens, Claims& claims) {
  std::unordered_set<std::string_view> acronyms;
  std::unordered_set<std::string_view> words;
  for (const NameSpan& span : claims.InOrderOfTaking()) {
    if (span.kind != EntityKind::kOrganisation) continue;
    const bool alone = span.last - span.first == 1;
    for (std::size_t i = span.first; i < span.last; ++i) {
      const bool acronym = LooksLikeAcronym(tokens[i]) && !tokens[i].Has(kCountry);
      if (acronym) acronyms.insert(tokens[i].folded);
      if (!alone && IsDistinctive(tokens[i])) words.insert(tokens[i].folded);
    }
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (!token.IsCapital() || token.in_capitals || !claims.IsFree(i)) continue;
    const bool acronym = LooksLikeAcronym(token) && acronyms.contains(token.folded) &&
                         !token.Is(kNoAcronym | kFunctionWord);
    const bool short_name =
        IsDistinctive(token) && words.contains(token.folded) && StandsAlone(tokens, i);
    if (acronym || short_name) {
      claims.Take({i, i + 1, EntityKind::kOrganisation, acronym ? kKnown : kShort});
    }
  }
}

}  // namespace dateline
