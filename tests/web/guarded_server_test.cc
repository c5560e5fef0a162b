// SPDX-License-Identifier: GPL-2.0-or-later
// What an honest client sees, and what a handler is given. The bounds are in
// guarded_server_bounds_test.cc, hostile heads in guarded_server_smuggling_test.cc.
#include "web/guarded_server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <future>
#include <thread>

#include "tests/support/folders.h"
#include "tests/web/raw_client.h"
#include "tests/web/test_server.h"

namespace dateline::web {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::steady_clock;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(GuardedServer, AnswersAGetAndStaysForTheNext) {
  TestServer server;
  RawClient client(server.port());
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(client.Send(Get("/hi")));
    const Answer answer = client.Read();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "hi");
    EXPECT_EQ(answer.headers.at("content-type"), "text/plain; charset=utf-8");
    EXPECT_FALSE(answer.headers.contains("connection"));
  }
}

// RFC 9110, section 6.6.1: a server with a clock dates its answers.
TEST(GuardedServer, DatesEveryAnswer) {
  TestServer server;
  const Answer answer = Ask(server.port(), Get("/hi"));
  EXPECT_THAT(answer.headers.at("date"),
              testing::MatchesRegex("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} "
                                    "[0-9]{2}:[0-9]{2}:[0-9]{2} GMT"));
}

TEST(GuardedServer, ReadsAHeadThatComesInPieces) {
  TestServer server;
  RawClient client(server.port());
  const std::string request = Get("/hi", "Accept: */*\r\n");
  for (const char c : request) ASSERT_TRUE(client.Send({&c, 1}));
  EXPECT_EQ(client.Read().status, 200);
}

TEST(GuardedServer, HeadHasTheHeadersOfGetAndNoBody) {
  TestServer server;
  RawClient client(server.port());
  ASSERT_TRUE(client.Send("HEAD /html HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
  const std::string raw = client.ReadToEnd();
  EXPECT_THAT(raw, HasSubstr("Content-Length: 60000\r\n"));
  EXPECT_THAT(raw, Not(HasSubstr("Accept-Ranges")));
  EXPECT_TRUE(raw.ends_with("\r\n\r\n")) << raw;
}

TEST(GuardedServer, NotModifiedSaysNothingOfABody) {
  TestServer server;
  const Answer answer = Ask(server.port(), Get("/unchanged"));
  EXPECT_EQ(answer.status, 304);
  EXPECT_FALSE(answer.headers.contains("content-length"));
  EXPECT_FALSE(answer.headers.contains("content-type"));
}

TEST(GuardedServer, OptionsNamesTheMethods) {
  TestServer server;
  for (const std::string target : {"*", "/hi"}) {
    const Answer answer = Ask(server.port(), "OPTIONS " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(answer.status, 204) << target;
    EXPECT_EQ(answer.headers.at("allow"), "GET, HEAD, OPTIONS");
  }
}

TEST(GuardedServer, RefusesOtherMethodsAtOnceAndNamesThoseItTakes) {
  TestServer server;
  for (const std::string method : {"POST", "PUT", "DELETE", "TRACE", "CONNECT", "FOO", "get"}) {
    RawClient client(server.port());
    ASSERT_TRUE(client.Send(method + " /html HTTP/1.1\r\nHost: x\r\n\r\n"));
    const Answer answer = client.Read();
    EXPECT_EQ(answer.status, 405) << method;
    EXPECT_EQ(answer.headers.at("allow"), "GET, HEAD, OPTIONS");
    EXPECT_EQ(answer.headers.at("connection"), "close");
    EXPECT_TRUE(client.SeesClose()) << method;
  }
  EXPECT_EQ(server.refused("method"), 7u);
}

TEST(GuardedServer, GivesParametersDecodedCleanAndInOrder) {
  const struct {
    std::string target, seen;
  } cases[] = {
      {"/parameters", ""},
      {"/parameters?", ""},
      {"/parameters?q=a+b%20c&p=1&q=2", "[q=a b c][p=1][q=2]"},
      {"/parameters?q=Nguy%E1%BB%85n", "[q=Nguyễn]"},
      {"/parameters?q=Nguyễn", "[q=Nguyễn]"},
      {"/parameters?q=e%CC%81", "[q=é]"},
      {"/parameters?q=%00a%07b%1Fc", "[q=abc]"},
      {"/parameters?q=a%0D%0Ab%09c", "[q=a b c]"},
      {"/parameters?q=100%&r=%ZZ%4", "[q=100%][r=%ZZ%4]"},
      {"/parameters?&&=&a&=b", "[=][a=][=b]"},
      {"/parameters?q=a=b?c", "[q=a=b?c]"},
      {"/path/a+b%2Bc", "/path/a+b+c"},
  };
  TestServer server;
  for (const auto& [target, seen] : cases) {
    const Answer answer = Ask(server.port(), Get(target));
    EXPECT_EQ(answer.status, 200) << target;
    EXPECT_EQ(answer.body, seen) << target;
  }
}

TEST(GuardedServer, RefusesBytesThatAreNoText) {
  TestServer server;
  for (const std::string target :
       {"/parameters?q=%ff%00%ZZ", "/parameters?%c3=x", "/path/%ed%a0%80", "/parameters?q=\xe9"}) {
    const Answer answer = Ask(server.port(), Get(target));
    EXPECT_EQ(answer.status, 400) << target;
    EXPECT_THAT(answer.body, HasSubstr("refused bad-encoding"));
  }
  EXPECT_EQ(server.refused("bad-encoding"), 4u);
}

TEST(GuardedServer, KeepsForgedAndHopHeadersFromTheHandler) {
  TestServer server;
  const Answer answer =
      Ask(server.port(),
          Get("/headers",
              "REMOTE_ADDR: 6.6.6.6\r\nRemote_Port: 6\r\nLOCAL_ADDR: 6.6.6.6\r\nX-Forwarded-For: "
              "6.6.6.6\r\n"
              "Forwarded: for=6.6.6.6\r\nRange: bytes=0-1\r\nConnection: close\r\nCookie: a=1\r\n"
              "Cookie: b=2\r\nIf-None-Match: \"x\"\r\nAccept: a\r\nAccept: b\r\n"));
  EXPECT_EQ(
      answer.body,
      "accept=a, b\ncookie=a=1; b=2\nhost=localhost\nif-none-match=\"x\"\n(accept-encoding )\n");
}

TEST(GuardedServer, TakesTheClientFromTheSocketOrFromATrustedProxy) {
  const std::string forged = Get("/client", "REMOTE_ADDR: 6.6.6.6\r\nX-Forwarded-For: 6.6.6.6\r\n");
  TestServer direct;
  EXPECT_EQ(Ask(direct.port(), forged).body, "127.0.0.1");
  ServerOptions options = TestOptions();
  options.trusted_proxies = {"127.0.0.1", "10.0.0.2"};
  TestServer behind(options);
  EXPECT_EQ(Ask(behind.port(), forged).body, "6.6.6.6");
  EXPECT_EQ(
      Ask(behind.port(), Get("/client", "X-Forwarded-For: 6.6.6.6, 7.7.7.7, 10.0.0.2\r\n")).body,
      "7.7.7.7");
  EXPECT_EQ(Ask(behind.port(), forged, "127.0.0.2").body, "127.0.0.2");
}

TEST(GuardedServer, LeavesCompressionToTheHandler) {
  TestServer server;
  const Answer seen = Ask(server.port(), Get("/headers", "Accept-Encoding: gzip, br\r\n"));
  EXPECT_THAT(seen.body, HasSubstr("(accept-encoding gzip, br)"));
  EXPECT_THAT(seen.body, Not(HasSubstr("accept-encoding=")));
  for (const std::string accepted : {"gzip, br", "gzip;q=0"}) {
    const auto since = steady_clock::now();
    const Answer answer = Ask(server.port(), Get("/html", "Accept-Encoding: " + accepted + "\r\n"));
    EXPECT_FALSE(answer.headers.contains("content-encoding")) << accepted;
    EXPECT_EQ(answer.body.size(), 60'000u);
    EXPECT_LT(steady_clock::now() - since, milliseconds(1000));
  }
}

TEST(GuardedServer, LetsNoWordOfAnExceptionOut) {
  TestServer server;
  for (const std::string target : {"/throw?q=private", "/throw-odd?q=private"}) {
    const Answer answer = Ask(server.port(), Get(target, "Accept: application/json\r\n"));
    EXPECT_EQ(answer.status, 500);
    EXPECT_THAT(answer.body, HasSubstr("refused internal as json"));
    EXPECT_THAT(answer.raw, Not(HasSubstr("secret")));
    EXPECT_EQ(answer.headers.at("cache-control"), "no-store");
  }
  EXPECT_THAT(server.log(),
              ElementsAre("Answering GET /throw failed: secret message",
                          "Answering GET /throw-odd failed: an exception of no known type"));
}

TEST(GuardedServer, SendsNoHeaderThatWouldBeTwo) {
  TestServer server;
  const Answer answer = Ask(server.port(), Get("/split"));
  EXPECT_EQ(answer.status, 200);
  EXPECT_FALSE(answer.headers.contains("set-cookie"));
  EXPECT_FALSE(answer.headers.contains("location"));
}

TEST(GuardedServer, DressesARefusalForWhoAsked) {
  TestServer server;
  const std::string tail = "Host: a\r\nHost: b\r\n\r\n";
  EXPECT_EQ(Ask(server.port(), "GET /search.json?q=x HTTP/1.1\r\n" + tail).body,
            "refused bad-host as json at /search.json");
  EXPECT_EQ(Ask(server.port(), "GET /search?q=x HTTP/1.1\r\n" + tail).body,
            "refused bad-host at /search");
  EXPECT_EQ(Ask(server.port(), "HEAD /search?q=x HTTP/1.1\r\n" + tail).body, "");
}

TEST(GuardedServer, StillRefusesWhenThePageOfRefusalsFails) {
  const auto hi = [](const Request&) { return Response{}; };
  const auto fails = [](const Refused&) -> Response { throw std::runtime_error("secret"); };
  GuardedServer server(TestOptions(), hi, fails, [](std::string_view) {});
  ASSERT_TRUE(server.Start());
  const Answer answer = Ask(server.port(), "FOO / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(answer.status, 405);
  EXPECT_THAT(answer.raw, Not(HasSubstr("secret")));
}

TEST(GuardedServer, AnswersAKeptConnectionWithoutDelay) {
  TestServer server;
  RawClient client(server.port());
  std::vector<steady_clock::duration> took;
  for (int i = 0; i < 50; ++i) {
    const auto since = steady_clock::now();
    ASSERT_TRUE(client.Send(Get("/html")));
    ASSERT_EQ(client.Read().body.size(), 60'000u);
    took.push_back(steady_clock::now() - since);
  }
  // Without TCP_NODELAY every one of them takes over 40 ms.
  std::ranges::nth_element(took, took.begin() + 25);
  EXPECT_LT(took[25], milliseconds(30));
}

TEST(GuardedServer, RefusesASecondCopyOnThePortAndNamesIt) {
  TestServer first;
  ServerOptions options = TestOptions();
  options.port = first.port();
  GuardedServer second(options, {}, {}, {});
  const Result<Done> started = second.Start();
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().fault, Fault::kUnavailable);
  EXPECT_THAT(started.error().message, HasSubstr("127.0.0.1 port " + std::to_string(first.port())));
  EXPECT_EQ(Ask(first.port(), Get("/hi")).status, 200);
}

TEST(GuardedServer, TakesThePortOfOneThatStopped) {
  ServerOptions options = TestOptions();
  {
    TestServer first;
    options.port = first.port();
    RawClient client(first.port());
    ASSERT_TRUE(client.Send(Get("/hi")));
    ASSERT_EQ(client.Read().status, 200);
  }
  TestServer second(options);
  EXPECT_EQ(Ask(second.port(), Get("/hi")).status, 200);
}

TEST(GuardedServer, FinishesRunningRequestsBeforeItStops) {
  TestServer server;
  RawClient running(server.port());
  RawClient idle(server.port());
  ASSERT_TRUE(running.Send(Get("/held")));
  ASSERT_TRUE(server.gate().AwaitComers(1));
  std::thread stopping([&server] { server.server().Stop(); });
  EXPECT_TRUE(idle.SeesClose());
  EXPECT_FALSE(RawClient(server.port()).connected());
  server.gate().Open();
  const Answer answer = running.Read();
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.headers.at("connection"), "close");
  stopping.join();
}

TEST(GuardedServer, CutsWhatOutlastsTheDrain) {
  TestServer server;
  RawClient running(server.port());
  ASSERT_TRUE(running.Send(Get("/held")));
  ASSERT_TRUE(server.gate().AwaitComers(1));
  const auto since = steady_clock::now();
  std::thread stopping([&server] { server.server().Stop(); });
  EXPECT_TRUE(running.SeesClose());
  EXPECT_GE(steady_clock::now() - since, milliseconds(900));
  EXPECT_LT(steady_clock::now() - since, milliseconds(3000));
  server.gate().Open();
  stopping.join();
}

// What one request's handler saw of its client: asked until it has gone, ten seconds at most.
class Waiting {
 public:
  Response Handle(const Request& request) {
    began_.set_value();
    const auto until = steady_clock::now() + milliseconds(10'000);
    bool gone = false;
    while (!gone && steady_clock::now() < until) gone = request.abandoned();
    gone_.set_value(gone);
    return {};
  }
  void AwaitBegin() { began_.get_future().wait(); }
  bool SawItGo() { return gone_.get_future().get(); }

 private:
  std::promise<void> began_;
  std::promise<bool> gone_;
};

TEST(GuardedServer, TellsAHandlerThatItsClientHasGone) {
  Waiting waiting;
  GuardedServer server(
      TestOptions(), [&](const Request& request) { return waiting.Handle(request); },
      [](const Refused&) { return Response(); }, [](std::string_view) {});
  ASSERT_TRUE(server.Start());
  RawClient client(server.port());
  ASSERT_TRUE(client.Send(Get("/")));
  waiting.AwaitBegin();
  client.Close();
  EXPECT_TRUE(waiting.SawItGo());
}

TEST(GuardedServer, AnswersAClientThatOnlyStopsSending) {
  TestServer server;
  RawClient client(server.port());
  ASSERT_TRUE(client.Send(Get("/hi")));
  client.HalfClose();
  EXPECT_EQ(client.Read().body, "hi");
}

TEST(GuardedServer, StopsAtOnceWhenNothingRuns) {
  TestServer server;
  RawClient unfinished(server.port());
  ASSERT_TRUE(unfinished.Send("GET /"));
  ASSERT_EQ(Ask(server.port(), Get("/hi")).status, 200);
  const auto since = steady_clock::now();
  server.server().Stop();
  server.server().Stop();
  EXPECT_LT(steady_clock::now() - since, milliseconds(500));
  EXPECT_TRUE(unfinished.SeesClose());
  EXPECT_FALSE(server.server().Start());
}

TEST(GuardedServer, NeedsNoStart) { GuardedServer server(TestOptions(), {}, {}, {}); }

// The server of the library, that is: its client is used in one other place.
TEST(GuardedServer, IsTheOnlyFileThatUsesTheLibrarysServer) {
  std::vector<std::string> users;
  for (const std::string folder : {"core", "indexer", "searcher", "web", "cli"}) {
    for (const auto& entry : fs::recursive_directory_iterator(SourceFolder() / folder)) {
      const std::string extension = entry.path().extension();
      if (extension != ".cc" && extension != ".h") continue;
      std::ifstream file(entry.path());
      const std::string text{std::istreambuf_iterator<char>(file), {}};
      if (text.find("httplib::Server") != text.npos && extension == ".cc")
        users.push_back(fs::relative(entry.path(), SourceFolder()));
    }
  }
  EXPECT_THAT(users, ElementsAre("web/guarded_server.cc"));
}

}  // namespace
}  // namespace dateline::web
