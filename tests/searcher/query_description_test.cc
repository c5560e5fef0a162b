// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>

#include "searcher/query.h"
#include "tests/searcher/query_tree.h"

namespace dateline {
namespace {

TEST(DescribeQuery, SaysTheReadingInWords) {
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
    SCOPED_TRACE(c.query);
    const Result<ParsedQuery> parsed = ParseQuery(c.query, kToday);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(DescribeQuery(*parsed), c.words);
  }
}

}  // namespace
}  // namespace dateline
