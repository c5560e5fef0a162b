// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/peers/child.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <system_error>

extern char** environ;

namespace dateline::bench {

Child::Child(const std::vector<std::string>& command) {
  std::array<int, 2> to{};
  std::array<int, 2> from{};
  // Closed on exec, lest a child started later keeps the input of this one open.
  if (::pipe2(to.data(), O_CLOEXEC) != 0 || ::pipe2(from.data(), O_CLOEXEC) != 0)
    throw std::system_error(errno, std::generic_category(), "pipe");
  std::vector<char*> arguments;
  for (const std::string& argument : command)
    arguments.push_back(const_cast<char*>(argument.data()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, to[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, from[1], STDOUT_FILENO);
  const int failure =
      ::posix_spawnp(&process_, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(to[0]);
  ::close(from[1]);
  in_ = ::fdopen(to[1], "w");
  out_ = ::fdopen(from[0], "r");
  if (failure != 0) throw std::system_error(failure, std::generic_category(), command[0]);
}

Child::~Child() {
  std::fclose(in_);
  std::fclose(out_);
  ::waitpid(process_, nullptr, 0);
}

std::string Child::Ask(const std::string& line) {
  std::fputs((line + '\n').c_str(), in_);
  std::fflush(in_);
  std::string answer;
  for (int c = std::fgetc(out_); c != '\n'; c = std::fgetc(out_)) {
    if (c == EOF) throw std::runtime_error("it ended without an answer");
    answer += static_cast<char>(c);
  }
  return answer;
}

}  // namespace dateline::bench
