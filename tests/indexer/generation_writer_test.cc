// SPDX-License-Identifier: GPL-2.0-or-later
// The writer under documents that Xapian refuses and disks that are full.
#include "indexer/generation_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <set>

#include "core/archive_layout.h"
#include "core/schema.h"
#include "tests/support/articles.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// Xapian refuses this one when it is added.
Xapian::Document TooLongATerm(const Record& record) {
  Xapian::Document document = MakeDocument(record);
  if (record.article.id.starts_with("poison")) document.add_term(std::string(300, 'x'));
  return document;
}

// And this one only at the commit, with the whole batch.
Xapian::Document TooManyNuls(const Record& record) {
  Xapian::Document document = MakeDocument(record);
  if (record.article.id.starts_with("poison")) document.add_term(std::string(200, '\0'));
  return document;
}

class GenerationWriterTest : public testing::Test {
 protected:
  GenerationWriter Open(DocumentMaker make) const {
    if (!fs::exists(generation_) && !CreateGeneration(generation_, 0)) {
      throw std::runtime_error("cannot make the generation");
    }
    Result<GenerationWriter> writer = GenerationWriter::Open(generation_, std::move(make));
    if (!writer) throw std::runtime_error(writer.error().message);
    return *std::move(writer);
  }

  std::set<std::string> Ids() const {
    std::set<std::string> ids;
    const Xapian::Database database(generation_.string());
    for (auto term = database.allterms_begin("Q"); term != database.allterms_end("Q"); ++term) {
      ids.insert((*term).substr(1));
    }
    return ids;
  }

  const TemporaryDirectory directory_;
  const fs::path generation_ = directory_.path() / "gen-000001";
};

class PoisonTest : public GenerationWriterTest,
                   public testing::WithParamInterface<DocumentMaker> {};

TEST_P(PoisonTest, RefusesThePoisonAndKeepsItsNeighbours) {
  GenerationWriter writer = Open(GetParam());
  const std::vector<Record> records = MakeRecords(37);
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (i == 5) {
      ASSERT_TRUE(writer.Put(MakeRecord({.id = "poison-1", .path = "/bad/one.txt"})));
    }
    if (i == 30) {
      ASSERT_TRUE(writer.Put(MakeRecord({.id = "poison-2", .path = "/bad/two.txt"})));
    }
    ASSERT_TRUE(writer.Put(records[i]));
  }
  const Result<Committed> committed = writer.Commit();
  ASSERT_TRUE(committed) << committed.error().message;
  EXPECT_EQ(committed->added, 37u);
  EXPECT_EQ(committed->generation, 1u) << "one batch is one generation, however it was written";
  ASSERT_EQ(committed->refused.size(), 2u);
  EXPECT_EQ(committed->refused[0].where, "/bad/one.txt");
  EXPECT_THAT(committed->refused[0].message, HasSubstr("'poison-1' cannot be indexed"));
  EXPECT_EQ(committed->refused[1].where, "/bad/two.txt");
  EXPECT_EQ(Ids().size(), 37u);
  EXPECT_FALSE(Ids().contains("poison-1"));
}

TEST_P(PoisonTest, GoesOnAfterAPoisonedBatch) {
  GenerationWriter writer = Open(GetParam());
  ASSERT_TRUE(writer.Put(MakeRecord({.id = "poison"})));
  ASSERT_TRUE(writer.Commit());
  EXPECT_EQ(writer.Find("poison").error().fault, Fault::kNotFound);
  ASSERT_TRUE(writer.Put(MakeRecord({.id = "good"})));
  const Result<Committed> committed = writer.Commit();
  ASSERT_TRUE(committed);
  EXPECT_EQ(committed->added, 1u);
  EXPECT_EQ(Ids(), std::set<std::string>{"good"});
  EXPECT_EQ(Xapian::Database::check(generation_.string()), 0u);
}

TEST_P(PoisonTest, PlaysRemovalsAndReplacementsOfAPoisonedBatchAgain) {
  {
    GenerationWriter writer = Open(MakeDocument);
    for (const char* id : {"changed", "removed", "poison", "kept"}) {
      ASSERT_TRUE(writer.Put(MakeRecord({.id = id, .text = "Old.\n"})));
    }
    ASSERT_TRUE(writer.Commit());
  }
  GenerationWriter writer = Open(GetParam());
  ASSERT_TRUE(writer.Put(MakeRecord({.id = "changed", .text = "New.\n"})));
  ASSERT_TRUE(writer.Put(MakeRecord({.id = "poison", .text = "New.\n"})));
  ASSERT_TRUE(*writer.Remove("removed"));
  ASSERT_TRUE(writer.Put(MakeRecord({.id = "added"})));
  const Result<Committed> committed = writer.Commit();
  ASSERT_TRUE(committed);
  EXPECT_EQ(committed->replaced, 1u);
  EXPECT_EQ(committed->removed, 1u);
  EXPECT_EQ(committed->added, 1u);
  EXPECT_EQ(Ids(), (std::set<std::string>{"added", "changed", "kept", "poison"}))
      << "the article that was there before stays as it was";
}

INSTANTIATE_TEST_SUITE_P(Seen, PoisonTest, testing::Values(TooLongATerm, TooManyNuls));

TEST_F(GenerationWriterTest, FindsAPoisonAmongPreparedDocuments) {
  GenerationWriter writer = Open(TooManyNuls);
  const Record poison = MakeRecord({.id = "poison"});
  ASSERT_TRUE(writer.Put(Prepare(MakeRecord({.id = "good"}))));
  ASSERT_TRUE(writer.Put(PreparedDocument{"poison", "/p", TooManyNuls(poison)}));
  const Result<Committed> committed = writer.Commit();
  ASSERT_TRUE(committed);
  EXPECT_EQ(committed->refused.size(), 1u);
  EXPECT_EQ(Ids(), std::set<std::string>{"good"});
}

// Writes batches until the limit on the size of files stops it; says how many were acknowledged
// through its exit status, 100 added when the writer would still do something after the failure.
int WriteUntilFull(const fs::path& generation, rlim_t most_bytes) {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{most_bytes, most_bytes};
  setrlimit(RLIMIT_FSIZE, &limit);
  Result<GenerationWriter> writer = GenerationWriter::Open(generation);
  if (!writer) return 99;
  for (int batch = 0; batch < 50; ++batch) {
    Result<Done> put = Done{};
    for (const Record& record : MakeRecords(20, "batch-" + std::to_string(batch))) {
      const Result<PutOutcome> outcome = writer->Put(record);
      if (!outcome) put = outcome.error();
    }
    const Result<Committed> committed = writer->Commit();
    if (committed) continue;
    const bool is_honest = committed.error().fault == Fault::kUnavailable &&
                           committed.error().message.find("is kept") != std::string::npos;
    const bool is_dead = !writer->Put(MakeRecord({})) && !writer->Commit() && !writer->Find("a");
    return is_honest && is_dead ? batch : batch + 100;
  }
  return 98;
}

TEST_F(GenerationWriterTest, KeepsWhatWasCommittedWhenTheDiskIsFull) {
  for (rlim_t kilobytes = 40; kilobytes < 400; kilobytes += 24) {
    SCOPED_TRACE(kilobytes);
    fs::remove_all(generation_);
    ASSERT_TRUE(CreateGeneration(generation_, 0));
    const pid_t child = fork();
    if (child == 0) _exit(WriteUntilFull(generation_, kilobytes * 1024));
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    const int batches = WEXITSTATUS(status);
    ASSERT_LT(batches, 98);

    EXPECT_EQ(Xapian::Database::check(generation_.string()), 0u);
    const std::set<std::string> ids = Ids();
    EXPECT_EQ(ids.size(), static_cast<std::size_t>(batches) * 20);
    // With space again the archive takes the rest.
    GenerationWriter writer = Open(MakeDocument);
    ASSERT_TRUE(writer.Put(MakeRecord({.id = "after"})));
    const Result<Committed> committed = writer.Commit();
    ASSERT_TRUE(committed) << committed.error().message;
    EXPECT_EQ(committed->generation, static_cast<std::uint64_t>(batches) + 1);
    EXPECT_EQ(Xapian::Database::check(generation_.string()), 0u);
  }
}

}  // namespace
}  // namespace dateline
