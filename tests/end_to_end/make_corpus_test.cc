// SPDX-License-Identifier: GPL-2.0-or-later
// The corpus scaler: as many articles as asked for, the same ones each time, all of them readable.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/end_to_end/dateline_program.h"
#include "tests/support/folders.h"

namespace dateline::test {
namespace {

TEST(MakeCorpus, MakesAsManyArticlesAsAskedFor) {
  const std::string articles = SourceFolder() / "corpus/articles/wikinews.jsonl.xz";
  const Ran ran = RunBuilt("make_corpus", {"500", articles});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 500);
  EXPECT_EQ(RunBuilt("make_corpus", {"500", articles}).out, ran.out);

  const ScratchDirectory scratch;
  const Ran indexed = RunDateline({"index", "--archive", scratch.path() / "archive", "-"}, ran.out);
  EXPECT_THAT(indexed.out, testing::HasSubstr("500 added")) << indexed.err;
}

TEST(MakeCorpus, RefusesWhatIsNoNumber) {
  for (const char* number : {"", "many", "-1", "1.5"})
    EXPECT_EQ(RunBuilt("make_corpus", {number, "x"}).exit_code, 2) << number;
}

}  // namespace
}  // namespace dateline::test
