// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/assets.h"

#include <algorithm>
#include <cassert>

namespace dateline::web {

const Asset* FindAsset(std::string_view name) {
  for (const Asset& asset : Assets()) {
    if (asset.name == name) return &asset;
  }
  return nullptr;
}

const Asset& AssetNamed(std::string_view stem) {
  const std::span<const Asset> assets = Assets();
  const auto found = std::find_if(assets.begin(), assets.end(),
                                  [&](const Asset& asset) { return asset.stem == stem; });
  assert(found != assets.end());
  return *found;
}

Url AssetUrl(std::string_view stem) { return Url("/a").Segment(AssetNamed(stem).name); }

}  // namespace dateline::web
