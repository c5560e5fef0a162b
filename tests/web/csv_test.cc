// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/csv.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dateline::web {
namespace {

TEST(CsvCell, QuotesWhatWouldEndTheValue) {
  const struct {
    std::string value, cell;
  } cases[] = {
      {"", ""},           {"Lê Hoài Trung", "Lê Hoài Trung"}, {"a b", "a b"},
      {"a;b", "a;b"},     {"Smith, Jr.", "\"Smith, Jr.\""},   {"say \"no\"", "\"say \"\"no\"\"\""},
      {"\"", "\"\"\"\""}, {"two\nlines", "\"two\nlines\""},   {"two\r\nlines", "\"two\r\nlines\""},
  };
  for (const auto& [value, cell] : cases) EXPECT_EQ(CsvCell(value), cell);
}

// https://owasp.org/www-community/attacks/CSV_Injection
TEST(CsvCell, IsNoFormula) {
  const struct {
    std::string value, cell;
  } cases[] = {
      {"=1+1", "'=1+1"},   {"+1", "'+1"},
      {"-1", "'-1"},       {"@SUM(A1)", "'@SUM(A1)"},
      {"\tx", "'\tx"},     {"\rx", "\"'\rx\""},
      {"\nx", "\"'\nx\""}, {"a=1", "a=1"},
      {"'x", "'x"},        {"=\"a\",b", "\"'=\"\"a\"\",b\""},
  };
  for (const auto& [value, cell] : cases) EXPECT_EQ(CsvCell(value), cell);
}

TEST(CsvRecord, EndsItsLineAsTheStandardSays) {
  EXPECT_EQ(CsvRecord(std::vector<std::string>{"a", "", "b,c"}), "a,,\"b,c\"\r\n");
  EXPECT_EQ(CsvRecord(std::vector<std::string>{""}), "\r\n");
}

}  // namespace
}  // namespace dateline::web
