// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/name_lookup.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/alias_map.h"
#include "searcher/facet_terms.h"
#include "searcher/filters.h"
#include "searcher/prominent.h"
#include "searcher/starred_name.h"

namespace dateline {
namespace {

bool IsTicked(const KindFilter& filter, const AliasMap& names, const AmbiguousName& name) {
  return std::any_of(filter.values.begin(), filter.values.end(), [&](const ChosenValue& value) {
    return value.entity &&
           std::any_of(name.choices.begin(), name.choices.end(), [&](const NameChoice& choice) {
             return names.FindId(choice.id) == value.entity;
           });
  });
}

void Count(const AliasMap& names, const EntityCounts& counts, AmbiguousName& name) {
  for (NameChoice& choice : name.choices) {
    const std::optional<EntityNumber> entity = names.FindId(choice.id);
    choice.count = entity ? counts.articles[*entity] : 0;
  }
  std::erase_if(name.choices, [](const NameChoice& choice) { return choice.count == 0; });
  // Ties stay in the order of the archive: the most named first.
  std::stable_sort(name.choices.begin(), name.choices.end(),
                   [](const NameChoice& a, const NameChoice& b) { return a.count > b.count; });
  if (name.choices.size() > kMostChoices) name.choices.resize(kMostChoices);
}

}  // namespace

FindName NamesFor(const Snapshot& snapshot, const Filters& filters) {
  return [&snapshot, &filters](FacetKind kind, std::string_view typed) {
    const AliasMap& names = snapshot.names(kind);
    NameMatch match;
    std::vector<Xapian::Query> articles;
    const MeantEntities meant = FindMeant(names, typed);
    match.is_cut = meant.is_cut;
    for (const EntityNumber entity : meant.entities) {
      match.choices.push_back({names.id(entity), names.label(entity), 0});
      articles.push_back(NamedQuery(snapshot, kind, entity, filters));
      // A key that is only partly the entity's stands here whole: `articles` keeps the rest out.
      for (const KeyOfEntity& key : names.members(entity)) {
        if (!filters.exact || !IsProbable(key)) match.places.emplace_back(KeyTerm(kind, key.key));
      }
    }
    match.articles = Xapian::Query(Xapian::Query::OP_OR, articles.begin(), articles.end());
    return match;
  };
}

void CountChoices(const Snapshot& snapshot, const Filters& filters, const Tally& tally,
                  QueryReading& said) {
  std::vector<AmbiguousName> open;
  for (AmbiguousName& name : said.ambiguous) {
    const AliasMap& names = snapshot.names(name.kind);
    if (IsTicked(filters.kind(name.kind), names, name)) {
      std::erase_if(said.warnings, [&](const QueryWarning& warning) {
        return warning.code == "ambiguous-name" && warning.position == name.position;
      });
      continue;
    }
    Count(names, tally.counts[IndexOf(name.kind)], name);
    if (!name.choices.empty()) open.push_back(std::move(name));
  }
  said.ambiguous = std::move(open);
}

}  // namespace dateline
