// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest.h"

#include "indexer/ingest_run.h"

namespace dateline {
namespace {

// The annotator outlives every run.
Annotate Calling(const Annotator& annotator) {
  return [&annotator](const Article& article) { return annotator.Annotate(article); };
}

}  // namespace

Result<IngestReport> Ingest(const std::vector<std::string>& paths, const Annotator& annotator,
                            IndexWriter& writer, const IngestOptions& options) {
  return RunIngest(paths, Calling(annotator), writer, options);
}

Result<IngestReport> Rebuild(const std::filesystem::path& archive, const Annotator& annotator,
                             const IngestOptions& options) {
  return RunRebuild(archive, Calling(annotator), options);
}

}  // namespace dateline
