// SPDX-License-Identifier: GPL-2.0-or-later
// The only file that knows cpp-httplib, and of it only how an answer is written. The library gets a
// request line that we wrote and never a byte of the client's, nor its socket.
#include "web/guarded_server.h"

#include <httplib.h>
#include <poll.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <ctime>
#include <exception>
#include <mutex>
#include <optional>

#include "web/admission.h"
#include "web/bounded_stream.h"
#include "web/listener.h"
#include "web/parking.h"
#include "web/refusals.h"
#include "web/request_target.h"
#include "web/streamed_body.h"
#include "web/worker_queue.h"

namespace dateline::web {
namespace {

using Sink = std::function<bool(std::string_view)>;

// What the library takes for a connection: it reads the head we give it and writes into `sink`.
class LibraryStream final : public httplib::Stream {
 public:
  LibraryStream(std::string head, Sink sink) : head_(std::move(head)), sink_(std::move(sink)) {}

  bool is_readable() const override { return true; }
  bool is_writable() const override { return true; }
  ssize_t read(char* out, std::size_t size) override {
    const std::size_t taken = head_.copy(out, size, at_);
    at_ += taken;
    return static_cast<ssize_t>(taken);
  }
  ssize_t write(const char* bytes, std::size_t size) override {
    return sink_({bytes, size}) ? static_cast<ssize_t>(size) : -1;
  }
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  // The library refuses descriptors from FD_SETSIZE up. It has no use for one; 0 contents it.
  socket_t socket() const override { return 0; }

 private:
  std::string head_;
  std::size_t at_ = 0;
  Sink sink_;
};

// "Sat, 21 Nov 2026 18:40:00 GMT" (RFC 9110, section 5.6.7). The program never leaves the C locale.
std::string HttpDate(std::time_t now) {
  std::tm utc{};
  ::gmtime_r(&now, &utc);
  std::array<char, 32> text{};
  const std::size_t size =
      std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &utc);
  return {text.data(), size};
}

// What an answer needs to know of its request and connection.
struct Manner {
  std::string_view method;
  bool close = true;
  int requests_left = 0;
  std::chrono::milliseconds idle{0};
  bool chunked = false;  // whatever follows the head
};

// The library's server, made for one answer. It has no routes, no mounts and no threads.
class AnswerWriter final : private httplib::Server {
 public:
  AnswerWriter(Response response, Manner manner) : response_(std::move(response)), manner_(manner) {
    using std::chrono::seconds;
    set_keep_alive_timeout(std::chrono::duration_cast<seconds>(manner.idle).count());
    set_keep_alive_max_count(static_cast<std::size_t>(std::max(manner.requests_left, 1)));
    set_pre_routing_handler([this](const httplib::Request&, httplib::Response& answer) {
      Fill(answer);
      return HandlerResponse::Handled;
    });
    set_post_routing_handler([this](const httplib::Request&, httplib::Response& answer) {
      // It claims ranges for HEAD, and an empty body where there is none at all or we write it.
      answer.headers.erase("Accept-Ranges");
      if (answer.status == 204 || answer.status == 304 || response_.source)
        answer.headers.erase("Content-Length");
      if (response_.source && manner_.chunked) answer.set_header("Transfer-Encoding", "chunked");
    });
  }

  // False when the sink did not take all of it.
  bool Write(Sink sink) {
    // An answer to any other method is written like one to GET.
    const std::string method = manner_.method == "HEAD" ? "HEAD" : "GET";
    LibraryStream stream(method + " / HTTP/1.1\r\n\r\n", std::move(sink));
    bool closed = false;
    return process_request(stream, manner_.close, closed, nullptr);
  }

 private:
  void Fill(httplib::Response& answer) {
    answer.status = response_.status;
    answer.set_header("Date", HttpDate(std::time(nullptr)));
    // Unlike filling in the map, this drops a header that would end its line and begin another.
    for (const auto& [name, value] : response_.headers) answer.set_header(name, value);
    if (response_.status == 204 || response_.status == 304) return;
    answer.set_header("Content-Type", response_.content_type);
    answer.body = std::move(response_.body);
  }

  Response response_;
  Manner manner_;
};

std::string FormatClosing(std::string_view method, Response response) {
  std::string bytes;
  AnswerWriter writer(std::move(response), {method});
  writer.Write([&bytes](std::string_view part) {
    bytes += part;
    return true;
  });
  return bytes;
}

// Headers that say how a message travels, which is settled, or that only a proxy may say. A name
// with an underscore is how REMOTE_ADDR and its like are forged; no standard header has one.
bool IsForHandlers(const std::string& name) {
  constexpr std::array<std::string_view, 8> kOurs = {"accept-encoding", "connection", "forwarded",
                                                     "keep-alive",      "range",      "te",
                                                     "upgrade",         "x-real-ip"};
  return name.find('_') == name.npos && !name.starts_with("x-forwarded-") &&
         std::ranges::find(kOurs, name) == kOurs.end();
}

// What went wrong in `work`; nothing when nothing did.
std::optional<std::string> FailureOf(const std::function<void()>& work) {
  try {
    work();
    return std::nullopt;
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    // The pages are ours, but what they stand on may throw anything.
    return "an exception of no known type";
  }
}

// Lets every other thread of the machine go first. Of the calling thread alone, as Linux has it; a
// system that refuses changes nothing but the pace.
void GiveWay() { ::setpriority(PRIO_PROCESS, 0, 10); }

// Asks the kernel whether the other end was closed, without reading what else has come.
std::function<bool()> WatchOver(const Socket& socket) {
  const SteadyTime begin = std::chrono::steady_clock::now();
  return [descriptor = socket.descriptor(), begin] {
    if (std::chrono::steady_clock::now() - begin < kHalfClosed) return false;
    pollfd state{descriptor, POLLRDHUP, 0};
    return ::poll(&state, 1, 0) > 0;
  };
}

Request MakeRequest(const Connection& connection, RequestTarget target) {
  Request request;
  request.method = connection.head.method;
  request.path = std::move(target.path);
  request.parameters = std::move(target.parameters);
  request.client = connection.client;
  request.abandoned = WatchOver(connection.socket);
  for (const auto& [name, value] : connection.head.headers) {
    std::string* kept = name == "accept-encoding" ? &request.accept_encoding : nullptr;
    if (IsForHandlers(name)) kept = &request.headers[name];
    if (kept != nullptr) *kept += (kept->empty() ? "" : name == "cookie" ? "; " : ", ") + value;
  }
  return request;
}

}  // namespace

class GuardedServer::Impl {
 public:
  Impl(ServerOptions options, Handler handler, RefusalPage refusal_page, LogLine log)
      : options_(std::move(options)),
        handler_(std::move(handler)),
        log_(log),
        refusals_(std::move(refusal_page), std::move(log)) {}
  ~Impl() { Stop(); }

  Result<Done> Start();
  void Stop();
  int port() const { return port_; }
  std::map<std::string, std::uint64_t> refusals() const { return refusals_.counts(); }

 private:
  // Small answers go to the kernel at once; a client that does not take one must not hold the
  // worker that health depends on.
  static constexpr BoundedStream::Bounds kUrgentBounds{std::chrono::milliseconds(1000),
                                                       std::chrono::milliseconds(100)};

  After Serve(Connection& connection, BoundedStream::Bounds bounds);
  After SendBody(Connection& connection, const BodySource& source, bool last,
                 std::chrono::milliseconds whole);
  Response Answer(const Connection& connection);
  void LogFailure(const Connection& connection, const std::string& what);
  bool IsLast(const Connection& connection);

  const ServerOptions options_;
  const Handler handler_;
  const LogLine log_;
  Refusals refusals_;

  std::mutex mutex_;  // guards started_ and stopped_
  bool started_ = false;
  bool stopped_ = false;
  std::atomic<int> port_ = 0;
  std::atomic<bool> draining_ = false;

  // Made by Start, in this order, and gone in the other: workers give connections back to the
  // parking, which calls the admission, which puts them to the workers.
  std::optional<WorkerQueue> ordinary_;
  std::optional<WorkerQueue> urgent_;
  std::optional<WorkerQueue> exports_;
  std::optional<Admission> admission_;
  std::optional<Parking> parking_;
};

Result<Done> GuardedServer::Impl::Start() {
  const std::lock_guard lock(mutex_);
  if (started_ || stopped_)
    return Error{Fault::kBadInput, "This server was started before; make another one."};
  Result<Socket> listener = Listen(options_.address, options_.port);
  if (!listener) return listener.error();
  started_ = true;
  port_ = LocalPort(*listener);
  const ServerLimits& limits = options_.limits;
  const auto give_back = [this](ConnectionPointer connection, After after) {
    parking_->Return(std::move(connection), after);
  };
  ordinary_.emplace(
      limits.threads, limits.waiting,
      [this](Connection& connection) {
        return Serve(connection, {options_.limits.response, options_.limits.stall});
      },
      give_back);
  urgent_.emplace(
      1, limits.connections,
      [this](Connection& connection) { return Serve(connection, kUrgentBounds); }, give_back);
  exports_.emplace(
      limits.exports, limits.exports_waiting,
      [this](Connection& connection) {
        return Serve(connection, {options_.limits.whole_export, options_.limits.stall});
      },
      give_back, GiveWay);
  admission_.emplace(options_, refusals_, Desks{*ordinary_, *urgent_, *exports_}, FormatClosing);
  parking_.emplace(limits, HeadRulesOf(options_), *admission_);
  return parking_->Start(*std::move(listener));
}

// The parking thread goes last: it sees to it that the last answers are read before their
// connections close.
void GuardedServer::Impl::Stop() {
  const std::lock_guard lock(mutex_);
  const bool runs = started_ && !stopped_;
  stopped_ = true;
  if (!runs) return;
  draining_ = true;
  parking_->CloseDoor();
  const SteadyTime until = std::chrono::steady_clock::now() + options_.limits.drain;
  ordinary_->Drain(until);
  urgent_->Drain(until);
  exports_->Drain(until);
  ordinary_->Stop();
  urgent_->Stop();
  exports_->Stop();
  parking_->Stop();
}

After GuardedServer::Impl::Serve(Connection& connection, BoundedStream::Bounds bounds) {
  Response response = Answer(connection);
  const Head& head = connection.head;
  const BodySource source = response.source;
  if (!source || head.method == "HEAD") admission_->LeaveExports(connection);
  const bool last = IsLast(connection) || (source && !head.takes_chunks);
  BoundedStream stream(connection.socket, bounds);
  const int left = options_.limits.requests_per_connection - connection.requests;
  AnswerWriter writer(std::move(response),
                      {head.method, last, left, options_.limits.next_request, head.takes_chunks});
  const bool whole =
      writer.Write([&stream](std::string_view bytes) { return stream.Write(bytes); });
  if (stream.state() == BoundedStream::State::kSlow) refusals_.Count("slow-reader");
  if (!whole || stream.state() != BoundedStream::State::kOpen) return After::kDrop;
  if (source && head.method != "HEAD") return SendBody(connection, source, last, bounds.whole);
  return last ? After::kClose : After::kNextRequest;
}

// A body that is not whole is still read by whoever watches it grow, so it is sent as far as it
// came. Without chunks nothing but a reset says so.
After GuardedServer::Impl::SendBody(Connection& connection, const BodySource& source, bool last,
                                    std::chrono::milliseconds whole) {
  const ServerLimits& limits = options_.limits;
  const bool chunked = connection.head.takes_chunks;
  StreamedBody body(connection.socket,
                    chunked ? StreamedBody::Framing::kChunked : StreamedBody::Framing::kUntilClose,
                    {whole, limits.chunk, limits.stall});
  bool ended = false;
  const std::optional<std::string> failure = FailureOf(
      [&] { ended = source([&body](std::string_view bytes) { return body.Write(bytes); }); });
  if (failure) LogFailure(connection, *failure);
  admission_->LeaveExports(connection);
  const bool sent = ended ? body.EndWhole() : body.EndShort();
  if (body.state() == BoundedStream::State::kSlow) refusals_.Count("slow-reader");
  if (!sent || (!ended && !chunked)) return After::kDrop;
  return ended && !last ? After::kNextRequest : After::kClose;
}

// Without the query: what people search for is not for the log.
void GuardedServer::Impl::LogFailure(const Connection& connection, const std::string& what) {
  const Refused refused = RefusalOf(connection.head, {500, "internal"});
  log_("Answering " + connection.head.method + " " + refused.path + " failed: " + what);
}

Response GuardedServer::Impl::Answer(const Connection& connection) {
  const Head& head = connection.head;
  Response response;
  const std::optional<std::string> failure = FailureOf([&] {
    Result<RequestTarget> target = DecodeTarget(head.target);
    response = target ? handler_(MakeRequest(connection, *std::move(target)))
                      : refusals_.Answer(RefusalOf(head, {400, "bad-encoding"}));
  });
  if (!failure && !response.complaint.empty()) LogFailure(connection, response.complaint);
  if (!failure) return response;
  LogFailure(connection, *failure);
  return refusals_.Failure(RefusalOf(head, {500, "internal"}));
}

bool GuardedServer::Impl::IsLast(const Connection& connection) {
  if (connection.requests >= options_.limits.requests_per_connection) {
    refusals_.Count("requests");
    return true;
  }
  // While others wait for a worker, one who was served makes room.
  return !connection.head.keep_alive || draining_ || ordinary_->waiting() > 0;
}

GuardedServer::GuardedServer(ServerOptions options, Handler handler, RefusalPage refusal_page,
                             LogLine log)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(handler), std::move(refusal_page),
                                   std::move(log))) {}

GuardedServer::~GuardedServer() = default;

Result<Done> GuardedServer::Start() { return impl_->Start(); }
int GuardedServer::port() const { return impl_->port(); }
void GuardedServer::Stop() { impl_->Stop(); }

std::map<std::string, std::uint64_t> GuardedServer::refusals() const { return impl_->refusals(); }

}  // namespace dateline::web
