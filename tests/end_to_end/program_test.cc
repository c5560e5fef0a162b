// SPDX-License-Identifier: GPL-2.0-or-later
// The program at the terminal: exit codes, streams, bad input, signals, two at once.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>
#include <signal.h>
#include <sys/stat.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "tests/end_to_end/dateline_program.h"
#include "tests/support/folders.h"

namespace dateline::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::string Line(const std::string& id, const std::string& text) {
  return nlohmann::json({{"id", id}, {"title", "T " + id}, {"date", "2024-03-22"}, {"text", text}})
             .dump() +
         "\n";
}

// An archive directory of the test's own, and the usual ways to ask it.
class Program : public testing::Test {
 protected:
  std::string archive() const { return scratch_.path() / "archive"; }
  Ran Index(std::vector<std::string> paths, const std::string& input = "") const {
    paths.insert(paths.begin(), {"index", "--archive", archive()});
    return RunDateline(paths, input);
  }
  int Total(const std::string& query) const {
    const Ran ran = RunDateline({"search", "--archive", archive(), "--json", query});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    return nlohmann::json::parse(ran.out)["total"]["value"];
  }

  ScratchDirectory scratch_;
};

TEST_F(Program, PrintsHelpAndVersionToStandardOutput) {
  EXPECT_THAT(RunDateline({"--help"}).out, HasSubstr("Exit codes"));
  EXPECT_EQ(RunDateline({"--help"}).exit_code, 0);
  EXPECT_THAT(RunDateline({"--version"}).out, HasSubstr("dateline "));
  for (const char* command : {"index", "remove", "rebuild", "search", "annotate", "serve", "check",
                              "stats", "export", "config", "train"})
    EXPECT_EQ(RunDateline({command, "--help"}).exit_code, 0) << command;
}

TEST_F(Program, RefusesWhatItDoesNotHaveAsUsage) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{},
                                             {"publish"},
                                             {"watch"},
                                             {"index"},
                                             {"search", "--facets", "x"},
                                             {"serve", "--listen", "nowhere"},
                                             {"search", "x", "--from", "2023-02-30"},
                                             {"search", "x", "--sort", "best"},
                                             {"search", "--facet", "colour", "x"}}) {
    const Ran ran = RunDateline(arguments);
    EXPECT_EQ(ran.exit_code, 2) << testing::PrintToString(arguments) << ran.err;
    EXPECT_EQ(ran.out, "");
    EXPECT_NE(ran.err, "");
  }
}

TEST_F(Program, NamesTheCommandThatDoesNotExist) {
  EXPECT_THAT(RunDateline({"publish"}).err, HasSubstr("there is no command 'publish'"));
  EXPECT_THAT(RunDateline({"--archive", "x", "publish"}).err, HasSubstr("'publish'"));
  EXPECT_THAT(RunDateline({}).err, HasSubstr("subcommand is required"));
}

TEST_F(Program, NeedsAnArchiveToAnswer) {
  for (const char* command : {"search", "stats", "check", "serve", "rebuild"}) {
    const Ran ran = RunDateline({command, "--archive", archive()});
    EXPECT_EQ(ran.exit_code, 5) << command << ran.err;
    EXPECT_THAT(ran.err, HasSubstr(archive()));
    EXPECT_THAT(ran.err, HasSubstr("dateline index"));
  }
  EXPECT_EQ(RunDateline({"remove", "x", "--archive", archive()}).exit_code, 5);
  EXPECT_FALSE(fs::exists(archive()));
}

TEST_F(Program, AnswersOverAnArchiveThatHoldsNothingYet) {
  fs::create_directories(scratch_.path() / "empty");
  ASSERT_EQ(Index({scratch_.path() / "empty"}).exit_code, 0);
  EXPECT_EQ(Total("anything"), 0);
  const RunningServer server(archive());
  httplib::Client client("127.0.0.1", server.port());
  for (const char* path : {"/", "/search", "/search.json", "/facet/person", "/sources", "/readyz"})
    EXPECT_EQ(client.Get(path)->status, 200) << path;
  EXPECT_EQ(client.Get("/person/nobody")->status, 404);
}

TEST_F(Program, FindsVietnameseHoweverItIsTyped) {
  ASSERT_EQ(Index({"-"}, Line("vi", "Đại sứ trao đổi về thuỷ lợi tại Hà Nội.")).exit_code, 0);
  for (const char* typed : {"thuỷ lợi", "thủy lợi", "thuy loi", "\"=Đại sứ\"", "dai su", "hanoi"})
    EXPECT_EQ(Total(typed), 1) << typed;
}

TEST_F(Program, TakesAWordWithAHyphenForOneToLeaveOut) {
  ASSERT_EQ(
      Index({"-"}, Line("a", "Trade and tariffs.") + Line("b", "Trade and quotas.")).exit_code, 0);
  const auto total = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"search", "--archive", archive(), "--json"});
    const Ran ran = RunDateline(arguments);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    return nlohmann::json::parse(ran.out)["total"]["value"].get<int>();
  };
  EXPECT_EQ(total({"trade"}), 2);
  EXPECT_EQ(total({"trade", "-tariffs"}), 1);
  EXPECT_EQ(total({"-quotas", "trade", "-q"}), 1);  // and -q is still a flag
  EXPECT_EQ(total({"trade", "--", "-tariffs", "-quotas"}), 0);
  EXPECT_EQ(RunDateline({"search", "-h"}).exit_code, 0);
  EXPECT_EQ(RunDateline({"search", "--no-such-flag", "trade"}).exit_code, 2);
}

TEST_F(Program, AddsSkipsReplacesAndRemoves) {
  const std::string input = Line("a", "The ferry sank.") + Line("b", "The bridge opened.");
  EXPECT_THAT(Index({"-"}, input).out, HasSubstr("2 added, 0 replaced, 0 unchanged, 0 refused"));
  EXPECT_THAT(Index({"-"}, input).out, HasSubstr("0 added, 0 replaced, 2 unchanged, 0 refused"));
  EXPECT_THAT(Index({"-"}, Line("a", "The ferry was raised.")).out,
              HasSubstr("0 added, 1 replaced"));
  EXPECT_EQ(Total("sank"), 0);
  EXPECT_EQ(Total("raised"), 1);
  EXPECT_EQ(RunDateline({"remove", "--archive", archive(), "b"}).exit_code, 0);
  EXPECT_EQ(Total("bridge"), 0);
  const Ran again = RunDateline({"remove", "--archive", archive(), "b"});
  EXPECT_EQ(again.exit_code, 1);
  EXPECT_THAT(again.err, HasSubstr("'b'"));
  EXPECT_EQ(RunDateline({"check", "--archive", archive()}).exit_code, 0);
}

TEST_F(Program, RefusesWhatIsBrokenAndKeepsItsNeighbours) {
  std::string lines;
  for (int i = 1; i <= 10; ++i)
    lines += i == 7 ? "{\"id\": \"seven\", \"text\": \n" : Line("n" + std::to_string(i), "harbour");
  lines += Line("n1", "another article under the same id");
  lines += R"({"id":"bad-date","title":"x","date":"2023-02-30","text":"lighthouse keeper"})"
           "\n";
  lines += Line("nul", std::string("salt") + '\0' + "marsh");
  const std::string file = scratch_.Write("in/mixed.jsonl", lines);
  scratch_.Write("in/empty.txt", "");
  scratch_.Write("in/binary.txt", std::string("\x7f"
                                              "ELF\x02\x01\x01\0\0\0\0\0\0",
                                              13));
  scratch_.Write("in/latin.txt",
                 "Caf\xe9 owners in Besan\xe7on met the mayor about th\xe9 prices.\n");
  const Ran ran = Index({scratch_.path() / "in"});
  EXPECT_EQ(ran.exit_code, 3) << ran.out << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("line 7"));
  EXPECT_THAT(ran.err, HasSubstr("n1"));
  EXPECT_THAT(ran.err, HasSubstr("empty.txt"));
  EXPECT_THAT(ran.err, HasSubstr("binary.txt"));
  EXPECT_EQ(Total("harbour"), 9);
  EXPECT_EQ(Total("besancon"), 1);
}

TEST_F(Program, SaysWhatCannotBeRead) {
  const Ran ran = Index({scratch_.path() / "nowhere"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, HasSubstr("nowhere"));
}

TEST_F(Program, RefusesASecondWriterByName) {
  // A first writer that waits for more input holds the lock.
  ASSERT_EQ(Index({"-"}, Line("a", "x")).exit_code, 0);
  const std::string pipe = scratch_.path() / "input.jsonl";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  RunningDateline first({"index", "--archive", archive(), pipe});
  std::ofstream feeding(pipe);  // opens once the first reads
  feeding << Line("b", "held") << std::flush;
  const Ran second = Index({"-"}, Line("c", "late"));
  EXPECT_EQ(second.exit_code, 4) << second.err;
  EXPECT_THAT(second.err, HasSubstr("process"));
  feeding.close();
  EXPECT_EQ(first.Wait(), 0);
  EXPECT_EQ(Total("held"), 1);
}

TEST_F(Program, StopsOnASignalWithTheArchiveConsistent) {
  const std::string pipe = scratch_.path() / "input.jsonl";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  RunningDateline indexing({"index", "--archive", archive(), pipe});
  {
    std::ofstream feeding(pipe);
    for (int i = 0; i < 50; ++i) feeding << Line("s" + std::to_string(i), "harvest");
    feeding << std::flush;
    indexing.Signal(SIGINT);
    feeding << Line("last", "one more") << std::flush;
  }
  EXPECT_EQ(indexing.Wait(), 130);
  EXPECT_EQ(RunDateline({"check", "--archive", archive()}).exit_code, 0);
}

TEST_F(Program, RefusesAnArchiveOfAnotherVersion) {
  fs::create_directories(fs::path(archive()) / "gen-000001");
  fs::create_directory_symlink("gen-000001", fs::path(archive()) / "current");
  scratch_.Write("archive/gen-000001/iamglass", "not a database");
  for (const char* command : {"search", "stats", "serve"}) {
    const Ran ran = RunDateline({command, "--archive", archive()});
    EXPECT_EQ(ran.exit_code, 5) << command << ran.err;
    EXPECT_NE(ran.err, "");
  }
}

TEST_F(Program, RefusesAPortInUse) {
  ASSERT_EQ(Index({"-"}, Line("a", "x")).exit_code, 0);
  const RunningServer first(archive());
  const Ran second = RunDateline(
      {"serve", "--archive", archive(), "--listen", "127.0.0.1:" + std::to_string(first.port())});
  EXPECT_EQ(second.exit_code, 1);
  EXPECT_THAT(second.err, HasSubstr(std::to_string(first.port())));
}

TEST_F(Program, ServesHealthOnAnAddressOfItsOwn) {
  ASSERT_EQ(Index({"-"}, Line("a", "x")).exit_code, 0);
  RunningServer server(archive(), {"--health-listen", "127.0.0.1:0"});
  const std::string printed = server.program().WaitFor("Health");
  httplib::Client client("127.0.0.1", std::atoi(printed.c_str() + printed.rfind(':') + 1));
  EXPECT_EQ(client.Get("/healthz")->status, 200);
  EXPECT_EQ(client.Get("/search")->status, 404);
}

TEST_F(Program, EndsServingWhenAsked) {
  ASSERT_EQ(Index({"-"}, Line("a", "x")).exit_code, 0);
  RunningServer server(archive());
  server.program().Signal(SIGTERM);
  EXPECT_EQ(server.program().Wait(), 0);
}

TEST_F(Program, RebuildsWithTheSameAnswer) {
  ASSERT_EQ(Index({"-"}, Line("a", "Zhao Mingde met reporters in Beijing.") + Line("b", "Rain."))
                .exit_code,
            0);
  const Ran before = RunDateline({"stats", "--archive", archive(), "--json"});
  const Ran rebuilt = RunDateline({"rebuild", "--archive", archive()});
  EXPECT_EQ(rebuilt.exit_code, 0) << rebuilt.err;
  const auto then = nlohmann::json::parse(before.out);
  const auto now =
      nlohmann::json::parse(RunDateline({"stats", "--archive", archive(), "--json"}).out);
  EXPECT_EQ(now["articles"], then["articles"]);
  EXPECT_GT(now["generation"], then["generation"]);
  EXPECT_EQ(RunDateline({"check", "--archive", archive()}).exit_code, 0);
}

// What comes out goes in again: the same articles, found by the same questions.
TEST_F(Program, ExportsWhatMakesTheSameArchive) {
  ASSERT_EQ(Index({"-"}, Line("a", "Tô Lâm met reporters in Hà Nội on Friday.") +
                             Line("b", "Nothing but \"rain\" — and\nmore of it."))
                .exit_code,
            0);
  const Ran exported = RunDateline({"export", "--archive", archive()});
  ASSERT_EQ(exported.exit_code, 0) << exported.err;
  EXPECT_THAT(exported.err, HasSubstr("2 articles written"));
  const Ran again = Index({"-"}, exported.out);
  EXPECT_THAT(again.out, HasSubstr("2 unchanged")) << again.err;

  const std::string copy = scratch_.path() / "copy";
  ASSERT_EQ(RunDateline({"index", "--archive", copy, "-"}, exported.out).exit_code, 0);
  EXPECT_EQ(RunDateline({"export", "--quiet", "--archive", copy}).err, "");
  const auto of = [](const std::string& where) {
    auto people = nlohmann::json::parse(
        RunDateline({"search", "--archive", where, "--json", "lam"}).out)["facets"]["person"];
    return people;
  };
  EXPECT_EQ(of(copy), of(archive()));
}

TEST_F(Program, ShowsWhereASettingCameFrom) {
  const std::string file = scratch_.Write("dateline.toml", "threads = 4\n");
  const Ran ran = RunDateline({"config", "--config", file, "--archive", "here", "--json"});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  std::map<std::string, std::string> from;
  for (const auto& setting : nlohmann::json::parse(ran.out))
    from[setting["name"]] = setting["from"];
  EXPECT_EQ(from["archive"], "--archive");
  EXPECT_EQ(from["threads"], file);
  EXPECT_EQ(from["listen"], "default");
}

TEST_F(Program, AnnotatesAFounderWithoutAnIndex) {
  const fs::path report = SourceFolder() / "corpus/founding-reports/000_fb207dc14ab148fa.txt";
  const Ran ran = RunDateline({"annotate", "--json", report});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  const auto found = nlohmann::json::parse(ran.out);
  EXPECT_EQ(found["id"], "000_fb207dc14ab148fa");
  EXPECT_EQ(found["publication_date"], "2024-03-22");
  EXPECT_EQ(found["source"], "VNS");
  EXPECT_EQ(found["dateline_place"], "Beijing");
  EXPECT_EQ(found["people"].size(), 6u);
}

// Whoever reads the spans has the file and nothing else.
TEST_F(Program, AnnotatesWithPlacesInTheFile) {
  const std::string text =
      "\nJoe Biden to visit in May\n\n \n22 March 2024, 09:05\r\nHUE - President Joe Biden spoke "
      "on "
      "Friday.\r\nHe le\u0302ft with Wang Yi on Thursday.";
  const fs::path report = scratch_.path() / "report.txt";
  std::ofstream(report, std::ios::binary) << text;
  const Ran ran = RunDateline({"annotate", "--json", report});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  const auto found = nlohmann::json::parse(ran.out);
  std::vector<std::string> dates;
  for (const auto& date : found["dates"]) {
    const std::size_t begin = date["start"];
    EXPECT_EQ(text.substr(begin, date["end"].get<std::size_t>() - begin), date["text"]);
    dates.push_back(date["text"].get<std::string>() + " " + date.value("in", ""));
  }
  EXPECT_THAT(dates, testing::ElementsAre("May title", "22 March 2024, 09:05 frame", "Friday ",
                                          "Thursday "));
  std::vector<std::string> people;
  for (const auto& person : found["people"])
    for (const auto& span : person["spans"])
      people.push_back(
          text.substr(span[0], span[1].get<std::size_t>() - span[0].get<std::size_t>()));
  EXPECT_THAT(people, testing::ElementsAre("Joe Biden", "Joe Biden", "Wang Yi"));
}

TEST_F(Program, SaysThatItHasNoModelAndGoesOn) {
  const fs::path data = scratch_.path() / "data";
  fs::create_directory(data);
  fs::create_directory_symlink(BuildFolder() / "data/gazetteers", data / "gazetteers");
  const Ran plain =
      RunDateline({"--data", data, "annotate", "-"}, Line("a", "President Joe Biden spoke.\n"));
  EXPECT_EQ(plain.exit_code, 0) << plain.err;
  EXPECT_THAT(plain.err, HasSubstr("tagger.model: names are found by lists and rules alone"));
  EXPECT_THAT(plain.out, HasSubstr("Joe Biden"));

  std::ofstream(data / "tagger.model") << "cut off";
  const Ran damaged = RunDateline({"--data", data, "annotate", "-"}, Line("a", "Nothing.\n"));
  EXPECT_EQ(damaged.exit_code, 5);
  EXPECT_THAT(damaged.err, HasSubstr("take tagger.model from the release"));
}

// New commits are seen without a restart and without a failed request.
TEST_F(Program, ServesNewCommitsWithoutAFailedRequest) {
  ASSERT_EQ(Index({"-"}, Line("a0", "harvest")).exit_code, 0);
  const RunningServer server(archive());
  std::atomic<bool> done = false;
  std::atomic<int> failed = 0;
  std::atomic<int> asked = 0;
  std::thread asking([&] {
    httplib::Client client("127.0.0.1", server.port());
    while (!done) {
      const auto answer = client.Get("/search.json?q=harvest");
      ++asked;
      if (!answer || answer->status != 200) ++failed;
    }
  });
  for (int i = 1; i <= 8; ++i)
    EXPECT_EQ(Index({"-"}, Line("a" + std::to_string(i), "harvest")).exit_code, 0);
  // The server looks for new commits within a second; ask until it has.
  httplib::Client client("127.0.0.1", server.port());
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  int total = 0;
  while (total != 9 && std::chrono::steady_clock::now() < until) {
    const auto answer = client.Get("/search.json?q=harvest");
    if (answer) total = nlohmann::json::parse(answer->body)["total"]["value"];
  }
  done = true;
  asking.join();
  EXPECT_EQ(total, 9);
  EXPECT_EQ(failed, 0) << "of " << asked;
  EXPECT_GT(asked, 0);
}

}  // namespace
}  // namespace dateline::test
