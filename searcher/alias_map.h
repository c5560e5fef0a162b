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
#include <utility>
#include <vector>

#include "searcher/authority.h"
#include "searcher/display_name.h"
#include "searcher/key_groups.h"
#include "searcher/name_index.h"
#include "searcher/request.h"
#include "searcher/response.h"

namespace dateline {

struct EditorView;

// One key of the index: the articles that carry it and the forms they print.
struct KeyForms {
  std::string key;
  std::uint64_t articles = 0;
  std::vector<FormCount> forms;

  bool operator==(const KeyForms&) const = default;
};

// One key of an entity. `conditional`: the editor has split the key, so that of the articles that
// carry it only some belong here (see SplitDocuments); `articles` are then all that carry it.
// `split_off`: another entity owns the key, and only a split gives this one articles of it.
struct KeyOfEntity {
  std::string_view key;  // of the map, which must outlive it
  KeyLink link = KeyLink::kSame;
  std::uint64_t articles = 0;
  bool conditional = false;
  bool split_off = false;

  bool operator==(const KeyOfEntity&) const = default;
};

// True for a key that belongs to its entity by the short-name prior only.
inline bool IsProbable(const KeyOfEntity& key) { return key.link == KeyLink::kPrior; }

// The entity that owns a key, and as what.
struct KeyOwner {
  EntityNumber entity = 0;
  KeyLink link = KeyLink::kSame;
};

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

  // The same for a key as the index has it, and why the key is the entity's.
  std::optional<KeyOwner> OwnerOf(std::string_view indexed_key) const;

  // The same from an address: of a member key, or an editor id, also one merged into another.
  std::optional<EntityNumber> FindId(std::string_view id) const;

  // Whom a name as typed may mean, the most named first: whose editor id it is; the owner of that
  // very key (in any known spelling of it) and whoever a split gives articles of it; else those who
  // are printed so in some article; else those one of whose forms has all the words typed. One word
  // means every person who has it in a name: "Wang" is nobody's full name. Empty when nobody.
  // Hidden ones are not meant.
  std::vector<EntityNumber> FindName(std::string_view typed) const;

  // Those one of whose names has the words, the most named first; no hidden ones.
  std::vector<EntityNumber> FindWords(const NameWords& words) const;

  // Those one of whose names, in a key or as printed in some article, is `folded` and nothing more.
  std::vector<EntityNumber> FindPrinted(std::string_view folded) const {
    return names_.Find(folded);
  }

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
    std::string id;  // the editor's; empty when there is none
    std::string label;
    std::vector<FormCount> forms;
    std::vector<KeyNumber> keys;  // owned, the lead key first; empty when a split made it
    std::vector<KeyNumber> split_keys;
    std::uint64_t articles = 0;  // summed over the owned keys: for order only
    bool is_hidden = false;
  };

  void AddEntities(const KeyGroups& groups, const EditorView& view);
  void DescribeEntities(const std::vector<KeyForms>& keys, const EditorView& view);
  void Hide(const std::vector<std::string>& hidden);
  std::vector<EntityNumber> FindKeys(std::string_view folded) const;
  std::vector<EntityNumber> MostNamedFirst(std::vector<EntityNumber> entities) const;

  FacetKind kind_ = FacetKind::kPerson;
  std::vector<std::string> keys_;            // sorted
  std::vector<std::uint32_t> key_articles_;  // by key, as are the next three
  std::vector<EntityNumber> owners_;
  std::vector<KeyLink> links_;
  std::vector<bool> is_split_;
  std::vector<AliasEntity> entities_;
  std::vector<std::pair<std::string, EntityNumber>> ids_;  // the editor's, sorted
  std::vector<std::pair<KeyNumber, EntityNumber>>
      splits_;  // who else has articles of a key, sorted
  NameIndex names_;
  std::string fingerprint_;
};

// What AliasMap(kind, keys, authority).fingerprint() would be, without making the map. Requires:
// `keys` sorted by key, and the forms of each by form.
std::string FingerprintOf(FacetKind kind, const std::vector<KeyForms>& keys,
                          const KindAuthority& authority);

}  // namespace dateline
