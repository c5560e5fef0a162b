// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/impact_score.h"

#include <cmath>

#include "core/schema.h"
#include "searcher/ranking.h"

namespace dateline {

double Quantised(double weight) {
  constexpr double kSteps = 1 << 24;
  return std::nearbyint(weight * kSteps) / kSteps;
}

ImpactScore::ImpactScore(Xapian::doccount articles, Xapian::doccount with_term, double factor) {
  const double with = with_term;
  double odds = (articles - with + 0.5) / (with + 0.5);
  if (odds < 2) odds = odds * 0.5 + 1;  // never a negative weight for a word in most articles
  term_weight_ = factor * std::log(odds);
  impact_weight_ = Quantised(term_weight_ * (RankingScale::kPlain / Impact::kOnce));
}

double ImpactScore::OfImpact(double wdf) const { return impact_weight_ * wdf; }

double ImpactScore::OfFrequency(double wdf) const {
  constexpr double kSaturation = 30;
  return Quantised(term_weight_ * (kSaturation + 1) * wdf / (kSaturation + wdf));
}

}  // namespace dateline
