// SPDX-License-Identifier: GPL-2.0-or-later
// Annotated corpora in the usual column format, as texts again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "indexer/train/annotated_text.h"

namespace dateline {

// The documents in `file`: one token, a tab and its tag a line (O, or B- and I- with PER, ORG, LOC,
// MISC), an empty line after each sentence, a line "-DOCSTART-" and an empty line before each
// document. Each becomes a text as print has it (no blank before a comma, none inside brackets), a
// sentence a line, so that the product's own tokens can be made of it: trained on other tokens than
// it will see, a tagger loses. An I- tag behind another type begins a name.
// kBadInput, naming `name` and the line: a line without a tab, an unknown tag. Any thread.
Result<std::vector<AnnotatedText>> ParseBio(std::string_view file, const std::string& name);

}  // namespace dateline
