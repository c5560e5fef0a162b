// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/bounded_stream.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <array>
#include <atomic>
#include <thread>

namespace dateline::web {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using State = BoundedStream::State;

struct Pair {
  Pair() {
    std::array<int, 2> ends{};
    EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()), 0);
    near = Socket(ends[0]);
    far = Socket(ends[1]);
  }
  std::string Read(std::size_t most) const {
    std::string bytes(most, '\0');
    const ssize_t got = ::recv(far.descriptor(), bytes.data(), bytes.size(), 0);
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
  }
  Socket near;
  Socket far;
};

constexpr BoundedStream::Bounds kPatient{milliseconds(10'000), milliseconds(10'000)};

TEST(BoundedStream, SendsAll) {
  const Pair pair;
  BoundedStream stream(pair.near, kPatient);
  EXPECT_TRUE(stream.Write("one "));
  EXPECT_TRUE(stream.Write(""));
  EXPECT_TRUE(stream.Write("two"));
  EXPECT_EQ(pair.Read(100), "one two");
  EXPECT_EQ(stream.state(), State::kOpen);
}

TEST(BoundedStream, WaitsForAReaderWhoIsSlowButReads) {
  const Pair pair;
  const std::string much(4 << 20, 'x');
  std::size_t got = 0;
  std::atomic<bool> done = false;
  std::thread reader([&] {
    while (got < much.size() || !done) got += pair.Read(64 << 10).size();
  });
  BoundedStream stream(pair.near, kPatient);
  EXPECT_TRUE(stream.Write(much));
  done = true;
  reader.join();
  EXPECT_EQ(got, much.size());
}

TEST(BoundedStream, GivesUpWhenNothingIsRead) {
  const Pair pair;
  BoundedStream stream(pair.near, {milliseconds(10'000), milliseconds(100)});
  const auto since = steady_clock::now();
  EXPECT_FALSE(stream.Write(std::string(16 << 20, 'x')));
  EXPECT_EQ(stream.state(), State::kSlow);
  EXPECT_GE(steady_clock::now() - since, milliseconds(100));
  EXPECT_LT(steady_clock::now() - since, milliseconds(2100));
  EXPECT_FALSE(stream.Write("more"));
}

TEST(BoundedStream, GivesUpOnOneWhoReadsForEver) {
  const Pair pair;
  BoundedStream stream(pair.near, {milliseconds(300), milliseconds(10'000)});
  std::atomic<bool> done = false;
  std::thread reader([&] {
    while (!done) pair.Read(16 << 10);
  });
  const auto since = steady_clock::now();
  while (stream.Write(std::string(1 << 20, 'x'))) {
  }
  done = true;
  reader.join();
  EXPECT_EQ(stream.state(), State::kSlow);
  EXPECT_LT(steady_clock::now() - since, milliseconds(2300));
}

TEST(BoundedStream, NoticesThatTheClientHasLeft) {
  Pair pair;
  pair.far.Close();
  BoundedStream stream(pair.near, kPatient);
  EXPECT_FALSE(stream.Write("anyone?"));
  EXPECT_EQ(stream.state(), State::kGone);
}

}  // namespace
}  // namespace dateline::web
