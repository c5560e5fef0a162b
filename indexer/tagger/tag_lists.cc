// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/tag_lists.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "indexer/tagger/feature_key.h"
#include "indexer/tagger/tag_token.h"
#include "indexer/tagger/word_form.h"

namespace dateline {
namespace {

// A phrase's value: a bit per list, and the highest for "a longer phrase begins so".
constexpr std::uint32_t kGoesOn = 1u << TagLists::kMostLists;

// A cluster's value: the path above five bits of its length, which is never 0.
constexpr unsigned kLengthBits = 5;

std::vector<std::uint64_t> SlotsOf(const std::map<std::uint64_t, std::uint32_t>& pairs) {
  return CompactTable::Build({pairs.begin(), pairs.end()});
}

}  // namespace

std::uint64_t TagLists::Extend(std::uint64_t phrase, std::uint64_t lower) {
  return Mix(phrase * 31 + lower + 1);
}

PhraseEntry TagLists::FindPhrase(std::uint64_t phrase) const {
  const std::uint32_t value = phrases_.Find(phrase);
  return {value & (kGoesOn - 1), (value & kGoesOn) != 0};
}

// A file may hold anything: a length beyond kMostPath is no path.
ClusterPath TagLists::FindCluster(std::uint64_t folded) const {
  const std::uint32_t value = clusters_.Find(folded);
  const std::uint32_t length = value & ((1u << kLengthBits) - 1);
  if (length > kMostPath) return {};
  return {value >> kLengthBits, length};
}

void TagListsBuilder::AddPhrase(std::size_t list, std::string_view phrase) {
  assert(list < TagLists::kMostLists);
  const std::vector<TagToken> tokens = TagTokens(phrase);
  if (tokens.empty() || tokens.size() > TagLists::kMostPhraseTokens) return;
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0) phrases_[hash] |= kGoesOn;
    hash = TagLists::Extend(hash, MakeWordForm(tokens[i].printed).lower);
  }
  phrases_[hash] |= 1u << list;
}

void TagListsBuilder::AddCluster(std::string_view word, std::string_view path) {
  path = path.substr(0, TagLists::kMostPath);
  if (path.empty()) return;
  std::uint32_t bits = 0;
  for (const char turn : path) bits = bits * 2 + (turn == '1' ? 1 : 0);
  const auto length = static_cast<std::uint32_t>(path.size());
  clusters_.try_emplace(MakeWordForm(word).folded, bits << kLengthBits | length);
}

std::vector<std::uint64_t> TagListsBuilder::Phrases() const { return SlotsOf(phrases_); }

std::vector<std::uint64_t> TagListsBuilder::Clusters() const { return SlotsOf(clusters_); }

}  // namespace dateline
