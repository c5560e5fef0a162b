// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/person_check.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <utility>

#include "indexer/extract/people.h"
#include "indexer/extract/person_weights.h"

namespace dateline {
namespace {

constexpr float kLeastChance = 0.7F;   // of a person: docs/decisions/person-check.md
constexpr float kLeastInBrief = 0.5F;  // the same in a text that has no rest to say more
constexpr std::size_t kBrief = 40;     // words of such a text
constexpr float kLeastShare = 0.4F;    // of the votes, for what a rejected person is instead

// What a rejected person is: the body or place for which the tagger had votes to spare, or nothing.
std::optional<EntityKind> OtherKind(const std::vector<Token>& tokens, const NameVotes& votes,
                                    const NameSpan& name) {
  const KindVotes cast = votes.OfName(JoinFolded(tokens, name.first, name.last));
  const float body = cast[static_cast<std::size_t>(EntityKind::kOrganisation)];
  const float place = cast[static_cast<std::size_t>(EntityKind::kPlace)];
  const float all = cast[0] + cast[1] + cast[2] + cast[kNoKind];
  if (all == 0 || std::max(body, place) < kLeastShare * all) return std::nullopt;
  return body >= place ? EntityKind::kOrganisation : EntityKind::kPlace;
}

}  // namespace

std::vector<PersonCandidate> FindCandidates(const std::vector<Token>& tokens,
                                            const Gazetteer& gazetteer, const NameVotes& votes,
                                            const std::vector<NameSpan>& names) {
  const std::vector<NameSpan> ruled = TagNames(tokens, gazetteer);
  const EvidenceFinder finder(tokens, gazetteer, votes, names, ruled);
  std::vector<PersonCandidate> candidates;
  for (ResolvedPerson& person : ResolvePeople(tokens, names)) {
    const PersonEvidence evidence = finder.Of(person.spans);
    candidates.push_back({std::move(person.spans), evidence});
  }
  return candidates;
}

float ChanceOfPerson(const PersonEvidence& evidence) {
  float sum = 0;
  for (std::size_t i = 0; i < evidence.size(); ++i) sum += kPersonWeights[i] * evidence[i];
  return 1 / (1 + std::exp(-sum));
}

void CheckPeople(const std::vector<Token>& tokens, const Gazetteer& gazetteer,
                 const NameVotes& votes, std::vector<NameSpan>& names) {
  const float least = tokens.size() < kBrief ? kLeastInBrief : kLeastChance;
  std::unordered_map<std::size_t, std::optional<EntityKind>> rejected;  // by first token
  for (const PersonCandidate& candidate : FindCandidates(tokens, gazetteer, votes, names)) {
    if (ChanceOfPerson(candidate.evidence) >= least) continue;
    for (const NameSpan& name : candidate.mentions)
      rejected.emplace(name.first, OtherKind(tokens, votes, name));
  }
  std::erase_if(names, [&](NameSpan& name) {
    const auto entry = rejected.find(name.first);
    if (entry == rejected.end()) return false;
    if (entry->second) name.kind = *entry->second;
    return !entry->second;
  });
}

}  // namespace dateline
