// SPDX-License-Identifier: GPL-2.0-or-later
// What a worker does with one article between reading and writing.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>

#include "core/annotation.h"
#include "core/article.h"
#include "core/record.h"
#include "core/result.h"
#include "indexer/document.h"

namespace dateline {

// Annotator::Annotate; tests put their own in its place. Called from several threads at once.
using Annotate = std::function<Annotation(const Article&)>;

// The language that an article gives, else the one that it is written in, else "und".
std::string LanguageOf(const Article& article);

// Annotates the record's article afresh and prepares it. Fails, kBadInput, where a pass gives up
// with an exception: a bug or no memory, which costs this article and not the run.
Result<PreparedDocument> Extract(Record record, const Annotate& annotate);

}  // namespace dateline
