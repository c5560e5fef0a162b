// SPDX-License-Identifier: GPL-2.0-or-later
// `dateline people` on the bundled articles.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/end_to_end/dateline_program.h"

namespace dateline::test {
namespace {

using testing::HasSubstr;

Ran People(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"--archive", BundledArchive().string(), "people"});
  return RunDateline(arguments);
}

TEST(PeopleCommand, CountsWhatTheSearchFinds) {
  const Ran listed = People({"--find", "trump", "--limit", "3", "--json"});
  ASSERT_EQ(listed.exit_code, 0) << listed.err;
  const nlohmann::json listing = nlohmann::json::parse(listed.out);
  ASSERT_FALSE(listing["entities"].empty());
  EXPECT_LE(listing["entities"].size(), 3U);
  for (const nlohmann::json& person : listing["entities"]) {
    const Ran found = RunDateline({"--archive", BundledArchive().string(), "search", "--json",
                                   "--person", person["id"].get<std::string>()});
    ASSERT_EQ(found.exit_code, 0) << found.err;
    EXPECT_EQ(nlohmann::json::parse(found.out)["total"]["value"], person["articles"]) << person;
  }
}

TEST(PeopleCommand, ListsTheMostNamedFirstAndSaysWhatItLeavesOut) {
  const Ran listed = People({"--kind", "place", "--limit", "2"});
  EXPECT_EQ(listed.exit_code, 0);
  EXPECT_THAT(listed.err, HasSubstr("more; --limit shows them, --find narrows"));
}

TEST(PeopleCommand, SaysWhatItDoesNotKnow) {
  EXPECT_EQ(People({"--kind", "ship"}).exit_code, 2);
  const Ran missing = RunDateline({"--archive", "/none/at/all", "people"});
  EXPECT_EQ(missing.exit_code, 5);
  EXPECT_THAT(missing.err, HasSubstr("/none/at/all"));
  const Ran nobody = People({"--find", "nobody at all here"});
  EXPECT_EQ(nobody.exit_code, 0);
  EXPECT_EQ(nobody.out, "");
}

}  // namespace
}  // namespace dateline::test
