// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/tokens.h"

#include <algorithm>
#include <utility>

#include "core/fold.h"
#include "core/letter_case.h"
#include "core/words.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/editorial.h"

namespace dateline {
namespace {

bool IsSmallAscii(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool IsAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The bytes of a possessive ending, or 0.
std::uint32_t PossessiveSize(std::string_view word) {
  for (const std::string_view ending : {"'s", "’s", "ʼs", "'S", "’S"}) {
    if (word.size() > ending.size() && word.ends_with(ending)) {
      return static_cast<std::uint32_t>(ending.size());
    }
  }
  return 0;
}

std::size_t CountLetters(std::string_view word) {
  return static_cast<std::size_t>(
      std::ranges::count_if(word, [](char c) { return (c & 0xC0) != 0x80 && c != '.'; }));
}

LetterCase LetterCaseOf(std::string_view word) {
  if (word.empty() || !StartsWithCapital(word)) return LetterCase::kSmall;
  if (!IsAllCapitals(word)) return LetterCase::kCapital;
  const bool dotted = word.size() == 3 && word[1] == '.';
  return CountLetters(word) == 1 || dotted ? LetterCase::kInitial : LetterCase::kAllCapitals;
}

// Lower case for plain letters, so that ICU is asked for one word in ten only.
std::string Folded(std::string_view word) {
  if (IsSmallAscii(word)) return std::string(word);
  if (std::ranges::all_of(word, IsAsciiLetter)) {
    std::string small(word);
    for (char& c : small) c = static_cast<char>(c | 0x20);
    return small;
  }
  return word.find('.') == std::string_view::npos ? FoldWord(word) : FoldName(word);
}

struct GapText {
  std::string_view text;
  Gap gap;
};

// What is no row here and holds neither letter nor figure is kOther.
constexpr GapText kGaps[] = {
    {" ", Gap::kBlank},         {"\n", Gap::kBlank},         {"\u00A0", Gap::kBlank},
    {"  ", Gap::kBlank},        {"-", Gap::kHyphen},         {"‐", Gap::kHyphen},
    {"‑", Gap::kHyphen},        {"–", Gap::kHyphen},         {". ", Gap::kPeriod},
    {".", Gap::kPeriod},        {".\n", Gap::kPeriod},       {", ", Gap::kComma},
    {",\n", Gap::kComma},       {" & ", Gap::kAmpersand},    {"&", Gap::kAmpersand},
    {" \"", Gap::kQuote},       {"\" ", Gap::kQuote},        {" “", Gap::kQuote},
    {"” ", Gap::kQuote},        {" '", Gap::kQuote},         {"' ", Gap::kQuote},
    {" ‘", Gap::kQuote},        {"’ ", Gap::kQuote},         {" (", Gap::kOpenBracket},
    {") ", Gap::kCloseBracket}, {"), ", Gap::kComma},        {"; ", Gap::kSemicolon},
    {");", Gap::kSemicolon},    {"); ", Gap::kSemicolon},    {": ", Gap::kColon},
    {":", Gap::kColon},         {"., ", Gap::kComma},        {") (", Gap::kOpenBracket},
    {". (", Gap::kOpenBracket}, {".) ", Gap::kCloseBracket}, {".-", Gap::kHyphen},
    {"; and", Gap::kSemicolon}, {",", Gap::kComma},          {"(", Gap::kOpenBracket},
};

Gap GapOf(std::string_view between) {
  const auto* row = std::ranges::find(kGaps, between, &GapText::text);
  return row == std::end(kGaps) ? Gap::kOther : row->gap;
}

// Case is no sign of a name in a headline or dateline set in capitals.
void MarkCapitals(std::vector<Token>& tokens, std::size_t first) {
  for (std::size_t end = first + 1; first < tokens.size(); first = end++) {
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (end = first; end < tokens.size() && (end == first || !tokens[end].starts_sentence);
         ++end) {
      if (tokens[end].printed.size() < 2) continue;
      ++words;
      if (tokens[end].letters == LetterCase::kAllCapitals) ++capitals;
    }
    if (words < 3 || capitals * 5 < words * 4) continue;
    for (std::size_t i = first; i < end; ++i) tokens[i].in_capitals = true;
  }
}

class Tokeniser {
 public:
  explicit Tokeniser(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

  void Add(std::string_view text, Field field, Span part) {
    const std::size_t first = tokens_.size();
    const std::string_view story = text.substr(0, part.end).substr(part.begin);
    std::uint32_t previous_end = part.begin;
    for (const Word& word : SplitWords(story)) {
      Token token = Make(text, word, part.begin);
      token.field = field;
      const std::string_view between = text.substr(previous_end, token.span.begin - previous_end);
      const bool at_start = tokens_.size() == first || token.starts_paragraph;
      token.before = at_start ? Gap::kOther : GapAfter(between, token.starts_sentence);
      previous_end = part.begin + word.span.end;
      tokens_.push_back(std::move(token));
    }
    MarkCapitals(tokens_, first);
  }

  // Marks the tokens of the text that lie in one of `spans`.
  void Mark(const std::vector<Span>& spans, bool Token::*flag) {
    auto span = spans.begin();  // both rows are in the order of the text
    for (Token& token : tokens_) {
      if (token.field != Field::kText) continue;
      while (span != spans.end() && span->end <= token.span.begin) ++span;
      if (span != spans.end() && token.span.begin >= span->begin) token.*flag = true;
    }
  }

  std::vector<Token> Take() { return std::move(tokens_); }

 private:
  // The gap after the last token. "Prosecutors’ Office" has a possessive and no closing quote, and
  // the full stop of "U.S. Congress" belongs to the word.
  Gap GapAfter(std::string_view between, bool starts_sentence) {
    Token& last = tokens_.back();
    if ((between == "’ " || between == "' ") && last.printed.ends_with('s')) {
      last.possessive = true;
      return Gap::kBlank;
    }
    const bool dotted = last.printed.find('.') != std::string_view::npos;
    if (dotted && between == ". " && !starts_sentence) return Gap::kBlank;
    return GapOf(between);
  }

  Token Make(std::string_view text, const Word& word, std::uint32_t shift) const {
    Token token;
    token.span = {word.span.begin + shift, word.span.end + shift};
    const std::uint32_t ending =
        PossessiveSize(text.substr(token.span.begin, word.span.end - word.span.begin));
    token.span.end -= ending;
    token.possessive = ending != 0;
    token.printed = text.substr(token.span.begin, token.span.end - token.span.begin);
    token.letters = LetterCaseOf(token.printed);
    token.folded = Folded(token.printed);
    token.cues = CuesOf(token.folded);
    token.lists = gazetteer_.Find(token.folded);
    // "U.S" is a country and "J.K" somebody's initials.
    const bool dotted = token.letters == LetterCase::kInitial && token.printed.size() > 2;
    if (dotted && token.Has(kCountry | kWellKnownOrganisation)) {
      token.letters = LetterCase::kAllCapitals;
    }
    token.starts_sentence = word.starts_sentence;
    token.starts_paragraph = word.starts_paragraph;
    return token;
  }

  const Gazetteer& gazetteer_;
  std::vector<Token> tokens_;
};

std::vector<Span> SpansOf(const std::vector<EditorialSpan>& editorial) {
  std::vector<Span> spans;
  for (const EditorialSpan& part : editorial) spans.push_back(part.span);
  return spans;
}

Span BodyOf(const Article& article, const Header& header) {
  if (header.body.end > header.body.begin) return header.body;
  return {0, static_cast<std::uint32_t>(article.text.size())};
}

}  // namespace

std::vector<Token> Tokenise(const Article& article, const Header& header,
                            const Gazetteer& gazetteer) {
  Tokeniser tokeniser(gazetteer);
  if (article.title_origin == TitleOrigin::kPrinted) {
    const auto end = static_cast<std::uint32_t>(article.title.size());
    tokeniser.Add(article.title, Field::kTitle, {0, end});
  }
  tokeniser.Add(article.text, Field::kText, BodyOf(article, header));
  tokeniser.Mark(SpansOf(EditorialSpans(article.text)), &Token::editorial);
  tokeniser.Mark({header.dateline}, &Token::in_dateline);
  return tokeniser.Take();
}

std::vector<Token> TokeniseParts(std::string_view text, const std::vector<Span>& parts,
                                 const Gazetteer& gazetteer) {
  Tokeniser tokeniser(gazetteer);
  for (const Span& part : parts) tokeniser.Add(text, Field::kText, part);
  return tokeniser.Take();
}

std::string_view TextOf(const Article& article, Field field) {
  return field == Field::kTitle ? article.title : article.text;
}

std::string JoinFolded(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  std::string joined;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first) joined += tokens[i].before == Gap::kHyphen ? '-' : ' ';
    joined += tokens[i].folded;
  }
  return joined;
}

}  // namespace dateline
