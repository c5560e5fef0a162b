// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/html.h"

#include <gtest/gtest.h>

#include <type_traits>

#include "core/unicode.h"
#include "web/message_keys/facet_page.h"
#include "web/message_keys/home.h"
#include "web/message_keys/results.h"
#include "web/sentence.h"

namespace dateline::web {
namespace {

struct Case {
  std::string typed;
  std::string written;
};

TEST(Text, EscapesWhatMarkupIsMadeOf) {
  const Case cases[] = {
      {"", ""},
      {"plain", "plain"},
      {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
      {"\"'&", "&quot;&#39;&amp;"},
      {"&amp;", "&amp;amp;"},
      {"Lê Hoài Trung", "Lê Hoài Trung"},
      {"ليلى حداد", "ليلى حداد"},
      {"中国", "中国"},
      {"\U0001F600", "\U0001F600"},
      {"a\tb\nc", "a\tb\nc"},
  };
  for (const Case& c : cases) EXPECT_EQ(Text(c.typed).text(), c.written) << c.typed;
}

TEST(Text, DropsControlsAndReplacesWhatIsNotUtf8) {
  const Case cases[] = {
      {std::string("a\0b", 3), "ab"},
      {"\x01\x1F\x7F", ""},
      {"\xFF", "\uFFFD"},
      {"caf\xE9", "caf\uFFFD"},
      {"\xC0\xBC", "\uFFFD\uFFFD"},                      // an overlong '<'
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},            // a surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // beyond U+10FFFF
      {"\xE4\xBD", "\uFFFD\uFFFD"},                      // cut short
      {"\xE4<b>", "\uFFFD&lt;b&gt;"},
  };
  for (const Case& c : cases) EXPECT_EQ(Text(c.typed).text(), c.written) << c.typed;
}

TEST(Attribute, CannotBeLeftByItsValue) {
  EXPECT_EQ(Attribute("value", "\" onfocus=\"alert(1)").text(),
            " value=\"&quot; onfocus=&quot;alert(1)\"");
  EXPECT_EQ(Attribute("value", "").text(), " value=\"\"");
}

TEST(Html, HasNoWayInForStoredText) {
  EXPECT_FALSE((std::is_constructible_v<Html, std::string>));
  EXPECT_FALSE((std::is_constructible_v<Html, std::string_view>));
  EXPECT_FALSE((std::is_convertible_v<const char*, Html>));
  EXPECT_FALSE((std::is_constructible_v<Part, std::string>));
  EXPECT_FALSE((std::is_constructible_v<Url, std::string>));
}

TEST(Join, PutsPiecesTogetherInOrder) {
  EXPECT_EQ(Join({"<b>", Text("a<b"), "</b>"}).text(), "<b>a&lt;b</b>");
  EXPECT_EQ(Join({}).text(), "");
}

TEST(Url, EncodesWhateverItIsGiven) {
  EXPECT_EQ(Url("/article").Segment("founding-reports/000 1").text(),
            "/article/founding-reports/000%201");
  EXPECT_EQ(Url("/article").Segment("a?b#c%d").text(), "/article/a%3Fb%23c%25d");
  EXPECT_EQ(Url("/search").Parameter("q", "a b&c=d").Parameter("to", "x").text(),
            "/search?q=a%20b%26c%3Dd&to=x");
  EXPECT_EQ(Url("/search").Parameter("q", "Việt").text(), "/search?q=Vi%E1%BB%87t");
  EXPECT_EQ(Url("/help").Fragment("keys").text(), "/help#keys");
}

TEST(External, TakesWebAddressesOnly) {
  EXPECT_EQ(Url::External("https://example.org/a?b=c#d").text(), "https://example.org/a?b=c#d");
  EXPECT_EQ(Url::External("HTTP://example.org/a%20b").text(), "HTTP://example.org/a%20b");
  EXPECT_EQ(Url::External("https://example.org/\"><script>").text(),
            "https://example.org/%22%3E%3Cscript%3E");
  for (const std::string_view refused :
       {"javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//example.org",
        "ftp://example.org", "http://", "http:///x", "", "https:example.org", "java\nscript:x"}) {
    EXPECT_EQ(Url::External(refused).text(), "") << refused;
  }
}

TEST(Marks, PutsMarkAroundTheRanges) {
  const Span ranges[] = {{0, 3}, {8, 11}};
  EXPECT_EQ(Marks("abc def ghi", ranges).text(), "<mark>abc</mark> def <mark>ghi</mark>");
  EXPECT_EQ(Marks("a<b", {}).text(), "a&lt;b");
}

TEST(Marks, ClipsRangesToCharactersAndToTheText) {
  const std::string text = "tô lâm";  // "ô" is bytes 1 and 2
  const Span inside[] = {{2, 3}};
  EXPECT_EQ(Marks(text, inside).text(), "t<mark>ô</mark> lâm");
  const Span cut_end[] = {{0, 2}};
  EXPECT_EQ(Marks(text, cut_end).text(), "<mark>t</mark>ô lâm");
  const Span beyond[] = {{4, 4000}};
  EXPECT_EQ(Marks(text, beyond).text(), "tô <mark>lâm</mark>");
  const Span nonsense[] = {{3, 1}, {90, 100}, {0, 0}};
  EXPECT_EQ(Marks(text, nonsense).text(), "tô lâm");
}

TEST(Marks, NeverRepeatsTextWhenRangesOverlap) {
  const Span overlapping[] = {{0, 5}, {3, 8}, {1, 2}};
  EXPECT_EQ(Marks("abcdefghij", overlapping).text(), "<mark>abcde</mark><mark>fgh</mark>ij");
}

TEST(Marks, EscapesInsideTheMark) {
  const Span all[] = {{0, 8}};
  EXPECT_EQ(Marks("<script>", all).text(), "<mark>&lt;script&gt;</mark>");
}

TEST(Sentence, FillsItsPlacesByName) {
  EXPECT_EQ(Sentence(English(), messages::kMatchingPersonAlso,
                     {{"forms", Html("<b>c</b>")}, {"name", Text("a&")}})
                .text(),
            "Matching the person a&amp;, also written <b>c</b>.");
  EXPECT_EQ(Sentence(English(), messages::kReadAs).text(), "Read as: {query}");
}

TEST(Sentence, ChoosesPluralsByItsNumbers) {
  EXPECT_EQ(Sentence(English(), messages::kInArchive, {{"count", std::uint64_t{1}}}).text(),
            "in the 1 article of the archive.");
  EXPECT_EQ(Sentence(English(), messages::kInArchive, {{"count", std::uint64_t{1200}}}).text(),
            "in the 1,200 articles of the archive.");
}

TEST(Sentence, MarksCodeAndEmphasisAndEscapesTheRest) {
  EXPECT_EQ(Sentence(English(), messages::kAccentsNeverMatter).text(),
            "Words match with or without accents: <em>To Lam</em> finds <em>Tô Lâm</em>.");
  EXPECT_THAT(Sentence(English(), messages::kHomeHints).text(),
              testing::HasSubstr("<code>&quot;a phrase&quot;</code> in quotation marks"));
}

TEST(WithParameter, ReachesEveryLinkOfOursAndEveryForm) {
  const Html page = Join(
      {"<link href=\"/a/style.1.css\"><a href=\"/\">x</a><a rel=\"x\" href=\"/help#keys\">",
       Text("a href=\"/no\""), "</a><a", Attribute("href", Url("/search").Parameter("q", "é&hl=")),
       "></a><form action=\"/search\"><input name=\"q\"></form><a href=\"https://x.org/\"></a>",
       "<a href=\"#main\"></a><a", Attribute("href", Url("/").Parameter("hl", "en")), "></a><a",
       Attribute("href", Url("/search").Parameter("q", "x").Parameter("hl", "en")), "></a>"});
  EXPECT_EQ(WithParameter(page, "hl", "vi").text(),
            "<link href=\"/a/style.1.css\"><a href=\"/?hl=vi\">x</a><a rel=\"x\" "
            "href=\"/help?hl=vi#keys\">a href=&quot;/no&quot;</a><a "
            "href=\"/search?q=%C3%A9%26hl%3D&amp;hl=vi\"></a><form action=\"/search\"><input "
            "name=\"q\"><input type=\"hidden\" name=\"hl\" value=\"vi\"></form><a "
            "href=\"https://x.org/\"></a><a href=\"#main\"></a><a href=\"/?hl=en\"></a><a "
            "href=\"/search?q=x&amp;hl=en\"></a>");
  EXPECT_EQ(WithParameter({}, "hl", "vi").text(), "");
}

}  // namespace
}  // namespace dateline::web
