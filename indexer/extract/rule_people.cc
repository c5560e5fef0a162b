// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/rule_people.h"

#include <algorithm>

#include "indexer/extract/claims.h"
#include "indexer/extract/tag_people.h"
#include "indexer/extract/tag_places.h"

namespace dateline {
namespace {

constexpr float kVouched =
    0.84F;  // what the rules give a name that a title or an office vouches for

}  // namespace

void AddPeople(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
               std::vector<NameSpan>& names) {
  Claims claims(tokens.size());
  for (const NameSpan& name : names) claims.Take(name);
  const std::size_t known = claims.InOrderOfTaking().size();
  BlockPhrases(phrases, kEventWord | kDemonym, claims);
  TagFullNames(tokens, phrases, claims);
  const std::vector<NameSpan>& taken = claims.InOrderOfTaking();
  for (std::size_t i = known; i < taken.size(); ++i) {
    if (taken[i].confidence >= kVouched) names.push_back(taken[i]);
  }
  std::ranges::sort(names, {}, &NameSpan::first);
}

}  // namespace dateline
