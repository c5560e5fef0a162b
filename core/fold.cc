// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <optional>

#include "core/tone_placement.h"
#include "core/utf8.h"

namespace dateline {
namespace {

// Which diacritics of a word stay.
enum class Keep : std::uint8_t { kNone, kAll };

bool IsApostrophe(char32_t c) {
  return c == '\'' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019 || c == 0x201B ||
         c == 0x2BB || c == 0x2BC || c == 0x1FEF || c == 0x1FFD || c == 0xFF07 || c == 0xFF40;
}

bool IsHyphen(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63 || c == 0xFF0D;
}

const icu::Normalizer2& Instance(const icu::Normalizer2* (*get)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  return *get(status);
}

// ICU owns these for the life of the process; they are const and shared by all threads.
const icu::Normalizer2& CaseFolding() {
  static const icu::Normalizer2& kInstance = Instance(&icu::Normalizer2::getNFKCCasefoldInstance);
  return kInstance;
}
const icu::Normalizer2& Decomposition() {
  static const icu::Normalizer2& kInstance = Instance(&icu::Normalizer2::getNFDInstance);
  return kInstance;
}
const icu::Normalizer2& Composition() {
  static const icu::Normalizer2& kInstance = Instance(&icu::Normalizer2::getNFCInstance);
  return kInstance;
}

icu::UnicodeString Normalise(const icu::Normalizer2& normalizer, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString result = normalizer.normalize(text, status);
  return U_SUCCESS(status) ? result : text;
}

bool IsMark(UChar32 c) { return (U_MASK(u_charType(c)) & U_GC_M_MASK) != 0; }

UScriptCode ScriptOf(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status);
}

bool IsEuropean(UScriptCode script) {
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

// Letters whose stroke or tie is no combining mark to Unicode.
std::string_view PlainLetter(UChar32 c) {
  switch (c) {
    case 0x111:  // đ
    case 0xF0:   // ð
      return "d";
    case 0x127:  // ħ
      return "h";
    case 0xF8:  // ø
      return "o";
    case 0x142:  // ł
      return "l";
    case 0x167:  // ŧ
      return "t";
    case 0xE6:  // æ
      return "ae";
    case 0x153:  // œ
      return "oe";
    case 0x131:  // ı
      return "i";
    case 0xFE:  // þ
      return "th";
    default:
      return {};
  }
}

// `decomposed` without the marks of European letters and with plain letters. A mark of no script
// of its own goes with its base; a base without a script (a digit, nothing) loses it.
icu::UnicodeString WithoutDiacritics(const icu::UnicodeString& decomposed) {
  icu::UnicodeString plain;
  UScriptCode base = USCRIPT_COMMON;
  for (std::int32_t at = 0; at < decomposed.length();) {
    const UChar32 c = decomposed.char32At(at);
    at += U16_LENGTH(c);
    const UScriptCode script = ScriptOf(c);
    if (IsMark(c)) {
      const UScriptCode owner = script == USCRIPT_INHERITED ? base : script;
      const bool drop = IsEuropean(owner) || owner == USCRIPT_COMMON;
      if (!drop) plain.append(c);
      continue;
    }
    base = script;
    const std::string_view letter = PlainLetter(c);
    for (const char part : letter) plain.append(static_cast<UChar32>(part));
    if (letter.empty()) plain.append(c);
  }
  return plain;
}

bool IsUnprintable(UChar32 c) { return u_isUWhiteSpace(c) || u_iscntrl(c); }

// The first step of both keys: case folded and in compatibility form, apostrophes made one, blanks
// and controls out: some compatibility forms are a blank with a mark on it.
icu::UnicodeString CaseFolded(std::string_view word) {
  icu::UnicodeString units;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = DecodeCodePoint(word, at);
    units.append(static_cast<UChar32>(IsApostrophe(c.value) ? U'\'' : c.value));
    at += c.bytes;
  }
  const icu::UnicodeString folded = Normalise(CaseFolding(), units);
  icu::UnicodeString kept;
  for (std::int32_t at = 0; at < folded.length();) {
    const UChar32 c = folded.char32At(at);
    at += U16_LENGTH(c);
    if (!IsUnprintable(c)) kept.append(IsApostrophe(static_cast<char32_t>(c)) ? u'\'' : c);
  }
  return kept;
}

// The whole way through ICU, for any word: compatibility and case, then marks, then one form.
std::string FoldByIcu(std::string_view word, Keep keep) {
  icu::UnicodeString folded = CaseFolded(word);
  if (keep == Keep::kNone) {
    // Composed again: Korean syllables and Indic vowels have one form only then.
    folded = WithoutDiacritics(Normalise(Decomposition(), folded));
  }
  std::string utf8;
  Normalise(Composition(), folded).toUTF8String(utf8);
  return utf8;
}

// Nearly all words of European languages and Vietnamese are letters whose folding depends on no
// neighbour: a table of the code points below U+0370 and of U+1E00 to U+1EFF.
class FoldTable {
 public:
  explicit FoldTable(Keep keep) {
    for (std::size_t i = 0; i < kSize; ++i) {
      const char32_t c =
          i < kLowEnd ? static_cast<char32_t>(i) : static_cast<char32_t>(i - kLowEnd) + kHighBegin;
      folded_[i] = Entry(c, keep);
    }
  }

  // The folding of `word`, unless a code point of it is not in the table.
  std::optional<std::string> Fold(std::string_view word) const {
    std::string folded;
    folded.reserve(word.size() + 1);
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint c = DecodeCodePoint(word, at);
      const Letters* letters = Find(c.value);
      if (letters == nullptr || letters->length == kUnknown) return std::nullopt;
      folded.append(letters->bytes.data(), letters->length);
      at += c.bytes;
    }
    return folded;
  }

 private:
  static constexpr char32_t kLowEnd = 0x370;
  static constexpr char32_t kHighBegin = 0x1E00;
  static constexpr char32_t kHighEnd = 0x1F00;
  static constexpr std::size_t kSize = kLowEnd + (kHighEnd - kHighBegin);
  static constexpr std::uint8_t kUnknown = 0xFF;  // the length of an entry that needs ICU

  // What a code point becomes, in the table itself: one look-up touches one cache line.
  struct Letters {
    std::array<char, 7> bytes{};
    std::uint8_t length = kUnknown;
  };

  // What ICU makes of `c` alone, where that is what it makes of it in any word.
  static Letters Entry(char32_t c, Keep keep) {
    // U+0345 becomes a letter. Where marks stay, they may compose with the letter before them.
    const bool mark = c >= 0x300 && c < kLowEnd;
    if (c == 0x345 || (mark && keep == Keep::kAll)) return {};
    std::string utf8;
    AppendCodePoint(utf8, c);
    const std::string folded = FoldByIcu(utf8, keep);
    Letters letters;
    if (folded.size() > letters.bytes.size() || StartsWithMark(folded)) return letters;
    letters.length = static_cast<std::uint8_t>(folded.copy(letters.bytes.data(), folded.size()));
    return letters;
  }

  // Some signs are a blank with a mark on it; without the blank, the mark may compose as well.
  static bool StartsWithMark(const std::string& folded) {
    return !folded.empty() && IsMark(static_cast<UChar32>(DecodeCodePoint(folded, 0).value));
  }

  const Letters* Find(char32_t c) const {
    if (c < kLowEnd) return &folded_[c];
    if (c >= kHighBegin && c < kHighEnd) return &folded_[kLowEnd + (c - kHighBegin)];
    static constexpr Letters kApostrophe{{'\''}, 1};
    return IsApostrophe(c) ? &kApostrophe : nullptr;
  }

  std::array<Letters, kSize> folded_;
};

// "trung's" and "boss'" without their ending, as long as something is left.
void DropPossessive(std::string& word) {
  while (word.size() > 2) {
    const std::size_t end = word.size();
    if (word[end - 2] == '\'' && word[end - 1] == 's') {
      word.resize(end - 2);
    } else if (word[end - 2] == 's' && word[end - 1] == '\'') {
      word.resize(end - 1);
    } else {
      return;
    }
  }
}

std::string Folded(std::string_view word, Keep keep) {
  // Made at the first call, in well under a millisecond, and read by all threads from then on.
  static const FoldTable kPlain(Keep::kNone);
  static const FoldTable kSpelled(Keep::kAll);
  const FoldTable& table = keep == Keep::kNone ? kPlain : kSpelled;
  std::string folded = table.Fold(word).value_or(std::string());
  // A word that the table folds to nothing is rare enough to go round again.
  if (folded.empty()) folded = FoldByIcu(word, keep);
  DropPossessive(folded);
  return folded;
}

// What belongs to a word of a name; everything else parts words.
bool IsNamePart(char32_t c) {
  const auto mask = U_MASK(u_charType(static_cast<UChar32>(c)));
  return (mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0 || IsApostrophe(c) ||
         IsHyphen(c) || c == 0x200C || c == 0x200D;  // the joiners are letters to some scripts
}

// One word of a name, quotes and dashes around it off.
std::string FoldNameWord(std::string_view word) {
  static constexpr std::string_view kEdges = "-'";
  const std::size_t first = word.find_first_not_of(kEdges);
  if (first == word.npos) return {};
  return FoldWord(word.substr(first, word.find_last_not_of(kEdges) - first + 1));
}

// `name` word by word, each folded as a word of a text is, so that a key is made of search keys.
std::string FoldNameWords(std::string_view name) {
  std::string key;
  std::string word;
  const auto end_word = [&] {
    const std::string folded = FoldNameWord(word);
    if (!key.empty() && !folded.empty()) key += ' ';
    key += folded;
    word.clear();
  };
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint c = DecodeCodePoint(name, at);
    at += c.bytes;
    if (!IsNamePart(c.value)) {
      end_word();
    } else if (IsApostrophe(c.value) || IsHyphen(c.value)) {
      word += IsHyphen(c.value) ? '-' : '\'';
    } else {
      AppendCodePoint(word, c.value);
    }
  }
  end_word();
  return key;
}

}  // namespace

std::string FoldWord(std::string_view word) { return Folded(word, Keep::kNone); }

std::string SpellingKey(std::string_view word) { return PlaceTone(Folded(word, Keep::kAll)); }

std::string FoldName(std::string_view name) {
  const std::string key = FoldNameWords(name);
  // Some letters unfold into signs that part words ("ŀ" into "l·"), so those keys go round again.
  return IsAscii(name) ? key : FoldNameWords(key);
}

bool HasDiacritics(std::string_view text) {
  if (IsAscii(text)) return false;
  // Case and width are folded first: they are differences, but not diacritics.
  const icu::UnicodeString decomposed = Normalise(Decomposition(), CaseFolded(text));
  return WithoutDiacritics(decomposed) != decomposed;
}

}  // namespace dateline
