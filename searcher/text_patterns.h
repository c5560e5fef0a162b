// SPDX-License-Identifier: GPL-2.0-or-later
// What a query looks for, as rows of atoms: an atom is one way in which a single word can be meant
// (by its stem, its folded form, its spelling or its beginning). Internal to searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/stem.h"
#include "searcher/query.h"
#include "searcher/word_filter.h"

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
  Atom AnyOf(const std::vector<std::string>& folded);

  // False for nearly every word that is none of the atoms, nor makes one with the word behind it:
  // a glance, where Find folds and stems. Requires: `word` is not empty.
  bool MayFind(std::string_view word) const { return filter_.Lets(word); }

  // Valid until ForgetMany. Requires: no atom is added any more.
  const AtomList& Find(std::string_view word);
  // Forgets the words it has seen if they are many: to be called between texts.
  void ForgetMany();

 private:
  struct Beginnings {
    std::string prefix;
    Atom atom;
  };
  using ByKey = std::unordered_map<std::string, Atom>;

  // One language's way from a word to the atoms of its stem.
  struct StemAtoms {
    explicit StemAtoms(const std::string& language);
    void Add(std::string_view folded, Atom atom);
    void Look(std::string_view folded, AtomList& atoms) const;

    Stemmer stemmer;
    WordFilter filter;  // of the stems asked for
    std::unordered_map<std::string, AtomList> atoms_of;
  };

  // Lets a map of strings be searched for a part of a text without copying it.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };

  AtomList Look(std::string_view word) const;
  void LookFolded(const std::string& folded, AtomList& atoms) const;
  Atom AtomOf(ByKey& keys, std::string_view key);

  std::vector<StemAtoms> stems_;  // by language
  ByKey asked_stems_;
  ByKey folded_;
  ByKey spelled_;
  std::vector<Beginnings> beginnings_;
  std::unordered_map<std::string, AtomList> any_of_;
  Atom next_ = 0;
  WordFilter filter_;                                                       // of all of them
  std::unordered_map<std::string, AtomList, Hash, std::equal_to<>> known_;  // as printed
};

// Words in a row, or one word. Patterns of one unit mean the same thing in other words.
struct Pattern {
  AtomList atoms;  // never empty
  std::uint16_t unit = 0;
  std::uint16_t near = 0;  // 1 + the index in `nears`, where the pattern counts only in company
  std::uint16_t side = 0;
};

// NEAR or ADJ over the patterns that name it. A side without patterns (any:person) is taken to
// stand wherever the others do: only the index knows its places.
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

// Everything that `query` looks for in texts; nothing of what stands under NOT. Names and roles in
// fields count as phrases, a role in any form of its words.
TextPatterns PatternsOf(const ParsedQuery& query, AtomTable& atoms);

}  // namespace dateline
