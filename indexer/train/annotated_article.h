// SPDX-License-Identifier: GPL-2.0-or-later
// The file format in which articles are annotated by hand: a header, the text with inline tags, a
// list of entities. docs/train.md describes it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "indexer/train/annotated_text.h"

namespace dateline {

// The annotated text in `file`, the bytes of one file:
//
//   id: ea-017
//   source: VNA
//
//   BEIJING — <role of="p1">Secretary</role> <per id="p1">Trung</per> on <date>Friday</date> met
//   ...
//
//   entities:
//   p1 | Trung
//
// <per>, <org> and <loc> are names; <date> and <role> are read and dropped, as are the header and
// the list of entities, and both may be missing. A "<" that begins none of these tags is text.
// kBadInput, naming `name` and the line: a tag that is never closed, crosses another or is closed
// twice, a name inside a name, an empty name. Any thread.
Result<AnnotatedText> ParseAnnotatedArticle(std::string_view file, std::string name);

// Every *.txt file of the directory, by name, in the order of names. kNotFound without one;
// otherwise fails as ParseAnnotatedArticle does, at the first file that does.
Result<std::vector<AnnotatedText>> ReadAnnotatedArticles(const std::filesystem::path& directory);

}  // namespace dateline
