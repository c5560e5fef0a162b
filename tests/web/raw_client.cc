// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/web/raw_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>

namespace dateline::web {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

sockaddr_in Loopback(const std::string& address, int port) {
  sockaddr_in in{};
  in.sin_family = AF_INET;
  in.sin_port = htons(static_cast<std::uint16_t>(port));
  ::inet_pton(AF_INET, address.c_str(), &in.sin_addr);
  return in;
}

Socket Connected(int port, const std::string& from, int receive_buffer) {
  Socket socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (receive_buffer > 0)
    ::setsockopt(socket.descriptor(), SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof(int));
  const sockaddr_in here = Loopback(from, 0);
  const sockaddr_in there = Loopback("127.0.0.1", port);
  const bool done =
      ::bind(socket.descriptor(), reinterpret_cast<const sockaddr*>(&here), sizeof here) == 0 &&
      ::connect(socket.descriptor(), reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0;
  return done ? std::move(socket) : Socket();
}

// False when `event` does not come until `until`.
bool Await(const Socket& socket, short event, steady_clock::time_point until) {
  const auto left = std::chrono::ceil<milliseconds>(until - steady_clock::now());
  pollfd poll{socket.descriptor(), event, 0};
  return ::poll(&poll, 1, static_cast<int>(std::max(left, milliseconds(0)).count())) > 0;
}

void ReadHead(std::string_view head, Answer& answer) {
  answer.status = std::atoi(std::string(head.substr(9, 3)).c_str());
  std::size_t at = head.find("\r\n") + 2;
  while (at < head.size()) {
    const std::size_t end = head.find("\r\n", at);
    const std::string_view line = head.substr(at, end - at);
    const std::size_t colon = std::min(line.find(": "), line.size() - 1);
    std::string name(line.substr(0, colon));
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
    std::string& value = answer.headers[name];
    value += (value.empty() ? "" : ", ") + std::string(line.substr(colon + 2));
    at = end + 2;
  }
}

}  // namespace

RawClient::RawClient(int port, const std::string& from, int receive_buffer)
    : socket_(Connected(port, from, receive_buffer)) {}

bool RawClient::Send(std::string_view bytes) {
  const auto until = steady_clock::now() + kPatience;
  while (!bytes.empty()) {
    const ssize_t sent =
        ::send(socket_.descriptor(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno != EAGAIN || !Await(socket_, POLLOUT, until)) {
      return false;
    }
  }
  return true;
}

bool RawClient::Receive(steady_clock::time_point until) {
  std::array<char, 16 * 1024> bytes;
  if (ended_ || !Await(socket_, POLLIN, until)) return false;
  const ssize_t got = ::recv(socket_.descriptor(), bytes.data(), bytes.size(), 0);
  ended_ = got <= 0;
  if (got > 0) unread_.append(bytes.data(), static_cast<std::size_t>(got));
  return got > 0;
}

Answer RawClient::Read(std::string_view method, Wait patience) {
  Answer answer;
  const auto until = steady_clock::now() + patience;
  std::size_t end = std::string::npos;
  while ((end = unread_.find("\r\n\r\n")) == std::string::npos) {
    if (!Receive(until)) return answer;
  }
  ReadHead(std::string_view(unread_).substr(0, end + 2), answer);
  std::size_t length = 0;
  if (method != "HEAD" && answer.headers.contains("content-length"))
    length = static_cast<std::size_t>(std::stoul(answer.headers["content-length"]));
  while (unread_.size() < end + 4 + length && Receive(until)) {
  }
  answer.body = unread_.substr(end + 4, length);
  answer.raw = unread_.substr(0, end + 4 + length);
  unread_.erase(0, end + 4 + length);
  return answer;
}

std::string RawClient::ReadToEnd(Wait patience) {
  const auto until = steady_clock::now() + patience;
  while (Receive(until)) {
  }
  return std::move(unread_);
}

void RawClient::Sip(std::size_t bytes) {
  std::string drop(bytes, ' ');
  ::recv(socket_.descriptor(), drop.data(), drop.size(), MSG_DONTWAIT);
}

bool RawClient::SeesClose(Wait patience) {
  const auto until = steady_clock::now() + patience;
  while (Receive(until)) unread_.clear();
  return ended_;
}

void RawClient::HalfClose() { ::shutdown(socket_.descriptor(), SHUT_WR); }

Answer Ask(int port, std::string_view request, const std::string& from) {
  RawClient client(port, from);
  if (!client.Send(request)) return {};
  return client.Read(request.substr(0, request.find(' ')));
}

std::string Get(std::string_view target, std::string_view more) {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(more) +
         "\r\n";
}

}  // namespace dateline::web
