// SPDX-License-Identifier: GPL-2.0-or-later
// Articles as JSON objects, one a line (NDJSON, JSON Lines).
#pragma once

#include "indexer/byte_source.h"
#include "indexer/read_item.h"

namespace dateline {

inline constexpr std::size_t kMaxLineBytes = 64u * 1024 * 1024;

// Reads one article from each line of `bytes`. Keys: id, title, date, source, url, text, language,
// authors (a string or an array of them), licence, credit, credit_url; others are ignored, null is
// as good as absent, a number will do for an id. A line that is no such object is refused and the
// next one is read; a line over kMaxLineBytes is passed over without being held. A file whose
// first hundred lines are all refused is given up, because it is something else.
// Gives what the sink says.
bool ReadJsonLines(const InputFile& file, ByteSource& bytes, const ReadTask& task);

}  // namespace dateline
