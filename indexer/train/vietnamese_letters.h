// SPDX-License-Identifier: GPL-2.0-or-later
// Vietnamese letters with case kept, for invented names; text in general is folded in core/fold.h.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// "Đà Nẵng" -> "Da Nang". `text` is in NFC; what is not a Vietnamese letter stays. Any thread.
std::string WithoutDiacritics(std::string_view text);

// "Đà Nẵng" -> "ĐÀ NẴNG"; of other scripts' letters only ASCII changes. Any thread.
std::string VietnameseCapitals(std::string_view text);

}  // namespace dateline
