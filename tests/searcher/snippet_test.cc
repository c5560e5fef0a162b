// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippet.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "core/stem.h"
#include "core/unicode.h"
#include "tests/searcher/query_tree.h"

namespace dateline {
namespace {

Highlighter HighlighterFor(const std::string& query) {
  return Highlighter(*ParseQuery(query, kToday), {"en", "vi"});
}

// `text` with the ranges in braces.
std::string Braced(const std::string& text, const std::vector<Span>& ranges) {
  std::string braced;
  std::size_t at = 0;
  for (const Span& range : ranges) {
    braced += text.substr(at, range.begin - at) + "{" +
              text.substr(range.begin, range.end - range.begin) + "}";
    at = range.end;
  }
  return braced + text.substr(at);
}

std::string Found(const std::string& query, const std::string& text) {
  return Braced(text, HighlighterFor(query).Find(text));
}

Span Whole(const std::string& text) { return {0, static_cast<std::uint32_t>(text.size())}; }

std::vector<std::string> Snippets(const std::string& query, const std::string& text,
                                  std::size_t most = 2, std::size_t bytes = 60) {
  std::vector<std::string> snippets;
  for (const Marked& marked : HighlighterFor(query).Snippets(text, Whole(text), most, bytes))
    snippets.push_back(Braced(marked.text, marked.ranges));
  return snippets;
}

TEST(Highlighter, LeavesTheFunctionWordsOfAQuestion) {
  EXPECT_EQ(Found("what did the ministers say", "The minister did not say what."),
            "The {minister} did not {say} what.");
  EXPECT_EQ(Found("the ministers", "The minister."), "{The} {minister}.");
  EXPECT_EQ(Found("what did all of \"the ministers\" say", "The ministers did."),
            "{The ministers} did.");
}

TEST(HighlighterFind, MarksWordsAsTheIndexMatchesThem) {
  static constexpr struct {
    const char* query;
    const char* text;
    const char* marked;
  } kCases[] = {
      {"", "Any text.", "Any text."},
      {"visit", "Visits, visiting; visitor.", "{Visits}, {visiting}; visitor."},
      {"lam", "Tô Lâm met To Lam.", "Tô {Lâm} met To {Lam}."},
      {"LÂM", "Tô La\u0302m.", "Tô {La\u0302m}."},
      {"dang", "Đảng and đang", "{Đảng} and {đang}"},
      {"party", "The party’s day", "The {party’s} day"},
      {"covid", "ＣＯＶＩＤ-19", "{ＣＯＶＩＤ}-19"},
      {"COVID-19", "COVID-19, COVID 19, 19", "{COVID-19}, {COVID 19}, 19"},
      {"\"common perceptions\"", "common perceptions, common views",
       "{common perceptions}, common views"},
      {"\"common perceptions\"", "A common\nperceptions", "A common\nperceptions"},
      {"common perceptions", "common perceptions", "{common} {perceptions}"},
      {"percept*", "Perceptive perceptions percent", "{Perceptive} {perceptions} percent"},
      {"visit -Beijing", "A visit to Beijing", "A {visit} to Beijing"},
      {"NOT Beijing", "A visit to Beijing", "A visit to Beijing"},
      {"viet nam", "Việt Nam, Vietnam, Viet Minh", "{Việt Nam}, {Vietnam}, Viet Minh"},
      {"vietnam", "in Viet Nam", "in {Viet Nam}"},
      {"\"visit viet nam\"", "visit Vietnam", "{visit Vietnam}"},
      {"person:\"To Lam\"", "Tô Lâm and Lâm", "{Tô Lâm} and Lâm"},
      {"title:visit", "A visit", "A {visit}"},
      {"source:VNA lang:en id:visit date:2024", "VNA visit en 2024", "VNA visit en 2024"},
      {"\"=Lâm\"", "Lâm and Lam", "{Lâm} and Lam"},
      {"\"=lam\"", "Lâm and Lam", "{Lâm} and {Lam}"},
      {"common NEAR/2 farmer", "common farmer. A farmer sees what is common",
       "{common} {farmer}. A farmer sees what is common"},
      {"common ADJ/2 farmer", "farmer common", "farmer common"},
      {"visit NEAR/3 person:\"To Lam\"", "visit by To Lam", "{visit} by {To Lam}"},
      {"中国", "在中国经济", "在{中国}经济"},
      {"flag", "🇻🇳 flag 🎉flag", "🇻🇳 {flag} 🎉{flag}"},
      {"a.b", "a.b", "{a.b}"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(std::string(c.query) + " in " + c.text);
    EXPECT_EQ(Found(c.query, c.text), c.marked);
  }
}

// The languages whose stems are taken to begin as their words do, held against the stemmers.
TEST(HighlighterFind, MarksEveryFormThatTheStemmerTakesForOne) {
  static constexpr struct {
    const char* language;
    const char* words;
  } kTexts[] = {
      {"en",
       "dying die skies sky skis lying ties generously generic news yes universe university "
       "happily happy youth young yearly exceeding succeed oxen aging"},
      {"fr", "continuellement continuer majestueuse yeux ete etait uni quelques ouvrir"},
      {"de", "haeuser hausern strasse ueber aufeinander ubungen kategorisch gewesen"},
      {"es", "ganando ganar yendo haciendolo universidades irrealizable"},
      {"it", "abbandonata abbandonare universita quello iniziative"},
      {"pt", "quilometros quinta boataria universidade irmaos"},
      {"sv", "jaktkarlarne klostergarden arbetare yrken"},
      {"da", "undersogelse indtage ubetydelige oprindeligt"},
  };
  for (const auto& c : kTexts) {
    const Stemmer stemmer(c.language);
    std::istringstream words(c.words);
    for (std::string word; words >> word;) {
      SCOPED_TRACE(std::string(c.language) + ": " + word);
      EXPECT_EQ(stemmer.Stem(word)[0], word[0]);
      const Highlighter highlighter(*ParseQuery(word, kToday), {c.language});
      EXPECT_EQ(highlighter.Find(word).size(), 1U);
    }
  }
}

TEST(HighlighterFind, JoinsOverlappingMatches) {
  EXPECT_EQ(Found("\"a b\" \"b c\"", "a b c"), "{a b c}");
  EXPECT_EQ(Found("a \"a b\"", "a b"), "{a b}");
}

TEST(HighlighterSnippets, BeginsWithASentenceAndSaysWhatIsLeftOut) {
  const std::string text =
      "The first sentence speaks of nothing much at all. The visit went well. Then more.\n";
  EXPECT_EQ(Snippets("visit", text, 1, 40),
            std::vector<std::string>{"… The {visit} went well. Then more."});
  EXPECT_EQ(Snippets("visit", text, 1, 25), std::vector<std::string>{"… The {visit} went well. …"});
  EXPECT_EQ(Snippets("first", text, 1, 24), std::vector<std::string>{"The {first} sentence …"});
}

TEST(HighlighterSnippets, ShowsMostOfTheQueryFirstAndTheRestAfter) {
  std::string filler;
  for (int i = 0; i < 20; ++i) filler += "Nothing of note happened here. ";
  const std::string text = "One visit took place. " + filler +
                           "The visit and the talks were long. " + filler + "At last came trade.\n";
  EXPECT_EQ(Snippets("visit talks trade", text, 1, 40),
            std::vector<std::string>{"… The {visit} and the {talks} were long. …"});
  const std::vector<std::string> two = Snippets("visit talks trade", text, 2, 40);
  ASSERT_EQ(two.size(), 2U);
  EXPECT_EQ(two[0], "… The {visit} and the {talks} were long. …");
  EXPECT_EQ(two[1], "… At last came {trade}.");
}

TEST(HighlighterSnippets, CountsPlacesBesidesTheWords) {
  const std::string text =
      "The envoy arrived. " + std::string(40, '.') +
      " Rain fell for a long while on the old town "
      "and its harbour, and nobody went out. Then Việt Nam's minister spoke on Friday of trade.";
  const auto at = static_cast<std::uint32_t>(text.find("minister"));
  const auto day = static_cast<std::uint32_t>(text.find("on Friday"));
  const std::vector<MarkedPlace> places = {{{at, at + 8}, 0}, {{day, day + 9}, 1}};
  const std::vector<Marked> snippets =
      HighlighterFor("trade").Snippets(text, Whole(text), {1, 80}, places);
  ASSERT_EQ(snippets.size(), 1U);
  EXPECT_EQ(Braced(snippets[0].text, snippets[0].ranges),
            "… Then Việt Nam's {minister} spoke {on Friday} of {trade}.");
  EXPECT_EQ(HighlighterFor("").Snippets(text, Whole(text), {1, 80}, places)[0].ranges.size(), 2U);
}

TEST(HighlighterSnippets, GivesAThirdPassageOnlyForWhatTheOthersDoNotShow) {
  std::string text;
  for (const char* word : {"harbour", "harbour", "harbour", "bridge", "tariff"})
    text += std::string("The ") + word + " is here. " + std::string(10, 'x') + " " +
            std::string(100, '.') + " Nothing else was said of it on that day by anybody at all. ";
  EXPECT_EQ(HighlighterFor("harbour").Snippets(text, Whole(text), 3, 40).size(), 2U);
  EXPECT_EQ(HighlighterFor("harbour bridge tariff").Snippets(text, Whole(text), 3, 40).size(), 3U);
}

TEST(HighlighterSnippets, GivesTheStartWhenNothingMatches) {
  EXPECT_EQ(Snippets("absent", "A text about things. And more of it.", 2, 22),
            std::vector<std::string>{"A text about things. …"});
  EXPECT_EQ(Snippets("", "  Short.\n", 2, 60), std::vector<std::string>{"Short."});
  EXPECT_TRUE(Snippets("a", "").empty());
  EXPECT_TRUE(Snippets("a", " \n\t ").empty());
  EXPECT_EQ(Snippets("a", "🎉🎉", 2, 60), std::vector<std::string>{"🎉🎉"});
  EXPECT_TRUE(Snippets("a", "a", 0, 60).empty());
}

TEST(HighlighterSnippets, StaysInsideTheBody) {
  const std::string text = "date 2024-03-22 BEIJING — The visit ended. — VNS\n";
  const Span body = {static_cast<std::uint32_t>(text.find("The")),
                     static_cast<std::uint32_t>(text.find(" — VNS"))};
  const std::vector<Marked> snippets =
      HighlighterFor("visit Beijing VNS 2024").Snippets(text, body, 2, 100);
  ASSERT_EQ(snippets.size(), 1U);
  EXPECT_EQ(Braced(snippets[0].text, snippets[0].ranges), "The {visit} ended.");
}

TEST(HighlighterSnippets, ClampsABodyThatTheTextDoesNotHave) {
  const Highlighter highlighter = HighlighterFor("visit");
  EXPECT_EQ(highlighter.Snippets("A visit.", {2, 5000}, 1, 50)[0].text, "visit.");
  EXPECT_TRUE(highlighter.Snippets("A visit.", {90, 95}, 1, 50).empty());
  EXPECT_TRUE(highlighter.Snippets("A visit.", {7, 3}, 1, 50).empty());
  EXPECT_FALSE(highlighter.Snippets("Đi visit.", {1, 9}, 1, 50).empty());  // inside "Đ"
}

TEST(HighlighterSnippets, MakesLineEndsAndRowsOfBlanksOneBlank) {
  EXPECT_EQ(Snippets("visit", "A\n\n  visit\tended.\nIt  was long."),
            std::vector<std::string>{"A {visit} ended. It was long."});
}

TEST(HighlighterSnippets, KeepsThePunctuationOfItsWords) {
  EXPECT_EQ(Snippets("visit", "“Visit us!” he said."),
            std::vector<std::string>{"“{Visit} us!” he said."});
}

TEST(HighlighterSnippets, FillsThePassageWhenTheTextEnds) {
  const std::string text =
      "one two three four five six seven eight nine ten eleven twelve thirteen visit";
  EXPECT_EQ(Snippets("visit", text, 1, 40),
            std::vector<std::string>{"… nine ten eleven twelve thirteen {visit}"});
}

// Whatever is given: valid UTF-8, ranges in order and inside, about the bytes asked for.
void ExpectSound(const Marked& marked, std::size_t bytes) {
  EXPECT_TRUE(IsUtf8(marked.text)) << marked.text;
  EXPECT_LE(marked.text.size(), bytes + 90);  // a word, its punctuation and two "…"
  std::uint32_t before = 0;
  for (const Span& range : marked.ranges) {
    EXPECT_LE(before, range.begin);
    EXPECT_LT(range.begin, range.end);
    EXPECT_LE(range.end, marked.text.size());
    EXPECT_EQ(CodePointFloor(marked.text, range.begin), range.begin);
    EXPECT_EQ(CodePointFloor(marked.text, range.end), range.end);
    before = range.end;
  }
}

TEST(HighlighterSnippets, NeverSplitsALetter) {
  const std::string unit =
      "Vie\u0302\u0323t Nam 中国经济发展 🎉👩‍👩‍👧 ngã Đà Nẵng visit ";
  std::string text;
  for (int i = 0; i < 8; ++i) text += unit;
  const Highlighter highlighter = HighlighterFor("viet visit 中国 nang");
  for (std::size_t bytes = 0; bytes < 90; bytes += 3) {
    for (std::uint32_t begin = 0; begin < 40; ++begin) {
      for (const Marked& marked :
           highlighter.Snippets(text, {begin, static_cast<std::uint32_t>(text.size())}, 2, bytes))
        ExpectSound(marked, bytes);
    }
  }
}

TEST(HighlighterSnippets, BoundsItsWorkOnHugeTexts) {
  std::string text;
  while (text.size() < 2'000'000) text += "visit talks nothing Hà Nội. ";
  const Highlighter highlighter = HighlighterFor("visit talks absent hanoi");
  const std::vector<Marked> snippets = highlighter.Snippets(text, Whole(text), 2, 200);
  ASSERT_EQ(snippets.size(), 2U);
  for (const Marked& marked : snippets) ExpectSound(marked, 200);
  // Found where it stands, however far behind.
  text += "At the very end something unusual.";
  const std::vector<Marked> far = HighlighterFor("unusual").Snippets(text, Whole(text), 1, 60);
  ASSERT_EQ(far.size(), 1U);
  EXPECT_EQ(far[0].ranges.size(), 1U);
}

TEST(HighlighterSnippets, TakesTextsWithoutBlanksOrWords) {
  for (const std::string& text :
       {std::string(100'000, 'a'), std::string(100'000, '.'), std::string(5'000, '\n') + "x",
        std::string(300, 'a') + " visit " + std::string(300, 'b')}) {
    for (const Marked& marked : HighlighterFor("visit x").Snippets(text, Whole(text), 2, 100))
      ExpectSound(marked, 100);
  }
}

TEST(Highlighter, MovesAndServesManyTexts) {
  Highlighter first = HighlighterFor("visit");
  const Highlighter second = std::move(first);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(second.Find("A visit " + std::to_string(i)).size(), 1U);
    EXPECT_TRUE(second.Find("Nothing " + std::to_string(i)).empty());
  }
}

}  // namespace
}  // namespace dateline
