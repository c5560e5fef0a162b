// SPDX-License-Identifier: GPL-2.0-or-later
// What the program exits with; docs/cli.md and the man page say the same.
#pragma once

#include "core/result.h"

namespace dateline::cli {

enum ExitCode : int {
  kOk = 0,
  kFailed = 1,
  kUsage = 2,
  kSomeRefused = 3,  // articles were refused; they are listed on standard error
  kLocked = 4,       // another writer has the archive
  kBadArchive = 5,   // missing, damaged or of another version
  kInterrupted = 130,
  kTerminated = 143,
};

// The code for an error of a command that works on an archive: bad input is usage, a lock is a
// lock, a missing or damaged archive is 5, everything else failed.
ExitCode ExitCodeOf(const Error& error);

}  // namespace dateline::cli
