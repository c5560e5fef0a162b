// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/bounded_stream.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace dateline::web {

BoundedStream::BoundedStream(const Socket& socket, Bounds bounds)
    : socket_(socket), bounds_(bounds), until_(std::chrono::steady_clock::now() + bounds.whole) {}

bool BoundedStream::Write(std::string_view bytes) {
  while (state_ == State::kOpen && !bytes.empty()) {
    // Without MSG_NOSIGNAL a client that has left would end the program by SIGPIPE.
    const ssize_t sent =
        ::send(socket_.descriptor(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (!AwaitRoom()) state_ = State::kSlow;
    } else if (errno != EINTR) {
      state_ = State::kGone;
    }
    // A client that takes a byte now and then is stopped here.
    if (!bytes.empty() && std::chrono::steady_clock::now() >= until_) state_ = State::kSlow;
  }
  return state_ == State::kOpen;
}

bool BoundedStream::AwaitRoom() {
  using std::chrono::milliseconds;
  const auto left = std::chrono::ceil<milliseconds>(until_ - std::chrono::steady_clock::now());
  const milliseconds wait = std::clamp(left, milliseconds(0), bounds_.stall);
  pollfd poll{socket_.descriptor(), POLLOUT, 0};
  const int ready = ::poll(&poll, 1, static_cast<int>(wait.count()));
  return ready > 0 || (ready < 0 && errno == EINTR);
}

}  // namespace dateline::web
