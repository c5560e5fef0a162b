// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/authority_in_force.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(AuthorityInForce, WithoutAFileNothingIsSaid) {
  const TemporaryDirectory directory;
  const AuthorityInForce none({AuthorityFile(directory.path())}, nullptr);
  EXPECT_EQ(none.authority().fingerprint, "");
  EXPECT_EQ(none.fault(), "");
  EXPECT_TRUE(none.IsCurrent());
  directory.Write("authority.jsonl", "# made since");
  EXPECT_FALSE(none.IsCurrent());
}

TEST(AuthorityInForce, TheOldOneStandsWhileTheNewOneIsBroken) {
  const TemporaryDirectory directory;
  const auto file = directory.Write("authority.jsonl", R"({"op":"hide","key":"red river"})");
  const AuthorityInForce first({file}, nullptr);
  EXPECT_THAT(first.authority().of(FacetKind::kPerson).hidden, ElementsAre("red river"));

  directory.Write("authority.jsonl", "{\"op\":\"hide\",\"key\":\"red river\"}\n{\n");
  EXPECT_FALSE(first.IsCurrent());
  const AuthorityInForce broken({file}, &first);
  EXPECT_THAT(broken.authority().of(FacetKind::kPerson).hidden, ElementsAre("red river"));
  EXPECT_THAT(broken.fault(), HasSubstr("line 2"));
  EXPECT_TRUE(broken.IsCurrent());
  const AuthorityInForce again({file}, &broken);
  EXPECT_EQ(again.fault(), broken.fault());

  std::filesystem::remove(file);
  EXPECT_FALSE(broken.IsCurrent());
  const AuthorityInForce removed({file}, &broken);
  EXPECT_EQ(removed.authority().fingerprint, "");
  EXPECT_EQ(removed.fault(), "");
}

TEST(AuthorityInForce, ABrokenFirstOneSaysNothing) {
  const TemporaryDirectory directory;
  const AuthorityInForce broken({directory.Write("authority.jsonl", "{")}, nullptr);
  EXPECT_EQ(broken.authority().fingerprint, "");
  EXPECT_THAT(broken.fault(), HasSubstr("line 1"));
}

TEST(AuthorityFilesOf, ANamedFileStandsForThoseBesideTheArchives) {
  EXPECT_THAT(AuthorityFilesOf({"a", "b"}, ""),
              ElementsAre("a/authority.jsonl", "b/authority.jsonl"));
  EXPECT_THAT(AuthorityFilesOf({"a", "b"}, "c.csv"), ElementsAre("c.csv"));
}

}  // namespace
}  // namespace dateline
