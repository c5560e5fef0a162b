// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/exit_code.h"

namespace dateline::cli {

ExitCode ExitCodeOf(const Error& error) {
  switch (error.fault) {
    case Fault::kBadInput:
      return kUsage;
    case Fault::kDamaged:
      return kBadArchive;
    case Fault::kNotFound:
      return error.code == "no-archive" ? kBadArchive : kFailed;
    case Fault::kUnavailable:
      return error.code == "locked" ? kLocked : kFailed;
  }
  return kFailed;
}

}  // namespace dateline::cli
