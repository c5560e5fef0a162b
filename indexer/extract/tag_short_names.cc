// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "indexer/extract/cues.h"
#include "indexer/extract/person_cues.h"
#include "indexer/extract/tag_people.h"

namespace dateline {
namespace {

constexpr std::uint32_t kListedName = kGivenName | kFamilyName | kVietnameseGivenName |
                                      kVietnameseFamilyName | kChineseFamilyName |
                                      kKoreanFamilyName;
constexpr std::uint32_t kSurePlace = kCountry | kWellKnownPlace;
constexpr float kRepeated = 0.9F;
constexpr float kPart = 0.75F;
constexpr float kSpeaking = 0.55F;

// Where a word stands in a full name of this article.
struct PartPlace {
  std::size_t token = 0;
  std::size_t name_end = 0;
};

class ShortNamePass {
 public:
  ShortNamePass(const std::vector<Token>& tokens, Claims& claims)
      : tokens_(tokens), claims_(claims) {
    for (const NameSpan& span : claims.Sorted()) {
      if (span.kind == EntityKind::kPerson) AddName(span);
      if (span.kind == EntityKind::kOrganisation) bodies_.insert(tokens[span.first].folded);
    }
  }

  void Run() {
    TakeRunsOfSpeakers();
    TakeTurnedPairs();
    TakeRepeatedRuns();
    for (std::size_t i = 0; i < tokens_.size(); ++i) TakeLone(i);
  }

 private:
  void AddName(const NameSpan& span) {
    for (std::size_t i = span.first; i < span.last; ++i) {
      if (tokens_[i].Is(kNameSuffix) || tokens_[i].letters == LetterCase::kInitial) continue;
      std::vector<PartPlace>& places = parts_[tokens_[i].folded];
      // A name repeated a hundred times is learnt once or twice, not a hundred times.
      if (places.size() < kMostPlaces) places.push_back({i, span.last});
    }
  }

  // A word that speaks alone somewhere in the article and ends (or begins) a longer run of capitals
  // elsewhere is a family name, whatever the lists know: "Fineen Haas", later "Haas said".
  void TakeRunsOfSpeakers() {
    std::unordered_set<std::string_view> speakers;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (IsPlainName(i) && StandsAlone(i) && HasSpeech(tokens_, i, i + 1)) {
        speakers.insert(tokens_[i].folded);
      }
    }
    for (std::size_t i = 0; i + 1 < tokens_.size() && !speakers.empty(); ++i) {
      if (!IsPlainName(i) || (i > 0 && JoinsPlainly(i) && IsPlainName(i - 1))) continue;
      std::size_t last = i + 1;
      while (last < tokens_.size() && last < i + 4 && JoinsPlainly(last) && IsPlainName(last) &&
             !tokens_[last - 1].possessive) {
        ++last;
      }
      const bool named = speakers.contains(tokens_[last - 1].folded) ||
                         (last == i + 2 && speakers.contains(tokens_[i].folded));
      const NameSpan span{i, last, EntityKind::kPerson, kPart};
      if (last > i + 1 && named && claims_.Take(span)) AddName(span);
    }
  }

  // "Sato Haruki", elsewhere "Haruki Sato": only people are called both ways.
  void TakeTurnedPairs() {
    using Pair = std::pair<std::string_view, std::string_view>;
    std::map<Pair, std::size_t> pairs;
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      const bool pair =
          IsPlainName(i) && IsPlainName(i + 1) && JoinsPlainly(i + 1) && !tokens_[i].possessive;
      if (!pair) continue;
      pairs.emplace(Pair{tokens_[i].folded, tokens_[i + 1].folded}, i);
      const auto turned = pairs.find(Pair{tokens_[i + 1].folded, tokens_[i].folded});
      if (turned == pairs.end() || tokens_[i].folded == tokens_[i + 1].folded) continue;
      for (const std::size_t first : {turned->second, i}) {
        const NameSpan span{first, first + 2, EntityKind::kPerson, kPart};
        if (claims_.Take(span)) AddName(span);
      }
    }
  }

  bool JoinsPlainly(std::size_t i) const {
    return tokens_[i].before == Gap::kBlank || tokens_[i].before == Gap::kHyphen;
  }

  // A free capital that is no ordinary word, place, body or title.
  bool IsPlainName(std::size_t i) const {
    const Token& token = tokens_[i];
    return token.letters == LetterCase::kCapital && !token.editorial && claims_.IsFree(i) &&
           !token.in_dateline && !token.in_capitals &&
           !token.Has(kCommonWord | kSurePlace | kDemonym | kOrganisationWord | kRoleWord |
                      kTitleWord | kEventWord | kWellKnownOrganisation) &&
           !token.Is(kFunctionWord | kCalendarWord | kPlaceWord | kCourtesy);
  }

  // How many tokens from i on repeat the name from `place` on.
  std::size_t CountRepeated(std::size_t i, PartPlace place) const {
    std::size_t count = 0;
    while (i + count < tokens_.size() && place.token + count < place.name_end &&
           tokens_[i + count].folded == tokens_[place.token + count].folded &&
           claims_.IsFree(i + count) && !tokens_[i + count].editorial) {
      const Gap gap = tokens_[i + count].before;
      const bool after_initial = count > 0 && gap == Gap::kPeriod &&
                                 tokens_[i + count - 1].letters == LetterCase::kInitial;
      const bool joined = gap == Gap::kBlank || gap == Gap::kHyphen || after_initial;
      if (count > 0 && (!joined || tokens_[i + count - 1].possessive)) break;
      ++count;
    }
    return count;
  }

  void TakeRepeatedRuns() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!tokens_[i].IsCapital() || !claims_.IsFree(i)) continue;
      const auto places = parts_.find(tokens_[i].folded);
      if (places == parts_.end()) continue;
      std::size_t longest = 0;
      for (const PartPlace& place : places->second) {
        const std::size_t count = CountRepeated(i, place);
        const bool whole = place.token + count == place.name_end;
        if (count > 1 && whole) longest = std::max(longest, count);
      }
      if (longest > 1) claims_.Take({i, i + longest, EntityKind::kPerson, kRepeated});
    }
  }

  bool StandsAlone(std::size_t i) const {
    const auto runs = [](Gap gap) { return gap == Gap::kBlank || gap == Gap::kHyphen; };
    if (i > 0 && runs(tokens_[i].before) && tokens_[i - 1].IsCapital()) {
      const Token& before = tokens_[i - 1];
      const bool apart = before.Is(kFunctionWord | kCourtesy | kCalendarWord) ||
                         before.Has(kRoleWord | kTitleWord | kDemonym) || before.possessive ||
                         (before.starts_sentence && before.Has(kCommonWord));
      if (!apart) return false;
    }
    if (i + 1 < tokens_.size() && runs(tokens_[i + 1].before) && tokens_[i + 1].IsCapital() &&
        !tokens_[i].possessive) {
      return tokens_[i + 1].Is(kFunctionWord | kCalendarWord);
    }
    return true;
  }

  void TakeLone(std::size_t i) {
    const Token& token = tokens_[i];
    if (!token.IsCapital() || token.letters == LetterCase::kInitial || token.in_capitals) return;
    if (!claims_.IsFree(i) || !StandsAlone(i) || token.in_dateline) return;
    const bool speaks = HasSpeech(tokens_, i, i + 1);
    const bool part = parts_.contains(token.folded) && !token.Is(kParticle);
    if (part && IsCertainPart(i, speaks)) {
      claims_.Take({i, i + 1, EntityKind::kPerson, kPart});
    } else if (speaks && IsSpeaker(token)) {
      claims_.Take({i, i + 1, EntityKind::kPerson, kSpeaking});
    }
  }

  // A part of a name that is a country, a month, a company or a word as well needs a verb of
  // speech or a title of its own.
  bool IsCertainPart(std::size_t i, bool speaks) const {
    const Token& token = tokens_[i];
    if (token.Is(kFunctionWord) && token.letters != LetterCase::kCapital) return false;
    const bool doubtful =
        token.Has(kSurePlace | kDemonym) || token.Is(kCalendarWord | kFunctionWord) ||
        (token.Has(kCommonWord) && token.starts_sentence) || bodies_.contains(token.folded);
    return !doubtful || speaks || HasTitleBefore(tokens_, claims_, i);
  }

  // "Salgado told the council": a listed name that is nothing else.
  static bool IsSpeaker(const Token& token) {
    return token.letters == LetterCase::kCapital && token.Has(kListedName) &&
           !token.Has(kCommonWord | kSurePlace | kDemonym | kRegion | kOrganisationWord |
                      kRoleWord | kWellKnownOrganisation | kTitleWord | kEventWord) &&
           !token.Is(kFunctionWord | kCalendarWord | kPlaceWord);
  }

  static constexpr std::size_t kMostPlaces = 6;

  const std::vector<Token>& tokens_;
  Claims& claims_;
  std::unordered_map<std::string_view, std::vector<PartPlace>> parts_;
  std::unordered_set<std::string_view> bodies_;  // the first words of the article's organisations
};

}  // namespace

void TagShortNames(const std::vector<Token>& tokens, Claims& claims) {
  ShortNamePass(tokens, claims).Run();
}

}  // namespace dateline
