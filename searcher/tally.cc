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

  // Calls `visit` with each entity, however prominent, and the ways in which it is named.
  template <typename Visit>
  void ForEachWay(Visit visit) const {
    for (std::size_t i = 0; i < entities_.size(); ++i) {
      if (exact_ && column_.IsProbable(document_, i)) continue;
      visit(entities_[i], column_.ProminenceOf(document_, i));
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

  // The ways that pass when each alone is asked for.
  std::uint8_t JudgeWays(const Named& named) const {
    if (!active_) return kAllProminence;
    std::size_t found = 0;
    std::uint8_t any = 0;
    std::uint8_t all = kAllProminence;
    std::uint8_t excluded = 0;
    named.ForEachWay([&](EntityNumber entity, std::uint8_t ways) {
      if (marks_[entity] & kTicked) {
        ++found;
        any |= ways;
        all &= ways;
      }
      if (marks_[entity] & kExcluded) excluded |= ways;
    });
    const bool each = op_ == FacetOp::kAll;
    std::uint8_t ticked = each ? all : any;
    if (!filters_by_ticks_) ticked = kAllProminence;
    if (filters_by_ticks_ && each && (impossible_ || found < ticked_)) ticked = 0;
    return static_cast<std::uint8_t>(ticked & ~excluded);
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

  // The ways that pass every filter when each alone is asked for.
  std::uint8_t WaysOf(Xapian::docid document) const {
    const bool admitted = AdmitLanguage(document) && Of(document, FacetKind::kSource).passes() &&
                          AdmitPublished(document) && AdmitMentioned(document);
    return admitted ? WaysOfAdmitted(document) : std::uint8_t{0};
  }

  // The same of a document that every filter admits but, perhaps, those on people, organisations
  // and places.
  std::uint8_t WaysOfAdmitted(Xapian::docid document) const {
    std::uint8_t ways = AnyWaysOf(document);
    for (const EntityKind kind : kEntityKinds) {
      if (ways != 0 && filters_.kind(FacetOf(kind)).active())
        ways &= judges_[IndexOf(FacetOf(kind))].JudgeWays(NamedIn(document, FacetOf(kind)));
    }
    return ways;
  }

  // In which anybody or anything is named, whatever the filters.
  std::uint8_t AnyWaysOf(Xapian::docid document) const {
    return filters_.exact ? SureWaysOf(document) : columns_.prominence().Of(document);
  }

  bool AdmitLanguage(Xapian::docid document) const {
    return !filters_.languages.active() ||
           filters_.languages.Admits(columns_.languages().Of(document));
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
  // Of those alone who are surely named.
  std::uint8_t SureWaysOf(Xapian::docid document) const {
    std::uint8_t all = 0;
    for (const EntityKind kind : kEntityKinds)
      NamedIn(document, FacetOf(kind)).ForEachWay([&](EntityNumber, std::uint8_t ways) {
        all |= ways;
      });
    return all;
  }

  const Columns& columns_;
  const Filters& filters_;
  std::vector<KindJudge> judges_;  // by FacetKind
};

bool LeavesOutAnybody(const Filters& filters) {
  return std::any_of(filters.kinds.begin(), filters.kinds.end(),
                     [](const KindFilter& kind) { return !kind.excluded.empty(); });
}

// Gathers the tally document by document.
//
//   refused by        counted for
//   nobody            everything: matches, all facets
//   one axis of dates alone   the histogram of that axis
//   one facet alone   that facet, if its ticks widen; or the one exclusion that refused it
//   its language alone   its language, or the exclusion of it
//   more than one     nothing
class Counter {
 public:
  Counter(const Columns& columns, const Filters& filters)
      : columns_(columns),
        filters_(filters),
        ways_narrow_(filters.prominence == 0 && !LeavesOutAnybody(filters)),
        judges_(columns, filters) {
    for (const FacetKind kind : kFacetKinds) {
      const std::size_t entities = columns.entities(kind).size();
      tally_.counts[IndexOf(kind)].articles.resize(entities);
      if (!filters.kind(kind).excluded.empty())
        tally_.excluded_only[IndexOf(kind)].articles.resize(entities);
    }
    tally_.languages.articles.resize(columns.languages().size());
    tally_.languages.excluded_only.resize(columns.languages().size());
    for (const DateAxis axis : kDateAxes) {
      if (filters.has(axis)) AnyDate(axis).emplace();
    }
  }

  void Add(Xapian::docid document) {
    if (!ways_narrow_) ++tally_.prominence.articles[judges_.WaysOf(document)];
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
    const bool language = judges_.AdmitLanguage(document);
    if (stopped_by && !language) return;
    const bool published = judges_.AdmitPublished(document);
    const bool mentioned = judges_.AdmitMentioned(document);
    if (stopped_by || !language) {
      if (!published || !mentioned) return;
      if (stopped_by) AddSideways(document, *stopped_by, verdict);
      if (!language) AddLanguageSideways(document);
      return;
    }
    Pass(document, published, mentioned);
  }

  Tally Take() { return std::move(tally_); }

 private:
  std::optional<MatchSet>& AnyDate(DateAxis axis) {
    return tally_.any_date[static_cast<std::size_t>(axis)];
  }

  // A document that nothing refuses but, perhaps, one axis of dates.
  void Pass(Xapian::docid document, bool published, bool mentioned) {
    if (mentioned && AnyDate(DateAxis::kPublished))
      AnyDate(DateAxis::kPublished)->push_back(document);
    if (published && AnyDate(DateAxis::kMentioned))
      AnyDate(DateAxis::kMentioned)->push_back(document);
    if (!published || !mentioned) return;
    tally_.matches.push_back(document);
    for (const FacetKind kind : kFacetKinds) CountNamed(document, kind);
    ++tally_.languages.articles[columns_.languages().Of(document)];
    if (ways_narrow_) ++tally_.prominence.articles[judges_.WaysOfAdmitted(document)];
    tally_.without_prominence += judges_.AnyWaysOf(document) == 0 ? 1 : 0;
  }

  // A document that only its language refuses: each language is counted as if none were ticked.
  void AddLanguageSideways(Xapian::docid document) {
    const LanguageNumber language = columns_.languages().Of(document);
    LanguageCounts& counts = tally_.languages;
    ++(filters_.languages.IsExcluded(language) ? counts.excluded_only : counts.articles)[language];
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
  // What passes by some way is among the matches: nobody need be looked at twice. Not so where a
  // way takes the place of another, nor where who is left out may be named in no such way.
  bool ways_narrow_;
  Judges judges_;
  Tally tally_;
};

// Nothing is asked of an article but that it matches: whom it names is all that is to be counted.
bool LetsAllPass(const Filters& filters) {
  return !filters.exact && filters.prominence == 0 && !filters.AnyNames() &&
         !filters.languages.active() &&
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

// A byte or two for each article, and few counters.
void CountPlain(const MatchSet& matches, const Columns& columns, Tally& tally) {
  tally.languages.articles.resize(columns.languages().size());
  tally.languages.excluded_only.resize(columns.languages().size());
  for (const Xapian::docid document : matches)
    ++tally.languages.articles[columns.languages().Of(document)];
  for (const Xapian::docid document : matches)
    ++tally.prominence.articles[columns.prominence().Of(document)];
  tally.without_prominence = tally.prominence.articles[0];
}

Tally CountUnfiltered(const MatchSet& base, const Columns& columns, const Deadline& deadline) {
  Tally tally;
  tally.matches = base;
  for (const FacetKind kind : kFacetKinds)
    CountKind(base, columns.entities(kind), deadline, tally.counts[IndexOf(kind)]);
  CountPlain(base, columns, tally);
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
        judges.AdmitLanguage(document) && judges.NamesAnybody(document) &&
        (!names || judges.AdmitNames(document)))
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
