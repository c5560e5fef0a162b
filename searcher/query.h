// SPDX-License-Identifier: GPL-2.0-or-later
// The query language: text to tree, tree to words, tree to Xapian. Our own recursive descent over
// one token stream, because Xapian's parser gives no positions and reads `person:To Lam` as the
// person "To". Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation.h"
#include "core/date.h"
#include "core/result.h"
#include "searcher/date_query.h"
#include "searcher/rank_plan.h"
#include "searcher/request.h"
#include "searcher/response.h"
#include "searcher/wording.h"

namespace dateline {

class Columns;

// One node of the tree. `children` are in the order typed; every node knows where it stands.
struct QueryNode {
  enum class Kind : std::uint8_t {
    kNothing,  // an empty query: every article
    kWord,     // `text` as typed
    kPrefix,   // word*
    kPattern,  // wor?d, w*rd, *word: `text` with its marks
    kSimilar,  // word~2: within `distance` letters of `text`
    kPhrase,   // "several words"; `exact` for "=Việt Nam"; `children` where one stands for others
    kNear,     // children within `distance` words
    kAdjacent,  // the same, in order
    kAnd,
    kOr,     // `field` is kPeriodField for a period in words (query_periods.h)
    kNot,    // children[0] without children[1]; children[0] may be kNothing
    kField,  // `field` holds `text`: person, org, place, any, role, source, title, id, lang;
             // title:minist* holds its child; names keep their stars (starred_name.h)
    kDate,   // `date`
  };
  Kind kind = Kind::kNothing;
  std::string text;
  std::string field;
  bool exact = false;
  bool required = false;     // +word: also when any word is enough
  bool passed_over = false;  // kWord: a function word of a long query (query_words.h)
  bool open = false;         // kField: a name without quotes, which the next words may go on with
  std::size_t distance = 0;
  DateCondition date;  // kDate
  // kPrefix, kPattern, kSimilar: folded words of the archive, once ExpandWords has found them; of a
  // kWord or kPhrase of Chinese and the like, longer words that hold it.
  std::vector<std::string> stands_for;
  std::vector<QueryNode> children;
  Span position;  // bytes of the query
};

struct ParsedQuery {
  QueryNode root;
  std::optional<SortOrder> sort;  // sort:newest in the query
  std::vector<QueryWarning> warnings;
};

// Reads any input. A slip is repaired with a warning; kBadInput (code and position set) only for
// what no reading is safe for: a date no calendar has, a star beside fewer than three letters, more
// than kMaxQueryTerms terms, kMaxQueryBytes bytes or kMaxQueryNesting brackets. `today` is the day
// that relative dates (date:7d, date:"last week") count from. Any thread.
Result<ParsedQuery> ParseQuery(std::string_view query, Day today);

// The tree as phrases, in English `articles with common and perceptions, naming Lê Hoài Trung,
// published in March 2024`.
Wording DescribeQuery(const ParsedQuery& query);

// What a typed name means in this archive.
struct NameMatch {
  Xapian::Query articles;             // that name any of those meant; for matching only
  std::vector<Xapian::Query> places;  // terms: they stand where those meant are mentioned
  std::vector<NameChoice> choices;    // those meant, the most named first; `count` is not set
  bool is_cut = false;                // a name with a star means more than these
};
using FindName = std::function<NameMatch(FacetKind, std::string_view typed)>;

struct QueryContext {
  std::vector<std::string> languages;  // that the archive holds; words are stemmed in each
  HeldDates held;                      // for open date ranges
  FindName find_name;
  // Of the archive, for periods that would be many terms; without them those are terms as well.
  // They outlive the queries. `uuids` are of the archives that it is made of, in their order.
  const Columns* columns = nullptr;
  std::vector<std::string> uuids = {};
};

enum class Joining : std::uint8_t { kAll, kAny };

// The tree as what ranks and as the Xapian query over the terms of core/schema that matches the
// same documents; with what the best of them are looked at for besides. With kAny the
// words of the implicit AND are joined by OR; filters, phrases in quotes marked `required`, -words
// and fields stay. What only the archive can tell is added to `said`: warnings ("no person of that
// name") and the names that mean several, with every choice and no counts.
struct CompiledQuery {
  RankPlan ranked;
  Xapian::Query matching;
  std::vector<FinePart> fine;
};
CompiledQuery CompileQuery(const ParsedQuery& query, const QueryContext& context, Joining joining,
                           QueryReading& said);

// True when kAny could match more than kAll: the implicit AND joins two words or more.
bool HasSeveralWords(const ParsedQuery& query);

}  // namespace dateline
