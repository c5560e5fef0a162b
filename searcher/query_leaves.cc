// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_leaves.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/fold.h"
#include "core/unicode.h"
#include "core/words.h"
#include "searcher/query_expansion.h"
#include "searcher/query_text.h"
#include "searcher/query_wildcards.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

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

// The words of one run in a row, the last with its marks: covid, 19*. Nothing when it is refused.
std::optional<std::vector<QueryNode>> MarkedWords(std::vector<TypedWord> words,
                                                  const Wildcards& wild, Span run,
                                                  ParseState& state) {
  std::vector<QueryNode> nodes;
  for (const TypedWord& word : words)
    nodes.push_back(LeafNode(Kind::kWord, word.text, word.position));
  if (!wild.any()) return nodes;
  if (!nodes.empty()) nodes.pop_back();
  std::string text = wild.pattern ? PatternText(wild.body, state) : words.back().text;
  std::optional<QueryNode> marked = WildcardNode(std::move(text), wild, run, state);
  if (!marked) return std::nullopt;
  nodes.push_back(std::move(*marked));
  return nodes;
}

// A phrase of which some words stand for others; one such word is itself.
QueryNode RowOf(std::vector<QueryNode> words, std::string text, Span position) {
  if (words.size() == 1) return std::move(words[0]);
  QueryNode row = LeafNode(Kind::kPhrase, std::move(text), position);
  row.children = std::move(words);
  return row;
}

std::optional<QueryNode> WildcardRun(Span run, const Wildcards& wild, ParseState& state) {
  std::vector<TypedWord> words;
  if (!wild.pattern) words = TypedWords(wild.body, state);
  if (!wild.pattern && words.empty()) {
    WarnOfNoWords(run, state);
    return std::nullopt;
  }
  CountTerms(state, std::max<std::size_t>(words.size(), 1), run);
  const bool in_a_row = words.size() <= kJoinedWords &&
                        std::all_of(words.begin() + (words.empty() ? 0 : 1), words.end(),
                                    [](const TypedWord& word) { return word.joined; });
  auto nodes = MarkedWords(std::move(words), wild, run, state);
  if (!nodes) return std::nullopt;
  if (in_a_row) return RowOf(*std::move(nodes), std::string(PartOf(state.text, run)), run);
  return AndOf(*std::move(nodes), run);
}

// The words between quotation marks one by one, where some of them have marks of their own.
// Nothing when none has.
std::optional<std::vector<QueryNode>> MarkedPhrase(Span content, ParseState& state) {
  std::vector<QueryNode> nodes;
  bool marked = false;
  for (std::uint32_t at = content.begin; at < content.end && !state.error;) {
    const std::string_view rest = PartOf(state.text, {at, content.end});
    std::uint32_t end = at;
    while (end < content.end && !IsBlank(LetterAt(state.text, end).value))
      end += static_cast<std::uint32_t>(LetterAt(state.text, end).bytes);
    const Span run{at, end};
    at = end == at ? at + static_cast<std::uint32_t>(LetterAt(rest, 0).bytes) : end;
    if (run.begin == run.end) continue;
    const Wildcards wild = FindWildcards(run, state);
    std::vector<TypedWord> words;
    if (!wild.pattern) words = TypedWords(wild.body, state);
    if (!wild.pattern && words.empty()) {
      if (wild.star)
        state.warnings.Add("star-in-phrase",
                           "A star by itself inside quotation marks stands for nothing and was "
                           "left out; use NEAR for words with others between them.",
                           run);
      continue;
    }
    auto more = MarkedWords(std::move(words), wild, run, state);
    if (!more) return std::nullopt;
    marked = marked || StandsForOthers(more->back());
    nodes.insert(nodes.end(), std::make_move_iterator(more->begin()),
                 std::make_move_iterator(more->end()));
  }
  if (!marked) return std::nullopt;
  return nodes;
}

// Of at most kMostPhraseWords words each.
std::vector<QueryNode> MarkedPhrases(std::vector<QueryNode> words, Span position,
                                     const ParseState& state) {
  std::vector<QueryNode> phrases;
  for (std::size_t i = 0; i < words.size(); i += kMaxPhraseWords) {
    const std::size_t end = std::min(i + kMaxPhraseWords, words.size());
    const Span span{words[i].position.begin, words[end - 1].position.end};
    std::vector<QueryNode> row(
        std::make_move_iterator(words.begin() + static_cast<std::ptrdiff_t>(i)),
        std::make_move_iterator(words.begin() + static_cast<std::ptrdiff_t>(end)));
    QueryNode phrase = RowOf(std::move(row), std::string(PartOf(state.text, span)), position);
    phrase.required = true;
    phrases.push_back(std::move(phrase));
  }
  return phrases;
}

// "floods levees"~5: each word within five of the others.
QueryNode WordsNear(const std::vector<TypedWord>& words, const QueryToken& quoted) {
  QueryNode near = LeafNode(Kind::kNear, {}, quoted.position);
  near.distance = quoted.distance;
  near.required = true;
  for (const TypedWord& word : words) {
    near.children.push_back(LeafNode(Kind::kWord, word.text, word.position));
    near.children.back().required = true;
  }
  return near;
}

std::vector<QueryNode> PlainPhrases(const std::vector<TypedWord>& words, const QueryToken& quoted,
                                    const ParseState& state) {
  std::vector<QueryNode> phrases;
  for (std::size_t i = 0; i < words.size(); i += kMaxPhraseWords) {
    const std::size_t end = std::min(i + kMaxPhraseWords, words.size());
    QueryNode phrase = LeafNode(Kind::kPhrase, TextOf(words, i, end, state), quoted.position);
    phrase.exact = quoted.exact;
    phrase.required = true;
    phrases.push_back(std::move(phrase));
  }
  return phrases;
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
  const Wildcards wild = FindWildcards(run, state);
  if (wild.any()) return WildcardRun(run, wild, state);
  const std::vector<TypedWord> words = TypedWords(wild.body, state);
  if (words.empty()) {
    WarnOfNoWords(run, state);
    return std::nullopt;
  }
  CountTerms(state, words.size(), run);
  return AndOf(JoinWords(words, state), run);
}

std::optional<QueryNode> PhraseNode(const QueryToken& quoted, ParseState& state) {
  std::optional<std::vector<QueryNode>> marked;
  if (!quoted.exact) marked = MarkedPhrase(quoted.content, state);
  if (state.error) return std::nullopt;
  std::vector<TypedWord> words;
  if (!marked) words = TypedWords(quoted.content, state);
  if (!marked && words.empty()) {
    WarnOfNoWords(quoted.position, state);
    return std::nullopt;
  }
  CountTerms(state, marked ? marked->size() : words.size(), quoted.position);
  if (quoted.exact && Narrowed(PartOf(state.text, quoted.content)).find('*') != std::string::npos)
    state.warnings.Add("star-in-phrase",
                       "A star stands for nothing where exact letters are asked for, and was left "
                       "out.",
                       quoted.position);
  if (!marked && quoted.distance > 0 && words.size() > 1 && words.size() <= kMaxPhraseWords)
    return WordsNear(words, quoted);
  std::vector<QueryNode> phrases = marked
                                       ? MarkedPhrases(*std::move(marked), quoted.position, state)
                                       : PlainPhrases(words, quoted, state);
  if (phrases.size() > 1)
    state.warnings.Add("phrase-too-long",
                       "A phrase has at most 20 words, so this one was read as " +
                           std::to_string(phrases.size()) + " phrases; shorten it.",
                       quoted.position, {std::to_string(phrases.size())});
  return AndOf(std::move(phrases), quoted.position);
}

}  // namespace dateline
