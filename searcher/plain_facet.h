// SPDX-License-Identifier: GPL-2.0-or-later
// A facet whose few values are no names and need no list of their own: the languages of the
// articles found, and the ways in which they name somebody.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

struct PlainValue {
  std::string id;           // "vi", "headline"
  std::uint64_t count = 0;  // articles; following the value alone leads to exactly these
  bool selected = false;
  bool excluded = false;
  bool known = true;             // false: no article of the archive has it
  std::uint64_t in_archive = 0;  // articles of the whole archive

  bool operator==(const PlainValue&) const = default;
};

struct PlainFacet {
  std::uint64_t distinct = 0;  // values with at least one article
  std::uint64_t missing = 0;   // of the articles counted, those without any value
  // All of them: every chosen value at whatever count, and the others that have an article.
  std::vector<PlainValue> values;

  bool operator==(const PlainFacet&) const = default;
};

}  // namespace dateline
