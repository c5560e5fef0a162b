// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/rule_people.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "indexer/extract/claims.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/name_shape.h"
#include "indexer/extract/tag_people.h"
#include "indexer/extract/tag_places.h"

namespace dateline {
namespace {

// What the rules give at least a name that a title or an office vouches for.
constexpr float kVouched = 0.8F;
constexpr float kByKin = 0.85F;  // of "his daughters Shoira and Nargiza"

// A word that is a name if anything beside it says so.
bool MayBeName(const Token& token) {
  return token.letters == LetterCase::kCapital && !token.in_capitals && !token.in_dateline &&
         !token.Is(kFunctionWord | kCalendarWord | kCourtesy) &&
         !token.Has(kRoleWord | kTitleWord | kOrganisationWord | kDemonym | kCountry |
                    kEventWord) &&
         !IsOrdinary(token);
}

// Takes the one or two words that stand behind a word of kinship, and who is joined with "and".
class KinPass {
 public:
  KinPass(const std::vector<Token>& tokens, Claims& claims) : tokens_(tokens), claims_(claims) {}

  void Run() {
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
      const Token& kin = tokens_[i - 1];
      if (kin.letters != LetterCase::kSmall || kin.possessive || !IsKin(kin)) continue;
      const std::size_t end = TakeAt(i);
      const bool joined = end > i && end + 1 < tokens_.size() && tokens_[end].folded == "and" &&
                          tokens_[end].before == Gap::kBlank;
      if (joined) TakeAt(end + 1);
    }
  }

 private:
  static bool IsKin(const Token& token) {
    constexpr std::string_view kMany[] = {"daughters", "sons",     "sisters",      "brothers",
                                          "twins",     "children", "grandchildren"};
    return token.Is(kKinship) || std::ranges::find(kMany, token.folded) != std::end(kMany);
  }

  // Gives where the name ends, or `first`.
  std::size_t TakeAt(std::size_t first) {
    std::size_t end = first;
    while (end < tokens_.size() && end < first + 3 && tokens_[end].before == Gap::kBlank &&
           MayBeName(tokens_[end]) && claims_.IsFree(end)) {
      ++end;
      if (tokens_[end - 1].possessive) break;
    }
    const bool goes_on =
        end < tokens_.size() && tokens_[end].IsCapital() &&
        (tokens_[end].before == Gap::kBlank || tokens_[end].before == Gap::kHyphen);
    if (end == first || goes_on) return first;
    return claims_.Take({first, end, EntityKind::kPerson, kByKin}) ? end : first;
  }

  const std::vector<Token>& tokens_;
  Claims& claims_;
};

}  // namespace

void AddPeople(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
               std::vector<NameSpan>& names) {
  Claims claims(tokens.size());
  for (const NameSpan& name : names) claims.Take(name);
  const std::size_t known = claims.InOrderOfTaking().size();
  BlockPhrases(phrases, kEventWord | kDemonym, claims);
  TagFullNames(tokens, phrases, claims);
  KinPass(tokens, claims).Run();
  const std::vector<NameSpan>& taken = claims.InOrderOfTaking();
  for (std::size_t i = known; i < taken.size(); ++i) {
    if (taken[i].confidence >= kVouched && taken[i].kind == EntityKind::kPerson)
      names.push_back(taken[i]);
  }
  std::ranges::sort(names, {}, &NameSpan::first);
}

}  // namespace dateline
