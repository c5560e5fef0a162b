// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/load/server_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <system_error>

extern char** environ;

namespace dateline::bench {
namespace {

std::string FirstLine(int descriptor) {
  std::string line;
  for (char c = 0; ::read(descriptor, &c, 1) == 1 && c != '\n';) line += c;
  return line;
}

int PortIn(std::string_view line) {
  constexpr std::string_view kBefore = "http://127.0.0.1:";
  const std::size_t at = line.find(kBefore);
  int port = 0;
  if (at != line.npos)
    std::from_chars(line.data() + at + kBefore.size(), line.data() + line.size(), port);
  return port;
}

}  // namespace

ServerProcess::ServerProcess(std::vector<std::string> command) {
  std::array<int, 2> from{};
  if (::pipe2(from.data(), O_CLOEXEC) != 0)
    throw std::system_error(errno, std::generic_category(), "pipe");
  std::vector<char*> arguments;
  for (std::string& argument : command) arguments.push_back(argument.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, from[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const auto begin = std::chrono::steady_clock::now();
  const int failure =
      ::posix_spawnp(&process_, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(from[1]);
  const std::string line = failure == 0 ? FirstLine(from[0]) : std::string();
  ::close(from[0]);
  seconds_to_start_ =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  port_ = PortIn(line);
  if (port_ == 0) throw std::runtime_error(command[0] + " does not say where it serves: " + line);
}

ServerProcess::~ServerProcess() {
  ::kill(process_, SIGTERM);
  ::waitpid(process_, nullptr, 0);
}

double ServerProcess::ProcessorSeconds() const {
  std::ifstream file("/proc/" + std::to_string(process_) + "/stat");
  const std::string line((std::istreambuf_iterator<char>(file)), {});
  // Behind the program's name, which may hold blanks; time in user and in system mode are the
  // twelfth and thirteenth of these (proc(5)).
  std::istringstream fields(line.substr(line.rfind(')') + 1));
  std::string skipped;
  for (int i = 0; i < 11; ++i) fields >> skipped;
  double user = 0;
  double system = 0;
  fields >> user >> system;
  return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

std::uint64_t ServerProcess::AnonymousBytes() const {
  std::ifstream file("/proc/" + std::to_string(process_) + "/smaps_rollup");
  std::uint64_t kilobytes = 0;
  for (std::string word; file >> word;)
    if (word == "Anonymous:") file >> kilobytes;
  return kilobytes * 1024;
}

}  // namespace dateline::bench
