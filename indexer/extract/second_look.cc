// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/second_look.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "indexer/extract/acronyms.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/name_shape.h"
#include "indexer/extract/person_cues.h"
#include "indexer/extract/person_name.h"
#include "indexer/extract/person_titles.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestForm = 12;  // words; longer names are not looked for again
constexpr std::size_t kMostPerWord = 8;   // forms that begin with the same word
constexpr float kSure = 0.8F;             // of a name that is looked for again
constexpr float kLeast = 0.5F;            // of a name for which the lists speak alone
constexpr float kOutvoted = 0.7F;         // what is left of a tagger's confidence in another kind
constexpr float kFoundAgain = 0.85F;      // of its confidence, for a mention found only so

bool IsPlaceName(const NameSpan& name) { return name.kind == EntityKind::kPlace; }
std::size_t SizeOf(const NameSpan& name) { return name.last - name.first; }

// How much the article says for each kind.
using Weights = std::array<float, 3>;

}  // namespace

void AgreeOnKinds(const std::vector<Token>& tokens, std::vector<NameSpan>& names) {
  std::unordered_map<std::string, Weights> weights;
  for (const NameSpan& name : names) {
    if (SizeOf(name) > kLongestForm) continue;
    weights[JoinFolded(tokens, name.first, name.last)][static_cast<std::size_t>(name.kind)] +=
        name.confidence;
  }
  for (NameSpan& name : names) {
    if (SizeOf(name) > kLongestForm) continue;
    const Weights& sums = weights[JoinFolded(tokens, name.first, name.last)];
    const auto best = static_cast<std::size_t>(std::ranges::max_element(sums) - sums.begin());
    const float own = sums[static_cast<std::size_t>(name.kind)];
    if (sums[best] > 2 * own || (SizeOf(name) > 1 && sums[best] > own)) {
      name.kind = static_cast<EntityKind>(best);
      name.confidence = std::min(name.confidence, kOutvoted);
    }
  }
}

namespace {

// What speaks for a person beside the tagger: the words around the name, or the lists.
bool HasEvidence(const std::vector<Token>& tokens, const NameSpan& name) {
  if (!TitlesBefore(tokens, name).empty()) return true;
  // "Mr Claude", "his son Claude", "his counterpart, Petteri Orpo".
  if (name.first > 0) {
    const Token& before = tokens[name.first - 1];
    if (before.Is(kKinship) || (before.IsCapital() && before.Is(kCourtesy))) return true;
  }
  if (HasSpeech(tokens, name.first, name.last) || HasPersonAfter(tokens, name.last)) return true;
  return SizeOf(name) > 1 && name.confidence >= kLeast &&
         LooksLikeName(tokens, {name.first, name.last, false});
}

class AgainFinder {
 public:
  AgainFinder(const std::vector<Token>& tokens, const std::vector<NameSpan>& names)
      : tokens_(tokens) {
    for (const NameSpan& name : names) {
      if (SizeOf(name) > kLongestForm) continue;
      if (name.kind == EntityKind::kOrganisation && SizeOf(name) > 1) {
        bodies_.insert(tokens[name.first].folded);
      }
      const bool sure = name.confidence >= kSure;
      if (sure && (SizeOf(name) > 1 || LooksLikeAcronym(tokens[name.first]))) Learn(name);
      if (name.kind == EntityKind::kPerson && SizeOf(name) > 1) LearnShortForms(name);
    }
  }

  // The name that begins at tokens[i] and ends before `end`, or an empty span.
  NameSpan At(std::size_t i, std::size_t end) const {
    const Token& token = tokens_[i];
    if (!token.IsCapital() || token.in_dateline) return {};
    const auto forms = forms_.find(token.folded);
    if (forms != forms_.end()) {
      const NameSpan* best = nullptr;
      for (const NameSpan& form : forms->second) {
        if (IsFormAt(form, i, end) && (best == nullptr || SizeOf(form) > SizeOf(*best))) {
          best = &form;
        }
      }
      if (best != nullptr) {
        return {i, i + SizeOf(*best), best->kind, best->confidence * kFoundAgain};
      }
    }
    const float sure = SureOfShortForm(token.folded);
    if (sure <= 0 || !MayStandAlone(i)) return {};
    if (sure < kSure && !HasSpeech(tokens_, i, i + 1)) return {};
    return {i, i + 1, EntityKind::kPerson, sure * kFoundAgain};
  }

  // Whether a body of two words or more begins so: "Ford" of "Ford Motor".
  bool BeginsBody(std::string_view word) const { return bodies_.contains(word); }

  // How sure the person is that goes by this word alone, or 0.
  // "Ford" is nobody's where Ford Motor is named as well.
  float SureOfShortForm(const std::string& word) const {
    const auto shorter = short_.find(word);
    return shorter == short_.end() || bodies_.contains(word) ? 0 : shorter->second;
  }

 private:
  void Learn(const NameSpan& name) {
    std::vector<NameSpan>& same = forms_[tokens_[name.first].folded];
    const bool known = std::ranges::any_of(same, [&](const NameSpan& form) {
      return SizeOf(form) == SizeOf(name) && IsFormAt(form, name.first, name.last);
    });
    if (!known && same.size() < kMostPerWord) same.push_back(name);
  }

  // The words that the person is called by alone.
  void LearnShortForms(const NameSpan& name) {
    const PersonName full = MakePersonName(tokens_, name.first, name.last);
    for (const NamePart& part : full.parts) {
      if (part.folded.size() < 2) continue;
      const PersonName alone{{part}, {}, {}, NameOrder::kFamilyLast};
      if (FitOf(alone, full) != ShortFit::kUsual) continue;
      float& sure = short_[part.folded];
      sure = std::max(sure, name.confidence);
    }
  }

  bool IsFormAt(const NameSpan& form, std::size_t i, std::size_t end) const {
    if (i + SizeOf(form) > end) return false;
    for (std::size_t k = 0; k < SizeOf(form); ++k) {
      const Token& token = tokens_[i + k];
      if (token.folded != tokens_[form.first + k].folded) return false;
      const bool apart = k > 0 && token.before != tokens_[form.first + k].before;
      if (apart || token.editorial) return false;
    }
    return true;
  }

  // A capital of its own: no part of a longer run, no word that begins a sentence by chance.
  bool MayStandAlone(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.in_capitals || token.editorial) return false;
    if (token.Has(kCountry | kDemonym) || token.Is(kCalendarWord | kFunctionWord)) return false;
    if (token.Has(kCommonWord) && (token.starts_sentence || i == 0)) return false;
    const bool joined_before = i > 0 && tokens_[i - 1].IsCapital() &&
                               (token.before == Gap::kBlank || token.before == Gap::kHyphen) &&
                               !tokens_[i - 1].Has(kTitleWord | kRoleWord) &&
                               !tokens_[i - 1].Is(kCourtesy) && !tokens_[i - 1].possessive &&
                               !tokens_[i - 1].starts_sentence;
    if (joined_before) return false;
    if (i + 1 >= tokens_.size() || token.possessive) return true;
    const Token& next = tokens_[i + 1];
    return !(next.IsCapital() && (next.before == Gap::kBlank || next.before == Gap::kHyphen));
  }

  const std::vector<Token>& tokens_;
  std::unordered_map<std::string_view, std::vector<NameSpan>> forms_;
  std::unordered_set<std::string_view> bodies_;   // how bodies of two words or more begin
  std::unordered_map<std::string, float> short_;  // to the confidence of the full name
};

}  // namespace

void TakeShortFormsBack(const std::vector<Token>& tokens, std::vector<NameSpan>& names) {
  const AgainFinder finder(tokens, names);
  for (NameSpan& name : names) {
    if (SizeOf(name) > 1) continue;
    const Token& token = tokens[name.first];
    if (name.kind == EntityKind::kPerson) {
      // "Ford shares fell" where Ford Motor is named; "Ford said" stays with Clara Ford.
      const bool body = finder.BeginsBody(token.folded) && !HasEvidence(tokens, name);
      if (body) name.kind = EntityKind::kOrganisation;
      continue;
    }
    const float sure = finder.SureOfShortForm(token.folded);
    if (sure <= 0) continue;
    // "Israel said" where Mayor Jordan Israel is speaking; a company or country says things too,
    // but seldom under the name of somebody in the same article.
    // A town's list says nothing for a body: "Duarte limped off" is about the player.
    const std::uint32_t lists = IsPlaceName(name)
                                    ? kCountry | kRegion | kCity | kKnownPlace | kWellKnownPlace
                                    : kWellKnownOrganisation | kKnownOrganisation;
    const bool listed = token.Has(lists);
    const bool speaks = IsPlaceName(name) && HasSpeech(tokens, name.first, name.last);
    if (!speaks && (listed || sure <= name.confidence)) continue;
    name.kind = EntityKind::kPerson;
    name.confidence = sure * kFoundAgain;
  }
}

namespace {

// "Biden-Harris": two words and a hyphen between them.
bool IsPair(const std::vector<Token>& tokens, const NameSpan& name) {
  if (name.kind != EntityKind::kPerson || SizeOf(name) != 2) return false;
  const Token& left = tokens[name.first];
  const Token& right = tokens[name.first + 1];
  return right.before == Gap::kHyphen && left.letters == LetterCase::kCapital &&
         right.letters == LetterCase::kCapital;
}

bool IsLoneDemonym(const std::vector<Token>& tokens, const NameSpan& name) {
  return name.kind == EntityKind::kPerson && SizeOf(name) == 1 &&
         tokens[name.first].Has(kDemonym) &&
         !tokens[name.first].Has(kAnyGivenName | kAnyFamilyName);
}

}  // namespace

void DropPairs(const std::vector<Token>& tokens, std::vector<NameSpan>& names) {
  std::unordered_set<std::string_view> endings;  // last words of people's names
  std::unordered_set<std::string> doubles;       // the hyphened ones: "ben-gvir"
  for (const NameSpan& name : names) {
    if (name.kind != EntityKind::kPerson || IsPair(tokens, name)) continue;
    const Token& last = tokens[name.last - 1];
    if (SizeOf(name) < 2 || last.before != Gap::kHyphen) {
      endings.insert(last.folded);
    } else {
      doubles.insert(JoinFolded(tokens, name.last - 2, name.last));
    }
  }
  std::erase_if(names, [&](const NameSpan& name) {
    if (IsLoneDemonym(tokens, name)) return true;
    if (!IsPair(tokens, name)) return false;
    if (doubles.contains(JoinFolded(tokens, name.first, name.last))) return false;
    return endings.contains(tokens[name.first].folded) ||
           endings.contains(tokens[name.first + 1].folded);
  });
}

void FindAgain(const std::vector<Token>& tokens, std::vector<NameSpan>& names) {
  const AgainFinder finder(tokens, names);
  std::vector<NameSpan> all;
  std::size_t next = 0;
  for (std::size_t i = 0; i < tokens.size();) {
    if (next < names.size() && i == names[next].first) {
      all.push_back(names[next]);
      i = names[next++].last;
      continue;
    }
    const std::size_t end = next < names.size() ? names[next].first : tokens.size();
    const NameSpan again = finder.At(i, end);
    if (SizeOf(again) > 0) all.push_back(again);
    i = std::max(i + 1, again.last);
  }
  names = std::move(all);
}

}  // namespace dateline
