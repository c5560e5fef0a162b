// SPDX-License-Identifier: GPL-2.0-or-later
// The folded names of every entity, for whoever types one. Internal to searcher.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

using EntityNumber = std::uint32_t;  // counts from 0 within its kind; good for one snapshot only

// Immutable once sealed; any thread then.
class NameIndex {
 public:
  // The names of the next entity, folded (FoldName). Each is kept once.
  void Add(std::vector<std::string> names);

  // Requires: every entity was added.
  void Seal();

  // Those one of whose names is `folded`.
  std::vector<EntityNumber> Find(std::string_view folded) const;

  // Those one of whose names has all the words of `folded`, each once, in order.
  std::vector<EntityNumber> FindWords(std::string_view folded) const;

  // True when every one of `words` begins a word of one and the same name of the entity.
  bool HasWordsBeginning(EntityNumber entity, const std::vector<std::string>& words) const;

 private:
  struct Name {
    std::string folded;
    EntityNumber entity = 0;
  };

  std::vector<Name> names_;            // entity after entity
  std::vector<std::uint32_t> begins_;  // by entity, one more than there are
  std::vector<std::uint32_t> sorted_;  // numbers of names_, by name
};

}  // namespace dateline
