// SPDX-License-Identifier: GPL-2.0-or-later
// Text as it comes in, made fit to store: the encoding found, the bytes valid, the form one.
// With core/words.h, core/fold.h and core/collation.h the only door to ICU.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/result.h"

namespace dateline {

bool IsUtf8(std::string_view bytes);

// `bytes` as UTF-8. A byte order mark decides, then valid UTF-8 is taken as it is, then ICU detects
// the encoding. Fails with kBadInput when the bytes look like no text at all (NUL bytes outside
// UTF-16/32, a known binary signature, or no encoding found with any confidence). Any thread.
Result<std::string> ToUtf8(std::string_view bytes);

// NFC; invalid bytes become U+FFFD; CR LF, CR, form feeds and Unicode's line ends become newlines,
// other C0 controls than tab go; soft hyphens, zero-width spaces and byte order marks go; at most 8
// combining marks stay on a base letter. Idempotent. Any thread.
std::string CleanText(std::string_view utf8);

// Code points in `utf8`; every invalid byte counts as one.
std::size_t CountCodePoints(std::string_view utf8);

// The largest code point boundary not after `at`. Requires: at <= utf8.size().
std::size_t CodePointFloor(std::string_view utf8, std::size_t at);

// The first `bytes` bytes of `utf8`, cut at a code point boundary.
std::string_view Prefix(std::string_view utf8, std::size_t bytes);

}  // namespace dateline
