// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/seen_articles.h"

#include <xxhash.h>

namespace dateline {
namespace {

std::uint64_t Hash(const std::string& id) { return XXH3_64bits(id.data(), id.size()); }

}  // namespace

std::optional<Place> SeenArticles::Find(const std::string& id) const {
  const auto found = positions_.find(Hash(id));
  if (found == positions_.end()) return std::nullopt;
  return Place{files_[found->second.file], found->second.line};
}

void SeenArticles::Add(const std::string& id, const Place& place) {
  if (files_.empty() || files_.back() != place.file) files_.push_back(place.file);
  const auto file = static_cast<std::uint32_t>(files_.size() - 1);
  positions_[Hash(id)] = {file, static_cast<std::uint32_t>(place.line)};
}

}  // namespace dateline
