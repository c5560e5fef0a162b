// SPDX-License-Identifier: GPL-2.0-or-later
// "TURIN, June 3 (ANSA) -- ...": place, date and agency at the start of a report.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/article.h"
#include "indexer/extract/date_scanner.h"
#include "indexer/extract/written_date.h"

namespace dateline {

struct Dateline {
  Span span;          // place to dash
  std::string place;  // in title case, its country or state left out; empty for "(AFP) — ..."
  std::string agency;
  std::optional<WrittenDate> date;    // with its year
  std::optional<MonthDay> month_day;  // without
  Span date_span;                     // of either; empty when there is none
  bool plain = false;  // a place and a dash and nothing else: a brief's heading looks the same
  bool mixed = false;  // plain, and in small letters ("Jakarta – ..."): only what surrounds it
                       // tells it from a sentence

  // The token behind the dash, where the story starts.
  std::size_t end = 0;
};

// The dateline that starts at token `at`, the first of its line or what follows "date 2024-03-22".
// None for a headline in capitals, "NEW —", "UPDATE 2 –", "EU – Japan talks". Whoever asks must
// refuse a `mixed` one unless other signs speak for it. Any thread.
std::optional<Dateline> ReadDateline(const DateTokens& tokens, std::size_t at);

}  // namespace dateline
