// SPDX-License-Identifier: GPL-2.0-or-later
// A citation in words. Any thread.
#pragma once

#include <string>

#include "web/citation.h"
#include "web/locale.h"

namespace dateline::web {

// "Nguyễn Văn A. “A headline.” VNS, 22 March 2024. https://... (accessed 22 November 2026)."
std::string CitationText(const Locale& locale, const Citation& citation);

// What no field says: a date or a headline that the source did not print; empty for most. English,
// as files are.
std::string CitationNote(const Citation& citation);

}  // namespace dateline::web
