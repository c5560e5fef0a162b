// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/annotator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/indexer/extract/entity_fixture.h"
#include "tests/support/folders.h"

namespace dateline {
namespace {

TEST(Annotator, FindsHeaderEntitiesAndDatesInOneCall) {
  const Result<Annotator> annotator = Annotator::Open(GazetteerDirectory().parent_path());
  ASSERT_TRUE(annotator) << annotator.error().message;
  const Annotation annotation = annotator->Annotate(
      ArticleOf(ReadWhole(SourceFolder() / "corpus/founding-reports/000_fb207dc14ab148fa.txt")));
  EXPECT_EQ(annotation.header.dateline_place, "Beijing");
  EXPECT_EQ(annotation.entities.front().name, "Lê Hoài Trung");
  EXPECT_FALSE(annotation.dates.empty());
}

TEST(Annotator, KeepsWhoIsOnlyCreditedOutOfTheStory) {
  const Result<Annotator> annotator = Annotator::Open(GazetteerDirectory().parent_path());
  ASSERT_TRUE(annotator) << annotator.error().message;
  const Article article = ArticleOf(
      "By Ann Lee and Tom Hale\n\nMinister Ingrid Solberg met Ann Lee on Friday.\nPhoto by Mai "
      "Chi");
  const Annotation annotation = annotator->Annotate(article);
  EXPECT_THAT(Names(annotation.entities, EntityKind::kPerson),
              testing::UnorderedElementsAre("Ingrid Solberg", "Ann Lee"));
  EXPECT_THAT(Names(annotator->Beside(article, annotation).credited, EntityKind::kPerson),
              testing::ElementsAre("Tom Hale", "Mai Chi"));
}

TEST(Annotator, SaysWhichDirectoryItMisses) {
  const Result<Annotator> annotator =
      Annotator::Open(std::filesystem::path(testing::TempDir()) / "no-such-data");
  ASSERT_FALSE(annotator);
  EXPECT_EQ(annotator.error().fault, Fault::kNotFound);
  EXPECT_THAT(annotator.error().message, testing::HasSubstr("no-such-data"));
}

}  // namespace
}  // namespace dateline
