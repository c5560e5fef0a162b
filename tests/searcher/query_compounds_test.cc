// SPDX-License-Identifier: GPL-2.0-or-later
// Compounds and words of scripts without blanks, however typed and however printed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/searcher/query_index.h"

namespace dateline {
namespace {

std::vector<Record> Compounds() {
  static constexpr struct {
    const char* id;
    const char* text;
  } kTexts[] = {
      {"covid1", "A COVID-19 ward.\n"},
      {"covid2", "A Covid19 ward.\n"},
      {"covid3", "A covid 19 ward.\n"},
      {"brien1", "Then O’Brien spoke.\n"},
      {"brien2", "Then OBrien spoke.\n"},
      {"xian1", "They went to Xi'an.\n"},
      {"xian2", "They went to Xian.\n"},
      {"mail1", "By e-mail.\n"},
      {"mail2", "By email.\n"},
      {"att1", "AT&T rose.\n"},
      {"att2", "ATT rose.\n"},
      {"us1", "The U.S. said no.\n"},
      {"us2", "The US said no.\n"},
      {"us3", "They told us no.\n"},
      {"us4", "The United States said no.\n"},
      {"un1", "At the U.N. today.\n"},
      {"un2", "At the UN today.\n"},
      {"thousand1", "Some 1,000 people.\n"},
      {"thousand2", "Some 1000 people.\n"},
      {"f16a", "An F-16 crashed.\n"},
      {"f16b", "An F16 crashed.\n"},
      {"well", "We'll go.\n"},
      {"party", "The party’s over.\n"},
      {"g20", "The G20 met in 2024.\n"},
      {"g20b", "The G-20 met in 2024.\n"},
  };
  std::vector<Record> records;
  for (const auto& text : kTexts)
    records.push_back(MakeRecord({.id = text.id, .title = "x", .text = text.text}));
  return records;
}

TEST(CompileQuery, FindsCompoundsHoweverTypedAndPrinted) {
  QueryIndex index(Compounds());
  static const struct {
    std::vector<std::string> queries;
    const char* found;
  } kCases[] = {
      {{"COVID-19", "Covid19", "covid 19", "\"COVID-19\"", "\"covid 19\"", "COVID‑19"},
       "covid1 covid2 covid3"},
      {{"\"covid 19 ward\"", "\"COVID-19 ward\"", "Covid19 ward"}, "covid1 covid2 covid3"},
      {{"O'Brien", "OBrien", "O’Brien", "O’Brien's"}, "brien1 brien2"},
      {{"\"O'Brien spoke\"", "obrien NEAR/1 spoke", "\"obrien spoke\""}, "brien1 brien2"},
      {{"Xi'an", "Xian", "XI’AN"}, "xian1 xian2"},
      {{"e-mail", "email", "E-Mail"}, "mail1 mail2"},
      {{"AT&T", "ATT"}, "att1 att2"},
      {{"U.S.", "US", "U.S.A.", "united states", "\"US said\""}, "us1 us2 us4"},
      {{"u.n.", "UN", "U.N"}, "un1 un2"},
      {{"1,000", "1000", "\"1,000 people\"", "\"1000 people\""}, "thousand1 thousand2"},
      {{"F-16", "F16", "f 16"}, "f16a f16b"},
      {{"G20", "G-20", "g 20", "G20 2024"}, "g20 g20b"},
      {{"well"}, ""},
      {{"party", "party's", "parties"}, "party"},
      {{"told us"}, "us3"},
      {{"\"=O'Brien\"", "\"=o’brien\""}, "brien1"},
      {{"title:x f-16"}, "f16a f16b"},
  };
  for (const auto& c : kCases) {
    for (const std::string& query : c.queries) {
      SCOPED_TRACE(query);
      EXPECT_EQ(index.Found(query), c.found);
    }
  }
}

TEST(CompileQuery, FindsPartsOfWordsInScriptsWithoutBlanks) {
  QueryIndex index({
      MakeRecord({.id = "economist", .title = "x", .text = "他是经济学家。\n", .language = "zh"}),
      MakeRecord({.id = "economy", .title = "x", .text = "中国经济增长。\n", .language = "zh"}),
      MakeRecord({.id = "city", .title = "x", .text = "東京都に住む。\n", .language = "ja"}),
      MakeRecord({.id = "thai", .title = "x", .text = "นายกรัฐมนตรีเดินทาง\n", .language = "th"}),
      MakeRecord({.id = "arabic", .title = "x", .text = "قال رئيس الحكومة.\n", .language = "ar"}),
      MakeRecord({.id = "wide", .title = "x", .text = "ＡＢＣ Ｎｅｗｓ reported.\n"}),
  });
  index.context().languages = {"ar", "en", "ja", "th", "zh"};
  static constexpr struct {
    const char* query;
    const char* found;
  } kCases[] = {
      {"经济", "economist economy"},
      {"经济学家", "economist"},
      {"中国经济", "economy"},
      {"\"中国经济\"", "economy"},
      {"经济 NEAR/3 增长", "economy"},
      {"東京", "city"},
      {"รัฐมนตรี", "thai"},
      {"นายกรัฐมนตรี", "thai"},
      {"الحكومة", "arabic"},
      {"حكومة", "arabic"},
      {"abc news", "wide"},
      {"ａｂｃ", "wide"},
      {"-经济 -东京 ＮＥＷＳ", "wide"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.query);
    EXPECT_EQ(index.Found(c.query), c.found);
  }
}

}  // namespace
}  // namespace dateline
