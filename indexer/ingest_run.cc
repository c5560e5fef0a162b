// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest_run.h"

#include <fmt/format.h>

#include <chrono>
#include <optional>
#include <utility>

#include "indexer/intake.h"
#include "indexer/seen_articles.h"

namespace dateline {
namespace {

using namespace std::chrono_literals;

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr auto kCommitInterval = 10s;
constexpr auto kStopCheck = 200ms;

// The file of the disk that an article was read from is still there: "a.zip!b.txt" lies in a.zip.
bool IsStillThere(const std::string& path) {
  std::error_code ignored;
  if (fs::exists(path, ignored)) return true;
  for (std::size_t mark = path.find('!'); mark != path.npos; mark = path.find('!', mark + 1)) {
    if (fs::is_regular_file(path.substr(0, mark), ignored)) return true;
  }
  return false;
}

// The writer's third of the run, on the caller's thread.
class IngestRun {
 public:
  IngestRun(const std::vector<std::string>& paths, const Annotate& annotate, IndexWriter& writer,
            const IngestOptions& options)
      : writer_(writer),
        options_(options),
        intake_(paths, annotate, writer.generation_directory(), options) {}

  Result<IngestReport> Run() {
    for (;;) {
      StopWhenAsked();
      Intake::Pipeline::Popped next = intake_.Next(kStopCheck);
      if (next.status == Intake::Pipeline::PopStatus::kEnd) break;
      if (next.item) {
        if (std::optional<Error> failure = Take(*std::move(next.item))) return Explain(*failure);
      }
      if (!IsCommitDue()) continue;
      if (std::optional<Error> failure = Commit()) return Explain(*failure);
    }
    if (std::optional<Error> failure = Commit()) return Explain(*failure);
    if (intake_.failure() && !report_.stopped) return *intake_.failure();
    return std::move(report_);
  }

 private:
  void StopWhenAsked() {
    if (report_.stopped || options_.stop == nullptr || !*options_.stop) return;
    report_.stopped = true;
    intake_.Stop();
  }

  bool IsCommitDue() const {
    if (writer_.pending() == 0) return false;
    return writer_.pending() >= options_.commit_every ||
           Clock::now() - committed_at_ >= kCommitInterval;
  }

  std::optional<Error> Commit() {
    Result<Committed> committed = writer_.Commit();
    if (!committed) return committed.error();
    committed_at_ = Clock::now();
    report_.generation = committed->generation;
    report_.added += committed->added;
    report_.replaced += committed->replaced;
    if (options_.on_commit && committed->added + committed->replaced > 0) options_.on_commit();
    for (Refusal& refusal : committed->refused) report_.refused.push_back(std::move(refusal));
    return std::nullopt;
  }

  // What the report would have said stands in the error: it is the last thing that is heard.
  Error Explain(Error failure) const {
    if (report_.added + report_.replaced == 0) return failure;
    failure.message += fmt::format("; of this run {} added and {} replaced articles are kept",
                                   report_.added, report_.replaced);
    return failure;
  }

  std::optional<Error> Take(Handled handled) {
    std::optional<Error> failure;
    if (auto* refusal = std::get_if<Refusal>(&handled)) {
      report_.refused.push_back(std::move(*refusal));
    } else {
      failure = TakeArticle(std::move(std::get<Extracted>(handled)));
    }
    ++handled_;
    if (options_.on_progress) {
      options_.on_progress({handled_, intake_.bytes_read(), intake_.bytes_total()});
    }
    return failure;
  }

  std::optional<Error> TakeArticle(Extracted extracted) {
    const std::optional<Place> first = seen_.Find(extracted.id);
    if (!first && extracted.unchanged) {
      seen_.Add(extracted.id, extracted.place);
      ++report_.unchanged;
      return std::nullopt;
    }
    const Result<IndexWriter::Standing> standing = writer_.Find(extracted.id);
    if (!standing && standing.error().fault != Fault::kNotFound) return standing.error();
    if (standing && standing->content_hash == extracted.content_hash) {
      ++report_.unchanged;
    } else if (first) {
      Refuse(extracted, fmt::format("its id '{}' belongs to another article of this run, {}; give "
                                    "each an id of its own",
                                    extracted.id, FormatPlace(*first)));
      return std::nullopt;
    } else if (standing && IsClash(*standing, extracted)) {
      Refuse(extracted,
             fmt::format("its id '{}' stands for another article, from '{}', and this one is from "
                         "'{}'; give one of them another id, or remove the first",
                         extracted.id, standing->path, extracted.path));
      return std::nullopt;
    } else if (std::optional<Error> failure = Put(extracted)) {
      return failure;
    }
    if (!first) seen_.Add(extracted.id, extracted.place);
    return std::nullopt;
  }

  // Two files that both exist have one id and say different things: to replace the first would lose
  // it. Standard input is no file; what comes from there is a correction.
  static bool IsClash(const IndexWriter::Standing& standing, const Extracted& extracted) {
    return extracted.path != "-" && standing.path != extracted.path && IsStillThere(standing.path);
  }

  std::optional<Error> Put(Extracted& extracted) {
    if (extracted.unchanged) extracted.prepared = intake_.Prepare(*std::move(extracted.unchanged));
    Result<PreparedDocument>& prepared = *extracted.prepared;
    if (!prepared) {
      Refuse(extracted, prepared.error().message);
      return std::nullopt;
    }
    const Result<PutOutcome> put = writer_.Put(*std::move(prepared));
    if (!put) return put.error();
    return std::nullopt;
  }

  void Refuse(const Extracted& extracted, std::string message) {
    report_.refused.push_back({FormatPlace(extracted.place), std::move(message)});
  }

  IndexWriter& writer_;
  const IngestOptions& options_;
  IngestReport report_;
  SeenArticles seen_;
  std::uint64_t handled_ = 0;
  Clock::time_point committed_at_ = Clock::now();
  Intake intake_;
};

}  // namespace

Result<IngestReport> RunIngest(const std::vector<std::string>& paths, const Annotate& annotate,
                               IndexWriter& writer, const IngestOptions& options) {
  return IngestRun(paths, annotate, writer, options).Run();
}

}  // namespace dateline
