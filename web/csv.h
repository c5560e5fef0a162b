// SPDX-License-Identifier: GPL-2.0-or-later
// Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet. Any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dateline::web {

// One value. In quotation marks where it has a comma, a quotation mark or the end of a line. A
// spreadsheet takes a value that begins with = + - @ or a control character for a formula, and an
// article may be called "=cmd|...": such a value gets an apostrophe before it.
std::string CsvCell(std::string_view value);

// One record with its line end.
std::string CsvRecord(std::span<const std::string> values);

}  // namespace dateline::web
