// SPDX-License-Identifier: GPL-2.0-or-later
// Sentences about searches and articles that leave the page: exports, feeds, citations. A part of
// web/messages.h. Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation.h"
#include "core/date.h"
#include "web/locale.h"

namespace dateline::web::messages {

// "This list is not complete: it has 12 of 47 articles. ..."
std::string ExportIncomplete(const Locale& locale, std::uint64_t listed, std::uint64_t total);

// "To cite: 47 articles in state 1,841 of the archive." The state is the generation.
std::string CiteSearch(const Locale& locale, std::uint64_t total, std::uint64_t generation);

// "Dateline: common perceptions, Lê Hoài Trung"; of everything "Dateline: all articles".
std::string FeedTitle(const Locale& locale, std::string_view site,
                      const std::vector<std::string>& parts);

// "22 March 2024", "[about March 2026]", "n.d.".
std::string CitedDate(const Locale& locale, const Publication& published);

// "https://... (accessed 22 November 2026)."
std::string Accessed(const Locale& locale, std::string_view address, Day day);

}  // namespace dateline::web::messages
