// SPDX-License-Identifier: GPL-2.0-or-later
// Two texts side by side: copies of one dispatch, or an article before and after its correction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/response.h"

namespace dateline {

// A text of the archive: an article as it stands, or an earlier version of it, counted from 1.
struct TextName {
  std::string article;
  std::optional<std::size_t> version;

  bool operator==(const TextName&) const = default;
};

enum class Change : std::uint8_t { kNone, kRemoved, kAdded };

// A stretch of either text, or of both.
struct ChangedText {
  Change change = Change::kNone;
  std::string text;

  bool operator==(const ChangedText&) const = default;
};

// `after` as made from `before`: the parts that are not kAdded are `before` byte for byte, those
// that are not kRemoved are `after`. Word by word by a shortest edit script (Wu, Manber, Myers and
// Miller, "An O(NP) sequence comparison algorithm", 1990); paragraph by paragraph, or as a whole,
// where the texts are too long and too different for that. Any thread.
std::vector<ChangedText> CompareTexts(std::string_view before, std::string_view after);

// One of the two sides.
struct ComparedText {
  ArticleCopy article;
  std::optional<std::size_t> version;  // as asked for
  std::size_t versions = 1;            // in all, the present one included
  std::int64_t indexed_at = 0;         // of the version, seconds since 1970-01-01 UTC
};

struct Comparison {
  ComparedText before;
  ComparedText after;
  std::vector<ChangedText> title;
  std::vector<ChangedText> text;
  std::uint64_t generation = 0;
};

}  // namespace dateline
