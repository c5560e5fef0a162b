// SPDX-License-Identifier: GPL-2.0-or-later
// The bundled authority file on the bundled articles: no line of it is idle.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "tests/end_to_end/dateline_program.h"
#include "tests/support/folders.h"

namespace dateline::test {
namespace {

using testing::HasSubstr;

const std::string kBundled = SourceFolder() / "corpus/authority.jsonl";

std::vector<std::string> BundledLines() {
  std::ifstream file(kBundled);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);)
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  return lines;
}

TEST(BundledAuthority, HasNoLineWithoutEffect) {
  const std::string archive = BundledArchive().string();
  const Ran checked = RunDateline({"--archive", archive, "authority", "check", kBundled});
  EXPECT_EQ(checked.exit_code, 0) << checked.err;

  const ScratchDirectory directory;
  const std::vector<std::string> lines = BundledLines();
  ASSERT_GE(lines.size(), 6U);
  for (std::size_t left_out = 0; left_out < lines.size(); ++left_out) {
    std::string others;
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (i != left_out) others += lines[i] + "\n";
    const std::string without = directory.Write("without.jsonl", others);
    const Ran changes =
        RunDateline({"--archive", archive, "-q", "authority", "diff", without, kBundled});
    EXPECT_EQ(changes.exit_code, 0) << changes.err;
    EXPECT_NE(changes.out, "") << lines[left_out];
  }
}

TEST(BundledAuthority, GivesTrungHisFullName) {
  const Ran found = RunDateline({"--archive", BundledArchive().string(), "--authority", kBundled,
                                 "search", "--json", "--person", "p:le-hoai-trung"});
  EXPECT_EQ(found.exit_code, 0) << found.err;
  EXPECT_THAT(found.out, HasSubstr("\"value\":2"));
}

// Over real HTTP: from the moment of the change on, requests see the one file or the other, and
// none fails.
TEST(BundledAuthority, AChangeIsSeenWhileServingAndFailsNoRequest) {
  const ScratchDirectory directory;
  const std::string file = directory.Write("authority.jsonl", "# nothing yet\n");
  const RunningServer server(BundledArchive(), {"--authority", file});
  httplib::Client client("127.0.0.1", server.port());
  client.set_follow_location(true);  // the editor's id becomes the address
  const auto label = [&] {
    const auto answer = client.Get("/person/donald_trump.json");
    return answer && answer->status == 200
               ? nlohmann::json::parse(answer->body)["label"].get<std::string>()
               : "no answer";
  };
  ASSERT_EQ(label(), "Donald Trump");

  std::atomic<bool> stop = false;
  std::atomic<int> asked = 0;
  std::atomic<int> failed = 0;
  std::thread asking([&] {
    httplib::Client other("127.0.0.1", server.port());
    for (; !stop; ++asked) {
      const auto answer = other.Get("/search.json?person=donald_trump");
      if (!answer || answer->status != 200) ++failed;
    }
  });
  directory.Write("authority.jsonl",
                  R"({"id":"p:trump","display":"D. Trump","also":["Donald Trump"]})");
  std::string seen = label();
  for (int i = 0; i < 1'000 && seen == "Donald Trump"; ++i) seen = label();
  stop = true;
  asking.join();
  EXPECT_EQ(seen, "D. Trump");
  EXPECT_GT(asked, 0);
  EXPECT_EQ(failed, 0);
}

TEST(AuthorityCommand, ExitsByWhatIsWrong) {
  const ScratchDirectory directory;
  const std::string archive = BundledArchive().string();
  const auto check = [&](const std::string& text) {
    return RunDateline(
        {"--archive", archive, "authority", "check", directory.Write("authority.jsonl", text)});
  };
  EXPECT_EQ(check("# nothing\n").exit_code, 0);
  const Ran idle = check("{\"op\":\"hide\",\"key\":\"nobody at all here\"}\n");
  EXPECT_EQ(idle.exit_code, 3);
  EXPECT_THAT(idle.err, HasSubstr("line 1: no article carries the key 'nobody at all here'"));
  const Ran broken = check("# nothing\n{\n");
  EXPECT_EQ(broken.exit_code, 2);
  EXPECT_THAT(broken.err, HasSubstr("line 2: the line is not JSON"));
  EXPECT_EQ(RunDateline({"authority", "check", "/none/at/all"}).exit_code, 1);
}

TEST(AuthorityCommand, ImportsNamesThatTheArchiveHas) {
  const ScratchDirectory directory;
  const std::string table = directory.Write(
      "names.tsv",
      "wikidata_id\teng\tlabel\tlanguage\ttype\n"
      "Q22686\tDonald Trump\tDonald Trump\ten\tPER\nQ1\tNobody\tNobody At All Here\ten\tPER\n");
  const Ran read = RunDateline({"--archive", BundledArchive().string(), "authority", "import",
                                "--from", "paranames", table});
  EXPECT_EQ(read.exit_code, 0) << read.err;
  EXPECT_EQ(read.out,
            "# Names from ParaNames (https://github.com/bltlab/paranames), CC BY 4.0.\n"
            "{\"id\":\"p:Q22686\",\"display\":\"Donald Trump\",\"imported\":true}\n");
}

}  // namespace
}  // namespace dateline::test
