// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/text_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/reading.h"

namespace dateline {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Reading Read(std::string_view bytes) { return ReadBytes(ReadText, bytes); }

// The only article; fails the test when there is none.
Article ReadOne(std::string_view bytes) {
  Reading reading = Read(bytes);
  EXPECT_THAT(reading.refusals, IsEmpty());
  if (reading.articles.size() != 1) throw std::runtime_error("no article");
  return reading.articles.front();
}

TEST(ReadText, TakesAShortFirstLineForTheHeadline) {
  const Article article = ReadOne("Ministers meet in Beijing\n\nBEIJING — They met.\n");
  EXPECT_EQ(article.title, "Ministers meet in Beijing");
  EXPECT_EQ(article.title_origin, TitleOrigin::kPrinted);
  EXPECT_EQ(article.text, "BEIJING — They met.\n");
  EXPECT_EQ(article.id, "news/a");
  EXPECT_EQ(article.path, "/news/a");
}

TEST(ReadText, MakesATitleWhereThereIsNoHeadline) {
  static constexpr struct {
    const char* bytes;
    const char* title;
  } kCases[] = {
      {"The ministers met. They spoke.\n", "The ministers met"},
      {"Who came?\n\nNobody knows.\n", "Who came?"},
      {"A short sentence.\n\nAnother one.\n", "A short sentence"},
      {"One line only", "One line only"},
      {"A line\nand a second one right under it.\n", "A line"},
      {"The three came:\n\nAn, Binh and Chi.\n", "The three came:"},
      {" date 2024-03-22 BEIJING — Secretary Trung met Wang. He left.\n\nMore.\n",
       "Secretary Trung met Wang"},
      {"HÀ TĨNH – Trẻ em đến trường. Hôm nay.\n\nHết. — VNS\n", "Trẻ em đến trường"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.bytes);
    EXPECT_EQ(ReadOne(c.bytes).title, c.title);
  }
}

TEST(ReadText, TakesNoStampBylineOrDatelineForTheHeadline) {
  for (const char* frame : {"5 March 2025", "Aug 14, 2024 7:02 PM", "By Ma Lin and Tom Whitlock",
                            "NAY PYI TAW, 5 May", "Monday, 12 August 2024 | Highveld Wire"}) {
    SCOPED_TRACE(frame);
    const std::string bytes =
        std::string(frame) + "\n\nFerry sinks off Bohol\n\nCEBU — Ten died.\n";
    const Article article = ReadOne(bytes);
    EXPECT_EQ(article.title, "Ferry sinks off Bohol");
    EXPECT_EQ(article.text, bytes);
  }
  EXPECT_EQ(ReadOne("5 March 2025\n\nCEBU — Ten died. He left.\n").title, "Ten died");
}

TEST(ReadText, CutsAMadeTitleAtAWord) {
  std::string sentence = "Secretary";
  for (int i = 0; i < 40; ++i) sentence += " Việt";
  const Article article = ReadOne(sentence + ".\n");
  EXPECT_EQ(article.title_origin, TitleOrigin::kMade);
  EXPECT_LE(article.title.size(), 130u);
  EXPECT_TRUE(article.title.ends_with(" Việt…")) << article.title;
}

TEST(ReadText, LeavesTheFrameInTheText) {
  const char* report = " date 2024-03-22 BEIJING — Trung met Wang.\n\nHe left. — VNS\n";
  EXPECT_EQ(ReadOne(report).text, report);
}

TEST(ReadText, EndsTheLastParagraph) { EXPECT_EQ(ReadOne("No newline").text, "No newline\n"); }

TEST(ReadText, ConvertsOtherEncodings) {
  std::string utf16 = "\xFF\xFE";
  for (const char letter : std::string_view("Ministers met.\n")) utf16 += {letter, '\0'};
  EXPECT_EQ(ReadOne(utf16).text, "Ministers met.\n");

  const Article latin = ReadOne(
      "Le pr\xE9sident a re\xE7u les d\xE9l\xE9gu\xE9s \xE0 l'\xC9lys\xE9"
      "e, o\xF9 ils ont "
      "parl\xE9 de la cr\xE9"
      "ation d'un march\xE9 europ\xE9"
      "en.\r\n");
  EXPECT_THAT(latin.text, HasSubstr("délégués à l'Élysée"));

  EXPECT_EQ(ReadOne("\xEF\xBB\xBFWith a mark.\n").text, "With a mark.\n");
  EXPECT_EQ(ReadOne("Old\r\nlines\r\n").text, "Old\nlines\n");
}

TEST(ReadText, RefusesWhatIsNoArticle) {
  const struct {
    std::string bytes;
    const char* message;
  } kCases[] = {
      {"", "the file is empty"},
      {" \n\t\n", "holds no text"},
      {"\n\n\n", "holds no text"},
      {std::string("\x7F"
                   "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0\x01\0\0\0",
                   24),
       ""},
      {std::string("text\0\0\0with\0nuls", 16), ""},
      {std::string(5000, '\0'), ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.bytes.substr(0, 10));
    const Reading reading = Read(c.bytes);
    EXPECT_THAT(reading.articles, IsEmpty());
    ASSERT_THAT(reading.refusals, SizeIs(1));
    EXPECT_EQ(reading.refusals[0].where, "a file");
    EXPECT_THAT(reading.refusals[0].message, HasSubstr(c.message));
  }
}

TEST(ReadText, CutsALongTextAtAWordAndSaysSo) {
  std::string text = "Beginning.\n";
  while (text.size() < 10'000'000) text += "Một từ nữa, và thêm một từ nữa.\n";
  const Reading reading = Read(text);
  ASSERT_THAT(reading.articles, SizeIs(1));
  EXPECT_LE(reading.articles[0].text.size(), kMaxArticleBytes + 1);
  EXPECT_GT(reading.articles[0].text.size(), kMaxArticleBytes - 100);
  ASSERT_THAT(reading.refusals, SizeIs(1));
  EXPECT_THAT(reading.refusals[0].message, HasSubstr("only the beginning is indexed"));
}

TEST(ReadText, BoundsALineWithoutBlanks) {
  const Reading reading = Read(std::string(100'000'000, 'x'));
  ASSERT_THAT(reading.articles, SizeIs(1));
  EXPECT_LE(reading.articles[0].text.size(), kMaxArticleBytes + 1);
  EXPECT_LE(reading.articles[0].title.size(), 200u);
  EXPECT_THAT(reading.refusals, SizeIs(1));
}

}  // namespace
}  // namespace dateline
