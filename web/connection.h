// SPDX-License-Identifier: GPL-2.0-or-later
// One client's connection, as it passes from hand to hand. Whoever holds the pointer owns all of
// it; nothing in it is shared.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "web/head_check.h"
#include "web/socket.h"

namespace dateline::web {

using SteadyTime = std::chrono::steady_clock::time_point;

struct Connection {
  // What the parking thread does with it: reads a head, writes a refusal, or waits for the client
  // to close, so that a refusal is not lost in a reset.
  enum class Phase { kReading, kWriting, kLingering };

  Socket socket;
  std::string peer;  // the address at the other end
  Phase phase = Phase::kReading;
  SteadyTime deadline{};  // of the phase
  int requests = 0;       // whole heads so far
  bool counted = false;   // against the limit of its address
  bool exports = false;   // holds a place among the exports of its client

  std::string input;        // bytes of the head that is coming in
  HeadProgress progress{};  // of that head
  Head head;                // once it is whole and checked
  std::string client;       // who asked: `peer`, or whom a trusted proxy names

  std::string output;       // of kWriting
  std::size_t written = 0;  // of `output`
  std::size_t dropped = 0;  // bytes read and thrown away while lingering
};

using ConnectionPointer = std::unique_ptr<Connection>;

// What becomes of a connection once a request on it is answered.
enum class After {
  kNextRequest,
  kClose,  // the answer was sent whole
  kDrop,   // it could not be: nothing in flight is worth keeping
};

}  // namespace dateline::web
