// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "core/unicode.h"
#include "tests/core/random_text.h"

namespace dateline {
namespace {

using std::string_literals::operator""s;

// `utf8` in another encoding.
std::string In(const char* encoding, const char* utf8) {
  const icu::UnicodeString units = icu::UnicodeString::fromUTF8(utf8);
  std::string bytes(static_cast<std::size_t>(units.length()) * 4 + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &status);
  const std::int32_t length =
      ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()),
                      units.getBuffer(), units.length(), &status);
  ucnv_close(converter);
  EXPECT_TRUE(U_SUCCESS(status)) << encoding;
  bytes.resize(static_cast<std::size_t>(length));
  return bytes;
}

constexpr char kFrench[] =
    "Le président de la République a déclaré que l’économie française est en bonne santé. Il a "
    "ajouté que les négociations reprendront à Genève.";
constexpr char kRussian[] = "Президент России заявил, что переговоры начнутся завтра в Женеве.";
constexpr char kJapanese[] = "東京都知事は記者会見で、新しい計画を発表した。";
constexpr char kChinese[] = "中国外交部发言人在例行记者会上回答了记者的提问。";
constexpr char kTraditional[] = "中國外交部發言人在例行記者會上回答了記者的提問。";
constexpr char kVietnamese[] = "Chủ tịch nước tiếp Bộ trưởng Ngoại giao tại Hà Nội.";
constexpr char kEnglish[] = "The minister said on Friday that talks would resume.";

TEST(ToUtf8, FindsTheEncoding) {
  static const struct {
    const char* encoding;
    const char* text;
  } kCases[] = {
      {"UTF-8", kVietnamese}, {"windows-1252", kFrench}, {"windows-1251", kRussian},
      {"KOI8-R", kRussian},   {"Shift_JIS", kJapanese},  {"EUC-JP", kJapanese},
      {"GB18030", kChinese},  {"Big5", kTraditional},    {"UTF-16LE", kEnglish},
      {"UTF-16BE", kEnglish}, {"UTF-16LE", kVietnamese}, {"UTF-32LE", kEnglish},
      {"UTF-32BE", kEnglish},
  };
  for (const auto& c : kCases) {
    const Result<std::string> text = ToUtf8(In(c.encoding, c.text));
    ASSERT_TRUE(text) << c.encoding << ": " << text.error().message;
    EXPECT_EQ(*text, c.text) << c.encoding;
  }
}

TEST(ToUtf8, TrustsAByteOrderMark) {
  static const struct {
    std::string mark;
    const char* encoding;
  } kCases[] = {{"\xEF\xBB\xBF", "UTF-8"},
                {"\xFF\xFE", "UTF-16LE"},
                {"\xFE\xFF", "UTF-16BE"},
                {"\xFF\xFE\0\0"s, "UTF-32LE"},
                {"\0\0\xFE\xFF"s, "UTF-32BE"}};
  for (const auto& c : kCases) {
    for (const char* text : {"", "Hà Nội", kChinese}) {
      const Result<std::string> utf8 = ToUtf8(c.mark + In(c.encoding, text));
      ASSERT_TRUE(utf8) << c.encoding;
      EXPECT_EQ(*utf8, text) << c.encoding;
    }
  }
}

TEST(ToUtf8, TakesFewForeignLettersForWindows1252) {
  const Result<std::string> text = ToUtf8("A caf\xE9 in Hu\xE9 \x93quoted\x94");
  ASSERT_TRUE(text);
  EXPECT_EQ(*text, "A café in Hué “quoted”");
}

TEST(ToUtf8, KeepsUtf8ThatIsDamagedInAFewPlaces) {
  const Result<std::string> text = ToUtf8(kVietnamese + "\xFF tại đây \xE1\xBB"s);
  ASSERT_TRUE(text);
  EXPECT_TRUE(text->starts_with(kVietnamese));
  EXPECT_TRUE(IsUtf8(*text));
  EXPECT_NE(text->find("tại đây"), text->npos);
}

TEST(ToUtf8, GivesValidUtf8ForAnEmptyOrPlainText) {
  EXPECT_EQ(*ToUtf8(""), "");
  EXPECT_EQ(*ToUtf8("plain\n"), "plain\n");
}

TEST(ToUtf8, SaysWhatABinaryFileIs) {
  static const struct {
    std::string bytes;
    const char* what;
  } kCases[] = {
      {"%PDF-1.7\n%\xE2\xE3", "PDF"},
      {"PK\x03\x04\x14\0\0\0"s, "ZIP"},
      {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, "PNG"},
      {"\xFF\xD8\xFF\xE0\0\x10JFIF"s, "JPEG"},
      {"GIF89a\1\0\1\0"s, "GIF"},
      {"\x7F"s + "ELF\2\1\1\0"s, "program"},
      {"\x1F\x8B\x08\0\0\0"s, "gzip"},
      {"\xFD"s + "7zXZ\0\0"s, "xz"},
      {"\x28\xB5\x2F\xFD\x04", "zstd"},
      {"BZh91AY&SY\xB2\x8A", "bzip2"},
      {"ID3\3\0\0\0\0"s, "sound"},
      {"%PDF-1.4\nplain", "PDF"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0"s, "office"},
      {"SQLite format 3\0"s, "database"},
      {"text with a \0 in it"s, "NUL"},
      {std::string(1000, '\0'), "NUL"},
  };
  for (const auto& c : kCases) {
    const Result<std::string> text = ToUtf8(c.bytes);
    ASSERT_FALSE(text) << c.what;
    EXPECT_EQ(text.error().fault, Fault::kBadInput);
    EXPECT_EQ(text.error().code, "not-text");
    EXPECT_NE(text.error().message.find(c.what), std::string::npos) << text.error().message;
  }
}

TEST(ToUtf8, ReadsATextThatBeginsLikeABinaryFile) {
  for (const char* text : {"ID3 tags are old.", "RIFF raff", "GIF89a is a format.", "BZh", "PK"}) {
    EXPECT_EQ(*ToUtf8(text), text);
  }
}

TEST(ToUtf8, RefusesNoise) {
  std::mt19937 random(1);
  int accepted = 0;
  for (int round = 0; round < 200; ++round) {
    std::string noise;
    for (int i = 0; i < 2000; ++i) noise += static_cast<char>(random());
    accepted += ToUtf8(noise) ? 1 : 0;
  }
  EXPECT_EQ(accepted, 0);
}

TEST(ToUtf8, NeverGivesInvalidUtf8) {
  std::mt19937 random(2);
  for (int round = 0; round < 500; ++round) {
    const Result<std::string> text = ToUtf8(RandomBytes(random, random() % 50));
    EXPECT_TRUE(!text || IsUtf8(*text));
  }
}

}  // namespace
}  // namespace dateline
