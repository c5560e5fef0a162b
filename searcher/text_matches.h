// SPDX-License-Identifier: GPL-2.0-or-later
// Where patterns stand among the words of a text. Internal to searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/words.h"
#include "searcher/text_patterns.h"

namespace dateline {

// Words [first, last] of the text are one of the query's units.
struct TextMatch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint16_t unit = 0;
};

// Finds patterns. For one thread at a time, as AtomTable.
class Matcher {
 public:
  Matcher(const ParsedQuery& query, const std::vector<std::string>& languages);

  bool empty() const { return patterns_.patterns.empty(); }
  std::size_t units() const { return patterns_.units; }

  // In the order of their first words. A row never runs over the end of a paragraph. Linear in the
  // words, times the few patterns that begin alike.
  std::vector<TextMatch> Find(std::string_view text, std::span<const Word> words) const;

 private:
  struct Place {
    TextMatch match;
    std::uint16_t pattern = 0;
  };
  // What stands at words [first, next) of a text.
  struct Start {
    const AtomList& atoms;
    std::size_t first = 0;
    std::size_t next = 0;
  };
  void AddRows(std::string_view text, std::span<const Word> words, const Start& start,
               std::vector<Place>& places) const;
  std::vector<Place> FindRows(std::string_view text, std::span<const Word> words) const;
  void KeepCompany(const std::vector<Place>& places, std::span<const Word> words,
                   std::vector<TextMatch>& kept) const;

  mutable AtomTable atoms_;
  TextPatterns patterns_;
  std::vector<std::vector<std::uint16_t>> starting_;  // by atom: the patterns that begin with it
};

}  // namespace dateline
