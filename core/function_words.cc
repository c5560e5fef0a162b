// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/function_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/fold.h"
#include "core/letter_case.h"
#include "core/unicode.h"

namespace dateline {
namespace {

// By SpellingKey, in the order of bytes. Left out is what is as often a name, a month or a thing:
// may, will, can, us; and Vietnamese words that have no marks.
constexpr std::array kFunctionWords = std::to_array<std::string_view>({
    "a",       "about",   "after",   "against", "all",   "also",  "am",      "among", "an",
    "and",     "any",     "are",     "as",      "at",    "be",    "because", "been",  "before",
    "being",   "between", "both",    "but",     "by",    "bởi",   "could",   "các",   "còn",
    "có",      "cũng",    "của",     "did",     "do",    "does",  "during",  "for",   "from",
    "gì",      "had",     "has",     "have",    "he",    "her",   "hers",    "him",   "his",
    "how",     "i",       "if",      "in",      "into",  "is",    "it",      "its",   "là",
    "me",      "my",      "mà",      "mỗi",     "một",   "như",   "nhưng",   "những", "nào",
    "này",     "nếu",     "of",      "on",      "or",    "our",   "ours",    "over",  "rằng",
    "she",     "should",  "since",   "so",      "such",  "sẽ",    "than",    "that",  "the",
    "their",   "theirs",  "them",    "then",    "there", "these", "they",    "this",  "those",
    "through", "to",      "trên",    "trước",   "tại",   "từ",    "under",   "until", "upon",
    "và",      "vào",     "vì",      "vẫn",     "về",    "với",   "was",     "we",    "were",
    "what",    "when",    "where",   "which",   "while", "who",   "whom",    "whose", "why",
    "with",    "within",  "without", "would",   "you",   "your",  "yours",   "đang",  "đã",
    "đó",      "được",    "đến",     "để",      "ở",
});

static_assert(std::ranges::is_sorted(kFunctionWords));

}  // namespace

bool IsFunctionWord(std::string_view typed) {
  if (CountCodePoints(typed) > 1 && IsAllCapitals(typed)) return false;
  const std::string word = SpellingKey(typed);
  return std::ranges::binary_search(kFunctionWords, std::string_view(word));
}

}  // namespace dateline
