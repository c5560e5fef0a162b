// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/authority_splits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "searcher/handles.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Documents = std::vector<Xapian::docid>;

Record WithRole(Record record, const std::string& role) {
  record.annotation.entities.front().roles.push_back({role, {0, 1}});
  return record;
}

// Documents 1 to 6: five that name John Okafor, one that names another man of the same role.
class Splits : public testing::Test {
 protected:
  Splits()
      : archive_({WithRole(MakeRecord({.id = "cup",
                                       .text = "Okafor scored for Lagos in the cup.\n",
                                       .date = "2024-03-22",
                                       .source = "Sports Wire",
                                       .people = {"John Okafor"}}),
                           "Super Eagles striker"),
                  WithRole(MakeRecord({.id = "tax",
                                       .text = "The tax was raised.\n",
                                       .date = "1975-06",
                                       .source = "VNS",
                                       .people = {"John Okafor"}}),
                           "Minister of Finance"),
                  MakeRecord({.id = "old",
                              .text = "The tax in Kano.\n",
                              .date = "1979",
                              .people = {"John Okafor"}}),
                  MakeRecord({.id = "undated", .text = "A cup.\n", .people = {"John Okafor"}}),
                  WithRole(MakeRecord({.id = "other", .people = {"Sam Abe"}}), "striker"),
                  MakeRecord({.id = "late", .date = "1979-12-31", .people = {"John Okafor"}})}) {}

  std::vector<SplitDocuments> Find(const std::string& lines) const {
    const ReadAuthority read = ParseAuthority(lines);
    EXPECT_THAT(read.faults, IsEmpty());
    const Result<OpenedArchive> opened = OpenArchive(archive_.path());
    return FindSplits(opened->database, FacetKind::kPerson, read.authority.of(FacetKind::kPerson));
  }

  // The documents that one condition takes.
  Documents Match(const std::string& when) const {
    const auto found = Find(R"({"op":"split","key":"john okafor","id":"p:x","when":)" + when + "}");
    return found.empty() ? Documents{} : found.front().documents;
  }

  const TestArchive archive_;
};

TEST_F(Splits, EachConditionTakesItsArticles) {
  EXPECT_THAT(Match(R"({"with":["tax"]})"), ElementsAre(2, 3));
  EXPECT_THAT(Match(R"({"with":["tax","Kano"]})"), ElementsAre(3));
  EXPECT_THAT(Match(R"({"with":"the TAX"})"), ElementsAre(2, 3));
  EXPECT_THAT(Match(R"({"any":["Lagos","Kano"]})"), ElementsAre(1, 3));
  EXPECT_THAT(Match(R"({"any":["the cup","Kano Lagos"]})"), ElementsAre(1));
  EXPECT_THAT(Match(R"({"role":"Striker"})"), ElementsAre(1));
  EXPECT_THAT(Match(R"({"role":"finance minister"})"), ElementsAre(2));
  EXPECT_THAT(Match(R"({"role":"eagles finance"})"), IsEmpty());
  EXPECT_THAT(Match(R"({"source":"sports wire"})"), ElementsAre(1));
  EXPECT_THAT(Match(R"({"source":"sports_wire"})"), ElementsAre(1));
  EXPECT_THAT(Match(R"({"article":["cup","late","none","other"]})"), ElementsAre(1, 6));
  EXPECT_THAT(Match(R"({"with":["nowhere"]})"), IsEmpty());
}

TEST_F(Splits, DatesAreWholePeriodsAndUnknownNeverMatches) {
  EXPECT_THAT(Match(R"({"to":"1979-12-31"})"), ElementsAre(2, 3, 6));
  EXPECT_THAT(Match(R"({"to":"1979-12-30"})"), ElementsAre(2));
  EXPECT_THAT(Match(R"({"from":"1979"})"), ElementsAre(1, 3, 6));
  EXPECT_THAT(Match(R"({"from":"1975-06-02","to":"1980"})"), ElementsAre(3, 6));
  EXPECT_THAT(Match(R"({"from":"0001"})"), ElementsAre(1, 2, 3, 6));
}

TEST_F(Splits, AllThatAreGivenMustHold) {
  EXPECT_THAT(Match(R"({"with":["tax"],"to":"1975","role":"minister","source":"VNS"})"),
              ElementsAre(2));
  EXPECT_THAT(Match(R"({"with":["tax"],"from":"1980"})"), IsEmpty());
}

TEST_F(Splits, TheFirstIdTakesWhatTwoMatch) {
  const auto found =
      Find(R"({"op":"split","key":"john okafor","id":"p:z","when":{"with":["tax"]}})"
           "\n"
           R"({"op":"split","key":"john okafor","id":"p:a","when":{"with":["Kano"]}})"
           "\n"
           R"({"op":"split","key":"john okafor","id":"p:z","when":{"with":["cup"]}})"
           "\n"
           R"({"op":"split","key":"sam abe","id":"p:z","when":{"role":"striker"}})");
  EXPECT_THAT(found, ElementsAre(SplitDocuments{"john okafor", "p:a", {3}},
                                 SplitDocuments{"john okafor", "p:z", {1, 2, 4}},
                                 SplitDocuments{"sam abe", "p:z", {5}}));
}

TEST_F(Splits, AKeyThatNoArticleCarriesTakesNothing) {
  EXPECT_THAT(Find(R"({"op":"split","key":"jane okafor","id":"p:z","when":{"with":["tax"]}})"),
              IsEmpty());
}

}  // namespace
}  // namespace dateline
