// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "core/collation.h"
#include "core/schema.h"
#include "searcher/name_index.h"

namespace dateline {
namespace {

// A value on its way into the list, with all that decides its place.
struct Candidate {
  EntityNumber entity = 0;
  std::uint32_t articles = 0;
  std::uint32_t probable = 0;
  bool is_short = false;
  std::string collation;
};

// The entity's number decides between equal names, so that no list changes from run to run.
bool ByCount(const Candidate& a, const Candidate& b) {
  return std::tie(b.articles, a.is_short, a.collation, a.entity) <
         std::tie(a.articles, b.is_short, b.collation, b.entity);
}

bool ByName(const Candidate& a, const Candidate& b) {
  return std::tie(a.collation, a.entity) < std::tie(b.collation, b.entity);
}

std::vector<Candidate> MakeCandidates(const std::vector<EntityNumber>& entities,
                                      const EntityCounts& counts, const AliasMap& names) {
  std::vector<Candidate> candidates;
  candidates.reserve(entities.size());
  for (const EntityNumber entity : entities) {
    candidates.push_back({entity, counts.articles[entity], counts.Probable(entity),
                          names.IsShort(entity), CollationKey(names.label(entity))});
  }
  return candidates;
}

// The `most` most frequent. Collation keys are costly, so they are made only for the values that
// reach the last listed count.
std::vector<Candidate> MostFrequent(const EntityCounts& counts, const AliasMap& names,
                                    std::size_t most) {
  std::vector<EntityNumber> reaching = counts.named;
  if (reaching.size() > most) {
    const auto last = reaching.begin() + static_cast<std::ptrdiff_t>(most - 1);
    std::nth_element(reaching.begin(), last, reaching.end(), [&](EntityNumber a, EntityNumber b) {
      return counts.articles[a] > counts.articles[b];
    });
    const std::uint32_t least = counts.articles[*last];
    std::erase_if(reaching, [&](EntityNumber entity) { return counts.articles[entity] < least; });
  }
  std::vector<Candidate> candidates = MakeCandidates(reaching, counts, names);
  std::sort(candidates.begin(), candidates.end(), ByCount);
  if (candidates.size() > most) candidates.resize(most);
  return candidates;
}

FacetValue Listed(const AliasMap& names, const Candidate& candidate) {
  FacetValue value = DescribeValue(names, candidate.entity);
  value.count = candidate.articles;
  value.probable = candidate.probable;
  return value;
}

// A ticked or excluded value under the id that the request has, so that it can be taken back.
FacetValue Chosen(const AliasMap& names, const ChosenValue& choice, const EntityCounts& counts) {
  if (!choice.entity) {
    FacetValue unknown;
    unknown.id = choice.id;
    unknown.label = KeyOfId(choice.id);
    unknown.known = false;
    return unknown;
  }
  FacetValue value = DescribeValue(names, *choice.entity);
  value.id = choice.id;
  value.count = counts.articles[*choice.entity];
  value.probable = counts.Probable(*choice.entity);
  return value;
}

// At most kMaxFilterValues of them, so keys may be made in each comparison.
void SortChosen(std::vector<FacetValue>& values) {
  std::stable_sort(values.begin(), values.end(), [](const FacetValue& a, const FacetValue& b) {
    if (a.count != b.count) return a.count > b.count;
    return CollationKey(a.label) < CollationKey(b.label);
  });
}

// Ticked values, then excluded ones.
std::vector<FacetValue> ChosenValues(const AliasMap& names, const KindFilter& filter,
                                     const EntityCounts& counts, const EntityCounts& excluded) {
  std::vector<FacetValue> ticked;
  for (const ChosenValue& choice : filter.values) {
    ticked.push_back(Chosen(names, choice, counts));
    ticked.back().selected = true;
  }
  SortChosen(ticked);
  std::vector<FacetValue> others;
  for (const ChosenValue& choice : filter.excluded) {
    others.push_back(Chosen(names, choice, excluded));
    others.back().excluded = true;
  }
  SortChosen(others);
  ticked.insert(ticked.end(), std::make_move_iterator(others.begin()),
                std::make_move_iterator(others.end()));
  return ticked;
}

// What is listed as chosen must not be listed again among the most frequent.
std::set<EntityNumber> EntitiesOf(const KindFilter& filter) {
  std::set<EntityNumber> entities;
  for (const std::vector<ChosenValue>* choices : {&filter.values, &filter.excluded}) {
    for (const ChosenValue& choice : *choices) {
      if (choice.entity) entities.insert(*choice.entity);
    }
  }
  return entities;
}

}  // namespace

FacetValue DescribeValue(const AliasMap& names, EntityNumber entity) {
  FacetValue value;
  value.id = names.id(entity);
  value.label = names.label(entity);
  value.aliases = names.Aliases(entity, kMostAliases);
  return value;
}

Facet ListTopValues(FacetKind kind, const AliasMap& names, const KindFilter& filter,
                    const Tally& tally, std::size_t most) {
  const EntityCounts& counts = tally.counts[IndexOf(kind)];
  Facet facet;
  facet.kind = kind;
  facet.op = filter.op;
  facet.distinct = counts.named.size();
  facet.values = ChosenValues(names, filter, counts, tally.excluded_only[IndexOf(kind)]);

  const std::set<EntityNumber> chosen = EntitiesOf(filter);
  std::size_t listed = 0;  // of the distinct ones
  for (const EntityNumber entity : chosen)
    listed += counts.articles[entity] > 0 && !names.IsHidden(entity) ? 1 : 0;
  for (const Candidate& candidate : MostFrequent(counts, names, most)) {
    if (chosen.contains(candidate.entity)) continue;
    facet.values.push_back(Listed(names, candidate));
    ++listed;
  }
  facet.other = facet.distinct - listed;
  return facet;
}

Facet ListValues(FacetKind kind, const AliasMap& names, const KindFilter& filter,
                 const Tally& tally, const ValueRange& range) {
  const EntityCounts& counts = tally.counts[IndexOf(kind)];
  const std::vector<std::string> words = WordsOfName(range.find);
  std::set<EntityNumber> ticked;
  for (const ChosenValue& choice : filter.values) {
    if (choice.entity) ticked.insert(*choice.entity);
  }
  // A ticked value stays in the list when no article is left for it, and when it is hidden.
  std::vector<EntityNumber> kept = counts.named;
  for (const EntityNumber entity : ticked) {
    if (counts.articles[entity] == 0 || names.IsHidden(entity)) kept.push_back(entity);
  }
  std::erase_if(kept, [&](EntityNumber entity) { return !names.HasWordsBeginning(entity, words); });

  std::vector<Candidate> candidates = MakeCandidates(kept, counts, names);
  std::sort(candidates.begin(), candidates.end(), range.by_name ? ByName : ByCount);
  const auto is_ticked = [&](const Candidate& value) { return ticked.contains(value.entity); };
  if (!range.by_name) std::stable_partition(candidates.begin(), candidates.end(), is_ticked);

  Facet facet;
  facet.kind = kind;
  facet.op = filter.op;
  facet.distinct = candidates.size();
  const std::size_t begin = std::min(range.offset, candidates.size());
  const std::size_t end = begin + std::min(range.limit, candidates.size() - begin);
  for (std::size_t i = begin; i < end; ++i) {
    facet.values.push_back(Listed(names, candidates[i]));
    facet.values.back().selected = is_ticked(candidates[i]);
  }
  facet.other = facet.distinct - facet.values.size();
  return facet;
}

}  // namespace dateline
