// SPDX-License-Identifier: GPL-2.0-or-later
// A record as CBOR: the part of the stored bytes that is compressed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/record.h"

namespace dateline {

std::string RecordToCbor(const Record& record);

// Nothing when `cbor` is not what RecordToCbor writes: a field of the wrong type, an enumerator
// that does not exist, a span outside its text. Safe on any bytes. Any thread.
std::optional<Record> CborToRecord(std::string_view cbor);

}  // namespace dateline
