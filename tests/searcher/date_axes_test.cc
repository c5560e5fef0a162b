// SPDX-License-Identifier: GPL-2.0-or-later
// The two axes of time: what was published when, and what days an article speaks of.
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/searcher/in_english.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

DateMention Mention(std::string value, std::string_view first = "", std::string_view last = "") {
  DateMention mention;
  mention.value = std::move(value);
  if (!first.empty())
    mention.days = DayRange{ParseDayRange(first)->first, ParseDayRange(last)->last};
  if (mention.value.starts_with('P')) mention.type = DateType::kDuration;
  return mention;
}

// One article that is searched in every way.
class OneArticle {
 public:
  explicit OneArticle(const ArticleFields& fields)
      : archive_({MakeRecord(fields)}), searcher_(Searcher::Open({archive_.path()})) {
    if (!searcher_) throw std::runtime_error(searcher_.error().message);
  }

  SearchResponse Ask(const SearchRequest& request) const {
    Result<SearchResponse> response = searcher_->Search(request);
    if (!response) throw std::runtime_error(response.error().message);
    return *std::move(response);
  }

  bool Finds(const std::string& query) const {
    SearchRequest request;
    request.query = query;
    return Ask(request).total == 1;
  }

 private:
  TestArchive archive_;
  Result<Searcher> searcher_;
};

TEST(DateAxes, FindAPublishedDate) {
  const OneArticle day({.date = "2024-03-22"});
  EXPECT_TRUE(day.Finds("date:2024-03"));
  EXPECT_TRUE(day.Finds("date:--03-22"));
  EXPECT_FALSE(day.Finds("date:--03-23"));
  const OneArticle month({.date = "2024-03"});
  EXPECT_FALSE(month.Finds("date:2024-03-22"));
  EXPECT_TRUE(month.Finds("date:~2024-03-22"));
  EXPECT_FALSE(month.Finds("date:~2024-04-01"));
  const OneArticle unknown({.date = ""});
  EXPECT_FALSE(unknown.Finds("date:1900..2100"));
  EXPECT_TRUE(unknown.Finds("date:none"));
}

TEST(DateAxes, FindAMentionedDate) {
  struct Case {
    DateMention mention;
    const char* query;
    bool found;
  };
  const DateMention day = Mention("2024-03-22", "2024-03-22", "2024-03-22");
  const DateMention year = Mention("2024", "2024", "2024");
  const DateMention quarter = Mention("2024-Q1", "2024-01", "2024-03");
  const DateMention no_year = Mention("XXXX-01-26");
  const Case cases[] = {
      {day, "mentions:2024", true},
      {day, "mentions:2024-W12", true},
      {day, "date:2024", false},
      {day, "mentions:none", false},
      {year, "mentions:2024-03", false},
      {year, "mentions:~2024-03", true},
      {year, "mentions:2020s", true},
      {Mention("2026/2030", "2026", "2030"), "mentions:2028", true},
      {quarter, "mentions:2024-02", true},
      {quarter, "mentions:2024-Q1", true},
      {quarter, "mentions:2024-02-15", false},
      {no_year, "mentions:2026-01-26", false},
      {no_year, "mentions:--01-26", true},
      {no_year, "mentions:none", true},
      {Mention("P3Y"), "mentions:0001..9999", false},
      {Mention("P3Y"), "mentions:none", true},
      {Mention("2024-02-29", "2024-02-29", "2024-02-29"), "mentions:2024-02..2024-02", true},
      {Mention("1945-09", "1945-09", "1945-09"), "mentions:1940..1949", true},
      {Mention("1945-09", "1945-09", "1945-09"), "mentions:1940s", true},
      {Mention("16", "1600", "1699"), "mentions:1605", false},
      {Mention("16", "1600", "1699"), "mentions:~1605-11-05", true},
      {Mention("16", "1600", "1699"), "mentions:1500..1699", true},
  };
  for (const Case& c : cases) {
    const OneArticle article({.dates = {c.mention}});
    EXPECT_EQ(article.Finds(c.query), c.found) << c.mention.value << ", asked for " << c.query;
  }
}

TEST(DateAxes, AreSaidInWords) {
  const OneArticle article({});
  static constexpr struct {
    const char* query;
    const char* understood;
  } kCases[] = {
      {"mentions:2024-03", "articles speaking of March 2024"},
      {"mentions:2024-03-22", "articles speaking of 22 March 2024"},
      {"mentions:1960s", "articles speaking of the 1960s"},
      {"mentions:2024-W11", "articles speaking of the week of 11 March 2024"},
      {"mentions:2024-Q1", "articles speaking of dates from 1 January 2024 to 31 March 2024"},
      {"mentions:--01-26", "articles speaking of any 26 January"},
      {"date:--01-26", "articles published on any 26 January"},
      {"mentions:~2024", "articles speaking of dates that may lie in 2024"},
      {"mentions:2024-03..", "articles speaking of dates on or after 1 March 2024"},
      {"mentions:none", "articles that speak of no date"},
      {"mentions:..", "articles speaking of some date"},
      {"a mentions:2024 date:2025", "articles with a, speaking of 2024, published in 2025"},
  };
  for (const auto& c : kCases) {
    SearchRequest request;
    request.query = c.query;
    EXPECT_EQ(InEnglish(article.Ask(request).query.understood), c.understood);
  }
}

TEST(DateAxes, CountFromTheDayOfWhoAsks) {
  const OneArticle article({.date = "2024-03-22"});
  SearchRequest request;
  request.query = "date:yesterday";
  request.today = ParseDayRange("2024-03-23")->first;
  EXPECT_EQ(article.Ask(request).total, 1U);
  request.today = ParseDayRange("2024-03-22")->first;
  EXPECT_EQ(article.Ask(request).total, 0U);
}

Histogram Mentioned(const std::vector<DateMention>& mentions) {
  return OneArticle({.dates = mentions}).Ask({}).mentioned;
}

TEST(MentionedHistogram, TakesTheFinestBucketsThatAChartHolds) {
  const Histogram days = Mentioned({Mention("2024-03-01", "2024-03-01", "2024-03-01"),
                                    Mention("2024-03-04", "2024-03-04", "2024-03-04")});
  EXPECT_EQ(days.interval, Interval::kDay);
  ASSERT_EQ(days.buckets.size(), 4U);
  EXPECT_EQ(days.buckets[0].count, 1U);
  EXPECT_EQ(days.buckets[1].count, 0U);
  EXPECT_EQ(days.buckets[3].count, 1U);
  EXPECT_EQ(Mentioned({Mention("2024", "2024", "2024")}).interval, Interval::kYear);
  EXPECT_EQ(Mentioned({Mention("2024-01", "2024-01", "2024-01"),
                       Mention("2024-06-01", "2024-06-01", "2024-06-01")})
                .interval,
            Interval::kMonth);
  EXPECT_EQ(Mentioned({Mention("1605", "1605", "1605"), Mention("2024", "2024", "2024")}).interval,
            Interval::kDecade);
  EXPECT_EQ(Mentioned({Mention("196", "1960", "1969")}).interval, Interval::kDecade);
  EXPECT_EQ(Mentioned({Mention("16", "1600", "1699")}).interval, Interval::kCentury);
}

TEST(MentionedHistogram, CountsAnArticleOnceInEachBucket) {
  const Histogram months =
      Mentioned({Mention("2024-03-01", "2024-03-01", "2024-03-01"),
                 Mention("2024-03-02", "2024-03-02", "2024-03-02"),
                 Mention("2024-06", "2024-06", "2024-06"), Mention("16", "1600", "1699")});
  EXPECT_EQ(months.interval, Interval::kMonth);
  ASSERT_EQ(months.buckets.size(), 4U);
  EXPECT_EQ(months.buckets[0].count, 1U);
  EXPECT_EQ(months.buckets[3].count, 1U);
  EXPECT_EQ(months.coarser, 0U) << "the article stands in a bucket";
  ASSERT_EQ(months.years.size(), 1U);
  EXPECT_EQ(months.years[0].count, 1U);
}

TEST(MentionedHistogram, HasNoBucketsWithoutDates) {
  const Histogram none = Mentioned({Mention("XXXX-01-26"), Mention("P3Y")});
  EXPECT_TRUE(none.buckets.empty());
  EXPECT_EQ(none.undated, 1U);
}

TEST(MentionedHistogram, GoesDownIntoTheChosenPeriod) {
  const OneArticle article(
      {.dates = {Mention("1969", "1969", "1969"), Mention("2024-03-01", "2024-03-01", "2024-03-01"),
                 Mention("2024-03", "2024-03", "2024-03")}});
  SearchRequest request;
  EXPECT_FALSE(article.Ask(request).mentioned_chosen);
  request.mentioned_from = request.mentioned_to = *ParsePartialDate("2024-03");
  const SearchResponse response = article.Ask(request);
  EXPECT_EQ(response.mentioned.interval, Interval::kYear);
  EXPECT_EQ(response.mentioned.buckets.size(), 56U);
  ASSERT_TRUE(response.mentioned_chosen);
  EXPECT_EQ(response.mentioned_chosen->interval, Interval::kDay);
  EXPECT_EQ(response.mentioned_chosen->buckets.size(), 31U);
  EXPECT_EQ(response.mentioned_chosen->buckets.front().count, 1U);
}

}  // namespace
}  // namespace dateline
