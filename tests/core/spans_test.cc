// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/spans.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(MergedSpans, KeepsTheOrderOfTheText) {
  EXPECT_THAT(MergedSpans({{0, 2}, {8, 9}}, {{3, 5}, {9, 12}}),
              ElementsAre(Span{0, 2}, Span{3, 5}, Span{8, 9}, Span{9, 12}));
}

TEST(MergedSpans, MarksWhatOverlapsOnce) {
  EXPECT_THAT(MergedSpans({{0, 10}, {20, 24}}, {{0, 10}, {4, 6}, {23, 30}}),
              ElementsAre(Span{0, 10}, Span{20, 24}));
}

TEST(MergedSpans, IsEmptyOfNothing) {
  EXPECT_THAT(MergedSpans({}, {}), IsEmpty());
  EXPECT_THAT(MergedSpans({}, {{1, 2}}), ElementsAre(Span{1, 2}));
}

}  // namespace
}  // namespace dateline
