// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_leaves.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/fold.h"
#include "core/unicode.h"
#include "core/words.h"
#include "searcher/query_text.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

constexpr std::size_t kLettersBeforeStar = 3;
constexpr std::size_t kMostStars = 4;
// A longer row of words without blanks is a sentence of Chinese or Thai, not a phrase.
constexpr std::size_t kJoinedWords = 6;

struct TypedWord {
  std::string text;
  Span position;
  bool joined = false;  // to the word before it
};

bool JoinsWords(std::string_view gap) {
  static constexpr std::string_view kJoints[] = {"", "-", ".", "'", "’", "&", "_", "@", "‐", "‑"};
  return std::find(std::begin(kJoints), std::end(kJoints), gap) != std::end(kJoints);
}

// The words of what was typed at `span`, as the index knows words. Where cleaning changes the bytes
// (a decomposed letter, a zero-width space), each word's place is the whole span.
std::vector<TypedWord> TypedWords(Span span, const ParseState& state) {
  const std::string_view typed = PartOf(state.text, span);
  const std::string clean = CleanText(typed);
  std::vector<TypedWord> words;
  std::size_t before = 0;
  for (const Word& word : SplitWords(clean, kMaxQueryBytes)) {
    std::string text(PartOf(clean, word.span));
    if (FoldWord(text).empty()) continue;
    const Span position =
        clean == typed ? SpanOf(span.begin + word.span.begin, span.begin + word.span.end) : span;
    const bool joined = !words.empty() && JoinsWords(std::string_view(clean).substr(
                                              before, word.span.begin - before));
    words.push_back({std::move(text), position, joined});
    before = word.span.end;
  }
  return words;
}

// Dots, dashes and brackets of a pasted headline need no remark; a lone emoji or a word longer than
// any in the index does, because its writer expects it to count.
bool IsPunctuation(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = LetterAt(text, at);
    const bool ascii = letter.value < 0x80 && !(letter.value >= '0' && letter.value <= '9') &&
                       !((letter.value | 0x20) >= 'a' && (letter.value | 0x20) <= 'z');
    if (!ascii && !(letter.value >= 0xA0 && letter.value <= 0xBF) &&
        !(letter.value >= 0x2000 && letter.value <= 0x206F) &&
        !(letter.value >= 0x3000 && letter.value <= 0x303F))
      return false;
    at += letter.bytes;
  }
  return true;
}

void WarnOfNoWords(Span span, ParseState& state) {
  if (IsPunctuation(PartOf(state.text, span))) return;
  state.warnings.Add("not-a-word",
                     "'" + Excerpt(state.text, span) +
                         "' was left out: it has no letters or digits, or more than 64 bytes of "
                         "them in a row, and no article can be found by it.",
                     span);
}

// How a run of letters ends, and the wildcards in it.
struct Wildcards {
  Span body;                         // without the marks at its end
  bool star = false;                 // word*
  bool similar = false;              // word~ or word~2
  std::optional<std::uint32_t> gap;  // wor?d, w*rd: where the first one stands
};

bool IsWordLetter(char32_t letter) {
  return letter >= 0x80 || (letter >= '0' && letter <= '9') ||
         ((letter | 0x20) >= 'a' && (letter | 0x20) <= 'z');
}

// A ? or * counts as a wildcard only among letters: "x.php?id=3" is an address, "why?" a question.
void FindGap(std::string_view text, Wildcards& found) {
  std::optional<std::uint32_t> gap;
  for (std::uint32_t at = found.body.begin; at < found.body.end;) {
    const Letter letter = LetterAt(text, at);
    const bool wild = letter.value == '?' || letter.value == '*';
    if (!wild && !IsWordLetter(letter.value)) return;
    if (wild && !gap) gap = at;
    at += static_cast<std::uint32_t>(letter.bytes);
  }
  found.gap = gap;
}

Wildcards FindWildcards(Span run, std::string_view text) {
  std::vector<std::pair<std::uint32_t, char32_t>> letters;
  for (std::uint32_t at = run.begin; at < run.end;) {
    const Letter letter = LetterAt(text, at);
    letters.emplace_back(at, letter.value);
    at += static_cast<std::uint32_t>(letter.bytes);
  }
  Wildcards found{run, false, false, {}};
  const auto drop_while = [&](auto&& drops) {
    bool any = false;
    for (; !letters.empty() && drops(letters.back().second); letters.pop_back()) {
      found.body.end = letters.back().first;
      any = true;
    }
    return any;
  };
  drop_while([](char32_t c) { return c == ',' || c == ';' || c == '.' || c == '!' || c == '?'; });
  const std::size_t size = letters.size();
  if (size > 2 && letters[size - 2].second == '~' && letters[size - 1].second >= '0' &&
      letters[size - 1].second <= '9')
    letters.pop_back();
  found.similar = drop_while([](char32_t c) { return c == '~'; });
  found.star = drop_while([](char32_t c) { return c == '*'; });
  FindGap(text, found);
  return found;
}

void NotYet(ParseState& state, const std::string& what, Span position) {
  state.warnings.Add("not-understood-yet", what, position);
}

std::optional<QueryNode> PrefixNode(const TypedWord& word, Span run, ParseState& state) {
  if (CountCodePoints(FoldWord(word.text)) < kLettersBeforeStar) {
    Refuse(state, "star-too-short",
           "The star in '" + Excerpt(state.text, run) +
               "' stands for too many words; put at least three letters before it.",
           run);
    return std::nullopt;
  }
  if (++state.stars > kMostStars) {
    state.warnings.Add("too-many-stars",
                       "Only the first four words with a star stand for the words that begin so; "
                       "the others were read as they are.",
                       run);
    return LeafNode(Kind::kWord, word.text, word.position);
  }
  return LeafNode(Kind::kPrefix, word.text, run);
}

// wor?d: the articles with any word that begins like it are more than were asked for, and none of
// those is missing.
std::optional<QueryNode> GapNode(Span run, const Wildcards& wild, ParseState& state) {
  const std::vector<TypedWord> words = TypedWords({run.begin, *wild.gap}, state);
  const bool enough =
      words.size() == 1 && CountCodePoints(FoldWord(words[0].text)) >= kLettersBeforeStar;
  NotYet(state,
         "A ? or * inside a word is not searched yet; '" + Excerpt(state.text, run) +
             (enough ? "' was read as every word that begins with '" + words[0].text + "'."
                     : "' was left out, because fewer than three letters stand before it."),
         run);
  if (!enough) return std::nullopt;
  CountTerms(state, 1, run);
  return PrefixNode(words[0], run, state);
}

// words[begin, end) as they were typed, or with a blank between them where their places are not
// known one by one.
std::string TextOf(const std::vector<TypedWord>& words, std::size_t begin, std::size_t end,
                   const ParseState& state) {
  if (end - begin == 1) return words[begin].text;
  const Span first = words[begin].position;
  const Span last = words[end - 1].position;
  if (!(first == last)) return std::string(PartOf(state.text, {first.begin, last.end}));
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += (i > begin ? " " : "") + words[i].text;
  return text;
}

// Words that stand together are one phrase, each row of them apart.
std::vector<QueryNode> JoinWords(const std::vector<TypedWord>& words, const ParseState& state) {
  std::vector<QueryNode> nodes;
  const auto add_word = [&](const TypedWord& word) {
    nodes.push_back(LeafNode(Kind::kWord, word.text, word.position));
  };
  for (std::size_t i = 0; i < words.size();) {
    std::size_t end = i + 1;
    while (end < words.size() && words[end].joined) ++end;
    if (end - i == 1 || end - i > kJoinedWords) {
      for (; i < end; ++i) add_word(words[i]);
      continue;
    }
    const Span span = {words[i].position.begin, words[end - 1].position.end};
    nodes.push_back(LeafNode(Kind::kPhrase, TextOf(words, i, end, state), span));
    i = end;
  }
  return nodes;
}

std::optional<QueryNode> AndOf(std::vector<QueryNode> nodes, Span position) {
  if (nodes.empty()) return std::nullopt;
  if (nodes.size() == 1) return std::move(nodes[0]);
  QueryNode both = LeafNode(Kind::kAnd, {}, position);
  both.children = std::move(nodes);
  return both;
}

}  // namespace

void Refuse(ParseState& state, std::string code, std::string message, Span position) {
  if (state.error) return;
  state.error =
      Error{Fault::kBadInput, std::move(message), std::move(code), position.begin, position.end};
}

void CountTerms(ParseState& state, std::size_t terms, Span position) {
  state.terms += terms;
  if (state.terms <= kMaxQueryTerms) return;
  Refuse(state, "too-many-terms",
         "The query has more than 64 words, fields and dates; leave out what matters least.",
         SpanOf(position.begin, state.text.size()));
}

QueryNode LeafNode(Kind kind, std::string text, Span position) {
  QueryNode node;
  node.kind = kind;
  node.text = std::move(text);
  node.position = position;
  return node;
}

std::optional<QueryNode> RunNode(Span run, ParseState& state) {
  if (LetterAt(state.text, run.begin).value == '=') {  // =word, without quotes
    QueryToken token;
    token.kind = QueryToken::Kind::kQuoted;
    token.position = run;
    token.content = SpanOf(run.begin + LetterAt(state.text, run.begin).bytes, run.end);
    token.exact = true;
    return PhraseNode(token, state);
  }
  const Wildcards wild = FindWildcards(run, state.text);
  if (wild.gap) return GapNode(run, wild, state);
  std::vector<TypedWord> words = TypedWords(wild.body, state);
  if (words.empty()) {
    WarnOfNoWords(run, state);
    return std::nullopt;
  }
  CountTerms(state, words.size(), run);
  if (wild.similar)
    NotYet(state,
           "Words of a similar spelling (~) are not searched yet; '" + Excerpt(state.text, run) +
               "' was read as the word itself.",
           run);
  if (!wild.star) return AndOf(JoinWords(words, state), run);
  const TypedWord starred = std::move(words.back());
  words.pop_back();
  std::vector<QueryNode> nodes = JoinWords(words, state);
  if (std::optional<QueryNode> prefix = PrefixNode(starred, run, state))
    nodes.push_back(std::move(*prefix));
  return AndOf(std::move(nodes), run);
}

std::optional<QueryNode> PhraseNode(const QueryToken& quoted, ParseState& state) {
  const std::vector<TypedWord> words = TypedWords(quoted.content, state);
  if (words.empty()) {
    WarnOfNoWords(quoted.position, state);
    return std::nullopt;
  }
  CountTerms(state, words.size(), quoted.position);
  const std::string_view content = PartOf(state.text, quoted.content);
  if (Narrowed(content).find('*') != std::string::npos)
    state.warnings.Add("star-in-phrase",
                       "A star inside quotation marks stands for nothing and was left out; write "
                       "word* without the marks.",
                       quoted.position);
  std::vector<QueryNode> phrases;
  for (std::size_t i = 0; i < words.size(); i += kMaxPhraseWords) {
    const std::size_t end = std::min(i + kMaxPhraseWords, words.size());
    QueryNode phrase = LeafNode(Kind::kPhrase, TextOf(words, i, end, state), quoted.position);
    phrase.exact = quoted.exact;
    phrase.required = true;
    phrases.push_back(std::move(phrase));
  }
  if (phrases.size() > 1)
    state.warnings.Add("phrase-too-long",
                       "A phrase has at most 20 words, so this one was read as " +
                           std::to_string(phrases.size()) + " phrases; shorten it.",
                       quoted.position);
  return AndOf(std::move(phrases), quoted.position);
}

}  // namespace dateline
