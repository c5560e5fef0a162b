// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/load/http_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <stdexcept>

namespace dateline::bench {
namespace {

std::optional<std::string_view> Header(std::string_view head, std::string_view name) {
  for (std::size_t at = head.find("\r\n"); at != head.npos; at = head.find("\r\n", at + 2)) {
    const std::string_view line = head.substr(at + 2, head.find("\r\n", at + 2) - at - 2);
    if (line.size() <= name.size() || line[name.size()] != ':' ||
        ::strncasecmp(line.data(), name.data(), name.size()) != 0)
      continue;
    std::string_view value = line.substr(name.size() + 1);
    while (value.starts_with(' ')) value.remove_prefix(1);
    return value;
  }
  return std::nullopt;
}

std::size_t NumberIn(std::string_view text) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

HttpClient::~HttpClient() { Close(); }

void HttpClient::Close() {
  if (socket_ >= 0) ::close(socket_);
  socket_ = -1;
  read_.clear();
}

void HttpClient::Connect() {
  socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port_));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int at_once = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("nobody answers on port " + std::to_string(port_));
}

void HttpClient::Send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) throw std::runtime_error("the request could not be sent");
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

std::size_t HttpClient::ReadSome() {
  char buffer[65536];
  const ssize_t got = ::recv(socket_, buffer, sizeof buffer, 0);
  if (got <= 0) throw std::runtime_error("the answer ended early");
  read_.append(buffer, static_cast<std::size_t>(got));
  return static_cast<std::size_t>(got);
}

std::string HttpClient::ReadHead() {
  constexpr std::string_view kEnd = "\r\n\r\n";
  std::size_t end = read_.find(kEnd);
  for (; end == read_.npos; end = read_.find(kEnd)) ReadSome();
  std::string head = read_.substr(0, end + 2);
  read_.erase(0, end + kEnd.size());
  return head;
}

void HttpClient::ReadBody(std::size_t bytes) {
  while (read_.size() < bytes) ReadSome();
  read_.erase(0, bytes);
}

HttpAnswer HttpClient::Get(std::string_view target, std::string_view encodings) {
  if (socket_ < 0) Connect();
  std::string request = "GET " + std::string(target) +
                        " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) + "\r\n";
  if (!encodings.empty()) request += "Accept-Encoding: " + std::string(encodings) + "\r\n";
  Send(request + "\r\n");
  const std::string head = ReadHead();
  HttpAnswer answer;
  answer.status = static_cast<int>(NumberIn(std::string_view(head).substr(head.find(' ') + 1)));
  const auto length = Header(head, "Content-Length");
  if (!length) throw std::runtime_error("an answer without Content-Length");
  answer.body_bytes = NumberIn(*length);
  ReadBody(answer.body_bytes);
  const auto connection = Header(head, "Connection");
  if (connection && connection->starts_with("close")) Close();
  return answer;
}

std::string PercentEncoded(std::string_view text) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0) {
      encoded += c;
    } else {
      encoded += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return encoded;
}

}  // namespace dateline::bench
