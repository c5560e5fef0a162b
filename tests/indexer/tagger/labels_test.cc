// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/labels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Label kBeginPerson = LabelOf(NameType::kPerson, NamePart::kBegin);
constexpr Label kLastPerson = LabelOf(NameType::kPerson, NamePart::kLast);
constexpr Label kInsideBody = LabelOf(NameType::kOrganisation, NamePart::kInside);
constexpr Label kUnitPlace = LabelOf(NameType::kLocation, NamePart::kUnit);

TEST(LabelOf, IsUndoneByTypeAndPart) {
  for (std::size_t label = 1; label < kLabelCount; ++label) {
    const auto l = static_cast<Label>(label);
    EXPECT_EQ(LabelOf(TypeOf(l), PartOf(l)), l);
  }
}

TEST(NameOf, PrintsTypeAndPart) {
  EXPECT_EQ(NameOf(kOutside), "O");
  EXPECT_EQ(NameOf(kBeginPerson), "B-PER");
  EXPECT_EQ(NameOf(kInsideBody), "I-ORG");
  EXPECT_EQ(NameOf(LabelOf(NameType::kMiscellaneous, NamePart::kUnit)), "U-MISC");
  EXPECT_EQ(NameOf(NameType::kLocation), "LOC");
}

TEST(MayFollow, LetsANameGoOnOnlyAsItself) {
  EXPECT_TRUE(MayFollow(kEdge, kOutside));
  EXPECT_TRUE(MayFollow(kEdge, kBeginPerson));
  EXPECT_TRUE(MayFollow(kBeginPerson, kLastPerson));
  EXPECT_TRUE(MayFollow(kLastPerson, kUnitPlace));
  EXPECT_TRUE(MayFollow(kUnitPlace, kEdge));
  EXPECT_FALSE(MayFollow(kEdge, kLastPerson));
  EXPECT_FALSE(MayFollow(kBeginPerson, kOutside));
  EXPECT_FALSE(MayFollow(kBeginPerson, kInsideBody));
  EXPECT_FALSE(MayFollow(kBeginPerson, kEdge));
  EXPECT_FALSE(MayFollow(kOutside, kInsideBody));
}

TEST(SpansOf, UndoesLabelsOf) {
  const std::vector<TaggedSpan> spans = {
      {0, 1, NameType::kLocation}, {1, 3, NameType::kPerson}, {4, 8, NameType::kOrganisation}};
  const std::vector<Label> labels = LabelsOf(spans, 9);
  EXPECT_EQ(labels.size(), 9u);
  EXPECT_EQ(SpansOf(labels), spans);
}

TEST(SpansOf, MakesTheBestOfLabelsThatBreakTheRules) {
  const std::vector<Label> unfinished = {kBeginPerson, kOutside};
  EXPECT_THAT(SpansOf(unfinished), ElementsAre(TaggedSpan{0, 1, NameType::kPerson}));
  const std::vector<Label> changed = {kBeginPerson, kInsideBody, kUnitPlace};
  EXPECT_THAT(SpansOf(changed), ElementsAre(TaggedSpan{0, 1, NameType::kPerson},
                                            TaggedSpan{2, 3, NameType::kLocation}));
  const std::vector<Label> headless = {kLastPerson, kOutside};
  EXPECT_THAT(SpansOf(headless), IsEmpty());
  EXPECT_THAT(SpansOf({}), IsEmpty());
}

}  // namespace
}  // namespace dateline
