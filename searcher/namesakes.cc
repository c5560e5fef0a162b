// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/namesakes.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/fold.h"

namespace dateline {
namespace {

constexpr std::size_t kMostSharedForms = 3;

Namesake NamesakeOf(const Sought& sought, EntityNumber other) {
  const AliasMap& names = sought.names();
  return {names.id(other), names.label(other),
          sought.snapshot.columns().entities(sought.kind).Articles(other), names.IsShort(other)};
}

std::set<std::string_view> SplitKeysOf(const AliasMap& names, EntityNumber entity) {
  std::set<std::string_view> keys;
  for (const KeyOfEntity& key : names.members(entity)) {
    if (key.conditional) keys.insert(key.key);
  }
  return keys;
}

bool SharesAny(const std::set<std::string_view>& a, const std::set<std::string_view>& b) {
  return std::any_of(a.begin(), a.end(), [&](std::string_view key) { return b.contains(key); });
}

// A short form is one word of a longer name, or the whole of one that nobody owns.
bool IsShortForm(const WrittenForm& form) {
  return form.tie == FormTie::kPart || form.link == KeyLink::kPrior ||
         FoldName(form.form).find(' ') == std::string::npos;
}

}  // namespace

Namesakes NamesakesOf(const Sought& sought) {
  const AliasMap& names = sought.names();
  const std::set<std::string_view> split_keys = SplitKeysOf(names, sought.entity);
  Namesakes namesakes;
  for (const EntityNumber other : names.SameName(sought.entity)) {
    if (other == sought.entity) continue;
    const bool is_split = SharesAny(split_keys, SplitKeysOf(names, other));
    // Who is merely printed so somewhere is told of under that short form.
    if (!is_split && FoldName(names.label(other)) != FoldName(names.label(sought.entity))) continue;
    std::vector<Namesake>& list = is_split ? namesakes.splits : namesakes.same_name;
    if (list.size() < kMostNamesakes) list.push_back(NamesakeOf(sought, other));
  }
  return namesakes;
}

std::vector<SharedForm> SharedFormsOf(const Sought& sought, std::span<const WrittenForm> forms) {
  const AliasMap& names = sought.names();
  std::vector<SharedForm> shared;
  std::set<std::string> seen;
  for (const WrittenForm& form : forms) {
    if (shared.size() == kMostSharedForms) break;
    if (!IsShortForm(form) || !seen.insert(FoldName(form.form)).second) continue;
    const std::vector<EntityNumber> meant = names.FindName(form.form);
    if (meant.size() < 2) continue;
    SharedForm one{form.form, meant.size(), {}};
    for (const EntityNumber other : meant) {
      if (other != sought.entity && one.others.size() < kMostNamesakes)
        one.others.push_back(NamesakeOf(sought, other));
    }
    shared.push_back(std::move(one));
  }
  return shared;
}

}  // namespace dateline
