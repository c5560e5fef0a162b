// SPDX-License-Identifier: GPL-2.0-or-later
// How far a long run is: a bar on a terminal, a plain line a second elsewhere, nothing when quiet.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/terminal.h"

namespace dateline::cli {

struct ProgressState {
  std::uint64_t articles = 0;
  std::uint64_t done = 0;  // of `total`, in whatever unit the run knows; total 0: unknown
  std::uint64_t total = 0;
};

// The line for a state: "[#####.....] 52% · 5,400 articles · 2,310/s · 3 s left".
// `seconds` is the time since the start. Pure.
std::string ProgressText(const ProgressState& state, double seconds, bool bar);

// For one thread.
class Progress {
 public:
  explicit Progress(const Terminal& terminal);
  ~Progress();  // clears the bar
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Redraws when it is time (ten times a second on a terminal, else once a second).
  void Show(const ProgressState& state);
  void Clear();            // takes the bar off the terminal
  double Seconds() const;  // since the start

 private:
  using Clock = std::chrono::steady_clock;
  const Terminal& terminal_;
  Clock::time_point started_ = Clock::now();
  Clock::time_point shown_ = started_;
  bool drawn_ = false;
};

}  // namespace dateline::cli
