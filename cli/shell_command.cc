// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/shell_command.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

extern char** environ;

namespace dateline::cli {
namespace {

// A descriptor that is closed with its object.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

Error Failed(const ShellCommand& command, std::string_view how) {
  return {Fault::kUnavailable, fmt::format("the command '{}' {}", command.line, how)};
}

Error CannotRun(const ShellCommand& command, int fault) {
  return Failed(command, fmt::format("cannot be run: {}", std::strerror(fault)));
}

// The input as a file in memory, to be read from its start: a command that reads none of it, or
// slowly, holds nobody up.
int InMemory(std::string_view bytes) {
  const int file = memfd_create("input", MFD_CLOEXEC);
  while (file >= 0 && !bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      close(file);
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file >= 0) lseek(file, 0, SEEK_SET);
  return file;
}

std::vector<std::string> Environment(const ShellCommand& command) {
  std::vector<std::string> all;
  for (char** variable = environ; *variable != nullptr; ++variable) all.emplace_back(*variable);
  for (const auto& [name, value] : command.variables) all.push_back(name + "=" + value);
  return all;
}

std::vector<char*> Pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// The process, or -1 with errno set.
pid_t Spawn(const ShellCommand& command, int input) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes,
                           POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  std::vector<std::string> words = {"sh", "-c", command.line};
  std::vector<std::string> environment = Environment(command);
  pid_t process = -1;
  const int fault = posix_spawn(&process, "/bin/sh", &actions, &attributes, Pointers(words).data(),
                                Pointers(environment).data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  errno = fault;
  return fault == 0 ? process : -1;
}

// True when the process has ended in time.
bool EndsWithin(pid_t process, std::chrono::milliseconds patience) {
  const Descriptor watched(static_cast<int>(syscall(SYS_pidfd_open, process, 0)));
  if (watched.number() < 0) return true;  // an old kernel: waited for without end
  const auto end = std::chrono::steady_clock::now() + patience;
  for (;;) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    pollfd poll_for{watched.number(), POLLIN, 0};
    const int ready = poll(&poll_for, 1, static_cast<int>(std::max<long>(left.count(), 0)));
    if (ready > 0) return true;
    if (ready == 0) return false;
    if (errno != EINTR) return true;
  }
}

int WaitFor(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) continue;
  return status;
}

}  // namespace

Result<Done> RunShell(const ShellCommand& command) {
  const Descriptor input(InMemory(command.input));
  if (input.number() < 0) return CannotRun(command, errno);
  const pid_t process = Spawn(command, input.number());
  if (process < 0) return CannotRun(command, errno);
  const bool has_ended = EndsWithin(process, command.patience);
  if (!has_ended) kill(-process, SIGKILL);
  const int status = WaitFor(process);
  if (!has_ended) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(command.patience);
    return Failed(command, fmt::format("took longer than {} s and was ended", seconds.count()));
  }
  if (WIFSIGNALED(status))
    return Failed(command, fmt::format("was ended by signal {}", WTERMSIG(status)));
  if (WEXITSTATUS(status) != 0)
    return Failed(command, fmt::format("ended with code {}", WEXITSTATUS(status)));
  return Done{};
}

}  // namespace dateline::cli
