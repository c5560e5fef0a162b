// SPDX-License-Identifier: GPL-2.0-or-later
// Which names of an authority file are one entity: union-find over ids and keys (Tarjan,
// "Efficiency of a Good But Not Linear Set Union Algorithm", 1975). Internal to searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline {

// Not safe from several threads: looking up shortens paths.
class NameGroups {
 public:
  using Group = std::uint32_t;

  // The group of `name` today; a name not seen before is a group of its own.
  Group Of(const std::string& name) { return Root(NumberOf(name)); }

  void Join(const std::string& a, const std::string& b) {
    Group first = Of(a);
    Group second = Of(b);
    if (first == second) return;
    if (sizes_[first] < sizes_[second]) std::swap(first, second);
    parents_[second] = first;
    sizes_[first] += sizes_[second];
  }

 private:
  Group NumberOf(const std::string& name) {
    const auto [at, is_new] = numbers_.try_emplace(name, static_cast<Group>(parents_.size()));
    if (is_new) {
      parents_.push_back(at->second);
      sizes_.push_back(1);
    }
    return at->second;
  }

  Group Root(Group group) {
    while (parents_[group] != group) group = parents_[group] = parents_[parents_[group]];
    return group;
  }

  std::unordered_map<std::string, Group> numbers_;
  std::vector<Group> parents_;
  std::vector<std::uint32_t> sizes_;
};

}  // namespace dateline
