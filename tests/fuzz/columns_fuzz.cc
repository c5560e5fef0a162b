// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as the file of columns beside a database, and the same bytes under a checksum of their
// own, which would keep nearly all of them out.
#include <xxhash.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <vector>

#include "searcher/column_file.h"

namespace {

constexpr std::size_t kChecksumAt = 16;
constexpr std::size_t kSummedFrom = 24;

// Looks at every number and letter that the file leads to.
void ReadAll(const dateline::ColumnFile& file) {
  std::uint64_t sum = file.candidates.size();
  for (std::size_t row = 0; row < file.rows.size(); ++row) {
    for (const dateline::KeyRows& keys : file.rows.keys) {
      for (const std::uint32_t number : keys.rows.Of(row)) sum += keys.key(number).size();
    }
    for (const std::uint32_t number : file.rows.mentioned.Of(row))
      sum += file.rows.periods[number].unit;
  }
  if (sum == ~std::uint64_t{0}) std::abort();  // so that nothing is left out as useless
  const std::string bytes = dateline::EncodeColumns(file);
  const auto again = dateline::ParseColumns(bytes);
  if (!again || again->candidates != file.candidates) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::uint64_t> aligned(size / 8 + 1);
  if (size > 0) std::memcpy(aligned.data(), data, size);
  char* bytes = reinterpret_cast<char*>(aligned.data());
  if (const auto file = dateline::ParseColumns({bytes, size})) ReadAll(*file);
  if (size < kSummedFrom) return 0;
  const std::uint64_t checksum = XXH3_64bits(bytes + kSummedFrom, size - kSummedFrom);
  std::memcpy(bytes + kChecksumAt, &checksum, sizeof checksum);
  if (const auto file = dateline::ParseColumns({bytes, size})) ReadAll(*file);
  return 0;
}
