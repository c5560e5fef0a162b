// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/listener.h"

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>

namespace dateline::web {
namespace {

constexpr int kBacklog = 128;

using AddressList = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

AddressList Resolve(const std::string& address, int port) {
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  const std::string service = std::to_string(port);
  if (::getaddrinfo(address.c_str(), service.c_str(), &hints, &found) != 0) found = nullptr;
  return {found, &::freeaddrinfo};
}

// SO_REUSEADDR lets a restarted server take over the port of old connections that linger. Without
// SO_REUSEPORT the kernel still refuses a port that someone listens on.
Socket Bound(const addrinfo& at) {
  Socket socket(
      ::socket(at.ai_family, at.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, at.ai_protocol));
  const int on = 1;
  if (!socket.open()) return socket;
  ::setsockopt(socket.descriptor(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  const bool listens = ::bind(socket.descriptor(), at.ai_addr, at.ai_addrlen) == 0 &&
                       ::listen(socket.descriptor(), kBacklog) == 0;
  if (listens) return socket;
  const int why = errno;
  socket.Close();
  errno = why;  // closing must not hide it from the message
  return socket;
}

}  // namespace

Result<Socket> Listen(const std::string& address, int port) {
  const std::string place = address + " port " + std::to_string(port);
  const AddressList found =
      port < 0 || port > 65535 ? AddressList(nullptr, &::freeaddrinfo) : Resolve(address, port);
  if (!found) {
    return Error{Fault::kBadInput, "Cannot listen on " + place +
                                       ": no such address; give one of this machine's addresses "
                                       "and a port up to 65535."};
  }
  Socket socket = Bound(*found);
  if (socket.open()) return socket;
  return Error{Fault::kUnavailable, "Cannot listen on " + place + ": " +
                                        std::system_category().message(errno) +
                                        "; stop the program that has it or choose another port."};
}

int LocalPort(const Socket& listener) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  if (::getsockname(listener.descriptor(), reinterpret_cast<sockaddr*>(&address), &size) != 0)
    return 0;
  // Both families keep the port in the same two bytes.
  sockaddr_in in{};
  std::memcpy(&in, &address, sizeof in);
  return ntohs(in.sin_port);
}

}  // namespace dateline::web
