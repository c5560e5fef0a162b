// SPDX-License-Identifier: GPL-2.0-or-later
// Sentences of the message catalogue as HTML: whole sentences with places for links and names, so
// that a translation can order its words as it likes.
#pragma once

#include <initializer_list>
#include <string_view>

#include "web/html.h"

namespace dateline::web {

// `pattern` escaped, with each {} replaced by the next of `parts`; `code` between backquotes
// becomes <code>, words between asterisks become <em>. A place without a part stays empty.
// Patterns come from the catalogue; text from data enters through `parts` only. Any thread.
//
//   Sentence("Order: {} or `A to Z`.", {Text(name)})
Html Sentence(std::string_view pattern, std::initializer_list<Part> parts = {});

}  // namespace dateline::web
