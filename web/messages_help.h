// SPDX-License-Identifier: GPL-2.0-or-later
// What the help page shows, with the messages that say what it is. Any thread.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "web/message_key.h"

namespace dateline::web::messages {

// A search as it is typed, and what it finds.
struct HelpExample {
  std::string_view query;
  Key meaning;
};

// A line of the authority file, and what it does.
struct HelpLine {
  std::string_view line;
  Key meaning;
};

struct HelpSection {
  std::string_view id;  // the fragment of its address
  Key title;
  std::span<const HelpExample> examples;
  std::optional<Key> note = {};
  std::optional<Key> lines_lead = {};  // what the lines are for
  std::span<const HelpLine> lines = {};
};

struct HelpKey {
  std::string_view key;
  Key meaning;
};

std::span<const HelpSection> HelpSections();
std::span<const HelpKey> HelpKeys();

}  // namespace dateline::web::messages
