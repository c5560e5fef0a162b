// SPDX-License-Identifier: GPL-2.0-or-later
// The steps an article and a question go through, one by one (Google Benchmark).
#include <benchmark/benchmark.h>

#include <string>

#include "core/fold.h"
#include "core/record.h"
#include "core/words.h"
#include "searcher/query.h"
#include "searcher/snippet.h"

namespace {

using namespace std::string_literals;

const std::string& Story() {
  static const std::string story = [] {
    std::string text;
    for (int i = 0; i < 12; ++i)
      text +=
          "BEIJING — Secretary Lê Hoài Trung on Friday met with high-ranking officials of the "
          "Communist "
          "Party of China (CPC) during his working trip. They shared common perceptions on trade.\n"s;
    return text;
  }();
  return story;
}

void BM_SplitWords(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(dateline::SplitWords(Story()));
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * Story().size()));
}
BENCHMARK(BM_SplitWords);

void BM_FoldWord(benchmark::State& state) {
  const char* const words[] = {"perceptions", "Việt", "CPC’s", "Minister"};
  for (auto _ : state)
    for (const char* word : words) benchmark::DoNotOptimize(dateline::FoldWord(word));
  state.SetItemsProcessed(state.iterations() * 4);
}
BENCHMARK(BM_FoldWord);

void BM_EncodeAndDecodeRecord(benchmark::State& state) {
  dateline::Record record;
  record.article.id = "a";
  record.article.text = Story();
  for (auto _ : state)
    benchmark::DoNotOptimize(dateline::DecodeRecord(dateline::EncodeRecord(record)));
}
BENCHMARK(BM_EncodeAndDecodeRecord);

const dateline::Day kToday(std::chrono::year(2024), std::chrono::month(3), std::chrono::day(22));

void BM_ParseQuery(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(dateline::ParseQuery(
        "\"common perceptions\" person:\"Le Hoai Trung\" -trade date:2024-03", kToday));
}
BENCHMARK(BM_ParseQuery);

void BM_Snippets(benchmark::State& state) {
  const auto query = dateline::ParseQuery("common perceptions trade", kToday);
  const dateline::Highlighter highlighter(*query, {"en"});
  const dateline::Span body{0, static_cast<std::uint32_t>(Story().size())};
  for (auto _ : state) benchmark::DoNotOptimize(highlighter.Snippets(Story(), body, 2, 160));
}
BENCHMARK(BM_Snippets);

}  // namespace
