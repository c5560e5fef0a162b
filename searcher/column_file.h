// SPDX-License-Identifier: GPL-2.0-or-later
// The rows of an archive as a file beside its database (docs/index-format.md): mapped where it is
// opened, so that nothing has to be derived and processes share the memory. The index stays the
// only truth: a file that does not fit it is not looked at. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "searcher/column_rows.h"
#include "searcher/copy_candidates.h"

namespace dateline {

// A document of the database that rows were read from. Where the same number bears another article
// the database is not the one it was: an older copy was put in its place.
struct Witness {
  std::uint32_t document = 0;
  std::uint32_t print = 0;  // of what WitnessOf reads

  bool operator==(const Witness&) const = default;
};

// Throws Xapian::DocNotFoundError for a document that is not there.
Witness WitnessOf(const Xapian::Database& database, Xapian::docid document);

// Which state of which database rows are of.
struct ColumnSource {
  std::string uuid;
  std::uint64_t generation = 0;
  std::vector<Witness> witnesses;  // of the last documents

  bool operator==(const ColumnSource&) const = default;
};

// What a file holds.
struct ColumnFile {
  ColumnSource source;
  ColumnRows rows;                        // refers to memory of another
  std::vector<CopyCandidate> candidates;  // by document
};

// The bytes of a file. The same give the same bytes. Requires: a uuid of at most 40 bytes, and
// rows.first == 1.
std::string EncodeColumns(const ColumnFile& file);

// Checks all of `bytes` once; after that no look-up can leave them. Fails with kDamaged when they
// are cut, altered, of another machine's order of bytes or of another version. What is given refers
// to `bytes`, which must begin on a multiple of 8. Any thread.
Result<ColumnFile> ParseColumns(std::string_view bytes);

}  // namespace dateline
