// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/impact_weight.h"

#include <algorithm>
#include <cmath>

#include "core/schema.h"

namespace dateline {
namespace {

constexpr double kSteps = 1 << 24;  // of a unit of weight

}  // namespace

ImpactWeight::ImpactWeight() {
  for (const auto stat : {COLLECTION_SIZE, TERMFREQ, WQF, WDF, WDF_MAX}) need_stat(stat);
}

void ImpactWeight::init(double factor) {
  term_weight_ = 0;
  if (factor == 0) return;  // the part of the score that no term has: there is none
  const double with_term = get_termfreq();
  double odds = (get_collection_size() - with_term + 0.5) / (with_term + 0.5);
  if (odds < 2) odds = odds * 0.5 + 1;  // never a negative weight for a word in most articles
  // A word typed twice counts somewhat more: k3 = 1.
  const double typed = 2.0 * get_wqf() / (1.0 + get_wqf());
  term_weight_ = factor * std::log(odds) * typed * (Impact::kScale + 1);
}

double ImpactWeight::Part(double wdf) const {
  return std::nearbyint(term_weight_ * wdf / (Impact::kScale + wdf) * kSteps) / kSteps;
}

double ImpactWeight::get_sumpart(Xapian::termcount wdf, Xapian::termcount /*length*/,
                                 Xapian::termcount /*unique_terms*/) const {
  return Part(wdf);
}

double ImpactWeight::get_maxpart() const {
  return Part(std::max(get_wdf_upper_bound(), Xapian::termcount{1}));
}

}  // namespace dateline
