// SPDX-License-Identifier: GPL-2.0-or-later
// dateline authority import: a name base in, authority lines out.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace dateline::cli {

struct ImportFlags {
  std::string base;  // "wikidata" or "paranames"
  std::string file;  // "-" is standard input
  std::vector<std::string> languages;
  std::vector<std::string> classes;  // "org=Q875538"
  bool all = false;
};

// Reads the file as a stream and prints what is wanted of it. Gives the exit code.
int Import(const Context& context, const ImportFlags& flags);

}  // namespace dateline::cli
