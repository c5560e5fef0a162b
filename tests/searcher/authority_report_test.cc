// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/authority_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> Remarks(const TestArchive& archive, const std::string& lines) {
  const ReadAuthority read = ParseAuthority(lines);
  std::vector<std::string> remarks;
  for (const AuthorityFault& fault : read.faults) ADD_FAILURE() << FaultText(fault);
  const auto found = CheckAuthority(archive.path(), read.authority);
  if (!found) return {found.error().message};
  for (const AuthorityRemark& remark : *found)
    remarks.push_back(std::to_string(remark.line) + ": " + remark.message);
  return remarks;
}

std::vector<Record> Records() {
  std::vector<Record> records = {
      MakeRecord({.id = "a",
                  .text = "A cup and a tax.\n",
                  .people = {"John Okafor", "Ingrid Solberg"},
                  .organisations = {"Communist Party"},
                  .places = {"Huế"}}),
      MakeRecord({.id = "b", .people = {"John Okafor", "Trung"}}),
      MakeRecord({.id = "c", .people = {"Ingeborg Sollberg", "Red River"}})};
  for (Entity& entity : records[1].annotation.entities)
    if (entity.name == "Trung") entity.key = "short:trung";
  return records;
}

TEST(CheckAuthority, FindsNothingWhereEveryLineHasAnEffect) {
  const TestArchive archive(Records());
  EXPECT_THAT(Remarks(archive, R"({"id":"p:t","display":"Lê Hoài Trung","short":["Trung"]}
{"id":"o:cp","display":"Communist Party","acronym":"CP"}
{"id":"l:hue","display":"Huế"}
{"op":"merge","keys":["ingrid solberg","ingeborg sollberg"]}
{"op":"split","key":"john okafor","when":{"with":["cup"]},"id":"p:o","display":"John Okafor, footballer"}
{"id":"p:imported","display":"Nobody Here","also":["No One"],"imported":true}
{"op":"hide","key":"red river"})"),
              IsEmpty());
}

TEST(CheckAuthority, NamesLinesWithoutEffect) {
  const TestArchive archive(Records());
  EXPECT_THAT(
      Remarks(archive,
              R"({"id":"p:s","display":"Ingrid Solberg","also":["I. Solberg"],"short":["Inga"]}
{"id":"p:n","display":"Nobody Here"}
{"op":"merge","keys":["ingrid solberg","inge sollberg"]}
{"op":"hide","key":"green river"}
{"op":"hide","kind":"org","key":"trung"}
{"op":"split","key":"john okafor","when":{"with":["Lagos"]},"id":"p:o"}
{"op":"split","key":"jane okafor","when":{"with":["cup"]},"id":"p:j"})"),
      ElementsAre(
          "1: no article names p:s by 'inga' alone",
          "1: no article carries the name 'i solberg' of p:s", "2: no article names p:n in any way",
          "3: no article carries the key 'inge sollberg'",
          "4: no article carries the key 'green river'", "5: no article carries the key 'trung'",
          "6: no article with 'john okafor' meets the condition",
          "7: no article carries the key 'jane okafor'"));
}

TEST(CheckAuthority, NamesArticlesThatTwoSplitsTake) {
  const TestArchive archive(Records());
  EXPECT_THAT(Remarks(archive,
                      R"({"op":"split","key":"john okafor","when":{"with":["cup"]},"id":"p:b"}
{"op":"split","key":"john okafor","when":{"with":["tax"]},"id":"p:a"})"),
              ElementsAre("1: the article 'a' meets this split and that of line 2; p:a gets it"));
}

TEST(CheckAuthority, TellsOfAnArchiveThatIsNotThere) {
  const TemporaryDirectory directory;
  const auto found = CheckAuthority(directory.path() / "none", {});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, "no-archive");
}

std::vector<std::string> Changes(const TestArchive& archive, const std::string& old,
                                 const std::string& fresh) {
  const TemporaryDirectory directory;
  const auto changes = CompareAuthorities(archive.path(), directory.Write("old", old),
                                          directory.Write("new", fresh));
  if (!changes) return {changes.error().message};
  std::vector<std::string> texts;
  for (const ValueChange& change : *changes) {
    std::string text;
    for (const auto& value : change.before)
      text += value.label + " " + std::to_string(value.articles) + ", ";
    text += "-> " + change.after.label + " " + std::to_string(change.after.articles);
    texts.push_back(text + (change.is_hidden ? " hidden" : ""));
  }
  return texts;
}

TEST(CompareAuthorities, NamesTheValuesThatChange) {
  const TestArchive archive(Records());
  EXPECT_THAT(Changes(archive, "", "# as before\n"), IsEmpty());
  EXPECT_THAT(
      Changes(archive, "", R"({"op":"merge","keys":["ingrid solberg","ingeborg sollberg"]})"),
      ElementsAre("Ingeborg Sollberg 1, Ingrid Solberg 1, -> Ingeborg Sollberg 2"));
  EXPECT_THAT(Changes(archive, R"({"op":"hide","key":"red river"})", ""),
              ElementsAre("-> Red River 1"));
  EXPECT_THAT(Changes(archive, "", R"({"op":"hide","key":"red river"})"),
              ElementsAre("Red River 1, -> Red River 1 hidden"));
  EXPECT_THAT(
      Changes(
          archive, "",
          R"({"op":"split","key":"john okafor","when":{"with":["cup"]},"id":"p:o","display":"J. Okafor"})"),
      testing::UnorderedElementsAre("John Okafor 2, -> John Okafor 1", "-> J. Okafor 1"));
  EXPECT_THAT(
      Changes(archive, "", R"({"id":"p:o","display":"Dr John Okafor","also":["John Okafor"]})"),
      ElementsAre("John Okafor 2, -> Dr John Okafor 2"));
}

TEST(CompareAuthorities, RefusesAFileThatCannotStand) {
  const TestArchive archive(Records());
  EXPECT_THAT(Changes(archive, "", "{"), ElementsAre(HasSubstr("line 1")));
}

TEST(SuggestMerges, NamesPairsOfLikeNameAndCompany) {
  const TestArchive archive(
      {MakeRecord({.id = "a", .people = {"Maria Elena Duarte", "Tom Hale", "Lena Brandt"}}),
       MakeRecord({.id = "b", .people = {"Maria Duarte", "Tom Hale"}}),
       MakeRecord({.id = "c", .people = {"Maria Luz Duarte", "Ugo Frei"}}),
       MakeRecord({.id = "d", .people = {"Paolo Duarte", "Tom Hale"}})});
  const auto pairs = SuggestMerges(archive.path(), {}, 10);
  ASSERT_TRUE(pairs) << pairs.error().message;
  ASSERT_EQ(pairs->size(), 1U);
  EXPECT_THAT((std::vector{pairs->front().first_key, pairs->front().second_key}),
              testing::UnorderedElementsAre("maria elena duarte", "maria duarte"));
  EXPECT_EQ(pairs->front().reason, "one leaves out a name");
  EXPECT_EQ(pairs->front().shared_companions, 1U);
}

TEST(SuggestMerges, WhoStandInOneArticleAreNotOne) {
  const TestArchive archive(
      {MakeRecord(
           {.id = "a", .people = {"Maria Elena Duarte", "Maria Luz Duarte", "Maria Duarte"}}),
       MakeRecord({.id = "b", .people = {"Maria Duarte", "Tom Hale"}})});
  EXPECT_THAT(*SuggestMerges(archive.path(), {}, 10), IsEmpty());
}

TEST(ReadArchiveNames, HoldsTheKeysOfEachKind) {
  const TestArchive archive(Records());
  const auto names = ReadArchiveNames(archive.path());
  ASSERT_TRUE(names);
  EXPECT_TRUE(names->Has(FacetKind::kPerson, "short:trung"));
  EXPECT_TRUE(names->Has(FacetKind::kPlace, "hue"));
  EXPECT_FALSE(names->Has(FacetKind::kOrganisation, "hue"));
}

}  // namespace
}  // namespace dateline
