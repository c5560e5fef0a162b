// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alias_map.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/fingerprint.h"
#include "core/fold.h"
#include "core/name_variants.h"
#include "core/schema.h"
#include "searcher/alias_groups.h"
#include "searcher/display_name.h"

namespace dateline {
namespace {

constexpr std::string_view kShortPrefix = "short:";

// Raised when the rules change: what an older program derived may not be taken for the same.
constexpr std::uint64_t kRulesVersion = 1;

bool IsShortKey(std::string_view key) { return key.starts_with(kShortPrefix); }

// The name that a key stands for: "short:trung" is somebody called "trung".
std::string_view NameOfKey(std::string_view key) {
  if (IsShortKey(key)) key.remove_prefix(kShortPrefix.size());
  return key;
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

void SortForms(std::vector<FormCount>& forms) {
  std::sort(forms.begin(), forms.end(),
            [](const FormCount& a, const FormCount& b) { return a.form < b.form; });
}

void AddTo(Fingerprint& fingerprint, const std::vector<std::string>& texts) {
  fingerprint.Add(std::uint64_t{texts.size()});
  for (const std::string& text : texts) fingerprint.Add(std::string_view(text));
}

void AddTo(Fingerprint& fingerprint, const std::vector<AuthorityGroup>& groups) {
  fingerprint.Add(std::uint64_t{groups.size()});
  for (const AuthorityGroup& group : groups) AddTo(fingerprint, group.members);
}

// Lines and conditions take no part: they change no name, and the documents of a split are looked
// for again with every commit.
void AddTo(Fingerprint& fingerprint, const KindAuthority& authority) {
  fingerprint.Add(std::uint64_t{authority.entities.size()});
  for (const AuthorityEntity& entity : authority.entities) {
    AddTo(fingerprint, {entity.id, entity.display, entity.acronym});
    AddTo(fingerprint, entity.keys);
    AddTo(fingerprint, entity.forms);
    AddTo(fingerprint, entity.shorts);
    fingerprint.Add(static_cast<std::uint64_t>(entity.order));
  }
  fingerprint.Add(std::uint64_t{authority.splits.size()});
  for (const AuthoritySplit& split : authority.splits)
    AddTo(fingerprint, {split.key, split.id, split.display});
  AddTo(fingerprint, authority.merges);
  AddTo(fingerprint, authority.keep_aparts);
  AddTo(fingerprint, authority.hidden);
}

}  // namespace

std::string FingerprintOf(FacetKind kind, const std::vector<KeyForms>& keys,
                          const KindAuthority& authority) {
  Fingerprint fingerprint;
  fingerprint.Add(kRulesVersion);
  fingerprint.Add(static_cast<std::uint64_t>(kind));
  fingerprint.Add(std::uint64_t{keys.size()});
  for (const KeyForms& key : keys) {
    fingerprint.Add(std::string_view(key.key));
    fingerprint.Add(key.articles);
    fingerprint.Add(std::uint64_t{key.forms.size()});
    for (const FormCount& form : key.forms) {
      fingerprint.Add(std::string_view(form.form));
      fingerprint.Add(form.articles);
    }
  }
  AddTo(fingerprint, authority);
  return fingerprint.Hex();
}

AliasMap::AliasMap(FacetKind kind, std::vector<KeyForms> keys)
    : AliasMap(kind, std::move(keys), KindAuthority{}) {}

AliasMap::AliasMap(FacetKind kind, std::vector<KeyForms> keys, const KindAuthority& authority)
    : kind_(kind) {
  std::sort(keys.begin(), keys.end(),
            [](const KeyForms& a, const KeyForms& b) { return a.key < b.key; });
  for (KeyForms& key : keys) SortForms(key.forms);
  fingerprint_ = FingerprintOf(kind, keys, authority);
  const EditorView view = ViewAuthority(kind, keys, authority);
  is_split_ = view.is_split;
  AddEntities(GroupKeys(kind, keys, authority, view), view);
  DescribeEntities(keys, view);
  keys_.reserve(keys.size());
  key_articles_.reserve(keys.size());
  for (KeyForms& key : keys) {
    keys_.push_back(std::move(key.key));
    key_articles_.push_back(static_cast<std::uint32_t>(key.articles));
  }
  Hide(authority.hidden);
}

// Entities are numbered by their first key, and behind them those that only splits have made.
void AliasMap::AddEntities(const KeyGroups& groups, const EditorView& view) {
  constexpr EntityNumber kNone = static_cast<EntityNumber>(-1);
  std::vector<EntityNumber> of_lead(groups.size(), kNone);
  owners_.resize(groups.size());
  links_.resize(groups.size());
  for (KeyNumber key = 0; key < groups.size(); ++key) {
    const KeyNumber lead = groups.Lead(key);
    if (of_lead[lead] == kNone) {
      of_lead[lead] = static_cast<EntityNumber>(entities_.size());
      entities_.emplace_back().keys.push_back(lead);
    }
    owners_[key] = of_lead[lead];
    links_[key] = groups.link(key);
    if (key != lead) entities_[owners_[key]].keys.push_back(key);
  }
  for (const EditorEntity& editor : view.entities) {
    if (editor.keys.empty()) entities_.emplace_back();
    const EntityNumber entity = editor.keys.empty()
                                    ? static_cast<EntityNumber>(entities_.size() - 1)
                                    : owners_[editor.keys.front()];
    for (const std::string_view id : editor.ids) ids_.emplace_back(id, entity);
    entities_[entity].id = editor.ids.front();
    entities_[entity].label = editor.display;
    for (const KeyNumber key : editor.split_keys) {
      if (owners_[key] == entity) continue;
      entities_[entity].split_keys.push_back(key);
      splits_.emplace_back(key, entity);
    }
  }
  std::sort(ids_.begin(), ids_.end());
  std::sort(splits_.begin(), splits_.end());
}

void AliasMap::DescribeEntities(const std::vector<KeyForms>& keys, const EditorView& view) {
  std::map<EntityNumber, const EditorEntity*> edited;
  for (const EditorEntity& editor : view.entities) {
    const auto id = std::lower_bound(ids_.begin(), ids_.end(),
                                     std::pair(std::string(editor.ids.front()), EntityNumber{0}));
    edited[id->second] = &editor;
  }
  for (EntityNumber number = 0; number < entities_.size(); ++number) {
    AliasEntity& entity = entities_[number];
    std::vector<const KeyForms*> members;
    std::vector<std::string> full_names;
    std::vector<std::string> names;
    for (const KeyNumber key : entity.keys) {
      members.push_back(&keys[key]);
      names.emplace_back(NameOfKey(keys[key].key));
      if (!IsShortKey(keys[key].key)) full_names.push_back(names.back());
      entity.articles += keys[key].articles;
    }
    // The printed forms of a split key are its owner's: which of them stand in the articles split
    // off is not known here.
    for (const KeyNumber key : entity.split_keys) names.emplace_back(NameOfKey(keys[key].key));
    std::vector<FoldedForm> forms = MergeForms(members);
    if (entity.label.empty())
      entity.label = DisplayName(kind_, full_names.empty() ? names : full_names, forms);
    if (entity.label.empty()) entity.label = names.front();
    if (const auto editor = edited.find(number); editor != edited.end()) {
      names.push_back(FoldName(entity.label));
      for (const AuthorityEntity* line : editor->second->lines) {
        for (const std::string& form : line->forms) names.push_back(FoldName(form));
      }
    }
    for (const FoldedForm& form : forms) names.push_back(form.folded);
    names_.Add(std::move(names));
    entity.forms = MostFrequentFirst(forms);
  }
  names_.Seal();
}

void AliasMap::Hide(const std::vector<std::string>& hidden) {
  for (const std::string& name : hidden) {
    std::optional<EntityNumber> entity = FindId(name);
    if (!entity) entity = FindKey(name);
    if (entity) entities_[*entity].is_hidden = true;
  }
}

std::optional<EntityNumber> AliasMap::FindKey(std::string_view key) const {
  // The index holds no longer key than a term has room for; cutting a cut key changes nothing.
  const std::optional<KeyOwner> owner = OwnerOf(IndexedKey(kind_, key));
  return owner ? std::optional(owner->entity) : std::nullopt;
}

std::optional<KeyOwner> AliasMap::OwnerOf(std::string_view indexed_key) const {
  const auto found = std::lower_bound(keys_.begin(), keys_.end(), indexed_key);
  if (found == keys_.end() || *found != indexed_key) return std::nullopt;
  const auto key = static_cast<std::size_t>(found - keys_.begin());
  return KeyOwner{owners_[key], links_[key]};
}

std::optional<EntityNumber> AliasMap::FindId(std::string_view id) const {
  const auto found = std::lower_bound(
      ids_.begin(), ids_.end(), id,
      [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  if (found != ids_.end() && found->first == id) return found->second;
  return FindKey(KeyOfId(id));
}

std::vector<EntityNumber> AliasMap::FindName(std::string_view typed) const {
  // Addresses of keys are names as well; the editor's ids, which no name looks like, are not.
  if (typed.find(':') != typed.npos) {
    const std::optional<EntityNumber> entity = FindId(typed);
    if (entity && !IsHidden(*entity)) return {*entity};
  }
  const std::string folded = FoldName(typed);
  if (folded.empty()) return {};
  const bool one_word = folded.find(' ') == std::string::npos;
  std::vector<EntityNumber> found = FindKeys(folded);
  if (found.empty() && !(kind_ == FacetKind::kPerson && one_word)) found = names_.Find(folded);
  if (found.empty()) found = names_.FindWords(folded);
  std::erase_if(found, [this](EntityNumber entity) { return IsHidden(entity); });
  return MostNamedFirst(std::move(found));
}

std::vector<EntityNumber> AliasMap::FindWords(const NameWords& words) const {
  std::vector<EntityNumber> found = names_.FindWords(words);
  std::erase_if(found, [this](EntityNumber entity) { return IsHidden(entity); });
  return MostNamedFirst(std::move(found));
}

std::vector<EntityNumber> AliasMap::MostNamedFirst(std::vector<EntityNumber> entities) const {
  std::sort(entities.begin(), entities.end());
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  std::stable_sort(entities.begin(), entities.end(), [this](EntityNumber a, EntityNumber b) {
    return entities_[a].articles > entities_[b].articles;
  });
  return entities;
}

std::vector<EntityNumber> AliasMap::FindKeys(std::string_view folded) const {
  std::vector<EntityNumber> found;
  if (const auto entity = FindKey(folded)) {
    found.push_back(*entity);
    const std::vector<EntityNumber> others = SameName(*entity);
    // Those who share the very key are meant as well as its owner.
    for (const EntityNumber other : others) {
      for (const KeyNumber key : entities_[other].split_keys) {
        if (keys_[key] == folded) found.push_back(other);
      }
    }
  }
  for (const std::string_view spelling : VariantsOf(folded).spellings) {
    if (const auto entity = FindKey(spelling)) found.push_back(*entity);
  }
  return found;
}

bool AliasMap::HasWordsBeginning(EntityNumber entity, const std::vector<std::string>& words) const {
  return names_.HasWordsBeginning(entity, words);
}

std::vector<EntityNumber> AliasMap::SameName(EntityNumber entity) const {
  std::vector<EntityNumber> others = names_.Find(FoldName(entities_[entity].label));
  const auto add_sharers = [&](KeyNumber key) {
    others.push_back(owners_[key]);
    auto split = std::lower_bound(splits_.begin(), splits_.end(), std::pair(key, EntityNumber{0}));
    for (; split != splits_.end() && split->first == key; ++split) others.push_back(split->second);
  };
  for (const KeyNumber key : entities_[entity].keys) {
    if (is_split_[key]) add_sharers(key);
  }
  for (const KeyNumber key : entities_[entity].split_keys) add_sharers(key);
  std::erase_if(others, [&](EntityNumber other) { return other == entity || IsHidden(other); });
  return MostNamedFirst(std::move(others));
}

std::string AliasMap::id(EntityNumber entity) const {
  const AliasEntity& described = entities_[entity];
  return described.id.empty() ? IdOfKey(keys_[described.keys.front()]) : described.id;
}

std::vector<std::string> AliasMap::Aliases(EntityNumber entity, std::size_t most) const {
  std::vector<std::string> aliases;
  for (const FormCount& form : entities_[entity].forms) {
    if (aliases.size() == most) break;
    if (form.form != entities_[entity].label) aliases.push_back(form.form);
  }
  return aliases;
}

std::vector<KeyOfEntity> AliasMap::members(EntityNumber entity) const {
  std::vector<KeyOfEntity> members;
  for (const KeyNumber key : entities_[entity].keys)
    members.push_back({keys_[key], links_[key], key_articles_[key], is_split_[key], false});
  for (const KeyNumber key : entities_[entity].split_keys)
    members.push_back({keys_[key], KeyLink::kAuthority, key_articles_[key], true, true});
  return members;
}

std::vector<std::string_view> AliasMap::keys(EntityNumber entity) const {
  std::vector<std::string_view> keys;
  for (const KeyNumber key : entities_[entity].keys) keys.emplace_back(keys_[key]);
  return keys;
}

bool AliasMap::IsHidden(EntityNumber entity) const { return entities_[entity].is_hidden; }

bool AliasMap::IsShort(EntityNumber entity) const {
  const AliasEntity& described = entities_[entity];
  return described.id.empty() && IsShortKey(keys_[described.keys.front()]);
}

}  // namespace dateline
