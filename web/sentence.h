// SPDX-License-Identifier: GPL-2.0-or-later
// Sentences of the message files as HTML: whole sentences with places for links and names, so that
// a translation can order its words as it likes.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <variant>

#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// What stands in a place of a sentence: a piece of a page, or a number that a plural is chosen by.
struct SentencePart {
  std::string_view name;
  std::variant<Html, std::uint64_t> value;
};

// The message escaped, with each {name} replaced by the part of that name; `code` between
// backquotes becomes <code>, words between asterisks become <em>. Messages are ours; text from data
// enters through `parts` only. Any thread.
//
//   Sentence(locale, messages::kReadAs, {{"query", Text(understood)}})
Html Sentence(const Locale& locale, messages::Key key,
              std::initializer_list<SentencePart> parts = {});

}  // namespace dateline::web
