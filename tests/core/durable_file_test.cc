// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/durable_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

std::string Read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

TEST(WriteDurably, ReplacesTheWholeFile) {
  const TemporaryDirectory directory;
  const fs::path path = directory.path() / "file";
  for (const std::string& bytes :
       {std::string("first"), std::string(), std::string(1 << 20, 'x')}) {
    ASSERT_TRUE(WriteDurably(path, bytes));
    EXPECT_EQ(Read(path), bytes);
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(directory.path()), fs::directory_iterator()), 1);
}

TEST(WriteDurably, LeavesTheOldFileWhenItFails) {
  const TemporaryDirectory directory;
  const fs::path path = directory.Write("file", "old");
  fs::create_directory(directory.path() / "file.new");  // stands where the new file would
  const Result<Done> written = WriteDurably(path, "new");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().fault, Fault::kUnavailable);
  EXPECT_NE(written.error().message.find("file.new"), std::string::npos);
  EXPECT_EQ(Read(path), "old");
}

TEST(WriteDurably, SaysThatADiskIsFull) {
  // A full disk needs a device that is always full; a sandbox may have none, and nothing stands in.
  // The only way to a full disk without rights; Linux has it everywhere.
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "this system has no /dev/full";
  const TemporaryDirectory directory;
  fs::create_symlink("/dev/full", directory.path() / "file.new");
  const Result<Done> written = WriteDurably(directory.path() / "file", "bytes");
  ASSERT_FALSE(written);
  EXPECT_NE(written.error().message.find("No space left"), std::string::npos);
  EXPECT_FALSE(fs::exists(directory.path() / "file"));
}

TEST(Sync, TakesFilesAndDirectories) {
  const TemporaryDirectory directory;
  EXPECT_TRUE(Sync(directory.Write("file", "bytes")));
  EXPECT_TRUE(Sync(directory.path()));
  EXPECT_FALSE(Sync(directory.path() / "none"));
}

}  // namespace
}  // namespace dateline
