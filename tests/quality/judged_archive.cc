// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/quality/judged_archive.h"

#include <stdexcept>
#include <utility>

#include "indexer/extract/annotator.h"
#include "indexer/index_writer.h"
#include "indexer/ingest.h"
#include "tests/support/folders.h"

namespace dateline {
namespace {

template <typename T>
T Value(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return *std::move(result);
}

// No search is cut off because the machine is busy, and none depends on the day it is run.
Searcher OpenPatiently(const std::filesystem::path& archive) {
  return Value(Searcher::Open({archive}, {.allowance = std::chrono::minutes(1)}));
}

constexpr Day kToday = Day(std::chrono::year(2026) / 8 / 31);  // the bundled articles' last month

}  // namespace

JudgedArchive::JudgedArchive(const std::vector<std::string>& files) {
  directory_.emplace();
  const std::filesystem::path path = directory_->path() / "archive";
  {
    const Annotator annotator = Value(Annotator::Open(SourceFolder() / "corpus"));
    IndexWriter writer = Value(IndexWriter::Open(path));
    const IngestReport report = Value(Ingest(files, annotator, writer, {}));
    if (!report.refused.empty())
      throw std::runtime_error(report.refused[0].where + ": " + report.refused[0].message);
    Value(writer.Seal());
  }
  searcher_ = OpenPatiently(path);
}

JudgedArchive JudgedArchive::Open(const std::filesystem::path& archive) {
  return JudgedArchive(OpenPatiently(archive));
}

std::vector<std::string> JudgedArchive::Rank(const std::string& query, MatchMode match,
                                             std::size_t most) const {
  SearchRequest request;
  request.query = query;
  request.match = match;
  request.size = most;
  request.today = kToday;
  request.each_copy = true;  // each was judged by itself
  std::vector<std::string> ids;
  for (const Hit& hit : Value(searcher_->Search(request)).hits) ids.push_back(hit.id);
  return ids;
}

const JudgedArchive& BundledArchive() {
  static const JudgedArchive archive({SourceFolder() / "corpus/articles/current-events.jsonl.xz",
                                      SourceFolder() / "corpus/articles/wikinews.jsonl.xz"});
  return archive;
}

std::string TopTens(const JudgedArchive& archive, const std::vector<JudgedQuery>& queries) {
  std::string text;
  for (const JudgedQuery& query : queries) {
    text += query.id + "\t" + query.text + "\n";
    for (const std::string& id : archive.Rank(query.text, MatchMode::kAllThenAny, 10)) {
      const auto judged = query.grades.find(id);
      const bool shown = query.development && judged != query.grades.end();
      text += (shown ? std::to_string(judged->second) : "") + "\t" + id + "\n";
    }
  }
  return text;
}

}  // namespace dateline
