// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/parking.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "web/client_address.h"

namespace dateline::web {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kTick{50};      // how late a deadline may be noticed
constexpr milliseconds kLinger{1000};  // for the client to read a refusal and close
constexpr std::size_t kLingerBytes = 1 << 20;

// Room for a page, so that a slow reader of one holds no worker. Left to itself the kernel would
// set aside up to some MB for each client that asks for much and reads nothing.
constexpr int kSendBuffer = 128 << 10;
constexpr int kAcceptsPerTurn = 64;  // so that a flood of newcomers does not starve the others

SteadyTime Now() { return std::chrono::steady_clock::now(); }

bool WouldBlock() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

bool Watch(const Socket& epoll, int descriptor, std::uint32_t events) {
  epoll_event event{};
  event.events = events;
  event.data.fd = descriptor;
  return ::epoll_ctl(epoll.descriptor(), EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void Unwatch(const Socket& epoll, int descriptor) {
  ::epoll_ctl(epoll.descriptor(), EPOLL_CTL_DEL, descriptor, nullptr);
}

void SetOption(int descriptor, int level, int option, int value) {
  ::setsockopt(descriptor, level, option, &value, sizeof value);
}

// A reset in place of a farewell: the kernel forgets unsent bytes at once.
void ResetOnClose(const Socket& socket) {
  const linger none{1, 0};
  ::setsockopt(socket.descriptor(), SOL_SOCKET, SO_LINGER, &none, sizeof none);
}

}  // namespace

Parking::Parking(const ServerLimits& limits, HeadRules rules, Reception& reception)
    : limits_(limits), rules_(std::move(rules)), reception_(reception) {}

Parking::~Parking() { Stop(); }

Result<Done> Parking::Start(Socket listener) {
  listener_ = std::move(listener);
  epoll_ = Socket(::epoll_create1(EPOLL_CLOEXEC));
  wake_ = Socket(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  accepting_ = epoll_.open() && wake_.open() && Watch(epoll_, wake_.descriptor(), EPOLLIN) &&
               Watch(epoll_, listener_.descriptor(), EPOLLIN);
  if (!accepting_) {
    return Error{Fault::kUnavailable,
                 "Cannot watch for connections: " + std::system_category().message(errno) +
                     "; raise the limit of open files."};
  }
  thread_ = std::thread([this] { Run(); });
  return Done{};
}

void Parking::Return(ConnectionPointer connection, After after) {
  {
    const std::lock_guard lock(mutex_);
    returned_.emplace_back(std::move(connection), after);
  }
  Wake();
}

void Parking::CloseDoor() {
  closing_ = true;
  Wake();
}

void Parking::Stop() {
  if (!thread_.joinable()) return;
  stopping_ = true;
  Wake();
  thread_.join();
  parked_.clear();
  returned_.clear();
  listener_.Close();
}

void Parking::Wake() {
  const std::uint64_t one = 1;
  // The only failure is a counter that is full, and then the thread is awake anyway.
  [[maybe_unused]] const ssize_t written = ::write(wake_.descriptor(), &one, sizeof one);
}

void Parking::Run() {
  std::array<epoll_event, 64> events;
  while (!stopping_) {
    const bool alone = open_ == 0 && (accepting_ || door_closed_);
    const int ready = ::epoll_wait(epoll_.descriptor(), events.data(), events.size(),
                                   alone ? -1 : static_cast<int>(kTick.count()));
    // An event may name a descriptor that was closed and given anew within this turn. Then a read
    // finds nothing and waits for the next event.
    for (int i = 0; i < ready; ++i) OnEvent(events[static_cast<std::size_t>(i)].data.fd);
    TakeReturned();
    if (closing_ && !door_closed_) LeaveDoor();
    if (const SteadyTime now = Now(); now >= next_tick_) OnTick(now);
  }
}

void Parking::OnEvent(int descriptor) {
  if (descriptor == wake_.descriptor()) {
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t got = ::read(descriptor, &count, sizeof count);
    return;
  }
  if (descriptor == listener_.descriptor()) return Accept();
  const auto found = parked_.find(descriptor);
  if (found == parked_.end()) return;
  switch (found->second->phase) {
    case Phase::kReading:
      return Read(descriptor);
    case Phase::kWriting:
      return Write(descriptor);
    case Phase::kLingering:
      return Drop(descriptor);
  }
}

void Parking::OnTick(SteadyTime now) {
  next_tick_ = now + kTick;
  if (!accepting_ && !door_closed_) accepting_ = Watch(epoll_, listener_.descriptor(), EPOLLIN);
  std::vector<int> late;
  for (const auto& [descriptor, connection] : parked_) {
    if (connection->deadline <= now) late.push_back(descriptor);
  }
  for (const int descriptor : late) {
    ConnectionPointer connection = Take(descriptor);
    std::string bytes;
    if (connection->phase == Phase::kReading) bytes = reception_.Late(*connection);
    if (bytes.empty()) {
      Forget(std::move(connection));
    } else {
      Refuse({std::move(connection), std::move(bytes)});
    }
  }
  for (Farewell& farewell : reception_.Tick(now)) Refuse(std::move(farewell));
}

void Parking::Accept() {
  for (int i = 0; i < kAcceptsPerTurn; ++i) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    Socket socket(::accept4(listener_.descriptor(), reinterpret_cast<sockaddr*>(&address), &size,
                            SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (socket.open()) {
      Admit(std::move(socket), NumericAddress(address));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      return;
    } else if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
      // The newcomer stays in the backlog; without a pause the thread would spin on it.
      CloseOneIdle();
      return PauseAccepting();
    }
    // Any other failure is that newcomer's own, such as one that left before it was let in.
  }
}

void Parking::Admit(Socket socket, std::string peer) {
  // Without this an answer in two packets waits some 40 ms for the client's acknowledgement.
  SetOption(socket.descriptor(), IPPROTO_TCP, TCP_NODELAY, 1);
  SetOption(socket.descriptor(), SOL_SOCKET, SO_SNDBUF, kSendBuffer);
  auto connection = std::make_unique<Connection>();
  connection->socket = std::move(socket);
  connection->peer = std::move(peer);
  const bool full = open_ >= limits_.connections && !CloseOneIdle();
  ++open_;
  if (std::optional<std::string> bytes = reception_.Welcome(*connection, full)) {
    if (!full) return Refuse({std::move(connection), *std::move(bytes)});
    // Lingering would hold what there is no more of. The client may see a reset instead.
    ::send(connection->socket.descriptor(), bytes->data(), bytes->size(),
           MSG_NOSIGNAL | MSG_DONTWAIT);
    return Forget(std::move(connection));
  }
  Park(std::move(connection), Phase::kReading, limits_.first_request);
}

// Makes room for a newcomer: who has said nothing for the longest time goes first.
bool Parking::CloseOneIdle() {
  const Connection* oldest = nullptr;
  for (const auto& [descriptor, connection] : parked_) {
    const bool idle = connection->phase == Phase::kReading && connection->input.empty();
    if (idle && (oldest == nullptr || connection->deadline < oldest->deadline))
      oldest = connection.get();
  }
  if (oldest != nullptr) Forget(Take(oldest->socket.descriptor()));
  return oldest != nullptr;
}

void Parking::PauseAccepting() {
  Unwatch(epoll_, listener_.descriptor());
  accepting_ = false;  // until the next tick
}

void Parking::Park(ConnectionPointer connection, Phase phase, milliseconds wait) {
  const int descriptor = connection->socket.descriptor();
  connection->phase = phase;
  connection->deadline = Now() + wait;
  if (!Watch(epoll_, descriptor, phase == Phase::kWriting ? EPOLLOUT : EPOLLIN))
    return Forget(std::move(connection));
  parked_[descriptor] = std::move(connection);
}

ConnectionPointer Parking::Take(int descriptor) {
  Unwatch(epoll_, descriptor);
  auto node = parked_.extract(descriptor);
  return std::move(node.mapped());
}

void Parking::Forget(ConnectionPointer connection) {
  --open_;
  reception_.Left(*connection);
}

void Parking::Read(int descriptor) {
  Connection& connection = *parked_.at(descriptor);
  std::array<char, 4096> bytes;
  const ssize_t got = ::recv(descriptor, bytes.data(), bytes.size(), 0);
  if (got < 0 && WouldBlock()) return;
  if (got <= 0) return Forget(Take(descriptor));
  const std::size_t seen = connection.input.size();
  connection.input.append(bytes.data(), static_cast<std::size_t>(got));
  connection.progress = FindHeadEnd(connection.input, seen, rules_);
  if (connection.progress.end == 0 && !connection.progress.fault) return;
  ++connection.requests;
  if (std::optional<Farewell> farewell = reception_.Arrived(Take(descriptor)))
    Refuse(*std::move(farewell));
}

void Parking::Refuse(Farewell farewell) {
  ConnectionPointer connection = std::move(farewell.connection);
  connection->output = std::move(farewell.bytes);
  const int descriptor = connection->socket.descriptor();
  Park(std::move(connection), Phase::kWriting, kLinger);
  if (parked_.contains(descriptor)) Write(descriptor);
}

void Parking::Write(int descriptor) {
  Connection& connection = *parked_.at(descriptor);
  const std::size_t left = connection.output.size() - connection.written;
  const ssize_t sent = ::send(descriptor, connection.output.data() + connection.written, left,
                              MSG_NOSIGNAL | MSG_DONTWAIT);
  if (sent < 0 && WouldBlock()) return;
  if (sent < 0) return Forget(Take(descriptor));
  connection.written += static_cast<std::size_t>(sent);
  if (connection.written == connection.output.size()) Linger(Take(descriptor));
}

// Closing a socket with unread bytes resets it, and the client may lose an answer that it had not
// read yet. So it is told that no more comes, and given a moment to close first.
void Parking::Linger(ConnectionPointer connection) {
  ::shutdown(connection->socket.descriptor(), SHUT_WR);
  connection->input = {};
  connection->output = {};
  Park(std::move(connection), Phase::kLingering, kLinger);
}

void Parking::Drop(int descriptor) {
  Connection& connection = *parked_.at(descriptor);
  std::array<char, 16 * 1024> bytes;
  const ssize_t got = ::recv(descriptor, bytes.data(), bytes.size(), 0);
  if (got < 0 && WouldBlock()) return;
  connection.dropped += got > 0 ? static_cast<std::size_t>(got) : 0;
  if (got <= 0 || connection.dropped > kLingerBytes) Forget(Take(descriptor));
}

void Parking::TakeReturned() {
  std::vector<std::pair<ConnectionPointer, After>> returned;
  {
    const std::lock_guard lock(mutex_);
    returned.swap(returned_);
  }
  for (auto& [connection, after] : returned) {
    if (after == After::kDrop) {
      ResetOnClose(connection->socket);
      Forget(std::move(connection));
    } else if (after == After::kClose || door_closed_) {
      Linger(std::move(connection));
    } else {
      connection->input.clear();
      connection->progress = {};
      Park(std::move(connection), Phase::kReading, limits_.next_request);
    }
  }
}

void Parking::LeaveDoor() {
  door_closed_ = true;
  if (accepting_) PauseAccepting();
  listener_.Close();
  std::vector<int> reading;
  for (const auto& [descriptor, connection] : parked_) {
    if (connection->phase == Phase::kReading) reading.push_back(descriptor);
  }
  for (const int descriptor : reading) Forget(Take(descriptor));
}

}  // namespace dateline::web
