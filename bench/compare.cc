// SPDX-License-Identifier: GPL-2.0-or-later
// Dateline and stock Xapian on the same articles and questions, in one run, as ratios.
//
//   dateline_compare DATA_DIRECTORY FILE...     (DATA_DIRECTORY: build/bench/data)
#include <cstdio>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "bench/rounds.h"
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
using dateline::bench::Medians;
using dateline::bench::Milliseconds;
using dateline::bench::Pair;
using dateline::bench::PrintRow;
using dateline::bench::StockFacets;
using dateline::bench::StockQuestion;
using dateline::bench::StockSearcher;

constexpr std::size_t kRounds = 31;

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
  StockQuestion stock;
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
       {"president", "", "", false, StockFacets::kFirstPerson}},
      {"two words, all",
       request("president election"),
       {"president election", "", "", false, StockFacets::kFirstPerson}},
      {"two words, any",
       request("president OR election"),
       {"president OR election", "", "", false, StockFacets::kFirstPerson}},
      {"phrase",
       request("\"prime minister\""),
       {"\"prime minister\"", "", "", false, StockFacets::kFirstPerson}},
      {"rare word", request("volcano"), {"volcano", "", "", false, StockFacets::kFirstPerson}},
      {"frequent word in a year",
       request("president"),
       {"president", "20250101", "20251231", false, StockFacets::kFirstPerson}},
      {"frequent word, newest first",
       request("president"),
       {"president", "", "", true, StockFacets::kFirstPerson}},
  };
  classes[5].ours.from = *dateline::ParsePartialDate("2025");
  classes[5].ours.to = *dateline::ParsePartialDate("2025");
  classes[6].ours.sort = dateline::SortOrder::kNewest;
  return classes;
}

// A searcher remembers what it matched for a query on a day: each round is of another day.
SearchRequest Asked(SearchRequest request, std::size_t round) {
  request.today = dateline::DayOfNumber(static_cast<std::int32_t>(20'000 + round));
  return request;
}

// Ours answers with four facets, a histogram, exact totals and snippets; stock with one facet over
// a single value and snippets. The work favours stock; the ratios say so honestly.
void CompareSearches(const Searcher& ours, StockSearcher& stock) {
  std::printf(
      "\n| question, whole answer | Dateline | stock Xapian | ratio |\n|---|---|---|---|\n");
  for (const Class& question : Questions()) {
    const Pair pair = Medians(
        dateline::bench::Clock::kWall, kRounds,
        [&](std::size_t round) { (void)ours.Search(Asked(question.ours, round)); },
        [&](std::size_t) { stock.Search(question.stock); });
    PrintRow(question.name, pair, "ms", pair.ours / pair.stock);
  }
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
  building.stock = Milliseconds([&] {
    dateline::bench::BuildStockIndex(scratch / "stock", [&](const auto& visit) {
      for (const Record& record : records) visit(record);
    });
  });
  std::printf("%zu articles\n\n| | Dateline | stock Xapian | ratio |\n|---|---|---|---|\n",
              records.size());
  PrintRow("index from files, names and dates found (ours), from memory without (stock)",
           {building.ours / 1000, building.stock / 1000}, "s", building.ours / building.stock);
  const Pair size{Megabytes(scratch / "ours"), Megabytes(scratch / "stock")};
  PrintRow("size on disk", size, "MB", size.ours / size.stock);

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
