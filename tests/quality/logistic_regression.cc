// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/quality/logistic_regression.h"

#include <cmath>
#include <cstddef>
#include <utility>

namespace dateline {
namespace {

using Matrix = std::vector<std::vector<double>>;

// Solves a x = b by Gaussian elimination; `a` is positive definite, so no pivot is zero.
std::vector<double> Solve(Matrix a, std::vector<double> b) {
  const std::size_t n = b.size();
  for (std::size_t column = 0; column < n; ++column) {
    for (std::size_t row = column + 1; row < n; ++row) {
      const double times = a[row][column] / a[column][column];
      for (std::size_t k = column; k < n; ++k) a[row][k] -= times * a[column][k];
      b[row] -= times * b[column];
    }
  }
  for (std::size_t row = n; row-- > 0;) {
    for (std::size_t k = row + 1; k < n; ++k) b[row] -= a[row][k] * b[k];
    b[row] /= a[row][row];
  }
  return b;
}

}  // namespace

double ChanceOfYes(const std::vector<double>& weights, const std::vector<double>& evidence) {
  double sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * evidence[i];
  return 1 / (1 + std::exp(-sum));
}

std::vector<double> FitLogistic(const std::vector<Example>& examples, double ridge) {
  constexpr int kSteps = 30;  // far more than Newton's method needs
  const std::size_t n = examples.front().evidence.size();
  std::vector<double> weights(n, 0);
  for (int step = 0; step < kSteps; ++step) {
    Matrix curvature(n, std::vector<double>(n, 0));
    std::vector<double> slope(n, 0);
    for (std::size_t i = 0; i < n; ++i) {
      const double pull = i == 0 ? 1e-9 : ridge;
      curvature[i][i] = pull;
      slope[i] = -pull * weights[i];
    }
    for (const Example& example : examples) {
      const double chance = ChanceOfYes(weights, example.evidence);
      const double spread = chance * (1 - chance);
      for (std::size_t i = 0; i < n; ++i) {
        slope[i] += ((example.yes ? 1 : 0) - chance) * example.evidence[i];
        for (std::size_t k = 0; k < n; ++k)
          curvature[i][k] += spread * example.evidence[i] * example.evidence[k];
      }
    }
    const std::vector<double> change = Solve(std::move(curvature), std::move(slope));
    for (std::size_t i = 0; i < n; ++i) weights[i] += change[i];
  }
  return weights;
}

}  // namespace dateline
