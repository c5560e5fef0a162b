// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/text_file.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/folders.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

TEST(ReadWholeFile, ReadsPackedFilesAndPlainOnes) {
  const auto packed = ReadWholeFile(SourceFolder() / "corpus/articles/wikinews.jsonl.xz");
  ASSERT_TRUE(packed) << packed.error().message;
  EXPECT_TRUE(packed->starts_with("{"));
  const auto plain = ReadWholeFile(SourceFolder() / "corpus/agency/LICENCE");
  ASSERT_TRUE(plain);
  EXPECT_FALSE(plain->empty());
}

TEST(ReadWholeFile, NamesTheFileThatIsNotThere) {
  const auto none = ReadWholeFile("/nowhere/at/all.tsv");
  ASSERT_FALSE(none);
  EXPECT_NE(none.error().message.find("/nowhere/at/all.tsv"), std::string::npos);
}

TEST(FilesIn, SortsByName) {
  const TemporaryDirectory directory;
  for (const char* name : {"b.txt", "a.txt", "c.md"}) std::ofstream(directory.path() / name) << "x";
  const auto files = FilesIn(directory.path(), ".txt");
  ASSERT_TRUE(files);
  ASSERT_EQ(files->size(), 2u);
  EXPECT_EQ((*files)[0].filename(), "a.txt");
  const auto none = FilesIn(directory.path(), ".tsv");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().fault, Fault::kNotFound);
}

}  // namespace
}  // namespace dateline
