// SPDX-License-Identifier: GPL-2.0-or-later
// How a query was read, in the words of a language. A part of web/messages.h. Any thread.
#pragma once

#include <string>

#include "searcher/wording.h"
#include "web/locale.h"

namespace dateline::web::messages {

// "articles with tariffs, naming Xi, published in March 2024": plain text that holds what was
// typed. Empty for a wording that says nothing.
std::string ReadingText(const Locale& locale, const Wording& reading);

}  // namespace dateline::web::messages
