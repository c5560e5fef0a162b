// SPDX-License-Identifier: GPL-2.0-or-later
// How a query was read, or why it could not be, in the words of a page. A part of web/messages.h.
// Any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/article.h"
#include "searcher/response.h"
#include "web/locale.h"

namespace dateline::web::messages {

// What the search said in English, by its code: in English as it was said; in another language the
// sentence of the code, about the words of `query` at the position, with the same details. As it
// was said, too, where no language has a sentence for the code.
struct SaidOfQuery {
  std::string_view code;
  std::string_view message;
  std::string_view query;
  Span position;                              // bytes of `query`; may be empty or outside
  std::span<const std::string> details = {};  // QueryWarning::details
};
std::string WarningText(const Locale& locale, const SaidOfQuery& said);

}  // namespace dateline::web::messages
