// SPDX-License-Identifier: GPL-2.0-or-later
// Moments as RFC 3339 writes them, for programs. Any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/annotation.h"

namespace dateline::web {

// "2026-11-22T18:40:00Z", of seconds since 1970-01-01 UTC. Years beyond 9999, which RFC 3339 cannot
// write, and before 1 are written as the nearest it can.
std::string Timestamp(std::int64_t seconds);

// Where a format wants a moment and there is only a day: its noon in UTC, as that is the same day
// nearly everywhere. Nothing for a publication that is not known to the day.
std::optional<std::string> NoonOf(const Publication& published);

}  // namespace dateline::web
