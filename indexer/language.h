// SPDX-License-Identifier: GPL-2.0-or-later
// The language of an article. The only door to CLD2.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The primary subtag of a BCP 47 tag, in small letters: "en-US" and "EN_us" -> "en". Empty for
// what is no tag ("English, I think"), so that the text decides. Any thread.
std::string PrimaryLanguage(std::string_view tag);

// The language that `text` (valid UTF-8) is written in, as a primary subtag: "en", "vi", "zh".
// "und" when the text is too short to tell, or CLD2 is not sure. Any thread.
std::string DetectLanguage(std::string_view text);

}  // namespace dateline
