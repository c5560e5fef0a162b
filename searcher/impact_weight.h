// SPDX-License-Identifier: GPL-2.0-or-later
// ImpactScore for Xapian's own matcher. Internal to searcher.
#pragma once

#include <xapian.h>

#include <string>

#include "searcher/impact_score.h"

namespace dateline {

// With rounded sums the last bit depends on the order in which the matcher adds, which depends on
// how many results are asked for; these need no rounding (impact_score.h).
class ImpactWeight : public Xapian::Weight {
 public:
  ImpactWeight();

  std::string name() const override { return "dateline::ImpactWeight"; }
  double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                     Xapian::termcount unique_terms) const override;
  double get_maxpart() const override;
  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }

 private:
  ImpactWeight* clone() const override { return new ImpactWeight; }
  void init(double factor) override;

  ImpactScore score_{0, 0, 0};
};

}  // namespace dateline
