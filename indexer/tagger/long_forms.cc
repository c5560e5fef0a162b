// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/tagger/long_forms.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace dateline {
namespace {

constexpr std::uint32_t kFarthest = 15;
constexpr std::size_t kShortest = 2;
constexpr std::size_t kLongest = 8;

// What may stand inside a name without a letter of its own.
bool MayJoin(const WordForm& form) {
  const std::string_view text = form.lower_text;
  return text == "-" || text == "'s" || text == "," || text == "&";
}

// How many of the last letters of `open` the word takes up: its initial, or all of a word that is
// letters itself ("CPC Central Committee" in CPCCC).
std::size_t LettersTaken(const WordForm& word, std::string_view open) {
  const std::string_view text = word.lower_text;
  if (word.all_capitals && text.size() > 1 && open.ends_with(text)) return text.size();
  return open.ends_with(text.front()) ? 1 : 0;
}

std::optional<LongForm> LongFormBefore(const ArticleFeatures& article, const Sentence& sentence,
                                       std::uint32_t acronym) {
  std::string_view open = article.Form(acronym).lower_text;
  const std::size_t letters = open.size();
  const std::uint32_t bracket = acronym - 1;
  const std::uint32_t limit = std::max(sentence.first, bracket - std::min(bracket, kFarthest));
  std::uint32_t first = bracket;
  for (std::uint32_t i = bracket; i > limit && !open.empty(); --i) {
    const WordForm& word = article.Form(i - 1);
    if (!word.has_letter && !MayJoin(word)) break;
    if (!word.has_letter || !word.capital) continue;
    const std::size_t taken = LettersTaken(word, open);
    // Two letters are soon found by chance.
    if (taken == 0 && letters == kShortest) break;
    open.remove_suffix(taken);
    if (taken > 0) first = i - 1;
  }
  const bool nearly = open.size() == 1 && letters >= 4;
  if (!open.empty() && !nearly) return std::nullopt;
  return LongForm{first, bracket, acronym};
}

}  // namespace

std::vector<LongForm> FindLongForms(const ArticleFeatures& article, const Sentence& sentence) {
  std::vector<LongForm> found;
  for (std::uint32_t i = sentence.first + 2; i + 1 < sentence.last; ++i) {
    const WordForm& word = article.Form(i);
    const std::size_t letters = word.lower_text.size();
    const bool bracketed =
        article.Form(i - 1).lower_text == "(" && article.Form(i + 1).lower_text == ")";
    if (!bracketed || !word.all_capitals || letters < kShortest || letters > kLongest) continue;
    if (const std::optional<LongForm> form = LongFormBefore(article, sentence, i)) {
      found.push_back(*form);
    }
  }
  return found;
}

}  // namespace dateline
