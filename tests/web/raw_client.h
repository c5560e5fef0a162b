// SPDX-License-Identifier: GPL-2.0-or-later
// A client that can misbehave: it sends the bytes it is told to, when it is told to.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <string_view>

#include "web/socket.h"

namespace dateline::web {

struct Answer {
  int status = 0;                              // 0: no answer came
  std::map<std::string, std::string> headers;  // lower-case names
  std::string body;
  std::string raw;
};

class RawClient {
 public:
  using Wait = std::chrono::milliseconds;
  static constexpr Wait kPatience{8000};

  // `from` is the loopback address to come from, so that a test can play many clients.
  explicit RawClient(int port, const std::string& from = "127.0.0.1", int receive_buffer = 0);

  bool connected() const { return socket_.open(); }

  // False once the server no longer takes bytes.
  bool Send(std::string_view bytes);

  // The next answer, by its Content-Length; `method` HEAD has none to read.
  Answer Read(std::string_view method = "GET", Wait patience = kPatience);

  // All that comes until the server closes, or patience ends.
  std::string ReadToEnd(Wait patience = kPatience);

  // Reads at most `bytes`, without waiting.
  void Sip(std::size_t bytes);

  // Whether the server has closed, or does within `patience`. Throws away what it sends.
  bool SeesClose(Wait patience = kPatience);

  // Says that nothing more will be sent.
  void HalfClose();

  void Close() { socket_.Close(); }

 private:
  // More bytes into unread_: false at the end, or when none come until `until`.
  bool Receive(std::chrono::steady_clock::time_point until);

  Socket socket_;
  std::string unread_;
  bool ended_ = false;
};

// One request on a connection of its own.
Answer Ask(int port, std::string_view request, const std::string& from = "127.0.0.1");

// "GET <target>" with a Host, and with the further header lines of `more`.
std::string Get(std::string_view target, std::string_view more = "");

}  // namespace dateline::web
