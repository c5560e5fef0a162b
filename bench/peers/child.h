// SPDX-License-Identifier: GPL-2.0-or-later
// A program that is spoken to line by line.
#pragma once

#include <sys/types.h>

#include <cstdio>
#include <string>
#include <vector>

namespace dateline::bench {

// One thread.
class Child {
 public:
  // Throws std::system_error where the program cannot be started.
  explicit Child(const std::vector<std::string>& command);
  ~Child();  // ends its input and waits for it
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // Sends one line and gives the one that comes back; throws std::runtime_error where none does.
  std::string Ask(const std::string& line);

 private:
  pid_t process_ = 0;
  std::FILE* in_ = nullptr;
  std::FILE* out_ = nullptr;
};

}  // namespace dateline::bench
