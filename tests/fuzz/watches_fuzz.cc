// SPDX-License-Identifier: GPL-2.0-or-later
// The file of watched searches, which people may edit: any bytes are read or refused, and what was
// read is written and read back as it was.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "cli/watch_list.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto watches = dateline::cli::ParseWatches(text);
  if (!watches) return 0;
  const auto again = dateline::cli::ParseWatches(dateline::cli::WriteWatches(*watches));
  if (!again || *again != *watches) std::abort();
  return 0;
}
