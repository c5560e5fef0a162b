// SPDX-License-Identifier: GPL-2.0-or-later
// The way of an answer to its client, bounded in time: in all, and without progress.
#pragma once

#include <chrono>
#include <string_view>

#include "web/connection.h"

namespace dateline::web {

class BoundedStream {
 public:
  struct Bounds {
    std::chrono::milliseconds whole;  // from construction
    std::chrono::milliseconds stall;  // while the client takes no byte
  };
  enum class State {
    kOpen,  // all that was written is on its way
    kSlow,  // a bound was broken
    kGone,  // the client closed the connection
  };

  // `socket` does not block and outlives the stream.
  BoundedStream(const Socket& socket, Bounds bounds);

  // Returns once the kernel has all of `bytes`; false, then and ever after, when it has not.
  bool Write(std::string_view bytes);

  State state() const { return state_; }

 private:
  bool AwaitRoom();

  const Socket& socket_;
  Bounds bounds_;
  SteadyTime until_;
  State state_ = State::kOpen;
};

}  // namespace dateline::web
