// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/listener.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace dateline::web {
namespace {

using testing::HasSubstr;

TEST(Listen, TakesAFreePortWithABacklogOf128) {
  const Result<Socket> listener = Listen("127.0.0.1", 0);
  ASSERT_TRUE(listener);
  EXPECT_GT(LocalPort(*listener), 0);
  // Of a listening socket the kernel reports its backlog here.
  tcp_info info{};
  socklen_t size = sizeof info;
  ASSERT_EQ(::getsockopt(listener->descriptor(), IPPROTO_TCP, TCP_INFO, &info, &size), 0);
  EXPECT_EQ(info.tcpi_sacked, 128u);
}

TEST(Listen, NeverSharesAPort) {
  const Result<Socket> first = Listen("127.0.0.1", 0);
  ASSERT_TRUE(first);
  int shared = 1;
  socklen_t size = sizeof shared;
  ASSERT_EQ(::getsockopt(first->descriptor(), SOL_SOCKET, SO_REUSEPORT, &shared, &size), 0);
  EXPECT_EQ(shared, 0);
  const Result<Socket> second = Listen("127.0.0.1", LocalPort(*first));
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().fault, Fault::kUnavailable);
  EXPECT_THAT(second.error().message, HasSubstr("Address already in use"));
}

TEST(Listen, SaysWhichAddressIsNone) {
  for (const std::string address : {"not an address", "256.1.1.1", ":::"}) {
    const Result<Socket> listener = Listen(address, 0);
    ASSERT_FALSE(listener) << address;
    EXPECT_EQ(listener.error().fault, Fault::kBadInput);
    EXPECT_THAT(listener.error().message, HasSubstr(address + " port 0"));
  }
  EXPECT_FALSE(Listen("127.0.0.1", 65536));
  EXPECT_FALSE(Listen("127.0.0.1", -1));
  EXPECT_FALSE(Listen("192.0.2.1", 0));  // an address, but not of this machine
}

}  // namespace
}  // namespace dateline::web
