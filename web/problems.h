// SPDX-License-Identifier: GPL-2.0-or-later
// The closed list of codes by which answers name what went wrong. docs/api.md and the help page
// show the same list.
#pragma once

#include <span>
#include <string_view>

#include "web/message_key.h"

namespace dateline::web {

struct ProblemKind {
  std::string_view code;
  int status;
  messages::Key meaning;  // a message for web/sentence.h
};

// Every code a problem answer may carry, the most frequent first. A warning about the query, which
// strict=1 turns into a problem, keeps its own code and is among them.
std::span<const ProblemKind> ProblemKinds();

// `reason` where it is one of the list; what the list has for the status otherwise, so that the
// finer reasons of the server's own bounds stay its own.
std::string_view ProblemCode(int status, std::string_view reason);

}  // namespace dateline::web
