// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/places.h"

#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "core/fold.h"
#include "core/letter_case.h"
#include "core/name_variants.h"
#include "indexer/extract/acronyms.h"
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

}  // namespace

std::vector<Entity> ResolvePlaces(const std::vector<Token>& tokens,
                                  const std::vector<NameSpan>& names) {
  std::map<std::string, std::size_t> by_key;
  std::vector<Place> places;
  for (const NameSpan& span : names) {
    if (span.kind != EntityKind::kPlace) continue;
    const auto [known, is_new] = by_key.emplace(KeyOf(tokens, span), places.size());
    if (is_new) places.emplace_back();
    Place& place = places[known->second];
    place.entity.kind = EntityKind::kPlace;
    place.entity.key = known->first;
    Candidate candidate = CandidateOf(tokens, span);
    const MentionRule rule = candidate.acronym ? MentionRule::kAcronym : MentionRule::kFullName;
    AddMention(tokens, span, rule, place.entity);
    if (candidate.acronym) place.entity.acronym = candidate.name;
    if (is_new || IsBetter(candidate, place.best)) place.best = std::move(candidate);
  }
  std::vector<Entity> entities;
  for (Place& place : places) {
    place.entity.name = place.best.name;
    AddForm(place.entity.name, place.entity);
    entities.push_back(std::move(place.entity));
  }
  return entities;
}

}  // namespace dateline
