// SPDX-License-Identifier: GPL-2.0-or-later
// An alias map as text: everything that it says, so that equal texts are equal maps.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "core/fold.h"
#include "searcher/alias_map.h"

namespace dateline {

inline std::string Dump(const AliasMap& names) {
  std::string text = names.fingerprint() + '\n';
  for (EntityNumber entity = 0; entity < names.size(); ++entity) {
    text += names.id(entity) + " | " + names.label(entity);
    if (names.IsHidden(entity)) text += " (hidden)";
    if (names.IsShort(entity)) text += " (short)";
    for (const KeyOfEntity& key : names.members(entity)) {
      text += " | " + std::string(key.key) + ' ' + std::to_string(static_cast<int>(key.link)) +
              ' ' + std::to_string(key.articles) + (key.conditional ? " conditional" : "") +
              (key.split_off ? " split off" : "");
    }
    for (const FormCount& form : names.forms(entity))
      text += " | " + form.form + ' ' + std::to_string(form.articles);
    for (const EntityNumber other : names.SameName(entity)) text += " ~ " + names.id(other);
    text += '\n';
  }
  return text;
}

// A name printed in some articles, under the key that it has there: "Trung" alone is a short name.
struct PrintedName {
  std::string form;
  std::uint64_t articles = 1;
};

inline std::vector<KeyForms> KeysOf(FacetKind kind, const std::vector<PrintedName>& printed) {
  std::vector<KeyForms> keys;
  for (const PrintedName& name : printed) {
    std::string key = FoldName(name.form);
    const bool acronym =
        std::ranges::none_of(name.form, [](char c) { return c >= 'a' && c <= 'z'; });
    const bool one_word = key.find(' ') == std::string::npos;
    if (one_word && (kind == FacetKind::kPerson || (kind == FacetKind::kOrganisation && acronym)))
      key = "short:" + key;
    const auto known = std::ranges::find(keys, key, &KeyForms::key);
    KeyForms& entry = known == keys.end() ? keys.emplace_back(KeyForms{key, 0, {}}) : *known;
    entry.articles += name.articles;
    entry.forms.push_back({name.form, name.articles});
  }
  return keys;
}

// "key, key; key": the groups of keys, each in order, the groups by their first key.
inline std::string Groups(const AliasMap& names) {
  std::vector<std::string> groups;
  for (EntityNumber entity = 0; entity < names.size(); ++entity) {
    std::vector<std::string> keys;
    for (const std::string_view key : names.keys(entity)) keys.emplace_back(key);
    std::sort(keys.begin(), keys.end());
    std::string group;
    for (const std::string& key : keys) group += (group.empty() ? "" : ", ") + key;
    if (!group.empty()) groups.push_back(group);
  }
  std::sort(groups.begin(), groups.end());
  std::string text;
  for (const std::string& group : groups) text += (text.empty() ? "" : "; ") + group;
  return text;
}

}  // namespace dateline
