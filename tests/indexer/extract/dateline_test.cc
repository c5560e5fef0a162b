// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dateline.h"

#include <gtest/gtest.h>

#include <string>

#include "indexer/extract/place_case.h"

namespace dateline {
namespace {

std::optional<Dateline> Read(std::string_view text) {
  return ReadDateline(DateTokens::Scan(text), 0);
}

struct Case {
  const char* text;
  const char* place;
  const char* agency;
  unsigned month;  // of either date; 0 for none
  unsigned day;
};

TEST(ReadDateline, ReadsEveryForm) {
  const Case cases[] = {
      {"BEIJING — The secretary met officials.", "Beijing", "", 0, 0},
      {"HÀ TĨNH – Rice grew well.", "Hà Tĩnh", "", 0, 0},
      {"Bergen (NTB) – The ferry sank.", "Bergen", "NTB", 0, 0},
      {"Bergen (NTB) - The ferry sank.", "Bergen", "NTB", 0, 0},
      {"TURIN, June 3 (ANSA) -- The court ruled.", "Turin", "ANSA", 6, 3},
      {"NOVOSIBIRSK, October 9. /TASS/. The plant opened.", "Novosibirsk", "TASS", 10, 9},
      {"CEBU, PHILIPPINES, August 2 - Fishermen marched.", "Cebu", "", 8, 2},
      {"KAMPALA The cabinet met on Monday.", "Kampala", "", 0, 0},
      {"NEW YORK, March 26, 2025 (AP) — Stocks fell.", "New York", "AP", 3, 26},
      {"BUFFALO, N.Y. (AP) — Snow fell.", "Buffalo", "AP", 0, 0},
      {"DHAKA/BARGUNA, May 29, 2025 (BSS) – People fled.", "Dhaka", "BSS", 5, 29},
      {"Havana, May 5, 2022 (Prensa) -- They signed.", "Havana", "Prensa", 5, 5},
      {"Jeddah, Muharram 10, 1446, July 16, 2024, SPA — The king spoke.", "Jeddah", "SPA", 7, 16},
      {"(Vientiane, 30 October 2023, KPL) The president came.", "Vientiane", "KPL", 10, 30},
      {"New Delhi, Aug 8 (PTI) The House rose.", "New Delhi", "PTI", 8, 8},
      {"ISLAMABAD, Jun 14 (APP): The minister spoke.", "Islamabad", "APP", 6, 14},
      {"BATU PAHAT: Eight people died.", "Batu Pahat", "", 0, 0},
      {"BISHKEK. The assembly voted.", "Bishkek", "", 0, 0},
      {"RABAT — 08/12/2024. Wells ran dry.", "Rabat", "", 0, 0},
      {"ACAPULCO DE JUÁREZ — The storm passed.", "Acapulco de Juárez", "", 0, 0},
      {"HCM CITY — The market rose.", "HCM City", "", 0, 0},
      {"MAGDEBURG, Germany, Oct 7, 2024 (dpa) -- Parties met.", "Magdeburg", "dpa", 10, 7},
      {"BRASÍLIA, 18 December 2024 (Ponte). The firm sold.", "Brasília", "Ponte", 12, 18},
      {"NAY PYI TAW, 5 May\nThe minister met him.", "Nay Pyi Taw", "", 5, 5},
      {"New Delhi (PTI) The House rose.", "New Delhi", "PTI", 0, 0},
      {"ULAANBAATAR. /MONTSAME/ State Falcon Otgon won.", "Ulaanbaatar", "MONTSAME", 0, 0},
      {"Riyadh, May 11, 2025, Gulf News Service — Orders were issued.", "Riyadh",
       "Gulf News Service", 5, 11},
      {"(Union Wire) — Joey made 41 saves.", "", "Union Wire", 0, 0},
      {"(Reuters) - Shares rose.", "", "Reuters", 0, 0},
      {"TTXVN - Họ gặp nhau.", "", "TTXVN", 0, 0},
      {"HÀ NỘI, 22/3 (TTXVN) – Họ gặp nhau.", "Hà Nội", "TTXVN", 3, 22},
      {"HÀ NỘI, ngày 4/3 – Họ gặp nhau.", "Hà Nội", "", 3, 4},
      {"ĐÀ NẴNG (VNS)- They met.", "Đà Nẵng", "VNS", 0, 0},
      {"LAHORE: Feb 17 (TTP): The ban ends.", "Lahore", "TTP", 2, 17},
      {"MOSCOW. March 4 (Interfax) - The ministry spoke.", "Moscow", "Interfax", 3, 4},
      {"MADRID, 3 Sept. (EUROPA PRESS) - They met.", "Madrid", "EUROPA PRESS", 9, 3},
      {"(ANSA) - ROME, MAR 4 - They met on Monday.", "Rome", "ANSA", 3, 4},
      {"(AGENPARL) - Rome, 4 March 2024 - They met.", "Rome", "AGENPARL", 3, 4},
      {"ST. JOHN'S, N.L. — They met on Monday.", "St. John's", "", 0, 0},
      {"PORT-AU-PRINCE, Haiti (AP) — They met.", "Port-au-Prince", "AP", 0, 0},
      {"N'DJAMENA - They met on Monday.", "N'Djamena", "", 0, 0},
      {"HANGZHOU – Selected results from the Games on Thursday:", "Hangzhou", "", 0, 0},
      {"KIGALI: A meeting approved the following appointments:", "Kigali", "", 0, 0},
      {"COX’S BAZAR — She keeps a list.", "Cox’s Bazar", "", 0, 0},
      {"BERLIN (rpd) -- The station opens.", "Berlin", "rpd", 0, 0},
      {"DOHA, (QNA) - They met.", "Doha", "QNA", 0, 0},
      {"MOSCOW, October 9. (Interfax) - They met.", "Moscow", "Interfax", 10, 9},
      {"Colombo (Ceylon Newsline): They met.", "Colombo", "Ceylon Newsline", 0, 0},
      {"MANDALAY March 12\nThe mayor met him.", "Mandalay", "", 3, 12},
  };
  for (const Case& c : cases) {
    const std::optional<Dateline> read = Read(c.text);
    ASSERT_TRUE(read) << c.text;
    EXPECT_EQ(read->place, c.place) << c.text;
    EXPECT_EQ(read->agency, c.agency) << c.text;
    unsigned month = 0;
    unsigned day = 0;
    if (read->month_day) {
      month = read->month_day->month;
      day = read->month_day->day;
    } else if (read->date && read->date->date.granularity == Granularity::kDay) {
      month = unsigned(read->date->date.first.month());
      day = unsigned(read->date->date.first.day());
    }
    EXPECT_EQ(month, c.month) << c.text;
    EXPECT_EQ(day, c.day) << c.text;
  }
}

TEST(ReadDateline, RefusesHeadlinesLabelsAndSentences) {
  for (const char* text : {"",
                           "—",
                           "NEW — Ferry sinks",
                           "UPDATE 2 – Ferry sinks.",
                           "EU – Japan talks",
                           "EU – Japan talks failed.",
                           "FERRY SINKS – TEN DEAD",
                           "GOLF: The player won.",
                           "Rice – the crop – failed.",
                           "The ferry sank on Monday.",
                           "- BEIJING",
                           "In Hanoi, June 3 was a holiday.",
                           "CCTV: Can you comment?",
                           "Von Hagen (laughs): No.",
                           "March 5 - The month began.",
                           "Hanoi",
                           "HANOI",
                           "HANOI —",
                           "(HANOI",
                           "WHAT ABOUT THE TROOPS? Nobody knows.",
                           "RESULTS — Selected results of Thursday:",
                           "LONG THÀNH AIRPORT (Đồng Nai): technical flight in December.",
                           "EAST SEA (SOUTH CHINA SEA): Swell of three metres.",
                           "Ms Hale (left) – a singer – won.",
                           "Communist Party of China (CPC) General Secretary Xi spoke.",
                           "The Ministry (MOH) said so.",
                           "HANOI, 3/22/1 – x",
                           "A, B, C, D, E, F, G"}) {
    EXPECT_FALSE(Read(text)) << text;
  }
}

TEST(ReadDateline, SaysWhereOnlyItsSurroundingsCanTell) {
  const std::optional<Dateline> mixed = Read("Jakarta – Lawyer Todung told the court so.");
  ASSERT_TRUE(mixed);
  EXPECT_EQ(mixed->place, "Jakarta");
  EXPECT_TRUE(mixed->plain);
  EXPECT_TRUE(mixed->mixed);
  EXPECT_FALSE(Read("JAKARTA – Lawyer Todung told the court so.")->mixed);
  EXPECT_FALSE(Read("Rice – the crop – failed."));
  EXPECT_FALSE(Read("Vietnam – Japan ties deepen"));
}

TEST(ReadDateline, SpansFromPlaceToDash) {
  const std::string text = "TURIN, June 3 (ANSA) -- The court ruled.";
  const std::optional<Dateline> read = Read(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(text.substr(0, read->span.end), "TURIN, June 3 (ANSA) --");
  EXPECT_EQ(text.substr(read->date_span.begin, read->date_span.end - read->date_span.begin),
            "June 3");
}

TEST(PlaceInTitleCase, LeavesMixedCaseAlone) {
  EXPECT_EQ(PlaceInTitleCase("Phnom Penh"), "Phnom Penh");
  EXPECT_EQ(PlaceInTitleCase("RIO DE JANEIRO"), "Rio de Janeiro");
  EXPECT_EQ(PlaceInTitleCase("ĐÀ NẴNG"), "Đà Nẵng");
  EXPECT_EQ(PlaceInTitleCase(""), "");
}

}  // namespace
}  // namespace dateline
