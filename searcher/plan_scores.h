// SPDX-License-Identifier: GPL-2.0-or-later
// A RankPlan's articles with their scores, read straight from the lists of postings. Internal to
// searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <limits>
#include <string>
#include <unordered_map>
#include <vector>

#include "searcher/rank_plan.h"
#include "searcher/scored_set.h"
#include "searcher/term_postings.h"

namespace dateline {

// Lists added up block by block, many times as fast as Xapian's matcher, which makes an item of
// each document. A list that is much longer than what is still in question is asked about that
// alone. Every function throws Xapian::Error and DeadlinePassed. One thread; refers to what it is
// made of.
class PlanScores {
 public:
  PlanScores(const TermPostings& postings, const std::vector<std::string>& uuids)
      : postings_(postings), uuids_(uuids), joiner_(postings.lists(), postings.deadline()) {}

  // Every article that `plan` finds. Where rows of words keep articles out that have the words, and
  // nothing else was asked of them, `rows` gets these and the articles are not looked at yet:
  // positions are read of the best alone.
  ScoredSet Found(const RankPlan& plan, std::vector<std::vector<std::string>>& rows);

  // The best `most` of the same, perhaps more.
  ScoredSet FoundBest(const RankPlan& plan, std::size_t most,
                      std::vector<std::vector<std::string>>& rows);

  // Those of `among`, which `plan` finds all: that they pass its filters is not asked again.
  ScoredSet Among(const RankPlan& plan, const MatchSet& among);

  // Those of `among` that `plan` finds.
  ScoredSet FoundAmong(const RankPlan& plan, const MatchSet& among);

  // Adds the weights of those that have any.
  static void Add(const WeighedDocuments& weights, ScoredSet& scored);

 private:
  // What an evaluation is about. `among` null: all articles.
  struct Scope {
    const MatchSet* among = nullptr;
    bool passed = false;  // by `among`: the filters that keep articles out of the whole
    std::vector<std::vector<std::string>>* rows = nullptr;       // null: rows are asked for at once
    std::size_t most = std::numeric_limits<std::size_t>::max();  // of the best that will do
  };

  using Plans = std::vector<const RankPlan*>;

  ScoredSet Evaluate(const RankPlan& plan, const Scope& scope);
  ScoredSet Articles(const RankPlan& plan, const Scope& scope);
  ScoredSet All(const RankPlan& plan, const Scope& scope);
  ScoredSet Any(const RankPlan& plan, const Scope& scope);
  ScoredSet Maybe(const RankPlan& plan, const Scope& scope);
  ScoredSet Restricted(const RankPlan& plan, const Scope& scope);

  // What `plan` finds, its lists unread where they lie in memory. What is not among scope.among it
  // may leave out, or not.
  ScorePartSet PartOf(const RankPlan& plan, const Scope& scope);
  ScorePartSet Word(const RankPlan& plan, const Scope& scope);
  ScoredSet Plain(const RankPlan& plan, const Scope& scope) const;
  std::vector<Posting> PostingsOf(const std::string& term, const Scope& scope) const;

  // `first` and what each of `plans` finds, joined; of the result scope.most will do.
  ScoredSet JoinThese(ScoreJoin kind, std::vector<ScorePartSet> first, const Plans& plans,
                      const Scope& scope);
  // The same one after the other; those that are much longer are asked about what is left.
  ScoredSet JoinInTurn(ScoreJoin kind, ScoredSet first, const Plans& plans, const Scope& scope);

  bool IsProbed(const std::string& term, const Scope& scope) const;
  std::size_t Estimate(const RankPlan& plan) const;
  Xapian::doccount Frequency(const std::string& term) const;
  Xapian::doccount Holders(const std::vector<std::string>& terms) const;
  MatchSet Matching(const Xapian::Query& articles, const MatchSet* among) const;

  const TermPostings postings_;
  const std::vector<std::string>& uuids_;
  ScoreJoiner joiner_;
  mutable std::unordered_map<std::string, Xapian::doccount> frequencies_;  // that were asked for
};

}  // namespace dateline
