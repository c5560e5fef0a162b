// SPDX-License-Identifier: GPL-2.0-or-later
// A search cut at every place where it looks at its deadline.
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "searcher/deadline.h"
#include "searcher/search.h"
#include "searcher/snapshot.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

bool IsCutShort(const SearchResponse& response) {
  return std::any_of(response.query.warnings.begin(), response.query.warnings.end(),
                     [](const QueryWarning& warning) { return warning.code == "cut-short"; });
}

// Nothing where the deadline passes before there is anything to show.
std::optional<SearchResponse> AnswerWithin(std::int64_t looks, const TestArchive& archive,
                                           const SearchRequest& request) {
  // A snapshot of its own, as what one search has matched is remembered for the next.
  const auto snapshot = *Snapshot::Open({archive.path()}, 1);
  try {
    return *AnswerSearch(*snapshot, request, Deadline::AfterLooks(looks));
  } catch (const DeadlinePassed&) {
    return std::nullopt;
  }
}

TEST(CutShort, ShowsWhatThereWasTimeForAndSaysSo) {
  const TestArchive archive(MakeRecords(30));
  SearchRequest request;
  request.query = "ministers";
  request.each_copy = true;
  request.size = 10;
  const SearchResponse whole = *AnswerWithin(1'000'000, archive, request);
  ASSERT_EQ(whole.hits.size(), 10U);
  EXPECT_FALSE(IsCutShort(whole));

  std::size_t cut = 0;
  std::size_t empty = 0;
  for (std::int64_t looks = 0; looks < 60; ++looks) {
    SCOPED_TRACE(looks);
    const std::optional<SearchResponse> answer = AnswerWithin(looks, archive, request);
    if (!answer) {
      EXPECT_EQ(cut, 0U) << "more time shows less";
      continue;
    }
    EXPECT_EQ(answer->total, whole.total);
    EXPECT_EQ(answer->published.buckets.size(), whole.published.buckets.size());
    EXPECT_EQ(IsCutShort(*answer), answer->hits.size() < whole.hits.size());
    for (std::size_t i = 0; i < answer->hits.size(); ++i)
      EXPECT_EQ(answer->hits[i].id, whole.hits[i].id);
    cut += IsCutShort(*answer) ? 1 : 0;
    empty += answer->hits.empty() ? 1 : 0;
  }
  EXPECT_GT(cut, 5U);
  EXPECT_GT(empty, 0U);
}

TEST(CutShort, IsNotAPageThatEndsEarlier) {
  const TestArchive archive(MakeRecords(3));
  SearchRequest request;
  request.query = "ministers";
  request.each_copy = true;
  EXPECT_FALSE(IsCutShort(*AnswerWithin(1'000'000, archive, request)));
  request.page = 9;
  EXPECT_FALSE(IsCutShort(*AnswerWithin(1'000'000, archive, request)));
}

}  // namespace
}  // namespace dateline
