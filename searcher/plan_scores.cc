// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/plan_scores.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

#include "searcher/document_source.h"
#include "searcher/impact_score.h"

namespace dateline {
namespace {

using Kind = RankPlan::Kind;
using Postings = std::vector<Posting>;

// To ask lists about one document costs about as much as to step over so many of their postings.
constexpr std::size_t kPostingsPerProbe = 8;

// Joined as soon as more documents are held beside one another.
constexpr std::size_t kMostHeld = 1 << 20;

bool IsWorthProbing(std::size_t documents, std::size_t postings) {
  return documents * kPostingsPerProbe < postings;
}

// The postings of two forms of one word, as if they were of one term.
Postings Together(const Postings& left, const Postings& right) {
  Postings both;
  both.reserve(left.size() + right.size());
  auto l = left.begin();
  auto r = right.begin();
  while (l != left.end() && r != right.end()) {
    if (l->document < r->document) {
      both.push_back(*l++);
    } else if (r->document < l->document) {
      both.push_back(*r++);
    } else {
      both.push_back({l->document, l->wdf + r->wdf});
      ++l, ++r;
    }
  }
  both.insert(both.end(), l, left.end());
  both.insert(both.end(), r, right.end());
  return both;
}

// Keeps the documents that `others` holds, or those that it does not.
void Keep(ScoredSet& kept, const MatchSet& others, bool held) {
  auto other = others.begin();
  std::erase_if(kept, [&](const ScoredDocument& each) {
    while (other != others.end() && *other < each.document) ++other;
    return (other != others.end() && *other == each.document) != held;
  });
}

// The terms of a query of one of several; nothing for another query.
std::optional<std::vector<std::string>> TermsOf(const Xapian::Query& query) {
  using Xapian::Query;
  if (query.get_type() == Query::LEAF_TERM)
    return std::vector<std::string>{*query.get_terms_begin()};
  if (query.get_type() != Query::OP_OR && query.get_type() != Query::OP_SYNONYM)
    return std::nullopt;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    if (query.get_subquery(i).get_type() != Query::LEAF_TERM) return std::nullopt;
  }
  return std::vector<std::string>(query.get_unique_terms_begin(), query.get_terms_end());
}

// Of an evaluation that another one goes on with: all that it finds.
template <typename Scope>
Scope Whole(Scope scope) {
  scope.most = std::numeric_limits<std::size_t>::max();
  return scope;
}

bool HasRows(const RankPlan& plan) {
  return !plan.row.empty() || std::any_of(plan.parts.begin(), plan.parts.end(), HasRows);
}

}  // namespace

ScoredSet PlanScores::FoundBest(const RankPlan& plan, std::size_t most,
                                std::vector<std::vector<std::string>>& rows) {
  // Rows that are left for later may keep any of the best out.
  if (HasRows(plan)) return Found(plan, rows);
  return Evaluate(plan, {nullptr, false, nullptr, most});
}

ScoredSet PlanScores::Found(const RankPlan& plan, std::vector<std::vector<std::string>>& rows) {
  return Evaluate(plan, {nullptr, false, &rows});
}

ScoredSet PlanScores::Among(const RankPlan& plan, const MatchSet& among) {
  ScoredSet scored = Evaluate(plan, {&among, true, nullptr});
  if (scored.size() != among.size()) Keep(scored, among, true);
  return scored;
}

ScoredSet PlanScores::FoundAmong(const RankPlan& plan, const MatchSet& among) {
  ScoredSet scored = Evaluate(plan, {&among, false, nullptr});
  Keep(scored, among, true);
  return scored;
}

void PlanScores::Add(const WeighedDocuments& weights, ScoredSet& scored) {
  auto each = scored.begin();
  for (std::size_t i = 0; i < weights.documents.size(); ++i) {
    while (each != scored.end() && each->document < weights.documents[i]) ++each;
    if (each == scored.end()) return;
    if (each->document == weights.documents[i]) each->score += weights.weights[i];
  }
}

ScoredSet PlanScores::Evaluate(const RankPlan& plan, const Scope& scope) {
  postings_.deadline().Check();
  switch (plan.kind) {
    case Kind::kWord:
    case Kind::kPlain:
      return JoinThese(ScoreJoin::kAny, {}, {&plan}, scope);
    case Kind::kArticles:
      return Articles(plan, scope);
    case Kind::kAll:
      return All(plan, scope);
    case Kind::kAny:
      return Any(plan, scope);
    case Kind::kMaybe:
      return Maybe(plan, scope);
    case Kind::kOnly:
    case Kind::kWithout:
      return Restricted(plan, scope);
  }
  return {};
}

ScorePartSet PlanScores::PartOf(const RankPlan& plan, const Scope& scope) {
  ScorePartSet part;
  if (plan.kind == Kind::kWord) return Word(plan, scope);
  part.sets.push_back(plan.kind == Kind::kPlain ? Plain(plan, scope) : Evaluate(plan, scope));
  return part;
}

// The impacts of several stems of a word add up to that of the word.
ScorePartSet PlanScores::Word(const RankPlan& plan, const Scope& scope) {
  const ImpactScore score(postings_.database().get_doccount(), Holders(plan.terms), plan.factor);
  ScorePartSet part;
  for (const std::string& term : plan.terms) {
    if (Frequency(term) == 0) continue;
    ScoredSet set;
    const auto add = [&](Xapian::docid document, Xapian::termcount wdf) {
      set.push_back({document, score.OfImpact(wdf)});
    };
    const ImpactList* list = postings_.lists().Find(term);
    if (IsProbed(term, scope)) {
      postings_.VisitAmong(term, *scope.among, add);
    } else if (list != nullptr) {
      part.lists.push_back({list, score.OfImpact(1)});
      postings_.VisitLater(term, add);
    } else {
      set.reserve(Frequency(term));
      postings_.VisitAll(term, add);
    }
    part.sets.push_back(std::move(set));
  }
  return part;
}

// A plain frequency is brought together before it is weighed.
ScoredSet PlanScores::Plain(const RankPlan& plan, const Scope& scope) const {
  const ImpactScore score(postings_.database().get_doccount(), Holders(plan.terms), plan.factor);
  Postings all;
  for (const std::string& term : plan.terms) {
    if (Frequency(term) == 0) continue;
    Postings more = PostingsOf(term, scope);
    all = all.empty() ? std::move(more) : Together(all, more);
  }
  ScoredSet scored;
  scored.reserve(all.size());
  for (const auto& [document, wdf] : all) scored.push_back({document, score.OfFrequency(wdf)});
  return scored;
}

Postings PlanScores::PostingsOf(const std::string& term, const Scope& scope) const {
  Postings postings;
  const auto add = [&](Xapian::docid document, Xapian::termcount wdf) {
    postings.push_back({document, wdf});
  };
  if (IsProbed(term, scope)) {
    postings_.VisitAmong(term, *scope.among, add);
  } else {
    postings.reserve(Frequency(term));
    postings_.VisitAll(term, add);
  }
  return postings;
}

bool PlanScores::IsProbed(const std::string& term, const Scope& scope) const {
  return scope.among != nullptr &&
         scope.among->size() * postings_.PostingsPerProbe(term) < Frequency(term);
}

ScoredSet PlanScores::Articles(const RankPlan& plan, const Scope& scope) {
  double weight = 0;
  for (const std::string& term : plan.terms)
    weight += ImpactScore(postings_.database().get_doccount(), Holders({term}), plan.factor)
                  .OfFrequency(1);
  const MatchSet found = scope.passed ? *scope.among : Matching(plan.articles, scope.among);
  ScoredSet scored;
  scored.reserve(found.size());
  for (const Xapian::docid document : found) scored.push_back({document, weight});
  return scored;
}

ScoredSet PlanScores::JoinThese(ScoreJoin kind, std::vector<ScorePartSet> first, const Plans& plans,
                                const Scope& scope) {
  std::vector<ScorePartSet> parts = std::move(first);
  std::size_t held = 0;
  for (const RankPlan* plan : plans) {
    parts.push_back(PartOf(*plan, Whole(scope)));
    for (const ScoredSet& set : parts.back().sets) held += set.size();
    if (held <= kMostHeld || parts.size() == 1) continue;
    ScorePartSet joined;
    joined.sets.push_back(joiner_.Join(kind, std::move(parts)));
    held = joined.sets[0].size();
    parts.clear();
    parts.push_back(std::move(joined));
  }
  return joiner_.JoinBest(kind, std::move(parts), scope.most);
}

ScoredSet PlanScores::JoinInTurn(ScoreJoin kind, ScoredSet first, const Plans& plans,
                                 const Scope& scope) {
  for (const RankPlan* plan : plans) {
    if (first.empty()) break;
    MatchSet documents;
    Scope here = Whole(scope);
    if (IsWorthProbing(first.size(), Estimate(*plan))) {
      documents = DocumentsOf(first);
      here.among = &documents;
    }
    ScorePartSet part;
    part.sets.push_back(std::move(first));
    first = JoinThese(kind, {std::move(part)}, {plan}, here);
  }
  return first;
}

ScoredSet PlanScores::All(const RankPlan& plan, const Scope& scope) {
  if (plan.parts.empty()) return Articles(RankByArticles(Xapian::Query(std::string())), scope);
  std::vector<std::pair<std::size_t, const RankPlan*>> parts;  // the rarest first
  for (const RankPlan& part : plan.parts) parts.emplace_back(Estimate(part), &part);
  std::stable_sort(parts.begin(), parts.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  Plans rare;
  Plans frequent;
  for (const auto& [estimate, part] : parts)
    (IsWorthProbing(parts[0].first, estimate) ? frequent : rare).push_back(part);
  if (frequent.empty()) return JoinThese(ScoreJoin::kAll, {}, rare, scope);
  return JoinInTurn(ScoreJoin::kAll, JoinThese(ScoreJoin::kAll, {}, rare, Whole(scope)), frequent,
                    scope);
}

ScoredSet PlanScores::Any(const RankPlan& plan, const Scope& scope) {
  Plans parts;
  for (const RankPlan& part : plan.parts) parts.push_back(&part);
  return JoinThese(ScoreJoin::kAny, {}, parts, {scope.among, false, nullptr, scope.most});
}

ScoredSet PlanScores::Maybe(const RankPlan& plan, const Scope& scope) {
  ScorePartSet kept;
  kept.sets.push_back(Evaluate(plan.parts[0], Whole(scope)));
  const ScoredSet& first = kept.sets[0];
  if (first.empty()) return {};
  Plans near;
  Plans far;
  for (std::size_t i = 1; i < plan.parts.size(); ++i) {
    const bool is_far = IsWorthProbing(first.size(), Estimate(plan.parts[i]));
    (is_far ? far : near).push_back(&plan.parts[i]);
  }
  const Scope any{scope.among, false, nullptr};
  return JoinInTurn(ScoreJoin::kMaybe, JoinThese(ScoreJoin::kMaybe, {std::move(kept)}, near, any),
                    far, any);
}

ScoredSet PlanScores::Restricted(const RankPlan& plan, const Scope& scope) {
  const bool only = plan.kind == Kind::kOnly;
  if (const auto terms = TermsOf(plan.articles); terms && !scope.passed) {
    const RankPlan others{Kind::kWord, *terms, 0, {}, {}, {}};
    const ScoreJoin kind = only ? ScoreJoin::kAll : ScoreJoin::kWithout;
    if (!IsWorthProbing(Estimate(plan.parts[0]), Estimate(others)))
      return JoinThese(kind, {}, {&plan.parts[0], &others}, scope);
    return JoinInTurn(kind, Evaluate(plan.parts[0], Whole(scope)), {&others}, scope);
  }
  ScoredSet kept = Evaluate(plan.parts[0], Whole(scope));
  if (scope.passed || kept.empty()) return kept;
  if (only && !plan.row.empty() && scope.rows != nullptr) {
    scope.rows->push_back(plan.row);
    return kept;
  }
  const MatchSet documents = DocumentsOf(kept);
  Keep(kept, Matching(plan.articles, &documents), only);
  return kept;
}

std::size_t PlanScores::Estimate(const RankPlan& plan) const {
  std::size_t least = postings_.database().get_doccount();
  std::size_t sum = 0;
  switch (plan.kind) {
    case Kind::kWord:
    case Kind::kPlain:
      for (const std::string& term : plan.terms) sum += Frequency(term);
      return sum;
    case Kind::kAny:
      for (const RankPlan& part : plan.parts) sum += Estimate(part);
      return sum;
    case Kind::kAll:
      for (const RankPlan& part : plan.parts) least = std::min(least, Estimate(part));
      return least;
    case Kind::kArticles:
      return least;
    default:
      return Estimate(plan.parts[0]);
  }
}

Xapian::doccount PlanScores::Frequency(const std::string& term) const {
  const auto [known, is_new] = frequencies_.emplace(term, 0);
  if (is_new) known->second = postings_.database().get_termfreq(term);
  return known->second;
}

// How many articles have one of `terms`, as if each stood in articles without regard to the others.
Xapian::doccount PlanScores::Holders(const std::vector<std::string>& terms) const {
  if (terms.size() == 1) return Frequency(terms[0]);
  const double all = std::max<Xapian::doccount>(postings_.database().get_doccount(), 1);
  double without = 1;
  for (const std::string& term : terms) without *= 1 - Frequency(term) / all;
  return static_cast<Xapian::doccount>(std::lround(all * (1 - without)));
}

MatchSet PlanScores::Matching(const Xapian::Query& articles, const MatchSet* among) const {
  if (among == nullptr || !IsWorthProbing(among->size(), postings_.database().get_doccount()))
    return CollectMatches(postings_, articles);
  if (among->empty()) return {};
  const Xapian::Query here = DocumentsQuery(std::make_shared<const MatchSet>(*among), uuids_);
  return CollectMatches(postings_, {Xapian::Query::OP_FILTER, articles, here});
}

}  // namespace dateline
