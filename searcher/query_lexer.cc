// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_lexer.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "core/words.h"
#include "searcher/query_field_names.h"
#include "searcher/query_text.h"
#include "searcher/request.h"

namespace dateline {
namespace {

using Kind = QueryToken::Kind;

constexpr std::size_t kMostWarnings = 20;
constexpr std::size_t kDefaultDistance = 10;  // of a NEAR that gives none
constexpr std::size_t kLargestDistance = 100;

// A minus and the hyphens that keyboards make of it. Longer dashes are a sentence's.
bool IsSign(char32_t letter) {
  return letter == '-' || letter == '+' || letter == 0x2212 || letter == 0x2010 || letter == 0x2011;
}

bool IsAsciiLetter(char32_t letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

class Lexer {
 public:
  Lexer(std::string_view text, QueryWarnings& warnings) : text_(text), warnings_(warnings) {}

  std::vector<QueryToken> Run() {
    for (SkipBlanks(); at_ < text_.size(); SkipBlanks()) Next();
    Push(Kind::kEnd, at_, at_);
    return std::move(tokens_);
  }

 private:
  char32_t Peek(std::size_t at) const { return LetterAt(text_, at).value; }
  std::size_t After(std::size_t at) const { return at + LetterAt(text_, at).bytes; }

  void SkipBlanks() {
    while (IsBlank(Peek(at_))) at_ = After(at_);
  }

  QueryToken& Push(Kind kind, std::size_t begin, std::size_t end) {
    QueryToken& token = tokens_.emplace_back();
    token.kind = kind;
    token.position = token.content = SpanOf(begin, end);
    at_ = end;
    return token;
  }

  void Next() {
    const char32_t letter = Peek(at_);
    if (IsDoubleQuote(letter)) return Quoted(at_, at_);
    if (letter == '(') return static_cast<void>(Push(Kind::kOpen, at_, After(at_)));
    if (letter == ')') return static_cast<void>(Push(Kind::kClose, at_, After(at_)));
    if (letter == '=' && IsDoubleQuote(Peek(After(at_)))) return Quoted(at_, After(at_));
    if (IsSign(letter)) return Sign();
    if (!ReadField()) ReadRun();
  }

  // From the quote at `quote` to the next one. An opening quote that nothing closes takes the rest
  // of the query when that can be a phrase; before a whole pasted text it is a slip and goes.
  void Quoted(std::size_t begin, std::size_t quote) {
    std::size_t inside = After(quote);
    std::size_t close = inside;
    while (close < text_.size() && !IsDoubleQuote(Peek(close))) close = After(close);
    const bool closed = close < text_.size();
    if (!closed) {
      warnings_.Add("unbalanced-quote", "The last quotation mark is missing; type one at the end.",
                    SpanOf(quote, inside));
      const std::string_view rest = text_.substr(inside);
      const std::size_t words = SplitWords(rest, kMaxPhraseWords + 1).size();
      if (words == 0 || words > kMaxPhraseWords) {
        at_ = inside;
        return;
      }
    }
    const bool exact = begin != quote || Peek(inside) == '=';
    if (Peek(inside) == '=') inside = After(inside);
    QueryToken& token = Push(Kind::kQuoted, begin, closed ? After(close) : close);
    token.content = SpanOf(inside, close);
    token.exact = exact;
    if (closed && !exact && Peek(at_) == '~') ReadReach(token);
  }

  // "floods levees"~5, as other engines write NEAR/5.
  void ReadReach(QueryToken& token) {
    std::size_t reach = 0;
    at_ = After(at_);
    for (char32_t digit = Peek(at_); digit >= '0' && digit <= '9'; digit = Peek(at_)) {
      reach = std::min(reach * 10 + (digit - '0'), kLargestDistance);
      at_ = After(at_);
    }
    token.distance = reach == 0 ? kDefaultDistance : reach;
    token.position.end = static_cast<std::uint32_t>(at_);
  }

  // - and + count only right before something: "2024 - a review" is no exclusion.
  void Sign() {
    const std::size_t begin = at_;
    bool minus = false;
    std::size_t end = begin;
    for (char32_t letter = Peek(end); IsSign(letter); letter = Peek(end)) {
      minus = letter != '+';
      end = After(end);
    }
    const char32_t next = Peek(end);
    if (next == 0 || IsBlank(next) || next == ')') {
      StrayOperator(begin, end);
      return;
    }
    Push(minus ? Kind::kNot : Kind::kPlus, begin, end);
  }

  void StrayOperator(std::size_t begin, std::size_t end) {
    const Span position = SpanOf(begin, end);
    warnings_.Add("stray-operator",
                  "'" + Excerpt(text_, position) +
                      "' joins nothing here and was left out; put it right before a word.",
                  position);
    at_ = end;
  }

  bool EndsRun(char32_t letter) const {
    return letter == 0 || IsBlank(letter) || IsDoubleQuote(letter) || letter == '(' ||
           letter == ')';
  }

  std::size_t RunEnd(std::size_t at) const {
    while (!EndsRun(Peek(at))) at = After(at);
    return at;
  }

  // A name and a colon. Whether a word with a colon is a field nobody knows or just a headline
  // ("Update: two dead") is told by the blank after the colon.
  bool ReadField() {
    std::size_t end = at_;
    while (IsAsciiLetter(Peek(end))) end = After(end);
    if (end == at_ || Peek(end) != ':') return false;
    std::string name = Narrowed(text_.substr(at_, end - at_));
    for (char& c : name) c = static_cast<char>(c | 0x20);  // ASCII letters only, see above
    const std::size_t value = After(end);
    const std::string_view field = FieldNamed(name);
    // "Organisation: two words" is a headline; only our own names may have a blank behind them.
    const bool is_ours = field == name;
    if (field.empty() || (!is_ours && !HasValueAt(value))) return UnknownField(name, end, value);
    Push(Kind::kField, at_, value).field = field;
    ReadValue();
    return true;
  }

  bool HasValueAt(std::size_t at) const {
    const char32_t next = Peek(at);
    return !EndsRun(next) || IsDoubleQuote(next) || next == '(';
  }

  bool UnknownField(std::string_view name, std::size_t end, std::size_t value) {
    if (!HasValueAt(value) || Peek(value) == '/') return false;  // or an address on the Web
    const std::string_view like = FieldLike(name);
    const std::string remedy =
        like.empty() ? "the fields are " + ListedFields()
                     : "the field for that is " + std::string(like) + ":, as /help shows";
    warnings_.Add("unknown-field",
                  "There is no field '" + Excerpt(text_, SpanOf(at_, end)) +
                      "', so it was read as a word; " + remedy + ".",
                  SpanOf(at_, value), {std::string(like)});
    Push(Kind::kRun, at_, end);
    at_ = value;
    return true;
  }

  // The value may stand after a blank, as long as that is no operator or field itself.
  void ReadValue() {
    const std::size_t colon_end = at_;
    SkipBlanks();
    const bool apart = at_ > colon_end;
    const char32_t next = Peek(at_);
    if (IsDoubleQuote(next) || next == '(' || (next == '=' && IsDoubleQuote(Peek(After(at_)))))
      return;
    const std::size_t end = RunEnd(at_);
    const std::string value = Narrowed(text_.substr(at_, end - at_));
    if (end == at_ || (apart && (OperatorKind(value) != Kind::kRun ||
                                 value.find(':') != std::string::npos || value[0] == '-'))) {
      return;
    }
    // A comma behind a value is the sentence's, not the value's.
    std::size_t last = end;
    while (last > at_ + 1 && (text_[last - 1] == ',' || text_[last - 1] == ';')) --last;
    Push(Kind::kValue, at_, end).content.end = static_cast<std::uint32_t>(last);
  }

  // kRun for what is none.
  static Kind OperatorKind(std::string_view run) {
    if (run == "AND" || run == "&&") return Kind::kAnd;
    if (run == "OR" || run == "||" || run == "|") return Kind::kOr;
    if (run == "NOT") return Kind::kNot;
    if (run == "NEAR" || run.starts_with("NEAR/")) return Kind::kNear;
    if (run == "ADJ" || run.starts_with("ADJ/")) return Kind::kAdjacent;
    return Kind::kRun;
  }

  void ReadRun() {
    const std::size_t begin = at_;
    const std::size_t end = RunEnd(begin);
    const std::string run = Narrowed(text_.substr(begin, end - begin));
    const Kind kind = OperatorKind(run);
    QueryToken& token = Push(kind, begin, end);
    if (kind == Kind::kNear || kind == Kind::kAdjacent) token.distance = Distance(run, token);
  }

  std::size_t Distance(std::string_view run, const QueryToken& token) {
    const std::size_t slash = run.find('/');
    if (slash == run.npos) return kDefaultDistance;
    std::size_t distance = 0;
    const char* last = run.data() + run.size();
    const auto [stop, error] = std::from_chars(run.data() + slash + 1, last, distance);
    if (error == std::errc() && stop == last && distance >= 1 && distance <= kLargestDistance)
      return distance;
    const bool too_far = error == std::errc::result_out_of_range || distance > kLargestDistance;
    const std::size_t read_as = too_far ? kLargestDistance : kDefaultDistance;
    const std::string reading = std::string(run.substr(0, slash)) + "/" + std::to_string(read_as);
    warnings_.Add("bad-distance",
                  "'" + Excerpt(text_, token.position) + "' was read as " + reading +
                      "; the distance is a number of words from 1 to 100.",
                  token.position, {reading});
    return read_as;
  }

  std::string_view text_;
  QueryWarnings& warnings_;
  std::vector<QueryToken> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

void QueryWarnings::Add(std::string code, std::string message, Span position,
                        std::vector<std::string> details) {
  if (!warnings_.empty() && warnings_.back().code == code && warnings_.back().message == message) {
    Span& before = warnings_.back().position;
    before = {std::min(before.begin, position.begin), std::max(before.end, position.end)};
    return;
  }
  if (warnings_.size() == kMostWarnings) return;
  warnings_.push_back({std::move(code), std::move(message), position, std::move(details)});
}

std::vector<QueryToken> LexQuery(std::string_view text, QueryWarnings& warnings) {
  return Lexer(text, warnings).Run();
}

}  // namespace dateline
