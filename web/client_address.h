// SPDX-License-Identifier: GPL-2.0-or-later
// Who is asking: the address of a client, also where a proxy stands between.
#pragma once

#include <sys/socket.h>

#include <string>
#include <string_view>
#include <vector>

namespace dateline::web {

// The numeric address, "192.0.2.7" or "2001:db8::1"; an IPv4 address mapped into IPv6 is IPv4.
// Empty for another family. Any thread.
std::string NumericAddress(const sockaddr_storage& socket_address);

// The client behind `peer`: itself, or, when it is one of the trusted proxies, the last address in
// `forwarded_for` that no trusted proxy has. What stands further left may be forged. Any thread.
std::string ClientAddress(const std::string& peer, std::string_view forwarded_for,
                          const std::vector<std::string>& trusted_proxies);

// Whether `address`, as NumericAddress writes it, is one of `proxies`, however they are written.
bool IsTrusted(const std::string& address, const std::vector<std::string>& proxies);

// Whose limits an address shares: an IPv6 client has a whole /64 to itself, so the network counts.
std::string LimitedAs(const std::string& address);

}  // namespace dateline::web
