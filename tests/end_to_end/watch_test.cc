// SPDX-License-Identifier: GPL-2.0-or-later
// Watched searches, and a list of names, from the terminal.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/end_to_end/dateline_program.h"

namespace dateline::test {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

std::string Line(const std::string& id, const std::string& text) {
  return json({{"id", id}, {"date", "2024-03-22"}, {"text", text}}).dump() + "\n";
}

class Watching : public testing::Test {
 protected:
  std::string archive() const { return scratch_.path() / "archive"; }
  std::string file() const { return scratch_.path() / "told"; }
  Ran Index(const std::string& lines) const {
    return RunDateline({"index", "--archive", archive(), "-"}, lines);
  }
  Ran Dateline(std::vector<std::string> arguments, const std::string& input = "") const {
    arguments.insert(arguments.end(), {"--archive", archive()});
    return RunDateline(arguments, input);
  }
  // The ids of the articles of every message that came.
  std::vector<std::string> Told() const {
    std::vector<std::string> ids;
    std::ifstream in(file());
    for (std::string line; std::getline(in, line);) {
      const json message = json::parse(line);
      for (const json& article : message["articles"]) ids.push_back(article["id"]);
    }
    return ids;
  }

  ScratchDirectory scratch_;
};

TEST_F(Watching, TellsOfNewArticlesAfterEachRun) {
  ASSERT_EQ(Index(Line("a", "The flood came.")).exit_code, 0);
  const Ran added = Dateline({"watch", "add", "flood", "-dry", "--command", "cat >> " + file()});
  ASSERT_EQ(added.exit_code, 0) << added.err;
  EXPECT_THAT(added.out, HasSubstr("watch flood-dry added"));

  const Ran indexed =
      Index(Line("b", "A flood again.") + Line("c", "A dry flood.") + Line("d", "The flood went."));
  ASSERT_EQ(indexed.exit_code, 0) << indexed.err;
  EXPECT_THAT(indexed.err, HasSubstr("watch flood-dry: 2 articles sent"));
  EXPECT_THAT(Told(), ElementsAre("b", "d"));
  // Nothing new, nothing told; a corrected article is new.
  EXPECT_EQ(Index(Line("b", "A flood again.")).exit_code, 0);
  EXPECT_THAT(Told(), ElementsAre("b", "d"));
  EXPECT_EQ(Index(Line("b", "A flood again, we hear.")).exit_code, 0);
  EXPECT_THAT(Told(), ElementsAre("b", "d", "b"));
}

TEST_F(Watching, TellsOnceOfWhatTwoRunsAndARebuildHold) {
  ASSERT_EQ(Index(Line("a", "The flood came.")).exit_code, 0);
  ASSERT_EQ(Dateline({"watch", "add", "flood", "--command", "cat >> " + file(), "--from-start"})
                .exit_code,
            0);
  EXPECT_EQ(Dateline({"watch", "run"}).exit_code, 0);
  EXPECT_EQ(Dateline({"rebuild"}).exit_code, 0);
  EXPECT_EQ(Dateline({"watch", "run"}).exit_code, 0);
  EXPECT_THAT(Told(), ElementsAre("a"));
}

// What could not be told is told by the next run, and the indexing has not failed.
TEST_F(Watching, TriesAgainWhatFailed) {
  ASSERT_EQ(Index(Line("a", "Nothing.")).exit_code, 0);
  const std::string command = "test -e " + file() + " && cat >> " + file();
  ASSERT_EQ(Dateline({"watch", "add", "flood", "--command", command, "--name", "f"}).exit_code, 0);
  const Ran failed = Index(Line("b", "A flood."));
  EXPECT_EQ(failed.exit_code, 0);
  EXPECT_THAT(failed.err, HasSubstr("watch f: the command"));
  EXPECT_THAT(Dateline({"watch", "list"}).out, HasSubstr("failed: the command"));
  std::ofstream(file()) << "";
  EXPECT_EQ(Dateline({"watch", "run"}).exit_code, 0);
  EXPECT_THAT(Told(), ElementsAre("b"));
  const json listed = json::parse(Dateline({"watch", "list", "--json"}).out);
  EXPECT_EQ(listed[0]["told"], 1);
  EXPECT_EQ(listed[0]["fault"], "");
}

// No article has both words yet: one of them is no news, as it would be a help on a page.
TEST_F(Watching, TellsOnlyOfWhatHasEveryWord) {
  ASSERT_EQ(Index(Line("a", "Nothing.")).exit_code, 0);
  ASSERT_EQ(Dateline({"watch", "add", "flood", "dyke", "--command", "cat >> " + file()}).exit_code,
            0);
  EXPECT_EQ(Index(Line("b", "A flood.") + Line("c", "A dyke.")).exit_code, 0);
  EXPECT_THAT(Told(), testing::IsEmpty());
  EXPECT_EQ(Index(Line("d", "The flood broke the dyke.")).exit_code, 0);
  EXPECT_THAT(Told(), ElementsAre("d"));
}

TEST_F(Watching, IsListedAndRemoved) {
  ASSERT_EQ(Index(Line("a", "Nothing.")).exit_code, 0);
  EXPECT_THAT(Dateline({"watch", "list"}).err, HasSubstr("no watches"));
  const Ran added = Dateline({"watch", "add", "--feed", "--person", "to_lam", "flood"});
  EXPECT_THAT(added.out, HasSubstr("its feed: /search.atom?q=flood&person=to_lam&match=all"));
  EXPECT_EQ(Dateline({"watch", "add", "--feed", "flood"}).out.substr(0, 13), "watch flood-2");
  EXPECT_THAT(Dateline({"watch", "list"}).out,
              HasSubstr("/search?q=flood&person=to_lam&match=all"));
  EXPECT_EQ(Dateline({"watch", "remove", "flood"}).exit_code, 0);
  const Ran again = Dateline({"watch", "remove", "flood"});
  EXPECT_NE(again.exit_code, 0);
  EXPECT_THAT(again.err, HasSubstr("there is no watch 'flood'"));
}

TEST_F(Watching, RefusesWhatCannotBeWatched) {
  ASSERT_EQ(Index(Line("a", "Nothing.")).exit_code, 0);
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"watch", "add", "flood"},
           {"watch", "add", "flood", "--feed", "--command", "x"},
           {"watch", "add", "flood", "--webhook", "ftp://x"},
           {"watch", "add", "date:2024-13-45", "--feed"},
           {"watch", "add", "flood", "--feed", "--name", "two\nlines"},
           {"watch", "add", "flood", "--feed", "--name", std::string(61, 'x')},
           {"watch", "add", "flood", "--feed", "--from", "yesteryear"}}) {
    const Ran ran = Dateline(arguments);
    EXPECT_EQ(ran.exit_code, 2) << testing::PrintToString(arguments) << ran.out;
    EXPECT_THAT(ran.err, HasSubstr("dateline: "));
  }
  EXPECT_THAT(Dateline({"watch", "list"}).err, HasSubstr("no watches"));
}

TEST_F(Watching, CountsAListOfNames) {
  ASSERT_EQ(Index(Line("a", "President Joe Biden met Emmanuel Macron in Paris.") +
                  Line("b", "President Joe Biden left."))
                .exit_code,
            0);
  const std::string list = "Joe Biden\n\nBiden\nNobody Known\n";
  const Ran csv = Dateline({"names", "-", "--csv"}, list);
  ASSERT_EQ(csv.exit_code, 0) << csv.err;
  EXPECT_THAT(csv.out, HasSubstr("Joe Biden,Joe Biden,person,joe_biden,2,0,,/search?person="));
  EXPECT_THAT(csv.out, HasSubstr("\nBiden,Joe Biden,person,joe_biden,2,"));
  EXPECT_THAT(csv.out, HasSubstr("Nobody Known,,,,0,0,0,"));
  const Ran text = Dateline({"names", "-", "--query", "macron"}, list);
  EXPECT_THAT(text.out, HasSubstr("1  Joe Biden"));
  EXPECT_THAT(text.err, HasSubstr("3 names in 1 article"));
  EXPECT_EQ(Dateline({"names", scratch_.path() / "none"}).exit_code, 2);
}

}  // namespace
}  // namespace dateline::test
