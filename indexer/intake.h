// SPDX-License-Identifier: GPL-2.0-or-later
// The first two thirds of an ingest run: one thread reads, several extract.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "core/article.h"
#include "core/result.h"
#include "indexer/byte_source.h"
#include "indexer/committed_reader.h"
#include "indexer/extraction.h"
#include "indexer/ingest.h"
#include "indexer/ordered_pipeline.h"
#include "indexer/read_item.h"

namespace dateline {

// An article as a worker leaves it.
struct Extracted {
  std::string id;
  std::string path;
  Place place;
  std::string content_hash;
  // Nothing where the article was committed with just this content when the worker looked; then
  // `unchanged` keeps it for the writer, who may know better.
  std::optional<Result<PreparedDocument>> prepared;
  std::optional<Article> unchanged;
};
using Handled = std::variant<Extracted, Refusal>;

// Reads `paths` and extracts from each article, in the order of reading. One thread owns it.
class Intake {
 public:
  using Pipeline = OrderedPipeline<ReadItem, Handled>;

  // Starts at once. `annotate` must outlive the intake; `committed` is the generation directory
  // that is being written to.
  Intake(std::vector<std::string> paths, const Annotate& annotate,
         const std::filesystem::path& committed, const IngestOptions& options);
  ~Intake();
  Intake(const Intake&) = delete;
  Intake& operator=(const Intake&) = delete;

  // The next article or refusal; a path that cannot be opened is a refusal, too.
  Pipeline::Popped Next(std::chrono::milliseconds timeout) { return pipeline_.Pop(timeout); }

  // Reads no more; what is being worked on still comes.
  void Stop();

  // The first path's error, when no path could be opened. Ask after Next said kEnd.
  const std::optional<Error>& failure() const { return failure_; }

  // Prepares an article that the workers had passed over.
  Result<PreparedDocument> Prepare(Article article) const;

  std::uint64_t bytes_read() const { return meter_.bytes_read; }
  std::uint64_t bytes_total() const { return bytes_total_; }

 private:
  void Read();
  std::vector<Error> ReadPaths(const ReadTask& task);
  Handled Handle(ReadItem item, unsigned worker);

  const std::vector<std::string> paths_;
  const ArticleDefaults defaults_;
  const Annotate& annotate_;
  const std::int64_t indexed_at_;
  std::uint64_t bytes_total_ = 0;
  std::atomic<bool> stop_ = false;
  ReadMeter meter_;
  std::vector<CommittedReader> committed_;  // one a worker
  std::optional<Error> failure_;            // written by the reader before it closes the pipeline
  Pipeline pipeline_;
  std::thread reader_;
};

// The threads that `options` ask for.
unsigned WorkersOf(const IngestOptions& options);

}  // namespace dateline
