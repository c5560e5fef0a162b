// SPDX-License-Identifier: GPL-2.0-or-later
// How good an order of articles is, by trec_eval's definitions (NIST, trec_eval 9).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>

namespace dateline {

// What a judge said of each article for one query: 0 is not relevant, more is more. An article that
// nobody judged counts as not relevant.
using Grades = std::unordered_map<std::string, int>;

// All of these take article ids, the best first and none twice; pure, any thread; between 0 and 1,
// and 0 where no article is relevant.

// trec_eval's ndcg_cut: each article's grade over log2 of its rank + 1, summed to `depth` and
// divided by the same sum of the best possible order. Järvelin and Kekäläinen, "Cumulated
// gain-based evaluation of IR techniques" (2002).
double NormalizedGain(std::span<const std::string> ranked, const Grades& grades, std::size_t depth);

// trec_eval's map for one query: the precision at the rank of each relevant article, over all that
// are relevant; those not listed count 0.
double AveragePrecision(std::span<const std::string> ranked, const Grades& grades);

// trec_eval's recip_rank: one over the rank of the first relevant article.
double ReciprocalRank(std::span<const std::string> ranked, const Grades& grades);

// trec_eval's recall: the part of the relevant articles that the first `depth` hold.
double Recall(std::span<const std::string> ranked, const Grades& grades, std::size_t depth);

// The four together, and their means over queries.
struct RankingScore {
  double ndcg10 = 0;
  double average_precision = 0;  // to the depth that was asked for
  double reciprocal_rank = 0;
  double recall100 = 0;
};
RankingScore ScoreOf(std::span<const std::string> ranked, const Grades& grades);
RankingScore MeanOf(std::span<const RankingScore> scores);

}  // namespace dateline
