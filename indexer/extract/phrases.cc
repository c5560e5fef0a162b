// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/phrases.h"

#include <algorithm>
#include <string>

#include "indexer/extract/cues.h"

namespace dateline {
namespace {

constexpr std::size_t kMostWords = 7;

// Whether a phrase may run on from tokens[i - 1] to tokens[i].
bool RunsOn(const std::vector<Token>& tokens, std::size_t i) {
  const Token& next = tokens[i];
  if (next.editorial) return false;
  switch (next.before) {
    case Gap::kBlank:
    case Gap::kHyphen:
      return !tokens[i - 1].possessive || next.IsCapital();
    case Gap::kPeriod:
      return tokens[i - 1].Is(kAbbreviation) || tokens[i - 1].letters == LetterCase::kInitial;
    default:
      return false;
  }
}

}  // namespace

std::vector<Phrase> FindPhrases(const std::vector<Token>& tokens, const Gazetteer& gazetteer) {
  std::vector<Phrase> phrases;
  std::string folded;
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    if (!tokens[first].IsCapital()) continue;
    const std::size_t found = phrases.size();
    folded = tokens[first].folded;
    for (std::size_t i = first + 1; i < tokens.size() && i < first + kMostWords; ++i) {
      if (!RunsOn(tokens, i) || !gazetteer.IsPrefix(folded)) break;
      folded += tokens[i].before == Gap::kHyphen ? '-' : ' ';
      folded += tokens[i].folded;
      const std::uint32_t lists = tokens[i].IsCapital() ? gazetteer.Find(folded) : 0;
      if (lists != 0) phrases.push_back({first, i + 1, lists});
    }
    std::reverse(phrases.begin() + static_cast<std::ptrdiff_t>(found), phrases.end());
  }
  return phrases;
}

}  // namespace dateline
