// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_marks.h"

namespace dateline {
namespace {

// General punctuation, U+2000 to U+206F, by its last byte or two.
std::int32_t GeneralMark(std::string_view at) {
  if (at[1] == '\x81') return '.';
  switch (at[2]) {
    case '\x90':
    case '\x91':
    case '\x92':
    case '\x93':
      return kDash;
    case '\x94':
    case '\x95':
      return kLongDash;
    case '\x98':
    case '\x99':
      return kApostrophe;
    case '\xa6':
      return '.';
    case '\x9c':
    case '\x9d':
    case '\x9e':
      return '"';
    default:
      return static_cast<unsigned char>(at[2]) <= 0x8b ? ' ' : '*';
  }
}

}  // namespace

WideCharacter ReadWide(std::string_view at) {
  const auto lead = static_cast<unsigned char>(at[0]);
  const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (at.size() < length) return {at.size(), '*'};
  if (lead == 0xe2 && (at[1] == '\x80' || at[1] == '\x81')) return {3, GeneralMark(at)};
  if (lead == 0xe2 && at[1] == '\x82') return {3, kCurrency};
  if (lead == 0xe2 && at[1] == '\x88' && at[2] == '\x92') return {3, kDash};
  if (lead == 0xe3 && at[1] == '\x80') return {3, '.'};
  if (lead == 0xc2)
    return {2, at[1] == '\xa0' ? ' ' : at[1] == '\xa3' || at[1] == '\xa5' ? kCurrency : '*'};
  return {length, 0};
}

}  // namespace dateline
