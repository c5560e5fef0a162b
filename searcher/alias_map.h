// SPDX-License-Identifier: GPL-2.0-or-later
// Keys → entities, for one kind in the whole archive: which keys are one person, what he is called,
// and whom a typed name means. Internal to searcher.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/authority.h"
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

// Why a key belongs to its entity; shown to whoever asks "why is this article here?".
enum class KeyLink : std::uint8_t {
  kSame,        // the lead key itself
  kOrder,       // the same words in another order: "sato haruki", "haruki sato"
  kJoined,      // the same letters, divided otherwise: "sun hai yan", "sun haiyan"
  kSpelling,    // one word is spelt otherwise: "zelensky", "zelenskiy"
  kMiddleName,  // one leaves out a middle name
  kInitial,     // "j okafor"
  kAcronym,     // an acronym that the editor gave
  kPrior,       // a short name that nearly always means this entity: probable, not sure
  kAuthority,   // the editor says so
};

// One key of an entity. `conditional`: the editor has split the key, so that of the articles that
// carry it only some belong here (see SplitDocuments); `articles` are then all that carry it.
struct KeyOfEntity {
  std::string_view key;  // of the map, which must outlive it
  KeyLink link = KeyLink::kSame;
  std::uint64_t articles = 0;
  bool conditional = false;

  bool operator==(const KeyOfEntity&) const = default;
};

// True for a key that belongs to its entity by the short-name prior only.
inline bool IsProbable(const KeyOfEntity& key) { return key.link == KeyLink::kPrior; }

// The articles that carry `key` and belong to the entity of the editor id `id`, not to the owner of
// the key. Of one key, no document stands under two ids.
struct SplitDocuments {
  std::string key;
  std::string id;
  std::vector<Xapian::docid> documents;  // sorted; numbers of all archives together

  bool operator==(const SplitDocuments&) const = default;
};

// A pure function of the set of keys, their articles and forms, and the authority: the same archive
// gives the same map, byte for byte, in whatever order its articles came. The rules that join keys
// are in alias_rules.h. Immutable; any thread.
class AliasMap {
 public:
  AliasMap() = default;

  // Requires: no key twice. Any order. The second is the first without an authority.
  AliasMap(FacetKind kind, std::vector<KeyForms> keys, const KindAuthority& authority);
  AliasMap(FacetKind kind, std::vector<KeyForms> keys);

  std::size_t size() const { return entities_.size(); }

  // The entity that owns `key` today; any member key leads to it. A long key may be given whole or
  // as the index cuts it.
  std::optional<EntityNumber> FindKey(std::string_view key) const;

  // The same from an address: of a member key, or an editor id, also one merged into another.
  std::optional<EntityNumber> FindId(std::string_view id) const;

  // Whom a name as typed may mean, the most named first: the owner of that very key (in any known
  // spelling of it), else those who are printed so in some article, else those one of whose forms
  // has all the words typed. Empty when nobody.
  std::vector<EntityNumber> FindName(std::string_view typed) const;

  // True when every one of `words` (folded) begins a word of one and the same form of the entity.
  bool HasWordsBeginning(EntityNumber entity, const std::vector<std::string>& words) const;

  // The editor's id where there is one ("p:solberg"), else the address of its lead key. Every
  // member key is an address too, for ever.
  std::string id(EntityNumber entity) const;
  const std::string& label(EntityNumber entity) const { return entities_[entity].label; }

  // Every printed form, the most frequent first.
  const std::vector<FormCount>& forms(EntityNumber entity) const { return entities_[entity].forms; }

  // Other printed forms than the label, the most frequent first, at most `most`.
  std::vector<std::string> Aliases(EntityNumber entity, std::size_t most) const;

  // Its keys, the lead key first, then in order; probable ones and those of a split included.
  std::vector<KeyOfEntity> members(EntityNumber entity) const;

  // The keys among them that it owns, split ones included, those split off for it left out.
  std::vector<std::string_view> keys(EntityNumber entity) const;

  // A short name that no full one owns ("short:trung").
  bool IsShort(EntityNumber entity) const;

  // The editor keeps it out of facets, lists and suggestions; filters and counts still know it.
  bool IsHidden(EntityNumber entity) const;

  // Others that a reader may take for it: those printed as it is shown, and those that share a
  // split key with it. The most named first.
  std::vector<EntityNumber> SameName(EntityNumber entity) const;

  // Equal for maps made of equal keys, articles, forms and authority. 32 hex digits.
  const std::string& fingerprint() const { return fingerprint_; }

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
  std::string fingerprint_;
};

// The entity number of each key: numbers count from 0 without gaps in the order of the first key.
// Requires: `keys` sorted by key.
std::vector<EntityNumber> GroupKeys(const std::vector<KeyForms>& keys);

}  // namespace dateline
