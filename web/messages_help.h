// SPDX-License-Identifier: GPL-2.0-or-later
// What the help page says. A part of the catalogue of messages, in a file of its own for its
// length.
#pragma once

#include <span>
#include <string_view>

namespace dateline::web::messages {

// A search as it is typed, and what it finds: a pattern for web/sentence.h.
struct HelpExample {
  std::string_view query;
  std::string_view meaning;
};

// A line of the authority file, and what it does.
struct HelpLine {
  std::string_view line;
  std::string_view meaning;
};

struct HelpSection {
  std::string_view id;  // the fragment of its address
  std::string_view title;
  std::span<const HelpExample> examples;
  std::string_view note;             // a pattern; may be empty
  std::string_view lines_lead = {};  // a pattern; what the lines are for
  std::span<const HelpLine> lines = {};
};

struct HelpKey {
  std::string_view key;
  std::string_view meaning;
};

std::span<const HelpSection> HelpSections();
std::span<const HelpKey> HelpKeys();

inline constexpr std::string_view kHelpLead =
    "Every example is a link: follow it to see what it finds here.";
inline constexpr std::string_view kHelpType = "Type";
inline constexpr std::string_view kHelpToFind = "To find";
inline constexpr std::string_view kHelpLine = "Line";
inline constexpr std::string_view kHelpTurn = "Does";
inline constexpr std::string_view kOnThisPage = "On this page";
inline constexpr std::string_view kKeys = "Keys";
inline constexpr std::string_view kKey = "Key";
inline constexpr std::string_view kDoes = "Does";
inline constexpr std::string_view kUseKeys = "Use single-key shortcuts";
inline constexpr std::string_view kForPrograms = "For programs";
inline constexpr std::string_view kForProgramsText =
    "Add `.json` to `/search`, to an article's address or to `/facet/person`, before the question "
    "mark, and the same parameters answer as JSON. What goes wrong is answered as "
    "`application/problem+json` with one of these codes.";
inline constexpr std::string_view kProblemCode = "Code";
inline constexpr std::string_view kProblemStatus = "Status";
inline constexpr std::string_view kProblemMeaning = "Means";
inline constexpr std::string_view kPrivacy = "Privacy";
inline constexpr std::string_view kPrivacyText =
    "Pages load nothing from other sites. The only cookie holds your choice of light or dark.";

}  // namespace dateline::web::messages
