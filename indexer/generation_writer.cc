// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/generation_writer.h"

#include <fmt/format.h>

#include <ctime>
#include <system_error>
#include <utility>

#include "core/archive_layout.h"
#include "core/schema.h"
#include "indexer/generation_check.h"
#include "indexer/poison_search.h"

namespace dateline {
namespace {

std::string Describe(const Xapian::Error& error) {
  const char* cause = error.get_error_string();
  return cause == nullptr ? error.get_msg() : error.get_msg() + " (" + cause + ")";
}

// Notes the committed state in the database itself, so that it cannot disagree with its articles.
void NoteState(Xapian::WritableDatabase& database, std::uint64_t generation) {
  database.set_metadata(kMetaSchema, std::to_string(kSchemaVersion));
  database.set_metadata(kMetaGeneration, std::to_string(generation));
  database.set_metadata(kMetaCommittedAt, std::to_string(std::time(nullptr)));
}

Error NoSuchArticle(std::string_view id) {
  return {Fault::kNotFound, fmt::format("there is no article '{}' in the archive", id)};
}

}  // namespace

Result<Done> CreateGeneration(const std::filesystem::path& directory, std::uint64_t generation) {
  try {
    Xapian::WritableDatabase database(directory.string(),
                                      Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    NoteState(database, generation);
    database.commit();
  } catch (const Xapian::Error& error) {
    return Error{Fault::kUnavailable,
                 fmt::format("cannot make the index '{}': {}; check the space and the rights there",
                             directory.string(), Describe(error))};
  }
  return SyncDirectory(directory);
}

Result<GenerationWriter> GenerationWriter::Open(const std::filesystem::path& directory,
                                                DocumentMaker make) {
  const Result<GenerationState> state = CheckGeneration(directory);
  if (!state) return state.error();
  GenerationWriter writer(directory, std::move(make));
  writer.generation_ = state->generation;
  writer.manifest_lies_there_ = state->sealed;
  try {
    writer.OpenDatabase();
  } catch (const Xapian::Error& error) {
    return writer.Failure(error);
  }
  return writer;
}

GenerationWriter::~GenerationWriter() { AbandonDatabase(); }

// Every change happens inside a transaction, because outside of one Xapian shows a batch to readers
// whenever its own threshold is reached. Not a "flushed" one: the commit stays a call of its own.
void GenerationWriter::OpenDatabase() {
  database_ = std::make_unique<Xapian::WritableDatabase>(directory_.string(), Xapian::DB_OPEN);
  database_->begin_transaction(false);
}

// A database that is closed outside of a transaction commits once more; after a full disk that
// second try is what destroys committed data. Inside of one it only forgets.
void GenerationWriter::AbandonDatabase() {
  if (!database_) return;
  try {
    database_->begin_transaction(false);
  } catch (const Xapian::Error&) {
    // It is in one already.
  }
  database_.reset();
}

Error GenerationWriter::Failure(const Xapian::Error& error) const {
  if (std::string_view(error.get_type()) == "DatabaseCorruptError") {
    return {Fault::kDamaged, fmt::format("the index '{}' is damaged: {}; run dateline check",
                                         directory_.string(), Describe(error))};
  }
  return {Fault::kUnavailable,
          fmt::format("cannot write to the index '{}': {}; free some space and run the command "
                      "again, everything up to generation {} is kept",
                      directory_.string(), Describe(error), generation_)};
}

Error GenerationWriter::Die(Error error) {
  AbandonDatabase();
  death_ = error;
  return error;
}

// Runs `action` on the database. An exception ends the handle: Xapian gives no promise about it
// afterwards. Where the articles are to blame and not the file system, the committed state is
// opened afresh, to play the batch again without them.
Result<GenerationWriter::Attempt> GenerationWriter::Try(const std::function<void()>& action) {
  try {
    action();
    return Attempt::kDone;
  } catch (const Xapian::DatabaseError& error) {
    return Die(Failure(error));
  } catch (const Xapian::Error&) {
    must_replay_ = true;
  } catch (...) {
    Die({Fault::kUnavailable, "an earlier failure ended this writer; open the archive again"});
    throw;
  }
  try {
    AbandonDatabase();
    OpenDatabase();
    return Attempt::kRefused;
  } catch (const Xapian::Error& error) {
    return Die(Failure(error));
  }
}

std::optional<Xapian::Document> GenerationWriter::Stored(const std::string& id) const {
  const std::string term = IdTerm(id);
  const Xapian::PostingIterator posting = database_->postlist_begin(term);
  if (posting == database_->postlist_end(term)) return std::nullopt;
  return database_->get_document(*posting);
}

Result<IndexWriter::Standing> GenerationWriter::Find(std::string_view id) const {
  if (death_) return *death_;
  if (const auto entry = pending_.find(std::string(id)); entry != pending_.end()) {
    const Change& change = batch_[entry->second];
    if (change.record.empty()) return NoSuchArticle(id);
    return IndexWriter::Standing{change.content_hash, change.path};
  }
  try {
    const std::optional<Xapian::Document> stored = Stored(std::string(id));
    if (!stored) return NoSuchArticle(id);
    const Result<Record> record = DecodeRecord(stored->get_data());
    if (!record) return record.error();
    return IndexWriter::Standing{stored->get_value(kSlotContentHash), record->article.path};
  } catch (const Xapian::Error& error) {
    return Failure(error);
  }
}

Result<PutOutcome> GenerationWriter::Put(const Record& record) {
  return Put(PreparedDocument{record.article.id, record.article.path, make_(record)});
}

Result<PutOutcome> GenerationWriter::Put(PreparedDocument prepared) {
  Change change{std::move(prepared.id), std::move(prepared.path),
                prepared.document.get_value(kSlotContentHash), prepared.document.get_data()};
  return PutDocument(std::move(change), prepared.document);
}

// The record that stands under `id` now, pending changes included; empty without one.
std::string GenerationWriter::StoredBytes(const std::string& id) const {
  if (const auto entry = pending_.find(id); entry != pending_.end())
    return batch_[entry->second].record;
  const std::optional<Xapian::Document> stored = Stored(id);
  return stored ? stored->get_data() : std::string();
}

// A corrected article keeps what it said before. What cannot be read any more is not kept: the
// correction matters more, and dateline check tells of the damage.
Result<Done> GenerationWriter::KeepEarlier(Change& change, Xapian::Document& document) const {
  try {
    Result<Record> old = DecodeRecord(StoredBytes(change.id));
    if (!old) return Done{};
    Result<Record> record = DecodeRecord(change.record);
    if (!record) return record.error();
    record->earlier = VersionsBefore(*record, *std::move(old));
    change.record = EncodeRecord(*record);
    document.set_data(change.record);
    return Done{};
  } catch (const Xapian::Error& error) {
    return Failure(error);
  }
}

Result<PutOutcome> GenerationWriter::PutDocument(Change change, Xapian::Document document) {
  const Result<IndexWriter::Standing> standing = Find(change.id);
  if (!standing && standing.error().fault != Fault::kNotFound) return standing.error();
  if (standing && standing->content_hash == change.content_hash) return PutOutcome::kUnchanged;
  change.outcome = standing ? PutOutcome::kReplaced : PutOutcome::kAdded;
  const PutOutcome outcome = change.outcome;
  if (standing) {
    const Result<Done> kept = KeepEarlier(change, document);
    if (!kept) return kept.error();
  }
  if (std::optional<Error> failure = Append(std::move(change), document)) return *failure;
  return outcome;
}

Result<bool> GenerationWriter::Remove(std::string_view id) {
  const Result<IndexWriter::Standing> standing = Find(id);
  if (!standing && standing.error().fault == Fault::kNotFound) return false;
  if (!standing) return standing.error();
  Change change;
  change.id = id;
  if (std::optional<Error> failure = Append(std::move(change), {})) return *failure;
  return true;
}

// A manifest beside a database that is being written would accuse it of damage after a crash.
std::optional<Error> GenerationWriter::Unseal() {
  if (!manifest_lies_there_) return std::nullopt;
  std::error_code fault;
  std::filesystem::remove(directory_ / "manifest.json", fault);
  if (fault) {
    return Error{Fault::kUnavailable,
                 fmt::format("cannot remove '{}': {}; check the rights there",
                             (directory_ / "manifest.json").string(), fault.message())};
  }
  const Result<Done> synced = SyncDirectory(directory_);
  if (!synced) return synced.error();
  manifest_lies_there_ = false;
  return std::nullopt;
}

std::optional<Error> GenerationWriter::Append(Change change, const Xapian::Document& document) {
  if (std::optional<Error> failure = Unseal()) return Die(*failure);
  pending_[change.id] = batch_.size();
  batch_.push_back(std::move(change));
  if (must_replay_) return std::nullopt;  // the whole batch is played again anyway
  const Result<Attempt> attempt = Try([&] { Apply(batch_.back(), document); });
  if (!attempt) return attempt.error();
  return std::nullopt;
}

// Removed and added instead of replaced: a document number is never used for a second article.
void GenerationWriter::Apply(const Change& change, const Xapian::Document& document) {
  if (change.outcome == PutOutcome::kReplaced || change.record.empty()) {
    database_->delete_document(IdTerm(change.id));
  }
  if (!change.record.empty()) database_->add_document(document);
}

Result<Committed> GenerationWriter::Commit() {
  if (death_) return *death_;
  if (batch_.empty()) return Acknowledge({});
  if (!must_replay_) {
    const Result<Attempt> attempt = CommitDatabase();
    if (!attempt) return attempt.error();
    if (*attempt == Attempt::kDone) return Acknowledge({});
  }
  Result<std::vector<Refusal>> refused = Replay();
  if (!refused) return Die(refused.error());
  return Acknowledge(std::move(*refused));
}

Result<GenerationWriter::Attempt> GenerationWriter::CommitDatabase() {
  const Result<Attempt> attempt = Try([this] {
    NoteState(*database_, generation_ + 1);
    database_->commit_transaction();
    database_->commit();
  });
  if (!attempt || *attempt == Attempt::kRefused) return attempt;
  // Xapian renames its version file into place and does not sync the directory: without this, a
  // power cut can leave later writes on the disk and not the name that makes them readable.
  const Result<Done> synced = SyncDirectory(directory_);
  if (!synced) return Die(synced.error());
  return Try([this] { database_->begin_transaction(false); });
}

Result<Xapian::Document> GenerationWriter::DocumentOf(const Change& change) const {
  if (change.record.empty()) return Xapian::Document();
  const Result<Record> record = DecodeRecord(change.record);
  if (!record) return record.error();
  return make_(*record);
}

// Plays the batch again on the committed state, without what Xapian refuses.
Result<std::vector<Refusal>> GenerationWriter::Replay() {
  Result<std::vector<Refusal>> refused = DropRefused();
  if (!refused) return refused;
  const Result<Attempt> applied = Try([this] {
    for (const Change& change : batch_) {
      const Result<Xapian::Document> document = DocumentOf(change);
      if (document) Apply(change, *document);
    }
  });
  if (!applied) return applied.error();
  const Result<Attempt> committed =
      *applied == Attempt::kRefused || batch_.empty() ? applied : CommitDatabase();
  if (!committed) return committed.error();
  if (*committed == Attempt::kDone) return refused;
  return Error{Fault::kUnavailable,
               fmt::format("cannot write to the index '{}': a batch fails though each of its "
                           "articles passes; index them in smaller parts",
                           directory_.string())};
}

Result<std::vector<Refusal>> GenerationWriter::DropRefused() {
  std::filesystem::path scratch = directory_;
  scratch += ".scratch";
  const Result<std::vector<RefusedDocument>> found = FindRefused(
      batch_.size(), [this](std::size_t index) { return DocumentOf(batch_[index]); }, scratch);
  if (!found) return found.error();
  std::vector<Refusal> refused;
  for (const RefusedDocument& document : *found) {
    Change& change = batch_[document.index];
    refused.push_back({change.path, fmt::format("the article '{}' cannot be indexed: {}", change.id,
                                                document.reason)});
  }
  // From the back, so that the indexes before stay right.
  for (auto document = found->rbegin(); document != found->rend(); ++document) {
    batch_.erase(batch_.begin() + static_cast<std::ptrdiff_t>(document->index));
  }
  return refused;
}

Committed GenerationWriter::Acknowledge(std::vector<Refusal> refused) {
  Committed committed;
  if (!batch_.empty()) ++generation_;
  committed.generation = generation_;
  committed.refused = std::move(refused);
  for (const Change& change : batch_) {
    if (change.record.empty()) {
      ++committed.removed;
    } else if (change.outcome == PutOutcome::kReplaced) {
      ++committed.replaced;
    } else {
      ++committed.added;
    }
  }
  batch_.clear();
  pending_.clear();
  must_replay_ = false;
  return committed;
}

Result<Done> GenerationWriter::Seal() {
  if (death_) return *death_;
  if (!batch_.empty()) {
    return Error{Fault::kUnavailable,
                 fmt::format("cannot seal the index '{}' with {} changes pending; commit first",
                             directory_.string(), batch_.size())};
  }
  if (manifest_lies_there_) return Done{};
  Result<Manifest> manifest = DescribeGeneration(directory_);
  if (!manifest) return manifest.error();
  manifest->schema = kSchemaVersion;
  manifest->generation = generation_;
  manifest->articles = database_->get_doccount();
  const Result<Done> written = WriteManifest(directory_, *manifest);
  if (written) manifest_lies_there_ = true;
  return written;
}

}  // namespace dateline
