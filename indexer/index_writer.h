// SPDX-License-Identifier: GPL-2.0-or-later
// The one writer of an archive, and the only owner of a WritableDatabase.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/record.h"
#include "core/result.h"
#include "indexer/article_reader.h"

namespace dateline {

struct PreparedDocument;

enum class PutOutcome : std::uint8_t { kAdded, kReplaced, kUnchanged };

// What a commit made durable.
struct Committed {
  std::uint64_t generation = 0;
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t removed = 0;
  std::vector<Refusal> refused;  // articles that Xapian would not take, found by bisection
};

// Not thread-safe: one thread owns it. Nothing is visible to readers and nothing is promised before
// Commit returns; what Commit acknowledged survives a crash. After any failure the writer is dead:
// every further call fails, the caller closes it, mends the cause and opens again.
class IndexWriter {
 public:
  // Takes the archive's writer lock and opens its current generation, making archive and generation
  // when there is none. A sealed generation is compared with its manifest first, another one is
  // checked by Xapian: a damaged index is never written to. kUnavailable when another writer holds
  // the lock (code "locked"; the message names its process) or the file system refuses; kDamaged
  // for an archive of another version or a broken one.
  static Result<IndexWriter> Open(const std::filesystem::path& archive);
  ~IndexWriter();
  IndexWriter(IndexWriter&&) noexcept;
  IndexWriter& operator=(IndexWriter&&) noexcept;

  // What stands under `id` now, pending changes included: its content hash and path, or kNotFound.
  struct Standing {
    std::string content_hash;
    std::string path;
  };
  Result<Standing> Find(std::string_view id) const;

  // Adds the article, or replaces the one of the same id (a new document: numbers are never
  // reused). The second form takes what Prepare (indexer/document.h) made on another thread.
  Result<PutOutcome> Put(const Record& record);
  Result<PutOutcome> Put(PreparedDocument prepared);

  // True when there was such an article.
  Result<bool> Remove(std::string_view id);

  // Makes everything since the last commit durable and visible, as one generation. Does nothing
  // when nothing changed.
  Result<Committed> Commit();

  // Writes the manifest of the committed state. For the end of a run, after a Commit: changes that
  // are pending make it fail. The next change takes the manifest away again.
  Result<Done> Seal();

  std::uint64_t pending() const;  // changes since the last commit

  // The directory that is written to, for readers of what is committed.
  const std::filesystem::path& generation_directory() const;

 private:
  struct Impl;
  explicit IndexWriter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
