// SPDX-License-Identifier: GPL-2.0-or-later
// What an archive has addresses for, part by part: what sitemaps are written from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

enum class InventoryKind : std::uint8_t {
  kArticles,
  kPeople,  // by a full name, not hidden by the editor, named in some article
  kDays,    // on which something was published, as "2024-03-22"
};

struct Inventory {
  std::vector<std::string> ids;  // of the part asked for, in an order that only a commit changes
  std::uint64_t total = 0;       // of the whole
  std::uint64_t generation = 0;

  bool operator==(const Inventory&) const = default;
};

}  // namespace dateline
