// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/name_import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

namespace dateline::cli {
namespace {

using testing::IsEmpty;

ImportOptions Holding(std::set<std::string> keys) {
  ImportOptions options;
  options.occurs = [keys = std::move(keys)](FacetKind, const std::string& key) {
    return keys.contains(key);
  };
  return options;
}

TEST(NameImport, WritesAuthorityLinesOfNamesThatOccur) {
  NameImport import(Holding({"ho chi minh", "nguyen ai quoc", "short:cpv"}));
  ASSERT_TRUE(import.Add({"Q36014",
                          FacetKind::kPerson,
                          {"Hồ Chí Minh", "Ho Chi Minh", "Uncle Ho", "Nguyễn Ái Quốc", "Ho"}}));
  ASSERT_TRUE(import.Add({"Q1", FacetKind::kPerson, {"Nobody Here"}}));
  ASSERT_TRUE(import.Add({"Q2", FacetKind::kOrganisation, {"Communist Party", "CPV"}}));
  const NameImport::Written written = import.Write();
  EXPECT_EQ(written.entities, 2U);
  EXPECT_EQ(written.lines,
            R"({"id":"o:Q2","display":"Communist Party","also":["CPV"],"imported":true})"
            "\n"
            R"({"id":"p:Q36014","display":"Hồ Chí Minh","also":["Nguyễn Ái Quốc"],"imported":true})"
            "\n");
  EXPECT_THAT(ParseAuthority(written.lines).faults, IsEmpty());
}

TEST(NameImport, ANameOfTwoIsACommentAndNobodys) {
  NameImport import(ImportOptions{});
  ASSERT_TRUE(import.Add({"Q1", FacetKind::kPerson, {"John Okafor", "Jon Okafor"}}));
  ASSERT_TRUE(import.Add({"Q2", FacetKind::kPerson, {"John Okafor"}}));
  const NameImport::Written written = import.Write();
  EXPECT_EQ(written.entities, 1U);
  EXPECT_EQ(written.shared_names, 1U);
  EXPECT_EQ(written.lines,
            "# 'john okafor' is a name of p:Q1, p:Q2; write a line for the one you mean\n"
            R"({"id":"p:Q1","also":["Jon Okafor"],"imported":true})"
            "\n");
}

TEST(NameImport, RowsOfOneIdAreOneEntity) {
  NameImport import(ImportOptions{});
  ASSERT_TRUE(import.Add({"Q1858", FacetKind::kPlace, {"Hải Dương"}}));
  ASSERT_TRUE(import.Add({"Q1858", FacetKind::kPlace, {"Hai Duong City"}}));
  EXPECT_EQ(import.Write().lines,
            R"({"id":"l:Q1858","display":"Hải Dương","also":["Hai Duong City"],"imported":true})"
            "\n");
}

TEST(NameImport, PeopleOfOneWordAreLeftOut) {
  NameImport import(ImportOptions{});
  ASSERT_TRUE(import.Add({"Q1", FacetKind::kPerson, {"Pelé"}}));
  EXPECT_EQ(import.Write().entities, 0U);
}

}  // namespace
}  // namespace dateline::cli
