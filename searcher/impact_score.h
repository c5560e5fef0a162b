// SPDX-License-Identifier: GPL-2.0-or-later
// What one term of an article weighs. Internal to searcher.
#pragma once

#include <xapian.h>

namespace dateline {

// Robertson and Spärck Jones's term weight, with the half that Xapian's BM25 takes off below two,
// times what is stored of the term in the document: BM25 without reading any document's length.
//
// Every part is a multiple of 2⁻²⁴ and no sum comes near 2²⁸, so each sum is exact in a double:
// the order in which parts are added never decides which of two articles comes first. Any thread.
class ImpactScore {
 public:
  // Of a term that `with_term` of `articles` hold, times `factor`.
  ImpactScore(Xapian::doccount articles, Xapian::doccount with_term, double factor);

  // Of a term with impact (core/schema.h): RankingScale::kPlain units for one occurrence in a text
  // of average length. Of a sum of impacts, exactly the sum of what each weighs.
  double OfImpact(double wdf) const;

  // Of a term with its plain frequency: a unit for one occurrence, at last 31 for very many.
  double OfFrequency(double wdf) const;

 private:
  double term_weight_;    // all that does not depend on the document
  double impact_weight_;  // likewise, of one unit of impact
};

// A weight made a multiple of 2⁻²⁴.
double Quantised(double weight);

}  // namespace dateline
