// SPDX-License-Identifier: GPL-2.0-or-later
// Dateline and stock Xapian on the same articles and questions, in one run, as ratios.
//
//   dateline_compare DATA_DIRECTORY FILE...     (DATA_DIRECTORY: build/bench/data)
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "bench/stock_xapian.h"
#include "indexer/extract/annotator.h"
#include "indexer/index_writer.h"
#include "indexer/ingest.h"
#include "searcher/searcher.h"

namespace {

namespace fs = std::filesystem;
using dateline::Record;
using dateline::Searcher;
using dateline::SearchRequest;
using dateline::bench::StockFacets;
using dateline::bench::StockSearcher;
using Clock = std::chrono::steady_clock;

constexpr int kRounds = 31;

double Milliseconds(const std::function<void()>& work) {
  const Clock::time_point begin = Clock::now();
  work();
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

struct Pair {
  double ours = 0;
  double stock = 0;
};

// Medians of rounds that take turns, so that a noisy moment strikes both sides.
Pair Medians(const std::function<void()>& ours, const std::function<void()>& stock) {
  std::vector<double> a;
  std::vector<double> b;
  for (int i = 0; i < kRounds; ++i) {
    a.push_back(Milliseconds(ours));
    b.push_back(Milliseconds(stock));
  }
  std::nth_element(a.begin(), a.begin() + kRounds / 2, a.end());
  std::nth_element(b.begin(), b.begin() + kRounds / 2, b.end());
  return {a[kRounds / 2], b[kRounds / 2]};
}

void PrintRow(const std::string& what, Pair pair, const char* unit) {
  std::printf("| %s | %.2f %s | %.2f %s | %.2f |\n", what.c_str(), pair.ours, unit, pair.stock,
              unit, pair.stock > 0 ? pair.ours / pair.stock : 0.0);
}

double Megabytes(const fs::path& directory) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(directory))
    if (entry.is_regular_file()) bytes += entry.file_size();
  return static_cast<double>(bytes) / 1e6;
}

std::vector<Record> ReadRecords(const dateline::Annotator& annotator,
                                const std::vector<std::string>& files) {
  std::vector<Record> records;
  for (const std::string& file : files)
    (void)dateline::ReadArticles(file, {},
                                 [&](std::variant<dateline::Article, dateline::Refusal> read) {
                                   if (auto* article = std::get_if<dateline::Article>(&read)) {
                                     Record record;
                                     record.annotation = annotator.Annotate(*article);
                                     record.article = std::move(*article);
                                     records.push_back(std::move(record));
                                   }
                                   return true;
                                 });
  return records;
}

struct Class {
  const char* name;
  SearchRequest ours;
  StockSearcher::Question stock;
};

std::vector<Class> Questions() {
  const auto request = [](const char* query) {
    SearchRequest made;
    made.query = query;
    return made;
  };
  std::vector<Class> classes = {
      {"one frequent word",
       request("president"),
       {"president", "", "", false, StockFacets::kPeople}},
      {"two words, all",
       request("president election"),
       {"president election", "", "", false, StockFacets::kPeople}},
      {"two words, any",
       request("president OR election"),
       {"president OR election", "", "", false, StockFacets::kPeople}},
      {"phrase",
       request("\"prime minister\""),
       {"\"prime minister\"", "", "", false, StockFacets::kPeople}},
      {"rare word", request("volcano"), {"volcano", "", "", false, StockFacets::kPeople}},
      {"frequent word in a year",
       request("president"),
       {"president", "20250101", "20251231", false, StockFacets::kPeople}},
      {"frequent word, newest first",
       request("president"),
       {"president", "", "", true, StockFacets::kPeople}},
  };
  classes[5].ours.from = *dateline::ParsePartialDate("2025");
  classes[5].ours.to = *dateline::ParsePartialDate("2025");
  classes[6].ours.sort = dateline::SortOrder::kNewest;
  return classes;
}

// Ours answers with four facets, a histogram, exact totals and snippets; stock with one facet over
// a single value and snippets. The work favours stock; the ratios say so honestly.
void CompareSearches(const Searcher& ours, StockSearcher& stock) {
  std::printf(
      "\n| question, whole answer | Dateline | stock Xapian | ratio |\n|---|---|---|---|\n");
  for (const Class& question : Questions())
    PrintRow(
        question.name,
        Medians([&] { (void)ours.Search(question.ours); }, [&] { stock.Search(question.stock); }),
        "ms");
}

int Compare(const std::string& data, const std::vector<std::string>& files,
            const fs::path& scratch) {
  const auto annotator = dateline::Annotator::Open(data);
  if (!annotator) return std::fprintf(stderr, "%s\n", annotator.error().message.c_str()), 1;
  Pair building;
  building.ours = Milliseconds([&] {
    auto writer = dateline::IndexWriter::Open(scratch / "ours");
    if (writer) (void)dateline::Ingest(files, *annotator, *writer, {});
  });
  const std::vector<Record> records = ReadRecords(*annotator, files);
  building.stock =
      Milliseconds([&] { dateline::bench::BuildStockIndex(scratch / "stock", records); });
  std::printf("%zu articles\n\n| | Dateline | stock Xapian | ratio |\n|---|---|---|---|\n",
              records.size());
  PrintRow("index from files, names and dates found (ours), from memory without (stock)",
           {building.ours / 1000, building.stock / 1000}, "s");
  PrintRow("size on disk", {Megabytes(scratch / "ours"), Megabytes(scratch / "stock")}, "MB");

  const auto ours = Searcher::Open({scratch / "ours"});
  if (!ours) return std::fprintf(stderr, "%s\n", ours.error().message.c_str()), 1;
  StockSearcher stock(scratch / "stock");
  CompareSearches(*ours, stock);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: dateline_compare DATA_DIRECTORY FILE...\n");
    return 2;
  }
  std::string scratch = (fs::temp_directory_path() / "dateline-compare-XXXXXX").string();
  if (::mkdtemp(scratch.data()) == nullptr) return 1;
  const int code = Compare(argv[1], {argv + 2, argv + argc}, scratch);
  fs::remove_all(scratch);
  return code;
}
