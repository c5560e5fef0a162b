// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read_item.h"

namespace dateline {

std::string FormatPlace(const Place& place) {
  if (place.line == 0) return place.file;
  return place.file + ", line " + std::to_string(place.line);
}

}  // namespace dateline
