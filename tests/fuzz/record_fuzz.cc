// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a stored record, and as the CBOR inside one, where no checksum keeps them out.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "core/record.h"
#include "core/record_cbor.h"

namespace {

void CheckRoundTrip(const dateline::Record& record) {
  const auto again = dateline::DecodeRecord(dateline::EncodeRecord(record));
  if (!again || !(*again == record)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto record = dateline::DecodeRecord(bytes)) CheckRoundTrip(*record);
  if (const std::optional<dateline::Record> record = dateline::CborToRecord(bytes)) {
    CheckRoundTrip(*record);
  }
  return 0;
}
