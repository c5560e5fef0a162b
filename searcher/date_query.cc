// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/date_query.h"

#include <string>
#include <vector>

namespace dateline {
namespace {

Xapian::Query AnyTerm(const std::vector<std::string>& terms) {
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

}  // namespace

Xapian::Query DateQuery(const DateCondition& condition, const HeldDates& held) {
  const DateAxis axis = condition.axis;
  switch (condition.form) {
    case DateCondition::Form::kOverlaps:
      return AnyTerm(OverlapTerms(axis, condition.days, held.of(axis)));
    case DateCondition::Form::kEveryYear:
      return Xapian::Query(EveryYearTerm(axis, condition.day_of_year));
    case DateCondition::Form::kUndated:
      return Xapian::Query(UndatedTerm(axis));
    case DateCondition::Form::kWithin:
      break;
  }
  return AnyTerm(WithinTerms(axis, condition.days, held.of(axis)));
}

}  // namespace dateline
