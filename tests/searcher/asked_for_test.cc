// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/asked_for.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::Contains;
using testing::Not;

std::string Filler() {
  std::string text;
  for (int i = 0; i < 120; ++i) text += "Nothing of note was said here. ";
  return text;
}

// A long article that names Trung and speaks of 22 March far from its beginning.
Record Report() {
  const std::string text = "BEIJING — Talks began.\n" + Filler() +
                           "\nTrung then left on Friday for Hanoi.\n" + Filler() + "\n";
  Record record = MakeRecord({.id = "a",
                              .title = "Lê Hoài Trung in Beijing",
                              .text = text,
                              .date = "2024-03-25",
                              .people = {"Lê Hoài Trung|Trung"}});
  const auto friday = static_cast<std::uint32_t>(text.find("on Friday"));
  DateMention mention;
  mention.span = {friday, friday + 9};
  mention.value = "2024-03-22";
  mention.days = Days(*ParsePartialDate("2024-03-22"));
  record.annotation.dates = {mention};
  return record;
}

class AskedForTest : public testing::Test {
 protected:
  Hit Found(const SearchRequest& request) const {
    const SearchResponse response = *(*Searcher::Open({archive_.path()})).Search(request);
    return response.hits.at(0);
  }

  // What is marked in the snippets of the first article found.
  std::vector<std::string> MarkedFor(const SearchRequest& request) const {
    std::vector<std::string> marked;
    const Hit hit = Found(request);
    for (const Marked& snippet : hit.snippets) {
      for (const Span& range : snippet.ranges)
        marked.push_back(snippet.text.substr(range.begin, range.end - range.begin));
    }
    return marked;
  }

  TestArchive archive_{{Report()}};
};

TEST_F(AskedForTest, ShowsWhereSomebodyTickedIsNamedUnderAnotherForm) {
  SearchRequest request;
  request.filter(FacetKind::kPerson).values = {"le_hoai_trung"};
  EXPECT_THAT(MarkedFor(request), Contains("Trung"));
  EXPECT_EQ(Found(request).title.ranges, (std::vector<Span>{{0, 15}}));
}

TEST_F(AskedForTest, ShowsWhereSomebodyTypedIsNamedUnderAnotherForm) {
  SearchRequest request;
  request.query = "person:\"Le Hoai Trung\"";
  EXPECT_THAT(MarkedFor(request), Contains("Trung"));
}

TEST_F(AskedForTest, ShowsWhichDateIsMeantHoweverItIsPrinted) {
  SearchRequest ticked;
  ticked.mentioned_from = *ParsePartialDate("2024-03");
  ticked.mentioned_to = *ParsePartialDate("2024-03");
  EXPECT_THAT(MarkedFor(ticked), Contains("on Friday"));
  for (const char* query :
       {"mentions:2024-03-22", "mentions:2024", "mentions:~2024-03-22", "mentions:--03-22"}) {
    SearchRequest typed;
    typed.query = query;
    EXPECT_THAT(MarkedFor(typed), Contains("on Friday")) << query;
  }
}

TEST_F(AskedForTest, MarksNothingOfWhatIsLeftOut) {
  SearchRequest request;
  request.query = "talks -mentions:2023";
  EXPECT_THAT(MarkedFor(request), Not(Contains("on Friday")));
  request.query = "talks";
  EXPECT_THAT(MarkedFor(request), Not(Contains("Trung")));
}

}  // namespace
}  // namespace dateline
