// SPDX-License-Identifier: GPL-2.0-or-later
// Comma-separated values as spreadsheets write them (RFC 4180), with the columns of the JSON form.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "core/unicode.h"
#include "searcher/authority_lines.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxRowBytes = std::size_t{1} << 20U;

// Columns of a condition stand in the table like any other; JSON keeps them in "when".
constexpr std::string_view kConditions[] = {"with", "any", "role",   "source",
                                            "from", "to",  "article"};

std::string Trimmed(std::string_view text) {
  std::string clean = CleanText(text);
  std::replace_if(
      clean.begin(), clean.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  const std::size_t first = clean.find_first_not_of(' ');
  if (first == clean.npos) return {};
  return clean.substr(first, clean.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> SplitList(const std::string& cell) {
  std::vector<std::string> items;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find('|', begin), cell.size());
    if (std::string item = Trimmed(cell.substr(begin, end - begin)); !item.empty())
      items.push_back(std::move(item));
    begin = end + 1;
  }
  return items;
}

// Rows of cells. A quoted cell may hold commas, doubled quotes and line breaks.
class Rows {
 public:
  Rows(std::string_view text, std::size_t first_line) : rest_(text), line_(first_line) {}

  struct Row {
    std::size_t line = 0;
    std::vector<std::string> cells;
    std::string fault;
  };

  std::size_t line() const { return line_; }

  // The next row that is neither blank nor a comment; false at the end.
  bool Next(Row& row) {
    while (!rest_.empty()) {
      const std::size_t begin = rest_.find_first_not_of(" \t\r");
      if (begin != rest_.npos && rest_[begin] != '#' && rest_[begin] != '\n') {
        ReadRow(row);
        return true;
      }
      SkipLine();
    }
    return false;
  }

 private:
  void SkipLine() {
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++line_;
  }

  void ReadRow(Row& row) {
    row = {line_, {}, {}};
    const std::string_view begin = rest_;
    do {
      row.cells.push_back(ReadCell(row.fault));
      if (begin.size() - rest_.size() > kMaxRowBytes) row.fault = "the row is longer than 1 MiB";
      if (!row.fault.empty()) return SkipLine();
    } while (TakeComma());
    SkipLine();
  }

  bool TakeComma() {
    if (!rest_.starts_with(',')) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::string ReadCell(std::string& fault) {
    if (!rest_.starts_with('"')) {
      const std::size_t end = std::min(rest_.find_first_of(",\n"), rest_.size());
      std::string cell = Trimmed(rest_.substr(0, end));
      rest_.remove_prefix(end);
      return cell;
    }
    return ReadQuoted(fault);
  }

  std::string ReadQuoted(std::string& fault) {
    std::string cell;
    for (;;) {
      rest_.remove_prefix(1);  // the quote
      const std::size_t end = rest_.substr(0, kMaxRowBytes).find('"');
      if (end == rest_.npos) {
        fault = "a quoted cell is not closed; close it with \"";
        return {};
      }
      line_ += static_cast<std::size_t>(std::count(rest_.data(), rest_.data() + end, '\n'));
      cell += rest_.substr(0, end);
      rest_.remove_prefix(end + 1);
      if (!rest_.starts_with('"')) break;
      cell += '"';  // doubled
    }
    const std::size_t next = rest_.find_first_not_of(" \r");
    rest_.remove_prefix(std::min(next, rest_.size()));
    if (!rest_.empty() && rest_.front() != ',' && rest_.front() != '\n')
      fault = "text stands behind a closed quote; double the quotes inside a cell";
    return Trimmed(cell);
  }

  std::string_view rest_;
  std::size_t line_;
};

std::string ColumnName(std::string name) {
  const bool is_condition =
      std::find(std::begin(kConditions), std::end(kConditions), name) != std::end(kConditions);
  return is_condition ? "when." + name : name;
}

// What is wrong with the header, or nothing.
std::string ReadHeader(const std::vector<std::string>& cells, std::vector<std::string>& columns) {
  for (const std::string& cell : cells) {
    std::string name = ColumnName(cell);
    if (!IsAuthorityField(name))
      return fmt::format("there is no column '{}'; docs/authority.md lists those there are", cell);
    if (std::find(columns.begin(), columns.end(), name) != columns.end())
      return fmt::format("the column '{}' stands there twice; keep one", cell);
    columns.push_back(std::move(name));
  }
  return {};
}

// Empty cells are fields that the line does not have.
std::string ReadCells(const std::vector<std::string>& cells,
                      const std::vector<std::string>& columns, AuthorityFields& line) {
  if (cells.size() > columns.size())
    return fmt::format("the row has {} cells and the header {}; put cells with a comma in quotes",
                       cells.size(), columns.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::vector<std::string> items = SplitList(cells[i]);
    if (!items.empty()) line.fields.push_back({columns[i], std::move(items), true});
  }
  return {};
}

}  // namespace

ReadFields ReadCsvFields(std::string_view text, std::size_t first_line,
                         const FieldsVisitor& visit) {
  ReadFields read;
  Rows rows(text, first_line);
  Rows::Row row;
  std::vector<std::string> columns;
  while (rows.Next(row)) {
    if (row.fault.empty() && columns.empty()) {
      row.fault = ReadHeader(row.cells, columns);
      // Under a header that is none, no row has a meaning.
      if (!row.fault.empty()) return {{{row.line, 0, row.fault}}, row.line};
      continue;
    }
    AuthorityFields fields{row.line, {}};
    if (row.fault.empty()) row.fault = ReadCells(row.cells, columns, fields);
    if (!row.fault.empty()) {
      if (read.faults.size() < kMaxAuthorityFaults) read.faults.push_back({row.line, 0, row.fault});
    } else if (!fields.fields.empty()) {
      visit(fields);
    }
  }
  read.count = rows.line() - first_line;
  return read;
}

}  // namespace dateline
