// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/last_words.h"

#include <unistd.h>

#include <cstdio>
#include <exception>
#include <string>

#include "cli/exit_code.h"
#include "indexer/current_failure.h"

namespace dateline::cli {
namespace {

[[noreturn]] void Speak() {
  const std::string cause = CurrentFailure();
  std::fprintf(stderr,
               "dateline: the run had to end: %s. If the disk is full, free some space and run the "
               "command again; every commit that was finished is kept.\n",
               cause.c_str());
  _exit(kFailed);
}

}  // namespace

void InstallLastWords() { std::set_terminate(Speak); }

}  // namespace dateline::cli
