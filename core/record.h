// SPDX-License-Identifier: GPL-2.0-or-later
// What the archive stores of one article: everything that was read and found, so that an archive
// can be rebuilt from itself. The bytes are described in docs/index-format.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation.h"
#include "core/article.h"
#include "core/result.h"

namespace dateline {

// What an article said before it was corrected.
struct EarlierVersion {
  std::string title;
  std::string text;
  std::string date;  // as given
  std::int64_t indexed_at = 0;

  bool operator==(const EarlierVersion&) const = default;
};

// Of the versions of an article the first is kept and the latest before this one; so many and so
// many bytes of their titles and texts at most.
inline constexpr std::size_t kMostEarlierVersions = 20;
inline constexpr std::size_t kMostEarlierBytes = std::size_t{4} << 20;

struct Record {
  Article article;  // `language` is filled in: given, else detected, else "und"
  Annotation annotation;
  std::int64_t indexed_at = 0;               // seconds since 1970-01-01 UTC
  std::vector<EarlierVersion> earlier = {};  // the first one first

  bool operator==(const Record&) const = default;
};

// The stored bytes: a version, a CRC-32 of the rest, and zstd-compressed CBOR. Any thread.
std::string EncodeRecord(const Record& record);

// Reads EncodeRecord's bytes back. Fails with kDamaged, saying what is wrong, for bytes that are
// cut, altered or of another version; never crashes on any input. Any thread.
Result<Record> DecodeRecord(std::string_view bytes);

// The versions that lie before whatever replaces `old`: those before it and itself, within the
// bounds. A change of neither title, text nor date makes no version. Any thread.
std::vector<EarlierVersion> VersionsBefore(const Record& replacement, Record old);

// The same for the same content: 16 bytes that tell whether an article has changed. The path and
// the time of indexing take no part. XXH3, 128 bits. Any thread.
std::string ContentHash(const Article& article);

}  // namespace dateline
