// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_scanner.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/extract/date_marks.h"

namespace dateline {
namespace {

constexpr std::int32_t kHugeNumber = 100'000'000;

bool IsDigit(char byte) { return byte >= '0' && byte <= '9'; }
bool IsAsciiLetter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}
bool IsCapital(char byte) { return byte >= 'A' && byte <= 'Z'; }
bool IsBlank(char byte) { return byte == ' ' || byte == '\t'; }
char Small(char byte) { return IsCapital(byte) ? static_cast<char>(byte + 32) : byte; }

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) { tokens_.reserve(text.size() / 5); }

  std::vector<DateToken> Run() {
    while (at_ < text_.size()) Step();
    return std::move(tokens_);
  }

 private:
  char Peek(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  void Step() {
    const char byte = text_[at_];
    if (IsBlank(byte)) {
      Blank(1);
    } else if (byte == '\n') {
      Newline();
    } else if (IsDigit(byte)) {
      Number();
    } else if (IsAsciiLetter(byte)) {
      Word();
    } else if (static_cast<unsigned char>(byte) < 0x80) {
      Mark(byte, 1);
    } else {
      Wide();
    }
  }

  void Wide() {
    const WideCharacter wide = ReadWide(text_.substr(at_));
    if (wide.mark == 0) {
      Word();
    } else if (wide.mark == ' ') {
      Blank(wide.length);
    } else {
      Mark(wide.mark, wide.length);
    }
  }

  void Blank(std::size_t length) {
    glued_ = false;
    at_ += length;
  }

  // A line that goes on in small letters was only wrapped; but "date 2024-03-22" opens a report.
  void Newline() {
    ++at_;
    glued_ = false;
    const bool opens_report = text_.substr(at_).starts_with("date ") && IsDigit(Peek(5));
    const bool wrapped = Peek(0) >= 'a' && Peek(0) <= 'z' && !opens_report && !tokens_.empty();
    if (wrapped) return;
    if (!tokens_.empty() && tokens_.back().word == DateWord::kBreak) return;
    Add(DateWord::kBreak, at_ - 1, at_, 0);
    glued_ = false;
    opens_sentence_ = true;
  }

  DateToken& Add(DateWord word, std::size_t begin, std::size_t end, std::int32_t value) {
    DateToken token;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    token.word = word;
    token.value = value;
    token.glued = glued_;
    tokens_.push_back(token);
    glued_ = true;
    return tokens_.back();
  }

  void Mark(std::int32_t mark, std::size_t length) {
    Add(DateWord::kMark, at_, at_ + length, mark);
    at_ += length;
    if (mark == '?' || mark == '!') opens_sentence_ = true;
    if (mark == '.' && EndsSentence()) opens_sentence_ = true;
  }

  // A full stop after an abbreviated month or an initial ends nothing. Whether the next word has a
  // capital is looked at when it comes.
  bool EndsSentence() const {
    if (tokens_.size() < 2) return false;
    const DateToken& last = tokens_[tokens_.size() - 2];
    return !(last.abbreviated || (last.capital && last.end - last.begin == 1));
  }

  void Number();
  void Suffix(DateToken number);
  void Word();
  void Apostrophe(DateToken& word);
  bool ReadMeridiem();
  bool ReadGluedZone();
  void Open(DateToken& word);

  std::string_view text_;
  std::size_t at_ = 0;
  bool glued_ = false;
  bool opens_sentence_ = true;
  std::vector<DateToken> tokens_;
};

// "2024", "2,024", "2.5" (but "22.3.2024" is three numbers), and what is glued behind.
void Scanner::Number() {
  const std::size_t begin = at_;
  std::int32_t value = 0;
  bool grouped = false;
  for (; at_ < text_.size(); ++at_) {
    const bool comma = text_[at_] == ',' && IsDigit(Peek(1)) && IsDigit(Peek(2)) &&
                       IsDigit(Peek(3)) && !IsDigit(Peek(4)) && at_ - begin <= 15;
    if (!IsDigit(text_[at_]) && !comma) break;
    grouped = grouped || comma;
    if (!comma) value = std::min(kHugeNumber, value * 10 + (text_[at_] - '0'));
    if (value >= kHugeNumber) value = kHugeNumber / 10;
  }
  DateToken& number = Add(DateWord::kNumber, begin, at_, value);
  number.grouped = grouped;
  Open(number);
  if (Peek(0) == '.' && IsDigit(Peek(1))) {
    std::size_t end = 1;
    while (IsDigit(Peek(end))) ++end;
    const bool third =
        number.glued && tokens_.size() > 1 && tokens_[tokens_.size() - 2].value == '.';
    if (!third && !(Peek(end) == '.' && IsDigit(Peek(end + 1)))) {
      at_ += end;
      number.end = static_cast<std::uint32_t>(at_);
      number.decimal = true;
    }
  }
  Suffix(number);
}

// Letters glued to a number: "1st", "1960s", "9pm", "22T23". Any others make it no number.
void Scanner::Suffix(DateToken number) {
  if (Peek(0) == 'T' && IsDigit(Peek(1))) {
    Add(DateWord::kOther, at_, at_ + 1, 0);
    ++at_;
    return;
  }
  if ((Peek(0) == '\'' && Peek(1) == 's' && !IsAsciiLetter(Peek(2))) && number.value % 10 == 0) {
    tokens_.back().word = DateWord::kDecade;
    at_ += 2;
    tokens_.back().end = static_cast<std::uint32_t>(at_);
    return;
  }
  if (!IsAsciiLetter(Peek(0)) || ReadMeridiem() || ReadGluedZone()) return;
  const std::size_t begin = at_;
  while (IsAsciiLetter(Peek(0)) || IsDigit(Peek(0))) ++at_;
  std::string letters(text_.substr(begin, at_ - begin));
  std::transform(letters.begin(), letters.end(), letters.begin(), Small);
  DateToken& token = tokens_.back();
  token.end = static_cast<std::uint32_t>(at_);
  token.word = DateWord::kOther;
  if (letters == "st" || letters == "nd" || letters == "rd" || letters == "th") {
    token.word = DateWord::kOrdinal;
  } else if (letters == "s" && number.value % 10 == 0) {
    token.word = DateWord::kDecade;
  }
}

// "am", "p.m.", "PM" behind a number, glued or not.
bool Scanner::ReadMeridiem() {
  const char first = Small(Peek(0));
  if (first != 'a' && first != 'p') return false;
  std::size_t length = 1;
  const bool dotted = Peek(length) == '.';
  length += dotted;
  if (Small(Peek(length)) != 'm' || IsAsciiLetter(Peek(length + 1))) return false;
  ++length;
  if (dotted && Peek(length) == '.') ++length;
  Add(DateWord::kMeridiem, at_, at_ + length, first == 'p' ? 12 : 0);
  at_ += length;
  return true;
}

// The "GMT" of "1557GMT".
bool Scanner::ReadGluedZone() {
  constexpr std::size_t kLetters = 3;
  const std::string_view zone = text_.substr(at_, kLetters);
  if ((zone != "GMT" && zone != "UTC") || IsAsciiLetter(Peek(kLetters))) return false;
  Add(DateWord::kZone, at_, at_ + kLetters, 1);
  at_ += kLetters;
  return true;
}

void Scanner::Open(DateToken& word) {
  word.opens_sentence = opens_sentence_ && (word.capital || word.word == DateWord::kNumber);
  opens_sentence_ = false;
}

void Scanner::Word() {
  const bool after_number = !tokens_.empty() && tokens_.back().word == DateWord::kNumber;
  if (after_number && ReadMeridiem()) return;
  const std::size_t begin = at_;
  std::string small;
  bool digits = false;
  while (at_ < text_.size()) {
    const char byte = text_[at_];
    std::size_t length = 1;
    if (static_cast<unsigned char>(byte) >= 0x80) {
      const WideCharacter wide = ReadWide(text_.substr(at_));
      if (wide.mark != 0) break;
      length = wide.length;
    } else if (IsDigit(byte)) {
      digits = true;
    } else if (!IsAsciiLetter(byte)) {
      break;
    }
    if (small.size() < 20) small += Small(byte);
    if (length > 1 && small.size() < 20) small.append(text_, at_ + 1, length - 1);
    at_ += length;
  }
  const DateWordMeaning meaning = digits ? DateWordMeaning{} : LookUpDateWord(small);
  DateToken& word = Add(meaning.word, begin, at_, meaning.value);
  word.plural = meaning.plural;
  word.abbreviated = meaning.abbreviated;
  word.capital = IsCapital(text_[begin]) || static_cast<unsigned char>(text_[begin]) >= 0x80;
  Open(word);
  Apostrophe(word);
}

// A possessive 's is a sign on its word; the letters after any other apostrophe belong to the word
// ("o'clock", "don't"), which is then no word of a date.
void Scanner::Apostrophe(DateToken& word) {
  std::size_t length = Peek(0) == '\'' ? 1 : 0;
  if (text_.substr(at_).starts_with("\u2019")) length = 3;
  if (length == 0 || !IsAsciiLetter(Peek(length))) return;
  if (Small(Peek(length)) == 's' && !IsAsciiLetter(Peek(length + 1))) {
    word.possessive = true;
    at_ += length + 1;
    return;
  }
  while (IsAsciiLetter(Peek(length))) ++length;
  at_ += length;
  word.end = static_cast<std::uint32_t>(at_);
  word.word = DateWord::kOther;
}

}  // namespace

DateTokens DateTokens::Scan(std::string_view text) { return {text, Scanner(text).Run()}; }

std::string_view DateTokens::Text(std::size_t index) const {
  const DateToken& token = (*this)[index];
  return text_.substr(token.begin, token.end - token.begin);
}

bool DateTokens::Is(std::size_t index, std::string_view small) const {
  const std::string_view word = Text(index);
  return word.size() == small.size() &&
         std::equal(word.begin(), word.end(), small.begin(),
                    [](char one, char other) { return Small(one) == other; });
}

std::size_t DateTokens::Digits(std::size_t index) const {
  const DateToken& token = (*this)[index];
  return token.word == DateWord::kNumber && !token.grouped && !token.decimal
             ? token.end - token.begin
             : 0;
}

}  // namespace dateline
