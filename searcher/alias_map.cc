// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alias_map.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "core/fold.h"
#include "core/name_variants.h"
#include "core/schema.h"
#include "searcher/display_name.h"
#include "searcher/facet_terms.h"

namespace dateline {
namespace {

constexpr std::string_view kShortPrefix = "short:";

bool IsShortKey(std::string_view key) { return key.starts_with(kShortPrefix); }

// The name that a key stands for: "short:trung" is somebody called "trung".
std::string_view NameOfKey(std::string_view key) {
  if (IsShortKey(key)) key.remove_prefix(kShortPrefix.size());
  return key;
}

std::vector<std::string_view> WordsOf(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    if (end > 0) words.push_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return words;
}

// True when some word of `folded` passes `test`. Looks at each word in place: a search by words
// looks at every name of the archive.
template <typename Test>
bool AnyWord(std::string_view folded, Test test) {
  for (std::size_t begin = 0; begin <= folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    if (test(folded.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

// The forms of several keys as one list, each form once.
std::vector<FoldedForm> MergeForms(const std::vector<const KeyForms*>& members) {
  std::map<std::string_view, std::uint64_t> articles;
  for (const KeyForms* member : members) {
    for (const FormCount& form : member->forms) articles[form.form] += form.articles;
  }
  std::vector<FoldedForm> forms;
  forms.reserve(articles.size());
  for (const auto& [form, count] : articles)
    forms.push_back({FoldName(form), std::string(form), count});
  return forms;
}

// Takes the strings out of `forms`.
std::vector<FormCount> MostFrequentFirst(std::vector<FoldedForm>& forms) {
  std::sort(forms.begin(), forms.end(), [](const FoldedForm& a, const FoldedForm& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.form < b.form;
  });
  std::vector<FormCount> counts;
  counts.reserve(forms.size());
  for (FoldedForm& form : forms) counts.push_back({std::move(form.form), form.articles});
  return counts;
}

}  // namespace

AliasMap::AliasMap(FacetKind kind, std::vector<KeyForms> keys)
    : AliasMap(kind, std::move(keys), KindAuthority{}) {}

AliasMap::AliasMap(FacetKind kind, std::vector<KeyForms> keys, const KindAuthority& /*authority*/)
    : kind_(kind) {
  std::sort(keys.begin(), keys.end(),
            [](const KeyForms& a, const KeyForms& b) { return a.key < b.key; });
  owners_ = GroupKeys(keys);
  AddEntities(std::move(keys));
  names_sorted_.resize(names_.size());
  std::iota(names_sorted_.begin(), names_sorted_.end(), 0U);
  std::stable_sort(
      names_sorted_.begin(), names_sorted_.end(),
      [this](std::uint32_t a, std::uint32_t b) { return names_[a].folded < names_[b].folded; });
}

// GroupKeys counts entities in the order of their first key, so they can be made in one pass.
void AliasMap::AddEntities(std::vector<KeyForms> keys) {
  for (std::uint32_t key = 0; key < keys.size(); ++key) {
    if (owners_[key] >= entities_.size()) entities_.resize(owners_[key] + 1);
    entities_[owners_[key]].keys.push_back(key);
  }
  for (EntityNumber number = 0; number < entities_.size(); ++number) {
    AliasEntity& entity = entities_[number];
    std::vector<const KeyForms*> members;
    std::vector<std::string> names;
    for (const std::uint32_t key : entity.keys) {
      members.push_back(&keys[key]);
      names.emplace_back(NameOfKey(keys[key].key));
      entity.articles += keys[key].articles;
    }
    std::vector<FoldedForm> forms = MergeForms(members);
    entity.label = DisplayName(kind_, names, forms);
    if (entity.label.empty()) entity.label = names.front();
    AddNames(number, std::move(names), forms);
    entity.forms = MostFrequentFirst(forms);
  }
  name_begins_.push_back(static_cast<std::uint32_t>(names_.size()));
  keys_.reserve(keys.size());
  for (KeyForms& key : keys) keys_.push_back(std::move(key.key));
}

// The names of one entity lie side by side, so that "all words in one form" is a walk over a few
// neighbours, and a name that folds like another is kept once.
void AliasMap::AddNames(EntityNumber entity, std::vector<std::string> names,
                        const std::vector<FoldedForm>& forms) {
  for (const FoldedForm& form : forms) names.push_back(form.folded);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  name_begins_.push_back(static_cast<std::uint32_t>(names_.size()));
  for (std::string& name : names) names_.push_back({std::move(name), entity});
}

std::optional<EntityNumber> AliasMap::FindKey(std::string_view key) const {
  // The index holds no longer key than a term has room for; cutting a cut key changes nothing.
  const std::string cut = KeyTerm(kind_, key).substr(KeyPrefix(kind_).size());
  const auto found = std::lower_bound(keys_.begin(), keys_.end(), cut);
  if (found == keys_.end() || *found != cut) return std::nullopt;
  return owners_[static_cast<std::size_t>(found - keys_.begin())];
}

std::optional<EntityNumber> AliasMap::FindId(std::string_view id) const {
  return FindKey(KeyOfId(id));
}

std::vector<EntityNumber> AliasMap::FindName(std::string_view typed) const {
  const std::string folded = FoldName(typed);
  if (folded.empty()) return {};
  std::vector<EntityNumber> found = FindKeys(folded);
  if (found.empty()) found = FindForms(folded);
  if (found.empty()) found = FindWords(folded);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::stable_sort(found.begin(), found.end(), [this](EntityNumber a, EntityNumber b) {
    return entities_[a].articles > entities_[b].articles;
  });
  return found;
}

std::vector<EntityNumber> AliasMap::FindKeys(std::string_view folded) const {
  std::vector<EntityNumber> found;
  if (const auto entity = FindKey(folded)) found.push_back(*entity);
  for (const std::string_view spelling : VariantsOf(folded).spellings) {
    if (const auto entity = FindKey(spelling)) found.push_back(*entity);
  }
  return found;
}

std::vector<EntityNumber> AliasMap::FindForms(std::string_view folded) const {
  std::vector<EntityNumber> found;
  auto name = std::lower_bound(names_sorted_.begin(), names_sorted_.end(), folded,
                               [this](std::uint32_t number, std::string_view wanted) {
                                 return names_[number].folded < wanted;
                               });
  for (; name != names_sorted_.end() && names_[*name].folded == folded; ++name)
    found.push_back(names_[*name].entity);
  return found;
}

// Reads every name. It is the last resort for a name typed in part; a million names take some ten
// milliseconds, which an index of words would save at the price of its memory.
std::vector<EntityNumber> AliasMap::FindWords(std::string_view folded) const {
  const std::vector<std::string_view> wanted = WordsOf(folded);
  std::vector<EntityNumber> found;
  for (const FoldedName& name : names_) {
    const bool has_all = std::all_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
      return AnyWord(name.folded, [&](std::string_view other) { return other == word; });
    });
    if (has_all) found.push_back(name.entity);
  }
  return found;
}

bool AliasMap::HasWordsBeginning(EntityNumber entity, const std::vector<std::string>& words) const {
  const auto begins_in = [&](const FoldedName& name, const std::string& word) {
    return AnyWord(name.folded, [&](std::string_view other) { return other.starts_with(word); });
  };
  for (std::uint32_t i = name_begins_[entity]; i < name_begins_[entity + 1]; ++i) {
    if (std::all_of(words.begin(), words.end(),
                    [&](const std::string& word) { return begins_in(names_[i], word); }))
      return true;
  }
  return false;
}

std::string AliasMap::id(EntityNumber entity) const {
  return IdOfKey(keys_[entities_[entity].keys.front()]);
}

std::vector<std::string> AliasMap::Aliases(EntityNumber entity, std::size_t most) const {
  std::vector<std::string> aliases;
  for (const FormCount& form : entities_[entity].forms) {
    if (aliases.size() == most) break;
    if (form.form != entities_[entity].label) aliases.push_back(form.form);
  }
  return aliases;
}

std::vector<std::string_view> AliasMap::keys(EntityNumber entity) const {
  std::vector<std::string_view> keys;
  for (const std::uint32_t key : entities_[entity].keys) keys.emplace_back(keys_[key]);
  return keys;
}

std::vector<KeyOfEntity> AliasMap::members(EntityNumber entity) const {
  std::vector<KeyOfEntity> members;
  for (const std::string_view key : keys(entity))
    members.push_back({key, KeyLink::kSame, entities_[entity].articles, false});
  return members;
}

bool AliasMap::IsHidden(EntityNumber /*entity*/) const { return false; }

std::vector<EntityNumber> AliasMap::SameName(EntityNumber /*entity*/) const { return {}; }

bool AliasMap::IsShort(EntityNumber entity) const {
  return IsShortKey(keys_[entities_[entity].keys.front()]);
}

std::vector<EntityNumber> GroupKeys(const std::vector<KeyForms>& keys) {
  // Equal full names are one person, and no two keys are equal.
  std::vector<EntityNumber> owners(keys.size());
  std::iota(owners.begin(), owners.end(), 0U);
  return owners;
}

}  // namespace dateline
