// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets.h"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>
#include <utility>

#include "core/collation.h"
#include "core/schema.h"
#include "searcher/initials.h"
#include "searcher/name_index.h"
#include "searcher/standing_out.h"

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

const EntityCounts& CountsOf(const CountedFacet& counted) {
  return counted.tally.counts[IndexOf(counted.kind)];
}

std::vector<Candidate> MakeCandidates(const std::vector<EntityNumber>& entities,
                                      const CountedFacet& counted) {
  const EntityCounts& counts = CountsOf(counted);
  const Collation collation(counted.language);
  std::vector<Candidate> candidates;
  candidates.reserve(entities.size());
  for (const EntityNumber entity : entities) {
    candidates.push_back({entity, counts.articles[entity], counts.Probable(entity),
                          counted.names.IsShort(entity),
                          collation.Key(counted.names.label(entity))});
  }
  return candidates;
}

// Those that are among the `most` most frequent, or as frequent as the last of them. Collation keys
// are costly, so they are made only for these.
std::vector<EntityNumber> Reaching(std::vector<EntityNumber> entities, const EntityCounts& counts,
                                   std::size_t most) {
  if (most == 0 || entities.size() <= most) return entities;
  const auto last = entities.begin() + static_cast<std::ptrdiff_t>(most - 1);
  std::nth_element(entities.begin(), last, entities.end(), [&](EntityNumber a, EntityNumber b) {
    return counts.articles[a] > counts.articles[b];
  });
  const std::uint32_t least = counts.articles[*last];
  std::erase_if(entities, [&](EntityNumber entity) { return counts.articles[entity] < least; });
  return entities;
}

std::vector<Candidate> MostFrequent(const CountedFacet& counted, std::size_t most) {
  const EntityCounts& counts = CountsOf(counted);
  std::vector<Candidate> candidates = MakeCandidates(Reaching(counts.named, counts, most), counted);
  std::sort(candidates.begin(), candidates.end(), ByCount);
  if (candidates.size() > most) candidates.resize(most);
  return candidates;
}

FacetValue Listed(const CountedFacet& counted, const Candidate& candidate) {
  FacetValue value = DescribeValue(counted.names, candidate.entity);
  value.count = candidate.articles;
  value.probable = candidate.probable;
  value.in_archive = counted.in_archive[candidate.entity];
  return value;
}

// A ticked or excluded value under the id that the request has, so that it can be taken back.
FacetValue Chosen(const CountedFacet& counted, const ChosenValue& choice,
                  const EntityCounts& counts) {
  if (!choice.entity) {
    FacetValue unknown;
    unknown.id = choice.id;
    unknown.label = KeyOfId(choice.id);
    unknown.known = false;
    return unknown;
  }
  FacetValue value = DescribeValue(counted.names, *choice.entity);
  value.in_archive = counted.in_archive[*choice.entity];
  value.id = choice.id;
  value.count = counts.articles[*choice.entity];
  value.probable = counts.Probable(*choice.entity);
  return value;
}

// At most kMaxFilterValues of them, so keys may be made in each comparison.
void SortChosen(std::vector<FacetValue>& values, std::string_view language) {
  const Collation collation(language);
  std::ranges::stable_sort(values, [&](const FacetValue& a, const FacetValue& b) {
    if (a.count != b.count) return a.count > b.count;
    return collation.Key(a.label) < collation.Key(b.label);
  });
}

// Ticked values, then excluded ones.
std::vector<FacetValue> ChosenValues(const CountedFacet& counted, const EntityCounts& counts,
                                     const EntityCounts& excluded) {
  std::vector<FacetValue> ticked;
  for (const ChosenValue& choice : counted.filter.values) {
    ticked.push_back(Chosen(counted, choice, counts));
    ticked.back().selected = true;
  }
  SortChosen(ticked, counted.language);
  std::vector<FacetValue> others;
  for (const ChosenValue& choice : counted.filter.excluded) {
    others.push_back(Chosen(counted, choice, excluded));
    others.back().excluded = true;
  }
  SortChosen(others, counted.language);
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

std::set<EntityNumber> TickedOf(const KindFilter& filter) {
  std::set<EntityNumber> ticked;
  for (const ChosenValue& choice : filter.values) {
    if (choice.entity) ticked.insert(*choice.entity);
  }
  return ticked;
}

// A ticked value stays in the list when no article is left for it, and when it is hidden.
std::vector<EntityNumber> WithTicked(const CountedFacet& counted,
                                     const std::set<EntityNumber>& ticked) {
  const EntityCounts& counts = CountsOf(counted);
  std::vector<EntityNumber> kept = counts.named;
  for (const EntityNumber entity : ticked) {
    if (counts.articles[entity] == 0 || counted.names.IsHidden(entity)) kept.push_back(entity);
  }
  return kept;
}

double StandingOutOf(const CountedFacet& counted, EntityNumber entity) {
  const EntityCounts& counts = CountsOf(counted);
  return StandingOut(
      {counts.articles[entity], counts.counted, counted.in_archive[entity], counted.archive});
}

std::vector<EntityNumber> OutstandingOf(const CountedFacet& counted,
                                        const std::set<EntityNumber>& ticked) {
  const EntityCounts& counts = CountsOf(counted);
  std::vector<EntityNumber> kept;
  for (const EntityNumber entity : counts.named) {
    if (counts.articles[entity] >= kLeastToStandOut && !ticked.contains(entity) &&
        StandingOutOf(counted, entity) >= kStandsOut)
      kept.push_back(entity);
  }
  return kept;
}

void Sort(const CountedFacet& counted, ValueOrder order, std::vector<Candidate>& candidates) {
  std::ranges::sort(candidates, order == ValueOrder::kName ? ByName : ByCount);
  if (order != ValueOrder::kStandingOut) return;
  std::ranges::stable_sort(candidates, std::greater(), [&](const Candidate& candidate) {
    return StandingOutOf(counted, candidate.entity);
  });
}

}  // namespace

CountedFacet CountedFacetOf(FacetKind kind, const Snapshot& snapshot, const KindFilter& filter,
                            const Tally& tally) {
  const Columns& columns = snapshot.columns();
  return {kind,
          snapshot.names(kind),
          filter,
          tally,
          columns.entities(kind).articles(),
          columns.documents().size()};
}

FacetValue DescribeValue(const AliasMap& names, EntityNumber entity) {
  FacetValue value;
  value.id = names.id(entity);
  value.label = names.label(entity);
  value.aliases = names.Aliases(entity, kMostAliases);
  return value;
}

Facet ListTopValues(const CountedFacet& counted, std::size_t most) {
  const std::size_t place = IndexOf(counted.kind);
  const AliasMap& names = counted.names;
  const EntityCounts& counts = counted.tally.counts[place];
  Facet facet;
  facet.kind = counted.kind;
  facet.op = counted.filter.op;
  facet.distinct = counts.named.size();
  facet.missing = counts.without;
  facet.values = ChosenValues(counted, counts, counted.tally.excluded_only[place]);

  const std::set<EntityNumber> chosen = EntitiesOf(counted.filter);
  std::size_t listed = 0;  // of the distinct ones
  for (const EntityNumber entity : chosen)
    listed += counts.articles[entity] > 0 && !names.IsHidden(entity) ? 1 : 0;
  for (const Candidate& candidate : MostFrequent(counted, most)) {
    if (chosen.contains(candidate.entity)) continue;
    facet.values.push_back(Listed(counted, candidate));
    ++listed;
  }
  facet.other = facet.distinct - listed;
  return facet;
}

Facet ListValues(const CountedFacet& counted, const ValueRange& range) {
  const EntityCounts& counts = CountsOf(counted);
  const std::set<EntityNumber> ticked = TickedOf(counted.filter);
  std::vector<EntityNumber> kept = range.order == ValueOrder::kStandingOut
                                       ? OutstandingOf(counted, ticked)
                                       : WithTicked(counted, ticked);
  const std::vector<std::string> words = WordsOfName(range.find);
  std::erase_if(
      kept, [&](EntityNumber entity) { return !counted.names.HasWordsBeginning(entity, words); });

  Facet facet;
  facet.kind = counted.kind;
  facet.op = counted.filter.op;
  facet.initials = CountInitials(kept, counted.names);
  if (!range.initial.empty())
    std::erase_if(kept, [&](EntityNumber entity) {
      return InitialOf(counted.names.label(entity)) != range.initial;
    });

  // Ticked ones come first at whatever count; as many more reach the page at most.
  const std::size_t kept_in_all = kept.size();
  if (range.order == ValueOrder::kCount && ticked.empty())
    kept = Reaching(std::move(kept), counts, range.offset + range.limit);
  std::vector<Candidate> candidates = MakeCandidates(kept, counted);
  const auto is_ticked = [&](const Candidate& value) { return ticked.contains(value.entity); };
  Sort(counted, range.order, candidates);
  if (range.order == ValueOrder::kCount)
    std::stable_partition(candidates.begin(), candidates.end(), is_ticked);

  facet.distinct = kept_in_all;
  facet.missing = counts.without;
  const std::size_t begin = std::min(range.offset, candidates.size());
  const std::size_t end = begin + std::min(range.limit, candidates.size() - begin);
  for (std::size_t i = begin; i < end; ++i) {
    facet.values.push_back(Listed(counted, candidates[i]));
    facet.values.back().selected = is_ticked(candidates[i]);
  }
  facet.other = facet.distinct - facet.values.size();
  return facet;
}

}  // namespace dateline
