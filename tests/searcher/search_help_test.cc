// SPDX-License-Identifier: GPL-2.0-or-later
// Did you mean, and the ways out of a search that finds nothing.
#include "searcher/search_help.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "tests/searcher/synthetic_corpus.h"
#include "tests/support/test_archive.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

SearchRequest Asking(const std::string& query) {
  SearchRequest request;
  request.query = query;
  return request;
}

// No machine is so busy that a test fails by the clock.
const SearcherOptions kAmple{.allowance = std::chrono::hours(1)};

class OpenArchive {
 public:
  explicit OpenArchive(const std::vector<Record>& records, const SearcherOptions& options = kAmple)
      : archive_(records), searcher_(Open(archive_, options)) {}

  const Searcher& searcher() const { return searcher_; }

  SearchResponse Search(const SearchRequest& request) const {
    Result<SearchResponse> response = searcher_.Search(request);
    if (!response) throw std::runtime_error(response.error().message);
    return *std::move(response);
  }
  SearchHelp Help(const SearchRequest& request) const {
    Result<SearchHelp> help = searcher_.Help(request);
    if (!help) throw std::runtime_error(help.error().message);
    return *std::move(help);
  }

  // The corrections, the likeliest first, with what each finds and the changed parts in brackets.
  std::vector<std::string> DidYouMean(const SearchRequest& request) const {
    std::vector<std::string> shown;
    for (const Correction& correction : Help(request).did_you_mean) {
      std::string text = correction.query.text;
      for (auto range = correction.query.ranges.rbegin(); range != correction.query.ranges.rend();
           ++range)
        text.insert(range->end, "]").insert(range->begin, "[");
      shown.push_back(text + " " + std::to_string(correction.total));
    }
    return shown;
  }
  std::vector<std::string> DidYouMean(const std::string& query) const {
    return DidYouMean(Asking(query));
  }

 private:
  static Searcher Open(const TestArchive& archive, const SearcherOptions& options) {
    Result<Searcher> searcher = Searcher::Open({archive.path()}, options);
    if (!searcher) throw std::runtime_error(searcher.error().message);
    return *std::move(searcher);
  }

  TestArchive archive_;
  Searcher searcher_;
};

const OpenArchive& Talks() {
  static const OpenArchive archive({
      MakeRecord({.id = "hanoi",
                  .title = "Parliament of Việt Nam",
                  .text = "Lê Hoài Trung met the foreign minister. Trung spoke of trade.\n",
                  .date = "2024-03-22",
                  .source = "VNS",
                  .people = {"Lê Hoài Trung|Trung"},
                  .places = {"Hà Nội"}}),
      MakeRecord({.id = "beijing",
                  .title = "Talks in Beijing",
                  .text = "Wang Yi of the ministry met Le Hoai Trung about South Korea.\n",
                  .date = "2024-04-02",
                  .source = "VNA",
                  .people = {"Wang Yi", "Le Hoai Trung"},
                  .places = {"Beijing", "South Korea"}}),
      MakeRecord({.id = "kyiv",
                  .title = "Zelensky speaks in parliament",
                  .text = "Volodymyr Zelensky understood the minister. NATO agreed.\n",
                  .date = "2023-05-01",
                  .source = "VNS",
                  .people = {"Volodymyr Zelensky|Zelensky"},
                  .organisations = {"NATO"}}),
      MakeRecord({.id = "lee",
                  .title = "Lee at home",
                  .text = "Lee stayed under a tree, and would not stand.\n",
                  .people = {"Lee Jae-myung|Lee"}}),
  });
  return archive;
}

TEST(DidYouMean, PutsWordsRight) {
  EXPECT_THAT(Talks().DidYouMean("parliment"), ElementsAre("[parliament] 2"));
  EXPECT_THAT(Talks().DidYouMean("Zelenksy"), ElementsAre("[Zelensky] 1"));
  EXPECT_THAT(Talks().DidYouMean("foreign minsiter"), ElementsAre("foreign [minister] 1"));
  EXPECT_THAT(Talks().DidYouMean("\"foriegn minister\""), ElementsAre("\"[foreign] minister\" 1"));
}

TEST(DidYouMean, PutsAllWordsRightTogether) {
  EXPECT_THAT(Talks().DidYouMean("volodymir zelenksy"), ElementsAre("[volodymyr] [zelensky] 1"));
}

TEST(DidYouMean, KnowsNamesWithAndWithoutTheirMarks) {
  EXPECT_THAT(Talks().DidYouMean("Lê Hoài Trnug"), ElementsAre("Lê Hoài [Trung] 2"));
  EXPECT_THAT(Talks().DidYouMean("person:\"Le Hoai Trnug\""),
              ElementsAre("[person:\"Lê Hoài Trung\"] 2"));
  EXPECT_THAT(Talks().DidYouMean("org:NAOT"), ElementsAre("[org:\"NATO\"] 1"));
  EXPECT_THAT(Talks().DidYouMean("trade place:Bejing"), IsEmpty());  // nothing has both
}

TEST(DidYouMean, PartsAndJoinsWords) {
  EXPECT_THAT(Talks().DidYouMean("Southkorea"), IsEmpty());  // "south" is of one article only
  EXPECT_THAT(Talks().DidYouMean("zel ensky"), ElementsAre("[zelensky] 1"));
}

// "lee" is somebody's name, but not of one called Hoài Trung.
TEST(DidYouMean, ChangesAWordOfSomeArticleOnlyWhereNoArticleHasAll) {
  EXPECT_THAT(Talks().DidYouMean("Lee Hoai Trung"), ElementsAre("[Le] Hoai Trung 2"));
  EXPECT_THAT(Talks().DidYouMean("lee"), IsEmpty());
  EXPECT_THAT(Talks().DidYouMean("ministry"), IsEmpty());
}

// A word that is one is no slip when changing it finds no article with all of them either.
TEST(DidYouMean, LeavesWordsOfAQuestionThatNoArticleAnswersWhole) {
  std::vector<Record> records = {
      MakeRecord({.id = "oaks", .text = "Nobody asked what oaks cost.\n"}),
      MakeRecord({.id = "steel", .text = "A tariff on steel.\n"}),
  };
  for (int i = 0; i < 11; ++i)
    records.push_back(
        MakeRecord({.id = std::to_string(i), .text = "They said that trees grow.\n"}));
  const OpenArchive archive(records);
  EXPECT_THAT(archive.DidYouMean("what tariff"), IsEmpty());
  EXPECT_THAT(archive.DidYouMean("what grow"), ElementsAre("[that] grow 11"));
}

TEST(DidYouMean, StaysWithinTheFilters) {
  SearchRequest request = Asking("parliment");
  request.filter(FacetKind::kSource).values = {"vns"};
  EXPECT_THAT(Talks().DidYouMean(request), ElementsAre("[parliament] 2"));
  request.from = PartialDate{Day(std::chrono::year(2024) / 1 / 1), Granularity::kYear};
  EXPECT_THAT(Talks().DidYouMean(request), ElementsAre("[parliament] 1"));
  request.filter(FacetKind::kSource).values = {"vna"};
  EXPECT_THAT(Talks().DidYouMean(request), IsEmpty());
}

TEST(DidYouMean, HasNothingForWhatIsNoWord) {
  for (const char* query : {"", "🙂", "2025", "qzxqzxqzx", "-minsiter", "date:1999", "x y z",
                            "minsiter*", "\"=parliment\""})
    EXPECT_THAT(Talks().DidYouMean(query), IsEmpty()) << query;
  EXPECT_THAT(OpenArchive({}).DidYouMean("minsiter"), IsEmpty());
}

TEST(Help, ComesEmptyNotLateWhenThereIsNoTime) {
  const OpenArchive hurried({MakeRecord({.text = "The minister.\n"})},
                            {.allowance = std::chrono::milliseconds(0)});
  const Result<SearchHelp> help = hurried.searcher().Help(Asking("minsiter"));
  ASSERT_TRUE(help) << help.error().message;
  EXPECT_THAT(help->did_you_mean, IsEmpty());
}

TEST(Help, RefusesWhatSearchRefuses) {
  const Result<SearchHelp> help = Talks().searcher().Help(Asking("date:2024-13"));
  ASSERT_FALSE(help);
  EXPECT_EQ(help.error().fault, Fault::kBadInput);
}

std::vector<LooseningKind> KindsOf(const SearchHelp& help) {
  std::vector<LooseningKind> kinds;
  for (const LooserSearch& way : help.looser) kinds.push_back(way.kind);
  return kinds;
}

const PartialDate kMarchDay{Day(std::chrono::year(2024) / 3 / 5), Granularity::kDay};

TEST(Loosenings, WidenTheDatesNoFurtherThanNeeded) {
  SearchRequest request = Asking("trade");
  request.from = request.to = kMarchDay;
  const SearchHelp help = Talks().Help(request);
  ASSERT_THAT(KindsOf(help), ElementsAre(LooseningKind::kWiderDates, LooseningKind::kWithoutDates));
  EXPECT_EQ(FormatPartialDate(*help.looser[0].request.from), "2024-03");
  EXPECT_EQ(help.looser[0].total, 1);
}

TEST(Loosenings, LeaveOutOneThingEach) {
  SearchRequest request = Asking("trade person:\"Wang Yi\"");
  SearchHelp help = Talks().Help(request);
  ASSERT_THAT(KindsOf(help), ElementsAre(LooseningKind::kWithoutPart, LooseningKind::kWithoutPart));
  EXPECT_EQ(help.looser[0].name, "trade");
  EXPECT_EQ(help.looser[0].request.query, "person:\"Wang Yi\"");
  EXPECT_EQ(help.looser[1].request.query, "trade");

  request = Asking("trade");
  request.filter(FacetKind::kPerson).values = {"wang_yi"};
  help = Talks().Help(request);
  ASSERT_THAT(KindsOf(help),
              ElementsAre(LooseningKind::kWithoutValue, LooseningKind::kWithoutWords));
  EXPECT_EQ(help.looser[0].name, "Wang Yi");
}

// Who types quotation marks around all of a search has asked for one phrase.
TEST(Loosenings, TakePhrasesApart) {
  const OpenArchive archive({MakeRecord({.text = "China met the new tariffs with a smile.\n"}),
                             MakeRecord({.text = "Tariffs of steel.\n"})});
  SearchHelp help = archive.Help(Asking("\"tariffs china\""));
  ASSERT_THAT(KindsOf(help), ElementsAre(LooseningKind::kWithoutQuotes));
  EXPECT_EQ(help.looser[0].name, "tariffs china");
  EXPECT_EQ(help.looser[0].request.query, "tariffs china");
  EXPECT_EQ(help.looser[0].total, 1);

  help = archive.Help(Asking("“tariffs steel” -\"china smile\""));
  ASSERT_THAT(KindsOf(help), ElementsAre(LooseningKind::kWithoutQuotes));
  EXPECT_EQ(help.looser[0].request.query, "tariffs steel -\"china smile\"");
  EXPECT_THAT(archive.Help(Asking("\"steel cheese\"")).looser[0].request.query, "steel cheese");
  EXPECT_THAT(archive.Help(Asking("\"cheese\"")).looser, IsEmpty());
}

TEST(Loosenings, TakeTheAndAlong) {
  const SearchHelp help = Talks().Help(Asking("nowhere AND trade"));
  ASSERT_THAT(KindsOf(help), ElementsAre(LooseningKind::kWithoutPart));
  EXPECT_EQ(help.looser[0].request.query, "trade");
}

TEST(Loosenings, AreNoneOfASearchThatFindsSomething) {
  EXPECT_THAT(Talks().Help(Asking("trade")).looser, IsEmpty());
  EXPECT_THAT(Talks().Help(Asking("trade nowhere")).looser, IsEmpty());  // any word found some
}

// The promise of every count, over random searches: whoever follows it finds just that.
TEST(Help, LeadsToExactlyWhatItSays) {
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    SyntheticCorpus corpus(seed, 60);
    const OpenArchive archive(corpus.records());
    std::size_t offered = 0;
    for (int i = 0; i < 150; ++i) {
      SearchRequest request = corpus.RandomRequest();
      if (!request.query.empty() && i % 2 == 0) request.query.insert(request.query.size() / 2, "k");
      const Result<SearchResponse> response = archive.searcher().Search(request);
      if (!response || !MayNeedHelp(request, *response)) continue;
      const SearchHelp help = archive.Help(request);
      EXPECT_LE(help.did_you_mean.size(), kMostCorrections);
      EXPECT_LE(help.looser.size(), kMostLoosenings);
      for (const LooserSearch& way : help.looser) {
        ++offered;
        EXPECT_GT(way.total, 0);
        EXPECT_NE(way.request, request);
        EXPECT_EQ(archive.Search(way.request).total, way.total) << request.query;
      }
      for (const Correction& correction : help.did_you_mean) {
        ++offered;
        SearchRequest corrected = request;
        corrected.page = 1;
        corrected.query = correction.query.text;
        EXPECT_GT(correction.total, 0);
        EXPECT_EQ(archive.Search(corrected).total, correction.total) << correction.query.text;
      }
    }
    EXPECT_GT(offered, 20) << "the seed asks too little";
  }
}

}  // namespace
}  // namespace dateline
