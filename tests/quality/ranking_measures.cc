// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/quality/ranking_measures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace dateline {
namespace {

int GradeOf(const Grades& grades, const std::string& article) {
  const auto found = grades.find(article);
  return found == grades.end() ? 0 : found->second;
}

// How many articles are relevant.
double RelevantIn(const Grades& grades) {
  return static_cast<double>(
      std::ranges::count_if(grades, [](const auto& judged) { return judged.second > 0; }));
}

double Discounted(int grade, std::size_t index) {
  return std::max(grade, 0) / std::log2(static_cast<double>(index) + 2);
}

}  // namespace

double NormalizedGain(std::span<const std::string> ranked, const Grades& grades,
                      std::size_t depth) {
  std::vector<int> ideal;
  for (const auto& [article, grade] : grades) ideal.push_back(grade);
  std::ranges::sort(ideal, std::greater());
  double best = 0;
  for (std::size_t i = 0; i < std::min(depth, ideal.size()); ++i) best += Discounted(ideal[i], i);
  if (best == 0) return 0;
  double gain = 0;
  for (std::size_t i = 0; i < std::min(depth, ranked.size()); ++i)
    gain += Discounted(GradeOf(grades, ranked[i]), i);
  return gain / best;
}

double AveragePrecision(std::span<const std::string> ranked, const Grades& grades) {
  const double relevant = RelevantIn(grades);
  if (relevant == 0) return 0;
  double found = 0;
  double sum = 0;
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    if (GradeOf(grades, ranked[i]) > 0) sum += ++found / static_cast<double>(i + 1);
  }
  return sum / relevant;
}

double ReciprocalRank(std::span<const std::string> ranked, const Grades& grades) {
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    if (GradeOf(grades, ranked[i]) > 0) return 1 / static_cast<double>(i + 1);
  }
  return 0;
}

double Recall(std::span<const std::string> ranked, const Grades& grades, std::size_t depth) {
  const double relevant = RelevantIn(grades);
  if (relevant == 0) return 0;
  double found = 0;
  for (std::size_t i = 0; i < std::min(depth, ranked.size()); ++i)
    found += GradeOf(grades, ranked[i]) > 0 ? 1 : 0;
  return found / relevant;
}

RankingScore ScoreOf(std::span<const std::string> ranked, const Grades& grades) {
  return {NormalizedGain(ranked, grades, 10), AveragePrecision(ranked, grades),
          ReciprocalRank(ranked, grades), Recall(ranked, grades, 100)};
}

RankingScore MeanOf(std::span<const RankingScore> scores) {
  RankingScore mean;
  if (scores.empty()) return mean;
  for (const RankingScore& score : scores) {
    mean.ndcg10 += score.ndcg10;
    mean.average_precision += score.average_precision;
    mean.reciprocal_rank += score.reciprocal_rank;
    mean.recall100 += score.recall100;
  }
  const auto count = static_cast<double>(scores.size());
  return {mean.ndcg10 / count, mean.average_precision / count, mean.reciprocal_rank / count,
          mean.recall100 / count};
}

}  // namespace dateline
