// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/name_votes.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestForm = 12;  // words; longer names are not compared

void AddTo(KindVotes& sum, const KindVotes& votes) {
  for (std::size_t kind = 0; kind < sum.size(); ++kind) sum[kind] += votes[kind];
}

}  // namespace

NameVotes::NameVotes(const std::vector<Token>& tokens, const std::vector<NameSpan>& tagged) {
  for (const NameSpan& name : tagged) {
    KindVotes votes{};
    votes[static_cast<std::size_t>(name.kind)] = name.confidence;
    votes[kNoKind] = 1 - name.confidence;
    Add(tokens, name.first, name.last, votes);
  }
}

void NameVotes::Add(const std::vector<Token>& tokens, std::size_t first, std::size_t last,
                    const KindVotes& votes) {
  for (std::size_t i = first; i < last; ++i) AddTo(words_[tokens[i].folded], votes);
  if (last - first <= kLongestForm) AddTo(names_[JoinFolded(tokens, first, last)], votes);
}

KindVotes NameVotes::OfName(const std::string& folded) const {
  const auto entry = names_.find(folded);
  return entry == names_.end() ? KindVotes{} : entry->second;
}

KindVotes NameVotes::OfWord(std::string_view folded) const {
  const auto entry = words_.find(folded);
  return entry == words_.end() ? KindVotes{} : entry->second;
}

}  // namespace dateline
