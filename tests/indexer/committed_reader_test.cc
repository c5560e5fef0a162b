// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/committed_reader.h"

#include <gtest/gtest.h>

#include "tests/support/test_archive.h"

namespace dateline {
namespace {

TEST(CommittedReader, KnowsWhatWasCommitted) {
  const Record record = MakeRecord({.id = "a", .text = "One.\n"});
  const TestArchive archive({record});
  CommittedReader reader(archive.path() / "current");
  EXPECT_TRUE(reader.Holds("a", ContentHash(record.article)));
  EXPECT_FALSE(reader.Holds("a", "another hash"));
  EXPECT_FALSE(reader.Holds("b", ContentHash(record.article)));
}

TEST(CommittedReader, GoesOnWhileTheWriterCommits) {
  const Record record = MakeRecord({.id = "a", .text = "One.\n"});
  const TestArchive archive({record});
  CommittedReader reader(archive.path() / "current");
  for (int round = 0; round < 10; ++round) {
    archive.Put(MakeRecords(20, "round-" + std::to_string(round)));
    EXPECT_TRUE(reader.Holds("a", ContentHash(record.article)));
  }
}

TEST(CommittedReader, KnowsNothingOfAnArchiveThatIsNotThere) {
  CommittedReader reader("/nonexistent/archive");
  EXPECT_FALSE(reader.Holds("a", "hash"));
}

}  // namespace
}  // namespace dateline
