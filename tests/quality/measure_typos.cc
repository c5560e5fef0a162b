// SPDX-License-Identifier: GPL-2.0-or-later
// How many misspellings an archive corrects, with what is missed.
//
//   dateline_measure_typos ARCHIVE [TYPOS]     tests/quality/typos.tsv
#include <chrono>
#include <cstdio>
#include <exception>

#include "tests/quality/typo_score.h"
#include "tests/support/folders.h"

int main(int count, char** arguments) {
  if (count < 2 || count > 3) {
    std::fprintf(stderr, "usage: dateline_measure_typos ARCHIVE [TYPOS]\n");
    return 2;
  }
  try {
    const auto searcher =
        dateline::Searcher::Open({arguments[1]}, {.allowance = std::chrono::minutes(1)});
    if (!searcher) throw std::runtime_error(searcher.error().message);
    const auto typos = dateline::ReadTypos(
        count == 3 ? arguments[2] : dateline::SourceFolder() / "tests/quality/typos.tsv");
    const auto start = std::chrono::steady_clock::now();
    const auto scores = dateline::ScoreTypos(*searcher, typos);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    for (const std::string& line : scores.at("all").missed) std::printf("%s\n", line.c_str());
    for (const auto& [kind, score] : scores)
      std::printf("%-14s %3zu of %3zu first, %3zu offered\n", kind.c_str(), score.first,
                  score.asked, score.offered);
    std::printf("%.1f ms a misspelling, its answer and the check of each offer included\n",
                took.count() / static_cast<double>(typos.size()));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "dateline_measure_typos: %s\n", error.what());
    return 1;
  }
  return 0;
}
