// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snapshot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/archive_layout.h"
#include "core/schema.h"
#include "searcher/archive_summary.h"
#include "searcher/deadline.h"
#include "searcher/handles.h"
#include "searcher/search.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::shared_ptr<const Snapshot> OpenOne(const TestArchive& archive) {
  return *Snapshot::Open({archive.path()}, 1);
}

std::vector<std::string> LabelsOf(const Snapshot& snapshot, FacetKind kind,
                                  Xapian::docid document) {
  std::vector<std::string> labels;
  for (const EntityNumber entity : snapshot.columns().entities(kind).Of(document))
    labels.push_back(snapshot.names(kind).label(entity));
  return labels;
}

TEST(Snapshot, DerivesColumnsFromTheTerms) {
  const TestArchive archive(
      {MakeRecord({.id = "a",
                   .date = "2024-03-22",
                   .source = "VNS",
                   .people = {"Tô Lâm|Lâm", "Jane Austen"},
                   .places = {"Georgia"}}),
       MakeRecord({.id = "b", .date = "2024-02", .organisations = {"Georgia"}}),
       MakeRecord({.id = "c", .date = "2023", .people = {"Jane Austen"}}),
       MakeRecord({.id = "d"})});
  const auto snapshot = OpenOne(archive);
  const Columns& columns = snapshot->columns();
  EXPECT_THAT(columns.documents(), ElementsAre(1, 2, 3, 4));
  EXPECT_THAT(LabelsOf(*snapshot, FacetKind::kPerson, 1), ElementsAre("Jane Austen", "Tô Lâm"));
  EXPECT_THAT(LabelsOf(*snapshot, FacetKind::kPerson, 2), ElementsAre());
  EXPECT_THAT(LabelsOf(*snapshot, FacetKind::kPlace, 1), ElementsAre("Georgia"));
  EXPECT_THAT(LabelsOf(*snapshot, FacetKind::kPlace, 2), ElementsAre());
  EXPECT_THAT(LabelsOf(*snapshot, FacetKind::kOrganisation, 2), ElementsAre("Georgia"));
  EXPECT_THAT(LabelsOf(*snapshot, FacetKind::kSource, 1), ElementsAre("VNS"));
  const auto austen = snapshot->names(FacetKind::kPerson).FindId("jane_austen");
  EXPECT_EQ(columns.entities(FacetKind::kPerson).Articles(*austen), 2U);
}

TEST(Snapshot, DerivesTheFinestKnownPeriod) {
  const TestArchive archive({MakeRecord({.id = "a", .date = "2024-03-22"}),
                             MakeRecord({.id = "b", .date = "2024-02"}),
                             MakeRecord({.id = "c", .date = "2023"}), MakeRecord({.id = "d"}),
                             MakeRecord({.id = "e", .date = "1969-12-31"})});
  const auto snapshot = OpenOne(archive);
  constexpr const char* kPeriods[] = {"2024-03-22", "2024-02", "2023", "", "1969-12-31"};
  for (Xapian::docid document = 1; document <= 5; ++document) {
    const Period& period = snapshot->columns().published(document);
    const Result<DayRange> days = ParseDayRange(kPeriods[document - 1]);
    ASSERT_EQ(period.known(), static_cast<bool>(days)) << document;
    if (!days) continue;
    EXPECT_EQ(period, (Period{DayNumber(days->first), DayNumber(days->last)}));
  }
  ASSERT_TRUE(snapshot->columns().span());
  EXPECT_EQ(FormatDay(snapshot->columns().span()->first), "1969-12-31");
  EXPECT_EQ(FormatDay(snapshot->columns().span()->last), "2024-03-22");
  EXPECT_EQ(snapshot->held().published, *snapshot->columns().span());
}

TEST(Snapshot, NamesWhatIsTooLongForAFormTerm) {
  std::string name = "The Standing Commission";
  while (name.size() < 300) name += " of Very Long Names";
  const TestArchive archive({MakeRecord({.id = "a", .organisations = {name}})});
  const auto snapshot = OpenOne(archive);
  EXPECT_THAT(LabelsOf(*snapshot, FacetKind::kOrganisation, 1), ElementsAre(name));
}

TEST(Snapshot, KnowsWhenTheArchiveHasMovedOn) {
  const TestArchive archive(MakeRecords(2));
  const auto snapshot = OpenOne(archive);
  EXPECT_TRUE(snapshot->IsCurrent());
  archive.Put(MakeRecords(1, "more"));
  EXPECT_FALSE(snapshot->IsCurrent());
  const auto newer = OpenOne(archive);
  EXPECT_GT(newer->generation(), snapshot->generation());
  EXPECT_EQ(newer->columns().documents().size(), 3U);
}

// As a writer does that goes on: its stamp is all that tells.
void WriteLists(const TestArchive& archive, std::chrono::seconds from_now) {
  const auto when = std::filesystem::file_time_type::clock::now() + from_now;
  for (const char* name : {"postlist.glass", "position.glass"})
    std::filesystem::last_write_time(*CurrentGeneration(archive.path()) / name, when);
}

TEST(Snapshot, TrustsWhatItReadUntilItsListsMayBeWrittenOver) {
  constexpr std::chrono::hours kHour(1);
  const TestArchive archive(MakeRecords(2));
  const auto snapshot = OpenOne(archive);
  const FileTime begin = FileTimeNow();
  WriteLists(archive, kHour);
  EXPECT_TRUE(snapshot->StoodSince(begin)) << "the next commit leaves its blocks alone";

  archive.Put(MakeRecords(1, "more"));
  WriteLists(archive, -kHour);
  EXPECT_TRUE(snapshot->StoodSince(begin)) << "overtaken, but nothing was written since";
  WriteLists(archive, kHour);
  EXPECT_FALSE(snapshot->StoodSince(begin));
  EXPECT_THROW(snapshot->CheckStoodSince(begin), Xapian::DatabaseModifiedError);
}

TEST(Snapshot, KeepsNothingThatWasReadWhileItsListsWereWrittenOver) {
  const TestArchive archive(MakeRecords(2));
  const auto snapshot = OpenOne(archive);
  archive.Put(MakeRecords(1, "more"));
  WriteLists(archive, std::chrono::hours(1));
  EXPECT_THROW(static_cast<void>(snapshot->vocabulary()), Xapian::DatabaseModifiedError);
  EXPECT_THROW(static_cast<void>(snapshot->summary()), Xapian::DatabaseModifiedError);
  SearchRequest request;
  request.query = "time";
  const Deadline deadline(std::chrono::hours(1));
  EXPECT_THROW(static_cast<void>(AnswerSearch(*snapshot, request, deadline)),
               Xapian::DatabaseModifiedError);
}

TEST(Snapshot, OpensNoHandleOnAnotherGeneration) {
  const TestArchive archive(MakeRecords(2));
  const auto snapshot = OpenOne(archive);
  const HandlePool::Loan first = snapshot->Borrow();
  archive.Put(MakeRecords(1, "more"));
  EXPECT_EQ(first->get_doccount(), 2U) << "a handle keeps its state";
  EXPECT_THROW(static_cast<void>(snapshot->Borrow()), Xapian::DatabaseModifiedError);
}

TEST(Snapshot, LendsNoHandleAgainThatFailed) {
  const TestArchive archive(MakeRecords(2));
  const auto snapshot = OpenOne(archive);
  const auto fail = [&] {
    const HandlePool::Loan loan = snapshot->Borrow();
    throw Xapian::DatabaseModifiedError("a block was of another revision");
  };
  EXPECT_THROW(fail(), Xapian::DatabaseModifiedError);
  {
    HandlePool::Loan another = snapshot->Borrow();
    another.Spoil();
  }
  archive.Put(MakeRecords(1, "more"));
  EXPECT_THROW(static_cast<void>(snapshot->Borrow()), Xapian::DatabaseModifiedError)
      << "none is left, and none of its state can be opened";
}

TEST(Snapshot, OpensHandlesAhead) {
  const TestArchive archive(MakeRecords(2));
  const auto snapshot = *Snapshot::Open({archive.path()}, 3);
  EXPECT_EQ(snapshot->handles(), 3U);
  const HandlePool::Loan first = snapshot->Borrow();
  archive.Put(MakeRecords(1, "more"));
  const HandlePool::Loan second = snapshot->Borrow();
  EXPECT_EQ(second->get_doccount(), 2U);
}

TEST(Snapshot, OpensAnEmptyArchive) {
  const TestArchive archive;
  const auto snapshot = OpenOne(archive);
  EXPECT_TRUE(snapshot->columns().documents().empty());
  EXPECT_FALSE(snapshot->columns().span());
}

TEST(OpenArchive, SaysWhatIsWrongAndWhatToDo) {
  const TemporaryDirectory directory;
  const Result<OpenedArchive> missing = OpenArchive(directory.path() / "none");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().fault, Fault::kNotFound);

  const TestArchive empty(MakeRecords(1));
  std::filesystem::remove(*CurrentGeneration(empty.path()) / "iamglass");
  const Result<OpenedArchive> rootless = OpenArchive(empty.path());
  ASSERT_FALSE(rootless);
  EXPECT_EQ(rootless.error().fault, Fault::kDamaged);
  EXPECT_THAT(rootless.error().message, HasSubstr(empty.path().string()));
}

TEST(OpenArchive, RefusesAnotherFormat) {
  const TestArchive archive(MakeRecords(1));
  {
    Xapian::WritableDatabase database(CurrentGeneration(archive.path())->string());
    database.set_metadata(kMetaSchema, "999");
    database.commit();
  }
  const Result<OpenedArchive> newer = OpenArchive(archive.path());
  ASSERT_FALSE(newer);
  EXPECT_EQ(newer.error().fault, Fault::kDamaged);
  EXPECT_THAT(newer.error().message, HasSubstr("format 999"));
  EXPECT_THAT(newer.error().message, HasSubstr("dateline rebuild"));
}

}  // namespace
}  // namespace dateline
