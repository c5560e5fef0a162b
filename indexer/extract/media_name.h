// SPDX-License-Identifier: GPL-2.0-or-later
// What news agencies and newspapers are called.
#pragma once

#include <string_view>

namespace dateline {

// "VNS", "VNA/VNS", "AFP": capitals only, short. Any thread.
bool IsAcronym(std::string_view name);

// An agency that many countries print: "AFP", "dpa", "Reuters", "TTXVN". Case decides. Any thread.
bool IsKnownAgency(std::string_view name);

// A known agency, or a name that holds or ends in a word of the trade: "Highveld Wire",
// "Agenzia Tirreno", "Fjordpresse". At most five words with a capital. Any thread.
bool IsMediaName(std::string_view name);

// The same, and names that only a newspaper's place tells from others: "Siam Ledger", "The Star".
// For where nothing but a source or a person can stand. Any thread.
bool IsPaperName(std::string_view name);

// True when `text` could name a source at all: one to five words with a capital, no mark of a
// sentence. Any thread.
bool IsSourceName(std::string_view text);

}  // namespace dateline
