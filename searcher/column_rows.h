// SPDX-License-Identifier: GPL-2.0-or-later
// What the terms of an archive say of each article, turned around: document → keys, day of
// publication, periods mentioned. Rows of numbers in flat arrays, so that a file that is mapped
// serves as well as memory. Nothing here knows who a key is: what stands of a document never
// changes while it lives. Internal to searcher.
#pragma once

#include <xapian.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar_period.h"
#include "searcher/period.h"

namespace dateline {

// A period of the calendar as a file holds it.
struct PlainPeriod {
  std::int32_t first_day = 0;  // as DayNumber has it
  std::uint32_t unit = 0;      // CalendarUnit

  bool operator==(const PlainPeriod&) const = default;
};

// The rows of one sort: row i is values[begins[i]] up to values[begins[i + 1]].
struct NumberRows {
  std::span<const std::uint32_t> begins;  // one more than there are rows
  std::span<const std::uint32_t> values;

  std::span<const std::uint32_t> Of(std::size_t row) const {
    return values.subspan(begins[row], begins[row + 1] - begins[row]);
  }
};

// The keys of one kind. The numbers in the rows count them in the order of their first appearance.
struct KeyRows {
  std::span<const std::uint32_t> key_ends;  // where each key ends in `letters`
  std::string_view letters;
  NumberRows rows;
  std::span<const std::uint8_t> prominence;  // beside rows.values: Prominence bits

  std::size_t keys() const { return key_ends.size(); }
  std::string_view key(std::size_t number) const {
    const std::size_t begin = number == 0 ? 0 : key_ends[number - 1];
    return letters.substr(begin, key_ends[number] - begin);
  }
};

// All of a stretch of documents, the first of which has the number `first`. Refers to memory of
// another, for as long as that lives. Any thread.
struct ColumnRows {
  Xapian::docid first = 1;
  std::array<KeyRows, 4> keys;        // by FacetKind
  std::span<const Period> published;  // by row
  std::span<const PlainPeriod> periods;
  NumberRows mentioned;  // of `periods`

  std::size_t size() const { return published.size(); }  // rows
  // One more than the last document.
  Xapian::docid end() const { return first + static_cast<Xapian::docid>(size()); }
};

// The same as memory of its own, which may grow.
struct ColumnParts {
  struct Numbers {
    std::vector<std::uint32_t> begins = {0};
    std::vector<std::uint32_t> values;

    bool operator==(const Numbers&) const = default;
  };
  struct Keys {
    std::vector<std::uint32_t> key_ends;
    std::string letters;
    Numbers rows;
    std::vector<std::uint8_t> prominence;

    bool operator==(const Keys&) const = default;
  };
  Xapian::docid first = 1;
  std::array<Keys, 4> keys;
  std::vector<Period> published;
  std::vector<PlainPeriod> periods;
  Numbers mentioned;

  bool operator==(const ColumnParts&) const = default;
};

// Requires: `parts` stays as and where it is.
inline ColumnRows RowsOf(const ColumnParts& parts) {
  ColumnRows rows;
  rows.first = parts.first;
  for (std::size_t i = 0; i < rows.keys.size(); ++i) {
    const ColumnParts::Keys& keys = parts.keys[i];
    rows.keys[i] = {
        keys.key_ends, keys.letters, {keys.rows.begins, keys.rows.values}, keys.prominence};
  }
  rows.published = parts.published;
  rows.periods = parts.periods;
  rows.mentioned = {parts.mentioned.begins, parts.mentioned.values};
  return rows;
}

}  // namespace dateline
