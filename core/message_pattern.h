// SPDX-License-Identifier: GPL-2.0-or-later
// Messages in the syntax of ICU's MessageFormat, read by ICU once and then held as pieces that are
// put together without it: arguments by name, plural and select, numbers as the language writes
// them.
//
//   {count, plural, =0 {No articles} one {# article} other {# articles}}
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/language_data.h"
#include "core/result.h"

namespace dateline {

struct MessageChoice;

// A stretch of a message: text, the place of an argument, or a choice between messages.
struct MessagePiece {
  enum class Kind : std::uint8_t { kText, kArgument, kPlural, kSelect };
  Kind kind = Kind::kText;
  std::string text = {};  // kText: itself; else the name of the argument
  std::vector<MessageChoice> choices;
};

struct MessageChoice {
  std::string selector;                  // "one", "other"; "short_name" for a value "short-name"
  std::optional<std::uint64_t> exactly;  // "=0"
  std::vector<MessagePiece> pieces;
};

// A value for an argument. Only looked at while a call lasts.
struct MessageArgument {
  MessageArgument(std::string_view name_, std::string_view text) : name(name_), value(text) {}
  MessageArgument(std::string_view name_, const std::string& text)
      : name(name_), value(std::string_view(text)) {}
  MessageArgument(std::string_view name_, const char* text)
      : name(name_), value(std::string_view(text)) {}
  template <std::unsigned_integral Number>
  MessageArgument(std::string_view name_, Number number)
      : name(name_), value(static_cast<std::uint64_t>(number)) {}

  std::string_view name;
  std::variant<std::uint64_t, std::string_view> value;
};

// Safe from any thread once made.
class MessagePattern {
 public:
  MessagePattern() = default;

  // Fails with kBadInput for what MessageFormat cannot read, and for argument types beside plural,
  // select and plain places: numbers and dates are the language's, not the message's.
  static Result<MessagePattern> Compile(std::string_view text);

  // The message without its arguments; all of it where it has none.
  std::string_view text() const;

  // What is left to put together once each choice is decided by the arguments: texts and places. A
  // choice whose argument is missing is decided as "other".
  std::vector<const MessagePiece*> Decide(std::span<const MessageArgument> arguments,
                                          const LanguageData& language) const;

  // The message with its arguments in their places. What is missing stays as "{name}": it is our
  // own bug, and to be seen.
  std::string Format(std::span<const MessageArgument> arguments,
                     const LanguageData& language) const;

  std::set<std::string> ArgumentNames() const;

 private:
  std::vector<MessagePiece> pieces_;
};

}  // namespace dateline
