// SPDX-License-Identifier: GPL-2.0-or-later
// The whole program but for main: arguments in, exit code out, so that tests can run it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/settings.h"
#include "cli/terminal.h"

namespace dateline::cli {

// Runs `dateline ARGUMENTS...` (without the program's name). Gives the exit code; throws nothing.
int RunProgram(const std::vector<std::string>& arguments, const Environment& environment,
               Terminal terminal, const std::filesystem::path& program);

}  // namespace dateline::cli
