// SPDX-License-Identifier: GPL-2.0-or-later
// Joins of sets and lists against the plainest reading of what a join is.
#include "searcher/scored_set.h"

#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "searcher/impact_file.h"

namespace dateline {
namespace {

using Scores = std::map<Xapian::docid, double>;

const Deadline kAmple(std::chrono::hours(1));
constexpr Xapian::docid kLast = 3 * kBlockDocuments + 100;

// Lists of every frequency, as a file has them.
class Lists {
 public:
  explicit Lists(std::mt19937& random) {
    ImpactFileWriter writer({}, kLast, kLast);
    for (char name = 'a'; name < 'h'; ++name) {
      postings_.emplace_back();
      const unsigned one_in = 1U << (2 * (name - 'a') + 1);
      for (Xapian::docid document = 1; document <= kLast; ++document) {
        if (random() % one_in == 0)
          postings_.back().push_back({document, 1 + static_cast<unsigned>(random() % 222)});
      }
      writer.Add(std::string("Z") + name, postings_.back());
    }
    const std::string bytes = writer.Take();
    memory_.resize(bytes.size() / 8 + 1);
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(memory_.data()));
    file_ = *ParseImpacts({reinterpret_cast<const char*>(memory_.data()), bytes.size()});
  }

  std::size_t size() const { return postings_.size(); }
  const ImpactList& list(std::size_t i) const { return file_.lists[i]; }
  const std::vector<Posting>& postings(std::size_t i) const { return postings_[i]; }

 private:
  std::vector<std::vector<Posting>> postings_;
  std::vector<std::uint64_t> memory_;
  ImpactFile file_;
};

// A part and the same in the plainest form.
struct Part {
  ScorePartSet part;
  Scores scores;
};

ScoredSet RandomSet(std::mt19937& random) {
  const std::size_t one_in = std::size_t{1} << (random() % 16);
  ScoredSet set;
  // Also documents behind those that lists know.
  for (Xapian::docid document = 1; document < kLast + kBlockDocuments; ++document) {
    if (random() % one_in == 0) set.push_back({document, static_cast<double>(random() % 64) / 8});
  }
  return set;
}

Part RandomPart(const Lists& lists, std::mt19937& random) {
  Part made;
  for (std::size_t i = random() % 3; i > 0; --i) {
    const std::size_t list = random() % lists.size();
    const double weight = 0.25 * (1 + static_cast<double>(random() % 9));
    made.part.lists.push_back({&lists.list(list), weight});
    for (const auto& [document, wdf] : lists.postings(list)) made.scores[document] += weight * wdf;
  }
  for (std::size_t i = random() % 3; i > 0; --i) {
    made.part.sets.push_back(RandomSet(random));
    for (const auto& [document, score] : made.part.sets.back()) made.scores[document] += score;
  }
  return made;
}

Scores Joined(ScoreJoin kind, const std::vector<Part>& parts) {
  Scores joined = parts[0].scores;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const Scores& other = parts[i].scores;
    for (const auto& [document, score] : other) {
      const auto here = joined.find(document);
      if (here != joined.end()) here->second += score;
      if (here == joined.end() && kind == ScoreJoin::kAny) joined[document] = score;
    }
    if (kind == ScoreJoin::kAll || kind == ScoreJoin::kWithout)
      std::erase_if(joined, [&](const auto& each) {
        return other.contains(each.first) == (kind == ScoreJoin::kWithout);
      });
  }
  return joined;
}

void ExpectSame(const ScoredSet& ours, const Scores& theirs) {
  ASSERT_EQ(ours.size(), theirs.size());
  auto each = theirs.begin();
  for (const auto& [document, score] : ours) {
    ASSERT_EQ(document, each->first);
    ASSERT_EQ(score, (each++)->second) << document;
  }
}

TEST(ScoreJoiner, JoinsAsThePlainestReadingDoes) {
  std::mt19937 random(20240322);
  const Lists lists(random);
  const ImpactLists all_live;
  ScoreJoiner joiner(all_live, kAmple);
  for (int round = 0; round < 60; ++round) {
    std::vector<Part> parts;
    for (std::size_t i = 1 + random() % 4; i > 0; --i) parts.push_back(RandomPart(lists, random));
    for (const ScoreJoin kind :
         {ScoreJoin::kAll, ScoreJoin::kAny, ScoreJoin::kMaybe, ScoreJoin::kWithout}) {
      std::vector<ScorePartSet> given;
      for (const Part& part : parts) given.push_back(part.part);
      ExpectSame(joiner.Join(kind, given), Joined(kind, parts));
    }
  }
}

TEST(ScoreJoiner, MakesNothingOfNothing) {
  const ImpactLists none;
  ScoreJoiner joiner(none, kAmple);
  EXPECT_TRUE(joiner.Join(ScoreJoin::kAny, {}).empty());
  EXPECT_TRUE(joiner.Join(ScoreJoin::kAll, {{}, {{}, {{{1, 2}}}}}).empty());
  EXPECT_TRUE(joiner.Join(ScoreJoin::kMaybe, {{}, {{}, {{{1, 2}}}}}).empty());
  EXPECT_EQ(joiner.Join(ScoreJoin::kAny, {{}, {{}, {{{1, 2}}}}}).size(), 1U);
  EXPECT_EQ(joiner.Join(ScoreJoin::kWithout, {{{}, {{{1, 2}}}}, {}}).size(), 1U);
}

TEST(ScoreJoiner, EndsWhenTheTimeIsOver) {
  std::mt19937 random(1);
  const Lists lists(random);
  const ImpactLists all_live;
  const Deadline past(std::chrono::milliseconds(0));
  ScoreJoiner joiner(all_live, past);
  const ScorePartSet part{{{&lists.list(0), 1}}, {}};
  EXPECT_THROW(joiner.Join(ScoreJoin::kAny, {part}), DeadlinePassed);
  EXPECT_THROW(joiner.Join(ScoreJoin::kAll, {part, part}), DeadlinePassed);
}

TEST(DocumentsOf, LeavesTheScoresAway) {
  EXPECT_EQ(DocumentsOf({{2, 1}, {5, 0.5}}), (MatchSet{2, 5}));
}

}  // namespace
}  // namespace dateline
