// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/media_name.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(IsMediaName, KnowsTheTradeByItsWordsAndEndings) {
  for (const char* name :
       {"Highveld Wire", "Agenzia Tirreno", "Fjordpresse", "Nordwire", "GulfWire", "Iberpress",
        "Volga-Press", "Siam Ledger", "dpa", "AFP", "TTXVN", "Pacific Newslink", "Prensa Latina"}) {
    EXPECT_TRUE(IsMediaName(name)) << name;
  }
  for (const char* name : {"", "-", "Emily Post", "Nyein Nyein", "Vietnam", "press",
                           "Wire, he said", "The Ministry of Health of the Republic"}) {
    EXPECT_FALSE(IsMediaName(name)) << name;
  }
}

TEST(IsPaperName, TakesAlsoWhatPeopleAreCalled) {
  for (const char* name : {"Vientiane Post", "The Daily Star", "Borneo Star", "Nordwire"}) {
    EXPECT_TRUE(IsPaperName(name)) << name;
  }
  for (const char* name : {"Star", "Education", "Hồng Minh", ""}) EXPECT_FALSE(IsPaperName(name));
}

TEST(IsAcronym, NeedsCapitalsAlone) {
  for (const char* name : {"VNS", "VNA/VNS", "AP"}) EXPECT_TRUE(IsAcronym(name)) << name;
  for (const char* name : {"", "A", "/AP", "AP/", "--", "Vns", "VERYLONGNAME"}) {
    EXPECT_FALSE(IsAcronym(name)) << name;
  }
}

TEST(IsKnownAgency, SearchesASortedList) {
  for (const char* name : {"AAP", "Yonhap", "Reuters", "Xinhua", "epd", "KPL"}) {
    EXPECT_TRUE(IsKnownAgency(name)) << name;
  }
  EXPECT_FALSE(IsKnownAgency("reuters"));
}

}  // namespace
}  // namespace dateline
