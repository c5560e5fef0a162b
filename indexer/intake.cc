// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/intake.h"

#include <algorithm>
#include <ctime>
#include <exception>
#include <utility>

#include "core/record.h"
#include "indexer/folder_walk.h"
#include "indexer/path_reader.h"

namespace dateline {
namespace {

std::size_t Weight(const ReadItem& item) {
  const auto* read = std::get_if<ReadArticle>(&item);
  return read == nullptr ? 0 : read->article.text.size();
}

// 0 when one of the paths has no size: a share of an unknown whole is none.
std::uint64_t TotalBytes(const std::vector<std::string>& paths) {
  std::uint64_t total = 0;
  for (const std::string& path : paths) {
    if (path == "-") return 0;
    total += InputBytes(path);
  }
  return total;
}

}  // namespace

unsigned WorkersOf(const IngestOptions& options) {
  return options.workers > 0 ? options.workers : std::max(1u, std::thread::hardware_concurrency());
}

Intake::Intake(std::vector<std::string> paths, const Annotate& annotate,
               const std::filesystem::path& committed, const IngestOptions& options)
    : paths_(std::move(paths)),
      defaults_(options.defaults),
      annotate_(annotate),
      indexed_at_(std::time(nullptr)),
      bytes_total_(TotalBytes(paths_)),
      pipeline_(WorkersOf(options), {}, [this](ReadItem item, unsigned worker) {
        return Handle(std::move(item), worker);
      }) {
  meter_.stop = &stop_;
  for (unsigned worker = 0; worker < WorkersOf(options); ++worker) {
    committed_.emplace_back(committed);
  }
  reader_ = std::thread([this] { Read(); });
}

Intake::~Intake() {
  Stop();
  reader_.join();
}

void Intake::Stop() {
  stop_ = true;
  pipeline_.Finish();
}

void Intake::Read() {
  const ReadSink sink = [this](ReadItem item) {
    const std::size_t weight = Weight(item);
    return !stop_ && pipeline_.Push(std::move(item), weight);
  };
  const std::vector<Error> failures = ReadPaths(ReadTask{defaults_, sink});
  if (!failures.empty() && failures.size() == paths_.size()) failure_ = failures.front();
  pipeline_.Close();
}

std::vector<Error> Intake::ReadPaths(const ReadTask& task) {
  std::vector<Error> failures;
  for (const std::string& path : paths_) {
    if (stop_) break;
    try {
      const Result<Done> read = ReadPath(path, task, &meter_);
      if (read) continue;
      failures.push_back(read.error());
    } catch (const std::exception& bug) {  // or no memory; the other paths may be smaller
      failures.push_back({Fault::kUnavailable, "cannot read '" + path + "': " + bug.what()});
    }
    if (!task.Refuse({path}, failures.back().message)) break;
  }
  return failures;
}

Handled Intake::Handle(ReadItem item, unsigned worker) {
  if (auto* refusal = std::get_if<Refusal>(&item)) return std::move(*refusal);
  auto& [article, place] = std::get<ReadArticle>(item);
  article.language = LanguageOf(article);
  Extracted extracted{article.id, article.path, std::move(place), ContentHash(article), {}, {}};
  if (committed_[worker].Holds(extracted.id, extracted.content_hash)) {
    extracted.unchanged = std::move(article);
  } else {
    extracted.prepared = Prepare(std::move(article));
  }
  return extracted;
}

Result<PreparedDocument> Intake::Prepare(Article article) const {
  Record record;
  record.article = std::move(article);
  record.indexed_at = indexed_at_;
  return Extract(std::move(record), annotate_);
}

}  // namespace dateline
