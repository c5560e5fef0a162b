// SPDX-License-Identifier: GPL-2.0-or-later
// Every bound of the server, broken on purpose. Times are scaled down by TestOptions and checked
// with two seconds to spare, for machines that are busy with something else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <future>
#include <thread>

#include "tests/web/raw_client.h"
#include "tests/web/test_server.h"
#include "web/refusals.h"

namespace dateline::web {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using testing::HasSubstr;

constexpr milliseconds kMargin{2000};

// Sends `chunk` until the server no longer takes it, `most` times at the most; how often it did.
int Flood(RawClient& client, const std::string& chunk, int most) {
  for (int times = 0; times < most; ++times) {
    if (!client.Send(chunk)) return times;
  }
  return most;
}

const std::string& Megabyte() {
  static const std::string megabyte(1 << 20, 'a');
  return megabyte;
}

std::string Post(const std::string& headers) {
  return "POST /hi HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
}

TEST(GuardedServerBounds, StopAHeadThatNeverEnds) {
  TestServer server;
  RawClient client(server.port());
  ASSERT_TRUE(client.Send("GET /hi HTTP/1.1\r\nHost: x\r\nX: "));
  EXPECT_LT(Flood(client, Megabyte(), 100), 20);
  EXPECT_EQ(server.refused("head-too-large"), 1u);
  const std::string long_head = Get("/hi", "X: " + std::string(16 * 1024, 'x') + "\r\n");
  EXPECT_EQ(Ask(server.port(), long_head).status, 431);
  EXPECT_EQ(Ask(server.port(), Get("/hi", "X: " + std::string(16'000, 'x') + "\r\n")).status, 200);
}

TEST(GuardedServerBounds, StopARequestLineThatNeverEnds) {
  TestServer server;
  RawClient client(server.port());
  EXPECT_LT(Flood(client, Megabyte(), 50), 20);
  EXPECT_EQ(server.refused("target-too-long"), 1u);
  EXPECT_EQ(Ask(server.port(), Get("/parameters?q=" + std::string(8'000, 'x'))).status, 200);
  EXPECT_EQ(Ask(server.port(), Get("/parameters?q=" + std::string(8'192, 'x'))).status, 414);
  EXPECT_EQ(Ask(server.port(), Get("/parameters?q=" + std::string(14'000, 'x'))).status, 414);
}

TEST(GuardedServerBounds, StopManyHeaders) {
  TestServer server;
  std::string headers;
  for (int i = 0; i < 63; ++i) headers += "h" + std::to_string(i) + ": v\r\n";
  EXPECT_EQ(Ask(server.port(), Get("/hi", headers)).status, 200);
  EXPECT_EQ(Ask(server.port(), Get("/hi", headers + "one: more\r\n")).status, 400);
  EXPECT_EQ(server.refused("too-many-headers"), 1u);
  std::string flood;
  for (int i = 0; i < 200'000; ++i) flood += "h" + std::to_string(i) + ": v\r\n";
  RawClient client(server.port());
  client.Send(Get("/hi", flood));
  EXPECT_TRUE(client.SeesClose());
  EXPECT_EQ(server.refused("head-too-large"), 1u);
}

TEST(GuardedServerBounds, StopBodies) {
  const struct {
    std::string request;
    int status;
    std::string reason;
  } cases[] = {
      {Post("Content-Length: 10485760\r\n"), 413, "body-too-large"},
      {Post("Content-Length: 99999999999999999999999\r\n"), 413, "body-too-large"},
      {Post("Content-Length: 10\r\n"), 405, "method"},
      {Get("/hi", "Content-Length: 10\r\n"), 400, "body"},
      {Get("/hi", "Content-Length: 0\r\n"), 400, "body"},
      {Post("Transfer-Encoding: chunked\r\n"), 400, "transfer-encoding"},
      {Post("Content-Encoding: gzip\r\nContent-Length: 61173\r\n"), 400, "content-encoding"},
      {Post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n"), 400, "transfer-encoding"},
      {Post("Content-Length: 4\r\nContent-Length: 4\r\n"), 400, "bad-length"},
      {Get("/hi", "Expect: 100-continue\r\n"), 417, "expectation"},
  };
  for (const auto& [request, status, reason] : cases) {
    TestServer server;
    RawClient client(server.port());
    ASSERT_TRUE(client.Send(request));
    const Answer answer = client.Read();
    EXPECT_EQ(answer.status, status) << request;
    EXPECT_EQ(answer.headers.at("connection"), "close");
    EXPECT_EQ(server.refused(reason), 1u) << request;
    // No more of it than what lingering reads and the kernel buffers.
    EXPECT_LT(Flood(client, Megabyte(), 64), 20) << request;
  }
}

TEST(GuardedServerBounds, WantOneGoodHost) {
  ServerOptions options = TestOptions();
  options.allowed_hosts = {"news.example.org", "localhost", "[::1]"};
  TestServer server(options);
  const struct {
    std::string host;
    int status;
  } cases[] = {
      {"Host: localhost\r\n", 200},
      {"Host: LOCALHOST:8080\r\n", 200},
      {"host:News.Example.org.\r\n", 200},
      {"Host: [::1]:80\r\n", 200},
      {"", 400},
      {"Host: localhost\r\nHost: localhost\r\n", 400},
      {"Host: evil.example\r\n", 400},
      {"Host:\r\n", 400},
      {"Host: local host\r\n", 400},
      {"Host: localhost/\r\n", 400},
      {"Host: a@localhost\r\n", 400},
      {"Host: localhost:http\r\n", 400},
      {"Host: localhost:\r\n", 400},
      {"Host: [::1\r\n", 400},
      {"Host: [\r\n", 400},
      {"Host: []\r\n", 400},
      {"Host: [::1]x\r\n", 400},
  };
  for (const auto& [host, status] : cases)
    EXPECT_EQ(Ask(server.port(), "GET /hi HTTP/1.1\r\n" + host + "\r\n").status, status) << host;
  EXPECT_EQ(server.refused("no-host"), 1u);
  EXPECT_EQ(server.refused("host-not-allowed"), 1u);
  EXPECT_EQ(server.refused("bad-host"), 11u);
}

TEST(GuardedServerBounds, RefuseManyRangesAndOverlookOne) {
  TestServer server;
  std::string forty = "Range: bytes=0-";
  for (int i = 1; i < 40; ++i) forty += ",0-";
  const Answer refused = Ask(server.port(), Get("/big", forty + "\r\n"));
  EXPECT_EQ(refused.status, 400);
  EXPECT_LT(refused.raw.size(), 1000u);
  const std::string twice = "Range: bytes=0-1\r\nRange: bytes=2-3\r\n";
  EXPECT_EQ(Ask(server.port(), Get("/hi", twice)).status, 400);
  EXPECT_EQ(server.refused("ranges"), 2u);
  const Answer whole = Ask(server.port(), Get("/hi", "Range: bytes=0-0\r\n"));
  EXPECT_EQ(whole.status, 200);
  EXPECT_EQ(whole.body, "hi");
  // The library would cut or multiply the body of a refusal.
  EXPECT_THAT(Ask(server.port(), Get("/none", "Range: bytes=0-0\r\n")).status, 404);
}

TEST(GuardedServerBounds, CutADrippingHeadAtItsDeadlineNotAtEachByte) {
  TestServer server;
  RawClient client(server.port());
  const auto since = steady_clock::now();
  ASSERT_TRUE(client.Send("GET /hi HTTP/1.1\r\nHost: x\r\nX-a: "));
  while (client.Send("a") && !client.SeesClose(milliseconds(50))) {
    ASSERT_LT(steady_clock::now() - since, milliseconds(500) + kMargin);
  }
  EXPECT_GE(steady_clock::now() - since, milliseconds(450));
  EXPECT_EQ(server.refused("slow-head"), 1u);
}

TEST(GuardedServerBounds, TellASlowHeadWhyAndASilentOneNothing) {
  TestServer server;
  RawClient slow(server.port());
  RawClient silent(server.port());
  ASSERT_TRUE(slow.Send("GET /hi HTTP/1.1\r\n"));
  EXPECT_EQ(slow.Read().status, 408);
  EXPECT_EQ(silent.ReadToEnd(), "");
  EXPECT_EQ(server.refused("slow-head"), 2u);
}

TEST(GuardedServerBounds, CloseAnIdleConnection) {
  TestServer server;
  RawClient client(server.port());
  ASSERT_TRUE(client.Send(Get("/hi")));
  ASSERT_EQ(client.Read().status, 200);
  const auto since = steady_clock::now();
  EXPECT_EQ(client.ReadToEnd(), "");
  EXPECT_GE(steady_clock::now() - since, milliseconds(300));
  EXPECT_LT(steady_clock::now() - since, milliseconds(400) + kMargin);
  EXPECT_EQ(server.refused("idle"), 1u);
}

TEST(GuardedServerBounds, EndAConnectionAfterItsRequests) {
  ServerOptions options = TestOptions();
  options.limits.requests_per_connection = 5;
  TestServer server(options);
  RawClient client(server.port());
  for (int i = 1; i <= 5; ++i) {
    ASSERT_TRUE(client.Send(Get("/hi")));
    EXPECT_EQ(client.Read().headers.contains("connection"), i == 5) << i;
  }
  EXPECT_TRUE(client.SeesClose());
  EXPECT_EQ(server.refused("requests"), 1u);
}

TEST(GuardedServerBounds, AnswerAndCloseWhenBytesFollowARequest) {
  TestServer server;
  RawClient client(server.port());
  ASSERT_TRUE(client.Send(Get("/hi") + Get("/smuggled")));
  const Answer answer = client.Read();
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.headers.at("connection"), "close");
  EXPECT_EQ(client.ReadToEnd(), "");
  EXPECT_EQ(server.smuggled(), 0);
  EXPECT_EQ(server.refused("leftover"), 1u);
}

TEST(GuardedServerBounds, CutAClientThatDoesNotRead) {
  ServerOptions options = TestOptions();
  options.limits.threads = 1;
  options.limits.waiting_time = milliseconds(10'000);
  TestServer server(options);
  RawClient slow(server.port(), "127.0.0.1", 4096);
  ASSERT_TRUE(slow.Send(Get("/big")));
  std::atomic<bool> reading = true;
  std::thread sips([&] {
    for (; reading; std::this_thread::sleep_for(milliseconds(100))) slow.Sip(200);
  });
  const auto since = steady_clock::now();
  EXPECT_EQ(Ask(server.port(), Get("/hi")).status, 200);  // once the only worker is back
  EXPECT_LT(steady_clock::now() - since, options.limits.response + kMargin);
  EXPECT_EQ(server.refused("slow-reader"), 1u);
  reading = false;
  sips.join();
}

TEST(GuardedServerBounds, HoldNoWorkerForIdleOrUnfinishedConnections) {
  ServerOptions options = TestOptions();
  options.limits.first_request = options.limits.next_request = milliseconds(20'000);
  TestServer server(options);
  std::vector<RawClient> parked;
  for (int i = 0; i < 32; ++i) {
    RawClient& idle = parked.emplace_back(server.port());
    ASSERT_TRUE(idle.Send(Get("/hi")));
    ASSERT_EQ(idle.Read().status, 200);
    ASSERT_TRUE(parked.emplace_back(server.port()).Send("GET /hi HTTP/1.1\r\nX: "));
  }
  const auto since = steady_clock::now();
  EXPECT_EQ(Ask(server.port(), Get("/hi")).status, 200);
  EXPECT_LT(steady_clock::now() - since, milliseconds(1000));
}

TEST(GuardedServerBounds, RefuseWhenTheQueueIsFull) {
  TestServer server;  // 4 threads, room for 8
  std::vector<RawClient> held;
  for (int i = 0; i < 4; ++i) ASSERT_TRUE(held.emplace_back(server.port()).Send(Get("/held")));
  ASSERT_TRUE(server.gate().AwaitComers(4));
  std::vector<RawClient> waiting;
  for (int i = 0; i < 20; ++i) ASSERT_TRUE(waiting.emplace_back(server.port()).Send(Get("/hi")));
  const auto since = steady_clock::now();
  for (RawClient& client : waiting) {
    const Answer answer = client.Read();
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.headers.at("retry-after"), "2");
    EXPECT_EQ(answer.headers.at("connection"), "close");
  }
  // Twelve at once, and eight by the clock although no worker came back.
  EXPECT_LT(steady_clock::now() - since, milliseconds(500) + kMargin);
  EXPECT_EQ(server.refused("busy"), 20u);
  server.gate().Open();
  for (RawClient& client : held) EXPECT_EQ(client.Read().status, 200);
}

TEST(GuardedServerBounds, ShedLoadAndServeTheRest) {
  ServerOptions options = TestOptions();
  options.limits.waiting_time = milliseconds(20'000);
  TestServer server(options);
  std::vector<RawClient> clients;
  for (int i = 0; i < 100; ++i) ASSERT_TRUE(clients.emplace_back(server.port()).Send(Get("/held")));
  ASSERT_TRUE(server.gate().AwaitComers(4));
  EXPECT_EQ(Ask(server.port(), Get("/hi")).status, 503);
  server.gate().Open();
  std::map<int, int> by_status;
  for (RawClient& client : clients) ++by_status[client.Read().status];
  EXPECT_EQ(by_status, (std::map<int, int>{{200, 12}, {503, 88}}));
}

TEST(GuardedServerBounds, CloseAfterAnAnswerWhileOthersWait) {
  ServerOptions options = TestOptions();
  options.limits.threads = 1;
  options.limits.waiting_time = milliseconds(20'000);
  TestServer server(options);
  RawClient first(server.port());
  RawClient second(server.port());
  ASSERT_TRUE(first.Send(Get("/held")));
  ASSERT_TRUE(server.gate().AwaitComers(1));
  ASSERT_TRUE(second.Send(Get("/hi")));
  // Its head was sent before this one's, so it waits by the time this one is refused or answered.
  ASSERT_EQ(Ask(server.port(), Get("/healthz")).status, 200);
  server.gate().Open();
  EXPECT_EQ(first.Read().headers["connection"], "close");
  EXPECT_FALSE(second.Read().headers.contains("connection"));
}

TEST(GuardedServerBounds, AnswerHealthWhileEveryWorkerIsHeld) {
  ServerOptions options = TestOptions();
  options.limits.waiting = 0;
  TestServer server(options);
  std::vector<RawClient> held;
  for (int i = 0; i < 4; ++i) ASSERT_TRUE(held.emplace_back(server.port()).Send(Get("/held")));
  ASSERT_TRUE(server.gate().AwaitComers(4));
  EXPECT_EQ(Ask(server.port(), Get("/hi")).status, 503);
  for (int i = 0; i < 20; ++i) EXPECT_EQ(Ask(server.port(), Get("/healthz?x=1")).status, 200);
}

TEST(GuardedServerBounds, CountConnectionsOfOneAddress) {
  ServerOptions options = TestOptions();
  options.limits.connections_per_address = 3;
  options.limits.first_request = milliseconds(20'000);
  options.trusted_proxies = {"127.0.0.3"};
  TestServer server(options);
  std::vector<RawClient> open;
  for (int i = 0; i < 3; ++i) open.emplace_back(server.port());
  const Answer refused = RawClient(server.port()).Read();
  EXPECT_EQ(refused.status, 429);
  EXPECT_TRUE(refused.headers.contains("retry-after"));
  EXPECT_EQ(server.refused("connections-per-address"), 1u);
  EXPECT_EQ(Ask(server.port(), Get("/hi"), "127.0.0.2").status, 200);
  std::vector<RawClient> proxied;
  for (int i = 0; i < 10; ++i)
    ASSERT_TRUE(proxied.emplace_back(server.port(), "127.0.0.3").Send(Get("/hi")));
  for (RawClient& client : proxied) EXPECT_EQ(client.Read().status, 200);
}

TEST(GuardedServerBounds, GiveAPlaceBackWithTheConnection) {
  ServerOptions options = TestOptions();
  options.limits.connections_per_address = 1;
  TestServer server(options);
  for (int i = 0; i < 20; ++i) {
    // The server learns a moment later that the last client has closed.
    const auto until = steady_clock::now() + kMargin;
    int status = 0;
    while (status != 200 && steady_clock::now() < until)
      status = Ask(server.port(), Get("/hi", "Connection: close\r\n")).status;
    ASSERT_EQ(status, 200) << i;
  }
}

TEST(GuardedServerBounds, LimitTheRateOfOneAddress) {
  ServerOptions options = TestOptions();
  options.limits.requests_per_second = 0.5;
  options.limits.burst = 5;
  TestServer server(options);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(Ask(server.port(), Get("/hi")).status, 200);
  const Answer refused = Ask(server.port(), Get("/hi"));
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.headers.at("retry-after"), "2");
  EXPECT_EQ(refused.headers.at("cache-control"), "no-store");
  EXPECT_EQ(server.refused("rate"), 1u);
  EXPECT_EQ(Ask(server.port(), Get("/hi"), "127.0.0.2").status, 200);
}

TEST(GuardedServerBounds, LetTheDressOfARefusalThrough) {
  ServerOptions options = TestOptions();
  options.limits.requests_per_second = 0.1;
  options.limits.burst = 2;
  TestServer server(options);
  while (Ask(server.port(), Get("/hi")).status != 429) continue;
  for (int i = 0; i < 8; ++i) EXPECT_NE(Ask(server.port(), Get("/a/style.css")).status, 429);
  EXPECT_EQ(Ask(server.port(), Get("/a/style.css")).status, 429) << "bounded like all else";
}

TEST(GuardedServerBounds, LimitTheClientsBehindATrustedProxyEachByItself) {
  ServerOptions options = TestOptions();
  options.limits.requests_per_second = 0.1;
  options.limits.burst = 2;
  options.trusted_proxies = {"127.0.0.1"};
  TestServer server(options);
  const auto status = [&](const std::string& client) {
    return Ask(server.port(), Get("/hi", "X-Forwarded-For: " + client + "\r\n")).status;
  };
  EXPECT_EQ(status("192.0.2.1"), 200);
  EXPECT_EQ(status("192.0.2.1"), 200);
  EXPECT_EQ(status("192.0.2.1"), 429);
  EXPECT_EQ(status("192.0.2.2"), 200);
  // One IPv6 client owns a whole network of addresses.
  EXPECT_EQ(status("2001:db8::1"), 200);
  EXPECT_EQ(status("2001:db8::2"), 200);
  EXPECT_EQ(status("2001:db8::3"), 429);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(Ask(server.port(), Get("/hi")).status, 200);
}

// Clients each of whom has a request that runs.
std::vector<RawClient> Fill(TestServer& server, int busy) {
  std::vector<RawClient> clients;
  for (int i = 0; i < busy; ++i)
    EXPECT_TRUE(clients.emplace_back(server.port()).Send(Get("/held")));
  EXPECT_TRUE(server.gate().AwaitComers(busy));
  return clients;
}

TEST(GuardedServerBounds, LetANewcomerHaveThePlaceOfASilentOne) {
  ServerOptions options = TestOptions();
  options.limits.connections = 4;
  options.limits.first_request = milliseconds(20'000);
  TestServer server(options);
  const std::vector<RawClient> busy = Fill(server, 3);
  RawClient silent(server.port());
  EXPECT_EQ(Ask(server.port(), Get("/hi")).status, 200);
  EXPECT_TRUE(silent.SeesClose());
  EXPECT_EQ(server.refused("too-many-connections"), 0u);
}

TEST(GuardedServerBounds, RefuseWhenThereAreTooManyConnections) {
  ServerOptions options = TestOptions();
  options.limits.connections = 4;
  TestServer server(options);
  const std::vector<RawClient> busy = Fill(server, 4);
  RawClient client(server.port());
  const Answer answer = client.Read();
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(answer.headers.at("retry-after"), "2");
  EXPECT_EQ(server.refused("too-many-connections"), 1u);
}

TEST(GuardedServerBounds, SurviveRunningOutOfDescriptors) {
  TestServer server;
  std::vector<RawClient> open;
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
  const rlimit low{64, before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &low), 0);
  while (open.size() < 100 && open.emplace_back(server.port()).connected()) {
  }
  open.clear();
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
  EXPECT_EQ(Ask(server.port(), Get("/hi")).status, 200);
}

TEST(GuardedServerBounds, TakeManyConnectionsAtOnceAndTellEachItsHealth) {
  TestServer server;
  std::vector<RawClient> clients;
  for (int i = 0; i < 100; ++i) ASSERT_TRUE(clients.emplace_back(server.port()).connected()) << i;
  for (RawClient& client : clients) ASSERT_TRUE(client.Send(Get("/healthz")));
  for (RawClient& client : clients) EXPECT_EQ(client.Read().status, 200);
}

TEST(GuardedServerBounds, HaveACounterForEachFromTheStart) {
  TestServer server;
  const auto counts = server.server().refusals();
  EXPECT_EQ(counts.size(), kRefusalReasons.size());
  for (const auto& [reason, count] : counts) EXPECT_EQ(count, 0u) << reason;
}

}  // namespace
}  // namespace dateline::web
