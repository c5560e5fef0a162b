// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/quality/judged_queries.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

TEST(ReadJudgedQueries, ReadsBothKeysAndPassesOverColumnNames) {
  const TemporaryDirectory folder;
  folder.Write("queries.jsonl",
               "{\"_id\":\"1\",\"text\":\"floods\"}\n"
               "{\"id\":\"2\",\"text\":\"Tô Lâm\",\"kind\":\"person\",\"dev\":true}\n"
               "{\"id\":\"3\",\"text\":\"nothing relevant\"}\n");
  folder.Write("qrels.tsv", "query-id\tcorpus-id\tscore\n1\ta\t1\n2\tb\t3\n2\tc\t0\n3\ta\t0\n");
  const std::vector<JudgedQuery> queries = ReadJudgedQueries(folder.path());
  ASSERT_EQ(queries.size(), 2u);
  EXPECT_EQ(queries[0].id, "1");
  EXPECT_EQ(queries[0].kind, "");
  EXPECT_TRUE(queries[0].development);
  EXPECT_EQ(queries[1].kind, "person");
  EXPECT_TRUE(queries[1].development);
  EXPECT_EQ(queries[1].text, "Tô Lâm");
  EXPECT_EQ(queries[1].grades, (Grades{{"b", 3}, {"c", 0}}));
}

TEST(ReadJudgedQueries, NamesTheLineThatIsWrong) {
  const TemporaryDirectory folder;
  folder.Write("queries.jsonl", "{\"id\":\"1\",\"text\":\"floods\"}\n");
  for (const char* grades : {"1\ta\t1\n1\tb\tmuch\n", "1\ta\t1\n1\ta\t2\n", "1\ta\t1\n1\n"}) {
    folder.Write("qrels.tsv", grades);
    try {
      ReadJudgedQueries(folder.path());
      ADD_FAILURE() << "read " << grades;
    } catch (const std::runtime_error& failure) {
      EXPECT_NE(std::string(failure.what()).find("qrels.tsv, line 2"), std::string::npos)
          << failure.what();
    }
  }
  EXPECT_THROW(ReadJudgedQueries(folder.path() / "none"), std::runtime_error);
}

}  // namespace
}  // namespace dateline
