// SPDX-License-Identifier: GPL-2.0-or-later
// The text of an article with what was found in it: names and dates underlined, the search's words
// marked.
#pragma once

#include "searcher/response.h"
#include "web/html.h"
#include "web/locale.h"

namespace dateline::web {

// The story as paragraphs. Spans that lie outside the text, overlap or run over the end of a
// paragraph are clipped or left out, never trusted. Any thread.
Html AnnotatedText(const Locale& locale, const StoredArticle& stored);

// The bytes of `span` in `text`, whatever the span says.
std::string_view WordsAt(std::string_view text, Span span);

// The day in a <time>; a period that no <time> can say stands as plain text.
Html DaysTime(DayRange days, const Html& words);

}  // namespace dateline::web
