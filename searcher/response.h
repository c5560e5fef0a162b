// SPDX-License-Identifier: GPL-2.0-or-later
// An answer as a value; web makes HTML or JSON of it. All ranges are bytes of the text beside them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/annotation.h"
#include "core/record.h"
#include "searcher/key_link.h"
#include "searcher/plain_facet.h"
#include "searcher/request.h"
#include "searcher/score_part.h"
#include "searcher/wording.h"

namespace dateline {

// Text with the parts to highlight: in order, not overlapping, on code point boundaries.
struct Marked {
  std::string text;
  std::vector<Span> ranges;

  bool operator==(const Marked&) const = default;
};

// Where the query was read generously, or refused: positions are bytes of the query as typed.
struct QueryWarning {
  std::string code;     // "unbalanced-quote", "unknown-field", "stray-operator" ...
  std::string message;  // one sentence with the remedy
  Span position;
  // What the message says beside the words at the position, in its order, for whoever words it
  // anew in another language: docs/languages.md lists it by code.
  std::vector<std::string> details{};

  bool operator==(const QueryWarning&) const = default;
};

// One of those whom a typed name may mean.
struct NameChoice {
  std::string id;
  std::string label;
  // Articles of this answer that name it; ticking it alone in its facet leads to exactly these.
  std::uint64_t count = 0;

  bool operator==(const NameChoice&) const = default;
};

// A name in the query that means several people, organisations or places here. All are searched.
struct AmbiguousName {
  FacetKind kind = FacetKind::kPerson;
  std::string typed;        // "Wang"
  Span position;            // of the field and its value, in bytes of the query as typed
  std::uint64_t meant = 0;  // how many it may mean in the whole archive
  std::vector<NameChoice>
      choices;  // with articles in this answer, most first, at most kMostChoices

  bool operator==(const AmbiguousName&) const = default;
};
inline constexpr std::size_t kMostChoices = 12;

struct QueryReading {
  Wording understood;  // the reading, as phrases
  std::vector<QueryWarning> warnings;
  std::vector<AmbiguousName> ambiguous;  // in the order typed; without those that a tick decides
  // No article had every word, or of a long query fewer than kFewMatches had: any was enough.
  bool matched_any = false;
  std::uint64_t with_every_word = 0;  // then: how many have them all; these rank higher
};

// A person, organisation, place or source with its count in this answer.
struct FacetValue {
  std::string id;
  std::string label;
  std::uint64_t count = 0;  // articles; following the value leads to exactly these
  bool selected = false;
  bool excluded = false;
  std::vector<std::string> aliases;  // other printed forms, the most frequent first, at most 5
  bool known = true;                 // false: no article carries the id, and `label` is made of it
  std::uint64_t probable = 0;  // of `count`, those that name it only probably; exact=1 has the rest
  std::uint64_t in_archive = 0;  // articles of the whole archive that name it; 0: unknown there
};

// The values whose label begins with a letter, whatever its marks: "a" to "z", or "other".
struct InitialCount {
  std::string initial;
  std::uint64_t values = 0;

  bool operator==(const InitialCount&) const = default;
};

struct Facet {
  FacetKind kind = FacetKind::kPerson;
  FacetOp op = FacetOp::kAny;
  std::uint64_t distinct = 0;  // values with at least one article
  std::uint64_t other = 0;     // distinct values not listed
  std::uint64_t missing = 0;   // of the articles counted, those without any value
  bool exact = true;
  // Selected first, then excluded, then by count; full names before short ones, then by name.
  std::vector<FacetValue> values;
  std::vector<InitialCount> initials;  // of a list on a page of its own: those there are, in order
};

// Decades and centuries are of the mentioned axis alone; several years to a bucket are still kYear.
enum class Interval : std::uint8_t { kDay, kMonth, kYear, kDecade, kCentury };
struct Bucket {
  DayRange days;
  std::uint64_t count = 0;
};
// The articles of a search over one axis of time. A bucket counts the articles with a date wholly
// within its days: as a filter, those find exactly as many.
struct Histogram {
  Interval interval = Interval::kMonth;
  std::vector<Bucket> buckets;  // without gaps, empty ones included; at most 240
  std::vector<Bucket> years;    // every year of the buckets; the buckets again beyond 240 years
  std::uint64_t undated = 0;
  // Dated, but to a longer period than a bucket ("2024" among months): in their year, in no bucket.
  // Of the published axis the buckets, `coarser` and `undated` add up to the whole, and so do the
  // years and `undated`. An article that mentions several dates is in several buckets of the
  // mentioned axis, and coarser only when no date of it is in any.
  std::uint64_t coarser = 0;
  // Of the mentioned axis, where 98 of 100 mentions lie within half the time or less: what is
  // before and behind the buckets, whose dates those days hold wholly. Neither is `coarser`.
  std::optional<Bucket> earlier = std::nullopt;
  std::optional<Bucket> later = std::nullopt;
};

struct NamedEntity {
  std::string id;
  std::string label;
  std::vector<std::string> matched_as;  // the spellings this article prints
  std::uint64_t count = 0;              // mentions in this article
  bool selected = false;                // it is one that the search filters by
  bool probable = false;                // tied to the entity by nothing but the short-name prior
  KeyLink link = KeyLink::kSame;        // why its name in this article is this entity's
  std::uint8_t prominence = 0;          // Prominence bits
};

// A sentence of an article that names somebody.
struct NamingSentence {
  Field field = Field::kText;
  Span span;    // bytes of the whole sentence in that field
  Marked text;  // as it is shown: cut around the name where it is long, its names marked
  MentionRule rule = MentionRule::kFullName;  // of its surest mention
  float confidence = 1;                       // likewise

  bool operator==(const NamingSentence&) const = default;
};

// Why a filter for somebody found an article.
struct NamingReason {
  FacetKind kind = FacetKind::kPerson;
  std::string id;
  std::string label;
  KeyLink link = KeyLink::kSame;
  NamingSentence sentence;

  bool operator==(const NamingReason&) const = default;
};

// One of several near-identical articles (searcher/copies.h, docs/copies.md).
struct ArticleCopy {
  std::string id;
  std::string title;
  Publication published;
  std::string source;

  bool operator==(const ArticleCopy&) const = default;
};
inline constexpr std::size_t kMostCopiesListed = 5;

struct Hit {
  std::string id;
  Marked title;
  TitleOrigin title_origin = TitleOrigin::kPrinted;
  Publication published;
  std::string source_id;
  std::string source;
  std::string dateline_place;
  std::string language;
  std::vector<Marked> snippets;
  std::vector<NamedEntity> people;
  std::vector<NamingReason> reasons;  // one for each person, organisation or place filtered by
  double score = 0;
  // The other copies of it that this search found too, where it stands for all of them: how many,
  // and the first kMostCopiesListed.
  std::uint64_t copies = 0;
  std::vector<ArticleCopy> listed_copies;
  std::vector<ScorePart> explanation;  // with SearchRequest::explain: they sum to the score
};

struct SearchResponse {
  QueryReading query;
  std::uint64_t total = 0;    // exact; what every count beside it counts
  std::uint64_t repeats = 0;  // of them on no page: near-identical to one that is
  std::uint64_t generation = 0;
  double took_ms = 0;
  double index_ms = 0;   // the ranked page
  double facets_ms = 0;  // match set, facets and histogram
  std::vector<Hit> hits;
  std::array<Facet, 4> facets;  // by FacetKind
  PlainFacet languages;         // that the articles are written in
  // The ways of being named prominently, each counted as if it alone were asked for: of those who
  // are filtered by, or of anybody.
  PlainFacet prominence;
  // Each axis over the whole search without its own date filter, so that one can step out again.
  Histogram published;
  Histogram mentioned;
  // What is found, over the period that the filter on the axis chooses and in buckets as fine as it
  // allows: the way down from a year to its days. Nothing without such a filter.
  std::optional<Histogram> published_chosen;
  std::optional<Histogram> mentioned_chosen;

  const Facet& facet(FacetKind kind) const { return facets[static_cast<std::size_t>(kind)]; }
};

// One article with the names its entities go by in the whole archive, same order as the record's.
struct StoredArticle {
  Record record;
  std::vector<NamedEntity> entities;
  std::string source_id;
  std::vector<Span> highlights;  // of the text: where the query's words stand, when one was given
  std::vector<Span> sentences;   // of the text: in order, apart, without the blanks between them
  std::uint64_t generation = 0;
};

// A written form of an entity and the articles that print it.
struct FormCount {
  std::string form;
  std::uint64_t articles = 0;

  bool operator==(const FormCount&) const = default;
};

struct SourceCount {
  std::string id;
  std::string label;
  std::uint64_t articles = 0;
};

// The dates that the articles speak of, as the archive keeps them in memory while it is open.
struct MentionSummary {
  std::optional<DayRange> days;  // from the first to the last; nothing when no date is mentioned
  std::uint64_t periods = 0;     // distinct days, months, years, decades and centuries
  std::uint64_t mentions = 0;    // pairs of an article and a period that it mentions
  std::uint64_t bytes = 0;       // of memory
};

// Those whom the archive's last days name more often than the rest of it
// (ValueOrder::kStandingOut).
struct Rising {
  std::optional<DayRange> days;    // the thirty up to the last known day; nothing without one
  std::vector<FacetValue> people;  // at most six, the surest first; counts are of those days
};

// What the archive holds.
struct ArchiveSummary {
  std::uint64_t articles = 0;
  std::uint64_t generation = 0;
  std::int64_t committed_at = 0;  // seconds since 1970-01-01 UTC
  std::optional<DayRange> published;
  std::uint64_t undated = 0;
  MentionSummary mentioned;
  std::array<std::uint64_t, 3> entities{};  // distinct people, organisations, places
  std::vector<SourceCount> sources;         // the largest first
  std::vector<SourceCount> licences;        // label: the licence as given; id empty
  std::vector<FacetValue> people;           // the twelve most named
  std::vector<Bucket> latest_days;          // the seven latest days with articles, newest first
  Rising rising;
  std::uint64_t bytes = 0;      // of the database on disk
  std::string authority;        // digest of the editor's file in force; empty without one
  std::string authority_fault;  // why the file as it is now is not in force; empty when it is
};

}  // namespace dateline
