// SPDX-License-Identifier: GPL-2.0-or-later
// The closing signature of a report: "— VNS", "Source: VNA", "(PNS)", "Theo TTXVN".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

struct Credit {
  std::string source;
  std::uint32_t begin = 0;  // where the story ends: the dash or the word "Source"
  bool last = false;        // nothing follows it
};

// The signature in the last lines of `text`. A person's name behind a dash is none. Any thread.
std::optional<Credit> FindCredit(std::string_view text);

// Whose picture the last lines say they print, when it is an outlet's own: "(Photo: Iberpress)",
// "... the mayor. CPA/Dalal Khoury". Agencies that many papers print are none, nor who only deals
// in pictures. The weakest sign of a source; empty for none. Looks into `text`. Any thread.
std::string_view FindPhotoCredit(std::string_view text);

}  // namespace dateline
