// SPDX-License-Identifier: GPL-2.0-or-later
// What articles are ranked by: words, and how they are joined. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "searcher/score_part.h"

namespace dateline {

// A tree like that of a Xapian::Query, which tells nothing of its own weights. A value; unlike
// queries of Xapian, plans without `articles` may be copied and read by any thread.
struct RankPlan {
  enum class Kind : std::uint8_t {
    kWord,      // `terms`, the stems of one word, by their impact together, times `factor`
    kPlain,     // the same by the frequency of words that are stored with no other weight
    kArticles,  // what `articles` matches: `factor` for one occurrence of each of `terms`, if any
    kAll,       // every one of `parts`; their sum. Of none: every article
    kAny,       // any of them; the sum of those. Of none: nothing
    kMaybe,     // the first of them; its score and those of the others
    kOnly,      // the first, and what `articles` matches too, which weighs nothing
    kWithout,   // the first, but not what `articles` matches
  };
  Kind kind = Kind::kAll;
  std::vector<std::string> terms;
  double factor = 1;
  Xapian::Query articles = {};
  // kOnly: `articles` are those that have these terms in a row; else empty.
  std::vector<std::string> row = {};
  std::vector<RankPlan> parts = {};
};

RankPlan RankByWord(std::vector<std::string> stems);
RankPlan RankByPlain(std::vector<std::string> terms, double factor);
RankPlan RankByArticles(const Xapian::Query& articles, std::vector<std::string> terms = {},
                        double factor = 0);
RankPlan RankByAll(std::vector<RankPlan> parts);
RankPlan RankByAny(std::vector<RankPlan> parts);
RankPlan RankWithBonus(RankPlan first, std::vector<RankPlan> bonus);
RankPlan RankOnly(RankPlan first, const Xapian::Query& articles, std::vector<std::string> row = {});
RankPlan RankWithout(RankPlan first, const Xapian::Query& articles);

// Every weight in `plan` times `factor`.
void ScaleRank(RankPlan& plan, double factor);

// True where an article may weigh more than nothing.
bool Weighs(const RankPlan& plan);

// A reason to rank an article higher that is looked for among the best alone: one word, or several
// in a row, at their positions. Weighs `factor` for one occurrence of each, however often it stands
// there.
struct FinePart {
  std::vector<std::string> terms;
  double factor = 0;
  ScoreField field = ScoreField::kWord;

  bool operator==(const FinePart&) const = default;
};

// Articles that weigh more for something that no word of the plan says. Ascending; a weight each.
struct WeighedDocuments {
  std::vector<Xapian::docid> documents;
  std::vector<double> weights;  // multiples of 2⁻²⁴ (impact_score.h)
  ScoreField field = ScoreField::kName;
};
using SharedWeights = std::shared_ptr<const WeighedDocuments>;

// All that decides the order: what finds and weighs, what weighs besides, and what is looked for
// among the best.
struct Ranking {
  RankPlan plan;
  std::vector<SharedWeights> besides;
  std::vector<FinePart> fine;
};

}  // namespace dateline
