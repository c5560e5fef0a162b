// SPDX-License-Identifier: GPL-2.0-or-later
// The style sheet and the script, inside the program. Their names hold a digest of their content,
// so a browser may keep them for ever. No file is opened at run time.
#pragma once

#include <span>
#include <string_view>

#include "web/html.h"

namespace dateline::web {

struct Asset {
  std::string_view stem;  // "style.css"
  std::string_view name;  // "style.674376b12893.css"
  std::string_view digest;
  std::string_view content_type;
  std::string_view bytes;
  std::string_view packed;  // gzip
};

std::span<const Asset> Assets();

// By name with digest; null when there is none (of this build). Any thread.
const Asset* FindAsset(std::string_view name);

// By stem, for what has an address of its own besides. Requires: it is one of web/assets. Any
// thread.
const Asset& AssetNamed(std::string_view stem);

// The address of the asset with this stem. Requires: it is one of web/assets. Any thread.
Url AssetUrl(std::string_view stem);

// Differs between programs whose pages may differ: part of every page's ETag.
std::string_view BuildId();

}  // namespace dateline::web
