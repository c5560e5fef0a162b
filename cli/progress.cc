// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/progress.h"

#include <algorithm>
#include <cmath>
#include <ostream>

namespace dateline::cli {
namespace {

constexpr int kBarCells = 24;

std::string Bar(double share) {
  const int full = static_cast<int>(share * kBarCells);
  return "[" + std::string(static_cast<std::size_t>(full), '#') +
         std::string(static_cast<std::size_t>(kBarCells - full), '.') + "] " +
         std::to_string(static_cast<int>(share * 100)) + "% · ";
}

std::string TimeLeft(double share, double seconds) {
  // The first second says little about the rest.
  if (share <= 0.01 || seconds < 1) return "";
  const auto left = static_cast<long long>(std::ceil(seconds / share * (1 - share)));
  if (left >= 3600)
    return " · " + std::to_string(left / 3600) + " h " + std::to_string(left / 60 % 60) +
           " min left";
  if (left >= 120) return " · " + std::to_string(left / 60) + " min left";
  return " · " + std::to_string(left) + " s left";
}

}  // namespace

std::string ProgressText(const ProgressState& state, double seconds, bool bar) {
  const bool known = state.total > 0;
  const double share =
      known ? std::min(1.0, static_cast<double>(state.done) / static_cast<double>(state.total)) : 0;
  std::string text = known && bar ? Bar(share) : "";
  text += Counted(state.articles, "article", "articles");
  const double rate = seconds > 0 ? static_cast<double>(state.articles) / seconds : 0;
  text += " · " + Grouped(static_cast<unsigned long long>(rate)) + "/s";
  if (known) text += TimeLeft(share, seconds);
  return text;
}

Progress::Progress(const Terminal& terminal) : terminal_(terminal) {}

Progress::~Progress() { Clear(); }

void Progress::Clear() {
  if (drawn_ && terminal_.err_is_terminal) terminal_.err << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

double Progress::Seconds() const {
  return std::chrono::duration<double>(Clock::now() - started_).count();
}

void Progress::Show(const ProgressState& state) {
  using std::chrono::milliseconds;
  if (terminal_.quiet) return;
  const Clock::time_point now = Clock::now();
  if (now - shown_ < (terminal_.err_is_terminal ? milliseconds(100) : milliseconds(1000))) return;
  shown_ = now;
  drawn_ = true;
  const std::string text = ProgressText(state, Seconds(), terminal_.err_is_terminal);
  if (terminal_.err_is_terminal) {
    terminal_.err << "\r\x1b[K" << text << std::flush;
  } else {
    terminal_.err << text << std::endl;
  }
}

}  // namespace dateline::cli
