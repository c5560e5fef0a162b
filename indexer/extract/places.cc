// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/places.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/fold.h"
#include "core/letter_case.h"
#include "core/name_variants.h"
#include "indexer/extract/acronyms.h"
#include "indexer/extract/aliases.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/mentions.h"

namespace dateline {
namespace {

std::string KeyOf(const std::vector<Token>& tokens, NameSpan span) {
  if (span.last - span.first > 1 && tokens[span.last - 1].Is(kGenericPlaceWord)) --span.last;
  if (span.last - span.first > 1 && tokens[span.first].folded == "the") ++span.first;
  std::string key = JoinFolded(tokens, span.first, span.last);
  // Folded, the country is a pronoun; its letters keep them apart.
  if (key == "us" && tokens[span.first].letters == LetterCase::kAllCapitals) key = "u s";
  const NameVariants variants = VariantsOf(key);
  return variants.spellings.empty() ? key : std::string(variants.spellings.front());
}

struct Candidate {
  std::string name;
  std::size_t words = 0;
  bool acronym = false;
};

// A long name before an acronym, the fullest before its part, diacritics before none.
bool IsBetter(const Candidate& a, const Candidate& b) {
  return std::tuple(!a.acronym, a.words, HasDiacritics(a.name)) >
         std::tuple(!b.acronym, b.words, HasDiacritics(b.name));
}

Candidate CandidateOf(const std::vector<Token>& tokens, const NameSpan& span) {
  Candidate candidate{PrintedForm(tokens, span.first, span.last), span.last - span.first, false};
  const bool one = candidate.words == 1;
  const bool dateline_case =
      tokens[span.first].in_dateline || tokens[span.first].in_capitals || candidate.name.size() > 4;
  candidate.acronym = one && LooksLikeAcronym(tokens[span.first]) && !dateline_case;
  if (!candidate.acronym && IsAllCapitals(candidate.name) &&
      candidate.name.find('.') == std::string::npos) {
    candidate.name = TitleCase(candidate.name);
  }
  return candidate;
}

struct Place {
  Entity entity;
  Candidate best;
};

class PlaceResolver {
 public:
  PlaceResolver(const std::vector<Token>& tokens, const std::vector<NameSpan>& names)
      : tokens_(tokens) {
    std::ranges::copy_if(names, std::back_inserter(names_),
                         [](const NameSpan& span) { return span.kind == EntityKind::kPlace; });
  }

  std::vector<Entity> Resolve() {
    const std::vector<StatedAlias> aliases = FindStatedAliases(tokens_, names_);
    std::vector<std::size_t> place_of;
    auto alias = aliases.begin();  // in order, as the names are
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const bool stated = alias != aliases.end() && alias->other == i;
      // What the text calls another name keeps that name from here on: "MDL", "Huangyan Dao".
      if (stated) by_key_.emplace(KeyOf(tokens_, names_[i]), place_of[(alias++)->of]);
      place_of.push_back(Add(names_[i], stated));
    }
    std::vector<Entity> entities;
    for (Place& place : places_) {
      SetName(std::move(place.best.name), place.entity);
      entities.push_back(std::move(place.entity));
    }
    return entities;
  }

 private:
  std::size_t Add(const NameSpan& span, bool stated) {
    const auto [known, is_new] = by_key_.emplace(KeyOf(tokens_, span), places_.size());
    if (is_new) places_.emplace_back();
    Place& place = places_[known->second];
    if (is_new) place.entity.key = known->first;
    place.entity.kind = EntityKind::kPlace;
    Candidate candidate = CandidateOf(tokens_, span);
    const MentionRule rule = candidate.acronym ? MentionRule::kAcronym
                             : stated          ? MentionRule::kAlias
                                               : MentionRule::kFullName;
    AddMention(tokens_, span, rule, place.entity);
    if (candidate.acronym) place.entity.acronym = candidate.name;
    const bool better =
        is_new || (known->first == place.entity.key && IsBetter(candidate, place.best));
    if (better) place.best = std::move(candidate);
    return known->second;
  }

  const std::vector<Token>& tokens_;
  std::vector<NameSpan> names_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::vector<Place> places_;
};

}  // namespace

std::vector<Entity> ResolvePlaces(const std::vector<Token>& tokens,
                                  const std::vector<NameSpan>& names) {
  return PlaceResolver(tokens, names).Resolve();
}

}  // namespace dateline
