// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/tagger.h"

#include "indexer/extract/claims.h"
#include "indexer/extract/phrases.h"
#include "indexer/extract/tag_organisations.h"
#include "indexer/extract/tag_people.h"
#include "indexer/extract/tag_places.h"

namespace dateline {

// Each pass takes only what the passes before it left free, the surest first: a river that is
// called like a person, a bank that begins with a country, a minister called April.
std::vector<NameSpan> TagNames(const std::vector<Token>& tokens, const Gazetteer& gazetteer) {
  const std::vector<Phrase> phrases = FindPhrases(tokens, gazetteer);
  Claims claims(tokens.size());
  BlockPhrases(phrases, kEventWord, claims);
  TagOrganisations(tokens, phrases, claims);
  TagSurePlaces(tokens, phrases, claims);
  BlockPhrases(phrases, kDemonym, claims);
  TagFullNames(tokens, phrases, claims);
  TagShortNames(tokens, claims);
  BlockDemonyms(tokens, claims);
  TagShortOrganisations(tokens, claims);
  TagLonePlaces(tokens, phrases, claims);
  return claims.Sorted();
}

}  // namespace dateline
