// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/server.h"

#include <mutex>
#include <optional>
#include <utility>

#include "web/metrics.h"
#include "web/refresher.h"

namespace dateline::web {
namespace {

// What monitors know from other servers for an answer that nobody waited for.
constexpr int kNobodyWaits = 499;

// Whoever may reach this address asks for little and often; two threads are enough, and a limit per
// address would only hide the server from its monitor.
ServerOptions HealthOptions(const ServerOptions& options) {
  ServerOptions health;
  health.address = options.health_address;
  health.port = options.health_port;
  health.limits.threads = 2;
  health.limits.requests_per_second = 0;
  return health;
}

Response PlainText(int status, std::string body) {
  Response response;
  response.status = status;
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  response.headers = {{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}};
  response.body = std::move(body);
  return response;
}

}  // namespace

class Server::Impl {
 public:
  Impl(const Searcher& searcher, ServerOptions options, SiteOptions site, LogLine log)
      : searcher_(searcher), site_(searcher, std::move(site)), log_(std::move(log)) {
    const auto dress = [this](const Refused& refused) { return site_.Refuse(refused); };
    if (options.health_port >= 0) {
      const auto answer = [this](const Request& request) { return AnswerHealth(request); };
      health_.emplace(HealthOptions(options), answer, dress, log_);
    }
    const auto answer = [this](const Request& request) { return Answer(request); };
    main_.emplace(std::move(options), answer, dress, log_);
  }
  ~Impl() { Stop(); }

  Result<Done> Start();
  void Stop();
  int port() const { return main_->port(); }
  int health_port() const { return health_ ? health_->port() : -1; }

 private:
  Response Answer(const Request& request);
  Response AnswerHealth(const Request& request);

  const Searcher& searcher_;
  const Site site_;
  const LogLine log_;
  Metrics metrics_;
  std::optional<GuardedServer> main_;
  std::optional<GuardedServer> health_;
  std::mutex mutex_;  // guards refresher_
  std::optional<Refresher> refresher_;
};

Result<Done> Server::Impl::Start() {
  if (Result<Done> started = main_->Start(); !started) return started;
  if (Result<Done> started = health_ ? health_->Start() : Done{}; !started) {
    main_->Stop();
    return started;
  }
  const std::lock_guard lock(mutex_);
  refresher_.emplace(searcher_, metrics_, log_);
  return Done{};
}

// Health goes last: while the site drains, it still says so.
void Server::Impl::Stop() {
  main_->Stop();
  if (health_) health_->Stop();
  const std::lock_guard lock(mutex_);
  refresher_.reset();
}

Response Server::Impl::Answer(const Request& request) {
  if (request.path == "/metrics") return PlainText(200, metrics_.Text(main_->refusals()));
  Response response = site_.Handle(request);
  const bool abandoned = request.abandoned && request.abandoned();
  metrics_.CountAnswer(abandoned ? kNobodyWaits : response.status);
  return response;
}

// The site itself is not shown here: this address is open to whom the other one need not be.
Response Server::Impl::AnswerHealth(const Request& request) {
  const std::string& path = request.path;
  if (path == "/healthz" || path == "/readyz" || path == "/metrics") return Answer(request);
  return PlainText(404, "Here are /healthz, /readyz and /metrics.\n");
}

Server::Server(const Searcher& searcher, ServerOptions server, SiteOptions site, LogLine log)
    : impl_(std::make_unique<Impl>(searcher, std::move(server), std::move(site), std::move(log))) {}

Server::~Server() = default;

Result<Done> Server::Start() { return impl_->Start(); }
int Server::port() const { return impl_->port(); }
int Server::health_port() const { return impl_->health_port(); }
void Server::Stop() { impl_->Stop(); }

}  // namespace dateline::web
