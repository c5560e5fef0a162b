// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/tag_people.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/fold.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/name_order.h"
#include "indexer/extract/name_shape.h"
#include "indexer/extract/person_cues.h"
#include "indexer/extract/person_titles.h"

namespace dateline {
namespace {

constexpr std::size_t kMostParts = 7;
constexpr float kByForm = 0.9F;
constexpr float kByTitle = 0.85F;
constexpr float kByCue = 0.7F;

class FullNamePass {
 public:
  FullNamePass(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases, Claims& claims)
      : tokens_(tokens), phrases_(phrases), claims_(claims) {}

  void Run() {
    TakeKnown();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!MayOpen(i)) continue;
      const std::size_t last = TakeAt(i);
      if (last > i) i = last - 1;
    }
  }

 private:
  bool Take(std::size_t first, std::size_t last, float confidence) {
    return claims_.Take({first, last, EntityKind::kPerson, confidence});
  }

  void TakeKnown() {
    for (const Phrase& phrase : phrases_) {
      constexpr std::uint32_t kOther = kWellKnownOrganisation | kSurePlaces | kDemonym;
      if ((phrase.lists & kKnownPerson) == 0 || (phrase.lists & kOther) != 0) continue;
      if (tokens_[phrase.first].in_capitals || BreaksName(tokens_[phrase.first])) continue;
      const std::size_t end = RunEnd(phrase.first);
      if (end == phrase.last) Take(phrase.first, phrase.last, kByForm);
    }
  }

  bool MayOpen(std::size_t i) const {
    const Token& token = tokens_[i];
    if (!token.IsCapital() || token.in_capitals || token.in_dateline || !claims_.IsFree(i)) {
      return false;
    }
    if (IsVietnameseOpening(i) || IsKoreanOpening(i)) return true;
    if (IsTitleOf(i) || IsCountryOfRole(i)) return false;
    const bool titled = HasTitleBefore(tokens_, claims_, i);
    // "Minister April Lindqvist": a month that somebody is called by.
    const bool month = titled && token.Is(kCalendarWord) && i + 1 < tokens_.size() &&
                       tokens_[i + 1].IsCapital() && tokens_[i + 1].before == Gap::kBlank &&
                       !BreaksName(tokens_[i + 1]);
    if (month) return true;
    return titled ? !BreaksLikelyName(token) : !BreaksName(token);
  }

  // "Justice Rosa Ibarra", "U Kyaw Min", "Senior Colonel Pham": a title with its name behind it.
  bool IsTitleOf(std::size_t i) const {
    const Token& token = tokens_[i];
    const bool title = token.Is(kCourtesy) || token.Has(kTitleWord | kRoleWord) ||
                       IsPureTitle(token) || (token.Is(kRoleModifier) && !token.Has(kGivenName));
    if (!title || i + 1 >= tokens_.size() || !tokens_[i + 1].IsCapital()) return false;
    return tokens_[i + 1].before == Gap::kBlank ||
           (tokens_[i + 1].before == Gap::kPeriod && token.Is(kAbbreviation));
  }

  // "To Lam", "Do Thi Lan": the family name is an English function word.
  bool IsVietnameseOpening(std::size_t i) const {
    return i + 1 < tokens_.size() && tokens_[i].Has(kVietnameseFamilyName) &&
           tokens_[i + 1].IsCapital() && tokens_[i + 1].before == Gap::kBlank &&
           !tokens_[i + 1].Has(kSurePlaces | kRoleWord) &&
           (tokens_[i + 1].Has(kVietnameseGivenName) || HasDiacritics(tokens_[i].printed));
  }

  // "Park Chan-ho", "Kim Jong Un": the family name may be an English word.
  bool IsKoreanOpening(std::size_t i) const {
    if (i + 2 >= tokens_.size() || !tokens_[i].Has(kKoreanFamilyName)) return false;
    const Token& middle = tokens_[i + 1];
    return middle.IsCapital() && middle.before == Gap::kBlank && middle.printed.size() <= 6 &&
           tokens_[i + 2].before == Gap::kHyphen && tokens_[i + 2].printed.size() <= 5;
  }

  // "President of China Xi Jinping": the country belongs to the role.
  bool IsCountryOfRole(std::size_t i) const {
    return i > 0 && tokens_[i].Has(kSurePlaces) && tokens_[i].before == Gap::kBlank &&
           (tokens_[i - 1].folded == "of" || tokens_[i - 1].Is(kLocative)) &&
           !tokens_[i - 1].IsCapital();
  }

  // Small particles from i on, up to the capital after them; i when there are none.
  std::size_t ParticlesEnd(std::size_t i) const {
    std::size_t end = i;
    while (end < tokens_.size() && end < i + 3 && tokens_[end].before == Gap::kBlank &&
           !tokens_[end].IsCapital() && tokens_[end].Is(kParticle)) {
      ++end;
    }
    if (end == i || end >= tokens_.size() || !tokens_[end].IsCapital()) return i;
    return tokens_[end].before == Gap::kBlank || tokens_[end].before == Gap::kHyphen ? end : i;
  }

  bool JoinsPart(std::size_t i) const {
    const Token& before = tokens_[i - 1];
    switch (tokens_[i].before) {
      case Gap::kBlank:
        return true;
      case Gap::kHyphen:
        return before.letters != LetterCase::kInitial;
      case Gap::kPeriod:
        return before.letters == LetterCase::kInitial;
      case Gap::kComma:
        return tokens_[i].Is(kNameSuffix);
      case Gap::kQuote: {
        // A nickname in quotation marks: one word, and the name goes on behind it.
        const bool leaves = before.before == Gap::kQuote;
        const bool enters = i + 1 < tokens_.size() && tokens_[i + 1].before == Gap::kQuote &&
                            tokens_[i + 1].IsCapital();
        return leaves || enters;
      }
      default:
        return false;
    }
  }

  // One past the last word of the run of name parts that begins at `first`.
  std::size_t RunEnd(std::size_t first) const {
    std::size_t end = first + 1;
    const bool vietnamese = IsVietnameseOpening(first);
    while (end < tokens_.size() && end < first + kMostParts && !tokens_[end - 1].possessive) {
      const std::size_t part = ParticlesEnd(end);
      const Token& token = tokens_[part];
      if (part == end && !JoinsPart(end)) break;
      if (!token.IsCapital() && !IsSmallPart(first, part)) break;
      // "Nguyễn Thị Bê", "Do Thi Loan": short given names that are English words.
      const bool given = vietnamese && end < first + 4 && token.letters == LetterCase::kCapital &&
                         !token.Has(kRoleWord | kOrganisationWord);
      const bool breaks = !given && token.IsCapital() && !token.Is(kNameSuffix) &&
                          (BreaksLikelyName(token) || (!token.Has(kGivenName) && IsTitleOf(part)));
      if (token.editorial || !claims_.IsFree(part) || breaks) break;
      end = part + 1;
    }
    return end;
  }

  // "Song Ki-hoon", "Nurlan Asanbek uulu": parts in small letters; not "Paris-based".
  bool IsSmallPart(std::size_t first, std::size_t part) const {
    const Token& token = tokens_[part];
    if (token.folded == "uulu" || token.folded == "kyzy") return token.before == Gap::kBlank;
    const bool letters =
        std::ranges::none_of(token.printed, [](char c) { return c >= '0' && c <= '9'; });
    if (token.before != Gap::kHyphen || token.printed.size() > 6 || !letters) return false;
    const bool family =
        tokens_[first].Has(kChineseFamilyName | kKoreanFamilyName) && !token.Is(kFunctionWord);
    constexpr std::string_view kEndings[] = {"based", "born", "led", "elect", "era",  "style",
                                             "run",   "made", "old", "like",  "class"};
    const bool ending = std::ranges::find(kEndings, token.folded) != std::end(kEndings);
    const bool short_parts = tokens_[part - 1].printed.size() <= 6 && token.printed.size() <= 5;
    return !ending && (family || short_parts) && part > first + 1;
  }

  std::size_t TakeAt(std::size_t first) {
    first = NameAfterPlace(first);
    std::size_t last = RunEnd(first);
    const bool vietnamese =
        last - first > 2 && OrderOf(PartsOf(tokens_, first, last)) == NameOrder::kVietnamese;
    while (!vietnamese && last > first + 1 && NeverEndsName(tokens_[last - 1])) --last;
    std::tie(first, last) = WithoutLetters(first, last);
    const bool titled = HasTitleBefore(tokens_, claims_, first);
    if (CountCapitals(tokens_, first, last) < 2) {
      return titled && IsTitledWord(first, last) && Take(first, last, kByTitle) ? last : first;
    }
    // "Prime Minister Donald Tusk": behind a title and a given name any word is a family name.
    const bool certain = titled && last - first == 2 && tokens_[first].Has(kGivenName) &&
                         !tokens_[first].Has(kCommonWord) && !tokens_[last - 1].starts_sentence;
    const bool joined = tokens_[last - 1].letters == LetterCase::kSmall;
    if (!vietnamese && !certain && !joined && HasOrdinaryPart(tokens_, first, last)) return first;
    const bool cue = titled || HasPersonAfter(tokens_, last);
    if (!LooksLikeName(tokens_, {first, last, cue})) return first;
    return Take(first, last, cue ? kByForm : kByCue) ? last : first;
  }

  // "deputy from Jalal-Abad Gulnara Toktosunova": the run begins with a place.
  std::size_t NameAfterPlace(std::size_t first) const {
    if (first == 0 || tokens_[first].before != Gap::kBlank || tokens_[first].Has(kAnyGivenName))
      return first;
    if (!tokens_[first].Has(kSurePlaces | kRegion | kCity | kCommonWord)) return first;
    if (tokens_[first].Has(kVietnameseFamilyName | kChineseFamilyName | kKoreanFamilyName)) {
      return first;
    }
    const Token& before = tokens_[first - 1];
    if (!before.Is(kLocative) && before.folded != "of") return first;
    const std::size_t end = RunEnd(first);
    for (std::size_t i = first + 1; i + 1 < end; ++i) {
      const bool opens = tokens_[i].letters == LetterCase::kInitial ||
                         (tokens_[i].Has(kGivenName) && !tokens_[i].Has(kCommonWord | kSurePlaces));
      if (opens && tokens_[i].before == Gap::kBlank) return i;
    }
    return first;
  }

  // Without the letters of a title or a degree: "PM Anwar Ibrahim", "Imogen Thackray-Lowe KC".
  std::pair<std::size_t, std::size_t> WithoutLetters(std::size_t first, std::size_t last) const {
    const auto is_letters = [this](std::size_t i) {
      return tokens_[i].letters == LetterCase::kAllCapitals && tokens_[i].printed.size() <= 4 &&
             !tokens_[i].Is(kNameSuffix);
    };
    while (first + 1 < last && is_letters(first) && !is_letters(last - 1)) ++first;
    while (first + 1 < last && is_letters(last - 1) && !is_letters(first)) --last;
    return {first, last};
  }

  // "President Xi", "Mr Liu", "Coach Renato"; not "President Monday", "King Street".
  bool IsTitledWord(std::size_t first, std::size_t last) const {
    const Token& token = tokens_[first];
    if (last - first != 1 || token.letters != LetterCase::kCapital || IsOrdinary(token))
      return false;
    const Token& title = tokens_[first - 1];
    if (tokens_[first].before == Gap::kCloseBracket) return false;
    const bool courtesy = title.Is(kCourtesy) && !title.Has(kCommonWord);
    // "Mr and Mrs Okafor" are two, and the name is no person's alone.
    const bool couple = courtesy && first > 2 && tokens_[first - 2].folded == "and" &&
                        tokens_[first - 3].Is(kCourtesy);
    if (couple) return false;
    if (!courtesy && (token.Has(kSurePlaces) || token.Is(kCalendarWord))) return false;
    if (last < tokens_.size() && tokens_[last].before == Gap::kHyphen) return false;
    const bool runs_on = last < tokens_.size() && tokens_[last].before == Gap::kBlank &&
                         tokens_[last].IsCapital() && !token.possessive;
    if (runs_on && !tokens_[last].starts_sentence) return false;
    if (courtesy) return true;
    const bool capital_title = title.IsCapital() && title.Has(kRoleWord | kTitleWord);
    return capital_title && !token.Has(kCommonWord) && !token.Has(kRoleWord | kOrganisationWord);
  }

  const std::vector<Token>& tokens_;
  const std::vector<Phrase>& phrases_;
  Claims& claims_;
};

}  // namespace

void TagFullNames(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
                  Claims& claims) {
  FullNamePass(tokens, phrases, claims).Run();
}

}  // namespace dateline
