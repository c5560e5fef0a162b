// SPDX-License-Identifier: GPL-2.0-or-later
// Compression is ours: the HTTP library would pack at its strongest level on every answer and
// ignores a quality of 0.
#pragma once

#include <string>
#include <string_view>

#include "web/guarded_server.h"

namespace dateline::web {

// Whether an Accept-Encoding header allows gzip: by name or by "*", with a quality above 0 and not
// below that of the plain form. Malformed parts are skipped; no header means no. Any thread.
bool AcceptsGzip(std::string_view accept_encoding);

// `bytes` as a gzip file without name or time, so that equal bytes give equal files. Any thread.
std::string Gzip(std::string_view bytes);

// What `source` writes as a gzip file, packed while it is written; memory does not grow with it. A
// source that ends short has all of its bytes delivered, and no end of file behind them.
BodySource Gzipped(BodySource source);

}  // namespace dateline::web
