// SPDX-License-Identifier: GPL-2.0-or-later
// The message files as they were when the program was built (web/messages). Any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "web/message_key.h"

namespace dateline::web {

struct MessageFile {
  std::string_view language;  // "en"
  std::string_view text;
};

// kSkip is "skip" in the files.
struct NamedKey {
  messages::Key key{};
  std::string_view name;
};
// Every one there is, ascending.
std::span<const NamedKey> MessageKeys();
// The first is English.
std::span<const MessageFile> MessageFiles();

// The lines of a message file: `key = message`, comments begin with '#', blank lines are nothing.
// This is the plain part of the .properties format, in UTF-8 and without its escapes. Fails with
// kBadInput, naming the line, for a line that is neither, and for a key that comes twice.
using MessageLines = std::vector<std::pair<std::string_view, std::string_view>>;
Result<MessageLines> ReadMessageLines(std::string_view text);

}  // namespace dateline::web
