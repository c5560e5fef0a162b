// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <cstdlib>

#include "core/archive_layout.h"
#include "core/schema.h"
#include "tests/support/articles.h"
#include "tests/support/temporary_directory.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

IndexWriter OpenWriter(const fs::path& archive) {
  Result<IndexWriter> writer = IndexWriter::Open(archive);
  if (!writer) throw std::runtime_error(writer.error().message);
  return *std::move(writer);
}

Xapian::Database OpenReader(const fs::path& archive) {
  return Xapian::Database(CurrentLink(archive).string());
}

class IndexWriterTest : public testing::Test {
 protected:
  const TemporaryDirectory directory_;
  const fs::path archive_ = directory_.path() / "archive";
};

TEST_F(IndexWriterTest, MakesAnArchiveWhereThereIsNone) {
  { const IndexWriter writer = OpenWriter(archive_ / "deep"); }
  EXPECT_EQ(fs::read_symlink(archive_ / "deep" / "current"), "gen-000001");
  const Xapian::Database database = OpenReader(archive_ / "deep");
  EXPECT_EQ(database.get_metadata(kMetaSchema), std::to_string(kSchemaVersion));
  EXPECT_EQ(database.get_metadata(kMetaGeneration), "0");
  EXPECT_EQ(database.get_doccount(), 0u);
}

TEST_F(IndexWriterTest, TellsAddedReplacedAndUnchangedApart) {
  IndexWriter writer = OpenWriter(archive_);
  const Record first = MakeRecord({.id = "a", .text = "One.\n"});
  const Record second = MakeRecord({.id = "a", .text = "Two.\n"});
  EXPECT_EQ(*writer.Put(first), PutOutcome::kAdded);
  EXPECT_EQ(*writer.Put(first), PutOutcome::kUnchanged);
  EXPECT_EQ(*writer.Put(second), PutOutcome::kReplaced);
  EXPECT_EQ(writer.pending(), 2u);
  const Result<Committed> committed = writer.Commit();
  ASSERT_TRUE(committed);
  EXPECT_EQ(committed->added, 1u);
  EXPECT_EQ(committed->replaced, 1u);
  EXPECT_EQ(*writer.Put(second), PutOutcome::kUnchanged);
  EXPECT_EQ(*writer.Put(first), PutOutcome::kReplaced);
}

TEST_F(IndexWriterTest, KeepsWhatAnArticleSaidBeforeItsCorrection) {
  IndexWriter writer = OpenWriter(archive_);
  const auto put = [&](const char* text, std::int64_t time) {
    ASSERT_TRUE(writer.Put(MakeRecord({.id = "a", .text = text, .indexed_at = time})));
  };
  put("One.\n", 1);
  ASSERT_TRUE(writer.Commit());
  put("Two.\n", 2);
  put("Three.\n", 3);  // while the second is pending
  ASSERT_TRUE(writer.Commit());
  const Xapian::Database database = OpenReader(archive_);
  const Xapian::Document document = database.get_document(*database.postlist_begin(IdTerm("a")));
  const Result<Record> record = DecodeRecord(document.get_data());
  ASSERT_TRUE(record);
  EXPECT_EQ(record->article.text, "Three.\n");
  EXPECT_EQ(record->earlier, (std::vector<EarlierVersion>{{"A title", "One.\n", "", 1},
                                                          {"A title", "Two.\n", "", 2}}));

  ASSERT_TRUE(*writer.Remove("a"));  // takes the versions along
  put("Four.\n", 4);
  ASSERT_TRUE(writer.Commit());
  const Xapian::Database again = OpenReader(archive_);
  EXPECT_TRUE(DecodeRecord(again.get_document(*again.postlist_begin(IdTerm("a"))).get_data())
                  ->earlier.empty());
}

TEST_F(IndexWriterTest, IgnoresThePathWhenItComparesArticles) {
  IndexWriter writer = OpenWriter(archive_);
  ASSERT_TRUE(writer.Put(MakeRecord({.path = "/old.txt"})));
  EXPECT_EQ(*writer.Put(MakeRecord({.path = "/new.txt"})), PutOutcome::kUnchanged);
}

TEST_F(IndexWriterTest, NeverUsesADocumentNumberTwice) {
  IndexWriter writer = OpenWriter(archive_);
  for (const char* text : {"One.\n", "Two.\n", "Three.\n"}) {
    ASSERT_TRUE(writer.Put(MakeRecord({.id = "a", .text = text})));
    ASSERT_TRUE(writer.Commit());
  }
  const Xapian::Database database = OpenReader(archive_);
  EXPECT_EQ(database.get_doccount(), 1u);
  EXPECT_EQ(*database.postlist_begin(IdTerm("a")), 3u);
}

TEST_F(IndexWriterTest, FindsWhatIsPendingAndWhatIsCommitted) {
  IndexWriter writer = OpenWriter(archive_);
  const Record record = MakeRecord({.id = "a", .path = "/news/a.txt"});
  EXPECT_EQ(writer.Find("a").error().fault, Fault::kNotFound);
  ASSERT_TRUE(writer.Put(record));
  for (int round = 0; round < 2; ++round) {
    const Result<IndexWriter::Standing> standing = writer.Find("a");
    ASSERT_TRUE(standing);
    EXPECT_EQ(standing->path, "/news/a.txt");
    EXPECT_EQ(standing->content_hash, ContentHash(record.article));
    ASSERT_TRUE(writer.Commit());
  }
  ASSERT_TRUE(*writer.Remove("a"));
  EXPECT_EQ(writer.Find("a").error().fault, Fault::kNotFound);
}

TEST_F(IndexWriterTest, RemovesWhatThereIs) {
  const TestArchive archive(MakeRecords(2));
  IndexWriter writer = OpenWriter(archive.path());
  EXPECT_FALSE(*writer.Remove("nobody"));
  EXPECT_TRUE(*writer.Remove("article-1"));
  EXPECT_FALSE(*writer.Remove("article-1"));
  const Result<Committed> committed = writer.Commit();
  ASSERT_TRUE(committed);
  EXPECT_EQ(committed->removed, 1u);
  EXPECT_EQ(committed->generation, 2u);
  EXPECT_EQ(OpenReader(archive.path()).get_doccount(), 1u);
}

TEST_F(IndexWriterTest, GrowsTheGenerationWithEveryCommitThatChangesSomething) {
  IndexWriter writer = OpenWriter(archive_);
  EXPECT_EQ(writer.Commit()->generation, 0u);
  ASSERT_TRUE(writer.Put(MakeRecord({.id = "a"})));
  EXPECT_EQ(writer.Commit()->generation, 1u);
  EXPECT_EQ(writer.Commit()->generation, 1u);
  ASSERT_TRUE(writer.Put(MakeRecord({.id = "b"})));
  EXPECT_EQ(writer.Commit()->generation, 2u);
  EXPECT_EQ(OpenReader(archive_).get_metadata(kMetaGeneration), "2");
}

// Xapian's own threshold would show a part of the batch to readers.
TEST_F(IndexWriterTest, ShowsNothingBeforeTheCommit) {
  setenv("XAPIAN_FLUSH_THRESHOLD", "3", 1);
  IndexWriter writer = OpenWriter(archive_);
  unsetenv("XAPIAN_FLUSH_THRESHOLD");
  for (const Record& record : MakeRecords(50)) {
    ASSERT_TRUE(writer.Put(record));
    ASSERT_EQ(OpenReader(archive_).get_doccount(), 0u);
  }
  ASSERT_TRUE(writer.Commit());
  EXPECT_EQ(OpenReader(archive_).get_doccount(), 50u);
}

TEST_F(IndexWriterTest, ForgetsWhatWasNeverCommitted) {
  {
    IndexWriter writer = OpenWriter(archive_);
    ASSERT_TRUE(writer.Put(MakeRecord({.id = "a"})));
    ASSERT_TRUE(writer.Commit());
    ASSERT_TRUE(writer.Put(MakeRecord({.id = "b"})));
    ASSERT_TRUE(*writer.Remove("a"));
  }
  IndexWriter writer = OpenWriter(archive_);
  EXPECT_TRUE(writer.Find("a"));
  EXPECT_FALSE(writer.Find("b"));
}

TEST_F(IndexWriterTest, KeepsWhatWasCommittedWhenItsProcessIsKilled) {
  for (int round = 0; round < 5; ++round) {
    const pid_t child = fork();
    if (child == 0) {
      IndexWriter writer = OpenWriter(archive_);
      const bool added = writer.Put(MakeRecord({.id = "kept-" + std::to_string(round)})) &&
                         writer.Commit() && writer.Put(MakeRecord({.id = "lost"}));
      if (added) std::abort();
      _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
  }
  IndexWriter writer = OpenWriter(archive_);
  for (int round = 0; round < 5; ++round) EXPECT_TRUE(writer.Find("kept-" + std::to_string(round)));
  EXPECT_FALSE(writer.Find("lost"));
}

TEST_F(IndexWriterTest, RefusesASecondWriterAtOnce) {
  {
    const IndexWriter writer = OpenWriter(archive_);
    const Result<IndexWriter> second = IndexWriter::Open(archive_);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().fault, Fault::kUnavailable);
    EXPECT_THAT(second.error().message,
                HasSubstr("is being written by process " + std::to_string(getpid()) + " since 20"));
  }
  EXPECT_TRUE(IndexWriter::Open(archive_)) << "the lock goes with the writer";
}

TEST_F(IndexWriterTest, RefusesAnArchiveOfAnotherVersion) {
  { const IndexWriter writer = OpenWriter(archive_); }
  Xapian::WritableDatabase database((archive_ / "current").string(), Xapian::DB_OPEN);
  database.set_metadata(kMetaSchema, "99");
  database.commit();
  database.close();
  const Result<IndexWriter> writer = IndexWriter::Open(archive_);
  ASSERT_FALSE(writer);
  EXPECT_EQ(writer.error().fault, Fault::kDamaged);
  EXPECT_THAT(writer.error().message, HasSubstr("another version (schema 99"));
  EXPECT_THAT(writer.error().message, HasSubstr("run dateline rebuild"));
}

TEST_F(IndexWriterTest, RefusesAPathThatIsNoDirectory) {
  const fs::path file = directory_.Write("file", "x");
  for (const fs::path& path : {file, file / "archive"}) {
    const Result<IndexWriter> writer = IndexWriter::Open(path);
    ASSERT_FALSE(writer);
    EXPECT_EQ(writer.error().fault, Fault::kUnavailable);
    EXPECT_THAT(writer.error().message, HasSubstr(path.string()));
  }
}

TEST_F(IndexWriterTest, SealsTheCommittedState) {
  IndexWriter writer = OpenWriter(archive_);
  ASSERT_TRUE(writer.Put(MakeRecord({.id = "a"})));
  EXPECT_FALSE(writer.Seal()) << "a change is pending";
  ASSERT_TRUE(writer.Commit());
  ASSERT_TRUE(writer.Seal());
  const Result<Manifest> manifest = ReadManifest(archive_ / "current");
  ASSERT_TRUE(manifest);
  EXPECT_EQ(manifest->schema, kSchemaVersion);
  EXPECT_EQ(manifest->generation, 1u);
  EXPECT_EQ(manifest->articles, 1u);
  EXPECT_EQ(DescribeGeneration(archive_ / "current")->sha256, manifest->sha256);
}

// A crash between two commits must not look like damage.
TEST_F(IndexWriterTest, TakesTheManifestAwayWithTheFirstChange) {
  const TestArchive archive(MakeRecords(1));
  IndexWriter writer = OpenWriter(archive.path());
  EXPECT_TRUE(ReadManifest(archive.path() / "current"));
  EXPECT_EQ(*writer.Put(MakeRecords(1).front()), PutOutcome::kUnchanged);
  EXPECT_TRUE(ReadManifest(archive.path() / "current"));
  ASSERT_TRUE(writer.Put(MakeRecord({.id = "new"})));
  EXPECT_EQ(ReadManifest(archive.path() / "current").error().fault, Fault::kNotFound);
}

TEST_F(IndexWriterTest, NeverWritesToASealedIndexThatWasAltered) {
  const TestArchive archive(MakeRecords(20));
  const fs::path file = archive.path() / "current" / "postlist.glass";
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(static_cast<std::streamoff>(fs::file_size(file) / 2));
  stream.put('\x5A');
  stream.close();
  const Result<IndexWriter> writer = IndexWriter::Open(archive.path());
  ASSERT_FALSE(writer);
  EXPECT_EQ(writer.error().fault, Fault::kDamaged);
  EXPECT_THAT(writer.error().message, HasSubstr("postlist.glass"));
}

TEST_F(IndexWriterTest, NeverWritesToAnUnsealedIndexThatXapianFindsBroken) {
  const TestArchive archive(MakeRecords(20));
  fs::remove(archive.path() / "current" / "manifest.json");
  ASSERT_TRUE(IndexWriter::Open(archive.path()));
  fs::resize_file(archive.path() / "current" / "postlist.glass", 100);
  const Result<IndexWriter> writer = IndexWriter::Open(archive.path());
  ASSERT_FALSE(writer);
  EXPECT_EQ(writer.error().fault, Fault::kDamaged);
}

}  // namespace
}  // namespace dateline
