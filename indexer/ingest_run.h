// SPDX-License-Identifier: GPL-2.0-or-later
// The two runs of ingest.h, for any annotating function.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/result.h"
#include "indexer/extraction.h"
#include "indexer/index_writer.h"
#include "indexer/ingest.h"

namespace dateline {

// `annotate` is called from several threads at once.
Result<IngestReport> RunIngest(const std::vector<std::string>& paths, const Annotate& annotate,
                               IndexWriter& writer, const IngestOptions& options);
Result<IngestReport> RunRebuild(const std::filesystem::path& archive, const Annotate& annotate,
                                const IngestOptions& options);

}  // namespace dateline
