// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <set>

#include "web/message_table.h"

namespace dateline::web {
namespace {

constexpr std::string_view kBlanks = " \t\r";

std::string_view Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

Error BadLine(std::size_t number, std::string_view why) {
  return {Fault::kBadInput,
          "line " + std::to_string(number) + " of the messages " + std::string(why)};
}

}  // namespace

Result<MessageLines> ReadMessageLines(std::string_view text) {
  MessageLines lines;
  std::set<std::string_view> seen;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = Trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    const std::size_t equals = line.find('=');
    const std::string_view key = Trimmed(line.substr(0, equals));
    if (equals == line.npos || key.empty()) return BadLine(number, "is no `key = message`");
    if (!seen.insert(key).second) return BadLine(number, "repeats '" + std::string(key) + "'");
    lines.emplace_back(key, Trimmed(line.substr(equals + 1)));
  }
  return lines;
}

}  // namespace dateline::web
