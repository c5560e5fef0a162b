// SPDX-License-Identifier: GPL-2.0-or-later
// The promises of the results page, each tried with many random searches: a number shown is the
// number found, filters narrow, ticks can be undone, pages hold everything once. Every test runs on
// one archive and on the same articles spread over two.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/searcher/synthetic_corpus.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

// No machine is so busy that a test fails by the clock.
const SearcherOptions kAmple{.allowance = std::chrono::hours(1)};

constexpr std::size_t kArticles = 300;

// Of each test; DATELINE_SEARCHES=20000 tries so many, for an afternoon (docs/facets.md).
int Searches() {
  const char* wanted = std::getenv("DATELINE_SEARCHES");
  return wanted == nullptr ? 200 : std::max(20, std::atoi(wanted));
}
const int kSearches = Searches();

struct Setting {
  std::uint32_t seed = 0;
  std::size_t archives = 1;
};

void PrintTo(const Setting& setting, std::ostream* out) {
  *out << "seed " << setting.seed << ", " << setting.archives << " archives";
}

std::size_t At(FacetKind kind) { return static_cast<std::size_t>(kind); }

class Contract : public testing::TestWithParam<Setting> {
 protected:
  Contract() : corpus_(GetParam().seed, kArticles), oracle_(corpus_.records()) {
    std::vector<std::vector<Record>> parts(GetParam().archives);
    for (const Record& record : corpus_.records())
      parts[corpus_.Random(parts.size())].push_back(record);
    std::vector<std::filesystem::path> paths;
    for (const std::vector<Record>& part : parts) {
      archives_.push_back(std::make_unique<TestArchive>(part));
      paths.push_back(archives_.back()->path());
    }
    Result<Searcher> searcher = Searcher::Open(paths, kAmple);
    if (!searcher) throw std::runtime_error(searcher.error().message);
    searcher_ = std::make_unique<Searcher>(*std::move(searcher));
  }

  SearchResponse Search(const SearchRequest& request) const {
    Result<SearchResponse> response = searcher_->Search(request);
    if (!response) throw std::runtime_error(response.error().message);
    return *std::move(response);
  }

  std::uint64_t Total(const SearchRequest& request) const { return Search(request).total; }

  std::vector<std::string> AllPages(SearchRequest request) const {
    std::vector<std::string> ids;
    for (request.page = 1;; ++request.page) {
      const SearchResponse response = Search(request);
      if (response.hits.empty()) return ids;
      for (const Hit& hit : response.hits) ids.push_back(hit.id);
    }
  }

  SyntheticCorpus corpus_;
  Oracle oracle_;
  std::vector<std::unique_ptr<TestArchive>> archives_;
  std::unique_ptr<Searcher> searcher_;
};

// The search that a click on the value leads to.
SearchRequest Following(SearchRequest request, FacetKind kind, const FacetValue& value) {
  FacetFilter& filter = request.filter(kind);
  if (value.excluded) std::erase(filter.excluded, value.id);
  if (filter.op == FacetOp::kAny) filter.values.clear();  // "Only"
  std::set<std::string> values(filter.values.begin(), filter.values.end());
  values.insert(value.id);
  filter.values.assign(values.begin(), values.end());
  return request;
}

TEST_P(Contract, AgreesWithTheOracleOnArticlesAndCounts) {
  for (int i = 0; i < kSearches; ++i) {
    const SearchRequest request = corpus_.RandomRequest();
    SCOPED_TRACE(testing::Message() << "search " << i << ": '" << request.query << "'");
    const SearchResponse response = Search(request);
    const Oracle::Answer expected = oracle_.Ask(request);
    EXPECT_EQ(response.total, expected.ids.size());
    EXPECT_EQ(response.query.matched_any, expected.matched_any);
    for (const FacetKind kind : kFacetKinds) {
      const Facet facet = *searcher_->ListFacet(request, {.kind = kind, .limit = 1000});
      std::map<std::string, std::uint64_t> counts;
      for (const FacetValue& value : facet.values) {
        if (value.count > 0) counts[value.id] = value.count;
      }
      EXPECT_EQ(counts, expected.counts[At(kind)]) << "facet " << At(kind);
      EXPECT_EQ(response.facet(kind).distinct, expected.counts[At(kind)].size());
      EXPECT_EQ(response.facet(kind).missing, expected.without[At(kind)]);
    }
  }
}

// The languages beside an answer: those counted, and what following one of them leads to.
TEST_P(Contract, EveryLanguageIsCountedAndLeadsToItsCount) {
  for (int i = 0; i < kSearches; ++i) {
    const SearchRequest request = corpus_.RandomRequest();
    SCOPED_TRACE(testing::Message() << "search " << i << ": '" << request.query << "'");
    const PlainFacet facet = Search(request).languages;
    const Oracle::Answer expected = oracle_.Ask(request);
    std::map<std::string, std::uint64_t> counts;
    std::map<std::string, std::uint64_t> excluded;
    std::set<std::string> listed;
    for (const PlainValue& value : facet.values) {
      if (value.count > 0) (value.excluded ? excluded : counts)[value.id] = value.count;
      listed.insert(value.id);
      SearchRequest following = request;
      following.written_in.values = {value.id};
      if (value.excluded) std::erase(following.written_in.excluded, value.id);
      EXPECT_EQ(Total(following), value.count) << value.id;
      SearchRequest alone;
      alone.written_in.values = {value.id};
      EXPECT_EQ(Total(alone), value.in_archive) << value.id;
    }
    EXPECT_EQ(counts, expected.languages);
    EXPECT_EQ(excluded, expected.excluded_languages);
    EXPECT_EQ(facet.distinct, expected.languages.size());
    for (const std::string& id : request.written_in.values) EXPECT_TRUE(listed.contains(id)) << id;
  }
}

TEST_P(Contract, EveryValueLeadsToItsCount) {
  for (int i = 0; i < kSearches; ++i) {
    const SearchRequest request = corpus_.RandomRequest();
    SCOPED_TRACE(testing::Message() << "search " << i << ": '" << request.query << "'");
    const SearchResponse response = Search(request);
    for (const FacetKind kind : kFacetKinds) {
      for (const FacetValue& value : response.facet(kind).values)
        EXPECT_EQ(Total(Following(request, kind, value)), value.count) << value.label;
    }
  }
}

// Whoever stands out does so by counts that are the archive's and the search's own.
TEST_P(Contract, StandingOutIsCountedExactly) {
  int listed = 0;
  for (int i = 0; i < kSearches / 4; ++i) {
    SearchRequest request;
    std::string name = corpus_.RandomId(FacetKind::kPerson);
    std::ranges::replace(name, '_', ' ');
    request.query = "person:\"" + name + "\"";  // who is named in each of them stands out
    const Facet facet = *searcher_->ListFacet(
        request, {.kind = FacetKind::kPerson, .order = ValueOrder::kStandingOut, .limit = 1000});
    for (const FacetValue& value : facet.values) {
      ++listed;
      EXPECT_EQ(Total(Following(request, FacetKind::kPerson, value)), value.count);
      EXPECT_EQ(Total(Following({}, FacetKind::kPerson, value)), value.in_archive);
    }
  }
  EXPECT_GT(listed, 0);
}

TEST_P(Contract, ListsTheMostFrequentValuesAndEveryChosenOne) {
  for (int i = 0; i < kSearches; ++i) {
    const SearchRequest request = corpus_.RandomRequest();
    const SearchResponse response = Search(request);
    const Oracle::Answer expected = oracle_.Ask(request);
    for (const FacetKind kind : kFacetKinds) {
      const Facet& facet = response.facet(kind);
      const FacetFilter& filter = request.filter(kind);
      std::map<std::string, std::uint64_t> unlisted = expected.counts[At(kind)];
      std::uint64_t least = kArticles;
      std::size_t ticked = 0;
      std::size_t excluded = 0;
      for (const FacetValue& value : facet.values) {
        unlisted.erase(value.id);
        ticked += value.selected;
        excluded += value.excluded;
        if (!value.selected && !value.excluded) least = std::min(least, value.count);
      }
      EXPECT_EQ(ticked, filter.values.size());
      EXPECT_EQ(excluded, filter.excluded.size());
      EXPECT_EQ(facet.other, unlisted.size());
      if (facet.values.size() == ticked + excluded) continue;
      for (const auto& [id, count] : unlisted) EXPECT_LE(count, least) << id;
    }
  }
}

TEST_P(Contract, FiltersNarrowAndCanBeUndone) {
  for (int i = 0; i < kSearches; ++i) {
    SearchRequest request = corpus_.RandomRequest();
    for (FacetFilter& filter : request.filters) filter = {};
    const std::uint64_t before = Total(request);
    SearchRequest narrowed = request;
    const FacetKind kind = kFacetKinds[corpus_.Random(std::size(kFacetKinds))];
    std::vector<std::string>& ids =
        corpus_.Random(2) == 0 ? narrowed.filter(kind).values : narrowed.filter(kind).excluded;
    ids = {corpus_.RandomId(kind)};
    EXPECT_LE(Total(narrowed), before) << request.query << " with " << ids.front();
    ids.clear();
    EXPECT_EQ(Total(narrowed), before);
  }
}

TEST_P(Contract, HistogramAddsUpAndEachBarGivesItsNumber) {
  for (int i = 0; i < kSearches / 4; ++i) {
    const SearchRequest request = corpus_.RandomRequest();
    SCOPED_TRACE(testing::Message() << "search " << i << ": '" << request.query << "'");
    const Histogram histogram = Search(request).published;
    SearchRequest any_date = request;
    any_date.from = any_date.to = std::nullopt;
    any_date.undated_only = false;
    const std::uint64_t total = Total(any_date);
    EXPECT_EQ(total, oracle_.Ask(request).ids_any_date.size());

    std::uint64_t sum = histogram.undated + histogram.coarser;
    for (const Bucket& bucket : histogram.buckets) sum += bucket.count;
    EXPECT_EQ(sum, total);
    std::uint64_t years = histogram.undated;
    for (const Bucket& bucket : histogram.years) years += bucket.count;
    EXPECT_EQ(years, total);

    std::vector<Bucket> bars = histogram.buckets;
    bars.insert(bars.end(), histogram.years.begin(), histogram.years.end());
    for (const Bucket& bar : bars) {
      any_date.from = PartialDate{bar.days.first, Granularity::kDay};
      any_date.to = PartialDate{bar.days.last, Granularity::kDay};
      EXPECT_EQ(Total(any_date), bar.count) << FormatDay(bar.days.first);
    }
    any_date.from = any_date.to = std::nullopt;
    any_date.undated_only = true;
    EXPECT_EQ(Total(any_date), histogram.undated);
  }
}

// The bars of the dates mentioned, over the whole search and over the chosen period alone.
TEST_P(Contract, EachBarOfTheMentionedDatesGivesItsNumber) {
  for (int i = 0; i < kSearches / 4; ++i) {
    const SearchRequest request = corpus_.RandomRequest();
    SCOPED_TRACE(testing::Message() << "search " << i << ": '" << request.query << "'");
    const SearchResponse response = Search(request);
    SearchRequest following = request;
    following.mentioned_from = following.mentioned_to = std::nullopt;
    following.mentions_no_date = false;
    EXPECT_EQ(Total(following), oracle_.Ask(request).ids_any_mentioned.size());

    std::vector<Bucket> bars = response.mentioned.buckets;
    bars.insert(bars.end(), response.mentioned.years.begin(), response.mentioned.years.end());
    if (response.mentioned_chosen && !request.mentions_no_date) {
      EXPECT_EQ(response.mentioned_chosen->undated, 0U);
      bars.insert(bars.end(), response.mentioned_chosen->buckets.begin(),
                  response.mentioned_chosen->buckets.end());
    }
    for (const Bucket& bar : bars) {
      following.mentioned_from = PartialDate{bar.days.first, Granularity::kDay};
      following.mentioned_to = PartialDate{bar.days.last, Granularity::kDay};
      EXPECT_EQ(Total(following), bar.count) << FormatDay(bar.days.first);
    }
    following.mentioned_from = following.mentioned_to = std::nullopt;
    following.mentions_no_date = true;
    EXPECT_EQ(Total(following), response.mentioned.undated);
  }
}

TEST_P(Contract, DateFieldsFindWhatTheRecordsSay) {
  SearchRequest request;
  request.size = 100;
  for (int i = 0; i < kSearches; ++i) {
    request.query = corpus_.RandomDateQuery();
    const std::vector<std::string> ids = AllPages(request);
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()), oracle_.AskDate(request.query))
        << request.query;
  }
}

TEST_P(Contract, PagesHoldEachArticleOnceInEveryOrder) {
  for (int i = 0; i < kSearches / 10; ++i) {
    SearchRequest request = corpus_.RandomRequest();
    const std::set<std::string> expected = oracle_.Ask(request).ids;
    for (const SortOrder order : {SortOrder::kRelevance, SortOrder::kNewest, SortOrder::kOldest}) {
      request.sort = order;
      request.size = 1 + corpus_.Random(30);
      const std::vector<std::string> ids = AllPages(request);
      EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()), expected);
      EXPECT_EQ(ids.size(), expected.size());
      EXPECT_EQ(AllPages(request), ids) << "the second run differs";
    }
  }
}

// Scores that are nearly equal must not depend on how many results are asked for, or an article of
// one page comes again on the next.
TEST_P(Contract, SmallPagesHoldEachArticleOnce) {
  for (int i = 0; i < kSearches / 10; ++i) {
    SearchRequest request;
    request.query = corpus_.RandomWords(2 + corpus_.Random(4));
    request.match = MatchMode::kAny;
    request.size = 1 + corpus_.Random(3);
    const std::vector<std::string> ids = AllPages(request);
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size()) << request.query;
    EXPECT_EQ(ids.size(), Total(request));
  }
}

TEST_P(Contract, DatesSortWithTheUndatedLast) {
  std::map<std::string, ArticleFacts> facts;
  for (const Record& record : corpus_.records()) facts[record.article.id] = FactsOf(record);
  for (const SortOrder order : {SortOrder::kNewest, SortOrder::kOldest}) {
    SearchRequest request;
    request.sort = order;
    request.size = 100;
    const std::vector<std::string> ids = AllPages(request);
    ASSERT_EQ(ids.size(), kArticles);
    for (std::size_t i = 1; i < ids.size(); ++i) {
      const auto& earlier = facts[ids[i - 1]].period;
      const auto& later = facts[ids[i]].period;
      if (!later) continue;
      ASSERT_TRUE(earlier) << ids[i] << " is dated and comes after an undated one";
      if (order == SortOrder::kNewest) {
        EXPECT_GE(earlier->first, later->first);
      } else {
        EXPECT_LE(earlier->first, later->first);
      }
    }
  }
}

// Five articles go, five say something else, and five come.
TEST_P(Contract, ChangedArticlesAreCountedAsTheyAre) {
  constexpr int kChanged = 5;
  std::vector<Record> left = corpus_.records();
  const auto any = [&] {
    return left.begin() + static_cast<std::ptrdiff_t>(corpus_.Random(left.size()));
  };
  for (int i = 0; i < kChanged; ++i) {
    const auto victim = any();
    for (const auto& archive : archives_) archive->Remove(victim->article.id);
    left.erase(victim);
  }
  const SyntheticCorpus more(GetParam().seed + 100, 2 * kChanged);
  for (int i = 0; i < 2 * kChanged; ++i) {
    Record record = more.records()[static_cast<std::size_t>(i)];
    if (i < kChanged) {
      const auto replaced = any();
      record.article.id = replaced->article.id;
      for (const auto& archive : archives_) archive->Remove(record.article.id);
      left.erase(replaced);
    } else {
      record.article.id = "more-" + std::to_string(i);
    }
    archives_[corpus_.Random(archives_.size())]->Put({record});
    left.push_back(std::move(record));
  }
  ASSERT_TRUE(*searcher_->Refresh());
  const Oracle oracle(left);
  for (int i = 0; i < kSearches / 10; ++i) {
    const SearchRequest request = corpus_.RandomRequest();
    const Oracle::Answer expected = oracle.Ask(request);
    EXPECT_EQ(Total(request), expected.ids.size());
    SearchRequest dated;
    dated.query = corpus_.RandomDateQuery();
    EXPECT_EQ(Total(dated), oracle.AskDate(dated.query).size()) << dated.query;
    for (const FacetKind kind : kFacetKinds) {
      const Facet facet = *searcher_->ListFacet(request, {.kind = kind, .limit = 1000});
      std::map<std::string, std::uint64_t> counts;
      for (const FacetValue& value : facet.values) {
        if (value.count > 0) counts[value.id] = value.count;
      }
      EXPECT_EQ(counts, expected.counts[At(kind)]);
    }
  }
  EXPECT_EQ(searcher_->Summarise()->articles, left.size());
}

INSTANTIATE_TEST_SUITE_P(Random, Contract,
                         testing::Values(Setting{1, 1}, Setting{2, 2}, Setting{3, 3}));

}  // namespace
}  // namespace dateline
