// SPDX-License-Identifier: GPL-2.0-or-later
// A body of unknown length on its way to the client: gathered into chunks (RFC 9112, section 7.1),
// each of which must be taken in time. One thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "web/bounded_stream.h"
#include "web/connection.h"

namespace dateline::web {

class StreamedBody {
 public:
  // HTTP/1.0 knows no chunks: there the body ends with the connection.
  enum class Framing { kChunked, kUntilClose };

  struct Bounds {
    std::chrono::milliseconds whole;  // from construction
    std::chrono::milliseconds chunk;
    std::chrono::milliseconds stall;  // while the client takes no byte
  };

  // So many bytes are held back at most before they are sent.
  static constexpr std::size_t kChunkBytes = 32 * 1024;

  // `socket` does not block and outlives the body.
  StreamedBody(const Socket& socket, Framing framing, Bounds bounds);

  // False, then and ever after, when the client did not take what went before.
  bool Write(std::string_view bytes);

  // Sends what is held back: the last of a body that is whole, or not.
  bool EndWhole();
  bool EndShort();

  BoundedStream::State state() const { return state_; }

 private:
  bool SendHeld(std::string_view behind);

  const Socket& socket_;
  const Framing framing_;
  const Bounds bounds_;
  const SteadyTime until_;
  std::string held_;
  BoundedStream::State state_ = BoundedStream::State::kOpen;
};

}  // namespace dateline::web
