// SPDX-License-Identifier: GPL-2.0-or-later
// The folded names of every entity, for whoever types one. Internal to searcher.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

using EntityNumber = std::uint32_t;  // counts from 0 within its kind; good for one snapshot only

// The words of a name as typed, folded as names are. Any thread.
std::vector<std::string> WordsOfName(std::string_view typed);

// Words that a name has, folded.
struct NameWords {
  std::vector<std::string> whole;
  std::vector<std::string> beginnings;  // what words of it begin with
};

// Immutable once sealed; any thread then.
class NameIndex {
 public:
  // The names of the next entity, folded (FoldName). Each is kept once.
  void Add(std::vector<std::string> names);

  // Requires: every entity was added.
  void Seal();

  // Those one of whose names is `folded`.
  std::vector<EntityNumber> Find(std::string_view folded) const;

  // Those one of whose names has all the words of `folded`, each once, in order. Reads only the
  // names that have the rarest of the words.
  std::vector<EntityNumber> FindWords(std::string_view folded) const;

  // The same for words of which only the beginnings are known. Every word may be the same one.
  // Entities may come more than once.
  std::vector<EntityNumber> FindWords(const NameWords& wanted) const;

  // True when every one of `words` begins a word of one and the same name of the entity.
  bool HasWordsBeginning(EntityNumber entity, const std::vector<std::string>& words) const;

 private:
  struct Name {
    std::string folded;
    EntityNumber entity = 0;
  };

  // A word, as the first name that has it spells it, and where its names end in holders_; they
  // begin where those of the word before end.
  struct WordEntry {
    std::uint32_t name = 0;
    std::uint32_t begin = 0;  // in that name, in bytes
    std::uint32_t size = 0;
    std::uint32_t holders_end = 0;
  };

  using WordOfName = std::pair<std::uint32_t, std::uint32_t>;  // number of the word, of the name

  void IndexWords();
  void FillHolders(const std::vector<WordOfName>& pairs, const std::vector<std::uint32_t>& rank);
  std::string_view Spelled(const WordEntry& word) const;
  std::span<const std::uint32_t> Holders(std::string_view word) const;
  std::span<const std::uint32_t> HoldersBeginning(std::string_view beginning) const;

  std::vector<Name> names_;             // entity after entity
  std::vector<std::uint32_t> begins_;   // by entity, one more than there are
  std::vector<std::uint32_t> sorted_;   // numbers of names_, by name
  std::vector<WordEntry> words_;        // in order
  std::vector<std::uint32_t> holders_;  // numbers of names_, word after word, in order, each once
};

}  // namespace dateline
