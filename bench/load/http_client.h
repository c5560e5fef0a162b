// SPDX-License-Identifier: GPL-2.0-or-later
// The least of a client that a benchmark of servers needs: GET over a connection that is kept.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::bench {

struct HttpAnswer {
  int status = 0;
  std::size_t body_bytes = 0;
};

// One thread.
class HttpClient {
 public:
  explicit HttpClient(int port) : port_(port) {}
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  // GETs `target`, as it stands in the request line; `encodings` is what Accept-Encoding says, if
  // anything. Connects where it is not connected or the server closed. Throws std::runtime_error.
  HttpAnswer Get(std::string_view target, std::string_view encodings = {});

 private:
  void Connect();
  void Close();
  void Send(std::string_view bytes) const;
  std::size_t ReadSome();
  std::string ReadHead();
  void ReadBody(std::size_t bytes);

  int port_;
  int socket_ = -1;
  std::string read_;  // and not yet used
};

// A word or phrase as the value of a parameter.
std::string PercentEncoded(std::string_view text);

}  // namespace dateline::bench
