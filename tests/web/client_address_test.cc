// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/client_address.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>

#include <cstring>

namespace dateline::web {
namespace {

const std::vector<std::string> kProxies = {"10.0.0.1", "2001:DB8:0::1"};

sockaddr_storage Ipv6(const char* text) {
  sockaddr_in6 six{};
  six.sin6_family = AF_INET6;
  ::inet_pton(AF_INET6, text, &six.sin6_addr);
  sockaddr_storage storage{};
  std::memcpy(&storage, &six, sizeof six);
  return storage;
}

TEST(NumericAddress, WritesBothFamiliesAndUnwrapsIpv4) {
  EXPECT_EQ(NumericAddress(Ipv6("2001:db8:0:0::1")), "2001:db8::1");
  EXPECT_EQ(NumericAddress(Ipv6("::ffff:192.0.2.7")), "192.0.2.7");
  EXPECT_EQ(NumericAddress({}), "");
}

TEST(ClientAddress, BelievesOnlyTrustedProxies) {
  const struct {
    std::string peer, forwarded, client;
  } cases[] = {
      {"192.0.2.1", "6.6.6.6", "192.0.2.1"},
      {"10.0.0.1", "", "10.0.0.1"},
      {"10.0.0.1", "6.6.6.6", "6.6.6.6"},
      {"10.0.0.1", "6.6.6.6, 192.0.2.1", "192.0.2.1"},
      {"10.0.0.1", "6.6.6.6,192.0.2.1 , 10.0.0.1", "192.0.2.1"},
      {"2001:db8::1", "2001:0db8::2", "2001:db8::2"},
      {"10.0.0.1", "[2001:db8::2]", "2001:db8::2"},
      {"10.0.0.1", "6.6.6.6, unknown", "10.0.0.1"},
      {"10.0.0.1", "6.6.6.6,", "10.0.0.1"},
      {"10.0.0.1", " ", "10.0.0.1"},
      {"10.0.0.1", "10.0.0.1", "10.0.0.1"},
  };
  for (const auto& [peer, forwarded, client] : cases)
    EXPECT_EQ(ClientAddress(peer, forwarded, kProxies), client) << peer << " " << forwarded;
  EXPECT_EQ(ClientAddress("10.0.0.1", "6.6.6.6", {}), "10.0.0.1");
}

TEST(IsTrusted, ComparesAddressesNotTheirSpelling) {
  EXPECT_TRUE(IsTrusted("2001:db8::1", kProxies));
  EXPECT_FALSE(IsTrusted("2001:db8::2", kProxies));
  EXPECT_FALSE(IsTrusted("10.0.0.10", kProxies));
}

TEST(LimitedAs, TakesANetworkOfIpv6ForOneClient) {
  EXPECT_EQ(LimitedAs("192.0.2.1"), "192.0.2.1");
  EXPECT_EQ(LimitedAs("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
  EXPECT_EQ(LimitedAs(""), "");
}

}  // namespace
}  // namespace dateline::web
