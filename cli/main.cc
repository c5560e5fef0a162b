// SPDX-License-Identifier: GPL-2.0-or-later
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "cli/last_words.h"
#include "cli/program.h"

namespace {

std::optional<std::string> Variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  if (value == nullptr) return std::nullopt;
  return std::string(value);
}

std::filesystem::path Executable(const char* called) {
  std::error_code failed;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", failed);
  return failed ? std::filesystem::path(called) : self;
}

}  // namespace

int main(int argc, char** argv) {
  dateline::cli::InstallLastWords();
  const bool out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  const dateline::cli::Terminal terminal{
      std::cout, std::cerr, out_is_terminal, ::isatty(STDERR_FILENO) == 1,
      out_is_terminal && Variable("NO_COLOR").value_or("").empty()};
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const int code = dateline::cli::RunProgram(arguments, Variable, terminal, Executable(argv[0]));
  // A full disk or a closed pipe shows only here; a result that was not written is a failure.
  if (!std::cout.flush() && code == 0) return 1;
  return code;
}
