// SPDX-License-Identifier: GPL-2.0-or-later
// The two reports that the search began with, read with the shipped model.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/indexer/extract/entity_fixture.h"
#include "tests/support/folders.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::UnorderedElementsAre;

std::vector<Entity> Report(const char* name) {
  return EntitiesByModel(ReadWhole(SourceFolder() / "corpus/founding-reports" / name));
}

class FoundingReports : public testing::Test {
  void SetUp() override { ASSERT_TRUE(HasShippedModel()) << "no corpus/tagger.model"; }
};

TEST_F(FoundingReports, NameEverybodyAndNobodyElse) {
  EXPECT_THAT(Shown(Report("000_fb207dc14ab148fa.txt"), EntityKind::kPerson),
              ElementsAre("Lê Hoài Trung <- Lê Hoài Trung, Trung", "Cai Qi <- Cai Qi, Cai",
                          "Wang Yi <- Wang Yi, Wang", "Nguyễn Phú Trọng <- Nguyễn Phú Trọng",
                          "Xi Jinping <- Xi Jinping", "Xie Chun Tao <- Xie Chun Tao"));
  EXPECT_THAT(Names(Report("004_8ae0716dad7dc256.txt"), EntityKind::kPerson),
              UnorderedElementsAre("Trung", "Liu", "Xi", "To Lam"));
}

TEST_F(FoundingReports, NameTheBodies) {
  EXPECT_THAT(
      Names(Report("000_fb207dc14ab148fa.txt"), EntityKind::kOrganisation),
      IsSupersetOf(
          {"Communist Party of Việt Nam", "Communist Party of China", "CPV Central Committee",
           "CPC Central Committee", "CPV Central Committee's Commission for External Relations",
           "CPC Central Committee's International Liaison Department",
           "CPC Central Committee’s Commission for Foreign Affairs", "CPC’s Central Party School",
           "Chinese Academy of Social Sciences", "China Foreign Affairs University"}));
}

}  // namespace
}  // namespace dateline
