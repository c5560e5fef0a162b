// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/gazetteer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "core/fold.h"
#include "tests/indexer/extract/entity_fixture.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

// A copy of the shipped lists that a test may spoil.
class CopiedLists : public testing::Test {
 protected:
  void SetUp() override {
    directory_ = temporary_.path() / "gazetteers";
    std::filesystem::copy(GazetteerDirectory(), directory_);
  }

  const TemporaryDirectory temporary_;
  std::filesystem::path directory_;
};

TEST(Gazetteer, FindsPhrasesWhateverTheirDiacritics) {
  const Gazetteer& gazetteer = ShippedGazetteer();
  EXPECT_TRUE(gazetteer.Find("viet nam") & kCountry);
  EXPECT_TRUE(gazetteer.Find("ho chi minh city") & kWellKnownPlace);
  EXPECT_TRUE(gazetteer.Find("nguyen") & kVietnameseFamilyName);
  EXPECT_TRUE(gazetteer.Find("dang") & kVietnameseFamilyName);
  EXPECT_TRUE(gazetteer.Find("minister") & kRoleWord);
  EXPECT_TRUE(gazetteer.Find("south korean") & kDemonym);
}

TEST(Gazetteer, GivesEveryListOfAPhrase) {
  const std::uint32_t lists = ShippedGazetteer().Find("jordan");
  EXPECT_TRUE(lists & kCountry);
  EXPECT_TRUE(lists & kGivenName);
  EXPECT_TRUE(lists & kFamilyName);
}

TEST(Gazetteer, FindsNothingInNothing) {
  const Gazetteer& gazetteer = ShippedGazetteer();
  EXPECT_EQ(gazetteer.Find(""), 0U);
  EXPECT_EQ(gazetteer.Find("Nguyễn"), 0U) << "phrases are asked for folded";
  EXPECT_EQ(gazetteer.Find("zzxxqq"), 0U);
  EXPECT_EQ(gazetteer.Find(std::string(100'000, 'a')), 0U);
}

TEST(Gazetteer, SaysWhetherToGoOnMatching) {
  const Gazetteer& gazetteer = ShippedGazetteer();
  EXPECT_TRUE(gazetteer.IsPrefix("ho chi minh"));
  EXPECT_TRUE(gazetteer.IsPrefix("united"));
  EXPECT_FALSE(gazetteer.IsPrefix("ho chi minh city hall of nowhere"));
  EXPECT_FALSE(gazetteer.IsPrefix(""));
}

// Loading folds plain letters by itself; it has to agree with FoldName on every shipped line.
TEST(Gazetteer, FoldsEveryShippedLineAsFoldNameDoes) {
  const Gazetteer& gazetteer = ShippedGazetteer();
  for (const auto& entry : std::filesystem::directory_iterator(GazetteerDirectory())) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("NOTICE") || name.starts_with("README")) continue;
    if (name == "english_words.txt") continue;  // read in training only
    std::ifstream file(entry.path());
    std::size_t missing = 0;
    for (std::string line; std::getline(file, line);) {
      if (gazetteer.Find(FoldName(line)) == 0) ++missing;
    }
    EXPECT_EQ(missing, 0U) << name;
  }
}

TEST_F(CopiedLists, NamesTheListThatIsMissing) {
  std::filesystem::remove(directory_ / "roles.txt");
  const Result<Gazetteer> loaded = Gazetteer::Load(directory_);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().fault, Fault::kNotFound);
  EXPECT_THAT(loaded.error().message, testing::HasSubstr("roles.txt"));
}

TEST_F(CopiedLists, RefusesAListThatIsNotUtf8) {
  std::ofstream(directory_ / "places.txt", std::ios::binary) << "Hu\xE9\n";
  const Result<Gazetteer> loaded = Gazetteer::Load(directory_);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().fault, Fault::kDamaged);
  EXPECT_THAT(loaded.error().message, testing::HasSubstr("places.txt"));
}

TEST_F(CopiedLists, TakesEmptyListsAndForeignLineEnds) {
  std::ofstream(directory_ / "places.txt", std::ios::binary).flush();
  std::ofstream(directory_ / "countries.txt", std::ios::binary) << "\r\nRuritania\r\n\r\nGraustark";
  const Result<Gazetteer> loaded = Gazetteer::Load(directory_);
  ASSERT_TRUE(loaded);
  EXPECT_TRUE(loaded->Find("ruritania") & kCountry);
  EXPECT_TRUE(loaded->Find("graustark") & kCountry);
}

}  // namespace
}  // namespace dateline
