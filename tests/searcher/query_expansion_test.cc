// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_expansion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "searcher/snippet.h"
#include "tests/searcher/in_english.h"
#include "tests/searcher/query_index.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// The leaf of a query of one word.
QueryNode Expanded(const Vocabulary& vocabulary, const std::string& query) {
  ParsedQuery parsed = *ParseQuery(query, kToday);
  ExpandWords(vocabulary, parsed);
  return parsed.root;
}

TEST(FoldPattern, FoldsTheLettersBetweenTheMarks) {
  EXPECT_EQ(FoldPattern("Vi?T*"), "vi?t*");
  EXPECT_EQ(FoldPattern("*Đạo"), "*dao");
  EXPECT_EQ(FoldPattern("O’B?ien"), "o'b?ien");
  EXPECT_EQ(FoldPattern(""), "");
}

TEST(ExpandWords, TakesTheWordsOfTheMostArticlesFirst) {
  WordList words;
  words.Add("minister", 7);
  words.Add("ministers", 9);
  words.Add("ministry", 9);
  words.Add("sinister", 1);
  const Vocabulary vocabulary(words);
  EXPECT_THAT(Expanded(vocabulary, "minist*").stands_for,
              ElementsAre("ministers", "ministry", "minister"));
  EXPECT_THAT(Expanded(vocabulary, "?inister").stands_for, ElementsAre("minister", "sinister"));
  EXPECT_THAT(Expanded(vocabulary, "Mínister~").stands_for,
              ElementsAre("minister", "ministers", "sinister"));
  EXPECT_THAT(Expanded(vocabulary, "ministre~").stands_for, ElementsAre("ministry", "minister"));
  EXPECT_THAT(Expanded(vocabulary, "war*").stands_for, ElementsAre());
}

TEST(ExpandWords, SaysWhatItLeftOut) {
  WordList words;
  for (int i = 100; i < 165; ++i) words.Add("bank" + std::to_string(i), 2);
  const Vocabulary vocabulary(words);
  ParsedQuery parsed = *ParseQuery("a bank* b?nk16*", kToday);
  ExpandWords(vocabulary, parsed);
  ASSERT_EQ(parsed.warnings.size(), 1U);
  EXPECT_EQ(parsed.warnings[0].code, "expansion-cut");
  EXPECT_EQ(parsed.warnings[0].position, (Span{2, 7}));
  EXPECT_THAT(parsed.warnings[0].message, HasSubstr("'bank*' stands for more than 64 words"));
  EXPECT_EQ(parsed.root.children[1].stands_for.size(), kMostExpansions);
  EXPECT_THAT(InEnglish(DescribeQuery(parsed)),
              HasSubstr("words that begin with “bank” (bank100, bank101, bank102 and 61 more)"));
  EXPECT_THAT(InEnglish(DescribeQuery(parsed)),
              HasSubstr("“b?nk16*” (bank160, bank161, bank162 and 2 more)"));
}

// Laws against a plain reading of every word of every text.
class ExpansionLaws : public testing::Test {
 protected:
  static constexpr std::size_t kArticles = 120;

  ExpansionLaws() : texts_(RandomTexts()), index_(Records(texts_)) {}

  static std::string RandomWord(std::mt19937& random) {
    static constexpr const char* kLetters[] = {"a", "b", "c", "é", "đ"};
    std::string word;
    for (std::size_t i = 0; i < 3 + random() % 4; ++i) word += kLetters[random() % 5];
    return word;
  }

  static std::vector<std::vector<std::string>> RandomTexts() {
    std::mt19937 random(5);
    std::vector<std::vector<std::string>> texts(kArticles);
    for (auto& words : texts) {
      for (int i = 0; i < 3; ++i) words.push_back(RandomWord(random));
    }
    return texts;
  }

  static std::vector<Record> Records(const std::vector<std::vector<std::string>>& texts) {
    std::vector<Record> records;
    for (const auto& words : texts) {
      std::string text;
      for (const std::string& word : words) text += word + " ";
      records.push_back(
          MakeRecord({.id = std::to_string(records.size()), .title = "1", .text = text + "\n"}));
    }
    return records;
  }

  // The ids of the texts with a word of which `fits` is true, as QueryIndex::Found gives them.
  template <typename Fits>
  std::string ByReading(Fits fits) const {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      for (const std::string& word : texts_[i]) {
        if (fits(FoldWord(word))) ids.insert(std::to_string(i));
      }
    }
    std::string joined;
    for (const std::string& id : ids) joined += (joined.empty() ? "" : " ") + id;
    return joined;
  }

  std::vector<std::vector<std::string>> texts_;
  QueryIndex index_;
};

// By trying every length for every star. Folded words of this test are ASCII.
bool Fits(std::string_view word, std::string_view pattern) {
  if (pattern.empty()) return word.empty();
  if (pattern[0] == '*')
    return Fits(word, pattern.substr(1)) || (!word.empty() && Fits(word.substr(1), pattern));
  return !word.empty() && (pattern[0] == '?' || pattern[0] == word[0]) &&
         Fits(word.substr(1), pattern.substr(1));
}

// By trying every edit at every place, a letter changed only once.
std::size_t Apart(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  if (a[0] == b[0]) return Apart(a.substr(1), b.substr(1));
  std::size_t least =
      std::min({Apart(a.substr(1), b), Apart(a, b.substr(1)), Apart(a.substr(1), b.substr(1))});
  if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0])
    least = std::min(least, Apart(a.substr(2), b.substr(2)));
  return least + 1;
}

TEST_F(ExpansionLaws, PatternsFindWhatFits) {
  std::mt19937 random(7);
  std::size_t found = 0;
  for (int i = 0; i < 300; ++i) {
    std::string typed;
    for (std::size_t part = 0; part < 3 + random() % 4; ++part) {
      static constexpr const char* kParts[] = {"a", "b", "C", "é", "D", "?", "*"};
      typed += kParts[random() % 7];
    }
    while (typed.ends_with('?')) typed.pop_back();
    const Result<ParsedQuery> parsed = ParseQuery(typed, kToday);
    if (!parsed || !StandsForOthers(parsed->root)) continue;
    const std::string pattern = FoldPattern(typed);
    SCOPED_TRACE(pattern);
    const std::string expected =
        ByReading([&](const std::string& word) { return Fits(word, pattern); });
    EXPECT_EQ(index_.Found(typed), expected);
    found += expected.empty() ? 0 : 1;
  }
  EXPECT_GT(found, 30U);
}

TEST_F(ExpansionLaws, SimilarWordsAreThoseFewLettersApart) {
  std::mt19937 random(9);
  std::size_t found = 0;
  for (int i = 0; i < 100; ++i) {
    const std::string word = RandomWord(random);
    const std::string folded = FoldWord(word);
    for (const std::size_t typed : {1U, 2U}) {
      const std::size_t distance = folded.size() <= 4 ? 1 : typed;
      SCOPED_TRACE(word + "~" + std::to_string(typed));
      const QueryNode leaf = Expanded(index_.vocabulary(), word + "~" + std::to_string(typed));
      if (leaf.stands_for.size() == kMostExpansions) continue;  // perhaps cut
      const std::string expected =
          ByReading([&](const std::string& other) { return Apart(folded, other) <= distance; });
      EXPECT_EQ(index_.Found(word + "~" + std::to_string(typed)), expected);
      found += expected.empty() ? 0 : 1;
    }
  }
  EXPECT_GT(found, 50U);
}

TEST(Wildcards, AreToldOfAndMarkedInAnAnswer) {
  const TestArchive archive(
      {MakeRecord({.id = "a", .title = "Organisation", .text = "The organization met rebels.\n"}),
       MakeRecord({.id = "b", .title = "x", .text = "Nothing was organised.\n"})});
  const Result<Searcher> searcher = Searcher::Open({archive.path()});
  ASSERT_TRUE(searcher);
  SearchRequest request;
  request.query = "organi?ation rebles~";
  const Result<SearchResponse> found = searcher->Search(request);
  ASSERT_TRUE(found);
  EXPECT_EQ(InEnglish(found->query.understood),
            "articles with words like “organi?ation” (organisation and organization) and words "
            "spelled almost like “rebles” (rebels)");
  ASSERT_EQ(found->hits.size(), 1U);
  EXPECT_THAT(found->hits[0].title.ranges, ElementsAre(Span{0, 12}));
  ASSERT_EQ(found->hits[0].snippets.size(), 1U);
  EXPECT_THAT(found->hits[0].snippets[0].ranges, ElementsAre(Span{4, 16}, Span{21, 27}));
  const Result<StoredArticle> article = searcher->Read("a", "organi?ation");
  ASSERT_TRUE(article);
  EXPECT_THAT(article->highlights, ElementsAre(Span{4, 16}));
}

TEST(ExpandWords, AddsLongerWordsWhereNoBlanksAre) {
  WordList words;
  words.Add("economy", 9);
  words.Add("นายกรัฐมนตรี", 2);
  words.Add("经济", 3);
  words.Add("经济学", 1);
  words.Add("经济学家", 2);
  const Vocabulary vocabulary(words);
  EXPECT_THAT(Expanded(vocabulary, "经济").stands_for, ElementsAre("经济学家", "经济学"));
  EXPECT_THAT(Expanded(vocabulary, "\"经济\"").stands_for, ElementsAre("经济学家", "经济学"));
  EXPECT_THAT(Expanded(vocabulary, "รัฐมนตรี").stands_for, ElementsAre("นายกรัฐมนตรี"));
  for (const char* query : {"econom", "经", "\"=经济\"", "经济x"})
    EXPECT_THAT(Expanded(vocabulary, query).stands_for, ElementsAre()) << query;
}

TEST(Compounds, AreMarkedHoweverPrinted) {
  static constexpr struct {
    const char* query;
    const char* text;
    Span marked;
  } kCases[] = {
      {"covid19", "A COVID-19 ward.", {2, 10}},   {"COVID-19", "A Covid19 ward.", {2, 9}},
      {"covid 19", "A Covid19 ward.", {2, 9}},    {"Covid19", "A covid 19 ward.", {2, 10}},
      {"obrien", "Then O'Brien spoke.", {5, 12}}, {"O'Brien", "Then OBrien spoke.", {5, 11}},
      {"US", "Tell us: US said", {9, 11}},        {"\"email sent\"", "An e-mail sent", {3, 14}},
      {"1000", "Some 1,000 people", {5, 10}},
  };
  WordList words;
  words.Add("经济学家", 1);
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    ParsedQuery parsed = *ParseQuery(c.query, kToday);
    ExpandWords(Vocabulary(words), parsed);
    EXPECT_THAT(Highlighter(parsed, {"en"}).Find(c.text), ElementsAre(c.marked));
  }
}

}  // namespace
}  // namespace dateline
