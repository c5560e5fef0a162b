// SPDX-License-Identifier: GPL-2.0-or-later
// Where the program talks: results to `out`, everything else to `err`.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace dateline::cli {

struct Terminal {
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;  // a person reads it: colour is welcome
  bool err_is_terminal = false;  // a progress bar may be redrawn
  bool colour = false;           // out_is_terminal and NO_COLOR is not set
  bool quiet = false;            // no progress and no remarks; errors and results still come
};

// `text` in bold, or as it is without colour. Control characters in stored text never reach a
// terminal: they are shown as U+FFFD, so that an article cannot move the cursor or change a title.
std::string Bold(const Terminal& terminal, std::string_view text);
std::string Faint(const Terminal& terminal, std::string_view text);
std::string Printable(std::string_view text);

// "10,917".
std::string Grouped(unsigned long long number);

// "1 article", "10,917 articles".
std::string Counted(unsigned long long number, std::string_view one, std::string_view many);

}  // namespace dateline::cli
