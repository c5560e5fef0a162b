// SPDX-License-Identifier: GPL-2.0-or-later
// The socket that clients come to.
#pragma once

#include <string>

#include "core/result.h"
#include "web/socket.h"

namespace dateline::web {

// Listens on a numeric or named address; port 0 takes any free one. The port is never shared: a
// second copy of the program fails here. kUnavailable when the port is taken or may not be had,
// kBadInput when the address is none. Any thread.
Result<Socket> Listen(const std::string& address, int port);

// The port that Listen got.
int LocalPort(const Socket& listener);

}  // namespace dateline::web
