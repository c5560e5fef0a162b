// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/archive_layout.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

TEST(GenerationDirectory, CountsInSixDigits) {
  EXPECT_EQ(GenerationDirectory("a", 42), fs::path("a/gen-000042"));
  EXPECT_EQ(GenerationDirectory("a", 12345678), fs::path("a/gen-12345678"));
  EXPECT_EQ(CurrentLink("a"), fs::path("a/current"));
  EXPECT_EQ(WriterLock("a"), fs::path("a/writer.lock"));
}

TEST(CurrentGeneration, SaysHowToMakeAnArchive) {
  const TemporaryDirectory directory;
  for (const fs::path& archive : {directory.path(), directory.path() / "none"}) {
    const Result<fs::path> generation = CurrentGeneration(archive);
    ASSERT_FALSE(generation);
    EXPECT_EQ(generation.error().fault, Fault::kNotFound);
    EXPECT_NE(generation.error().message.find("dateline index"), std::string::npos);
    EXPECT_NE(generation.error().message.find(archive.string()), std::string::npos);
  }
}

TEST(CurrentGeneration, IsDamagedWhenTheLinkPointsNowhere) {
  const TemporaryDirectory directory;
  fs::create_symlink("gen-000009", CurrentLink(directory.path()));
  EXPECT_EQ(CurrentGeneration(directory.path()).error().fault, Fault::kDamaged);
  fs::remove(CurrentLink(directory.path()));
  directory.Write("current", "a file");
  EXPECT_EQ(CurrentGeneration(directory.path()).error().fault, Fault::kDamaged);
}

TEST(SwapCurrent, PointsTheArchiveAtAGeneration) {
  const TemporaryDirectory directory;
  for (const std::uint64_t number : {1U, 2U, 1U}) {
    const fs::path generation = GenerationDirectory(directory.path(), number);
    fs::create_directory(generation);
    ASSERT_TRUE(SwapCurrent(directory.path(), generation));
    EXPECT_EQ(*CurrentGeneration(directory.path()), generation);
    EXPECT_EQ(fs::read_symlink(CurrentLink(directory.path())), generation.filename());
  }
}

TEST(SwapCurrent, WorksInAnArchiveThatWasMoved) {
  const TemporaryDirectory directory;
  const fs::path before = directory.path() / "before";
  fs::create_directories(GenerationDirectory(before, 1));
  ASSERT_TRUE(SwapCurrent(before, GenerationDirectory(before, 1)));
  fs::rename(before, directory.path() / "after");
  EXPECT_EQ(*CurrentGeneration(directory.path() / "after"),
            GenerationDirectory(directory.path() / "after", 1));
}

TEST(SwapCurrent, TakesTheLinkThatAKilledRunLeft) {
  const TemporaryDirectory directory;
  const fs::path generation = GenerationDirectory(directory.path(), 1);
  fs::create_directory(generation);
  fs::create_symlink("gen-000000", directory.path() / "current.new");
  EXPECT_TRUE(SwapCurrent(directory.path(), generation));
  EXPECT_EQ(*CurrentGeneration(directory.path()), generation);
  EXPECT_FALSE(fs::exists(fs::symlink_status(directory.path() / "current.new")));
}

TEST(SwapCurrent, RefusesAGenerationThatIsNotThere) {
  const TemporaryDirectory directory;
  const fs::path generation = GenerationDirectory(directory.path(), 1);
  fs::create_directory(generation);
  ASSERT_TRUE(SwapCurrent(directory.path(), generation));
  const Result<Done> swapped =
      SwapCurrent(directory.path(), GenerationDirectory(directory.path(), 2));
  ASSERT_FALSE(swapped);
  EXPECT_EQ(swapped.error().fault, Fault::kUnavailable);
  EXPECT_EQ(*CurrentGeneration(directory.path()), generation);
}

TEST(SwapCurrent, RefusesToReplaceADirectory) {
  const TemporaryDirectory directory;
  const fs::path generation = GenerationDirectory(directory.path(), 1);
  fs::create_directory(generation);
  fs::create_directory(CurrentLink(directory.path()));
  EXPECT_EQ(SwapCurrent(directory.path(), generation).error().fault, Fault::kUnavailable);
}

TEST(SwapCurrent, NeverLeavesAReaderWithoutAGeneration) {
  const TemporaryDirectory directory;
  for (const std::uint64_t number : {1U, 2U}) {
    fs::create_directory(GenerationDirectory(directory.path(), number));
  }
  ASSERT_TRUE(SwapCurrent(directory.path(), GenerationDirectory(directory.path(), 1)));
  std::atomic<bool> done = false;
  std::atomic<int> missed = 0;
  std::thread reader([&] {
    while (!done) missed += CurrentGeneration(directory.path()) ? 0 : 1;
  });
  for (std::uint64_t i = 0; i < 200; ++i) {
    EXPECT_TRUE(SwapCurrent(directory.path(), GenerationDirectory(directory.path(), 1 + i % 2)));
  }
  done = true;
  reader.join();
  EXPECT_EQ(missed, 0);
}

TEST(SyncDirectory, NamesTheDirectoryThatIsNotThere) {
  const TemporaryDirectory directory;
  EXPECT_TRUE(SyncDirectory(directory.path()));
  const Result<Done> synced = SyncDirectory(directory.path() / "none");
  ASSERT_FALSE(synced);
  EXPECT_EQ(synced.error().fault, Fault::kUnavailable);
  EXPECT_NE(synced.error().message.find("none"), std::string::npos);
}

}  // namespace
}  // namespace dateline
