// SPDX-License-Identifier: GPL-2.0-or-later
// One path of the command line, read through whatever folders and archives it names.
#pragma once

#include <string_view>

#include "core/result.h"
#include "indexer/byte_source.h"
#include "indexer/read_item.h"

namespace dateline {

// ReadArticles (article_reader.h), with the place of each article for the report and a meter for
// progress, which may be null.
Result<Done> ReadPath(std::string_view path, const ReadTask& task, ReadMeter* meter);

}  // namespace dateline
