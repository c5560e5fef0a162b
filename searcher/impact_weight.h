// SPDX-License-Identifier: GPL-2.0-or-later
// BM25 whose sums do not depend on the order of their parts. Internal to searcher.
#pragma once

#include <xapian.h>

#include <string>

namespace dateline {

// Robertson and Spärck Jones's term weight, with the half that Xapian's BM25 takes off below two,
// times (k1 + 1)·wdf / (k1 + wdf): BM25 with b = 0 and k1 = Impact::kScale over impact wdf
// (core/schema.h), which gives what BM25 with k1 = 1.2 and b = 0.75 would without reading any
// document's length.
//
// Every part is a multiple of 2⁻²⁴ and no sum comes near 2²⁸, so each sum is exact in a double.
// With rounded sums the last bit depends on the order in which the matcher adds, which depends on
// how many results are asked for: two articles of nearly one score then change places between
// pages, and one of them is shown twice.
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
  double Part(double wdf) const;

  double term_weight_ = 0;  // all that does not depend on the document
};

}  // namespace dateline
