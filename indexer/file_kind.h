// SPDX-License-Identifier: GPL-2.0-or-later
// What a file is, by the end of its name.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

enum class FileKind : std::uint8_t {
  kUnknown,
  kText,        // .txt
  kJsonLines,   // .jsonl .ndjson
  kCompressed,  // .gz .xz .zst .bz2 around one file
  kTar,         // .tar, compressed or not, and .tgz .txz .tzst .tbz2
  kZip,         // .zip
};

struct NamedKind {
  FileKind kind = FileKind::kUnknown;
  std::string_view stem;  // the name without the ending that told the kind; a view into the name
};

// "news.jsonl.gz" is kCompressed with the stem "news.jsonl". Case does not matter. Any thread.
NamedKind KindOf(std::string_view name);

// The name without every ending that says how it is packed and written:
// "2024/news.jsonl.gz" -> "2024/news". Any thread.
std::string_view NameWithoutEndings(std::string_view name);

// True when something can be read from a file of this name. Any thread.
bool IsReadable(std::string_view name);

}  // namespace dateline
