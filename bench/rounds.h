// SPDX-License-Identifier: GPL-2.0-or-later
// Two sides timed in turns, so that a noisy moment strikes both: their ratio holds where neither
// time does.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

namespace dateline::bench {

inline double Milliseconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
      .count();
}

// Of a processor, spent by this thread: what one thread does is measured so on a busy machine.
inline double ThreadMilliseconds() {
  std::timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

enum class Clock { kWall, kThread };

inline double Timed(Clock clock, const std::function<void()>& work) {
  if (clock == Clock::kWall) return Milliseconds(work);
  const double begin = ThreadMilliseconds();
  work();
  return ThreadMilliseconds() - begin;
}

struct Pair {
  double ours = 0;
  double stock = 0;
};

inline double Median(std::vector<double> times) {
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

// Medians of `rounds` rounds, after one that warms up. Each side is told the number of its round.
inline Pair Medians(Clock clock, std::size_t rounds, const std::function<void(std::size_t)>& ours,
                    const std::function<void(std::size_t)>& stock) {
  std::vector<double> a;
  std::vector<double> b;
  for (std::size_t round = 0; round <= rounds; ++round) {
    const double one = Timed(clock, [&] { ours(round); });
    const double other = Timed(clock, [&] { stock(round); });
    if (round == 0) continue;
    a.push_back(one);
    b.push_back(other);
  }
  return {Median(std::move(a)), Median(std::move(b))};
}

// A class of questions: the sum of the times, and the geometric mean of the ratios.
class Ratios {
 public:
  void Add(Pair pair) {
    sum_.ours += pair.ours;
    sum_.stock += pair.stock;
    logarithms_ += std::log(pair.ours / pair.stock);
    ++count_;
  }
  Pair mean() const {
    const auto count = static_cast<double>(count_);
    return {sum_.ours / count, sum_.stock / count};
  }
  double ratio() const { return std::exp(logarithms_ / static_cast<double>(count_)); }

 private:
  Pair sum_;
  double logarithms_ = 0;
  std::size_t count_ = 0;
};

inline void PrintRow(const std::string& what, Pair pair, const char* unit, double ratio) {
  std::printf("| %s | %.3f %s | %.3f %s | %.3f |\n", what.c_str(), pair.ours, unit, pair.stock,
              unit, ratio);
  std::fflush(stdout);
}

}  // namespace dateline::bench
