// SPDX-License-Identifier: GPL-2.0-or-later
// An article as it was read: what its source printed and said of it, nothing inferred.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

// Bytes [begin, end) of a text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const Span&) const = default;
};

enum class TitleOrigin : std::uint8_t {
  kPrinted,  // the source gave it
  kMade,     // the text has no headline; the title is the start of its first sentence
};

// Every string is valid UTF-8 in NFC without C0 controls other than tab and newline
// (core/unicode.h: CleanText); the readers see to it.
struct Article {
  std::string id;  // stable and unique in the archive; at most 200 bytes
  std::string title;
  TitleOrigin title_origin = TitleOrigin::kPrinted;
  std::string text;      // paragraphs end with a newline
  std::string date;      // as the input gave it ("2024-03-22"), or empty
  std::string source;    // as the input gave it ("Reuters"), or empty
  std::string url;       // where it was published, or empty
  std::string language;  // BCP 47 ("en", "vi"), or empty when the input did not say
  std::vector<std::string> authors;
  std::string licence;     // "CC BY 2.5", or empty when nothing was said
  std::string credit;      // whom the licence asks to name, or empty
  std::string credit_url;  // where that credit points, or empty
  std::string path;        // the file it was read from; "archive.zip!inner.txt"; "-" for stdin

  bool operator==(const Article&) const = default;
};

}  // namespace dateline
