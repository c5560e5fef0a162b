// SPDX-License-Identifier: GPL-2.0-or-later
// What a query looks for, as rows of atoms: an atom is one way in which a single word can be meant
// (by its stem, its folded form, its spelling or its beginning). Internal to searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/stem.h"
#include "searcher/query.h"

namespace dateline {

using Atom = std::uint16_t;
using AtomList = std::vector<Atom>;

// The atoms of a query, and which of them a word of a text is. Remembers the words it has seen, as
// a page of articles has the same ones again and again; so for one thread at a time.
class AtomTable {
 public:
  explicit AtomTable(const std::vector<std::string>& languages);

  Atom StemOf(std::string_view folded);
  Atom Folded(std::string_view folded);
  Atom Spelled(std::string_view spelling);
  Atom Beginning(std::string_view folded);

  // Valid until the next call of a member. Requires: no atom is added any more.
  const AtomList& Find(std::string_view word);

 private:
  struct Beginnings {
    std::string prefix;
    Atom atom;
  };
  using ByKey = std::unordered_map<std::string, Atom>;

  AtomList Look(std::string_view word) const;
  Atom AtomOf(ByKey& keys, std::string_view key);

  std::vector<Stemmer> stemmers_;
  std::vector<std::unordered_map<std::string, AtomList>> stems_;  // by stemmer
  ByKey asked_stems_;
  ByKey folded_;
  ByKey spelled_;
  std::vector<Beginnings> beginnings_;
  Atom next_ = 0;
  std::unordered_map<std::string, AtomList> known_;
};

// Words in a row, or one word. Patterns of one unit mean the same thing in other words.
struct Pattern {
  AtomList atoms;  // never empty
  std::uint16_t unit = 0;
  std::uint16_t near = 0;  // 1 + the index in `nears`, where the pattern counts only in company
  std::uint16_t side = 0;
};

// NEAR or ADJ over the patterns that name it.
struct NearRule {
  std::size_t distance = 0;
  std::size_t sides = 0;
  bool in_order = false;
};

struct TextPatterns {
  std::vector<Pattern> patterns;
  std::vector<NearRule> nears;
  std::size_t units = 0;
};

// Everything that `query` looks for in texts; nothing of what stands under NOT. Names in fields
// count as phrases.
TextPatterns PatternsOf(const ParsedQuery& query, AtomTable& atoms);

}  // namespace dateline
