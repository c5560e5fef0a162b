// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/letter_case.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/errorcode.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace dateline {
namespace {

// The code point at `at`, which moves behind it; negative for an invalid sequence.
UChar32 NextCodePoint(std::string_view utf8, std::int32_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  UChar32 code_point = 0;
  U8_NEXT(bytes, at, static_cast<std::int32_t>(utf8.size()), code_point);
  return code_point;
}

}  // namespace

std::string TitleCase(std::string_view utf8) {
  std::string title;
  icu::StringByteSink<std::string> sink(&title);
  icu::ErrorCode status;
  // The root locale: no language's special rule (the Turkish i, the Dutch IJ) fits all places.
  icu::CaseMap::utf8ToTitle("", 0, nullptr,
                            icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())),
                            sink, nullptr, status);
  if (status.isFailure()) {
    status.reset();
    return std::string(utf8);
  }
  return title;
}

bool IsAllCapitals(std::string_view utf8) {
  bool has_capital = false;
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(utf8.size());) {
    const UChar32 code_point = NextCodePoint(utf8, at);
    if (code_point < 0) continue;
    if (u_islower(code_point)) return false;
    has_capital = has_capital || u_isupper(code_point);
  }
  return has_capital;
}

bool StartsWithCapital(std::string_view utf8) {
  std::int32_t at = 0;
  if (utf8.empty()) return false;
  const UChar32 code_point = NextCodePoint(utf8, at);
  return code_point >= 0 && (u_isupper(code_point) || u_istitle(code_point));
}

}  // namespace dateline
