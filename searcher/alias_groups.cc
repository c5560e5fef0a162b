// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alias_groups.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "core/fold.h"
#include "core/schema.h"
#include "searcher/facet_terms.h"
#include "searcher/organisation_rules.h"
#include "searcher/person_key.h"
#include "searcher/person_rules.h"
#include "searcher/place_rules.h"
#include "searcher/short_prior.h"

namespace dateline {
namespace {

constexpr std::string_view kShortPrefix = "short:";
constexpr std::uint32_t kIdDispute = 0;  // two editor ids are two entities
constexpr int kMostRounds = 4;

void SortUnique(std::vector<KeyNumber>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

// Ids and what they were merged into. Entities are few beside keys, and mostly there are none.
class IdMerges {
 public:
  explicit IdMerges(const KindAuthority& authority) {
    for (const AuthorityEntity& entity : authority.entities) Number(entity.id);
    for (const AuthoritySplit& split : authority.splits) Number(split.id);
    kept_.resize(ids_.size());
    std::iota(kept_.begin(), kept_.end(), 0U);
    for (const AuthorityGroup& merge : authority.merges) {
      std::optional<std::size_t> first;
      for (const std::string& member : merge.members) {
        const std::optional<std::size_t> id = Find(member);
        if (!id) continue;
        if (first) kept_[*id] = *first;
        if (!first) first = id;
      }
    }
  }

  std::size_t size() const { return ids_.size(); }
  std::string_view id(std::size_t number) const { return ids_[number]; }
  std::optional<std::size_t> Find(std::string_view id) const {
    const auto found = numbers_.find(id);
    return found == numbers_.end() ? std::nullopt : std::optional(found->second);
  }
  std::size_t Kept(std::size_t number) const {
    // No two merges share a member, but an authority made by hand might: a cycle ends here.
    for (std::size_t step = 0; kept_[number] != number && step < ids_.size(); ++step)
      number = kept_[number];
    return number;
  }

 private:
  void Number(const std::string& id) {
    if (numbers_.emplace(id, ids_.size()).second) ids_.push_back(id);
  }

  std::vector<std::string_view> ids_;
  std::map<std::string_view, std::size_t> numbers_;
  std::vector<std::size_t> kept_;
};

// The lower number leads: full names before those that begin with an initial, and both before
// short ones; then the more frequent, then the first in order.
std::vector<std::uint32_t> RankKeys(FacetKind kind, std::span<const KeyForms> keys) {
  const auto grade = [&](const std::string& key) {
    if (key.starts_with(kShortPrefix)) return 2;
    const bool initial = kind == FacetKind::kPerson && key.size() > 1 && key[1] == ' ';
    return initial ? 1 : 0;
  };
  struct Ranked {
    int grade;
    std::uint64_t articles;
    KeyNumber key;
  };
  std::vector<Ranked> order;
  order.reserve(keys.size());
  for (KeyNumber key = 0; key < keys.size(); ++key)
    order.push_back({grade(keys[key].key), keys[key].articles, key});
  std::sort(order.begin(), order.end(), [](const Ranked& a, const Ranked& b) {
    return std::tie(a.grade, b.articles, a.key) < std::tie(b.grade, a.articles, b.key);
  });
  std::vector<std::uint32_t> ranks(keys.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) ranks[order[rank].key] = rank;
  return ranks;
}

std::vector<NameHabit> HabitsOf(std::span<const KeyForms> keys, const EditorView& view) {
  std::map<KeyNumber, StatedOrder> said;
  for (const EditorEntity& entity : view.entities) {
    for (const AuthorityEntity* line : entity.lines) {
      if (line->order == StatedOrder::kUnsaid) continue;
      for (const KeyNumber key : entity.keys) said.emplace(key, line->order);
    }
  }
  std::vector<NameHabit> habits;
  habits.reserve(keys.size());
  for (KeyNumber key = 0; key < keys.size(); ++key) {
    const auto order = said.find(key);
    habits.push_back(HabitOf(ReadPersonKey(keys[key].key), keys[key].forms,
                             order == said.end() ? StatedOrder::kUnsaid : order->second));
  }
  return habits;
}

void SetSides(FacetKind kind, std::span<const KeyForms> keys, const KindAuthority& authority,
              const EditorView& view, KeyGroups& groups) {
  std::map<std::string_view, const EditorEntity*> by_id;
  for (std::uint32_t i = 0; i < view.entities.size(); ++i) {
    for (const KeyNumber key : view.entities[i].keys) groups.SetSide(key, kIdDispute, i);
    for (const std::string_view id : view.entities[i].ids) by_id[id] = &view.entities[i];
  }
  for (std::uint32_t i = 0; i < authority.keep_aparts.size(); ++i) {
    const std::vector<std::string>& members = authority.keep_aparts[i].members;
    for (std::uint32_t side = 0; side < members.size(); ++side) {
      if (const auto entity = by_id.find(members[side]); entity != by_id.end()) {
        for (const KeyNumber key : entity->second->keys)
          groups.SetSide(key, kIdDispute + 1 + i, side);
      } else if (const auto key = NumberOf(keys, IndexedKey(kind, members[side]))) {
        groups.SetSide(*key, kIdDispute + 1 + i, side);
      }
    }
  }
}

void JoinAsTold(FacetKind kind, std::span<const KeyForms> keys, const EditorView& view,
                KeyGroups& groups) {
  for (const EditorEntity& entity : view.entities) {
    std::set<KeyNumber> acronyms;
    for (const AuthorityEntity* line : entity.lines) {
      const std::string acronym = FoldName(line->acronym);
      if (const auto key = NumberOf(keys, IndexedKey(kind, std::string(kShortPrefix) + acronym)))
        acronyms.insert(*key);
    }
    for (const KeyNumber key : entity.keys) {
      groups.Join(entity.keys.front(), key,
                  acronyms.contains(key) ? KeyLink::kAcronym : KeyLink::kAuthority);
    }
  }
  for (const std::vector<KeyNumber>& merged : view.merged) {
    for (const KeyNumber key : merged) groups.Join(merged.front(), key, KeyLink::kAuthority);
  }
}

}  // namespace

std::optional<KeyNumber> NumberOf(std::span<const KeyForms> keys, std::string_view key) {
  const auto found = std::lower_bound(
      keys.begin(), keys.end(), key,
      [](const KeyForms& entry, std::string_view wanted) { return entry.key < wanted; });
  if (found == keys.end() || found->key != key) return std::nullopt;
  return static_cast<KeyNumber>(found - keys.begin());
}

std::string IndexedKey(FacetKind kind, std::string_view key) {
  return KeyTerm(kind, key).substr(KeyPrefix(kind).size());
}

EditorView ViewAuthority(FacetKind kind, std::span<const KeyForms> keys,
                         const KindAuthority& authority) {
  EditorView view;
  view.is_split.resize(keys.size());
  const IdMerges ids(authority);
  std::vector<EditorEntity> by_id(ids.size());
  const auto find = [&](std::string_view key) { return NumberOf(keys, IndexedKey(kind, key)); };

  // The kept id stands first in its entity, whatever the order of the lines.
  for (std::size_t id = 0; id < ids.size(); ++id) {
    if (ids.Kept(id) == id) by_id[id].ids.push_back(ids.id(id));
  }
  for (std::size_t id = 0; id < ids.size(); ++id) {
    if (ids.Kept(id) != id) by_id[ids.Kept(id)].ids.push_back(ids.id(id));
  }
  std::set<KeyNumber> claimed;  // a key that two claim is the first one's
  for (const AuthorityEntity& line : authority.entities) {
    EditorEntity& entity = by_id[ids.Kept(*ids.Find(line.id))];
    const bool is_kept = entity.ids.front() == line.id;
    entity.lines.insert(is_kept ? entity.lines.begin() : entity.lines.end(), &line);
    const auto claim = [&](const std::string& key) {
      const std::optional<KeyNumber> number = find(key);
      if (number && claimed.insert(*number).second) entity.keys.push_back(*number);
    };
    for (const std::string& key : line.keys) claim(key);
    for (const std::string& word : line.shorts) claim(std::string(kShortPrefix) + word);
  }
  for (const AuthoritySplit& split : authority.splits) {
    EditorEntity& entity = by_id[ids.Kept(*ids.Find(split.id))];
    const std::optional<KeyNumber> key = find(split.key);
    if (!key) continue;
    view.is_split[*key] = true;
    entity.split_keys.push_back(*key);
    if (entity.display.empty()) entity.display = split.display;
  }
  for (const AuthorityGroup& merge : authority.merges) {
    std::optional<std::size_t> id;
    std::vector<KeyNumber> merged;
    for (const std::string& member : merge.members) {
      if (const auto number = ids.Find(member)) {
        if (!id) id = ids.Kept(*number);
      } else if (const auto key = find(member)) {
        merged.push_back(*key);
      }
    }
    if (id) {
      for (const KeyNumber key : merged) {
        if (claimed.insert(key).second) by_id[*id].keys.push_back(key);
      }
    } else if (merged.size() > 1) {
      view.merged.push_back(std::move(merged));
    }
  }
  for (EditorEntity& entity : by_id) {
    if (entity.ids.empty()) continue;  // merged into another
    for (auto line = entity.lines.rbegin(); line != entity.lines.rend(); ++line) {
      if (!(*line)->display.empty()) entity.display = (*line)->display;
    }
    SortUnique(entity.keys);
    SortUnique(entity.split_keys);
    if (entity.keys.empty() && entity.split_keys.empty()) continue;
    view.entities.push_back(std::move(entity));
  }
  std::ranges::sort(view.entities, {},
                    [](const EditorEntity& entity) { return entity.ids.front(); });
  return view;
}

KeyGroups GroupKeys(FacetKind kind, std::span<const KeyForms> keys, const KindAuthority& authority,
                    const EditorView& view) {
  KeyGroups fresh(RankKeys(kind, keys));
  if (kind == FacetKind::kSource) return fresh;
  SetSides(kind, keys, authority, view, fresh);
  JoinAsTold(kind, keys, view, fresh);
  for (KeyNumber key = 0; key < keys.size(); ++key) {
    if (view.is_split[key]) fresh.Fix(key);
  }
  const std::vector<NameHabit> habits =
      kind == FacetKind::kPerson ? HabitsOf(keys, view) : std::vector<NameHabit>();
  const auto apply_rules = [&](KeyGroups& groups) {
    if (kind == FacetKind::kPerson) JoinPeople(keys, habits, groups);
    if (kind == FacetKind::kOrganisation) JoinOrganisations(keys, groups);
    if (kind == FacetKind::kPlace) JoinPlaces(keys, groups);
  };
  // A name that joined one side and would join the other too joins neither: the rules are applied
  // again without it.
  KeyGroups groups = fresh;
  apply_rules(groups);
  for (int round = 0; round < kMostRounds && !groups.Disputed().empty(); ++round) {
    for (const KeyNumber key : groups.Disputed()) fresh.Fix(key);
    groups = fresh;
    apply_rules(groups);
  }
  JoinShortNames(kind, keys, habits, view.is_split, groups);
  return groups;
}

}  // namespace dateline
