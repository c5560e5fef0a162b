// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/terminal.h"

namespace dateline::cli {
namespace {

std::string Wrapped(const Terminal& terminal, std::string_view code, std::string_view text) {
  std::string shown = Printable(text);
  if (!terminal.colour) return shown;
  return "\x1b[" + std::string(code) + "m" + shown + "\x1b[0m";
}

// C1 controls (U+0080 to U+009F) are two bytes in UTF-8, and some terminals obey them.
bool IsC1(std::string_view text, std::size_t at) {
  return text[at] == '\xc2' && at + 1 < text.size() &&
         static_cast<unsigned char>(text[at + 1]) >= 0x80 &&
         static_cast<unsigned char>(text[at + 1]) <= 0x9f;
}

}  // namespace

std::string Printable(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (IsC1(text, i)) {
      shown += "\xef\xbf\xbd";
      ++i;
    } else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f) {
      shown += "\xef\xbf\xbd";
    } else {
      shown += text[i];
    }
  }
  return shown;
}

std::string Bold(const Terminal& terminal, std::string_view text) {
  return Wrapped(terminal, "1", text);
}

std::string Faint(const Terminal& terminal, std::string_view text) {
  return Wrapped(terminal, "2", text);
}

std::string Grouped(unsigned long long number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string Counted(unsigned long long number, std::string_view one, std::string_view many) {
  return Grouped(number) + " " + std::string(number == 1 ? one : many);
}

}  // namespace dateline::cli
