// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/variations.h"

#include <gtest/gtest.h>

#include "tests/web/page_support.h"
#include "web/loosening.h"

namespace dateline::web {
namespace {

using Ids = std::vector<std::string>;

SearchRequest Ticked() {
  SearchRequest request;
  request.query = "x";
  request.page = 4;
  request.filter(FacetKind::kPerson).values = {"a", "c"};
  request.filter(FacetKind::kPerson).op = FacetOp::kAll;
  return request;
}

TEST(Variations, KeepIdsInOrderAndBeginAtTheFirstPage) {
  const SearchRequest excluded = WithExcluded(Ticked(), FacetKind::kPerson, "c");
  EXPECT_EQ(excluded.filter(FacetKind::kPerson).values, (Ids{"a"}));
  EXPECT_EQ(excluded.filter(FacetKind::kPerson).excluded, (Ids{"c"}));
  EXPECT_EQ(excluded.page, 1U);
  const SearchRequest twice =
      WithExcluded(WithExcluded(excluded, FacetKind::kPerson, "b"), FacetKind::kPerson, "b");
  EXPECT_EQ(twice.filter(FacetKind::kPerson).excluded, (Ids{"b", "c"}));
}

TEST(WithoutValue, ForgetsTheSwitchWithTheLastTick) {
  SearchRequest request = WithoutValue(Ticked(), FacetKind::kPerson, "a");
  EXPECT_EQ(request.filter(FacetKind::kPerson).op, FacetOp::kAll);
  request = WithoutValue(request, FacetKind::kPerson, "c");
  EXPECT_EQ(request.filter(FacetKind::kPerson), FacetFilter{});
}

TEST(WithDays, WritesThePeriodAsShortAsItCan) {
  const SearchRequest month = WithDays(Ticked(), DateAxis::kPublished, Range("2024-02"));
  EXPECT_EQ(FormatPartialDate(*month.from), "2024-02");
  EXPECT_EQ(month.from, month.to);
  const SearchRequest odd = WithDays(Ticked(), DateAxis::kPublished,
                                     {Range("2024-02-03").first, Range("2024-03-04").first});
  EXPECT_EQ(FormatPartialDate(*odd.from), "2024-02-03");
  EXPECT_EQ(FormatPartialDate(*odd.to), "2024-03-04");
  const SearchRequest decade =
      WithDays(Ticked(), DateAxis::kMentioned, {Range("1960").first, Range("1969").last});
  EXPECT_EQ(FormatPartialDate(*decade.mentioned_from), "1960");
  EXPECT_EQ(FormatPartialDate(*decade.mentioned_to), "1969");
}

TEST(WithDays, LeavesTheOtherAxisAlone) {
  SearchRequest request = Ticked();
  request.from = *ParsePartialDate("1998");
  request.mentions_no_date = true;
  const SearchRequest mentions = WithDays(request, DateAxis::kMentioned, Range("2024"));
  EXPECT_EQ(mentions.from, request.from);
  EXPECT_FALSE(mentions.mentions_no_date);
  const SearchRequest undated = WithUndatedOnly(mentions, DateAxis::kPublished);
  EXPECT_FALSE(undated.from);
  EXPECT_EQ(undated.mentioned_from, mentions.mentioned_from);
  EXPECT_EQ(WithoutDates(undated, DateAxis::kMentioned).mentioned_to, std::nullopt);
}

TEST(CountFilters, CountsWhatHasAChip) {
  SearchRequest request = Ticked();
  EXPECT_EQ(CountFilters(request), 2U);
  request.from = *ParsePartialDate("2024");
  request.to = request.from;
  request.undated_only = true;
  request.mentioned_to = request.from;
  request.mentions_no_date = true;
  request.axis = DateAxis::kMentioned;  // a way to look, no filter
  request.match = MatchMode::kAny;
  request.exact = true;
  request.prominence = kInLead | kQuoted;
  request.written_in = {{"en", "vi"}, {"fr"}, FacetOp::kAny};
  EXPECT_EQ(CountFilters(request), 13U);
  EXPECT_EQ(CountFilters(WithoutFilters(request)), 0U);
}

TEST(Loosenings, SayInWordsWhatEachLeavesOut) {
  struct Case {
    LooserSearch way;
    const char* text;
  };
  SearchRequest march;
  march.from = march.to = *ParsePartialDate("2024-03");
  SearchRequest mentioned;
  mentioned.mentioned_from = *ParsePartialDate("2024");
  const auto way = [](LooseningKind kind, const char* name = "", SearchRequest request = {},
                      DateAxis axis = DateAxis::kPublished) {
    return LooserSearch{kind, name, axis, std::move(request), 3};
  };
  using Kind = LooseningKind;
  const DateAxis text_dates = DateAxis::kMentioned;
  for (const Case& c : {
           Case{way(Kind::kWithoutValue, "Lê Hoài Trung"), "Without Lê Hoài Trung"},
           {way(Kind::kAllowValue, "{}"), "With {} allowed"},
           {way(Kind::kWithoutQuotes, "steel tariffs"),
            "steel tariffs, without the quotation marks"},
           {way(Kind::kWithoutPart, "\"a b\""), "Without “\"a b\"”"},
           {way(Kind::kWiderDates, "", march), "Published March 2024"},
           {way(Kind::kWiderDates, "", mentioned, text_dates), "Mentions from 2024"},
           {way(Kind::kOtherAxis, "", mentioned, text_dates),
            "Mentions from 2024, whenever published"},
           {way(Kind::kWithoutDates), "Published at any time"},
           {way(Kind::kWithoutDates, "", {}, text_dates), "Mentioning any date or none"},
           {way(Kind::kAnyWord), "With any of the words"},
           {way(Kind::kWithoutWords), "Without the words"},
       }) {
    const std::vector<Loosening> links = Loosenings(English(), {c.way});
    ASSERT_EQ(links.size(), 1U);
    EXPECT_EQ(links[0].text, c.text);
    EXPECT_EQ(links[0].articles, 3U);
    EXPECT_EQ(links[0].request, c.way.request);
  }
}

TEST(WithoutFaultyWord, TakesOutTheWholeWord) {
  SearchRequest request;
  request.query = "trade date:2024-13 steel";
  const std::vector<Loosening> ways = WithoutFaultyWord(English(), request, 11, 18);
  ASSERT_EQ(ways.size(), 1U);
  EXPECT_EQ(ways[0].request.query, "trade steel");
  EXPECT_EQ(ways[0].text, "Search without “date:2024-13”");
}

TEST(WithoutFaultyWord, OffersNothingWhenNothingIsLeft) {
  SearchRequest request;
  request.query = "date:2024-13";
  EXPECT_TRUE(WithoutFaultyWord(English(), request, 5, 12).empty());
  EXPECT_TRUE(WithoutFaultyWord(English(), request, 5, 5).empty());
  EXPECT_TRUE(WithoutFaultyWord(English(), request, 5, 500).empty());
}

}  // namespace
}  // namespace dateline::web
