// SPDX-License-Identifier: GPL-2.0-or-later
// What each step of a search costs against the same step of stock Xapian, over the articles of an
// archive: the ten best by class of question, a snippet, facets, a filter by date, the newest.
//
// Times are of a processor: each side is one thread.
//
//   dateline_question_bench ARCHIVE STOCK_DIRECTORY [snippets|steps]
//
// The directory is made of the archive's articles if missing. With a third argument: only those.
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bench/questions.h"
#include "bench/rounds.h"
#include "bench/stock_xapian.h"
#include "searcher/early_page.h"
#include "searcher/facets.h"
#include "searcher/histogram.h"
#include "searcher/hits.h"
#include "searcher/snippet.h"

namespace {

namespace fs = std::filesystem;
using namespace dateline;
using namespace dateline::bench;

constexpr std::size_t kRounds = 15;
constexpr std::size_t kTop = 10;
const Deadline kNever(std::chrono::hours(24));

// Ours, step by step, as AnswerSearch takes them.
class Ours {
 public:
  explicit Ours(const Snapshot& snapshot) : snapshot_(snapshot), database_(snapshot.Borrow()) {}

  Ground ground() const { return {snapshot_, *database_, kNever}; }

  Reading Read(const SearchRequest& request) const {
    return *ReadQuery(snapshot_, *database_, request, kNever);
  }

  // Read and ranked, nothing counted.
  EarlyRanking Best(const SearchRequest& request) const {
    const Reading reading = Read(request);
    return RankEarly(ground(), reading, reading.joining, kTop);
  }

  // Matched afresh: what is remembered is remembered for a day, and each question is of its own.
  Reading Match(SearchRequest request) const {
    request.today = DayOfNumber(day_++);
    Reading reading = Read(request);
    MatchQuery(snapshot_, *database_, request, kNever, reading);
    return reading;
  }

  Tally CountAll(const Reading& reading) const {
    return Count(*reading.base, snapshot_.columns(), reading.filters, kNever);
  }

  // The ten first in the order asked for, of what was matched and passes the filters.
  std::size_t Page(const SearchRequest& request) const {
    const Reading reading = Match(request);
    const Listing listing{Passing(*reading.base, snapshot_.columns(), reading.filters, kNever),
                          false};
    return ListedOf(request, reading, listing);
  }

  // The same with every facet counted besides, as each page of results does.
  std::size_t CountedPage(const SearchRequest& request) const {
    const Reading reading = Match(request);
    const Listing listing{CountAll(reading).matches, false};
    return ListedOf(request, reading, listing);
  }

  std::size_t Facets(const SearchRequest& request) const {
    const Tally tally = CountAll(Match(request));
    std::size_t values = 0;
    for (const EntityKind each : kEntityKinds) {
      const FacetKind kind = FacetOf(each);
      values += ListTopValues(CountedFacetOf(kind, snapshot_, {}, tally), 6).values.size();
    }
    return values + CountPublished(tally.matches, snapshot_.columns()).buckets.size();
  }

 private:
  std::size_t ListedOf(const SearchRequest& request, const Reading& reading,
                       const Listing& listing) const {
    const PageRange range = PageOf(request, listing.documents.size());
    return ListPage(ground(), reading, listing, request.sort, range).size();
  }

  const Snapshot& snapshot_;
  HandlePool::Loan database_;
  mutable std::int32_t day_ = 20'000;
};

SearchRequest RequestOf(const Question& question) {
  SearchRequest request;
  request.query = AsQuery(question);
  request.match = MatchMode::kAll;
  request.each_copy = true;
  request.size = kTop;
  return request;
}

StockQuestion StockOf(const Question& question) {
  StockQuestion stock;
  stock.query = AsQuery(question);
  stock.top = kTop;
  stock.snippets = false;
  return stock;
}

void CompareRanking(const Ours& ours, const char* weights, StockSearcher& stock) {
  std::printf("\n| the ten best | Dateline | stock Xapian, %s | ratio |\n|---|---|---|---|\n",
              weights);
  Ratios all;
  for (const QuestionClass& each : RankedClasses()) {
    Ratios ratios;
    for (const Question& question : each.questions) {
      ratios.Add(Medians(
          Clock::kThread, kRounds, [&](std::size_t) { (void)ours.Best(RequestOf(question)); },
          [&](std::size_t) { stock.Search(StockOf(question)); }));
    }
    PrintRow(each.name, ratios.mean(), "ms", ratios.ratio());
    all.Add({ratios.ratio(), 1});
  }
  std::printf("| geometric mean | | | %.3f |\n", all.ratio());
}

// Of an article, the ten best of ours being at hand on both sides; nothing where nothing is found.
std::optional<Pair> CompareSnippets(const Ours& ours, const Snapshot& snapshot,
                                    StockSearcher& stock, const Question& question) {
  const SearchRequest request = RequestOf(question);
  const Reading reading = ours.Read(request);
  std::vector<Record> records;
  std::vector<std::string> texts;
  for (const Found& found : RankEarly(ours.ground(), reading, reading.joining, kTop).found) {
    records.push_back(*ReadRecord(ours.ground().database, found.document));
    texts.push_back(records.back().article.title + "\n" + records.back().article.text);
  }
  if (records.empty()) return std::nullopt;
  const auto hits = static_cast<double>(records.size());
  const Xapian::MSet best = stock.Best(AsQuery(question), kTop);
  const Pair page = Medians(
      Clock::kThread, kRounds,
      [&](std::size_t) {
        const Highlighter words(reading.parsed, snapshot.languages());
        for (const Record& record : records) {
          const Header& header = record.annotation.header;
          (void)words.Find(record.article.title);
          (void)words.Snippets(record.article.text, header.body, 3, 240);
        }
      },
      [&](std::size_t) {
        for (const std::string& text : texts) (void)best.snippet(text, 300, stock.stem());
      });
  return Pair{page.ours / hits, page.stock / hits};
}

// Of all classes of questions.
void CompareAllSnippets(const Ours& ours, const Snapshot& snapshot, StockSearcher& stock) {
  Ratios snippets;
  for (const QuestionClass& each : RankedClasses()) {
    for (const Question& question : each.questions) {
      const std::optional<Pair> pair = CompareSnippets(ours, snapshot, stock, question);
      if (pair) snippets.Add(*pair);
    }
  }
  PrintRow("the snippets of an article", snippets.mean(), "ms", snippets.ratio());
}

// One step of ours against the same of stock, over all questions of one frequent word.
template <typename Step>
void CompareStep(const std::string& what, StockSearcher& stock, const StockQuestion& like,
                 Step step) {
  Ratios ratios;
  const std::vector<QuestionClass> classes = RankedClasses();
  for (const Question& question : classes[0].questions) {
    StockQuestion asked = like;
    asked.query = AsQuery(question);
    ratios.Add(Medians(
        Clock::kThread, kRounds, [&](std::size_t) { step(RequestOf(question)); },
        [&](std::size_t) { stock.Search(asked); }));
  }
  PrintRow(what, ratios.mean(), "ms", ratios.ratio());
}

void CompareSteps(const Ours& ours, const Snapshot& snapshot, StockSearcher& stock) {
  std::printf("\n| step | Dateline | stock Xapian | ratio |\n|---|---|---|---|\n");
  CompareAllSnippets(ours, snapshot, stock);

  StockQuestion asked = StockOf({});
  asked.facets = StockFacets::kPacked;
  CompareStep("three facets and a histogram, matches included", stock, asked,
              [&](const SearchRequest& request) { (void)ours.Facets(request); });

  asked = StockOf({});
  asked.newest = true;
  const auto newest = [](SearchRequest request) {
    request.sort = SortOrder::kNewest;
    return request;
  };
  CompareStep("the ten newest, matches included", stock, asked,
              [&](const SearchRequest& request) { (void)ours.Page(newest(request)); });
  CompareStep("the same, with every facet counted", stock, asked,
              [&](const SearchRequest& request) { (void)ours.CountedPage(newest(request)); });

  asked = StockOf({});
  asked.from = "20100301";
  asked.to = "20110515";
  const auto dated = [](SearchRequest request) {
    request.from = *ParsePartialDate("2010-03-01");
    request.to = *ParsePartialDate("2011-05-15");
    return request;
  };
  CompareStep("the ten best of fourteen months, matches included", stock, asked,
              [&](const SearchRequest& request) { (void)ours.Page(dated(request)); });
  CompareStep("the same, with every facet counted", stock, asked,
              [&](const SearchRequest& request) { (void)ours.CountedPage(dated(request)); });
}

void BuildStock(const Snapshot& snapshot, const fs::path& directory) {
  const HandlePool::Loan database = snapshot.Borrow();
  BuildStockIndex(directory, [&](const VisitRecord& visit) {
    for (const Xapian::docid document : snapshot.columns().documents()) {
      const Result<Record> record = ReadRecord(*database, document);
      if (record) visit(*record);
    }
  });
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view only = argc == 4 ? argv[3] : "";
  if (argc != 3 && only != "snippets" && only != "steps") {
    std::fprintf(stderr,
                 "usage: dateline_question_bench ARCHIVE STOCK_DIRECTORY [snippets|steps]\n");
    return 2;
  }
  const auto begin = std::chrono::steady_clock::now();
  const auto snapshot = Snapshot::Open({argv[1]}, 1);
  if (!snapshot) return std::fprintf(stderr, "%s\n", snapshot.error().message.c_str()), 1;
  const std::chrono::duration<double> opening = std::chrono::steady_clock::now() - begin;
  std::printf("%zu articles, opened in %.2f s\n", (*snapshot)->columns().documents().size(),
              opening.count());
  const fs::path stock_directory = argv[2];
  if (!fs::exists(stock_directory)) BuildStock(**snapshot, stock_directory);

  const Ours ours(**snapshot);
  StockSearcher defaults(stock_directory);
  if (only == "steps") return CompareSteps(ours, **snapshot, defaults), 0;
  if (only == "snippets") return CompareAllSnippets(ours, **snapshot, defaults), 0;
  StockSearcher true_bm25(stock_directory, Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5));
  CompareRanking(ours, "k1 = 1, b = 0.5", defaults);
  CompareRanking(ours, "k1 = 1.2, b = 0.75", true_bm25);
  CompareSteps(ours, **snapshot, defaults);
  return 0;
}
