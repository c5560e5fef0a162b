// SPDX-License-Identifier: GPL-2.0-or-later
// The only loop: read, extract, write. One reader thread, workers, one writer.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/result.h"
#include "indexer/article_reader.h"
#include "indexer/extract/annotator.h"
#include "indexer/index_writer.h"

namespace dateline {

struct IngestProgress {
  std::uint64_t articles = 0;  // handled so far: added, replaced, unchanged and refused
  // Of the input files, compressed as they lie; a rebuild counts articles in both.
  std::uint64_t bytes_read = 0;
  std::uint64_t bytes_total = 0;  // 0 when unknown (standard input)
};

struct IngestOptions {
  ArticleDefaults defaults;
  unsigned workers = 0;                                    // 0: one a core
  std::uint64_t commit_every = 5'000;                      // articles
  std::function<void(const IngestProgress&)> on_progress;  // called on the writer's thread, often
  std::function<void()> on_commit;  // called on the writer's thread after each commit of articles
  const std::atomic<bool>* stop = nullptr;  // set by a signal: finish what is pending and commit
};

struct IngestReport {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t generation = 0;
  std::vector<Refusal> refused;
  bool stopped = false;  // by `stop`; everything counted here is committed all the same
};

// Indexes everything under `paths`. A broken article is refused and its neighbours are indexed.
// So are the second of two different articles with one id in this run, and an article whose id
// stands for another one from a file that still exists; where that file is gone, or the new one
// comes from standard input, it is replaced. The writer is left committed and unsealed.
// Fails when nothing more can be written (disk full: what was committed stays) or when every path
// is unreadable. The report counts only what is committed.
Result<IngestReport> Ingest(const std::vector<std::string>& paths, const Annotator& annotator,
                            IndexWriter& writer, const IngestOptions& options);

// Reads every record of `archive` back, extracts and indexes it afresh into a new generation and
// swaps it in; readers go on meanwhile. The old generation stays until the next rebuild.
// Works on an archive of another schema, too, as long as its records can be read. When `stop` is
// set nothing is swapped and everything stays as it was. kNotFound when there is no archive,
// kUnavailable while another writer holds it or the disk is full; kDamaged, naming the article,
// when a record cannot be read.
Result<IngestReport> Rebuild(const std::filesystem::path& archive, const Annotator& annotator,
                             const IngestOptions& options);

}  // namespace dateline
