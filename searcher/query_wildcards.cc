// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_wildcards.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "core/fold.h"
#include "core/unicode.h"
#include "searcher/near_words.h"
#include "searcher/query_expansion.h"
#include "searcher/query_text.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kMostWildcards = 4;
constexpr std::size_t kFarthest = 2;  // letters that a similar word may differ in

bool IsWild(char32_t letter) { return letter == '?' || letter == '*'; }
bool IsDigit(char32_t letter) { return letter >= '0' && letter <= '9'; }

bool IsWordLetter(char32_t letter) {
  return letter >= 0x80 || letter == '\'' || IsDigit(letter) ||
         ((letter | 0x20) >= 'a' && (letter | 0x20) <= 'z');
}

// The code points of a run and where they stand, from which its marks are taken off the end.
class Tail {
 public:
  Tail(Span run, std::string_view text) : begin_(run.begin), end_(run.end) {
    for (std::uint32_t at = run.begin; at < run.end;) {
      const Letter letter = LetterAt(text, at);
      letters_.emplace_back(at, letter.value);
      at += static_cast<std::uint32_t>(letter.bytes);
    }
  }

  std::size_t size() const { return letters_.size(); }
  char32_t operator[](std::size_t i) const { return letters_[i].second; }
  Span span() const { return {begin_, end_}; }

  void CutTo(std::size_t size) {
    if (size < letters_.size()) end_ = letters_[size].first;
    letters_.resize(std::min(size, letters_.size()));
  }

  // Takes what `drops` says off the end; true when that was something.
  template <typename Drops>
  bool Drop(Drops drops) {
    std::size_t kept = size();
    while (kept > 0 && drops(letters_[kept - 1].second)) --kept;
    const bool any = kept < size();
    CutTo(kept);
    return any;
  }

 private:
  std::vector<std::pair<std::uint32_t, char32_t>> letters_;
  std::uint32_t begin_;
  std::uint32_t end_;
};

bool EndsSentence(char32_t c) { return c == ',' || c == ';' || c == '.' || c == '!' || c == '?'; }

// ~, ~1, ~2, and what older engines take: ~0.8.
std::optional<std::size_t> ReadDistance(Tail& tail, Span run, ParseState& state) {
  std::size_t tilde = tail.size();
  while (tilde > 0 && (IsDigit(tail[tilde - 1]) || tail[tilde - 1] == '.')) --tilde;
  if (tilde < 2 || tail[tilde - 1] != '~') return std::nullopt;
  const std::size_t digits = tail.size() - tilde;
  const char32_t digit = digits == 1 ? tail[tilde] : digits == 0 ? U'1' : U'9';
  tail.CutTo(tilde);
  tail.Drop([](char32_t c) { return c == '~'; });
  if (digit == '1' || digit == '2') return digit - '0';
  state.warnings.Add("bad-distance",
                     "'" + Excerpt(state.text, run) +
                         "' was read with ~2; a tilde takes 1 or 2, the letters that may differ.",
                     run);
  return kFarthest;
}

bool IsPattern(const Tail& tail) {
  bool wild = false;
  for (std::size_t i = 0; i < tail.size(); ++i) {
    if (!IsWild(tail[i]) && !IsWordLetter(tail[i])) return false;
    wild = wild || IsWild(tail[i]);
  }
  return wild;
}

void TooShort(Span run, ParseState& state) {
  Refuse(state, "star-too-short",
         "'" + Excerpt(state.text, run) +
             "' stands for too many words; put at least three letters beside the star.",
         run);
}

// How many letters the marks leave no choice about; a question mark is one letter, whichever.
std::size_t KnownLetters(const std::string& pattern, bool star) {
  const auto count = [&](char mark) {
    return static_cast<std::size_t>(std::count(pattern.begin(), pattern.end(), mark));
  };
  const std::size_t unknown = count('?') + count('*');
  const std::size_t letters = CountCodePoints(pattern) - unknown;
  return star || count('*') > 0 || letters < 2 ? letters : letters + count('?');
}

QueryNode PlainWord(const std::string& text, Span run) {
  std::string plain = text;
  std::erase_if(plain, [](char c) { return c == '?' || c == '*'; });
  return LeafNode(Kind::kWord, std::move(plain), run);
}

}  // namespace

Wildcards FindWildcards(Span run, ParseState& state) {
  Tail tail(run, state.text);
  tail.Drop(EndsSentence);
  Wildcards found;
  found.distance = ReadDistance(tail, run, state);
  found.star = tail.Drop([](char32_t c) { return c == '*'; });
  if (found.star) found.distance.reset();
  if (IsPattern(tail)) {
    found.pattern = true;
    found.distance.reset();
  }
  found.body = tail.span();
  return found;
}

std::string PatternText(Span body, const ParseState& state) {
  std::string text;
  for (std::uint32_t at = body.begin; at < body.end;) {
    const Letter letter = LetterAt(state.text, at);
    if (IsWild(letter.value)) {
      text += static_cast<char>(letter.value);
    } else {
      text += state.text.substr(at, letter.bytes);
    }
    at += static_cast<std::uint32_t>(letter.bytes);
  }
  return CleanText(text);
}

std::optional<QueryNode> WildcardNode(std::string text, const Wildcards& wild, Span run,
                                      ParseState& state) {
  if (wild.pattern && wild.star) text += '*';
  const std::string folded = wild.pattern ? FoldPattern(text) : FoldWord(text);
  if (!wild.distance && KnownLetters(folded, wild.star) < kFewestLetters) {
    TooShort(run, state);
    return std::nullopt;
  }
  if (wild.distance && MostDistance(CountCodePoints(folded)) == 0) {
    state.warnings.Add("bad-distance",
                       "'" + Excerpt(state.text, run) +
                           "' is too short to have similar words and was read as it is.",
                       run);
    return PlainWord(text, run);
  }
  if (++state.wildcards > kMostWildcards) {
    state.warnings.Add("too-many-stars",
                       "Only the first four words with *, ? or ~ stand for other words; the rest "
                       "were read without the marks.",
                       run);
    return PlainWord(text, run);
  }
  const Kind kind = wild.distance ? Kind::kSimilar : wild.pattern ? Kind::kPattern : Kind::kPrefix;
  QueryNode node = LeafNode(kind, std::move(text), run);
  if (wild.distance)
    node.distance = std::min(*wild.distance, MostDistance(CountCodePoints(folded)));
  return node;
}

}  // namespace dateline
