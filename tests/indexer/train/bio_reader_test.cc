// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/bio_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline {
namespace {

using ::testing::HasSubstr;

constexpr char kTwoDocuments[] =
    "-DOCSTART-\tO\n\nJoe\tB-PER\nBiden\tI-PER\n's\tO\nbank\tO\n(\tO\nABC\tB-ORG\n)\tO\n,\tO\n"
    "\"\tO\nyes\tO\n\"\tO\n.\tO\n\nHe\tO\n.\tO\n\n-DOCSTART-\tO\n\nLaos\tI-LOC\nThai\tI-MISC\n";

TEST(ParseBio, JoinsTheTokensAsPrintDoes) {
  const auto texts = ParseBio(kTwoDocuments, "x.tsv");
  ASSERT_TRUE(texts) << texts.error().message;
  ASSERT_EQ(texts->size(), 2u);
  EXPECT_EQ((*texts)[0].text, "Joe Biden's bank (ABC), \"yes\".\nHe.\n");
  EXPECT_EQ((*texts)[0].names, (std::vector<MarkedName>{{{0, 9}, NameType::kPerson},
                                                        {{18, 21}, NameType::kOrganisation}}));
}

TEST(ParseBio, BeginsANameWhereTheTypeChanges) {
  const auto texts = ParseBio(kTwoDocuments, "x.tsv");
  ASSERT_TRUE(texts);
  EXPECT_EQ((*texts)[1].names, (std::vector<MarkedName>{{{0, 4}, NameType::kLocation},
                                                        {{5, 9}, NameType::kMiscellaneous}}));
}

TEST(ParseBio, ReadsWindowsLineEndsAndNothing) {
  const auto windows = ParseBio("A\tB-PER\r\n\r\n", "x");
  ASSERT_TRUE(windows);
  EXPECT_EQ(windows->at(0).names.size(), 1u);
  const auto nothing = ParseBio("", "x");
  ASSERT_TRUE(nothing);
  EXPECT_TRUE(nothing->empty());
}

TEST(ParseBio, NamesTheLineItRefuses) {
  for (const char* const file : {"a\tO\nb\n", "a\tO\nb\tB-FOO\n", "a\tO\n\tO\n", "a\tO\nb\tX\n"}) {
    const auto texts = ParseBio(file, "x.tsv");
    ASSERT_FALSE(texts) << file;
    EXPECT_EQ(texts.error().fault, Fault::kBadInput);
    EXPECT_THAT(texts.error().message, HasSubstr("x.tsv, line 2"));
  }
}

}  // namespace
}  // namespace dateline
