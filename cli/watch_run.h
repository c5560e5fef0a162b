// SPDX-License-Identifier: GPL-2.0-or-later
// Runs the watched searches over what was indexed since each was last run.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/watch_list.h"
#include "core/result.h"
#include "searcher/searcher.h"

namespace dateline::cli {

// Articles in one message; more are sent in further ones.
inline constexpr std::size_t kMostArticlesTold = 100;

// What became of one watch.
struct WatchOutcome {
  std::string name;
  std::uint64_t told = 0;  // articles, in this run
  std::string fault;       // why not all were; they are told by the next run
};

// Each watch that sends anything, in the order of the list. What was told is noted in the file
// after every message, so that a crash repeats one message at most (under the same key). A watch
// that fails holds no other up.
// Fails only where the list cannot be read or written.
Result<std::vector<WatchOutcome>> RunWatches(const Context& context, const Searcher& searcher,
                                             WatchList& list);

// A line for each that told something or could not, on standard error: "watch flood: 3 articles
// sent", the first only unless quiet.
void PrintOutcomes(const Terminal& terminal, const std::vector<WatchOutcome>& outcomes);

}  // namespace dateline::cli
