// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the documents of a batch that Xapian refuses, so that their neighbours can be kept.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/result.h"

namespace dateline {

struct RefusedDocument {
  std::size_t index = 0;
  std::string reason;  // Xapian's words
};

// The document at an index of the batch; an error makes it a refused one.
using DocumentAt = std::function<Result<Xapian::Document>(std::size_t index)>;

// Tries the documents 0 to `count` by halves in a database of their own at `scratch` (made and
// removed), where a failed commit harms nobody. Some faults show only when a batch is committed,
// which is why adding alone proves nothing. kUnavailable when `scratch` cannot be written.
Result<std::vector<RefusedDocument>> FindRefused(std::size_t count, const DocumentAt& document_at,
                                                 const std::filesystem::path& scratch);

}  // namespace dateline
