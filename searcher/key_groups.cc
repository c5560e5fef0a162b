// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/key_groups.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace dateline {

KeyGroups::KeyGroups(std::vector<std::uint32_t> ranks)
    : ranks_(std::move(ranks)),
      parents_(ranks_.size()),
      links_(ranks_.size(), KeyLink::kSame),
      is_fixed_(ranks_.size()) {
  std::iota(parents_.begin(), parents_.end(), 0U);
}

KeyNumber KeyGroups::Lead(KeyNumber key) const {
  while (parents_[key] != key) {
    parents_[key] = parents_[parents_[key]];
    key = parents_[key];
  }
  return key;
}

void KeyGroups::SetSide(KeyNumber key, std::uint32_t dispute, std::uint32_t side) {
  Sides& sides = sides_[key];
  sides.push_back({dispute, side});
  std::sort(sides.begin(), sides.end());
  has_own_side_[key] = true;
}

const KeyGroups::Sides* KeyGroups::SidesOf(KeyNumber lead) const {
  if (sides_.empty()) return nullptr;
  const auto found = sides_.find(lead);
  return found == sides_.end() ? nullptr : &found->second;
}

bool KeyGroups::MayJoin(KeyNumber lead_a, KeyNumber lead_b) const {
  const Sides* a = SidesOf(lead_a);
  const Sides* b = SidesOf(lead_b);
  if (!a || !b) return true;
  for (auto x = a->begin(), y = b->begin(); x != a->end() && y != b->end();) {
    if (x->dispute == y->dispute && x->side != y->side) return false;
    (*x < *y ? x : y)++;
  }
  return true;
}

// A lead that loses gets the reason; every other key of its group keeps its own.
void KeyGroups::Link(KeyNumber lead_a, KeyNumber lead_b, KeyLink link) {
  if (lead_a == lead_b) return;
  if (ranks_[lead_b] < ranks_[lead_a]) std::swap(lead_a, lead_b);
  parents_[lead_b] = lead_a;
  links_[lead_b] = link;
  if (const auto lost = sides_.find(lead_b); lost != sides_.end()) {
    const Sides moved = std::move(lost->second);
    sides_.erase(lost);
    Sides& sides = sides_[lead_a];
    sides.insert(sides.end(), moved.begin(), moved.end());
    std::sort(sides.begin(), sides.end());
    sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
  }
}

void KeyGroups::Join(KeyNumber a, KeyNumber b, KeyLink link) {
  const KeyNumber lead_a = Lead(a);
  const KeyNumber lead_b = Lead(b);
  if (MayJoin(lead_a, lead_b)) Link(lead_a, lead_b, link);
}

void KeyGroups::NoteDisputed(KeyNumber key) {
  if (SidesOf(Lead(key)) && !has_own_side_.contains(key)) disputed_.push_back(key);
}

void KeyGroups::JoinClasses(std::span<const std::vector<KeyNumber>> classes, KeyLink link) {
  const auto take_part = [&](const std::vector<KeyNumber>& keys) {
    std::vector<KeyNumber> free;
    for (const KeyNumber key : keys) {
      if (!is_fixed_[key]) free.push_back(key);
    }
    return free;
  };
  if (sides_.empty()) {
    for (const std::vector<KeyNumber>& keys : classes) {
      const std::vector<KeyNumber> free = take_part(keys);
      for (std::size_t i = 1; i < free.size(); ++i) Link(Lead(free[0]), Lead(free[i]), link);
    }
    return;
  }
  // What would come of it all is tried first, so that a class that may not be joined does not
  // depend on which class came before it.
  KeyGroups trial = *this;
  trial.sides_.clear();
  trial.JoinClasses(classes, link);
  std::map<KeyNumber, std::vector<KeyNumber>> disputing;  // groups with sides, by trial group
  for (const auto& [lead, sides] : sides_) disputing[trial.Lead(lead)].push_back(lead);
  const auto is_refused = [&](KeyNumber key) {
    const auto found = disputing.find(trial.Lead(key));
    if (found == disputing.end()) return false;
    const std::vector<KeyNumber>& leads = found->second;
    for (std::size_t i = 0; i < leads.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (!MayJoin(leads[i], leads[j])) return true;
      }
    }
    return false;
  };
  std::vector<const std::vector<KeyNumber>*> allowed;
  for (const std::vector<KeyNumber>& keys : classes) {
    if (keys.empty()) continue;
    if (!is_refused(keys.front())) {
      allowed.push_back(&keys);
      continue;
    }
    for (const KeyNumber key : keys) NoteDisputed(key);
  }
  for (const std::vector<KeyNumber>* keys : allowed) {
    const std::vector<KeyNumber> free = take_part(*keys);
    for (std::size_t i = 1; i < free.size(); ++i) Link(Lead(free[0]), Lead(free[i]), link);
  }
}

void KeyGroups::JoinUnique(std::span<const KeyPair> pairs, KeyLink link) {
  struct Candidates {
    KeyPair leads;
    bool is_free = false;
    KeyPair keys;
  };
  std::vector<Candidates> candidates;
  for (const KeyPair& pair : pairs) {
    KeyPair leads{Lead(pair.a), Lead(pair.b)};
    if (leads.a == leads.b) continue;
    if (leads.b < leads.a) std::swap(leads.a, leads.b);
    candidates.push_back({leads, !is_fixed_[pair.a] && !is_fixed_[pair.b], pair});
  }
  // Of equal pairs of groups the free one is kept.
  std::sort(candidates.begin(), candidates.end(), [](const Candidates& x, const Candidates& y) {
    return std::tie(x.leads, y.is_free, x.keys) < std::tie(y.leads, x.is_free, y.keys);
  });
  candidates.erase(
      std::unique(candidates.begin(), candidates.end(),
                  [](const Candidates& x, const Candidates& y) { return x.leads == y.leads; }),
      candidates.end());
  std::unordered_map<KeyNumber, std::uint32_t> counts;
  for (const Candidates& pair : candidates) {
    ++counts[pair.leads.a];
    ++counts[pair.leads.b];
  }
  for (const Candidates& pair : candidates) {
    if (!pair.is_free) continue;
    if (!MayJoin(pair.leads.a, pair.leads.b)) {
      NoteDisputed(pair.keys.a);
      NoteDisputed(pair.keys.b);
    } else if (counts[pair.leads.a] == 1 && counts[pair.leads.b] == 1) {
      Link(pair.leads.a, pair.leads.b, link);
    }
  }
}

std::vector<KeyNumber> KeyGroups::Disputed() const {
  std::vector<KeyNumber> disputed = disputed_;
  std::sort(disputed.begin(), disputed.end());
  disputed.erase(std::unique(disputed.begin(), disputed.end()), disputed.end());
  return disputed;
}

}  // namespace dateline
