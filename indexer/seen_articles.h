// SPDX-License-Identifier: GPL-2.0-or-later
// The articles of one run, so that two with one id are told apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/read_item.h"

namespace dateline {

// Some forty bytes an article: ids are kept as hashes and files by number.
class SeenArticles {
 public:
  // Where the article `id` of this run was read; nothing when there was none.
  std::optional<Place> Find(const std::string& id) const;

  void Add(const std::string& id, const Place& place);

 private:
  struct Position {
    std::uint32_t file = 0;
    std::uint32_t line = 0;
  };

  std::vector<std::string> files_;  // the articles of one file come together
  std::unordered_map<std::uint64_t, Position> positions_;
};

}  // namespace dateline
