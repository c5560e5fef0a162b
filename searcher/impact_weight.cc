// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/impact_weight.h"

#include <algorithm>

namespace dateline {

ImpactWeight::ImpactWeight() {
  for (const auto stat : {COLLECTION_SIZE, TERMFREQ, WQF, WDF, WDF_MAX}) need_stat(stat);
}

void ImpactWeight::init(double factor) {
  // A word typed twice counts somewhat more: k3 = 1.
  const double typed = 2.0 * get_wqf() / (1.0 + get_wqf());
  score_ = ImpactScore(get_collection_size(), get_termfreq(), factor * typed);
}

double ImpactWeight::get_sumpart(Xapian::termcount wdf, Xapian::termcount /*length*/,
                                 Xapian::termcount /*unique_terms*/) const {
  return score_.OfImpact(wdf);
}

double ImpactWeight::get_maxpart() const {
  return score_.OfImpact(std::max(get_wdf_upper_bound(), Xapian::termcount{1}));
}

}  // namespace dateline
