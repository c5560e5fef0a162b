// SPDX-License-Identifier: GPL-2.0-or-later
// Keys → entities, for one kind in the whole archive: which keys are one person, what he is called,
// and whom a typed name means. Internal to searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/display_name.h"
#include "searcher/request.h"
#include "searcher/response.h"

namespace dateline {

using EntityNumber = std::uint32_t;  // counts from 0 within its kind; good for one snapshot only

// One key of the index: the articles that carry it and the forms they print.
struct KeyForms {
  std::string key;
  std::uint64_t articles = 0;
  std::vector<FormCount> forms;

  bool operator==(const KeyForms&) const = default;
};

// A pure function of the set of keys: the same archive gives the same map, in whatever order its
// articles came. Today every key is its own entity (equal full names are one); the further rules
// that join keys belong into GroupKeys and change nothing here. Immutable; any thread.
class AliasMap {
 public:
  AliasMap() = default;

  // Requires: no key twice. Any order.
  AliasMap(FacetKind kind, std::vector<KeyForms> keys);

  std::size_t size() const { return entities_.size(); }

  // The entity that owns `key` today; any member key leads to it. A long key may be given whole or
  // as the index cuts it.
  std::optional<EntityNumber> FindKey(std::string_view key) const;

  // The same from an address.
  std::optional<EntityNumber> FindId(std::string_view id) const;

  // Whom a name as typed may mean, the most named first: the owner of that very key (in any known
  // spelling of it), else those who are printed so in some article, else those one of whose forms
  // has all the words typed. Empty when nobody.
  std::vector<EntityNumber> FindName(std::string_view typed) const;

  // True when every one of `words` (folded) begins a word of one and the same form of the entity.
  bool HasWordsBeginning(EntityNumber entity, const std::vector<std::string>& words) const;

  // The address of its lead key. Every member key is an address too, for ever.
  std::string id(EntityNumber entity) const;
  const std::string& label(EntityNumber entity) const { return entities_[entity].label; }

  // Every printed form, the most frequent first.
  const std::vector<FormCount>& forms(EntityNumber entity) const { return entities_[entity].forms; }

  // Other printed forms than the label, the most frequent first, at most `most`.
  std::vector<std::string> Aliases(EntityNumber entity, std::size_t most) const;

  // Its member keys; the first one leads.
  std::vector<std::string_view> keys(EntityNumber entity) const;

  // A short name that no full one owns ("short:trung").
  bool IsShort(EntityNumber entity) const;

 private:
  struct AliasEntity {
    std::string label;
    std::vector<FormCount> forms;
    std::vector<std::uint32_t> keys;  // numbers of keys_, the lead key first
    std::uint64_t articles = 0;       // summed over the keys: for order only
  };
  // A form as typed names are compared with it.
  struct FoldedName {
    std::string folded;
    EntityNumber entity = 0;
  };

  void AddEntities(std::vector<KeyForms> keys);
  void AddNames(EntityNumber entity, std::vector<std::string> names,
                const std::vector<FoldedForm>& forms);
  std::vector<EntityNumber> FindKeys(std::string_view folded) const;
  std::vector<EntityNumber> FindForms(std::string_view folded) const;
  std::vector<EntityNumber> FindWords(std::string_view folded) const;

  FacetKind kind_ = FacetKind::kPerson;
  std::vector<std::string> keys_;     // sorted
  std::vector<EntityNumber> owners_;  // by key
  std::vector<AliasEntity> entities_;
  std::vector<FoldedName> names_;            // entity after entity
  std::vector<std::uint32_t> name_begins_;   // by entity, one more than there are
  std::vector<std::uint32_t> names_sorted_;  // numbers of names_, by folded form
};

// The entity number of each key: numbers count from 0 without gaps in the order of the first key.
// Requires: `keys` sorted by key.
std::vector<EntityNumber> GroupKeys(const std::vector<KeyForms>& keys);

}  // namespace dateline
