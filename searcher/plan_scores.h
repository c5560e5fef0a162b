// SPDX-License-Identifier: GPL-2.0-or-later
// A RankPlan's articles with their scores, read straight from the lists of postings. Internal to
// searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/deadline.h"
#include "searcher/matches.h"
#include "searcher/rank_plan.h"

namespace dateline {

struct ScoredDocument {
  Xapian::docid document = 0;
  double score = 0;
};
using ScoredSet = std::vector<ScoredDocument>;  // ascending by document

// A list at a time, each scored while it is read, several times as fast as Xapian's matcher, which
// makes an item of each document. A list that is much longer than what is still in question is
// asked about that alone. Every function throws Xapian::Error and DeadlinePassed. One thread.
class PlanScores {
 public:
  PlanScores(const Xapian::Database& database, const std::vector<std::string>& uuids,
             const Deadline& deadline)
      : database_(database), uuids_(uuids), deadline_(deadline) {}

  // Every article that `plan` finds. Where rows of words keep articles out that have the words, and
  // nothing else was asked of them, `rows` gets these and the articles are not looked at yet:
  // positions are read of the best alone.
  ScoredSet Found(const RankPlan& plan, std::vector<std::vector<std::string>>& rows);

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
    std::vector<std::vector<std::string>>* rows = nullptr;  // null: rows are asked for at once
  };

  ScoredSet Evaluate(const RankPlan& plan, const Scope& scope);
  ScoredSet Word(const RankPlan& plan, const Scope& scope);
  ScoredSet Articles(const RankPlan& plan, const Scope& scope);
  ScoredSet All(const RankPlan& plan, const Scope& scope);
  ScoredSet Any(const RankPlan& plan, const Scope& scope);
  ScoredSet Maybe(const RankPlan& plan, const Scope& scope);
  ScoredSet Restricted(const RankPlan& plan, const Scope& scope);

  // Each calls `visit` with documents in order and their scores.
  template <typename Visit>
  void VisitWord(const RankPlan& plan, const Scope& scope, Visit visit);
  template <typename Visit>
  void VisitBeside(const RankPlan& plan, const ScoredSet& kept, Scope scope, Visit visit);

  std::size_t Estimate(const RankPlan& plan) const;
  Xapian::doccount Holders(const std::vector<std::string>& terms) const;
  MatchSet Matching(const Xapian::Query& articles, const MatchSet* among) const;

  const Xapian::Database& database_;
  const std::vector<std::string>& uuids_;
  const Deadline& deadline_;
};

// The documents alone.
MatchSet DocumentsOf(const ScoredSet& scored);

}  // namespace dateline
