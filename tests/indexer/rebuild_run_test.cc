// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <atomic>

#include "core/archive_layout.h"
#include "core/schema.h"
#include "indexer/index_writer.h"
#include "indexer/ingest_run.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// What a newer extractor would find: another source.
Annotation NewSource(const Article&) {
  Annotation annotation;
  annotation.header.source = "New";
  return annotation;
}

std::string ServedDirectory(const TestArchive& archive) {
  return fs::read_symlink(archive.path() / "current");
}

TEST(RunRebuild, ExtractsAfreshIntoANewGeneration) {
  const TestArchive archive(MakeRecords(30));
  archive.Remove("article-3");
  const Xapian::Database before((archive.path() / "current").string());
  IngestOptions options;
  options.commit_every = 10;
  options.workers = 2;
  const Result<IngestReport> report = RunRebuild(archive.path(), NewSource, options);
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->added, 29u);
  EXPECT_EQ(report->generation, 5u) << "two before, and three commits";
  EXPECT_EQ(ServedDirectory(archive), "gen-000002");

  const Xapian::Database after((archive.path() / "current").string());
  EXPECT_EQ(after.get_doccount(), 29u);
  EXPECT_EQ(after.get_metadata(kMetaGeneration), "5");
  EXPECT_EQ(after.get_termfreq("XS:new"), 29u);
  EXPECT_EQ(before.get_doccount(), 29u) << "readers of the old generation go on";
  const Result<Manifest> manifest = ReadManifest(archive.path() / "current");
  ASSERT_TRUE(manifest);
  EXPECT_EQ(manifest->generation, 5u);
  EXPECT_TRUE(IndexWriter::Open(archive.path()));
}

TEST(RunRebuild, KeepsTheArticleAndItsTimeAsTheyWere) {
  const Record record = MakeRecord({.id = "a", .text = "Text.\n", .indexed_at = 77});
  const TestArchive archive({MakeRecord({.id = "a", .text = "Txet.\n", .indexed_at = 70})});
  archive.Put({record});
  ASSERT_TRUE(RunRebuild(archive.path(), NewSource, {}));
  const Xapian::Database database((archive.path() / "current").string());
  const Result<Record> read = DecodeRecord(database.get_document(1).get_data());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->article, record.article);
  EXPECT_EQ(read->indexed_at, 77);
  EXPECT_EQ(read->earlier, (std::vector<EarlierVersion>{{"A title", "Txet.\n", "", 70}}));
}

TEST(RunRebuild, KeepsTheGenerationBeforeAndRemovesOlderOnes) {
  const TestArchive archive(MakeRecords(2));
  fs::create_directory(archive.path() / "gen-000001.new");
  for (int round = 0; round < 3; ++round) {
    ASSERT_TRUE(RunRebuild(archive.path(), NewSource, {}));
  }
  EXPECT_EQ(ServedDirectory(archive), "gen-000004");
  EXPECT_TRUE(fs::exists(archive.path() / "gen-000003"));
  EXPECT_FALSE(fs::exists(archive.path() / "gen-000002"));
  EXPECT_FALSE(fs::exists(archive.path() / "gen-000001"));
  EXPECT_FALSE(fs::exists(archive.path() / "gen-000001.new"));
}

TEST(RunRebuild, RebuildsAnArchiveOfAnotherSchema) {
  const TestArchive archive(MakeRecords(3));
  {
    Xapian::WritableDatabase database((archive.path() / "current").string(), Xapian::DB_OPEN);
    database.set_metadata(kMetaSchema, "0");
    database.commit();
  }
  ASSERT_FALSE(IndexWriter::Open(archive.path()));
  ASSERT_TRUE(RunRebuild(archive.path(), NewSource, {}));
  EXPECT_TRUE(IndexWriter::Open(archive.path()));
}

TEST(RunRebuild, NamesTheArticleThatCannotBeRead) {
  const TestArchive archive(MakeRecords(5));
  {
    Xapian::WritableDatabase database((archive.path() / "current").string(), Xapian::DB_OPEN);
    Xapian::Document document = database.get_document(3);
    std::string record = document.get_data();
    record.back() = static_cast<char>(record.back() ^ 1);
    document.set_data(record);
    database.replace_document(3, document);
    database.commit();
  }
  const Result<IngestReport> report = RunRebuild(archive.path(), NewSource, {});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().fault, Fault::kDamaged);
  EXPECT_THAT(report.error().message, HasSubstr("'article-2'"));
  EXPECT_EQ(ServedDirectory(archive), "gen-000001") << "what was served is still served";
  EXPECT_FALSE(fs::exists(archive.path() / "gen-000002.new"));
}

TEST(RunRebuild, ChangesNothingWhenItIsStopped) {
  const TestArchive archive(MakeRecords(500));
  std::atomic<bool> stop = false;
  IngestOptions options;
  options.stop = &stop;
  options.commit_every = 5;
  options.on_progress = [&stop](const IngestProgress& progress) {
    EXPECT_EQ(progress.bytes_total, 500u);
    stop = progress.articles >= 10;
  };
  const Result<IngestReport> report = RunRebuild(archive.path(), NewSource, options);
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->stopped);
  EXPECT_EQ(report->generation, 1u);
  EXPECT_EQ(report->added, 0u);
  EXPECT_EQ(ServedDirectory(archive), "gen-000001");
  EXPECT_FALSE(fs::exists(archive.path() / "gen-000002.new"));
}

TEST(RunRebuild, RefusesWhereThereIsNoArchiveOrAnotherWriter) {
  const TemporaryDirectory directory;
  const Result<IngestReport> nothing = RunRebuild(directory.path() / "none", NewSource, {});
  ASSERT_FALSE(nothing);
  EXPECT_EQ(nothing.error().fault, Fault::kNotFound);
  EXPECT_FALSE(fs::exists(directory.path() / "none"));

  const TestArchive archive(MakeRecords(1));
  const Result<IndexWriter> writer = IndexWriter::Open(archive.path());
  ASSERT_TRUE(writer);
  const Result<IngestReport> second = RunRebuild(archive.path(), NewSource, {});
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().fault, Fault::kUnavailable);
}

TEST(RunRebuild, RebuildsAnArchiveOfNothing) {
  const TestArchive archive;
  const Result<IngestReport> report = RunRebuild(archive.path(), NewSource, {});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->added, 0u);
  EXPECT_TRUE(IndexWriter::Open(archive.path()));
}

}  // namespace
}  // namespace dateline
