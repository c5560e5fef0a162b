// SPDX-License-Identifier: GPL-2.0-or-later
// Plans are scored as Xapian's matcher scores the same tree.
#include "searcher/plan_scores.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/archive_layout.h"
#include "core/schema.h"
#include "searcher/impact_weight.h"
#include "searcher/save_columns.h"
#include "searcher/snapshot.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using Kind = RankPlan::Kind;
using Scores = std::map<Xapian::docid, double>;

const Deadline kAmple(std::chrono::hours(1));

// Words of which each next one is rarer, down to one article in two hundred.
constexpr const char* kWords[] = {"rain", "port", "ship", "crew", "dock", "tide", "buoy", "reef"};

std::vector<Record> Articles() {
  std::mt19937 random(7);
  std::vector<Record> records;
  for (int i = 0; i < 400; ++i) {
    std::string text = "Nothing";
    unsigned rarity = 1;
    for (const char* word : kWords) {
      rarity = rarity * 2 + 1;
      for (unsigned times = random() % rarity < 2 ? random() % 4 : 0; times > 0; --times)
        text += std::string(" ") + word + (random() % 3 == 0 ? " new" : "");
    }
    records.push_back(
        MakeRecord({.id = "a" + std::to_string(i), .title = "x", .text = text + "\n"}));
  }
  return records;
}

// The same as a query of Xapian, weighed by ImpactWeight.
Xapian::Query AsQuery(const RankPlan& plan) {
  using Xapian::Query;
  std::vector<Query> parts;
  for (const RankPlan& part : plan.parts) parts.push_back(AsQuery(part));
  switch (plan.kind) {
    case Kind::kWord:
    case Kind::kPlain:
      return {plan.factor, Query(Query::OP_SYNONYM, plan.terms.begin(), plan.terms.end())};
    case Kind::kArticles:
      return {0.0, plan.articles};
    case Kind::kAll:
      return {Query::OP_AND, parts.begin(), parts.end()};
    case Kind::kAny:
      return {Query::OP_OR, parts.begin(), parts.end()};
    case Kind::kMaybe:
      return {Query::OP_AND_MAYBE, parts[0], Query(Query::OP_OR, parts.begin() + 1, parts.end())};
    case Kind::kOnly:
      return {Query::OP_FILTER, parts[0], plan.articles};
    case Kind::kWithout:
      return {Query::OP_AND_NOT, parts[0], plan.articles};
  }
  return {};
}

// What beside the database there is of it: no lists; lists of all; of most articles, some of which
// have gone since.
enum class Beside { kNothing, kLists, kOlderLists };

class PlanScoresTest : public testing::TestWithParam<Beside> {
 protected:
  // Left as tests find it.
  static ImpactLists MakeLists(const TestArchive& archive, Beside beside) {
    if (beside == Beside::kNothing) return {};
    if (!SaveColumns(archive.path())) throw std::runtime_error("no lists");
    if (beside == Beside::kOlderLists) {
      archive.Put({MakeRecord({.id = "later", .title = "x", .text = "Rain in port, reef.\n"}),
                   MakeRecord({.id = "a11", .title = "x", .text = "Rain, rain and ship.\n"})});
      archive.Remove("a12");
    }
    return (*Snapshot::Open({archive.path()}, 1))->impacts();
  }

  std::size_t Below(std::size_t end) { return random_() % end; }
  std::string Word() { return kWords[Below(std::size(kWords))]; }

  Xapian::Query Filter() {
    if (Below(3) > 0) return Xapian::Query(WordTerm(Word()));
    const std::vector<std::string> row = {WordTerm(Word()), WordTerm(Word())};
    return {Xapian::Query::OP_PHRASE, row.begin(), row.end(), 2};
  }

  RankPlan Plan(int depth) {
    if (depth == 0 || Below(4) == 0) {
      if (Below(6) == 0) return RankByArticles(Filter());
      std::vector<std::string> terms = {StemTerm(Word())};
      if (Below(3) == 0) terms.push_back(WordTerm(Word()));
      RankPlan word = RankByWord(terms);
      if (Below(4) == 0) ScaleRank(word, 0.25);
      return word;
    }
    std::vector<RankPlan> parts;
    for (std::size_t i = 0; i < 2 + Below(3); ++i) parts.push_back(Plan(depth - 1));
    switch (Below(5)) {
      case 0:
        return RankByAll(parts);
      case 1:
        return RankByAny(parts);
      case 2:
        return RankWithBonus(Plan(depth - 1), parts);
      case 3:
        return RankOnly(parts[0], Filter());
      default:
        return RankWithout(parts[0], Filter());
    }
  }

  Scores ByMatcher(const RankPlan& plan) const {
    Xapian::Enquire enquire(database_);
    enquire.set_query(AsQuery(plan));
    enquire.set_weighting_scheme(ImpactWeight());
    const Xapian::MSet found = enquire.get_mset(0, database_.get_doccount());
    Scores scores;
    for (auto match = found.begin(); match != found.end(); ++match)
      scores[*match] = match.get_weight();
    return scores;
  }

  static Scores AsMap(const ScoredSet& scored) {
    Scores scores;
    for (const ScoredDocument& each : scored) scores[each.document] = each.score;
    return scores;
  }

  static void ExpectNear(const Scores& ours, const Scores& theirs) {
    ASSERT_EQ(ours.size(), theirs.size());
    for (const auto& [document, score] : theirs) {
      ASSERT_TRUE(ours.contains(document)) << document;
      EXPECT_NEAR(ours.at(document), score, 1e-4) << document;
    }
  }

  const TestArchive archive_{Articles()};
  const ImpactLists lists_ = MakeLists(archive_, GetParam());
  const Xapian::Database database_{CurrentGeneration(archive_.path())->string()};
  const std::vector<std::string> uuids_;
  PlanScores scores_{{database_, lists_, kAmple}, uuids_};
  std::mt19937 random_{20240322};
};

INSTANTIATE_TEST_SUITE_P(, PlanScoresTest,
                         testing::Values(Beside::kNothing, Beside::kLists, Beside::kOlderLists));

TEST_P(PlanScoresTest, AreThoseOfXapiansMatcher) {
  for (int round = 0; round < 300; ++round) {
    const RankPlan plan = Plan(3);
    SCOPED_TRACE(AsQuery(plan).get_description());
    std::vector<std::vector<std::string>> rows;
    ExpectNear(AsMap(scores_.Found(plan, rows)), ByMatcher(plan));
    EXPECT_TRUE(rows.empty());  // none was marked as one
  }
}

TEST_P(PlanScoresTest, AreTheSameAmongAFewArticles) {
  for (int round = 0; round < 200; ++round) {
    const RankPlan plan = Plan(3);
    SCOPED_TRACE(AsQuery(plan).get_description());
    std::vector<std::vector<std::string>> rows;
    const Scores all = AsMap(scores_.Found(plan, rows));
    MatchSet among;
    Scores there;
    const std::size_t one_in = 1 + Below(60);
    for (Xapian::docid document = 1; document <= 402; ++document) {
      if (Below(one_in) > 0 || document == 12 || document == 13) continue;
      among.push_back(document);
      if (all.contains(document)) there[document] = all.at(document);
    }
    EXPECT_EQ(AsMap(scores_.FoundAmong(plan, among)), there);
    MatchSet found;
    for (const auto& [document, score] : there) found.push_back(document);
    EXPECT_EQ(AsMap(scores_.Among(plan, found)), there);
  }
}

TEST_P(PlanScoresTest, LeaveRowsForLater) {
  const std::vector<std::string> row = {WordTerm("port"), WordTerm("new")};
  const Xapian::Query phrase(Xapian::Query::OP_PHRASE, row.begin(), row.end(), 2);
  const RankPlan word = RankByWord({StemTerm("port")});
  const RankPlan plan = RankOnly(word, phrase, row);
  std::vector<std::vector<std::string>> rows;
  ExpectNear(AsMap(scores_.Found(plan, rows)), ByMatcher(word));
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0], row);

  // Beside something else that would do, they decide at once.
  const RankPlan either = RankByAny({plan, RankByWord({StemTerm("reef")})});
  rows.clear();
  ExpectNear(AsMap(scores_.Found(either, rows)), ByMatcher(either));
  EXPECT_TRUE(rows.empty());
}

TEST_P(PlanScoresTest, GiveTheBestAlone) {
  for (int round = 0; round < 200; ++round) {
    const RankPlan plan = Plan(3);
    SCOPED_TRACE(AsQuery(plan).get_description());
    std::vector<std::vector<std::string>> rows;
    ScoredSet all = scores_.Found(plan, rows);
    const Scores scores = AsMap(all);
    std::sort(all.begin(), all.end(), kIsBetter);
    for (const std::size_t most : {1U, 7U, 90U, 1000U}) {
      const ScoredSet best = scores_.FoundBest(plan, most, rows);
      const Scores kept = AsMap(best);
      ASSERT_EQ(kept.size(), best.size());
      EXPECT_TRUE(std::is_sorted(best.begin(), best.end(), [](const auto& a, const auto& b) {
        return a.document < b.document;
      }));
      for (std::size_t i = 0; i < std::min(most, all.size()); ++i)
        EXPECT_TRUE(kept.contains(all[i].document)) << most << ' ' << all[i].document;
      for (const auto& [document, score] : kept) EXPECT_EQ(score, scores.at(document));
    }
  }
}

TEST_P(PlanScoresTest, AddWhatWeighsBesides) {
  ScoredSet scored = {{2, 1}, {5, 1}, {9, 1}};
  PlanScores::Add({{1, 2, 9, 12}, {4, 5, 6, 7}}, scored);
  EXPECT_EQ(AsMap(scored), (Scores{{2, 6}, {5, 1}, {9, 7}}));
}

TEST_P(PlanScoresTest, EndWhenTheTimeIsOver) {
  const Deadline past(std::chrono::milliseconds(0));
  std::vector<std::vector<std::string>> rows;
  PlanScores scores({database_, lists_, past}, uuids_);
  EXPECT_THROW(scores.Found(RankByWord({StemTerm("rain")}), rows), DeadlinePassed);
}

}  // namespace
}  // namespace dateline
