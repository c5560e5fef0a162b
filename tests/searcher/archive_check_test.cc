// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/archive_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/archive_layout.h"
#include "core/record.h"
#include "core/schema.h"
#include "indexer/index_writer.h"
#include "searcher/save_columns.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<Record> Articles() {
  DateMention year;
  year.value = "1968";
  year.days = *ParseDayRange("1968");
  std::vector<Record> records = MakeRecords(20);
  records.push_back(MakeRecord({.id = "named",
                                .date = "2024-03",
                                .source = "VNS",
                                .people = {"Tô Lâm|Lâm", std::string(300, 'q') + " Long"},
                                .organisations = {"NATO"},
                                .places = {"Hà Nội"},
                                .dates = {year}}));
  return records;
}

CheckReport Checked(const TestArchive& archive) {
  const Result<CheckReport> report = CheckArchive(archive.path(), [](std::uint64_t) {});
  if (!report) throw std::runtime_error(report.error().message);
  return *report;
}

std::string DatabaseOf(const TestArchive& archive) {
  return CurrentGeneration(archive.path())->string();
}

// Changes the stored document of an article without telling anyone.
template <typename Change>
void Tamper(const TestArchive& archive, const std::string& id, Change change) {
  Xapian::WritableDatabase database(DatabaseOf(archive));
  const Xapian::docid number = *database.postlist_begin(IdTerm(id));
  Xapian::Document document = database.get_document(number);
  change(document);
  database.replace_document(number, document);
  database.commit();
  // As if it had been sealed so: what is tried here is the comparison with the record.
  const auto directory = *CurrentGeneration(archive.path());
  Manifest manifest = *DescribeGeneration(directory);
  const Manifest before = *ReadManifest(directory);
  manifest.schema = before.schema;
  manifest.generation = before.generation;
  manifest.articles = before.articles;
  ASSERT_TRUE(WriteManifest(directory, manifest));
}

TEST(CheckArchive, FindsNothingWrongWithAGoodArchive) {
  const TestArchive archive(Articles());
  std::uint64_t calls = 0;
  const CheckReport report =
      *CheckArchive(archive.path(), [&](std::uint64_t number) { EXPECT_EQ(number, ++calls); });
  EXPECT_THAT(report.damages, IsEmpty());
  EXPECT_THAT(report.notes, IsEmpty());
  EXPECT_EQ(report.articles, 21U);
  EXPECT_EQ(calls, 21U);
  EXPECT_GT(report.generation, 0U);
  EXPECT_THAT(Checked(TestArchive()).damages, IsEmpty()) << "an empty archive";
}

TEST(CheckArchive, NotesACommitAfterTheSeal) {
  const TestArchive archive(Articles());
  IndexWriter writer = *IndexWriter::Open(archive.path());
  ASSERT_TRUE(writer.Put(MakeRecord({.id = "late"})));
  ASSERT_TRUE(writer.Commit());
  const CheckReport report = Checked(archive);
  EXPECT_THAT(report.damages, IsEmpty());
  EXPECT_THAT(report.notes, Contains(HasSubstr("digests not compared")));
}

TEST(CheckArchive, FindsAChangedByte) {
  for (const char* file : {"docdata.glass", "postlist.glass", "position.glass"}) {
    const TestArchive archive(Articles());
    const std::string path = DatabaseOf(archive) + "/" + file;
    std::fstream stream(path, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekg(200);
    const char byte = static_cast<char>(stream.get());
    stream.seekp(200);
    stream.put(static_cast<char>(byte ^ 1));
    stream.close();
    EXPECT_THAT(Checked(archive).damages, Contains(HasSubstr(file)));
  }
}

TEST(CheckArchive, FindsADamagedRecord) {
  const TestArchive archive(Articles());
  Tamper(archive, "named", [](Xapian::Document& document) {
    std::string data = document.get_data();
    data[data.size() / 2] = static_cast<char>(data[data.size() / 2] ^ 1);
    document.set_data(data);
  });
  EXPECT_THAT(Checked(archive).damages, Contains(HasSubstr("article number 21 cannot be read")));
}

TEST(CheckArchive, FindsListsThatAreNotThoseOfTheIndex) {
  std::vector<Record> records;
  for (int i = 0; i < 80; ++i)
    records.push_back(MakeRecord({.id = "a" + std::to_string(i), .text = "Rain again.\n"}));
  const TestArchive archive(records);
  ASSERT_TRUE(SaveColumns(archive.path()));
  EXPECT_THAT(Checked(archive).damages, IsEmpty());
  Tamper(archive, "a3", [](Xapian::Document& document) { document.add_term(StemTerm("rain"), 7); });
  EXPECT_THAT(Checked(archive).damages, Contains(HasSubstr("impacts.bin")));
}

TEST(CheckArchive, FindsTermsThatTheRecordDoesNotBear) {
  struct Case {
    std::string what;
    std::string term;
  };
  const Case cases[] = {{"people", EntityTerm(EntityKind::kPerson, "somebody else")},
                        {"organisations", EntityTerm(EntityKind::kOrganisation, "eu")},
                        {"places", EntityTerm(EntityKind::kPlace, "paris")},
                        {"source", SourceTerm("afp")},
                        {"publication date", "XDD:2024-03-22"},
                        {"mentioned dates", "XMD:2024-03-22"},
                        {"mentioned dates", "XMX:1960"},
                        {"terms of dates", "XMY:1960"},
                        {"terms of dates", "XDA:03-22"}};
  for (const Case& tried : cases) {
    const TestArchive archive(Articles());
    Tamper(archive, "named",
           [&](Xapian::Document& document) { document.add_boolean_term(tried.term); });
    EXPECT_THAT(Checked(archive).damages, Contains(HasSubstr("disagree on its " + tried.what)));
  }
}

TEST(CheckArchive, FindsTermsThatAreMissing) {
  const TestArchive archive(Articles());
  Tamper(archive, "named", [](Xapian::Document& document) {
    document.remove_term(EntityTerm(EntityKind::kPerson, "to lam"));
    document.remove_term(IdTerm("named"));
  });
  const CheckReport report = Checked(archive);
  EXPECT_THAT(report.damages, Contains(HasSubstr("disagree on its people")));
  EXPECT_THAT(report.damages, Contains(HasSubstr("disagree on its id")));
}

TEST(CheckArchive, ReportsTheFirstHundredAndCountsTheRest) {
  const TestArchive archive(MakeRecords(150));
  {
    Xapian::WritableDatabase database(DatabaseOf(archive));
    for (Xapian::docid number = 1; number <= 150; ++number) {
      Xapian::Document document = database.get_document(number);
      document.set_data("no record");
      database.replace_document(number, document);
    }
    database.commit();
  }
  const CheckReport report = Checked(archive);
  EXPECT_EQ(report.damages.size(), 101U);
  EXPECT_THAT(report.damages.back(), HasSubstr("more of the same kind"));
}

TEST(CheckArchive, FailsWithoutAnArchive) {
  const TemporaryDirectory directory;
  const Result<CheckReport> none = CheckArchive(directory.path() / "none", [](std::uint64_t) {});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().fault, Fault::kNotFound);
}

}  // namespace
}  // namespace dateline
