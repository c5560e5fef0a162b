// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/sentence_end.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

#include "core/utf8.h"

namespace dateline {
namespace {

std::string_view Cut(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

bool IsOneOf(std::u32string_view all, char32_t c) { return all.find(c) != all.npos; }

bool IsFullStop(char32_t c) { return IsOneOf(U".!?…", c); }
// Stops of scripts without capitals end a sentence whatever follows, blank or not.
bool IsForeignStop(char32_t c) { return c > 0x7F && IsOneOf(U"。！？｡।؟۔။።។", c); }
bool IsCloser(char32_t c) { return IsOneOf(U"\"')]}”’»›", c); }
bool IsOpener(char32_t c) { return IsOneOf(U"\"'“‘«‹„", c); }
bool IsBlank(char32_t c) { return IsOneOf(U" \t\u00A0\u202F\u3000", c); }

// True for most of what stands between two words of a sentence: ", " and the like.
bool HoldsNoStop(std::string_view gap) {
  return std::none_of(gap.begin(), gap.end(), [](char c) {
    return c == '.' || c == '!' || c == '?' || static_cast<unsigned char>(c) >= 0x80;
  });
}

bool IsSmall(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_LOWERCASE_LETTER; }
bool IsCapital(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }

// Words that a full stop shortens. Lower case, sorted.
constexpr std::string_view kAbbreviations[] = {
    "adm",  "al",     "approx", "apr",  "assn", "aug",  "ave",  "blvd", "brig", "bros", "bs",
    "ca",   "capt",   "cf",     "cmdr", "co",   "col",  "corp", "cpl",  "ct",   "dec",  "dept",
    "det",  "dr",     "esq",    "est",  "etc",  "feb",  "fr",   "ft",   "gen",  "gov",  "gs",
    "hon",  "inc",    "insp",   "jan",  "jr",   "jul",  "jun",  "ks",   "lt",   "ltd",  "maj",
    "mar",  "messrs", "mr",     "mrs",  "ms",   "msgr", "mt",   "nov",  "oct",  "pfc",  "pgs",
    "ph",   "pres",   "prof",   "pte",  "pty",  "rd",   "rep",  "reps", "rev",  "sen",  "sens",
    "sept", "sgt",    "sr",     "st",   "supt", "ths",  "tp",   "ts",   "viz",  "vs",
};

// These shorten a word only before a number: "No. 7", but "He said no. Nobody moved."
constexpr std::string_view kBeforeNumber[] = {
    "art", "fig", "no", "nos", "op", "pp", "vol",
};

// Words that start a sentence so often that an abbreviation before them was its last word.
constexpr std::string_view kStarters[] = {
    "After", "Although", "An",   "And",   "As",    "At",   "But",   "By",    "During", "For",
    "From",  "He",       "Her",  "His",   "How",   "If",   "In",    "It",    "Its",    "Many",
    "Most",  "On",       "One",  "Other", "Our",   "She",  "Since", "Some",  "Such",   "That",
    "The",   "Their",    "Then", "There", "These", "They", "This",  "Those", "To",     "Under",
    "We",    "What",     "When", "Where", "While", "Who",  "Why",   "With",  "You",
};

bool IsDigit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)) != 0; }

char32_t FirstOf(std::string_view word) { return DecodeCodePoint(word, 0).value; }

// "J", "U.S", "p.m", "Gen": a word whose full stop says nothing about the sentence.
bool IsShortened(std::string_view word, std::string_view next) {
  const bool initial = DecodeCodePoint(word, 0).bytes == word.size();
  if (initial || word.find('.') != word.npos) return !IsDigit(FirstOf(word));
  static constexpr std::size_t kLongest = 6;
  if (word.size() > kLongest || !IsAscii(word)) return false;
  std::string lower(word);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (std::binary_search(std::begin(kBeforeNumber), std::end(kBeforeNumber), lower)) {
    return IsDigit(FirstOf(next));
  }
  return std::binary_search(std::begin(kAbbreviations), std::end(kAbbreviations), lower);
}

bool IsStarter(std::string_view word) {
  return std::binary_search(std::begin(kStarters), std::end(kStarters), word);
}

// What stands between two words, as far as it bears on the sentence.
struct Gap {
  bool stops = false;        // a full stop with its closers
  bool blank_after = false;  // ... and then a blank
  bool opens = false;        // an opening quote stands before the next word
  bool foreign = false;      // a stop of a script without capitals
};

Gap ReadGap(std::string_view gap) {
  Gap found;
  for (std::size_t at = 0; at < gap.size();) {
    const CodePoint c = DecodeCodePoint(gap, at);
    if (IsFullStop(c.value)) {
      found.stops = true;
      found.blank_after = found.opens = false;
    } else if (IsForeignStop(c.value)) {
      found.foreign = true;
    } else if (found.stops && IsBlank(c.value)) {
      found.blank_after = true;
    } else if (found.stops && IsOpener(c.value)) {
      found.opens = found.blank_after;
    } else if (found.stops && !found.blank_after && !IsCloser(c.value)) {
      found.stops = false;  // "?foo=" inside an address
    }
    at += c.bytes;
  }
  return found;
}

}  // namespace

bool EndsSentence(std::string_view text, Span previous, Span next) {
  const std::string_view between = text.substr(previous.end, next.begin - previous.end);
  if (HoldsNoStop(between)) return false;
  const Gap gap = ReadGap(between);
  if (gap.foreign) return true;
  if (!gap.stops) return false;
  const std::string_view word = Cut(text, next);
  const char32_t first = FirstOf(word);
  // "!" and "?" end a sentence whatever stands before them; a stop may belong to the word.
  const bool plain_stop = between.starts_with('.') && !between.starts_with("..");
  if (plain_stop && IsShortened(Cut(text, previous), word)) {
    return gap.blank_after && IsStarter(word);
  }
  if (gap.blank_after) return gap.opens || !IsSmall(first);
  // No blank: a stop right after the word, and a capital, tell "approved.Bach" from "node.js" and
  // from the address "example.org/?Query".
  const char32_t stop = DecodeCodePoint(between, 0).value;
  return IsCapital(first) && (IsFullStop(stop) || IsCloser(stop));
}

}  // namespace dateline
