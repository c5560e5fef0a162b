// SPDX-License-Identifier: GPL-2.0-or-later
// One article in a plain text file, as agencies send them.
#pragma once

#include "indexer/byte_source.h"
#include "indexer/read_item.h"

namespace dateline {

// Reads one article from `bytes`, in whatever encoding. A short first line without a full stop,
// followed by an empty line, is the headline; without one the title is made from the first
// sentence. Everything else of the frame ("date 2024-03-22 BEIJING —", the credit) stays in the
// text for the passes of indexer/extract. A file that is empty, binary or unreadable is refused.
// Gives what the sink says.
bool ReadText(const InputFile& file, ByteSource& bytes, const ReadTask& task);

}  // namespace dateline
