// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/archive_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/archive_layout.h"
#include "searcher/save_columns.h"
#include "searcher/snapshot.h"
#include "tests/searcher/opened_snapshot.h"
#include "tests/searcher/synthetic_corpus.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::HasSubstr;
using testing::Not;

std::filesystem::path FileOf(const TestArchive& archive) {
  return ColumnsFile(*CurrentGeneration(archive.path()));
}

void DumpEntities(const Snapshot& snapshot, Xapian::docid document, std::ostream& out) {
  for (const FacetKind kind : kFacetKinds) {
    const EntityColumn& column = snapshot.columns().entities(kind);
    const auto entities = column.Of(document);
    for (std::size_t i = 0; i < entities.size(); ++i) {
      out << ' ' << snapshot.names(kind).id(entities[i]) << '/'
          << int{column.ProminenceOf(document, i)} << (column.IsProbable(document, i) ? "?" : "");
    }
    out << ';';
  }
}

// All that columns and copies say, line by line.
std::vector<std::string> Dump(const Snapshot& snapshot) {
  const Columns& columns = snapshot.columns();
  std::vector<std::string> lines;
  for (const Xapian::docid document : columns.documents()) {
    std::ostringstream line;
    line << document << ':';
    DumpEntities(snapshot, document, line);
    line << columns.published(document).first << ".." << columns.published(document).last << ';';
    for (const PeriodNumber number : columns.mentioned().Of(document))
      line << ' ' << FormatCalendarPeriod(columns.mentioned().calendar_period(number)) << '#'
           << columns.mentioned().Articles(number);
    line << "; copies";
    for (const Xapian::docid copy : snapshot.copies().GroupOf(document)) line << ' ' << copy;
    lines.push_back(line.str());
  }
  for (const FacetKind kind : kFacetKinds) {
    const EntityColumn& column = columns.entities(kind);
    for (EntityNumber entity = 0; entity < column.size(); ++entity) {
      lines.push_back(snapshot.names(kind).id(entity) + " " +
                      std::to_string(column.Articles(entity)) + " " +
                      std::to_string(column.ProbableArticles(entity)));
    }
  }
  lines.push_back(std::to_string(columns.mentioned().size()));
  return lines;
}

// What an archive says when nothing is remembered of it.
std::vector<std::string> Afresh(const std::vector<const TestArchive*>& archives) {
  std::vector<std::filesystem::path> paths;
  std::vector<std::string> kept;
  for (const TestArchive* archive : archives) {
    paths.push_back(archive->path());
    kept.push_back(BytesOf(FileOf(*archive)));
    std::filesystem::remove(FileOf(*archive));
  }
  const std::vector<std::string> dump = Dump(*OpenAll(paths));
  for (std::size_t i = 0; i < archives.size(); ++i) {
    if (!kept[i].empty()) std::ofstream(FileOf(*archives[i]), std::ios::binary) << kept[i];
  }
  return dump;
}

// A story that others may be copies of.
std::string LongStory(std::uint32_t seed) {
  std::mt19937 random(seed);
  std::string text;
  for (int i = 0; i < 90; ++i) text += "word" + std::to_string(random() % 3000) + " ";
  return text + "\n";
}

// Adds, replaces and removes articles of a synthetic corpus, some of them copies of one another.
class Editor {
 public:
  explicit Editor(std::uint32_t seed) : corpus_(seed, 160), records_(corpus_.records()) {
    for (std::size_t i = 0; i < records_.size(); i += 3)
      records_[i].article.text += LongStory(static_cast<std::uint32_t>(i % 8));
  }

  void Change(const TestArchive& archive) {
    std::vector<Record> put;
    const std::size_t count = 1 + corpus_.Random(12);
    for (std::size_t i = 0; i < count; ++i) {
      put.push_back(records_[corpus_.Random(records_.size())]);
      Record& record = put.back();
      // The same article again with other facts: it is replaced.
      if (corpus_.Random(4) == 0)
        record.annotation.entities = records_[corpus_.Random(records_.size())].annotation.entities;
    }
    archive.Put(put);
    if (corpus_.Random(3) == 0) archive.Remove(put.front().article.id);
  }

  bool Sometimes() { return corpus_.Random(3) == 0; }

 private:
  SyntheticCorpus corpus_;
  std::vector<Record> records_;
};

TEST(ArchiveColumns, ExtendedBringTheSameAsDerivedAfresh) {
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    Editor editor(seed);
    const TestArchive archive;
    SnapshotPointer extended = OpenAll({archive.path()});
    for (int commit = 0; commit < 12; ++commit) {
      editor.Change(archive);
      extended = OpenAll({archive.path()}, extended.get());
      const std::vector<std::string> afresh = Afresh({&archive});
      ASSERT_EQ(Dump(*extended), afresh) << "seed " << seed << ", commit " << commit;
      ASSERT_EQ(Dump(*OpenAll({archive.path()})), afresh) << "out of the file, as old as it is";
      if (editor.Sometimes()) {
        ASSERT_TRUE(SaveColumns(archive.path()));
      }
    }
    ASSERT_TRUE(SaveColumns(archive.path()));
    const Result<OpenedArchive> opened = OpenArchive(archive.path());
    const ArchiveColumns columns = ArchiveColumns::Open(
        opened->database, opened->state.stamp.directory, opened->state.generation, nullptr);
    EXPECT_EQ(columns.origin(), ColumnOrigin::kFile);
    EXPECT_TRUE(AgreeWithTerms(columns, opened->database)) << seed;
  }
}

TEST(ArchiveColumns, OfTwoArchivesBringTheSameAsDerivedAfresh) {
  Editor editor(5);
  const TestArchive one;
  const TestArchive other;
  SnapshotPointer extended = OpenAll({one.path(), other.path()});
  for (int commit = 0; commit < 8; ++commit) {
    editor.Change(editor.Sometimes() ? one : other);
    if (editor.Sometimes()) {
      ASSERT_TRUE(SaveColumns(one.path()));
    }
    extended = OpenAll({one.path(), other.path()}, extended.get());
    ASSERT_EQ(Dump(*extended), Afresh({&one, &other})) << commit;
  }
}

ColumnOrigin OriginOf(const TestArchive& archive, const ArchiveColumns* previous = nullptr) {
  const Result<OpenedArchive> opened = OpenArchive(archive.path());
  return ArchiveColumns::Open(opened->database, opened->state.stamp.directory,
                              opened->state.generation, previous)
      .origin();
}

TEST(ArchiveColumns, AreReadFromTheFileAndTheStateBefore) {
  const TestArchive archive(MakeRecords(3));
  EXPECT_EQ(OriginOf(archive), ColumnOrigin::kTerms);
  ASSERT_TRUE(SaveColumns(archive.path()));
  EXPECT_EQ(OriginOf(archive), ColumnOrigin::kFile);
  archive.Put(MakeRecords(1, "more"));
  EXPECT_EQ(OriginOf(archive), ColumnOrigin::kFile) << "of an earlier generation";

  const Result<OpenedArchive> opened = OpenArchive(archive.path());
  const ArchiveColumns before = ArchiveColumns::Open(
      opened->database, opened->state.stamp.directory, opened->state.generation, nullptr);
  archive.Put(MakeRecords(1, "last"));
  EXPECT_EQ(OriginOf(archive, &before), ColumnOrigin::kEarlierState);
}

TEST(ArchiveColumns, AreDerivedWhereTheFileIsDamaged) {
  const TestArchive archive(MakeRecords(3));
  ASSERT_TRUE(SaveColumns(archive.path()));
  const std::string bytes = BytesOf(FileOf(archive));
  for (const std::string& damaged :
       {std::string(), std::string("DLCOLUMN"), bytes.substr(0, bytes.size() - 8),
        bytes + std::string(8, '\0'),
        bytes.substr(0, bytes.size() / 2) + "x" + bytes.substr(bytes.size() / 2 + 1)}) {
    std::ofstream(FileOf(archive), std::ios::binary | std::ios::trunc) << damaged;
    EXPECT_EQ(OriginOf(archive), ColumnOrigin::kTerms) << damaged.size();
  }
  ASSERT_TRUE(SaveColumns(archive.path()));
  EXPECT_EQ(BytesOf(FileOf(archive)), bytes);
}

// As when an older copy of the database is put back: generations and numbers are given once more.
TEST(ArchiveColumns, AreDerivedWhereTheDatabaseTookAnotherWay) {
  const TestArchive archive(MakeRecords(3));
  const TemporaryDirectory copies;
  const std::filesystem::path generation = *CurrentGeneration(archive.path());
  std::filesystem::copy(generation, copies.path() / "older",
                        std::filesystem::copy_options::recursive);
  archive.Put(MakeRecords(2, "lost"));
  ASSERT_TRUE(SaveColumns(archive.path()));
  const std::string file = BytesOf(FileOf(archive));

  std::filesystem::remove_all(generation);
  std::filesystem::copy(copies.path() / "older", generation,
                        std::filesystem::copy_options::recursive);
  archive.Put(MakeRecords(2, "other"));
  archive.Put(MakeRecords(2, "later"));
  std::ofstream(FileOf(archive), std::ios::binary) << file;
  EXPECT_EQ(OriginOf(archive), ColumnOrigin::kTerms);
}

TEST(SaveColumns, ForgetsWhomNoArticleNamesAnyLonger) {
  const TestArchive archive({MakeRecord({.id = "a", .people = {"Jane Austen"}}),
                             MakeRecord({.id = "b", .people = {"Tô Lâm"}})});
  ASSERT_TRUE(SaveColumns(archive.path()));
  EXPECT_THAT(BytesOf(FileOf(archive)), HasSubstr("jane austen"));
  archive.Remove("a");
  ASSERT_TRUE(SaveColumns(archive.path()));
  EXPECT_THAT(BytesOf(FileOf(archive)), Not(HasSubstr("jane austen")));
  EXPECT_THAT(BytesOf(FileOf(archive)), HasSubstr("to lam"));
}

TEST(SaveColumns, SaysWhereThereIsNoArchive) {
  const TemporaryDirectory directory;
  const Result<Done> saved = SaveColumns(directory.path() / "none");
  ASSERT_FALSE(saved);
  EXPECT_EQ(saved.error().fault, Fault::kNotFound);
}

TEST(ParseColumns, RefusesWhatLeadsOutOfTheFile) {
  const TestArchive archive(MakeRecords(3));
  ASSERT_TRUE(SaveColumns(archive.path()));
  const std::string good = BytesOf(FileOf(archive));
  const Result<ColumnFile> parsed = ParseColumns(good);
  ASSERT_TRUE(parsed);
  ColumnFile file = *parsed;
  EXPECT_EQ(EncodeColumns(file), good);

  const std::vector<std::uint32_t> beyond(file.rows.keys[0].rows.values.size() + 1, 7);
  ColumnFile altered = file;
  altered.rows.keys[0].rows.begins = beyond;
  EXPECT_FALSE(ParseColumns(EncodeColumns(altered)));
  altered = file;
  altered.rows.published = {};
  EXPECT_FALSE(ParseColumns(EncodeColumns(altered)));
  altered = file;
  altered.candidates = {{99, {}, "Qx"}};
  EXPECT_FALSE(ParseColumns(EncodeColumns(altered)));
}

TEST(ExtendCandidates, FindsTheSameAsAllAnew) {
  std::vector<Record> records;
  for (std::uint32_t i = 0; i < 30; ++i)
    records.push_back(MakeRecord({.id = "r" + std::to_string(i), .text = LongStory(i % 11)}));
  const TestArchive archive({records.begin(), records.begin() + 8});
  const auto candidates = [&] { return FindCandidates(OpenArchive(archive.path())->database); };
  std::vector<CopyCandidate> before = candidates();
  EXPECT_TRUE(before.empty());
  archive.Put({records.begin() + 8, records.end()});
  archive.Remove("r0");
  const Result<OpenedArchive> opened = OpenArchive(archive.path());
  const std::vector<Xapian::docid> documents(opened->database.postlist_begin(""),
                                             opened->database.postlist_end(""));
  const std::vector<CopyCandidate> all = candidates();
  EXPECT_GT(all.size(), 20U);
  EXPECT_EQ(ExtendCandidates(opened->database, documents, 9, before), all);
}

}  // namespace
}  // namespace dateline
