// SPDX-License-Identifier: GPL-2.0-or-later
// Every example of the help page and of docs/query-language.md is read as it stands, without a
// repair.
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <string>
#include <vector>

#include "searcher/query.h"
#include "tests/support/folders.h"
#include "web/messages_help.h"

namespace dateline {
namespace {

// A Friday.
constexpr Day kToday{std::chrono::year(2024), std::chrono::March, std::chrono::day(22)};

void ExpectPlain(const std::string& query) {
  SCOPED_TRACE(query);
  const Result<ParsedQuery> parsed = ParseQuery(query, kToday);
  ASSERT_TRUE(parsed) << parsed.error().message;
  for (const QueryWarning& warning : parsed->warnings) ADD_FAILURE() << warning.message;
}

// What stands between backticks in the first column of the page's tables.
std::vector<std::string> DocumentedQueries() {
  std::vector<std::string> queries;
  std::ifstream page(SourceFolder() / "docs/query-language.md");
  for (std::string line; std::getline(page, line);) {
    if (!line.starts_with("| `")) continue;
    const std::string cell = line.substr(0, line.find(" | "));
    for (std::size_t begin = cell.find('`'); begin != cell.npos;) {
      const std::size_t end = cell.find('`', begin + 1);
      queries.push_back(cell.substr(begin + 1, end - begin - 1));
      begin = end == cell.npos ? end : cell.find('`', end + 1);
    }
  }
  return queries;
}

TEST(HelpExamples, AreReadAsTheyStand) {
  for (const web::messages::HelpSection& section : web::messages::HelpSections()) {
    for (const web::messages::HelpExample& example : section.examples)
      ExpectPlain(std::string(example.query));
  }
}

TEST(HelpExamples, OfTheDocumentationToo) {
  const std::vector<std::string> queries = DocumentedQueries();
  EXPECT_GT(queries.size(), 25u);
  for (const std::string& query : queries) ExpectPlain(query);
}

}  // namespace
}  // namespace dateline
