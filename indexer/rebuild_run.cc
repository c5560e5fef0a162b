// SPDX-License-Identifier: GPL-2.0-or-later
// RunRebuild of ingest_run.h.
#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "core/archive_layout.h"
#include "core/schema.h"
#include "indexer/archive_lock.h"
#include "indexer/generation_writer.h"
#include "indexer/ingest_run.h"
#include "indexer/intake.h"
#include "indexer/ordered_pipeline.h"

namespace dateline {
namespace {

using namespace std::chrono_literals;

namespace fs = std::filesystem;

constexpr std::string_view kGenerationPrefix = "gen-";
constexpr std::string_view kUnfinished = ".new";
constexpr auto kStopCheck = 200ms;

// A stored record on its way to its new document.
struct Stored {
  std::string id;
  std::string bytes;
};
using Remade = Result<PreparedDocument>;
using Pipeline = OrderedPipeline<Stored, Remade>;

// The number of "gen-000042" and of what a broken run left of it ("gen-000042.new"); 0 for others.
std::uint64_t DirectoryNumber(const fs::path& directory) {
  const std::string name = directory.filename().string();
  if (!name.starts_with(kGenerationPrefix)) return 0;
  std::uint64_t number = 0;
  std::from_chars(name.data() + kGenerationPrefix.size(), name.data() + name.size(), number);
  return number;
}

std::uint64_t HighestNumber(const fs::path& archive) {
  std::uint64_t highest = 0;
  std::error_code ignored;  // an archive that cannot be listed fails at the next step
  for (const fs::directory_entry& entry : fs::directory_iterator(archive, ignored)) {
    highest = std::max(highest, DirectoryNumber(entry.path()));
  }
  return highest;
}

// Everything but the generation that is served and the one before it.
void RemoveOlder(const fs::path& archive, const fs::path& served, const fs::path& before) {
  std::error_code ignored;  // what cannot be removed now is tried again by the next rebuild
  std::vector<fs::path> older;
  for (const fs::directory_entry& entry : fs::directory_iterator(archive, ignored)) {
    const fs::path name = entry.path().filename();
    const bool is_kept = name == served.filename() || name == before.filename();
    if (DirectoryNumber(name) > 0 && !is_kept) older.push_back(entry.path());
  }
  for (const fs::path& directory : older) fs::remove_all(directory, ignored);
}

Error CannotRead(const fs::path& directory, const std::string& what) {
  return {Fault::kDamaged, fmt::format("cannot rebuild from '{}': {}; restore it from a backup",
                                       directory.string(), what)};
}

// 0 for an archive so old that it does not say.
std::uint64_t GenerationOf(const Xapian::Database& database) {
  std::uint64_t generation = 0;
  const std::string text = database.get_metadata(kMetaGeneration);
  std::from_chars(text.data(), text.data() + text.size(), generation);
  return generation;
}

// "Qnews/a" among the document's terms; an article whose record is broken has no other name.
std::string IdAmongTerms(const Xapian::Document& document, Xapian::docid number) {
  Xapian::TermIterator term = document.termlist_begin();
  term.skip_to("Q");
  if (term != document.termlist_end() && (*term).starts_with('Q')) return (*term).substr(1);
  return fmt::format("of document number {}", number);
}

// Reads until the pipeline is closed, at the latest by its own end.
class ReaderThread {
 public:
  ReaderThread(Pipeline& pipeline, std::function<void()> read)
      : pipeline_(pipeline), thread_(std::move(read)) {}
  ~ReaderThread() {
    pipeline_.Finish();
    thread_.join();
  }
  ReaderThread(const ReaderThread&) = delete;
  ReaderThread& operator=(const ReaderThread&) = delete;

 private:
  Pipeline& pipeline_;
  std::thread thread_;
};

class RebuildRun {
 public:
  RebuildRun(const fs::path& archive, const Annotate& annotate, const IngestOptions& options)
      : archive_(archive), annotate_(annotate), options_(options) {}

  Result<IngestReport> Run() {
    const Result<fs::path> old_directory = CurrentGeneration(archive_);
    if (!old_directory) return old_directory.error();
    const fs::path directory = GenerationDirectory(archive_, HighestNumber(archive_) + 1);
    fs::path unfinished = directory;
    unfinished += kUnfinished;
    const Result<IngestReport> report = Build(*old_directory, unfinished);
    if (!report || report->stopped) {
      std::error_code ignored;  // the next rebuild removes it
      fs::remove_all(unfinished, ignored);
      return report;
    }
    const Result<Done> published = Publish(unfinished, directory);
    if (!published) return published.error();
    RemoveOlder(archive_, directory, *old_directory);
    return report;
  }

 private:
  Result<IngestReport> Build(const fs::path& old_directory, const fs::path& directory) {
    try {
      const Xapian::Database database(old_directory.string());
      const std::uint64_t generation = GenerationOf(database);
      const Result<Done> made = CreateGeneration(directory, generation);
      if (!made) return made.error();
      Result<GenerationWriter> writer = GenerationWriter::Open(directory);
      if (!writer) return writer.error();
      report_.generation = generation;
      return Fill(database, old_directory, *writer);
    } catch (const Xapian::Error& error) {
      return CannotRead(old_directory, error.get_msg());
    }
  }

  Result<IngestReport> Fill(const Xapian::Database& database, const fs::path& old_directory,
                            GenerationWriter& writer) {
    std::optional<Error> read_failure;
    Pipeline pipeline(WorkersOf(options_), {}, [this, &old_directory](Stored stored, unsigned) {
      return Remake(std::move(stored), old_directory);
    });
    std::optional<Error> failure;
    {
      const ReaderThread reader(pipeline,
                                [&] { read_failure = Read(database, old_directory, pipeline); });
      failure = Write(database.get_doccount(), pipeline, writer);
    }
    if (!failure) failure = read_failure;
    if (!failure && !report_.stopped) failure = Commit(writer);
    if (failure) return *failure;
    if (report_.stopped) return Stopped(database);
    const Result<Done> sealed = writer.Seal();
    if (!sealed) return sealed.error();
    return std::move(report_);
  }

  // What was committed so far was committed to a directory that goes away: nothing has changed.
  static IngestReport Stopped(const Xapian::Database& database) {
    IngestReport report;
    report.stopped = true;
    report.generation = GenerationOf(database);
    return report;
  }

  // Hands every record to the workers, in the order of indexing.
  static std::optional<Error> Read(const Xapian::Database& database, const fs::path& directory,
                                   Pipeline& pipeline) {
    std::optional<Error> failure;
    try {
      for (auto number = database.postlist_begin(""); number != database.postlist_end("");
           ++number) {
        const Xapian::Document document = database.get_document(*number);
        Stored stored{IdAmongTerms(document, *number), document.get_data()};
        const std::size_t weight = stored.bytes.size();
        if (!pipeline.Push(std::move(stored), weight)) break;
      }
    } catch (const Xapian::Error& error) {
      failure = CannotRead(directory, error.get_msg());
    }
    pipeline.Close();
    return failure;
  }

  Remade Remake(Stored stored, const fs::path& directory) const {
    Result<Record> record = DecodeRecord(stored.bytes);
    if (!record) {
      return CannotRead(directory, fmt::format("the article '{}' cannot be read: {}", stored.id,
                                               record.error().message));
    }
    return Extract(*std::move(record), annotate_);
  }

  std::optional<Error> Write(std::uint64_t total, Pipeline& pipeline, GenerationWriter& writer) {
    for (std::uint64_t done = 0;;) {
      if (options_.stop != nullptr && *options_.stop) {
        report_.stopped = true;
        return std::nullopt;
      }
      Pipeline::Popped next = pipeline.Pop(kStopCheck);
      if (next.status == Pipeline::PopStatus::kEnd) return std::nullopt;
      if (!next.item) continue;
      if (!*next.item) return next.item->error();
      const Result<PutOutcome> put = writer.Put(**std::move(next.item));
      if (!put) return put.error();
      ++done;
      if (options_.on_progress) options_.on_progress({done, done, total});
      if (writer.pending() < options_.commit_every) continue;
      if (std::optional<Error> failure = Commit(writer)) return failure;
    }
  }

  std::optional<Error> Commit(GenerationWriter& writer) {
    Result<Committed> committed = writer.Commit();
    if (!committed) return committed.error();
    report_.generation = committed->generation;
    report_.added += committed->added;
    for (Refusal& refusal : committed->refused) report_.refused.push_back(std::move(refusal));
    return std::nullopt;
  }

  Result<Done> Publish(const fs::path& unfinished, const fs::path& directory) const {
    std::error_code fault;
    fs::rename(unfinished, directory, fault);
    if (fault) {
      return Error{Fault::kUnavailable,
                   fmt::format("cannot rename '{}' to '{}': {}; check the rights there",
                               unfinished.string(), directory.string(), fault.message())};
    }
    // The name must be on the disk before anything points at it.
    const Result<Done> synced = SyncDirectory(archive_);
    if (!synced) return synced;
    return SwapCurrent(archive_, directory);
  }

  const fs::path& archive_;
  const Annotate& annotate_;
  const IngestOptions& options_;
  IngestReport report_;
};

}  // namespace

Result<IngestReport> RunRebuild(const fs::path& archive, const Annotate& annotate,
                                const IngestOptions& options) {
  // Before the lock, which would make its file in a directory that is no archive.
  const Result<fs::path> current = CurrentGeneration(archive);
  if (!current) return current.error();
  const Result<ArchiveLock> lock = ArchiveLock::Take(archive);
  if (!lock) return lock.error();
  return RebuildRun(archive, annotate, options).Run();
}

}  // namespace dateline
