// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a person is one, by all that the article says of it: the part of MendNames that decides.
#pragma once

#include <vector>

#include "indexer/extract/gazetteer.h"
#include "indexer/extract/name_votes.h"
#include "indexer/extract/person_evidence.h"
#include "indexer/extract/tagger.h"
#include "indexer/extract/tokens.h"

namespace dateline {

// Names that would be one person, and what the article says of them.
struct PersonCandidate {
  std::vector<NameSpan> mentions;
  PersonEvidence evidence;
};

// The persons that `names` would give, by first mention. Pure; any thread.
std::vector<PersonCandidate> FindCandidates(const std::vector<Token>& tokens,
                                            const Gazetteer& gazetteer, const NameVotes& votes,
                                            const std::vector<NameSpan>& names);

// The chance that the candidate is a person, 0 to 1: a logistic regression whose weights
// dateline_fit_person_check makes (docs/names.md).
float ChanceOfPerson(const PersonEvidence& evidence);

// Takes from `names` the persons that probably are none; makes bodies or places of those that the
// tagger nearly took for such. Linear in the names; any thread.
void CheckPeople(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                 const NameVotes& votes, std::vector<NameSpan>& names);

}  // namespace dateline
