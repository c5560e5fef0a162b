// SPDX-License-Identifier: GPL-2.0-or-later
// The whole of serving: a real archive, the site, the guarded server, and real connections.
#include "web/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "tests/support/file_clock.h"
#include "tests/support/test_archive.h"
#include "tests/web/raw_client.h"

namespace dateline::web {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;
using testing::HasSubstr;
using testing::Not;

// An archive of one article, served.
class Serving {
 public:
  explicit Serving(ServerOptions options = {})
      : archive_({MakeRecord({.id = "first", .text = "Xi met Trung.\n"})}),
        searcher_(*Searcher::Open({archive_.path()})),
        server_(searcher_, std::move(options), {"The Test Times"}, [](std::string_view) {}) {
    const Result<Done> started = server_.Start();
    EXPECT_TRUE(started) << (started ? "" : started.error().message);
  }

  Server& server() { return server_; }
  const TestArchive& archive() const { return archive_; }
  Answer Get(const std::string& target) const {
    return Ask(server_.port(), web::Get(target, "Connection: close\r\n"));
  }
  Answer GetHealth(const std::string& target) const {
    return Ask(server_.health_port(), web::Get(target, "Connection: close\r\n"));
  }

 private:
  const TestArchive archive_;
  const Searcher searcher_;
  Server server_;
};

TEST(Server, ServesTheSite) {
  Serving serving;
  EXPECT_THAT(serving.Get("/").body, HasSubstr("The Test Times"));
  EXPECT_THAT(serving.Get("/search?q=Trung").body, HasSubstr("/article/first"));
  EXPECT_EQ(serving.Get("/no/such/page").status, 404);
  EXPECT_EQ(serving.Get("/healthz").status, 200);
}

TEST(Server, DressesRefusalsAsTheSiteDoes) {
  Serving serving;
  const std::string bad = " HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n";
  const Answer page = Ask(serving.server().port(), "GET /search?q=x" + bad);
  EXPECT_EQ(page.status, 400);
  EXPECT_THAT(page.headers.at("content-type"), HasSubstr("text/html"));
  EXPECT_TRUE(page.headers.contains("content-security-policy"));
  const Answer problem = Ask(serving.server().port(), "GET /search.json?q=x" + bad);
  EXPECT_EQ(problem.headers.at("content-type"), "application/problem+json");
}

TEST(Server, TakesUpNewCommitsWithinASecond) {
  ServerOptions options;
  options.limits.requests_per_second = 0;  // it asks until it is told
  Serving serving(options);
  const auto finds = [&] {
    return serving.Get("/search.json?q=Wang").body.find("/article/second") != std::string::npos;
  };
  EXPECT_FALSE(finds());
  serving.archive().Put({MakeRecord({.id = "second", .text = "Wang Yi spoke.\n"})});
  AwaitNextTick();  // a search takes up what was written in the same tick by itself
  const auto until = steady_clock::now() + seconds(3);  // one, and two to spare
  bool found = false;
  while (!found && steady_clock::now() < until) found = finds();
  EXPECT_TRUE(found);
  EXPECT_THAT(serving.Get("/metrics").body,
              HasSubstr("dateline_index_reopens_total{result=\"ok\"} 1\n"));
}

TEST(Server, CountsWhatItAnsweredAndRefused) {
  Serving serving;
  serving.Get("/no/such/page");
  Ask(serving.server().port(), "FOO / HTTP/1.1\r\nHost: x\r\n\r\n");
  const Answer metrics = serving.Get("/metrics");
  EXPECT_EQ(metrics.headers.at("cache-control"), "no-store");
  EXPECT_THAT(metrics.body, HasSubstr("dateline_http_requests_total{code=\"404\"} 1\n"));
  EXPECT_THAT(metrics.body, HasSubstr("dateline_http_refused_total{reason=\"method\"} 1\n"));
  EXPECT_THAT(metrics.body, HasSubstr("dateline_http_refused_total{reason=\"busy\"} 0\n"));
}

TEST(Server, TellsHealthAtAnAddressOfItsOwn) {
  ServerOptions options;
  options.health_port = 0;
  Serving serving(options);
  ASSERT_GT(serving.server().health_port(), 0);
  EXPECT_NE(serving.server().health_port(), serving.server().port());
  EXPECT_EQ(serving.GetHealth("/healthz").status, 200);
  EXPECT_EQ(serving.GetHealth("/readyz").status, 200);
  EXPECT_THAT(serving.GetHealth("/metrics").body, HasSubstr("dateline_http_refused_total"));
  const Answer site = serving.GetHealth("/search?q=Trung");
  EXPECT_EQ(site.status, 404);
  EXPECT_THAT(site.body, Not(HasSubstr("first")));
  EXPECT_EQ(Serving().server().health_port(), -1);
}

TEST(Server, FailsAsAWholeWhenAPortIsTaken) {
  Serving first;
  const Searcher searcher = *Searcher::Open({first.archive().path()});
  ServerOptions options;
  options.health_port = first.server().port();
  Server second(searcher, options, {}, [](std::string_view) {});
  const Result<Done> started = second.Start();
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().fault, Fault::kUnavailable);
  EXPECT_FALSE(RawClient(second.port()).connected());
}

TEST(Server, StopsAtOnceWhenNothingRuns) {
  Serving serving;
  ASSERT_EQ(serving.Get("/healthz").status, 200);
  const auto since = steady_clock::now();
  serving.server().Stop();
  serving.server().Stop();
  EXPECT_LT(steady_clock::now() - since, milliseconds(400));
}

TEST(Server, AnswersManyAtOnceWhileTheArchiveGrows) {
  ServerOptions options;
  options.limits.requests_per_second = 0;
  Serving serving(options);
  std::atomic<int> failures = 0;
  std::vector<std::thread> clients;
  for (int i = 0; i < 4; ++i) {
    clients.emplace_back([&] {
      for (int n = 0; n < 50; ++n) {
        if (serving.Get("/search?q=Trung").status != 200) ++failures;
      }
    });
  }
  for (int n = 0; n < 5; ++n)
    serving.archive().Put({MakeRecord({.id = "n" + std::to_string(n), .text = "Trung spoke.\n"})});
  for (std::thread& client : clients) client.join();
  EXPECT_EQ(failures, 0);
}

}  // namespace
}  // namespace dateline::web
