// SPDX-License-Identifier: GPL-2.0-or-later
// Which keys are one entity: what the editor says, then the rules, then the short names. Internal
// to searcher.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/alias_map.h"
#include "searcher/authority.h"
#include "searcher/key_groups.h"
#include "searcher/request.h"

namespace dateline {

// The number of a key among `keys`, which are sorted; nothing when it is not there.
std::optional<KeyNumber> NumberOf(std::span<const KeyForms> keys, std::string_view key);

// The key as the index holds it: a long one is cut.
std::string IndexedKey(FacetKind kind, std::string_view key);

// One entity of the editor with what the archive has of it.
struct EditorEntity {
  std::vector<std::string_view> ids;          // the one it keeps first, then those merged into it
  std::string_view display = {};              // empty: the archive's own rule decides
  std::vector<const AuthorityEntity*> lines;  // in the order of ids
  std::vector<KeyNumber> keys;                // claimed, sorted
  std::vector<KeyNumber> split_keys;          // of which it gets some articles, sorted
};

// What the editor says, in numbers of keys. Refers to `authority`. What names no key and no id that
// the archive has is left out.
struct EditorView {
  std::vector<EditorEntity> entities;          // by kept id
  std::vector<std::vector<KeyNumber>> merged;  // keys that are one without an id
  std::vector<bool> is_split;                  // by key
};
EditorView ViewAuthority(FacetKind kind, std::span<const KeyForms> keys,
                         const KindAuthority& authority);

// Groups the keys. A pure function of the keys as a set. Requires: `keys` sorted by key, `view` of
// them and `authority`.
KeyGroups GroupKeys(FacetKind kind, std::span<const KeyForms> keys, const KindAuthority& authority,
                    const EditorView& view);

}  // namespace dateline
