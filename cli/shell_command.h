// SPDX-License-Identifier: GPL-2.0-or-later
// A command of the user's own, run by his shell.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace dateline::cli {

struct ShellCommand {
  std::string line;                                            // as for /bin/sh -c
  std::string input;                                           // what it finds on standard input
  std::vector<std::pair<std::string, std::string>> variables;  // beside those of this program
  std::chrono::milliseconds patience = std::chrono::minutes(5);
};

// Runs it to its end, in a process group of its own and with the usual signals; what it prints goes
// to standard error. kUnavailable, with its exit code or signal, where it fails or takes longer
// than its patience (then it is ended, with all that it started). Any thread.
Result<Done> RunShell(const ShellCommand& command);

}  // namespace dateline::cli
