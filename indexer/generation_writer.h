// SPDX-License-Identifier: GPL-2.0-or-later
// Writes one generation directory. IndexWriter adds the archive's lock and its `current` link; a
// rebuild writes a directory that nothing points to yet.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/record.h"
#include "core/result.h"
#include "indexer/document.h"
#include "indexer/index_writer.h"

namespace dateline {

// Turns a record into its document: MakeDocument, and in tests what Xapian refuses.
using DocumentMaker = std::function<Xapian::Document(const Record&)>;

// Makes `directory` (which must not exist) an empty database of this schema that has reached
// `generation`, durable on return. kUnavailable when the file system refuses.
Result<Done> CreateGeneration(const std::filesystem::path& directory, std::uint64_t generation);

// Contracts as in IndexWriter, which calls the same methods here.
class GenerationWriter {
 public:
  static Result<GenerationWriter> Open(const std::filesystem::path& directory,
                                       DocumentMaker make = MakeDocument);
  ~GenerationWriter();
  GenerationWriter(GenerationWriter&&) noexcept = default;
  GenerationWriter& operator=(GenerationWriter&&) noexcept = default;

  Result<IndexWriter::Standing> Find(std::string_view id) const;
  Result<PutOutcome> Put(const Record& record);
  Result<PutOutcome> Put(PreparedDocument prepared);
  Result<bool> Remove(std::string_view id);
  Result<Committed> Commit();
  Result<Done> Seal();

  std::uint64_t pending() const { return batch_.size(); }
  const std::filesystem::path& directory() const { return directory_; }

 private:
  // One pending change. The record is kept as stored bytes, a fraction of the document's size, so
  // that a batch that fails can be played again.
  struct Change {
    std::string id;
    std::string path;
    std::string content_hash;
    std::string record;  // empty: the article is removed
    PutOutcome outcome = PutOutcome::kAdded;
  };

  // How an attempt to change the database went, when it did not fail altogether.
  enum class Attempt : std::uint8_t { kDone, kRefused };

  GenerationWriter(std::filesystem::path directory, DocumentMaker make)
      : directory_(std::move(directory)), make_(std::move(make)) {}

  void OpenDatabase();     // throws Xapian::Error
  void AbandonDatabase();  // nothing pending reaches the disk, not even from the destructor
  Result<Attempt> Try(const std::function<void()>& action);
  Error Die(Error error);
  Error Failure(const Xapian::Error& error) const;

  std::optional<Xapian::Document> Stored(const std::string& id) const;
  std::string StoredBytes(const std::string& id) const;  // throws Xapian::Error
  Result<PutOutcome> PutDocument(Change change, Xapian::Document document);
  Result<Done> KeepEarlier(Change& change, Xapian::Document& document) const;
  std::optional<Error> Append(Change change, const Xapian::Document& document);
  std::optional<Error> Unseal();
  void Apply(const Change& change, const Xapian::Document& document);

  Result<Xapian::Document> DocumentOf(const Change& change) const;
  Result<Attempt> CommitDatabase();
  Result<std::vector<Refusal>> Replay();
  Result<std::vector<Refusal>> DropRefused();
  Committed Acknowledge(std::vector<Refusal> refused);

  std::filesystem::path directory_;
  DocumentMaker make_;
  std::unique_ptr<Xapian::WritableDatabase> database_;  // null once the writer is dead
  std::optional<Error> death_;
  std::uint64_t generation_ = 0;
  bool manifest_lies_there_ = false;
  bool must_replay_ = false;  // Xapian refused something of this batch
  std::vector<Change> batch_;
  std::unordered_map<std::string, std::size_t> pending_;  // id -> its last change in batch_
};

}  // namespace dateline
