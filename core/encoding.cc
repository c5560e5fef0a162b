// SPDX-License-Identifier: GPL-2.0-or-later
// ToUtf8: which encoding some bytes are in, and the same text in UTF-8.
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

#include "core/unicode.h"
#include "core/utf8.h"

namespace dateline {
namespace {

// ICU's confidence runs from 0 to 100. Noise reaches 17 in some single-byte encoding, and ten
// words of real text 30.
constexpr std::int32_t kEnoughConfidence = 20;
constexpr std::int32_t kSureConfidence = 90;

struct Signature {
  std::string_view bytes;
  std::string_view what;
  std::string_view remedy;
};

constexpr std::string_view kUnpack = "unpack it first";
constexpr std::string_view kExtract = "save it as plain text first";
constexpr std::string_view kLeaveOut = "leave it out";
// The first may stand before plain ASCII; the others are looked for only in what is no text, since
// an article may well begin with "ID3" or "RIFF".
constexpr Signature kPdf = {"%PDF-", "a PDF document",
                            "extract its text first, for example with pdftotext"};
constexpr Signature kSignatures[] = {
    {"PK\x03\x04", "a ZIP archive or an office document", "unpack it or save it as plain text"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an office document", kExtract},
    {"\x1F\x8B", "gzip data", kUnpack},
    {"BZh", "bzip2 data", kUnpack},
    {{"\xFD"
      "7zXZ\0",
      6},
     "xz data",
     kUnpack},
    {"\x28\xB5\x2F\xFD", "zstd data", kUnpack},
    {"7z\xBC\xAF\x27\x1C", "a 7z archive", kUnpack},
    {"Rar!\x1A\x07", "a RAR archive", kUnpack},
    {"\x89PNG\r\n\x1A\n", "a PNG picture", kLeaveOut},
    {"\xFF\xD8\xFF", "a JPEG picture", kLeaveOut},
    {"GIF87a", "a GIF picture", kLeaveOut},
    {"GIF89a", "a GIF picture", kLeaveOut},
    {"RIFF", "a WebP picture, sound or film", kLeaveOut},
    {"OggS", "sound or film", kLeaveOut},
    {"ID3", "sound", kLeaveOut},
    {"\x7F"
     "ELF",
     "a program", kLeaveOut},
    {"SQLite format 3", "a database", kLeaveOut},
};

struct Mark {
  std::string_view bytes;
  const char* encoding;
};

// UTF-32 stands before UTF-16, whose little-endian mark is the start of its own.
constexpr Mark kByteOrderMarks[] = {
    {"\xEF\xBB\xBF", "UTF-8"}, {{"\xFF\xFE\0\0", 4}, "UTF-32LE"}, {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
    {"\xFF\xFE", "UTF-16LE"},  {"\xFE\xFF", "UTF-16BE"},
};

Error NotText(std::string_view what, std::string_view remedy) {
  return {Fault::kBadInput,
          "this is " + std::string(what) + " and not text; " + std::string(remedy), "not-text"};
}

Error TooLong() {
  return {Fault::kBadInput, "this text is longer than 1 GiB; split it into its articles first",
          "too-long"};
}

// Control characters that no text has; line ends, form feeds and escape sequences are left out.
bool IsStrayControl(char32_t c) {
  return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B;
}

// More than one code point in fifty that no text has. Text converted from the wrong encoding is
// full of them too.
bool LooksBinary(std::string_view utf8) {
  std::size_t controls = 0;
  std::size_t all = 0;
  for (std::size_t at = 0; at < utf8.size(); ++all) {
    const CodePoint c = DecodeCodePoint(utf8, at);
    controls += IsStrayControl(c.value) || (c.value >= 0x7F && c.value < 0xA0) || !c.valid;
    at += c.bytes;
  }
  return controls * 50 > all;
}

// `bytes` in `encoding` as UTF-8, what cannot be read as U+FFFD.
Result<std::string> Convert(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(encoding, &status),
                                                                &ucnv_close);
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &status),
                                                              &ucnv_close);
  if (U_FAILURE(status)) {
    return Error{Fault::kUnavailable, "ICU on this system cannot read the encoding " +
                                          std::string(encoding) + "; convert the text to UTF-8"};
  }
  // No encoding that ICU knows needs more than three bytes of UTF-8 for one of its own.
  std::string utf8(bytes.size() * 3 + 16, '\0');
  char* target = utf8.data();
  const char* source = bytes.data();
  ucnv_convertEx(to.get(), from.get(), &target, utf8.data() + utf8.size(), &source,
                 bytes.data() + bytes.size(), nullptr, nullptr, nullptr, nullptr, true, true,
                 &status);
  if (U_FAILURE(status)) {
    return Error{Fault::kBadInput, "this text cannot be read as " + std::string(encoding) +
                                       "; convert it to UTF-8 first"};
  }
  utf8.resize(static_cast<std::size_t>(target - utf8.data()));
  return utf8;
}

// A text that is UTF-8 but for a byte here and there: cut in the middle of a letter, or damaged.
// ICU would take it for a single-byte encoding and spoil every letter.
bool IsNearlyUtf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = DecodeCodePoint(bytes, at);
    good += c.valid && c.bytes > 1;
    bad += !c.valid;
    at += c.bytes;
  }
  return good >= 4 * bad;
}

struct Guess {
  std::string encoding;
  std::int32_t confidence = 0;
};

bool IsWide(std::string_view encoding) {
  return encoding.starts_with("UTF-16") || encoding.starts_with("UTF-32");
}

// ICU's best guess among the encodings of one kind: UTF-16 and UTF-32 are full of NUL bytes, the
// others have none. EBCDIC is left out: no newsroom of today writes it, and noise looks like it.
Guess Detect(std::string_view bytes, bool wide) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) return {};
  for (std::int32_t i = 0; i < count; ++i) {
    const std::string_view name = ucsdet_getName(matches[i], &status);
    if (IsWide(name) != wide || name == "UTF-8" || name.starts_with("IBM")) continue;
    return {std::string(name), ucsdet_getConfidence(matches[i], &status)};
  }
  return {};
}

// Too few foreign letters to tell one single-byte encoding from another ("café", alone): then
// Windows-1252, the most frequent one, if nearly all of it is plain ASCII.
bool IsMostlyAscii(std::string_view bytes) {
  const auto high = std::count_if(bytes.begin(), bytes.end(),
                                  [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return static_cast<std::size_t>(high) * 4 <= bytes.size();
}

// UTF-16 or UTF-32 without a byte order mark. Only when ICU is sure: binary data has NUL bytes too.
Result<std::string> FromWide(std::string_view bytes) {
  const Error binary = NotText("binary data (it holds NUL bytes)", "leave it out");
  const Guess guess = Detect(bytes, true);
  if (guess.confidence < kSureConfidence) return binary;
  Result<std::string> text = Convert(bytes, guess.encoding.c_str());
  if (!text || text->find('\0') != text->npos || LooksBinary(*text)) return binary;
  return text;
}

// The encodings of one or several bytes a letter, from before UTF-8.
Result<std::string> FromSingleByte(std::string_view bytes) {
  Guess guess = Detect(bytes, false);
  if (guess.confidence < kEnoughConfidence) {
    guess.encoding = IsMostlyAscii(bytes) ? "windows-1252" : "";
  }
  const Error unknown = NotText("in no encoding that can be recognised", "convert it to UTF-8");
  if (guess.encoding.empty()) return unknown;
  // What ICU calls Latin-1 is Windows-1252 wherever the two differ (WHATWG Encoding Standard).
  if (guess.encoding == "ISO-8859-1") guess.encoding = "windows-1252";
  Result<std::string> text = Convert(bytes, guess.encoding.c_str());
  if (text && LooksBinary(*text)) return unknown;
  return text;
}

std::optional<Mark> FindMark(std::string_view bytes) {
  for (const Mark& mark : kByteOrderMarks) {
    if (bytes.starts_with(mark.bytes)) return mark;
  }
  return std::nullopt;
}

}  // namespace

Result<std::string> ToUtf8(std::string_view bytes) {
  if (bytes.size() > std::size_t{1} << 30) return TooLong();
  if (const std::optional<Mark> mark = FindMark(bytes)) {
    Result<std::string> text = Convert(bytes.substr(mark->bytes.size()), mark->encoding);
    if (text && text->find('\0') != text->npos) return NotText("binary data", kLeaveOut);
    return text;
  }
  if (bytes.starts_with(kPdf.bytes)) return NotText(kPdf.what, kPdf.remedy);
  const bool has_nul = bytes.find('\0') != bytes.npos;
  if (!has_nul && IsUtf8(bytes)) return std::string(bytes);
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) return NotText(signature.what, signature.remedy);
  }
  if (has_nul) return FromWide(bytes);
  if (IsNearlyUtf8(bytes)) return Convert(bytes, "UTF-8");
  return FromSingleByte(bytes);
}

}  // namespace dateline
