// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/filters.h"

#include <string_view>

#include "core/date_terms.h"
#include "searcher/date_condition.h"
#include "searcher/entity_query.h"

namespace dateline {
namespace {

// Keeps the order of the ids: a value is listed under the very id that was asked for.
std::vector<ChosenValue> LookUp(const std::vector<std::string>& ids, const AliasMap& names) {
  std::vector<ChosenValue> values;
  values.reserve(ids.size());
  for (const std::string& id : ids) values.push_back({id, names.FindId(id)});
  return values;
}

std::vector<ChosenLanguage> LookUp(const std::vector<std::string>& ids,
                                   const LanguageColumn& languages) {
  std::vector<ChosenLanguage> values;
  values.reserve(ids.size());
  for (const std::string& id : ids) values.push_back({id, languages.Find(id)});
  return values;
}

Result<Done> CheckNumber(const FacetFilter& wanted) {
  if (wanted.values.size() + wanted.excluded.size() <= kMaxFilterValues) return Done{};
  return Error{Fault::kBadInput,
               "A facet takes at most " + std::to_string(kMaxFilterValues) +
                   " values at once; remove some of them.",
               "too-many-values"};
}

// Both ends as days; an open end is the first or last day that a date can have.
Result<std::optional<Period>> ReadPeriod(const std::optional<PartialDate>& from,
                                         const std::optional<PartialDate>& to) {
  if (!from && !to) return std::optional<Period>{};
  const DayRange all = AllDays();
  const Day first = from ? Days(*from).first : all.first;
  const Day last = to ? Days(*to).last : all.last;
  if (last < first) {
    return Error{Fault::kBadInput,
                 "The period from " + FormatPartialDate(*from) + " to " + FormatPartialDate(*to) +
                     " ends before it begins; swap the two dates.",
                 "reversed-dates"};
  }
  return std::optional<Period>{PeriodOf({first, last})};
}

// The articles naming the entity; for an unknown one the empty query, which matches nothing, also
// inside AND and OR.
Xapian::Query NamingEach(FacetKind kind, const std::vector<ChosenValue>& values, FacetOp op,
                         const Snapshot& snapshot, Probable probable) {
  std::vector<Xapian::Query> queries;
  queries.reserve(values.size());
  for (const ChosenValue& value : values) {
    queries.push_back(value.entity ? EntityQuery(snapshot, kind, *value.entity, probable)
                                   : Xapian::Query());
  }
  const auto join = op == FacetOp::kAny ? Xapian::Query::OP_OR : Xapian::Query::OP_AND;
  return {join, queries.begin(), queries.end()};
}

}  // namespace

Result<Filters> ReadFilters(const SearchRequest& request, const Snapshot& snapshot) {
  Filters filters;
  for (const FacetKind kind : kFacetKinds) {
    const FacetFilter& wanted = request.filter(kind);
    if (const Result<Done> few = CheckNumber(wanted); !few) return few.error();
    const AliasMap& names = snapshot.names(kind);
    filters.kinds[IndexOf(kind)] = {wanted.op, LookUp(wanted.values, names),
                                    LookUp(wanted.excluded, names)};
  }
  if (const Result<Done> few = CheckNumber(request.written_in); !few) return few.error();
  const LanguageColumn& languages = snapshot.columns().languages();
  filters.languages.values = LookUp(request.written_in.values, languages);
  filters.languages.excluded = LookUp(request.written_in.excluded, languages);
  Result<std::optional<Period>> published = ReadPeriod(request.from, request.to);
  if (!published) return published.error();
  filters.published = *published;
  filters.undated_only = request.undated_only;
  Result<std::optional<Period>> mentioned =
      ReadPeriod(request.mentioned_from, request.mentioned_to);
  if (!mentioned) return mentioned.error();
  filters.mentioned = *mentioned;
  filters.mentions_no_date = request.mentions_no_date;
  filters.exact = request.exact;
  filters.prominence = request.prominence & kAllProminence;
  return filters;
}

Xapian::Query Filtered(const Xapian::Query& query, const Filters& filters,
                       const Snapshot& snapshot) {
  using Xapian::Query;
  Query filtered = query;
  // OP_FILTER takes no weight from its right side, so a filter never changes the order of results.
  const auto require = [&](const Query& filter) {
    filtered = Query(Query::OP_FILTER, filtered, filter);
  };
  if (filters.undated_only) require(Query(UndatedTerm(DateAxis::kPublished)));
  if (filters.mentions_no_date) require(Query(UndatedTerm(DateAxis::kMentioned)));
  const Probable probable = filters.exact ? Probable::kLeaveOut : Probable::kInclude;
  for (const FacetKind kind : kFacetKinds) {
    const KindFilter& filter = filters.kind(kind);
    if (!filter.values.empty())
      require(NamingEach(kind, filter.values, filter.op, snapshot, probable));
    if (!filter.excluded.empty()) {
      filtered = Query(Query::OP_AND_NOT, filtered,
                       NamingEach(kind, filter.excluded, FacetOp::kAny, snapshot, probable));
    }
  }
  return filtered;
}

}  // namespace dateline
