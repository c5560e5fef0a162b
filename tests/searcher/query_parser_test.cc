// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/unicode.h"
#include "searcher/query.h"
#include "tests/searcher/query_tree.h"

namespace dateline {
namespace {

struct Case {
  std::string query;
  std::string tree;
};

void ExpectTrees(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(TreeOf(c.query), c.tree);
    EXPECT_EQ(WarningsOf(c.query), "");
  }
}

TEST(ParseQuery, ReadsOperators) {
  ExpectTrees({
      {"", "()"},
      {"   ", "()"},
      {"common perceptions", "(and common perceptions)"},
      {"a AND b", "(and +a +b)"},
      {"a OR b c", "(or a (and b c))"},
      {"(a OR b) c", "(and (or a b) c)"},
      {"(a b) c", "(and a b c)"},
      {"a NOT b", "(not a b)"},
      {"a AND NOT b", "(not +a b)"},
      {"a -b -c", "(not a (or b c))"},
      {"-b", "(not () b)"},
      {"NOT b", "(not () b)"},
      {"NOT (NOT a)", "(not () (not () a))"},
      {"a -(b c)", "(not a (and b c))"},
      {"a OR -b", "(or a (not () b))"},
      {"+a b c", "(and +a b c)"},
      {"\"common perceptions\"", "+[common perceptions]"},
      {"-\"common perceptions\" a", "(not a +[common perceptions])"},
      {"percept* a", "(and percept* a)"},
      {"a NEAR/5 b", "(near/5 +a +b)"},
      {"a ADJ/3 b", "(adj/3 +a +b)"},
      {"a NEAR b", "(near/10 +a +b)"},
      {"a NEAR/5 b NEAR/5 c", "(near/5 +a +b +c)"},
      {"a NEAR/5 (b OR c)", "(near/5 +a (or b c))"},
      {"a NEAR/5 b c", "(and (near/5 +a +b) c)"},
      {"visit NEAR/8 person:\"Xi Jinping\"", "(near/8 +visit person:'Xi Jinping')"},
      {"\"=Việt Nam\"", "+[=Việt Nam]"},
      {"=\"Việt Nam\"", "+[=Việt Nam]"},
      {"=Lâm", "+[=Lâm]"},
      {"a && b", "(and +a +b)"},
      {"a || b", "(or a b)"},
  });
}

TEST(ParseQuery, TakesSmallLetteredOperatorsForWords) {
  ExpectTrees({
      {"war and peace", "(and war and peace)"},
      {"to be or not to be", "(and to be or not to be)"},
      {"near/far", "(and near far)"},
      {"2024 NEARLY", "(and 2024 NEARLY)"},
  });
}

TEST(ParseQuery, ReadsFields) {
  ExpectTrees({
      {"person:\"To Lam\"", "person:'To Lam'"},
      {"person: \"To Lam\"", "person:'To Lam'"},
      {"Person:Lam visit", "(and person:'Lam' visit)"},
      {"person:lam visit", "(and person:'lam' visit)"},
      {"person:习近平", "person:'习近平'"},
      {"-person:\"To Lam\" visit", "(not visit person:'To Lam')"},
      {"org:(Asian Development Bank)", "org:'Asian Development Bank'"},
      {"place:(Hanoi OR \"Da Nang\")", "(or place:'Hanoi' place:'Da Nang')"},
      {"source:VNA", "source:'VNA'"},
      {"title:visit", "title:'visit'"},
      {"title:(visit tour)", "(and title:'visit' title:'tour')"},
      {"title:\"state visit\"", "title:'state visit'"},
      {"id:2024/03/vns-1.txt", "id:'2024/03/vns-1.txt'"},
      {"id:\"a (b).txt\"", "id:'a (b).txt'"},
      {"lang:VI", "lang:'vi'"},
  });
}

TEST(ParseQuery, ReadsDates) {
  ExpectTrees({
      {"date:2024-03", "<2024-03-01..2024-03-31>"},
      {"date:2024/03/22", "<2024-03-22..2024-03-22>"},
      {"date:\"last week\" a", "(and <2024-03-11..2024-03-17> a)"},
      {"date:(last week)", "<2024-03-11..2024-03-17>"},
      {"date:\"Boxing Day 2023\" a", "(and <2023-12-26..2023-12-26> a)"},
      {"mentions:tết-2024", "<mentions 2024-02-10..2024-02-10>"},
      {"after:2024-01 before:2024-06", "(and <2024-01-01..9999-12-31> <0001-01-01..2024-05-31>)"},
      {"date:undated", "<undated>"},
      {"-date:2024", "(not () <2024-01-01..2024-12-31>)"},
  });
}

TEST(ParseQuery, ReadsTheOrder) {
  const Result<ParsedQuery> parsed = ParseQuery("visit sort:newest", kToday);
  ASSERT_TRUE(parsed);
  EXPECT_EQ(Written(parsed->root), "visit");
  EXPECT_EQ(parsed->sort, SortOrder::kNewest);
  EXPECT_TRUE(parsed->warnings.empty());
  EXPECT_EQ(ParseQuery("sort:oldest", kToday)->sort, SortOrder::kOldest);
  EXPECT_EQ(ParseQuery("sort:relevance", kToday)->sort, SortOrder::kRelevance);
  EXPECT_EQ(ParseQuery("visit", kToday)->sort, std::nullopt);
}

TEST(ParseQuery, ReadsWhatKeyboardsAndClipboardsSend) {
  ExpectTrees({
      {"“common perceptions”", "+[common perceptions]"},
      {"„common perceptions“", "+[common perceptions]"},
      {"«common perceptions»", "+[common perceptions]"},
      {"「中国」", "+[中国]"},
      {"ｐｅｒｓｏｎ：“Tô Lâm”", "person:'Tô Lâm'"},
      {"a　ＯＲ　b", "(or a b)"},
      {"（a OR b）c", "(and (or a b) c)"},
      {"a\u00A0b\tc\nd", "(and a b c d)"},
      {"date:２０２４", "<2024-01-01..2024-12-31>"},
      {"date:2024–03", "<2024-03-01..2024-03-31>"},
      {"a ‐b −c", "(not a (or b c))"},
      {"a ‑b －c", "(not a (or b c))"},
      {"a –b —c", "(and a b c)"},  // a sentence's dashes
      {"\"floods levees\"~5 a", "(and (near/5 +floods +levees) a)"},
      {"\"floods levees\"~", "(near/10 +floods +levees)"},
      {"\"floods\"~5", "+[floods]"},
      {"date:2024-03…2024-05", "<2024-03-01..2024-05-31>"},
      {"Vie\u0302\u0323t", "Việt"},  // NFD
  });
}

TEST(ParseQuery, ReadsPastedText) {
  ExpectTrees({
      {"Update: two dead – police", "(and Update two dead police)"},
      {"10:30 https://a.example/b?c=d", "(and 10 30 https a.example b c d)"},
      {"COVID-19 cases", "(and [COVID-19] cases)"},
      {"visit, tour; talks.", "(and visit tour talks)"},
      {"CPC’s \"party's\"", "(and CPC’s +[party's])"},
      {"AT&T Hà Nội/Huế", "(and [AT&T] Hà Nội Huế)"},
      {"why? because!", "(and why because)"},
      {"中国经济", "[中国经济]"},
  });
}

TEST(ParseQuery, RepairsWithAWarning) {
  static const struct {
    const char* query;
    const char* tree;
    const char* warnings;
  } kCases[] = {
      {"\"common perceptions", "+[common perceptions]", "unbalanced-quote"},
      {"common \"", "common", "unbalanced-quote"},
      {"(a b", "(and a b)", "unbalanced-bracket"},
      {"a) b", "(and a b)", "unbalanced-bracket"},
      {")))", "()", "unbalanced-bracket nothing-to-search"},
      {"AND a", "a", "stray-operator"},
      {"a OR", "a", "stray-operator"},
      {"a OR OR b", "(or a b)", "stray-operator"},
      {"a AND AND b", "(and +a +b)", "stray-operator"},
      {"NOT", "()", "stray-operator nothing-to-search"},
      {"a - b", "(and a b)", "stray-operator"},
      {"NEAR/3 a", "a", "stray-operator"},
      {"foo:bar", "(and foo bar)", "unknown-field"},
      {"since:2024 a", "(and since 2024 a)", "unknown-field"},
      {"lang:en lang:vi", "(and lang:'en' lang:'vi')", "never-both"},
      {"a id:x (id:y OR b)", "(and a id:'x' (or id:'y' b))", ""},
      {"lang:en a lang:en", "(and lang:'en' a lang:'en')", ""},
      {"person: a", "person:'a'", ""},
      {"a person:", "a", "empty-field"},
      {"person:\"\" a", "a", "empty-field"},
      {"person: OR a", "a", "empty-field stray-operator"},
      {"person:To Lam visit", "(and person:'To Lam' visit)", "unquoted-value"},
      {"person:To Lam, Hanoi", "(and person:'To Lam' Hanoi)", "unquoted-value"},
      {"org:Ministry of Health says", "(and org:'Ministry of Health' says)", "unquoted-value"},
      {"org:Ministry of health", "(and org:'Ministry' of health)", ""},
      {"person:Đỗ Ân", "person:'Đỗ Ân'", "unquoted-value"},
      {"date:last 7 days a", "(and <2024-03-16..2024-03-22> a)", "unquoted-value"},
      {"date:Boxing Day 2023 floods", "(and <2023-12-26..2023-12-26> floods)", "unquoted-value"},
      {"date:2024-05..2024-03", "<2024-03-01..2024-05-31>", "reversed-range"},
      {"sort:best a", "a", "unknown-sort"},
      {"a NEAR/0 b", "(near/10 +a +b)", "bad-distance"},
      {"a NEAR/x b", "(near/10 +a +b)", "bad-distance"},
      {"a NEAR/99999999999999999999 b", "(near/100 +a +b)", "bad-distance"},
      {"a NEAR/5 date:2024", "(and +a <2024-01-01..2024-12-31>)", "near-operand"},
      {"\"prime minister\" NEAR/5 visit",
       "(and +[prime minister] (near/6 +prime +minister +visit))", "phrase-in-near"},
      {"\"tour of * percept\"", "+[tour of * percept]", "star-in-phrase"},
      {"\"=tour of percept*\"", "+[=tour of percept]", "star-in-phrase"},
      {"🎉", "()", "not-a-word nothing-to-search"},
      {"a 🎉", "a", "not-a-word"},
      {"*", "()", "nothing-to-search"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(TreeOf(c.query), c.tree);
    EXPECT_EQ(WarningsOf(c.query), c.warnings);
  }
}

TEST(ParseQuery, KnowsFieldsByOtherNames) {
  ExpectTrees({
      {"people:Wang", "person:'Wang'"},
      {"Organisation:\"Red Cross\"", "org:'Red Cross'"},
      {"headline:visit", "title:'visit'"},
      {"published:2024", "<2024-01-01..2024-12-31>"},
      {"Organisation: two words", "(and Organisation two words)"},
      {"headline: a", "(and headline a)"},
  });
}

TEST(ParseQuery, NamesTheFieldThatAnotherEngineCallsOtherwise) {
  const Result<ParsedQuery> parsed = ParseQuery("site:bbc", kToday);
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed->warnings.size(), 1U);
  EXPECT_NE(parsed->warnings[0].message.find("the field for that is source:"), std::string::npos)
      << parsed->warnings[0].message;
  const Result<ParsedQuery> unknown = ParseQuery("foo:bar", kToday);
  EXPECT_NE(unknown->warnings[0].message.find("person, org, place, any, role,"), std::string::npos)
      << unknown->warnings[0].message;
}

TEST(ParseQuery, PassesOverMarksOfDirection) {
  ExpectTrees({
      {"\u200Eperson:\"Xi\"\u200F a", "(and person:'Xi' a)"},
      {"\uFEFFa \u2068AND\u2069 b", "(and +a +b)"},
  });
}

TEST(ParseQuery, ReadsWordsThatStandForOthers) {
  ExpectTrees({
      {"wor?d", "{wor?d}"},
      {"wor*d a", "(and {wor*d} a)"},
      {"*ation", "{*ation}"},
      {"*nation*", "{*nation*}"},
      {"c?t", "{c?t}"},
      {"Vi?tn*", "{Vi?tn*}"},
      {"Vie\u0302\u0323t?am", "{Việt?am}"},
      {"ｗｏｒ？ｄ", "{ｗｏｒ?ｄ}"},
      {"O'Br?en", "{O'Br?en}"},
      {"who wrote wor?d?", "(and who wrote {wor?d})"},
      {"percept~", "percept~1"},
      {"percept~1", "percept~1"},
      {"percept~2 a", "(and percept~2 a)"},
      {"many~2", "many~1"},  // short words have no far neighbours
      {"+wor?d -percept~", "(not +{wor?d} percept~1)"},
      {"\"tour of percept*\"", "+(row tour of percept*)"},
      {"\"wor?d of percept~\"", "+(row {wor?d} of percept~1)"},
      {"\"percept*\"", "+percept*"},
      {"anti-govern*", "(row anti govern*)"},
      {"percept* NEAR/3 wor?d", "(near/3 +percept* +{wor?d})"},
      {"percept~ ADJ/2 (tour OR vis*)", "(adj/2 +percept~1 (or tour vis*))"},
      {"title:vis*", "title:vis*"},
      {"title:\"state vis*\"", "title:+(row state vis*)"},
      {"title:(wor?d OR vist~)", "(or title:{wor?d} title:vist~1)"},
  });
}

TEST(ParseQuery, RepairsMarksInWords) {
  static const struct {
    const char* query;
    const char* tree;
    const char* warnings;
  } kCases[] = {
      {"word~7", "word~1", "bad-distance"},
      {"perception~0.8", "perception~2", "bad-distance"},
      {"ab~ c", "(and ab c)", "bad-distance"},
      {"why? x.php?id=3", "(and why x.php id 3)", ""},
      {"~ a", "a", ""},
      {"? a", "a", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(TreeOf(c.query), c.tree);
    EXPECT_EQ(WarningsOf(c.query), c.warnings);
  }
}

TEST(ParseQuery, SaysWhatItDoesNotUnderstandYet) {
  static const struct {
    const char* query;
    const char* tree;
  } kCases[] = {
      {"person:v*sit", "person:'vsit'"},   {"org:(*visit)", "org:'visit'"},
      {"person:Tru~", "person:'Tru'"},     {"role:(minist* OR x)", "(or role:'minist' role:'x')"},
      {"title:\"=Việt\"", "title:'Việt'"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(TreeOf(c.query), c.tree);
    EXPECT_EQ(WarningsOf(c.query), "not-understood-yet");
  }
}

TEST(ParseQuery, KeepsStarsThatBeginWordsOfNames) {
  static const struct {
    const char* query;
    const char* tree;
  } kCases[] = {
      {"person:trun*", "person:'trun*'"},
      {"org:\"minist* of t*\"", "org:'minist* of t*'"},
      {"place:Hanoi＊", "place:'Hanoi*'"},
      {"source:(reut* OR vna)", "(or source:'reut*' source:'vna')"},
      {"visit NEAR/3 person:\"le tr*\"", "(near/3 +visit person:'le tr*')"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(TreeOf(c.query), c.tree);
    EXPECT_EQ(WarningsOf(c.query), "");
  }
}

TEST(ParseQuery, ReadsRolesAndKindsOfNames) {
  static constexpr struct {
    const char* query;
    const char* tree;
    const char* warnings;
  } kCases[] = {
      {"role:\"foreign minister\"", "role:'foreign minister'", ""},
      {"role:(head OR chief)", "(or role:'head' role:'chief')", ""},
      {"visit NEAR/8 any:person", "(near/8 +visit any:'person')", ""},
      {"role:minister NEAR/3 any:organization", "(near/3 role:'minister' any:'org')", ""},
      {"ANY:Place", "any:'place'", ""},
      {"any:\"entity\"", "any:'entity'", ""},
      {"a any:ship", "a", "unknown-kind"},
      {"any:\"\" a", "a", "empty-field"},
      {"role:… a", "a", "empty-field"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(TreeOf(c.query), c.tree);
    EXPECT_EQ(WarningsOf(c.query), c.warnings);
  }
}

TEST(ParseQuery, RefusesOnlyWhatNoReadingIsSafeFor) {
  std::string words;
  for (int i = 0; i < 65; ++i) words += "w" + std::to_string(i) + " ";
  const struct {
    std::string query;
    std::string code;
    std::size_t begin;
    std::size_t end;
  } cases[] = {
      {"a date:2024-13", "bad-date", 7, 14},
      {"date:2023-02-29", "bad-date", 5, 15},
      {"date:banana", "bad-date", 5, 11},
      {"date:\"next fortnight\"", "bad-date", 6, 20},
      {"a ab*", "star-too-short", 2, 5},
      {"đạ*", "star-too-short", 0, 6},
      {"a w*d", "star-too-short", 2, 5},
      {"*ab", "star-too-short", 0, 3},
      {"title:ab*", "star-too-short", 6, 9},
      {"person:tr*", "star-too-short", 0, 10},
      {"org:\"a* b*\"", "star-too-short", 0, 11},
      {words, "too-many-terms", 246, words.size()},
      {std::string(33, '(') + "a", "nested-too-deeply", 32, 33},
      {std::string(2049, 'a'), "query-too-long", 2048, 2049},
      {std::string(10'000, '('), "query-too-long", 2048, 10'000},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.query);
    const Result<ParsedQuery> parsed = ParseQuery(c.query, kToday);
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().fault, Fault::kBadInput);
    EXPECT_EQ(parsed.error().code, c.code);
    EXPECT_EQ(parsed.error().begin, c.begin);
    EXPECT_EQ(parsed.error().end, c.end);
    EXPECT_TRUE(IsUtf8(parsed.error().message));
  }
}

TEST(ParseQuery, TakesWhatStandsRightAtItsBounds) {
  std::string words;
  for (int i = 0; i < 64; ++i) words += "w" + std::to_string(i) + " ";
  EXPECT_TRUE(ParseQuery(words, kToday));
  EXPECT_EQ(TreeOf(std::string(32, '(') + "a" + std::string(32, ')')), "a");
  EXPECT_EQ(TreeOf(std::string(2048, ' ')), "()");
}

TEST(ParseQuery, LimitsWildcardsAndPhrases) {
  EXPECT_EQ(TreeOf("aaa* bbb* ccc* ddd* eee* fff*"), "(and aaa* bbb* ccc* ddd* eee fff)");
  EXPECT_EQ(WarningsOf("aaa* bbb* ccc* ddd* eee* fff*"), "too-many-stars");
  EXPECT_EQ(TreeOf("aaa* b?bb ccc~ \"x ddd*\" e?ee fff~"),
            "(and aaa* {b?bb} ccc~1 +(row x ddd*) eee fff)");
  const std::string ten = "1 2 3 4 5 6 7 8 9 10";
  EXPECT_EQ(TreeOf("\"" + ten + " " + ten + " x\""), "(and +[" + ten + " " + ten + "] +[x])");
  EXPECT_EQ(WarningsOf("\"" + ten + " " + ten + " x\""), "phrase-too-long");
  // A quote that opens before a whole text is a slip, not a phrase.
  EXPECT_EQ(WarningsOf("\"" + ten + " " + ten + " x"), "unbalanced-quote many-words");
}

TEST(ParseQuery, SaysHowALongTextIsRead) {
  const std::string twelve = "one two three four five six seven eight nine ten eleven twelve";
  EXPECT_EQ(WarningsOf(twelve), "");
  EXPECT_EQ(WarningsOf(twelve + " COVID-19"), "many-words");
  EXPECT_EQ(WarningsOf(twelve + " person:Lam"), "");
}

TEST(ParseQuery, PutsWarningsWhereTheirCauseStands) {
  const Result<ParsedQuery> parsed = ParseQuery("\xFF\x01Việt person:To Lam (x", kToday);
  ASSERT_TRUE(parsed);
  ASSERT_EQ(parsed->warnings.size(), 2U);
  EXPECT_EQ(parsed->warnings[0].position, (Span{9, 22}));
  EXPECT_EQ(parsed->warnings[1].position, (Span{23, 24}));
  EXPECT_EQ(parsed->root.children[0].position, (Span{2, 8}));
}

TEST(ParseQuery, KeepsTheListOfWarningsShort) {
  std::string query;
  for (int i = 0; i < 40; ++i)
    query += "f" + std::string(1, static_cast<char>('a' + i % 26)) + ":x ";
  const Result<ParsedQuery> parsed = ParseQuery(query.substr(0, 5 * 25), kToday);
  ASSERT_TRUE(parsed);
  EXPECT_LE(parsed->warnings.size(), 20U);
  EXPECT_EQ(ParseQuery(std::string(2000, ')'), kToday)->warnings.size(), 2U);
}

}  // namespace
}  // namespace dateline
