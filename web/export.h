// SPDX-License-Identifier: GPL-2.0-or-later
// All results of a search as rows: one schema for HTTP and for the command line. Any thread.
#pragma once

#include <string>
#include <string_view>

#include "core/result.h"
#include "searcher/result_stream.h"
#include "web/guarded_server.h"

namespace dateline::web {

enum class ExportFormat { kCsv, kNdjson };

struct ExportManner {
  ExportFormat format = ExportFormat::kCsv;
  std::string origin = {};       // "https://archive.example.org" before every address, or nothing
  bool byte_order_mark = false;  // of CSV: by which spreadsheets know UTF-8
};

// How an export ended. It is whole when every article found is in it.
struct ExportEnd {
  bool taken = true;  // false: nobody took any more of it
  Result<Done> read = Done{};
};

// Writes everything that is left of `stream`, an article at a time: of CSV the header and a record
// each, of NDJSON a line each. Where articles are missing, because they were changed or removed
// meanwhile or cannot be read, a last row or line says so: in CSV one without an id, in NDJSON an
// object whose only member is `incomplete`.
ExportEnd WriteExport(ResultStream& stream, const ExportManner& manner, const BodySink& sink);

// One article as it stands there, with its line end.
std::string ExportRow(const ListedArticle& article, const ExportManner& manner);

}  // namespace dateline::web
