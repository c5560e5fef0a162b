// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_spelling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "searcher/query_text.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

SpelledParts PartsOf(const std::string& query) {
  const Day today(std::chrono::year(2024) / 3 / 22);
  const Result<ParsedQuery> parsed = ParseQuery(query, today);
  if (!parsed) throw std::runtime_error(parsed.error().message);
  return SpelledPartsOf(query, *parsed);
}

// Each as it stands at its position in the query.
std::vector<std::string> WordsIn(const std::string& query) {
  std::vector<std::string> words;
  for (const SpelledWord& word : PartsOf(query).words)
    words.emplace_back(dateline::PartOf(query, word.position));
  return words;
}

std::vector<std::string> NamesIn(const std::string& query) {
  std::vector<std::string> names;
  for (const SpelledName& name : PartsOf(query).names) {
    names.emplace_back(dateline::PartOf(query, name.position));
    names.emplace_back(dateline::PartOf(query, name.value));
  }
  return names;
}

TEST(SpelledParts, AreTheWordsOfTheQueryWhereTheyStand) {
  EXPECT_THAT(WordsIn("  Việt  +trade"), ElementsAre("Việt", "trade"));
  EXPECT_THAT(WordsIn("\"common perceptions\" COVID-19"),
              ElementsAre("common", "perceptions", "COVID", "19"));
  EXPECT_THAT(WordsIn("(tariff OR duty) steel"), ElementsAre("tariff", "duty", "steel"));
  EXPECT_THAT(WordsIn("visit NEAR/5 minster"), ElementsAre("visit", "minster"));
  EXPECT_THAT(WordsIn("visit NEAR/5 minster ADJ/2 office"),
              ElementsAre("visit", "minster", "office"));
  EXPECT_THAT(WordsIn("title:summit role:\"foreign minister\""),
              ElementsAre("summit", "foreign", "minister"));
}

TEST(SpelledParts, LeaveOutWhatIsMeantAsItIsTyped) {
  EXPECT_THAT(WordsIn("-coal diplom* wor?d percept~ \"foriegn minist*\" title:minis* \"=Việt Nam\" "
                      "date:2024 id:abc lang:vi sort:newest"),
              IsEmpty());
  EXPECT_THAT(WordsIn(""), IsEmpty());
  EXPECT_THAT(WordsIn("🙂 !!!"), IsEmpty());
}

TEST(SpelledParts, AreTheValuesOfNameFields) {
  EXPECT_THAT(NamesIn("visit person:\"Le Hoai Trnug\""),
              ElementsAre("person:\"Le Hoai Trnug\"", "Le Hoai Trnug"));
  EXPECT_THAT(NamesIn("org:NAOT place:“Hà Nội”"),
              ElementsAre("org:NAOT", "NAOT", "place:“Hà Nội”", "Hà Nội"));
  EXPECT_THAT(NamesIn("any:person trade"), IsEmpty());
}

}  // namespace
}  // namespace dateline
