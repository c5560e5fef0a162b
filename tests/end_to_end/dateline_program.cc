// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/end_to_end/dateline_program.h"
#include "tests/support/folders.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <system_error>

namespace dateline::test {
namespace {

namespace fs = std::filesystem;

struct Pipe {
  int read = -1;
  int write = -1;
};

Pipe MakePipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category());
  return {ends[0], ends[1]};
}

std::vector<char*> CleanEnvironment() {
  std::vector<char*> variables;
  for (char** at = environ; *at != nullptr; ++at)
    if (std::strncmp(*at, "DATELINE", 8) != 0) variables.push_back(*at);
  variables.push_back(nullptr);
  return variables;
}

// Starts the program with the three descriptors as its standard streams.
pid_t Spawn(const std::string& name, const std::vector<std::string>& arguments,
            std::array<int, 3> streams) {
  std::string program = BuildFolder() / name;
  std::vector<std::string> copies = arguments;
  std::vector<char*> argv = {program.data()};
  for (std::string& argument : copies) argv.push_back(argument.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  for (int i = 0; i < 3; ++i)
    ::posix_spawn_file_actions_adddup2(&actions, streams[static_cast<std::size_t>(i)], i);
  pid_t process = -1;
  std::vector<char*> environment = CleanEnvironment();
  const int failed =
      ::posix_spawn(&process, program.c_str(), &actions, nullptr, argv.data(), environment.data());
  ::posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::system_error(failed, std::generic_category(), program);
  return process;
}

int ExitCodeFrom(int status) {
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

// Feeds the input and reads both outputs at once, so that no pipe can fill up and stop the program.
void Converse(int in, const std::string& input, std::array<int, 2> from, Ran& ran) {
  std::size_t written = 0;
  std::array<pollfd, 3> watched{pollfd{in, POLLOUT, 0}, pollfd{from[0], POLLIN, 0},
                                pollfd{from[1], POLLIN, 0}};
  ::fcntl(in, F_SETFL, O_NONBLOCK);
  std::array<char, 65536> buffer{};
  while (watched[1].fd >= 0 || watched[2].fd >= 0) {
    if (watched[0].fd >= 0 && written == input.size()) {
      ::close(in);
      watched[0].fd = -1;
    }
    ::poll(watched.data(), watched.size(), -1);
    if (watched[0].fd >= 0 && watched[0].revents != 0) {
      const ssize_t sent = ::write(in, input.data() + written, input.size() - written);
      written = sent > 0 ? written + static_cast<std::size_t>(sent) : input.size();
    }
    for (std::size_t i = 1; i < 3; ++i) {
      if (watched[i].fd < 0 || watched[i].revents == 0) continue;
      const ssize_t got = ::read(watched[i].fd, buffer.data(), buffer.size());
      if (got <= 0) {
        watched[i].fd = -1;
      } else {
        (i == 1 ? ran.out : ran.err).append(buffer.data(), static_cast<std::size_t>(got));
      }
    }
  }
  if (watched[0].fd >= 0) ::close(in);
}

}  // namespace

Ran RunDateline(const std::vector<std::string>& arguments, const std::string& input) {
  return RunBuilt("dateline", arguments, input);
}

Ran RunBuilt(const std::string& program, const std::vector<std::string>& arguments,
             const std::string& input) {
  ::signal(SIGPIPE, SIG_IGN);
  const Pipe in = MakePipe();
  const Pipe out = MakePipe();
  const Pipe err = MakePipe();
  const pid_t process = Spawn(program, arguments, {in.read, out.write, err.write});
  for (const int end : {in.read, out.write, err.write}) ::close(end);
  Ran ran;
  Converse(in.write, input, {out.read, err.read}, ran);
  ::close(out.read);
  ::close(err.read);
  int status = 0;
  ::waitpid(process, &status, 0);
  ran.exit_code = ExitCodeFrom(status);
  return ran;
}

RunningDateline::RunningDateline(const std::vector<std::string>& arguments) {
  const Pipe out = MakePipe();
  const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  process_ = Spawn("dateline", arguments, {nothing, out.write, out.write});
  ::close(out.write);
  ::close(nothing);
  out_ = out.read;
}

RunningDateline::~RunningDateline() {
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }
  ::close(out_);
}

std::string RunningDateline::WaitFor(const std::string& text) {
  using std::chrono::steady_clock;
  const auto until = steady_clock::now() + std::chrono::seconds(30);
  std::string printed;
  while (printed.find(text) == printed.npos || printed.back() != '\n') {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(until - steady_clock::now());
    pollfd watched{out_, POLLIN, 0};
    char byte = 0;
    if (left.count() <= 0 || ::poll(&watched, 1, static_cast<int>(left.count())) <= 0 ||
        ::read(out_, &byte, 1) != 1) {
      ADD_FAILURE() << "waited for '" << text << "', got: " << printed;
      break;
    }
    printed += byte;
  }
  return printed;
}

void RunningDateline::Signal(int number) const { ::kill(process_, number); }

int RunningDateline::Wait() {
  int status = 0;
  ::waitpid(process_, &status, 0);
  process_ = -1;
  return ExitCodeFrom(status);
}

namespace {

std::vector<std::string> ServeArguments(const fs::path& archive, std::vector<std::string> more) {
  std::vector<std::string> arguments = {"serve",    "--archive",   archive.string(),
                                        "--listen", "127.0.0.1:0", "--requests-per-second",
                                        "0"};
  arguments.insert(arguments.end(), std::make_move_iterator(more.begin()),
                   std::make_move_iterator(more.end()));
  return arguments;
}

}  // namespace

RunningServer::RunningServer(const fs::path& archive, std::vector<std::string> more_arguments)
    : program_(ServeArguments(archive, std::move(more_arguments))) {
  const std::string printed = program_.WaitFor("http://");
  const std::size_t colon = printed.rfind(':');
  if (colon != printed.npos) port_ = std::atoi(printed.c_str() + colon + 1);
}

ScratchDirectory::ScratchDirectory() {
  std::string name = (fs::temp_directory_path() / "dateline-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::system_error(errno, std::generic_category());
  path_ = name;
}

ScratchDirectory::~ScratchDirectory() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string ScratchDirectory::Write(const std::string& name, const std::string& bytes) const {
  const fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
  return file.string();
}

const fs::path& BundledArchive() {
  static const ScratchDirectory directory;
  static const fs::path archive = [] {
    const fs::path made = directory.path() / "archive";
    const fs::path corpus = SourceFolder() / "corpus";
    const Ran articles =
        RunDateline({"index", "--quiet", "--archive", made, corpus / "articles/wikinews.jsonl.xz",
                     corpus / "articles/current-events.jsonl.xz"});
    EXPECT_EQ(articles.exit_code, 0) << articles.err;
    const Ran reports = RunDateline({"index", "--quiet", "--archive", made, "--licence",
                                     "All rights reserved by the agency", "--credit",
                                     "Vietnam News Agency", corpus / "founding-reports"});
    EXPECT_EQ(reports.exit_code, 0) << reports.err;
    return made;
  }();
  return archive;
}

}  // namespace dateline::test
