// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/rule_bodies.h"

#include <algorithm>

#include "indexer/extract/claims.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/tag_organisations.h"
#include "indexer/extract/tag_places.h"

namespace dateline {
namespace {

// What the rules find where `claims` leave room.
std::vector<NameSpan> TagBodies(const std::vector<Token>& tokens,
                                const std::vector<Phrase>& phrases, Claims claims) {
  BlockPhrases(phrases, kEventWord, claims);
  TagOrganisations(tokens, phrases, claims);
  return claims.Sorted();
}

}  // namespace

void WidenBodies(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
                 std::vector<NameSpan>& names) {
  std::vector<NameSpan> widened;
  auto next = names.begin();
  for (NameSpan body : TagBodies(tokens, phrases, Claims(tokens.size()))) {
    while (next != names.end() && next->last <= body.first) widened.push_back(*next++);
    auto end = next;
    bool whole = next != names.end() && next->first >= body.first;
    while (end != names.end() && end->first < body.last) {
      whole = whole && end->kind != EntityKind::kPerson && end->last <= body.last;
      ++end;
    }
    if (!whole || end == next) continue;  // the tagger's names stand, or there are none
    body.confidence = std::ranges::min_element(next, end, {}, &NameSpan::confidence)->confidence;
    widened.push_back(body);
    next = end;
  }
  widened.insert(widened.end(), next, names.end());
  names = std::move(widened);
}

void AddBodies(const std::vector<Token>& tokens, const std::vector<Phrase>& phrases,
               std::vector<NameSpan>& names) {
  Claims claims(tokens.size());
  for (const NameSpan& name : names) claims.Take(name);
  names = TagBodies(tokens, phrases, std::move(claims));
  // "Office of the", cut short by the name behind it.
  std::erase_if(names, [&](const NameSpan& name) {
    return name.kind == EntityKind::kOrganisation && !tokens[name.last - 1].IsCapital() &&
           tokens[name.last - 1].Is(kFunctionWord);
  });
}

}  // namespace dateline
