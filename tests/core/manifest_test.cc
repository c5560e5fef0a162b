// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>

#include <fstream>

#include "core/archive_layout.h"
#include "core/schema.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// SHA-256 of "abc" and of nothing (FIPS 180-4).
constexpr char kAbc[] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr char kNothing[] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

TEST(DescribeGeneration, DigestsEveryFileButTheManifest) {
  const TemporaryDirectory directory;
  directory.Write("docdata.glass", "abc");
  directory.Write("flintlock", "");
  directory.Write("manifest.json", "{}");
  directory.Write("manifest.json.new", "{");
  directory.Write("below/file", "not of the database");
  const Result<Manifest> manifest = DescribeGeneration(directory.path());
  ASSERT_TRUE(manifest);
  EXPECT_EQ(manifest->schema, kSchemaVersion);
  EXPECT_EQ(manifest->sha256,
            (std::map<std::string, std::string>{{"docdata.glass", kAbc}, {"flintlock", kNothing}}));
}

TEST(DescribeGeneration, ReadsFilesOfManyBlocks) {
  const TemporaryDirectory directory;
  std::string bytes(3'000'000, 'a');
  directory.Write("a", bytes);
  const std::string digest = DescribeGeneration(directory.path())->sha256["a"];
  bytes.back() = 'b';
  directory.Write("a", bytes);
  EXPECT_NE(DescribeGeneration(directory.path())->sha256["a"], digest);
}

TEST(DescribeGeneration, FailsWithoutADirectory) {
  EXPECT_EQ(DescribeGeneration("/nowhere/gen-000001").error().fault, Fault::kUnavailable);
}

TEST(ReadManifest, GivesBackWhatWasWritten) {
  const TemporaryDirectory directory;
  const Manifest manifest{1, 7, 10917, {{"docdata.glass", kAbc}, {"iamglass", kNothing}}};
  ASSERT_TRUE(WriteManifest(directory.path(), manifest));
  const Result<Manifest> read = ReadManifest(directory.path());
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(*read, manifest);
  EXPECT_FALSE(fs::exists(directory.path() / "manifest.json.new"));
  ASSERT_TRUE(WriteManifest(directory.path(), Manifest{}));
  EXPECT_EQ(*ReadManifest(directory.path()), Manifest{});
}

TEST(WriteManifest, WritesTheFormOfTheFormatPage) {
  const TemporaryDirectory directory;
  ASSERT_TRUE(WriteManifest(directory.path(), {2, 7, 10917, {{"docdata.glass", kAbc}}}));
  std::ifstream file(directory.path() / "manifest.json");
  std::string line;
  std::getline(file, line);
  std::string expected = R"({"schema":2,"generation":7,"articles":10917,)";
  expected += R"("sha256":{"docdata.glass":")";
  expected += kAbc;
  expected += R"("}})";
  EXPECT_EQ(line, expected);
}

TEST(WriteManifest, SaysThatTheDirectoryIsMissing) {
  const Result<Done> written = WriteManifest("/nowhere/gen-000001", {});
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().fault, Fault::kUnavailable);
}

TEST(ReadManifest, IsNotFoundWhereThereIsNone) {
  const TemporaryDirectory directory;
  EXPECT_EQ(ReadManifest(directory.path()).error().fault, Fault::kNotFound);
}

TEST(ReadManifest, RefusesWhatIsNoManifest) {
  const TemporaryDirectory directory;
  for (const char* text :
       {"", "{", "[]", "null", "{}", R"({"schema":1,"generation":7,"articles":1})",
        R"({"schema":"1","generation":7,"articles":1,"sha256":{}})",
        R"({"schema":-1,"generation":7,"articles":1,"sha256":{}})",
        R"({"schema":1,"generation":7.5,"articles":1,"sha256":{}})",
        R"({"schema":9999999999,"generation":7,"articles":1,"sha256":{}})",
        R"({"schema":1,"generation":7,"articles":1,"sha256":[]})",
        R"({"schema":1,"generation":7,"articles":1,"sha256":{"a":1}})",
        R"({"schema":1,"generation":7,"articles":1,"sha256":{"a":"abc"}})", "\xFF\xFE"}) {
    directory.Write("manifest.json", text);
    const Result<Manifest> manifest = ReadManifest(directory.path());
    ASSERT_FALSE(manifest) << text;
    EXPECT_EQ(manifest.error().fault, Fault::kDamaged);
  }
  directory.Write("manifest.json", std::string(2'000'000, '['));
  EXPECT_EQ(ReadManifest(directory.path()).error().fault, Fault::kDamaged);
  directory.Write("manifest.json", std::string(900'000, '['));
  EXPECT_EQ(ReadManifest(directory.path()).error().fault, Fault::kDamaged);
}

}  // namespace
}  // namespace dateline
