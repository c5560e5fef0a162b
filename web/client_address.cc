// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/client_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace dateline::web {
namespace {

std::string Text(int family, const void* address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  return ::inet_ntop(family, address, text.data(), text.size()) ? text.data() : "";
}

std::string Ipv6Text(const in6_addr& address) {
  return IN6_IS_ADDR_V4MAPPED(&address) ? Text(AF_INET, &address.s6_addr[12])
                                        : Text(AF_INET6, &address);
}

// The one way to write the address, so that addresses compare as text; empty when it is none.
std::string Canonical(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t[");
  if (first == std::string_view::npos) return {};
  const std::string bare(text.substr(first, text.find_last_not_of(" \t]") - first + 1));
  in_addr four{};
  in6_addr six{};
  if (::inet_pton(AF_INET, bare.c_str(), &four) == 1) return Text(AF_INET, &four);
  if (::inet_pton(AF_INET6, bare.c_str(), &six) == 1) return Ipv6Text(six);
  return {};
}

}  // namespace

std::string NumericAddress(const sockaddr_storage& socket_address) {
  if (socket_address.ss_family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, &socket_address, sizeof four);
    return Text(AF_INET, &four.sin_addr);
  }
  if (socket_address.ss_family != AF_INET6) return {};
  sockaddr_in6 six{};
  std::memcpy(&six, &socket_address, sizeof six);
  return Ipv6Text(six.sin6_addr);
}

std::string ClientAddress(const std::string& peer, std::string_view forwarded_for,
                          const std::vector<std::string>& trusted_proxies) {
  std::string client = peer;
  while (!forwarded_for.empty() && IsTrusted(client, trusted_proxies)) {
    const std::size_t comma = forwarded_for.rfind(',');
    const bool last = comma == std::string_view::npos;
    const std::string next = Canonical(forwarded_for.substr(last ? 0 : comma + 1));
    if (next.empty()) return client;  // not an address: the nearest that is one counts
    client = next;
    forwarded_for = last ? std::string_view() : forwarded_for.substr(0, comma);
  }
  return client;
}

bool IsTrusted(const std::string& address, const std::vector<std::string>& proxies) {
  const auto is_it = [&](const std::string& proxy) { return Canonical(proxy) == address; };
  return std::ranges::any_of(proxies, is_it);
}

std::string LimitedAs(const std::string& address) {
  in6_addr six{};
  if (::inet_pton(AF_INET6, address.c_str(), &six) != 1) return address;
  std::fill(six.s6_addr + 8, six.s6_addr + 16, std::uint8_t{0});
  return Text(AF_INET6, &six) + "/64";
}

}  // namespace dateline::web
