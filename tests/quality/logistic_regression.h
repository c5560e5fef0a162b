// SPDX-License-Identifier: GPL-2.0-or-later
// Weighs evidence: the chance of a yes as the logistic function of a weighted sum.
#pragma once

#include <vector>

namespace dateline {

struct Example {
  std::vector<double> evidence;
  bool yes = false;
};

// The weights that maximise the likelihood less `ridge` / 2 times the sum of their squares, the
// first weight (the constant) left out of it. By Newton's method (iteratively reweighted least
// squares), so the same examples give the same weights. Requires: one example or more, all with the
// same amount of evidence; ridge > 0.
std::vector<double> FitLogistic(const std::vector<Example>& examples, double ridge);

double ChanceOfYes(const std::vector<double>& weights, const std::vector<double>& evidence);

}  // namespace dateline
