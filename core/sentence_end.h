// SPDX-License-Identifier: GPL-2.0-or-later
// Where one sentence of a paragraph ends and the next begins.
#pragma once

#include <string_view>

#include "core/article.h"

namespace dateline {

// Whether a sentence ends between two neighbouring words of `text`: at . ! ? … and their kin, with
// closing quotes and brackets, before a blank and something that may start a sentence; but not at
// the stop of an initial ("J. Abara") or an abbreviation ("Gen. Whitcombe", "U.S. envoys").
// Any thread.
bool EndsSentence(std::string_view text, Span previous, Span next);

}  // namespace dateline
