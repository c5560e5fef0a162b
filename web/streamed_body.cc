// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/streamed_body.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline::web {
namespace {

constexpr std::string_view kLastChunk = "0\r\n\r\n";

std::string InHex(std::size_t number) {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
  return {digits.data(), end};
}

}  // namespace

StreamedBody::StreamedBody(const Socket& socket, Framing framing, Bounds bounds)
    : socket_(socket),
      framing_(framing),
      bounds_(bounds),
      until_(std::chrono::steady_clock::now() + bounds.whole) {
  held_.reserve(kChunkBytes);
}

bool StreamedBody::Write(std::string_view bytes) {
  while (state_ == BoundedStream::State::kOpen && !bytes.empty()) {
    const std::size_t taken = std::min(bytes.size(), kChunkBytes - held_.size());
    held_ += bytes.substr(0, taken);
    bytes.remove_prefix(taken);
    if (held_.size() == kChunkBytes) SendHeld("");
  }
  return state_ == BoundedStream::State::kOpen;
}

bool StreamedBody::EndWhole() {
  return SendHeld(framing_ == Framing::kChunked ? kLastChunk : std::string_view());
}

bool StreamedBody::EndShort() { return SendHeld(""); }

// A chunk of no bytes would be the last one, so nothing held sends none.
bool StreamedBody::SendHeld(std::string_view behind) {
  std::string bytes;
  if (framing_ == Framing::kChunked && !held_.empty()) {
    bytes = InHex(held_.size()) + "\r\n" + held_ + "\r\n";
  } else {
    bytes = held_;
  }
  bytes += behind;
  held_.clear();
  if (state_ != BoundedStream::State::kOpen || bytes.empty())
    return state_ == BoundedStream::State::kOpen;
  using std::chrono::milliseconds;
  const auto left = std::chrono::ceil<milliseconds>(until_ - std::chrono::steady_clock::now());
  BoundedStream stream(socket_, {std::clamp(left, milliseconds(0), bounds_.chunk), bounds_.stall});
  stream.Write(bytes);
  state_ = stream.state();
  return state_ == BoundedStream::State::kOpen;
}

}  // namespace dateline::web
