// SPDX-License-Identifier: GPL-2.0-or-later
// A look at CBOR before it is parsed.
#pragma once

#include <string_view>

namespace dateline {

// Whether `cbor` is one item of numbers, text, arrays and maps with stated lengths, nested and
// counted within the bounds of a record. The parser recurses into whatever it is given, also into
// text in pieces; 64 MiB of opening brackets would overflow its stack. Any thread.
bool HasRecordShape(std::string_view cbor);

}  // namespace dateline
