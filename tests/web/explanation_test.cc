// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/explanation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/web/page_support.h"

namespace dateline::web {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ScoreFieldName, TellsEveryFieldApart) {
  std::set<std::string_view> names;
  for (const ScoreField field : kScoreFields) names.insert(ScoreFieldName(field));
  EXPECT_EQ(names.size(), std::size(kScoreFields));
  EXPECT_EQ(ScoreFieldName(ScoreField::kTitle), "title");
  EXPECT_EQ(ScoreFieldName(ScoreField::kEvery), "every-word");
}

TEST(ScorePartText, SaysWeightFieldAndWords) {
  EXPECT_EQ(ScorePartText(English(), {ScoreField::kTitle, {"visit"}, 4.2}),
            "4.20 in the title: visit");
  EXPECT_EQ(ScorePartText(English(), {ScoreField::kRow, {"xi", "jinping"}, 0.126}),
            "0.13 side by side: xi, jinping");
  EXPECT_EQ(ScorePartText(English(), {ScoreField::kAge, {}, -3}), "-3.00 for its age");
}

TEST(ExplanationDetails, ListsThePartsAndNothingWithoutAny) {
  EXPECT_EQ(ExplanationDetails(English(), {}, 3).text(), "");
  const std::string html =
      ExplanationDetails(English(), {{ScoreField::kWord, {std::string(kHostile)}, 1.5}}, 1.5)
          .text();
  EXPECT_THAT(html, HasSubstr("Score 1.50"));
  EXPECT_THAT(html, HasSubstr("1.50 as typed: &lt;script&gt;"));
  EXPECT_THAT(html, Not(HasSubstr("<script>")));
}

}  // namespace
}  // namespace dateline::web
