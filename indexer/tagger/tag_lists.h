// SPDX-License-Identifier: GPL-2.0-or-later
// What is known of words and phrases before any article is read: which lists of names hold them,
// and the cluster of words that a word is used like.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/tagger/compact_table.h"

namespace dateline {

// A path in the tree of clusters, the first turn in the highest of `length` bits. Length 0: none.
struct ClusterPath {
  std::uint32_t bits = 0;
  std::uint32_t length = 0;

  // The first `length` turns as one number that tells prefixes of different lengths apart.
  constexpr std::uint32_t Prefix(std::uint32_t most) const {
    const std::uint32_t taken = length < most ? length : most;
    return (bits >> (length - taken)) * 32 + taken;
  }
};

// What the lists say of a phrase.
struct PhraseEntry {
  std::uint32_t lists = 0;  // bit i: list i holds the phrase
  bool goes_on = false;     // a longer phrase begins with it
};

// Views of two tables, in memory or in a model file. Cheap to copy; any thread.
class TagLists {
 public:
  static constexpr std::size_t kMostLists = 22;
  static constexpr std::size_t kMostPhraseTokens = 8;
  static constexpr std::uint32_t kMostPath = 18;

  TagLists() = default;
  TagLists(std::span<const std::uint64_t> phrases, std::span<const std::uint64_t> clusters)
      : phrases_(phrases), clusters_(clusters) {}

  // Phrases are hashed token by token: h = Extend(h, lower), from 0; `lower` is WordForm::lower.
  static std::uint64_t Extend(std::uint64_t phrase, std::uint64_t lower);

  PhraseEntry FindPhrase(std::uint64_t phrase) const;
  ClusterPath FindCluster(std::uint64_t folded) const;  // by WordForm::folded

 private:
  CompactTable phrases_;
  CompactTable clusters_;
};

// Collects lists and clusters and gives the slots of the two tables. One thread.
class TagListsBuilder {
 public:
  // Adds a phrase, in any spelling, to list `list`; one of more than kMostPhraseTokens tokens is
  // left out. Requires: list < kMostLists, valid UTF-8.
  void AddPhrase(std::size_t list, std::string_view phrase);

  // Adds a word with the path of its cluster ("1101001"; cut at kMostPath turns). The first path
  // of a word stands. Requires: a path of 0 and 1.
  void AddCluster(std::string_view word, std::string_view path);

  std::vector<std::uint64_t> Phrases() const;
  std::vector<std::uint64_t> Clusters() const;

 private:
  std::map<std::uint64_t, std::uint32_t> phrases_;
  std::map<std::uint64_t, std::uint32_t> clusters_;
};

}  // namespace dateline
