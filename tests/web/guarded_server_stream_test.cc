// SPDX-License-Identifier: GPL-2.0-or-later
// Answers of unknown length: how they travel, how one that is cut short is known, and what they
// may hold.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "tests/web/raw_client.h"
#include "tests/web/test_server.h"
#include "web/guarded_server.h"

namespace dateline::web {
namespace {

using std::chrono::milliseconds;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

const std::string kOnce = "Connection: close\r\n";

// All bytes of one answer, on a connection that then closes.
std::string WholeOf(int port, const std::string& request) {
  RawClient client(port);
  EXPECT_TRUE(client.Send(request));
  return client.ReadToEnd();
}

// The body behind a head, its chunks joined; `whole` is whether the last one came.
struct Unchunked {
  std::string body;
  bool whole = false;
};
Unchunked JoinChunks(std::string_view answer) {
  Unchunked joined;
  std::string_view rest = answer.substr(answer.find("\r\n\r\n") + 4);
  while (true) {
    const std::size_t end = rest.find("\r\n");
    if (end == rest.npos) return joined;
    const std::size_t size = std::stoul(std::string(rest.substr(0, end)), nullptr, 16);
    joined.whole = size == 0;
    if (joined.whole) return joined;
    joined.body += rest.substr(end + 2, size);
    rest.remove_prefix(std::min(rest.size(), end + 2 + size + 2));
  }
}

TEST(StreamedAnswer, ComesInChunksAndTheConnectionStays) {
  TestServer server;
  RawClient client(server.port());
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(client.Send(Get("/stream")));
    // One chunk of thirteen bytes, and the last.
    const std::string end = "\r\n\r\nd\r\none two three\r\n0\r\n\r\n";
    std::string raw;
    for (int wait = 0; wait < 100 && !raw.ends_with(end); ++wait)
      raw += client.ReadToEnd(milliseconds(100));
    EXPECT_THAT(raw, EndsWith(end));
    EXPECT_THAT(raw, HasSubstr("HTTP/1.1 200 "));
    EXPECT_THAT(raw, HasSubstr("Transfer-Encoding: chunked\r\n"));
    EXPECT_THAT(raw, Not(HasSubstr("Content-Length")));
    EXPECT_THAT(raw, Not(HasSubstr("Connection: close")));
  }
}

TEST(StreamedAnswer, MayBeLong) {
  TestServer server;
  const Unchunked answer = JoinChunks(WholeOf(server.port(), Get("/stream/long", kOnce)));
  EXPECT_TRUE(answer.whole);
  EXPECT_EQ(answer.body, std::string(5 << 20, 's'));
}

TEST(StreamedAnswer, ForHeadIsOnlyItsHead) {
  TestServer server;
  const std::string raw =
      WholeOf(server.port(), "HEAD /stream HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(raw, HasSubstr("200"));
  EXPECT_THAT(raw, Not(HasSubstr("Content-Length")));
  EXPECT_THAT(raw, EndsWith("\r\n\r\n"));
}

// RFC 9112, section 6.1: no chunks to a client that does not know them.
TEST(StreamedAnswer, EndsWithTheConnectionForHttp10) {
  TestServer server;
  const std::string raw = WholeOf(server.port(), "GET /stream HTTP/1.0\r\nHost: x\r\n\r\n");
  EXPECT_THAT(raw, Not(HasSubstr("Transfer-Encoding")));
  EXPECT_THAT(raw, HasSubstr("Connection: close\r\n"));
  EXPECT_THAT(raw, EndsWith("\r\n\r\none two three"));
}

// RFC 9112, section 8: a chunked body without its last chunk is incomplete.
TEST(StreamedAnswer, CutShortHasNoLastChunk) {
  TestServer server;
  for (const std::string target : {"/stream/short", "/stream/throw"}) {
    const std::string raw = WholeOf(server.port(), Get(target));
    EXPECT_THAT(raw, HasSubstr("Transfer-Encoding: chunked\r\n")) << target;
    EXPECT_THAT(raw, Not(HasSubstr("secret"))) << target;
    EXPECT_EQ(JoinChunks(raw).body, "begun") << target;
    EXPECT_FALSE(JoinChunks(raw).whole) << target;
  }
  EXPECT_THAT(server.log(),
              testing::ElementsAre(HasSubstr("/stream/throw failed: secret message")));
}

TEST(StreamedAnswer, EndsWhenItsReaderStalls) {
  TestServer server;
  RawClient client(server.port(), "127.0.0.1", 4096);
  ASSERT_TRUE(client.Send(Get("/stream/long")));
  while (server.refused("slow-reader") == 0) ASSERT_TRUE(client.connected());
  EXPECT_EQ(server.refused("slow-reader"), 1U);
}

TEST(StreamedAnswer, EndsWhenAChunkIsSippedTooSlowly) {
  ServerOptions options = TestOptions();
  options.limits.chunk = milliseconds(300);
  options.limits.stall = milliseconds(10'000);
  TestServer server(options);
  RawClient client(server.port(), "127.0.0.1", 4096);
  ASSERT_TRUE(client.Send(Get("/stream/long")));
  while (server.refused("slow-reader") == 0) client.Sip(1);
  EXPECT_EQ(server.refused("slow-reader"), 1U);
}

TEST(StreamedAnswer, EndsWhenItsReaderGoesAway) {
  TestServer server;
  {
    RawClient client(server.port(), "127.0.0.1", 4096);
    ASSERT_TRUE(client.Send(Get("/stream/long")));
    client.Sip(1);
  }
  EXPECT_EQ(Ask(server.port(), Get("/hi")).body, "hi");
}

// Every export there may be at once is held, and more wait: searches do not notice.
TEST(Exports, HoldNoWorkerOfAnybodyElse) {
  ServerOptions options = TestOptions();
  options.limits.threads = 1;
  options.limits.exports = 2;
  options.limits.exports_waiting = 1;
  options.limits.waiting_time = milliseconds(60'000);
  TestServer server(options);
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 2; ++i) {
    clients.push_back(std::make_unique<RawClient>(server.port()));
    ASSERT_TRUE(clients.back()->Send(Get("/held.csv?q=x", kOnce)));
  }
  ASSERT_TRUE(server.gate().AwaitComers(2));
  EXPECT_EQ(Ask(server.port(), Get("/hi")).body, "hi");

  clients.push_back(std::make_unique<RawClient>(server.port()));
  ASSERT_TRUE(clients.back()->Send(Get("/held.csv", kOnce)));
  // One waits already, at the latest when the fifth has been refused.
  Answer refused;
  for (int i = 0; i < 2 && refused.status != 503; ++i) {
    RawClient late(server.port());
    ASSERT_TRUE(late.Send(Get("/held.csv", kOnce)));
    refused = late.Read("GET", milliseconds(500));
  }
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(refused.headers.at("retry-after"), "2");

  server.gate().Open();
  for (int i = 0; i < 2; ++i) EXPECT_EQ(JoinChunks(clients[i]->ReadToEnd()).body, "row\n");
}

// The places for exports are few, and one client does not take them all.
TEST(Exports, AreLimitedForEachAddress) {
  ServerOptions options = TestOptions();
  options.limits.exports_per_address = 1;
  options.limits.exports = 2;
  TestServer server(options);
  RawClient first(server.port());
  ASSERT_TRUE(first.Send(Get("/held.csv")));
  ASSERT_TRUE(server.gate().AwaitComers(1));
  const Answer refused = Ask(server.port(), Get("/held.csv", kOnce));
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.headers.at("retry-after"), "2");
  EXPECT_EQ(server.refused("exports-per-address"), 1U);
  EXPECT_EQ(Ask(server.port(), Get("/hi")).body, "hi") << "other requests are not counted";

  RawClient other(server.port(), "127.0.0.2");
  ASSERT_TRUE(other.Send(Get("/held.csv", kOnce)));
  ASSERT_TRUE(server.gate().AwaitComers(2));
  server.gate().Open();
  EXPECT_TRUE(JoinChunks(other.ReadToEnd()).whole);
  EXPECT_TRUE(JoinChunks(first.ReadToEnd()).whole);
  // Whoever has read one to its end may ask for the next at once.
  for (int i = 0; i < 20; ++i)
    ASSERT_THAT(WholeOf(server.port(), Get("/held.csv", kOnce)), HasSubstr("HTTP/1.1 200")) << i;
}

TEST(Exports, RunningAtShutdownAreFinished) {
  auto server = std::make_unique<TestServer>();
  RawClient client(server->port());
  ASSERT_TRUE(client.Send(Get("/held.csv", kOnce)));
  ASSERT_TRUE(server->gate().AwaitComers(1));
  server.reset();  // opens the gate and stops
  EXPECT_TRUE(JoinChunks(client.ReadToEnd()).whole);
}

}  // namespace
}  // namespace dateline::web
