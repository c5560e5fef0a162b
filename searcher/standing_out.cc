// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/standing_out.h"

#include <cmath>

namespace dateline {
namespace {

// k log p + (n - k) log (1 - p), with 0 log 0 = 0.
double LogLikelihood(double hits, double of, double share) {
  double sum = 0;
  if (hits > 0) sum += hits * std::log(share);
  if (of - hits > 0) sum += (of - hits) * std::log(1 - share);
  return sum;
}

}  // namespace

double StandingOut(const Presence& presence) {
  const auto here = static_cast<double>(presence.here);
  const auto of_here = static_cast<double>(presence.of_here);
  const auto elsewhere = static_cast<double>(presence.everywhere) - here;
  const auto of_elsewhere = static_cast<double>(presence.of_everywhere) - of_here;
  if (here <= 0 || of_elsewhere <= 0) return 0;
  const double share_here = here / of_here;
  const double share_elsewhere = elsewhere / of_elsewhere;
  if (share_here <= share_elsewhere) return 0;
  const double share = (here + elsewhere) / (of_here + of_elsewhere);
  return 2 * (LogLikelihood(here, of_here, share_here) +
              LogLikelihood(elsewhere, of_elsewhere, share_elsewhere) -
              LogLikelihood(here, of_here, share) - LogLikelihood(elsewhere, of_elsewhere, share));
}

}  // namespace dateline
