// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/web/test_server.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace dateline::web {
namespace {

using std::chrono::milliseconds;

std::string Listed(const Request& request) {
  std::string listed;
  for (const auto& [name, value] : request.headers) listed += name + "=" + value + "\n";
  return listed + "(accept-encoding " + request.accept_encoding + ")\n";
}

std::string Parameters(const Request& request) {
  std::string listed;
  for (const auto& [name, value] : request.parameters) listed += "[" + name + "=" + value + "]";
  return listed;
}

Response Text(std::string body) {
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::move(body);
  return response;
}

Response Stream(BodySource source) {
  Response response = Text("");
  response.source = std::move(source);
  return response;
}

bool Long(const BodySink& sink) {
  for (int part = 0; part < 5 * 1024; ++part)
    if (!sink(std::string(1024, 's'))) return false;
  return true;
}

Response StreamAt(const std::string& path) {
  if (path == "/stream/long") return Stream(Long);
  if (path == "/stream/short")
    return Stream([](const BodySink& sink) { return sink("begun") && false; });
  if (path == "/stream/throw")
    return Stream([](const BodySink& sink) -> bool {
      sink("begun");
      throw std::runtime_error("secret message");
    });
  return Stream([](const BodySink& sink) {
    return sink("one ") && sink("") && sink("two ") && sink("three");
  });
}

Response Page(const Refused& refused) {
  return Text("refused " + refused.reason + (refused.wants_json ? " as json" : "") + " at " +
              refused.path);
}

}  // namespace

void Gate::Open() {
  const std::lock_guard lock(mutex_);
  open_ = true;
  changed_.notify_all();
}

void Gate::Pass() {
  std::unique_lock lock(mutex_);
  ++comers_;
  changed_.notify_all();
  changed_.wait(lock, [this] { return open_; });
}

bool Gate::AwaitComers(int comers) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, std::chrono::seconds(10), [&] { return comers_ >= comers; });
}

ServerOptions TestOptions() {
  ServerOptions options;
  options.limits.first_request = milliseconds(500);
  options.limits.next_request = milliseconds(400);
  options.limits.response = milliseconds(2000);
  options.limits.stall = milliseconds(500);
  options.limits.threads = 4;
  options.limits.waiting = 8;
  options.limits.waiting_time = milliseconds(500);
  options.limits.drain = milliseconds(1000);
  options.limits.connections_per_address = 1000;
  options.limits.requests_per_second = 0;
  options.limits.exports_per_address = 0;
  return options;
}

TestServer::TestServer(ServerOptions options)
    : server_(
          std::move(options), [this](const Request& request) { return Handle(request); }, Page,
          [this](std::string_view line) {
            const std::lock_guard lock(mutex_);
            log_.emplace_back(line);
          }) {
  const Result<Done> started = server_.Start();
  EXPECT_TRUE(started) << (started ? "" : started.error().message);
}

TestServer::~TestServer() {
  gate_.Open();
  server_.Stop();
}

std::vector<std::string> TestServer::log() const {
  const std::lock_guard lock(mutex_);
  return log_;
}

int TestServer::smuggled() const {
  const std::lock_guard lock(mutex_);
  return smuggled_;
}

Response TestServer::Handle(const Request& request) {
  const std::string& path = request.path;
  if (path == "/hi" || path == "/healthz") return Text("hi");
  if (path == "/html") return Text(std::string(60'000, 'h'));
  if (path == "/page") return Text(std::string(400 << 10, 'p'));
  if (path == "/big") return Text(std::string(5 << 20, 'b'));
  if (path == "/client") return Text(request.client);
  if (path == "/headers") return Text(Listed(request));
  if (path == "/parameters") return Text(Parameters(request));
  if (path.starts_with("/path/")) return Text(path);
  if (path.starts_with("/stream")) return StreamAt(path);
  if (path == "/held.csv")
    return Stream([this](const BodySink& sink) {
      gate_.Pass();
      return sink("row\n");
    });
  if (path == "/throw") throw std::runtime_error("secret message");
  if (path == "/throw-odd") throw 7;
  Response response = Text("");
  if (path == "/split") response.headers.emplace_back("Location", "/\r\nSet-Cookie: a=b");
  if (path == "/held") gate_.Pass();
  if (path == "/unchanged") response.status = 304;
  if (path == "/held" || path == "/split" || path == "/unchanged") return response;
  if (path == "/smuggled") {
    const std::lock_guard lock(mutex_);
    ++smuggled_;
  }
  response.status = 404;
  return response;
}

}  // namespace dateline::web
