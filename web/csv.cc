// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/csv.h"

namespace dateline::web {

std::string CsvCell(std::string_view value) {
  constexpr std::string_view kFormulaStarts = "=+-@\t\r\n";
  std::string cell;
  if (!value.empty() && kFormulaStarts.find(value.front()) != kFormulaStarts.npos) cell += '\'';
  for (const char letter : value) {
    if (letter == '"') cell += '"';
    cell += letter;
  }
  if (cell.find_first_of(",\"\r\n") == cell.npos) return cell;
  return '"' + cell + '"';
}

std::string CsvRecord(std::span<const std::string> values) {
  std::string record;
  for (const std::string& value : values) {
    if (&value != values.data()) record += ',';
    record += CsvCell(value);
  }
  return record + "\r\n";
}

}  // namespace dateline::web
