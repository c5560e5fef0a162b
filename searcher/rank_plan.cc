// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rank_plan.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dateline {
namespace {

using Kind = RankPlan::Kind;

RankPlan Joined(Kind kind, std::vector<RankPlan> parts) {
  if (parts.size() == 1) return std::move(parts[0]);
  return {kind, {}, 1, {}, {}, std::move(parts)};
}

}  // namespace

RankPlan RankByWord(std::vector<std::string> stems) {
  return {Kind::kWord, std::move(stems), 1, {}, {}, {}};
}

RankPlan RankByPlain(std::vector<std::string> terms, double factor) {
  return {Kind::kPlain, std::move(terms), factor, {}, {}, {}};
}

RankPlan RankByArticles(const Xapian::Query& articles, std::vector<std::string> terms,
                        double factor) {
  return {Kind::kArticles, std::move(terms), factor, articles, {}, {}};
}

RankPlan RankByAll(std::vector<RankPlan> parts) { return Joined(Kind::kAll, std::move(parts)); }
RankPlan RankByAny(std::vector<RankPlan> parts) { return Joined(Kind::kAny, std::move(parts)); }

RankPlan RankWithBonus(RankPlan first, std::vector<RankPlan> bonus) {
  std::vector<RankPlan> parts;
  parts.push_back(std::move(first));
  std::move(bonus.begin(), bonus.end(), std::back_inserter(parts));
  return Joined(Kind::kMaybe, std::move(parts));
}

RankPlan RankOnly(RankPlan first, const Xapian::Query& articles, std::vector<std::string> row) {
  return {Kind::kOnly, {}, 1, articles, std::move(row), {std::move(first)}};
}

RankPlan RankWithout(RankPlan first, const Xapian::Query& articles) {
  return {Kind::kWithout, {}, 1, articles, {}, {std::move(first)}};
}

void ScaleRank(RankPlan& plan, double factor) {
  plan.factor *= factor;
  for (RankPlan& part : plan.parts) ScaleRank(part, factor);
}

bool Weighs(const RankPlan& plan) {
  if (plan.parts.empty()) return plan.factor > 0 && !plan.terms.empty();
  return std::any_of(plan.parts.begin(), plan.parts.end(), Weighs);
}

}  // namespace dateline
