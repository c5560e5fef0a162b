// SPDX-License-Identifier: GPL-2.0-or-later
// A server that a benchmark starts, asks and ends, and what it has taken of the machine.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::bench {

// One thread.
class ServerProcess {
 public:
  // Starts `command`, which has to say http://127.0.0.1:PORT/ in the first line of its standard
  // output once it serves. Throws std::runtime_error where it does not.
  explicit ServerProcess(std::vector<std::string> command);
  ~ServerProcess();  // asks it to end, and waits for it
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  int port() const { return port_; }
  double seconds_to_start() const { return seconds_to_start_; }

  // Of all its threads, since it began.
  double ProcessorSeconds() const;

  // Of its own, which no file holds.
  std::uint64_t AnonymousBytes() const;

 private:
  pid_t process_ = 0;
  int port_ = 0;
  double seconds_to_start_ = 0;
};

}  // namespace dateline::bench
