// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/file_kind.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(KindOf, TellsTheKindByTheEndOfTheName) {
  static constexpr struct {
    const char* name;
    FileKind kind;
    const char* stem;
  } kCases[] = {
      {"a.txt", FileKind::kText, "a"},
      {"A.TXT", FileKind::kText, "A"},
      {"news/a.jsonl", FileKind::kJsonLines, "news/a"},
      {"a.ndjson", FileKind::kJsonLines, "a"},
      {"a.jsonl.gz", FileKind::kCompressed, "a.jsonl"},
      {"a.tar.gz", FileKind::kTar, "a"},
      {"a.tgz", FileKind::kTar, "a"},
      {"a.zip", FileKind::kZip, "a"},
      {"a.txt.zst", FileKind::kCompressed, "a.txt"},
      {"a.pdf", FileKind::kUnknown, "a.pdf"},
      {"txt", FileKind::kUnknown, "txt"},
      {".txt", FileKind::kUnknown, ".txt"},
      {"", FileKind::kUnknown, ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(KindOf(c.name).kind, c.kind);
    EXPECT_EQ(KindOf(c.name).stem, c.stem);
  }
}

TEST(NameWithoutEndings, TakesEveryEndingOff) {
  EXPECT_EQ(NameWithoutEndings("2024/news.jsonl.gz"), "2024/news");
  EXPECT_EQ(NameWithoutEndings("a.tar.xz"), "a");
  EXPECT_EQ(NameWithoutEndings("a.gz.gz.txt"), "a.gz.gz");
  EXPECT_EQ(NameWithoutEndings("v1.2"), "v1.2");
}

TEST(IsReadable, LooksUnderTheCompression) {
  EXPECT_TRUE(IsReadable("a.jsonl.gz.xz"));
  EXPECT_TRUE(IsReadable("a.zip"));
  EXPECT_FALSE(IsReadable("a.pdf.gz"));
  EXPECT_FALSE(IsReadable("a.gz"));
}

}  // namespace
}  // namespace dateline
