// SPDX-License-Identifier: GPL-2.0-or-later
// All attacks at once, from many addresses, with honest clients beside them.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <fstream>
#include <functional>
#include <thread>

#include "tests/web/raw_client.h"
#include "tests/web/test_server.h"

namespace dateline::web {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// The sanitizers keep freed memory and shadow of their own, so that there growth says nothing.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kMemoryIsOurs = false;
constexpr int kSlowness = 10;  // how much later answers may come under them
#else
constexpr bool kMemoryIsOurs = true;
constexpr int kSlowness = 1;
#endif

double ResidentMegabytes() {
  std::ifstream statm("/proc/self/statm");
  double pages = 0;
  double resident = 0;
  statm >> pages >> resident;
  return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1 << 20);
}

// Repeats a step on a thread of its own until it goes out of scope.
class Attacker {
 public:
  explicit Attacker(std::function<void()> step)
      : thread_([this, step = std::move(step)] {
          while (going_) step();
        }) {}
  ~Attacker() {
    going_ = false;
    thread_.join();
  }

 private:
  std::atomic<bool> going_ = true;
  std::thread thread_;
};

// Attackers have up to 16 connections from each address of 127.0.1.0/24.
std::string Address(int attacker) { return "127.0.1." + std::to_string(1 + attacker / 16); }

void Pause() { std::this_thread::sleep_for(milliseconds(20)); }

// Keeps `count` connections that send a head byte by byte.
class Drips {
 public:
  Drips(int port, int count) : port_(port), count_(count) {}
  void Step() {
    while (static_cast<int>(clients_.size()) < count_) {
      clients_.emplace_back(port_, Address(static_cast<int>(clients_.size())))
          .Send("GET /hi HTTP/1.1\r\nX: ");
    }
    for (RawClient& client : clients_) {
      if (!client.Send("a")) client = RawClient(port_, Address(0));
    }
    Pause();
  }

 private:
  int port_;
  int count_;
  std::deque<RawClient> clients_;
};

// Keeps `count` connections that ask for a large page and read almost nothing of it.
class Sips {
 public:
  Sips(int port, int count) : port_(port), count_(count) {}
  void Step() {
    if (clients_.empty() || steady_clock::now() - since_ > milliseconds(1500)) Begin();
    for (RawClient& client : clients_) client.Sip(40);
    Pause();
  }

 private:
  void Begin() {
    clients_.clear();
    since_ = steady_clock::now();
    for (int i = 0; i < count_; ++i)
      clients_.emplace_back(port_, "127.0.2.1", 4096).Send(Get("/page"));
  }
  int port_;
  int count_;
  steady_clock::time_point since_;
  std::deque<RawClient> clients_;
};

// Keeps `count` connections that have asked once and then say nothing.
class Idlers {
 public:
  Idlers(int port, int count) : port_(port), count_(count) {}
  void Step() {
    clients_.clear();
    for (int i = 0; i < count_; ++i) {
      clients_.emplace_back(port_, "127.0.3." + std::to_string(1 + i / 16)).Send(Get("/hi"));
    }
    for (int i = 0; i < 15; ++i) Pause();
  }

 private:
  int port_;
  int count_;
  std::deque<RawClient> clients_;
};

// One after the other: endless heads, endless bodies, many headers, many ranges, forged headers.
void Shout(int port) {
  static const std::string chunk(256 << 10, 'a');
  const std::string openings[] = {
      "GET /hi HTTP/1.1\r\nX: ",
      "",
      "POST /hi HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n100000\r\n",
      "POST /hi HTTP/1.1\r\nHost: x\r\nContent-Encoding: gzip\r\nContent-Length: 61173\r\n\r\n",
      Get("/page", "Range: bytes=0-,0-,0-,0-,0-\r\n"),
      Get("/hi", "REMOTE_ADDR: 6.6.6.6\r\nContent-Length: 5\r\n"),
      Get("/throw"),
  };
  for (const std::string& opening : openings) {
    RawClient client(port, "127.0.4.1");
    if (!client.Send(opening)) continue;
    for (int i = 0; i < 8 && client.Send(chunk); ++i) {
    }
  }
  Pause();
}

// The slowest but for a share of `left_out`, of `count` requests at the pace of a person in haste.
milliseconds Percentile(int port, const std::string& target, int count, double left_out) {
  std::vector<steady_clock::duration> took;
  for (int i = 0; i < count; ++i) {
    const auto since = steady_clock::now();
    EXPECT_EQ(Ask(port, Get(target), "127.0.0.9").status, 200) << target;
    took.push_back(steady_clock::now() - since);
    std::this_thread::sleep_for(milliseconds(10));
  }
  std::ranges::sort(took);
  const auto last = static_cast<double>(took.size()) * (1 - left_out);
  return std::chrono::duration_cast<milliseconds>(took[static_cast<std::size_t>(last) - 1]);
}

// The default limits, except that an honest client may ask faster than a person and times are those
// of a test.
ServerOptions DefaultOptions() {
  ServerOptions options;
  options.limits.first_request = milliseconds(1000);
  options.limits.next_request = milliseconds(500);
  options.limits.stall = milliseconds(500);
  options.limits.requests_per_second = 1000;
  options.limits.burst = 1000;
  return options;
}

TEST(GuardedServerAttack, HonestClientsAreServedBesideAllOfThem) {
  TestServer server(DefaultOptions());
  const int port = server.port();
  Percentile(port, "/html", 20, 0);  // so that memory needed once is not counted as growth
  const double before = ResidentMegabytes();
  milliseconds page{0};
  milliseconds health{0};
  {
    Attacker drips([drips = std::make_shared<Drips>(port, 96)] { drips->Step(); });
    Attacker sips([sips = std::make_shared<Sips>(port, 16)] { sips->Step(); });
    Attacker idlers([idlers = std::make_shared<Idlers>(port, 64)] { idlers->Step(); });
    Attacker shout([port] { Shout(port); });
    page = Percentile(port, "/html", 150, 0.05);
    health = Percentile(port, "/healthz", 150, 0.01);
  }
  EXPECT_LT(page, milliseconds(1000) * kSlowness);
  EXPECT_LT(health, milliseconds(250) * kSlowness);
  const double growth = ResidentMegabytes() - before;
  EXPECT_TRUE(growth < 20 || !kMemoryIsOurs) << growth << " MB";
  RecordProperty("page_p95_ms", static_cast<int>(page.count()));
  RecordProperty("health_p99_ms", static_cast<int>(health.count()));
  RecordProperty("growth_kb", static_cast<int>(growth * 1024));
  for (const std::string reason : {"slow-head", "slow-reader", "head-too-large", "target-too-long",
                                   "transfer-encoding", "content-encoding", "ranges", "body"})
    EXPECT_GT(server.refused(reason), 0u) << reason;
}

TEST(GuardedServerAttack, HealthIsPromptBesideSlowAndIdleConnections) {
  ServerOptions options = DefaultOptions();
  options.limits.first_request = options.limits.next_request = milliseconds(5000);
  TestServer server(options);
  const int port = server.port();
  std::deque<RawClient> clients;
  for (int i = 0; i < 160; ++i) {
    RawClient& client = clients.emplace_back(port, Address(i));
    ASSERT_TRUE(client.Send(i < 96 ? "GET /hi HTTP/1.1\r\nX: " : Get("/hi")));
  }
  EXPECT_LT(Percentile(port, "/healthz", 100, 0.01), milliseconds(250) * kSlowness);
}

}  // namespace
}  // namespace dateline::web
