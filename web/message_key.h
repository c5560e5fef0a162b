// SPDX-License-Identifier: GPL-2.0-or-later
// Which message is meant. Their names are made of web/messages/en.properties, a header for each of
// its sections: kSkip is in web/message_keys/frame.h. Whoever names one includes that header alone,
// so that a new message builds anew only what says something of the same section.
#pragma once

#include <cstdint>

namespace dateline::web::messages {

// The number of the section in the file, and in the lower bits the message's within it.
enum class Key : std::uint16_t {};
inline constexpr unsigned kKeyBitsInSection = 8;

}  // namespace dateline::web::messages
