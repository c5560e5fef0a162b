// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/feasts.h"

#include <algorithm>

namespace dateline {
namespace {

bool NameIsAt(const DateTokens& tokens, std::size_t at, std::string_view words, std::size_t& end) {
  std::size_t next = at;
  for (std::size_t begin = 0; begin < words.size(); ++next) {
    const std::size_t stop = std::min(words.find(' ', begin), words.size());
    if (!tokens.Is(next, words.substr(begin, stop - begin))) return false;
    if (tokens.Is(next, "st") && tokens.IsMark(next + 1, '.')) ++next;
    begin = stop + 1;
  }
  end = next;
  return true;
}

}  // namespace

std::optional<NamedFeast> ReadFeastName(const DateTokens& tokens, std::size_t at) {
  if (!tokens[at].capital) return std::nullopt;
  for (const FeastName& name : FeastNames()) {
    std::size_t end = 0;
    if (NameIsAt(tokens, at, name.words, end)) return NamedFeast{name.feast, end};
  }
  return std::nullopt;
}

}  // namespace dateline
