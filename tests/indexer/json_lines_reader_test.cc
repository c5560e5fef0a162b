// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/json_lines_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/article_finish.h"
#include "tests/indexer/reading.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Reading Read(std::string_view bytes, const ArticleDefaults& defaults = {}) {
  return ReadBytes(ReadJsonLines, bytes, "news/a", defaults);
}

TEST(ReadJsonLines, TakesEveryDocumentedKey) {
  const Reading reading = Read(
      R"({"id":"x1","title":"Title","date":"2024-03-22","source":"VNS","url":"https://a/b",)"
      R"("text":"Việt.\nNam.","language":"en-US","authors":["An","Bình"],"licence":"CC BY 2.5",)"
      R"("credit":"Wikinews","credit_url":"https://w/","topics":["ignored"],"more":{"a":[1,null]}})"
      "\n");
  EXPECT_THAT(reading.refusals, IsEmpty());
  ASSERT_THAT(reading.articles, SizeIs(1));
  const Article& article = reading.articles[0];
  EXPECT_EQ(article.id, "x1");
  EXPECT_EQ(article.title, "Title");
  EXPECT_EQ(article.title_origin, TitleOrigin::kPrinted);
  EXPECT_EQ(article.date, "2024-03-22");
  EXPECT_EQ(article.source, "VNS");
  EXPECT_EQ(article.url, "https://a/b");
  EXPECT_EQ(article.text, "Việt.\nNam.\n");
  EXPECT_EQ(article.language, "en");
  EXPECT_THAT(article.authors, ElementsAre("An", "Bình"));
  EXPECT_EQ(article.licence, "CC BY 2.5");
  EXPECT_EQ(article.credit, "Wikinews");
  EXPECT_EQ(article.credit_url, "https://w/");
  EXPECT_EQ(article.path, "/news/a");
}

TEST(ReadJsonLines, ReadsTheManyWaysToSayOneThing) {
  static constexpr struct {
    const char* line;
    const char* id;
    const char* date;
  } kCases[] = {
      {R"({"id":17,"text":"T."})", "17", ""},
      {R"({"text":"T."})", "news/a/1", ""},
      {R"({"_id":"5","text":"T.","metadata":{}})", "5", ""},
      {R"({"_id":5,"id":"x","text":"T."})", "x", ""},
      {R"({"id":"x","_id":5,"text":"T."})", "x", ""},
      {R"({"_id":{"$oid":"65fd"},"text":"T."})", "news/a/1", ""},
      {R"({"id":null,"text":"T.","authors":null})", "news/a/1", ""},
      {R"({"id":"  ","text":"T."})", "news/a/1", ""},
      {R"({"id":"a","text":"T.","date":"2024-03-22T23:30:00-08:00"})", "a", "2024-03-22"},
      {R"({"id":"a","text":"T.","date":"2024-03"})", "a", "2024-03"},
      {R"({"id":"a","text":"T.","authors":"An"})", "a", ""},
      {R"({"id":"a","text":"","title":"A headline alone"})", "a", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.line);
    const Reading reading = Read(c.line);
    EXPECT_THAT(reading.refusals, IsEmpty());
    ASSERT_THAT(reading.articles, SizeIs(1));
    EXPECT_EQ(reading.articles[0].id, c.id);
    EXPECT_EQ(reading.articles[0].date, c.date);
  }
}

TEST(ReadJsonLines, MakesATitleFromTheText) {
  const Reading reading = Read(R"({"id":"a","text":"Xi met Trung. They spoke."})");
  ASSERT_THAT(reading.articles, SizeIs(1));
  EXPECT_EQ(reading.articles[0].title, "Xi met Trung");
  EXPECT_EQ(reading.articles[0].title_origin, TitleOrigin::kMade);
}

TEST(ReadJsonLines, RefusesOneLineAndReadsTheNext) {
  std::string lines;
  for (int line = 1; line <= 10; ++line) {
    lines += line == 7 ? "{\"id\":\"b\",\"text\":\"unfinished\n"
                       : "{\"id\":\"" + std::to_string(line) + "\",\"text\":\"T.\"}\n";
  }
  const Reading reading = Read(lines);
  EXPECT_THAT(reading.articles, SizeIs(9));
  ASSERT_THAT(reading.refusals, SizeIs(1));
  EXPECT_EQ(reading.refusals[0].where, "a file, line 7");
  EXPECT_THAT(reading.refusals[0].message, HasSubstr("the line is not JSON"));
}

TEST(ReadJsonLines, SaysWhatIsWrongWithALine) {
  const struct {
    std::string line;
    const char* message;
  } kCases[] = {
      {"[]", "no object"},
      {"\"text\"", "no object"},
      {"not json at all", "not JSON"},
      {"{\"text\":\"a\"} {\"text\":\"b\"}", "not JSON"},
      {R"({"text":["a"]})", "\"text\" is not a string"},
      {R"({"title":{"en":"a"},"text":"T."})", "\"title\" is not a string"},
      {R"({"text":"T.","authors":[1]})", "\"authors\""},
      {R"({"id":"a"})", "neither title nor text"},
      {R"({"id":"a","text":"T.","date":"2024-13-45"})", "'2024-13-45' is not a date"},
      {R"({"id":"a","text":"T.","date":"2023-02-29"})", "'2023-02-29' is not a date"},
      {R"({"id":"a","text":"T.","date":"22 March"})", "'22 March' is not a date"},
      {R"({"text":"T.","id":")" + std::string(201, 'i') + "\"}", "id is longer than 200 bytes"},
      {R"({"id":"a","text":"T.","url":")" + std::string(9000, 'u') + "\"}", "url is longer"},
      {std::string("{\"id\":\"a\",\"text\":\"T.\0\"}", 22), ""},
      {"{\"id\":\"a\",\"text\":\"\\ud800\"}", "not JSON"},
      {std::string(3000, '['), "not JSON"},
      {std::string(100'000, '{'), "not JSON"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.line.substr(0, 50));
    const Reading reading = Read(c.line);
    EXPECT_THAT(reading.articles, IsEmpty());
    ASSERT_THAT(reading.refusals, SizeIs(1));
    EXPECT_THAT(reading.refusals[0].message, HasSubstr(c.message));
  }
}

TEST(ReadJsonLines, PassesOverBlankLinesAndMarks) {
  const Reading reading =
      Read("\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"T.\"}\r\n\r\n \n{\"id\":\"b\",\"text\":\"T.\"}");
  EXPECT_THAT(reading.refusals, IsEmpty());
  EXPECT_THAT(reading.articles, SizeIs(2));
}

TEST(ReadJsonLines, CleansWhatEscapesCanHide) {
  const Reading reading = Read(
      R"({"id":"a\u0000b","title":"Two\nlines","text":"Tie\u0302\u0301ng\u0007 \u200bVie\u0302\u0323t"})");
  ASSERT_THAT(reading.articles, SizeIs(1));
  EXPECT_EQ(reading.articles[0].id, "ab");
  EXPECT_EQ(reading.articles[0].title, "Two lines");
  EXPECT_EQ(reading.articles[0].text, "Tiếng Việt\n");
}

TEST(ReadJsonLines, ConvertsALineInAnotherEncoding) {
  const Reading reading = Read(
      "{\"id\":\"a\",\"text\":\"Le pr\xE9sident a re\xE7u les d\xE9l\xE9gu\xE9s \xE0 Paris, o\xF9 "
      "ils ont parl\xE9 de la cr\xE9"
      "ation d'un march\xE9.\"}\n");
  ASSERT_THAT(reading.articles, SizeIs(1));
  EXPECT_THAT(reading.articles[0].text, HasSubstr("président"));
}

// A megabyte at a time, so that nobody holds the line.
class EndlessLine : public ByteSource {
 public:
  explicit EndlessLine(int megabytes) : megabytes_(megabytes), chunk_(1 << 20, 'x') {}
  Result<std::string_view> Next() override {
    if (megabytes_ < 0) return std::string_view();
    if (megabytes_-- == 0) return std::string_view("\n{\"id\":\"after\",\"text\":\"T.\"}\n");
    return std::string_view(chunk_);
  }

 private:
  int megabytes_;
  std::string chunk_;
};

TEST(ReadJsonLines, PassesOverALineThatIsTooLong) {
  Reading reading;
  const ReadSink sink = [&reading](ReadItem item) {
    if (auto* refusal = std::get_if<Refusal>(&item)) {
      reading.refusals.push_back(*refusal);
    } else {
      reading.articles.push_back(std::get<ReadArticle>(item).article);
    }
    return true;
  };
  EndlessLine source(100);
  EXPECT_TRUE(ReadJsonLines({"a file", "/a", "a"}, source, ReadTask{{}, sink}));
  ASSERT_THAT(reading.refusals, SizeIs(1));
  EXPECT_EQ(reading.refusals[0].where, "a file, line 1");
  EXPECT_THAT(reading.refusals[0].message, HasSubstr("longer than 64 MB"));
  ASSERT_THAT(reading.articles, SizeIs(1));
  EXPECT_EQ(reading.articles[0].id, "after");
}

TEST(ReadJsonLines, GivesUpAFileThatIsSomethingElse) {
  std::string lines;
  for (int line = 0; line < 5000; ++line) lines += "one line of a log\n";
  const Reading reading = Read(lines);
  ASSERT_THAT(reading.refusals, SizeIs(101));
  EXPECT_EQ(reading.refusals.back().where, "a file");
  EXPECT_THAT(reading.refusals.back().message, HasSubstr("first 100 lines hold no article"));
  EXPECT_THAT(Read(std::string("\xFF\xFE{\0\"\0", 6)).refusals, SizeIs(1));
  EXPECT_THAT(Read("").refusals, SizeIs(1));
}

TEST(ReadJsonLines, FillsInWhatArticlesDoNotSay) {
  const ArticleDefaults defaults{.source = "VNS",
                                 .licence = "CC0",
                                 .credit = "Somebody",
                                 .credit_url = "https://c/",
                                 .language = "vi"};
  const Reading reading =
      Read("{\"id\":\"a\",\"text\":\"T.\"}\n{\"id\":\"b\",\"text\":\"T.\",\"source\":\"AP\"}\n",
           defaults);
  ASSERT_THAT(reading.articles, SizeIs(2));
  EXPECT_EQ(reading.articles[0].source, "VNS");
  EXPECT_EQ(reading.articles[0].licence, "CC0");
  EXPECT_EQ(reading.articles[0].credit, "Somebody");
  EXPECT_EQ(reading.articles[0].credit_url, "https://c/");
  EXPECT_EQ(reading.articles[0].language, "vi");
  EXPECT_EQ(reading.articles[1].source, "AP");
}

TEST(ReadJsonLines, AsksForAnIdWhereThereIsNoPath) {
  const Reading reading = ReadBytes(ReadJsonLines, R"({"text":"T."})", "");
  ASSERT_THAT(reading.refusals, SizeIs(1));
  EXPECT_THAT(reading.refusals[0].message, HasSubstr("it has no id"));
}

TEST(ReadJsonLines, CutsLongTextsAndTitles) {
  std::string words;
  while (words.size() < 3'000'000) words += "word ";
  const Reading reading =
      Read("{\"id\":\"a\",\"title\":\"" + words + "\",\"text\":\"" + words + "\"}");
  ASSERT_THAT(reading.articles, SizeIs(1));
  EXPECT_LE(reading.articles[0].text.size(), kMaxArticleBytes + 1);
  EXPECT_LE(reading.articles[0].title.size(), kMaxTitleBytes + 3);
  EXPECT_THAT(reading.refusals, SizeIs(1));
}

}  // namespace
}  // namespace dateline
