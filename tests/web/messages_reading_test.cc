// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/messages_reading.h"

#include <gtest/gtest.h>

#include <string>

#include "searcher/query.h"
#include "tests/searcher/query_tree.h"
#include "web/locale.h"
#include "web/message_keys/reading.h"

namespace dateline::web {
namespace {

std::string Read(Language language, const char* query) {
  const Result<ParsedQuery> parsed = ParseQuery(query, kToday);
  return parsed ? messages::ReadingText(Locale::Of(language), DescribeQuery(*parsed))
                : parsed.error().message;
}

TEST(ReadingText, SaysTheReadingInEnglish) {
  static constexpr struct {
    const char* query;
    const char* words;
  } kCases[] = {
      {"", "all articles"},
      {"perceptions", "articles with perceptions"},
      {"common perceptions", "articles with common and perceptions"},
      {"a b c", "articles with a, b and c"},
      {"a OR b c", "articles with a or (b and c)"},
      {"\"common perceptions\" person:\"Lê Hoài Trung\" date:2024-03",
       "articles with “common perceptions”, naming Lê Hoài Trung, published in March 2024"},
      {"what did the president of the united states say about tariffs",
       "articles with president, united states (in any spelling), say and tariffs"},
      {"who was the who", "articles with who, was, the and who"},
      {"state of the union", "articles with state and union"},
      {"the Who at Leeds", "articles with Who and Leeds"},
      {"+the state of the union", "articles with the, state and union"},
      {"a -b", "articles with a, without b"},
      {"c NOT (a b)", "articles with c, but not those with a and b"},
      {"NOT ((a OR b) AND c)", "articles but not those with (a or b) and c"},
      {"c NOT (a OR b)", "articles with c, without a or b"},
      {"a NEAR/3 (e OR person:f)", "articles with a near (e or f) (within 3 words)"},
      {"-person:Wang", "articles but not those naming Wang"},
      {"a -\"b c\" -d", "articles with a, without “b c” or d"},
      {"percept*", "articles with words that begin with “percept”"},
      {"wor?d", "articles with words like “wor?d”"},
      {"percept~", "articles with words spelled almost like “percept”"},
      {"title:vis* a", "articles with a, with words that begin with “vis” in the title"},
      {"\"tour of vis*\"", "articles with “tour of vis*”"},
      {"\"=Việt Nam\"", "articles with exactly “Việt Nam”"},
      {"viet nam visit", "articles with viet nam (in any spelling) and visit"},
      {"a NEAR/5 b", "articles with a near b (within 5 words)"},
      {"a ADJ/1 person:Xi", "articles with a followed by Xi (within 1 word)"},
      {"person:trun* visit", "articles with visit, naming somebody with “trun…” in the name"},
      {"org:\"minist* of tr*\"",
       "articles naming an organisation with “minist… of tr…” in the name"},
      {"source:reut*", "articles from a source with “reut…” in the name"},
      {"a NEAR/2 place:hano*",
       "articles with a near a place with “hano…” in the name (within 2 words)"},
      {"person:Xi OR place:Hanoi", "articles naming Xi or naming the place Hanoi"},
      {"any:person -any:place", "articles naming any person, but not those naming any place"},
      {"role:\"foreign minister\" visit",
       "articles with visit, with somebody described as “foreign minister”"},
      {"visit NEAR/8 any:org", "articles with visit near any organisation (within 8 words)"},
      {"role:envoy ADJ/2 any:entity",
       "articles with a role of “envoy” followed by any person, organisation or place (within 2 "
       "words)"},
      {"org:VFF source:VNA title:visit lang:vi id:x",
       "articles naming the organisation VFF, from VNA, with “visit” in the title, in the language "
       "“vi”, with the id x"},
      {"date:2024-03-22", "articles published on 22 March 2024"},
      {"date:2024", "articles published in 2024"},
      {"date:2024-03..2024-05", "articles published from 1 March 2024 to 31 May 2024"},
      {"after:2024-03", "articles published on or after 1 March 2024"},
      {"before:2024-03", "articles published up to 29 February 2024"},
      {"date:..", "articles with a date of publication"},
      {"date:undated", "articles without a date of publication"},
      {"a sort:newest", "articles with a, newest first"},
      {"sort:oldest", "all articles, oldest first"},
      {"1 2 3 4 5 6 7 8 9 10 11 12 COVID-19 +x",
       "articles with at least 11 of the 14 words in “1 2 3 4 5 6 7 8 9 10 11 12 COVID 19” and x"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Read(Language::kEnglish, c.query), c.words) << c.query;
  }
}

TEST(ReadingText, SaysTheReadingInVietnamese) {
  static constexpr struct {
    const char* query;
    const char* words;
  } kCases[] = {
      {"", "tất cả bài viết"},
      {"a b c", "bài viết có a, b và c"},
      {"a OR b c", "bài viết có a hoặc (b và c)"},
      {"\"common perceptions\" person:\"Lê Hoài Trung\" date:2024-03",
       "bài viết có “common perceptions”, nhắc tên Lê Hoài Trung, đăng trong tháng 3 năm 2024"},
      {"viet nam -lũ", "bài viết có viet nam (viết cách nào cũng được), không có lũ"},
      {"a NEAR/5 b", "bài viết có a gần b (cách nhau tối đa 5 từ)"},
      {"percept*", "bài viết có các từ bắt đầu bằng “percept”"},
      {"person:trun* lũ", "bài viết có lũ, nhắc tên một người có “trun…” trong tên"},
      {"any:person -any:place",
       "bài viết nhắc tên một nhân vật bất kỳ, trừ những bài nhắc tên một địa danh bất kỳ"},
      {"org:VFF source:VNA title:visit",
       "bài viết nhắc tên tổ chức VFF, của VNA, có “visit” trong tiêu đề"},
      {"date:2024-03-22", "bài viết đăng ngày 22 tháng 3, 2024"},
      {"after:2024-03", "bài viết đăng từ 1 tháng 3, 2024 trở đi"},
      {"mentions:1960s", "bài viết nhắc đến thập niên 1960"},
      {"mentions:~2024", "bài viết nhắc đến những ngày có thể rơi vào 2024"},
      {"date:undated sort:newest", "bài viết không rõ ngày đăng, mới nhất trước"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Read(Language::kVietnamese, c.query), c.words) << c.query;
}

// A phrase that was forgotten would be read as "anything".
TEST(ReadingText, HasWordsForEveryPhrase) {
  for (int i = 0; i <= static_cast<int>(Phrase::kRole); ++i) {
    const auto phrase = static_cast<Phrase>(i);
    if (phrase == Phrase::kAnything) continue;
    const Wording typed{Phrase::kText, "typed", 0, 0, {}, {}};
    const Wording reading{phrase, "typed", 2, 3, {}, {typed, typed}};
    for (const Language language : kLanguages) {
      const std::string words = messages::ReadingText(Locale::Of(language), reading);
      EXPECT_FALSE(words.empty()) << i;
      EXPECT_NE(words, Locale::Of(language)[messages::kReadingAnything]) << i;
    }
  }
}

// What was typed is never read as a message.
TEST(ReadingText, LeavesWhatWasTypedAsItIs) {
  const Wording typed{Phrase::kQuoted, "{words} '{'", 0, 0, {}, {}};
  const Wording reading{Phrase::kWith, {}, 0, 0, {}, {typed}};
  EXPECT_EQ(messages::ReadingText(English(), reading), "with “{words} '{'”");
}

TEST(ReadingText, IsEmptyForNothing) { EXPECT_EQ(messages::ReadingText(English(), Wording()), ""); }

}  // namespace
}  // namespace dateline::web
