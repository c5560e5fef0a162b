// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as the file of impacts beside a database, and the same bytes under a checksum of their
// own, which would keep nearly all of them out.
#include <xxhash.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <vector>

#include "searcher/impact_file.h"

namespace {

constexpr std::size_t kChecksumAt = 16;
constexpr std::size_t kSummedFrom = 24;

void Require(bool holds) {
  if (!holds) std::abort();
}

// Every posting is of a document that there may be, in order, and weighs something.
void ReadAll(const dateline::ImpactFile& file) {
  Require(file.lists.size() == file.terms.size());
  for (const dateline::ImpactList& list : file.lists) {
    Xapian::docid before = 0;
    for (std::size_t block = 0; block < list.blocks(); ++block) {
      for (std::uint32_t at = list.begins[block]; at < list.begins[block + 1]; ++at) {
        const Xapian::docid document = dateline::FirstOfBlock(block) + list.documents[at];
        Require(document > before && document <= file.last && list.impacts[at] > 0);
        before = document;
      }
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::uint64_t> aligned(size / 8 + 1);
  if (size > 0) std::memcpy(aligned.data(), data, size);
  char* bytes = reinterpret_cast<char*>(aligned.data());
  if (const auto file = dateline::ParseImpacts({bytes, size})) ReadAll(*file);
  if (size < kSummedFrom) return 0;
  const std::uint64_t checksum = XXH3_64bits(bytes + kSummedFrom, size - kSummedFrom);
  std::memcpy(bytes + kChecksumAt, &checksum, sizeof checksum);
  if (const auto file = dateline::ParseImpacts({bytes, size})) ReadAll(*file);
  return 0;
}
