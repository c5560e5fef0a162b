// SPDX-License-Identifier: GPL-2.0-or-later
// What looks like a date and is none: names, ages, counts, games.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/extract/dates.h"
#include "tests/indexer/extract/date_sentences.h"
#include "tests/indexer/extract/timex_cases.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kFriday = "2024-03-22";

TEST(DateGuards, ReadNoDateWhereThereIsNone) {
  const char* const texts[] = {"",
                               " ",
                               "\n",
                               "June 31, 2024",
                               "A 45-year-old driver was hurt.",
                               "The girl was two years old.",
                               "May told the House that the vote would stand.",
                               "April Lindqvist won the second heat.",
                               "They march on the capital.",
                               "You may fall in spring water.",
                               "The firm shipped 1980 tonnes of shrimp.",
                               "It drew 2,024 people and 2019 visitors.",
                               "Flight 1982, Highway 1976 and Room 2011.",
                               "The council adopted Resolution 2231.",
                               "It cost $2024 or £1999.",
                               "The clinic is open 24/7.",
                               "They won 3-2, 21-19.",
                               "The Sunday Times reported it.",
                               "Black Friday sales rose.",
                               "The Good Friday Agreement held.",
                               "No. 1999 won.",
                               "A quarter of the rice was lost.",
                               "He waited a second.",
                               "In his 60s he sang.",
                               "30 February 2024",
                               "31 June",
                               "Boeing 2000 Model",
                               "Russell 2000 Index rose.",
                               "The Five-Year Plan was read.",
                               "The freed man, Sunday Ebiwari, spoke.",
                               "https://example.org/a?y=2024-99-99"};
  for (const char* text : texts) EXPECT_THAT(ReadDates(text, kFriday), IsEmpty()) << text;
}

TEST(DateGuards, TakeNoNameForAWeekday) {
  for (const char* text : {"He met Comrade Sunday Danjuma.", "Kofi \"Sunday\" Mensah ran.",
                           "Monday.com raised its price."}) {
    EXPECT_THAT(ReadDates("They spoke. " + std::string(text), kFriday), IsEmpty()) << text;
  }
}

TEST(DateGuards, KnowTheQuartersOfAGame) {
  EXPECT_THAT(ReadDates("He scored ten points in the fourth quarter.", kFriday), IsEmpty());
  EXPECT_THAT(ReadDates("Sales rose in the fourth quarter.", kFriday),
              ElementsAre("the fourth quarter = 2023-Q4"));
}

TEST(DateGuards, TakeNoDateFromWithinAName) {
  Article article;
  article.text = "Comrade Sunday Danjuma met the March 23 Movement on Sunday.";
  article.date = kFriday;
  Header header;
  header.body = {0, static_cast<std::uint32_t>(article.text.size())};
  header.published.date = PartialDate{ParseDayRange(kFriday)->first, Granularity::kDay};
  const auto entity = [&](EntityKind kind, const std::string& name) {
    Entity made;
    made.kind = kind;
    made.name = name;
    const auto begin = static_cast<std::uint32_t>(article.text.find(name));
    Mention mention;
    mention.span = {begin, begin + static_cast<std::uint32_t>(name.size())};
    made.mentions.push_back(mention);
    return made;
  };
  const std::vector<Entity> entities = {entity(EntityKind::kPerson, "Sunday Danjuma"),
                                        entity(EntityKind::kOrganisation, "March 23 Movement")};
  const std::vector<DateMention> dates = FindDates(article, header, entities);
  ASSERT_EQ(dates.size(), 1u);
  EXPECT_EQ(dates[0].span.begin, article.text.rfind("Sunday"));
}

TEST(DateGuards, TellClocksFromCountsOfHours) {
  ExpectDates({{"They fly alone after 2000 hours of training.", {"2000 hours = PT2000H"}},
               {"The guards left at 1400 hours.", {"1400 hours = 2024-03-22T14:00"}},
               {"They worked from 1430 hours to midnight.", {"1430 hours = 2024-03-22T14:30"}},
               {"The lamp burned until 0630 hours.", {"0630 hours = 2024-03-22T06:30"}}},
              "2024-03-22");
}

TEST(DateGuards, TakeNoAgeForADecade) {
  ExpectDates({{"The players were in their twenties and thirties.", {}},
               {"Most were in their 20s and 30s.", {}},
               {"It grew in the twenties and thirties.", {"the twenties = 192", "thirties = 193"}},
               {"It grew in the 1960s and 70s.", {"the 1960s = 196", "70s = 197"}}},
              "2024-03-22");
}

TEST(DateGuards, TakeNoNameForAMonthOrQuarter) {
  ExpectDates({{"Then Mrs May meeting reporters smiled.", {}},
               {"Delegates prepared the May summit.", {"May = 2024-05"}},
               {"The Audi Q3 is built in Hungary.", {}},
               {"Questions on Q3 of the exam were hard.", {}},
               {"Its Q3 profit rose.", {"Q3 = 2023-Q3"}},
               {"Apple Q3 2023 sales rose.", {"Q3 2023 = 2023-Q3"}}},
              "2024-03-22");
}

}  // namespace
}  // namespace dateline
