// SPDX-License-Identifier: GPL-2.0-or-later
// Names by how any of their words begin, the heaviest first: a sorted array of the words' places in
// one text, with the heaviest of each stretch of it. Internal to searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

// Takes, for a name of two and a half words, its letters and about 39 bytes: some 57 MB for a
// million of 17 letters. Immutable once sealed; any thread then.
class NameCompletion {
 public:
  // A name of `owner`, folded (FoldName). Requires: not sealed; all names together have less than
  // 4 GiB.
  void Add(std::uint32_t owner, std::string_view folded, std::uint32_t weight);

  // Sorts; about a second for a million names. Call once, after every Add.
  void Seal();

  // A name that was found, and whose it is.
  struct Found {
    std::uint32_t owner = 0;
    std::string_view folded;  // lives as long as this
    std::uint32_t weight = 0;

    bool operator==(const Found&) const = default;
  };

  // The heaviest name of each owner one of whose names goes on, from the start of some word, as
  // `folded`; the heaviest owners first, then in the order of their names; at most `limit`. An
  // owner with very many such names may hide lighter ones.
  std::vector<Found> Find(std::string_view folded, std::size_t limit) const;

  std::size_t names() const { return owners_.size(); }
  std::size_t bytes() const;

 private:
  // A word of a name: where it begins in text_, and the name.
  struct Place {
    std::uint32_t at = 0;
    std::uint32_t name = 0;
  };
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  // From the word to the end of its name.
  std::string_view Rest(const Place& place) const;
  Range PlacesOf(std::string_view folded) const;
  std::uint32_t Heaviest(Range range) const;
  std::uint32_t Heavier(std::uint32_t a, std::uint32_t b) const;

  std::string text_;
  std::vector<std::uint32_t> ends_;            // of each name in text_
  std::vector<std::uint32_t> owners_;          // by name
  std::vector<std::uint32_t> weights_;         // by name until sealed, then by place
  std::vector<Place> places_;                  // in the order of Rest
  std::vector<std::uint32_t> block_heaviest_;  // tree over blocks of places, from index 1
  std::size_t blocks_ = 0;
};

}  // namespace dateline
