// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/starred_name.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/unicode.h"

namespace dateline {
namespace {

// Gives `visit` what stands between blanks.
template <typename Visit>
void VisitRuns(std::string_view name, Visit visit) {
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    if (end > begin) visit(name.substr(begin, end - begin));
    begin = end + 1;
  }
}

NameWords WordsAsked(std::string_view name) {
  NameWords words;
  VisitRuns(name, [&](std::string_view run) {
    std::vector<std::string> folded = WordsOfName(run);
    if (run.ends_with('*') && !folded.empty()) {
      words.beginnings.push_back(std::move(folded.back()));
      folded.pop_back();
    }
    std::move(folded.begin(), folded.end(), std::back_inserter(words.whole));
  });
  return words;
}

}  // namespace

bool IsStarred(std::string_view name) {
  bool starred = false;
  VisitRuns(name, [&](std::string_view run) { starred = starred || run.ends_with('*'); });
  return starred;
}

std::string StarredName(std::string_view typed) {
  std::string name;
  VisitRuns(typed, [&](std::string_view run) {
    const std::size_t last = run.find_last_not_of("*?~.,;!");
    const bool starred = last != run.npos && run.find('*', last) != run.npos;
    std::string kept(run.substr(0, last == run.npos ? 0 : last + 1));
    std::erase_if(kept, [](char c) { return c == '*' || c == '~'; });
    if (kept.empty()) return;
    name += (name.empty() ? "" : " ") + kept + (starred ? "*" : "");
  });
  return name;
}

bool IsBounded(std::string_view name) {
  constexpr std::size_t kFewestLetters = 3;  // as beside a star in any other word
  const NameWords words = WordsAsked(name);
  return !words.whole.empty() || std::any_of(words.beginnings.begin(), words.beginnings.end(),
                                             [](const std::string& beginning) {
                                               return CountCodePoints(beginning) >= kFewestLetters;
                                             });
}

MeantEntities FindMeant(const AliasMap& names, std::string_view typed) {
  MeantEntities meant;
  if (!IsStarred(typed)) return {names.FindName(typed), false};
  meant.entities = names.FindWords(WordsAsked(typed));
  meant.is_cut = meant.entities.size() > kMostStarred;
  if (meant.is_cut) meant.entities.resize(kMostStarred);
  return meant;
}

}  // namespace dateline
