// SPDX-License-Identifier: GPL-2.0-or-later
// Compression is ours: the HTTP library would pack at its strongest level on every answer and
// ignores a quality of 0.
#pragma once

#include <string>
#include <string_view>

namespace dateline::web {

// Whether an Accept-Encoding header allows gzip: by name or by "*", with a quality above 0 and not
// below that of the plain form. Malformed parts are skipped; no header means no. Any thread.
bool AcceptsGzip(std::string_view accept_encoding);

// `bytes` as a gzip file without name or time, so that equal bytes give equal files. Any thread.
std::string Gzip(std::string_view bytes);

}  // namespace dateline::web
