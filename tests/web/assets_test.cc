// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/assets.h"
#include "tests/support/folders.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

namespace dateline::web {
namespace {

std::string FileBytes(std::string_view name) {
  std::ifstream file((SourceFolder() / "web/assets/").string().append(name), std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

TEST(Assets, HoldTheFilesAsTheyAre) {
  ASSERT_EQ(Assets().size(), 3U);
  for (const Asset& asset : Assets()) {
    EXPECT_EQ(std::string(asset.bytes), FileBytes(asset.stem)) << asset.stem;
    EXPECT_TRUE(asset.packed.starts_with("\x1F\x8B")) << asset.stem;
    EXPECT_LT(asset.packed.size(), asset.bytes.size());
  }
}

TEST(Assets, AreNamedByTheirContent) {
  for (const Asset& asset : Assets()) {
    EXPECT_EQ(asset.digest.size(), 12U);
    EXPECT_NE(asset.name.find(asset.digest), asset.name.npos);
    EXPECT_EQ(FindAsset(asset.name), &asset);
    EXPECT_EQ(AssetUrl(asset.stem).text(), "/a/" + std::string(asset.name));
  }
  EXPECT_EQ(FindAsset("style.css"), nullptr);
  EXPECT_EQ(FindAsset("style.000000000000.css"), nullptr);
  EXPECT_EQ(FindAsset("../style.css"), nullptr);
}

TEST(Assets, StayWithinTheFirstVisitsBudget) {
  EXPECT_LE(FindAsset(AssetUrl("style.css").text().substr(3))->packed.size(), 8U * 1024);
  const Asset* script = FindAsset(AssetUrl("app.js").text().substr(3));
  EXPECT_LE(script->packed.size(), 4U * 1024);
  EXPECT_LE(script->bytes.size(), 10U * 1024);
}

TEST(Assets, LoadNothingFromElsewhere) {
  for (const Asset& asset : Assets()) {
    EXPECT_EQ(asset.bytes.find("http:"), asset.bytes.npos) << asset.stem;
    EXPECT_EQ(asset.bytes.find("https:"), asset.bytes.npos) << asset.stem;
    EXPECT_EQ(asset.bytes.find("@import"), asset.bytes.npos) << asset.stem;
  }
}

TEST(BuildId, IsTwelveHexDigits) {
  EXPECT_EQ(BuildId().size(), 12U);
  EXPECT_EQ(BuildId().find_first_not_of("0123456789abcdef"), std::string_view::npos);
}

}  // namespace
}  // namespace dateline::web
