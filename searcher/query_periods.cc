// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_periods.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "core/fold.h"
#include "searcher/period_words.h"
#include "searcher/query_text.h"
#include "searcher/query_words.h"
#include "searcher/ranking.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

constexpr DateAxis kAxes[] = {DateAxis::kPublished, DateAxis::kMentioned};

DateCondition Within(const DayRange& days, DateAxis axis) {
  DateCondition condition;
  condition.axis = axis;
  condition.days = days;
  return condition;
}

// The children as words, one each: what is no plain word is none that a period could have.
std::vector<std::string> FoldedChildren(const QueryNode& node) {
  std::vector<std::string> folded;
  for (const QueryNode& child : node.children)
    folded.push_back(child.kind == Kind::kWord && IsPlain(child) ? FoldWord(child.text) : "");
  return folded;
}

// `words`, or of these days on either axis.
QueryNode PeriodNode(std::vector<QueryNode> words, const DayRange& days) {
  QueryNode period;
  period.kind = Kind::kOr;
  period.field = kPeriodField;
  period.position = SpanOf(words.front().position.begin, words.back().position.end);
  QueryNode typed;
  typed.kind = Kind::kAnd;
  typed.position = period.position;
  typed.children = std::move(words);
  period.children.push_back(std::move(typed));
  for (const DateAxis axis : kAxes) {
    QueryNode date;
    date.kind = Kind::kDate;
    date.position = period.position;
    date.date = Within(days, axis);
    period.children.push_back(std::move(date));
  }
  return period;
}

bool IsPeriod(const QueryNode& node) {
  return node.kind == Kind::kOr && node.field == kPeriodField;
}

// Of the periods that were read, and of those that stayed words.
std::vector<DayRange> NamedDays(const QueryNode& root) {
  std::vector<DayRange> named;
  const QueryNode& asked = PositivePart(root);
  for (const QueryNode& child : asked.children) {
    if (IsPeriod(child)) named.push_back(child.children[1].date.days);
  }
  if (asked.kind != Kind::kAnd) return named;
  for (const PeriodInWords& period : PeriodsInWords(FoldedChildren(asked)))
    named.push_back(period.days);
  return named;
}

}  // namespace

void ReadPeriods(ParsedQuery& parsed) {
  QueryNode& root = parsed.root.kind == Kind::kNot ? parsed.root.children[0] : parsed.root;
  // Of a pasted sentence most of the words are enough, whatever they say.
  if (root.kind != Kind::kAnd || NeededWords(root).size() > kManyWords) return;
  std::vector<PeriodInWords> periods = PeriodsInWords(FoldedChildren(root));
  std::size_t of_periods = 0;
  for (const PeriodInWords& period : periods) of_periods += period.words;
  const auto others = static_cast<std::size_t>(
      std::count_if(root.children.begin(), root.children.end(),
                    [](const QueryNode& child) { return !IsFilter(child) && !child.passed_over; }));
  if (others == of_periods) return;
  std::erase_if(periods, [](const PeriodInWords& period) { return period.words == 1; });

  std::vector<QueryNode> read;
  std::size_t next = 0;  // child to take
  const auto take = [&](std::size_t end, std::vector<QueryNode>& into) {
    for (; next < end; ++next) into.push_back(std::move(root.children[next]));
  };
  for (const PeriodInWords& period : periods) {
    take(period.first, read);
    std::vector<QueryNode> words;
    take(period.first + period.words, words);
    read.push_back(PeriodNode(std::move(words), period.days));
  }
  take(root.children.size(), read);
  root.children = std::move(read);
}

std::size_t WordsOfPeriods(const ParsedQuery& parsed) {
  std::size_t words = 0;
  for (const QueryNode& child : PositivePart(parsed.root).children) {
    if (IsPeriod(child)) words += child.children[0].children.size();
  }
  return words;
}

std::vector<PeriodBonus> OfNamedPeriods(const ParsedQuery& parsed, const HeldDates& held) {
  std::vector<PeriodBonus> bonuses;
  for (const DayRange& days : NamedDays(parsed.root)) {
    for (const DateAxis axis : kAxes) {
      const double weight =
          axis == DateAxis::kPublished ? RankingScale::kPublishedThen : RankingScale::kSpeaksOfThen;
      bonuses.push_back({DateQuery(Within(days, axis), held), weight});
    }
  }
  return bonuses;
}

}  // namespace dateline
