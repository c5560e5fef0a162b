// SPDX-License-Identifier: GPL-2.0-or-later
// Both axes of dates at the terminal: what is published when, and what days articles speak of.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/end_to_end/dateline_program.h"

namespace dateline::test {
namespace {

using testing::HasSubstr;

class Dates : public testing::Test {
 protected:
  // Published on a Friday and speaking of it; published the day after; without any date.
  Dates() {
    const auto line = [](const std::string& id, const std::string& date, const std::string& text) {
      nlohmann::json article = {{"id", id}, {"title", "T " + id}, {"text", text}};
      if (!date.empty()) article["date"] = date;
      return article.dump() + "\n";
    };
    const Ran ran = RunDateline(
        {"index", "--archive", archive(), "-"},
        line("a", "2024-03-22", "The ferry sank on Friday off the coast, the police said.") +
            line("b", "2024-03-23", "The talks of March 22, 2024 ended without a word of peace.") +
            line("c", "", "The mill was built by the river, and nobody knows why."));
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
  }

  std::string archive() const { return scratch_.path() / "archive"; }
  Ran Search(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"search", "--archive", archive()});
    return RunDateline(arguments);
  }
  int Total(std::vector<std::string> arguments) const {
    arguments.push_back("--json");
    const Ran ran = Search(arguments);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    return nlohmann::json::parse(ran.out)["total"]["value"];
  }

  ScratchDirectory scratch_;
};

TEST_F(Dates, AreTwoFiltersAndTwoCounts) {
  EXPECT_EQ(Total({"--from", "2024-03-22", "--to", "2024-03-22"}), 1);
  EXPECT_EQ(Total({"--mentioned-from", "2024-03-22", "--mentioned-to", "2024-03-22"}), 2);
  EXPECT_EQ(Total({"--from", "2024-03-23", "--mentioned-to", "2024-03"}), 1);
  EXPECT_EQ(Total({"--mentioned-undated", "only"}), 1);
  EXPECT_EQ(Total({"--undated", "only"}), 1);
  const Ran counted = Search({"--facet", "published", "--facet", "mentioned"});
  EXPECT_THAT(counted.out,
              HasSubstr("published\n  1  2024-03-22\n  1  2024-03-23\n  1  no date\n"));
  EXPECT_THAT(counted.out, HasSubstr("mentioned\n  2  2024-03-22\n  1  no date\n"));
}

TEST_F(Dates, AreRefusedByTheFlagThatWasTyped) {
  const Ran bad = Search({"--mentioned-from", "2024-02-30"});
  EXPECT_EQ(bad.exit_code, 2);
  EXPECT_THAT(bad.err, HasSubstr("--mentioned-from: “2024-02-30” is not a date."));
  const Ran zone = Search({"--time-zone", "asia/ho chi minh"});
  EXPECT_EQ(zone.exit_code, 2);
  EXPECT_THAT(zone.err, HasSubstr("--time-zone: “asia/ho chi minh” is no time zone. Write "
                                  "Asia/Ho_Chi_Minh."));
}

TEST_F(Dates, AreTheSameDayWhereverTheMachineStands) {
  const char* const before = getenv("TZ");
  const std::string kept = before == nullptr ? "" : before;
  for (const char* const zone : {"UTC", "Pacific/Kiritimati", "America/Los_Angeles"}) {
    setenv("TZ", zone, 1);
    EXPECT_EQ(Total({"--from", "2024-03-22", "--to", "2024-03-22"}), 1) << zone;
    EXPECT_EQ(Total({"--mentioned-from", "2024-03-22", "--mentioned-to", "2024-03-22"}), 2) << zone;
    EXPECT_EQ(Total({"date:2024-03-22"}), 1) << zone;
    EXPECT_EQ(Total({"--undated", "only"}), 1) << zone;
  }
  before == nullptr ? unsetenv("TZ") : setenv("TZ", kept.c_str(), 1);
}

}  // namespace
}  // namespace dateline::test
