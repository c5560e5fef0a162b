// SPDX-License-Identifier: GPL-2.0-or-later
// The built program, run as a user runs it: arguments in, streams and exit code out.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace dateline::test {

struct Ran {
  int exit_code = -1;  // 128 + the signal's number when one ended it
  std::string out;
  std::string err;
};

// Runs `dateline ARGUMENTS...` to its end with `input` on standard input. The environment is the
// test's own without any DATELINE_ variable.
Ran RunDateline(const std::vector<std::string>& arguments, const std::string& input = "");

// The same for another program of the build ("make_corpus").
Ran RunBuilt(const std::string& program, const std::vector<std::string>& arguments,
             const std::string& input = "");

// A program that goes on running; ended (SIGKILL) when it goes out of scope.
class RunningDateline {
 public:
  explicit RunningDateline(const std::vector<std::string>& arguments);
  ~RunningDateline();
  RunningDateline(const RunningDateline&) = delete;
  RunningDateline& operator=(const RunningDateline&) = delete;

  // What it printed up to and with the first line that holds `text`; waits for it (30 s at most).
  std::string WaitFor(const std::string& text);
  void Signal(int number) const;
  int Wait();  // for its end; the exit code as in Ran

 private:
  pid_t process_ = -1;
  int out_ = -1;
};

// `dateline serve` on a free port over `archive`.
class RunningServer {
 public:
  explicit RunningServer(const std::filesystem::path& archive,
                         std::vector<std::string> more_arguments = {});
  int port() const { return port_; }
  RunningDateline& program() { return program_; }

 private:
  RunningDateline program_;
  int port_ = 0;
};

// A directory that goes with its object.
class ScratchDirectory {
 public:
  ScratchDirectory();
  ~ScratchDirectory();
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;

  const std::filesystem::path& path() const { return path_; }
  // Writes a file and gives its path.
  std::string Write(const std::string& name, const std::string& bytes) const;

 private:
  std::filesystem::path path_;
};

// The bundled articles, indexed once for the whole test program.
const std::filesystem::path& BundledArchive();

}  // namespace dateline::test
