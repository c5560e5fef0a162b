// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>

#include "indexer/text_reader.h"
#include "tests/fuzz/read_checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  dateline::CheckReader(dateline::ReadText, {reinterpret_cast<const char*>(data), size});
  return 0;
}
