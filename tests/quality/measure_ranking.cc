// SPDX-License-Identifier: GPL-2.0-or-later
// dateline_measure_ranking [--archive DIR] [--match all|any] [--half dev|test] [--each | --top]
//                          FOLDER [ARTICLES...]
// Prints how well the judged queries of FOLDER (queries.jsonl, qrels.tsv) are answered over
// ARTICLES, or FOLDER/corpus.jsonl[.xz] where none is named; by kind where queries have kinds.
// --archive searches an archive made before instead. --half dev takes only the queries to choose
// by, --half test those to confirm by. --each prints every query's scores, --top its first ten.
#include <cstdio>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "tests/quality/judged_archive.h"

namespace {

namespace fs = std::filesystem;
using namespace dateline;

constexpr std::size_t kDepth = 100;

struct Options {
  std::string archive;
  MatchMode match = MatchMode::kAllThenAny;
  std::string half;  // "dev", "test"; empty: all queries
  bool each = false;
  bool top = false;
  std::string folder;
  std::vector<std::string> articles;
};

// Of `--name value` the value; ends the program where it is missing.
Options ReadOptions(const std::vector<std::string>& words) {
  Options options;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const auto value = [&] {
      if (++i == words.size()) throw std::runtime_error(word + " needs a value");
      return words[i];
    };
    if (word == "--archive") {
      options.archive = value();
    } else if (word == "--match") {
      options.match = value() == "any" ? MatchMode::kAny : MatchMode::kAll;
    } else if (word == "--half") {
      options.half = value();
    } else if (word == "--each") {
      options.each = true;
    } else if (word == "--top") {
      options.top = true;
    } else if (options.folder.empty()) {
      options.folder = word;
    } else {
      options.articles.push_back(word);
    }
  }
  if (options.folder.empty()) throw std::runtime_error("name a folder with judged queries");
  return options;
}

JudgedArchive ArchiveOf(const Options& options) {
  if (!options.archive.empty()) return JudgedArchive::Open(options.archive);
  if (!options.articles.empty()) return JudgedArchive(options.articles);
  for (const char* name : {"corpus.jsonl", "corpus.jsonl.xz"}) {
    const fs::path file = fs::path(options.folder) / name;
    if (fs::exists(file)) return JudgedArchive(std::vector{file.string()});
  }
  throw std::runtime_error("name the articles: there is no corpus.jsonl in " + options.folder);
}

std::vector<JudgedQuery> QueriesOf(const Options& options) {
  std::vector<JudgedQuery> queries = ReadJudgedQueries(options.folder);
  std::erase_if(queries, [&](const JudgedQuery& query) {
    return !options.half.empty() && query.development != (options.half == "dev");
  });
  return queries;
}

void Print(const std::string& name, std::size_t queries, const RankingScore& score) {
  std::printf("%-24s %7zu %9.4f %9.4f %9.4f %9.4f\n", name.c_str(), queries, score.ndcg10,
              score.average_precision, score.reciprocal_rank, score.recall100);
}

void Measure(const JudgedArchive& archive, const Options& options) {
  std::printf("%-24s %7s %9s %9s %9s %9s\n", "", "queries", "nDCG@10", "MAP@100", "MRR@100",
              "recall@100");
  std::vector<RankingScore> all;
  std::map<std::string, std::vector<RankingScore>> by_kind;
  for (const JudgedQuery& query : QueriesOf(options)) {
    all.push_back(ScoreOf(archive.Rank(query.text, options.match, kDepth), query.grades));
    if (options.each) Print(query.id, query.grades.size(), all.back());
    if (!query.kind.empty()) by_kind[query.kind].push_back(all.back());
  }
  for (const auto& [kind, scores] : by_kind) Print(kind, scores.size(), MeanOf(scores));
  Print("all", all.size(), MeanOf(all));
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Options options = ReadOptions({argv + 1, argv + argc});
    const JudgedArchive archive = ArchiveOf(options);
    if (options.top) {
      std::fputs(TopTens(archive, QueriesOf(options)).c_str(), stdout);
    } else {
      Measure(archive, options);
    }
    return 0;
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "dateline_measure_ranking: %s\n", failure.what());
    return 1;
  }
}
