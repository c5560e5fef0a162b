// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/tally.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <span>

namespace dateline {
namespace {

constexpr std::size_t kDocumentsPerLook = 4096;  // at the clock

// Whom one document names, as far as the filters look: with `exact`, the sure ones alone; with
// `prominence`, those named in one of these ways.
class Named {
 public:
  Named(const EntityColumn& column, Xapian::docid document, bool exact, std::uint8_t prominence)
      : column_(column),
        document_(document),
        entities_(column.Of(document)),
        exact_(exact),
        prominence_(prominence) {}

  // Calls `visit` with each entity and whether it is only probably named.
  template <typename Visit>
  void ForEach(Visit visit) const {
    for (std::size_t i = 0; i < entities_.size(); ++i) {
      const bool probable = column_.IsProbable(document_, i);
      if (exact_ && probable) continue;
      if (prominence_ != 0 && (column_.ProminenceOf(document_, i) & prominence_) == 0) continue;
      visit(entities_[i], probable);
    }
  }

 private:
  const EntityColumn& column_;
  Xapian::docid document_;
  std::span<const EntityNumber> entities_;
  bool exact_;
  std::uint8_t prominence_;
};

void CountEntity(EntityNumber entity, const EntityColumn& column, EntityCounts& counts) {
  if (counts.articles[entity]++ == 0 && !column.IsHidden(entity)) counts.named.push_back(entity);
}

void CountAll(const Named& named, const EntityColumn& column, EntityCounts& counts) {
  bool any = false;
  named.ForEach([&](EntityNumber entity, bool probable) {
    any = true;
    CountEntity(entity, column, counts);
    if (!probable) return;
    if (counts.probable.empty()) counts.probable.resize(counts.articles.size());
    ++counts.probable[entity];
  });
  ++counts.counted;
  if (!any) ++counts.without;
}

// What one facet's filter says of one document.
struct Verdict {
  bool ticks = true;          // the ticked values are satisfied
  unsigned exclusions = 0;    // excluded values that it names
  EntityNumber excluded = 0;  // the last of them

  bool passes() const { return ticks && exclusions == 0; }
};

// One facet's filter, made ready for asking it about every document: a mark on each chosen entity
// makes that one look for each entity of the document, however many values are chosen.
class KindJudge {
 public:
  KindJudge(const KindFilter& filter, std::size_t entities)
      : op_(filter.op), filters_by_ticks_(!filter.values.empty()), active_(filter.active()) {
    if (!active_) return;
    marks_.resize(entities, kNone);
    std::set<EntityNumber> ticked;
    for (const ChosenValue& value : filter.values) {
      if (value.entity) ticked.insert(*value.entity);
      // Nobody names an unknown entity, so no document names each of the ticked ones.
      impossible_ = impossible_ || (!value.entity && op_ == FacetOp::kAll);
    }
    for (const EntityNumber entity : ticked) marks_[entity] |= kTicked;
    for (const ChosenValue& value : filter.excluded) {
      if (value.entity) marks_[*value.entity] |= kExcluded;
    }
    ticked_ = ticked.size();
  }

  Verdict Judge(const Named& named) const {
    Verdict verdict;
    if (!active_) return verdict;
    std::size_t found = 0;
    named.ForEach([&](EntityNumber entity, bool /*probable*/) {
      if (marks_[entity] & kTicked) ++found;
      if (marks_[entity] & kExcluded) {
        ++verdict.exclusions;
        verdict.excluded = entity;
      }
    });
    const std::size_t needed = op_ == FacetOp::kAll ? ticked_ : 1;
    verdict.ticks = !filters_by_ticks_ || (!impossible_ && found >= needed);
    return verdict;
  }

 private:
  enum Mark : std::uint8_t { kNone = 0, kTicked = 1, kExcluded = 2 };

  FacetOp op_;
  bool filters_by_ticks_;
  bool active_;
  bool impossible_ = false;
  std::size_t ticked_ = 0;           // distinct entities
  std::vector<std::uint8_t> marks_;  // by entity; empty when not active
};

// The filters made ready for asking them about every document.
class Judges {
 public:
  Judges(const Columns& columns, const Filters& filters) : columns_(columns), filters_(filters) {
    for (const FacetKind kind : kFacetKinds)
      judges_.emplace_back(filters.kind(kind), columns.entities(kind).size());
  }

  // A source stands nowhere in an article, so prominence says nothing of it.
  Named NamedIn(Xapian::docid document, FacetKind kind) const {
    return {columns_.entities(kind), document, filters_.exact,
            kind == FacetKind::kSource ? std::uint8_t{0} : filters_.prominence};
  }

  // True unless prominence is asked for and nobody is named so.
  bool NamesAnybody(Xapian::docid document) const {
    if (filters_.prominence == 0) return true;
    bool any = false;
    for (const EntityKind kind : kEntityKinds)
      NamedIn(document, FacetOf(kind)).ForEach([&](EntityNumber, bool) { any = true; });
    return any;
  }

  Verdict Of(Xapian::docid document, FacetKind kind) const {
    return judges_[IndexOf(kind)].Judge(NamedIn(document, kind));
  }

  bool AdmitPublished(Xapian::docid document) const {
    return filters_.Admits(columns_.published(document));
  }
  bool AdmitMentioned(Xapian::docid document) const {
    return filters_.Admits(columns_.mentioned(), columns_.mentioned().Of(document));
  }

  bool AdmitNames(Xapian::docid document) const {
    return std::all_of(std::begin(kFacetKinds), std::end(kFacetKinds),
                       [&](FacetKind kind) { return Of(document, kind).passes(); });
  }

 private:
  const Columns& columns_;
  const Filters& filters_;
  std::vector<KindJudge> judges_;  // by FacetKind
};

// Gathers the tally document by document.
//
//   refused by        counted for
//   nobody            everything: matches, all facets
//   one axis of dates alone   the histogram of that axis
//   one facet alone   that facet, if its ticks widen; or the one exclusion that refused it
//   more than one     nothing
class Counter {
 public:
  Counter(const Columns& columns, const Filters& filters)
      : columns_(columns), filters_(filters), judges_(columns, filters) {
    for (const FacetKind kind : kFacetKinds) {
      const std::size_t entities = columns.entities(kind).size();
      tally_.counts[IndexOf(kind)].articles.resize(entities);
      if (!filters.kind(kind).excluded.empty())
        tally_.excluded_only[IndexOf(kind)].articles.resize(entities);
    }
    for (const DateAxis axis : kDateAxes) {
      if (filters.has(axis)) AnyDate(axis).emplace();
    }
  }

  void Add(Xapian::docid document) {
    if (!judges_.NamesAnybody(document)) return;
    std::optional<FacetKind> stopped_by;
    Verdict verdict;
    for (const FacetKind kind : kFacetKinds) {
      const Verdict own = judges_.Of(document, kind);
      if (own.passes()) continue;
      if (stopped_by) return;  // two facets refuse it: it counts for none
      stopped_by = kind;
      verdict = own;
    }
    const bool published = judges_.AdmitPublished(document);
    const bool mentioned = judges_.AdmitMentioned(document);
    if (stopped_by) {
      if (published && mentioned) AddSideways(document, *stopped_by, verdict);
      return;
    }
    if (mentioned && AnyDate(DateAxis::kPublished))
      AnyDate(DateAxis::kPublished)->push_back(document);
    if (published && AnyDate(DateAxis::kMentioned))
      AnyDate(DateAxis::kMentioned)->push_back(document);
    if (!published || !mentioned) return;
    tally_.matches.push_back(document);
    for (const FacetKind kind : kFacetKinds) CountNamed(document, kind);
  }

  Tally Take() { return std::move(tally_); }

 private:
  std::optional<MatchSet>& AnyDate(DateAxis axis) {
    return tally_.any_date[static_cast<std::size_t>(axis)];
  }

  void CountNamed(Xapian::docid document, FacetKind kind) {
    CountAll(judges_.NamedIn(document, kind), columns_.entities(kind),
             tally_.counts[IndexOf(kind)]);
  }

  // A document that only the filter of `kind` refuses.
  void AddSideways(Xapian::docid document, FacetKind kind, const Verdict& verdict) {
    const bool ticks_matter = filters_.kind(kind).op == FacetOp::kAll;
    if (ticks_matter && !verdict.ticks) return;
    if (verdict.exclusions == 0) {
      CountNamed(document, kind);
    } else if (verdict.exclusions == 1) {
      CountEntity(verdict.excluded, columns_.entities(kind), tally_.excluded_only[IndexOf(kind)]);
    }
  }

  const Columns& columns_;
  const Filters& filters_;
  Judges judges_;
  Tally tally_;
};

// Nothing is asked of an article but that it matches: whom it names is all that is to be counted.
bool LetsAllPass(const Filters& filters) {
  return !filters.exact && filters.prominence == 0 && !filters.AnyNames() &&
         std::none_of(std::begin(kDateAxes), std::end(kDateAxes),
                      [&](DateAxis axis) { return filters.has(axis); });
}

// One column after the other, which is several times as fast as article by article: the counts of
// one kind stay at hand in the processor, and nothing is judged. The entities of an article some
// way ahead are asked of memory early: the articles found lie too far apart for a processor to
// guess, and most of the time would be waiting for them.
void CountKind(const MatchSet& matches, const EntityColumn& column, const Deadline& deadline,
               EntityCounts& counts) {
  constexpr std::size_t kAhead = 16;
  counts.articles.resize(column.size());
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (i % kDocumentsPerLook == 0) deadline.Check();
    if (i + kAhead < matches.size()) __builtin_prefetch(column.Of(matches[i + kAhead]).data());
    const std::span<const EntityNumber> entities = column.Of(matches[i]);
    for (const EntityNumber entity : entities) CountEntity(entity, column, counts);
    if (entities.empty()) ++counts.without;
  }
  counts.counted = matches.size();
  if (!column.HasProbable()) return;
  counts.probable.resize(column.size());
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (i % kDocumentsPerLook == 0) deadline.Check();
    const std::span<const EntityNumber> entities = column.Of(matches[i]);
    for (std::size_t at = 0; at < entities.size(); ++at)
      if (column.IsProbable(matches[i], at)) ++counts.probable[entities[at]];
  }
}

Tally CountUnfiltered(const MatchSet& base, const Columns& columns, const Deadline& deadline) {
  Tally tally;
  tally.matches = base;
  for (const FacetKind kind : kFacetKinds)
    CountKind(base, columns.entities(kind), deadline, tally.counts[IndexOf(kind)]);
  return tally;
}

}  // namespace

MatchSet Passing(const MatchSet& base, const Columns& columns, const Filters& filters,
                 const Deadline& deadline) {
  if (LetsAllPass(filters)) return base;
  const Judges judges(columns, filters);
  const bool names = filters.AnyNames();
  MatchSet passing;
  for (std::size_t i = 0; i < base.size(); ++i) {
    if (i % kDocumentsPerLook == 0) deadline.Check();
    const Xapian::docid document = base[i];
    // A day is looked up faster than names are.
    if (judges.AdmitPublished(document) && judges.AdmitMentioned(document) &&
        judges.NamesAnybody(document) && (!names || judges.AdmitNames(document)))
      passing.push_back(document);
  }
  return passing;
}

Tally Count(const MatchSet& base, const Columns& columns, const Filters& filters,
            const Deadline& deadline) {
  if (LetsAllPass(filters)) return CountUnfiltered(base, columns, deadline);
  Counter counter(columns, filters);
  for (std::size_t i = 0; i < base.size(); ++i) {
    if (i % kDocumentsPerLook == 0) deadline.Check();
    counter.Add(base[i]);
  }
  return counter.Take();
}

}  // namespace dateline
