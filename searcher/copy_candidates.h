// SPDX-License-Identifier: GPL-2.0-or-later
// Which articles may have a copy at all: few, so that all the rest is looked at once and never
// again. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "core/signature.h"

namespace dateline {

// Two signatures are compared when they agree in one of sixteen bands of four bytes (locality
// sensitive hashing: Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3). Of
// pairs that share four fifths of their runs all but 2 in 10,000 agree in some band.
inline constexpr std::size_t kBandBytes = 4;
inline constexpr std::size_t kBands = kSignatureBytes / kBandBytes;

inline std::uint32_t BandOf(const Signature& signature, std::size_t band) {
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, signature.data() + band * kBandBytes, kBandBytes);
  return bytes;
}

// An article, and what its place among copies depends on besides its day.
struct CopyCandidate {
  Xapian::docid document = 0;
  Signature signature{};
  std::string id;  // as its term has it

  bool operator==(const CopyCandidate&) const = default;
};

// Every article that shares a band with another, by document. Throws Xapian::Error.
std::vector<CopyCandidate> FindCandidates(const Xapian::Database& database);

// The same out of those of an earlier state, `candidates`, when `documents` (all that live now,
// ascending) from `first_new` on have come since and others have gone. Of the old ones nothing is
// read but their signatures, and that only where something is new. Throws Xapian::Error.
std::vector<CopyCandidate> ExtendCandidates(const Xapian::Database& database,
                                            const std::vector<Xapian::docid>& documents,
                                            Xapian::docid first_new,
                                            std::vector<CopyCandidate> candidates);

}  // namespace dateline
