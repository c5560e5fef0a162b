// SPDX-License-Identifier: GPL-2.0-or-later
// The filters of a request, looked up in one snapshot: once as terms for the ranked page, once as
// numbers for counting. Both say the same; the tests hold them to it. Internal to searcher.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/date_terms.h"
#include "core/result.h"
#include "searcher/alias_map.h"
#include "searcher/columns.h"
#include "searcher/facet_terms.h"
#include "searcher/request.h"
#include "searcher/snapshot.h"

namespace dateline {

// A ticked or excluded id; one that no article carries has no entity.
struct ChosenValue {
  std::string id;
  std::optional<EntityNumber> entity;
};

struct KindFilter {
  FacetOp op = FacetOp::kAny;
  std::vector<ChosenValue> values;
  std::vector<ChosenValue> excluded;

  bool active() const { return !values.empty() || !excluded.empty(); }
};

// A chosen language; one that no article is written in has no number.
struct ChosenLanguage {
  std::string id;
  std::optional<LanguageNumber> language;
};

struct LanguageFilter {
  std::vector<ChosenLanguage> values;
  std::vector<ChosenLanguage> excluded;

  bool active() const { return !values.empty() || !excluded.empty(); }

  bool IsTicked(LanguageNumber language) const { return values.empty() || Has(values, language); }
  bool IsExcluded(LanguageNumber language) const { return Has(excluded, language); }
  bool Admits(LanguageNumber language) const { return IsTicked(language) && !IsExcluded(language); }

 private:
  static bool Has(const std::vector<ChosenLanguage>& choices, LanguageNumber language) {
    return std::any_of(choices.begin(), choices.end(), [language](const ChosenLanguage& choice) {
      return choice.language == language;
    });
  }
};

struct Filters {
  std::array<KindFilter, 4> kinds;  // by FacetKind
  LanguageFilter languages;
  std::optional<Period> published;  // an article's whole period must lie within
  bool undated_only = false;
  std::optional<Period> mentioned;  // some period that it mentions must lie within
  bool mentions_no_date = false;
  bool exact = false;           // who is only probably named is not named
  std::uint8_t prominence = 0;  // when set: nor who is named in none of these ways

  const KindFilter& kind(FacetKind kind) const { return kinds[IndexOf(kind)]; }
  bool has(DateAxis axis) const {
    return axis == DateAxis::kPublished ? published || undated_only : mentioned || mentions_no_date;
  }

  // True when somebody or something is ticked or excluded.
  bool AnyNames() const {
    return std::any_of(kinds.begin(), kinds.end(),
                       [](const KindFilter& kind) { return kind.active(); });
  }

  // True when an article published in `period` passes the filter on its publication.
  bool Admits(const Period& period) const {
    if (undated_only && period.known()) return false;
    return !published || (period.known() && published->Holds(period));
  }

  // True when an article that mentions these periods passes the filter on what it mentions.
  bool Admits(const MentionColumn& column, std::span<const PeriodNumber> periods) const {
    if (mentions_no_date && !periods.empty()) return false;
    return !mentioned || std::any_of(periods.begin(), periods.end(), [&](PeriodNumber number) {
      return mentioned->Holds(column.period(number));
    });
  }
};

// kBadInput when the dates are reversed or a facet has more than kMaxFilterValues.
Result<Filters> ReadFilters(const SearchRequest& request, const Snapshot& snapshot);

// `query` with the filters, which add no weight. Not with `prominence`, of which the index has no
// terms, nor with a period, which may have eighty, nor with languages, each of which most articles
// may be in: then filter by what Count (tally.h) found.
Xapian::Query Filtered(const Xapian::Query& query, const Filters& filters,
                       const Snapshot& snapshot);

}  // namespace dateline
