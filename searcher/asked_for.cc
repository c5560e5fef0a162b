// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/asked_for.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <tuple>

#include "core/unicode.h"
#include "searcher/facet_terms.h"
#include "searcher/query_fields.h"
#include "searcher/starred_name.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

constexpr std::size_t kMostUnits = 64;

bool Touches(const DayRange& days, const DayRange& other) {
  return days.first <= other.last && other.first <= days.last;
}

bool LiesIn(const DayRange& days, const DayRange& other) {
  return other.first <= days.first && days.last <= other.last;
}

bool Meets(const DateCondition& condition, const DayRange& days) {
  switch (condition.form) {
    case DateCondition::Form::kWithin:
      return LiesIn(days, condition.days);
    case DateCondition::Form::kOverlaps:
      return Touches(days, condition.days);
    case DateCondition::Form::kEveryYear: {
      const std::chrono::year_month_day day = days.first;
      return days.first == days.last && day.month() / day.day() == condition.day_of_year;
    }
    case DateCondition::Form::kUndated:
      break;
  }
  return false;
}

bool Says(const DateMention& mention, const DateCondition& condition) {
  return (mention.days && Meets(condition, *mention.days)) ||
         (mention.period && Meets(condition, *mention.period));
}

// A stored span is trusted no further than its text reaches.
bool IsWithin(Span span, std::size_t size) { return span.begin < span.end && span.end <= size; }

}  // namespace

AskedFor::AskedFor(const Snapshot& snapshot, const Filters& filters, const ParsedQuery& parsed)
    : snapshot_(snapshot) {
  AddFilters(filters);
  AddNode(parsed.root);
}

void AskedFor::AddFilters(const Filters& filters) {
  for (const EntityKind kind : kEntityKinds) {
    for (const ChosenValue& choice : filters.kind(FacetOf(kind)).values) {
      if (choice.entity && units() < kMostUnits)
        entities_.push_back({FacetOf(kind), {*choice.entity}});
    }
  }
  if (!filters.mentioned) return;
  DateCondition condition;
  condition.axis = DateAxis::kMentioned;
  condition.days = DaysOf(*filters.mentioned);
  dates_.push_back(condition);
}

void AskedFor::AddNode(const QueryNode& node) {
  if (units() >= kMostUnits) return;
  if (node.kind == Kind::kNot) return AddNode(node.children[0]);
  if (node.kind == Kind::kDate && node.date.axis == DateAxis::kMentioned)
    dates_.push_back(node.date);
  const bool named = node.field == "person" || node.field == "org" || node.field == "place";
  if (node.kind == Kind::kField && named) {
    const FacetKind kind = FacetOfField(node.field);
    entities_.push_back({kind, FindMeant(snapshot_.names(kind), node.text).entities});
  }
  for (const QueryNode& child : node.children) AddNode(child);
}

void AskedFor::AddEntity(const Entity& entity, Xapian::docid document,
                         std::vector<AskedSpan>& found) const {
  const FacetKind kind = FacetOf(entity.kind);
  const bool asked_of_kind = std::any_of(entities_.begin(), entities_.end(),
                                         [&](const Entities& any) { return any.kind == kind; });
  if (!asked_of_kind) return;
  const std::optional<EntityNumber> number = snapshot_.OwnerIn(kind, entity.key, document);
  if (!number) return;
  for (std::size_t unit = 0; unit < entities_.size(); ++unit) {
    const std::vector<EntityNumber>& any = entities_[unit].numbers;
    if (entities_[unit].kind != kind || std::find(any.begin(), any.end(), *number) == any.end())
      continue;
    for (const Mention& mention : entity.mentions)
      found.push_back({mention.field, mention.span, static_cast<std::uint16_t>(unit)});
  }
}

std::vector<AskedSpan> AskedFor::FindIn(const StoredRecord& stored) const {
  std::vector<AskedSpan> found;
  if (units() == 0) return found;
  const Record& record = stored.record;
  for (const Entity& entity : record.annotation.entities) AddEntity(entity, stored.document, found);
  for (std::size_t i = 0; i < dates_.size(); ++i) {
    const auto unit = static_cast<std::uint16_t>(entities_.size() + i);
    for (const DateMention& mention : record.annotation.dates) {
      if (Says(mention, dates_[i])) found.push_back({Field::kText, mention.span, unit});
    }
  }
  std::erase_if(found, [&](const AskedSpan& asked) {
    const bool in_title = asked.field == Field::kTitle;
    return !IsWithin(asked.span,
                     in_title ? record.article.title.size() : record.article.text.size());
  });
  std::stable_sort(found.begin(), found.end(), [](const AskedSpan& a, const AskedSpan& b) {
    return std::tie(a.field, a.span.begin) < std::tie(b.field, b.span.begin);
  });
  return found;
}

}  // namespace dateline
