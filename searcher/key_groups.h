// SPDX-License-Identifier: GPL-2.0-or-later
// Keys put into groups, step by step: the ground that the rules of the alias map work on. The
// result depends on what was joined and never on the order of the calls within one step. Internal
// to searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "searcher/key_link.h"

namespace dateline {

using KeyNumber = std::uint32_t;  // counts from 0 in the order of the keys

struct KeyPair {
  KeyNumber a = 0;
  KeyNumber b = 0;

  auto operator<=>(const KeyPair&) const = default;
};

// A union-find forest (Tarjan, "Efficiency of a good but not linear set union algorithm", 1975)
// whose roots are the keys of lowest rank. One thread at a time.
class KeyGroups {
 public:
  // Every key alone. `ranks`: a different number for each key; the lowest of a group leads it.
  explicit KeyGroups(std::vector<std::uint32_t> ranks);

  std::size_t size() const { return parents_.size(); }

  // The key that leads the group of `key`.
  KeyNumber Lead(KeyNumber key) const;

  // Why `key` is in its group; kSame for the lead.
  KeyLink link(KeyNumber key) const { return links_[key]; }

  // No step will put keys of different `sides` of one `dispute` into one group.
  // Requires: nothing was joined yet.
  void SetSide(KeyNumber key, std::uint32_t dispute, std::uint32_t side);

  // True when some key of its group has a side.
  bool HasSide(KeyNumber key) const { return SidesOf(Lead(key)) != nullptr; }

  // The key takes part in no rule: it is a candidate that nobody may join, so that it still makes
  // others ambiguous.
  void Fix(KeyNumber key) { is_fixed_[key] = true; }

  // One group, whatever the rules say. Only the sides are heeded.
  void Join(KeyNumber a, KeyNumber b, KeyLink link);

  // The keys of each class are one name. Classes that share a group are one class; one that holds
  // two sides of a dispute joins nobody.
  void JoinClasses(std::span<const std::vector<KeyNumber>> classes, KeyLink link);

  // Each pair makes their groups candidates for each other. Those are joined that have exactly one
  // candidate, seen from both sides.
  void JoinUnique(std::span<const KeyPair> pairs, KeyLink link);

  // Keys that belong to one side and were refused to join the other: a name that would join both
  // joins neither. Sorted, each once; only keys that have no side of their own.
  std::vector<KeyNumber> Disputed() const;

 private:
  struct Side {
    std::uint32_t dispute = 0;
    std::uint32_t side = 0;
    auto operator<=>(const Side&) const = default;
  };
  using Sides = std::vector<Side>;  // sorted

  const Sides* SidesOf(KeyNumber lead) const;
  bool MayJoin(KeyNumber lead_a, KeyNumber lead_b) const;
  void Link(KeyNumber lead_a, KeyNumber lead_b, KeyLink link);
  void NoteDisputed(KeyNumber key);

  std::vector<std::uint32_t> ranks_;
  mutable std::vector<KeyNumber> parents_;
  std::vector<KeyLink> links_;
  std::vector<bool> is_fixed_;
  std::unordered_map<KeyNumber, Sides> sides_;  // by lead; most groups have none
  std::unordered_map<KeyNumber, bool> has_own_side_;
  std::vector<KeyNumber> disputed_;
};

}  // namespace dateline
