// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/header.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

constexpr Day kToday{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(21)};

Article Text(std::string text) {
  Article article;
  article.text = std::move(text);
  return article;
}

std::string Published(const Header& header) {
  return header.published.date ? FormatPartialDate(*header.published.date) : "unknown";
}

std::string Body(const Article& article, const Header& header) {
  return article.text.substr(header.body.begin, header.body.end - header.body.begin);
}

// The table of the design's header cases.
TEST(FindHeader, ReadsDatePlaceAndSource) {
  struct Case {
    const char* text;
    const char* path;
    const char* given;
    const char* published;
    const char* place;
    const char* source;
  };
  const Case cases[] = {
      {" date 2024-03-22 BEIJING — Text. — VNS", "", "", "2024-03-22", "Beijing", "VNS"},
      {"date 2024-03 HUE — Text.", "", "", "2024-03", "Hue", ""},
      {"Bergen (NTB) – Text.", "", "", "unknown", "Bergen", "NTB"},
      {"TURIN, June 3 (ANSA) -- Text.", "2021/06/03/a.txt", "", "2021-06-03", "Turin", "ANSA"},
      {"TURIN, June 3 (ANSA) -- Text.", "", "", "unknown", "Turin", "ANSA"},
      {"TURIN, June 3 (ANSA) -- Text.", "", "2021-06-04", "2021-06-04", "Turin", "ANSA"},
      {"TURIN, June 3 (ANSA) -- Text.", "", "2021-07-04", "2021-07-04", "Turin", "ANSA"},
      {"Text of the report. Source: VNA", "", "", "unknown", "", "VNA"},
      {"Text.", "", "2024-03-22T23:30:00+07:00", "2024-03-22", "", ""},
      {"Text.", "", "0001-01-01T00:00:00Z", "unknown", "", ""},
      {"Text.", "report-20241399.txt", "", "unknown", "", ""},
      {"NEW — Ferry sinks", "", "", "unknown", "", ""},
      {"date 2021-06-03 Workers leave the yard. LINZ – Text.", "", "", "2021-06-03", "Linz", ""},
      {"HÀ TĨNH – Text.", "", "", "unknown", "Hà Tĩnh", ""},
      {"Bergen (NTB) - Text.", "", "", "unknown", "Bergen", "NTB"},
      {"NOVOSIBIRSK, October 9. /TASS/. Text.", "", "", "unknown", "Novosibirsk", "TASS"},
      {"CEBU, PHILIPPINES, August 2 - Text.", "", "", "unknown", "Cebu", ""},
      {"KAMPALA The cabinet met.", "", "", "unknown", "Kampala", ""},
      {"Text. In the Province. — VNS", "", "", "unknown", "", "VNS"},
      {"Text.\nVNA/VNS", "", "", "unknown", "", "VNA/VNS"},
      {"FERRY SINKS OFF CEBU\nText.", "", "", "unknown", "", ""},
      {"UPDATE 2 – Ferry sinks.", "", "", "unknown", "", ""},
      {"EU – Japan talks", "", "", "unknown", "", ""},
      {"- BEIJING — first item.", "", "", "unknown", "", ""},
      {"Text.", "2021/06/03/a.txt", "", "2021-06-03", "", ""},
      {"Text.", "20240322.txt", "", "2024-03-22", "", ""},
  };
  for (const Case& c : cases) {
    Article article = Text(c.text);
    article.path = c.path;
    article.date = c.given;
    const Header header = FindHeader(article, kToday);
    EXPECT_EQ(Published(header), c.published) << c.text;
    EXPECT_EQ(header.dateline_place, c.place) << c.text;
    EXPECT_EQ(header.source, c.source) << c.text;
  }
}

TEST(FindHeader, TrustsOriginsInOrder) {
  Article article = Text("3rd June 2021, 09:05\nROME, June 9, 2021 (ANSA) -- Text.");
  article.url = "https://example.org/2021/06/06/a";
  article.date = "2021-06-12";
  EXPECT_EQ(FindHeader(article, kToday).published.origin, DateOrigin::kGiven);
  article.date.clear();
  EXPECT_EQ(Published(FindHeader(article, kToday)), "2021-06-09");
  EXPECT_EQ(FindHeader(article, kToday).published.origin, DateOrigin::kHeader);
  article.text = "3rd June 2021, 09:05\nText.";
  EXPECT_EQ(Published(FindHeader(article, kToday)), "2021-06-06");
  EXPECT_EQ(FindHeader(article, kToday).published.origin, DateOrigin::kAddress);
  article.url.clear();
  EXPECT_EQ(Published(FindHeader(article, kToday)), "2021-06-03");
  EXPECT_EQ(FindHeader(article, kToday).published.origin, DateOrigin::kStamp);
  EXPECT_EQ(FindHeader(article, kToday).published.printed, "3rd June 2021, 09:05");
}

TEST(FindHeader, KeepsAConflictOfMoreThanTwoDays) {
  Article article = Text("TURIN, June 3 (ANSA) -- Text.");
  article.date = "2021-06-05";
  EXPECT_FALSE(FindHeader(article, kToday).published.conflict);
  article.date = "2021-07-04";
  const Publication published = FindHeader(article, kToday).published;
  ASSERT_TRUE(published.conflict);
  EXPECT_EQ(FormatPartialDate(*published.conflict), "2021-06-03");
  article.date = "2022-01-02";
  article.text = "TURIN, December 31 (ANSA) -- Text.";
  EXPECT_FALSE(FindHeader(article, kToday).published.conflict) << "the year turned between";
}

TEST(FindHeader, NeverBelievesTheFutureOrTheEpoch) {
  for (const char* given : {"2026-11-23", "2999", "1970-01-01T00:00:00Z", "0001-01-01", "soon"}) {
    Article article = Text("Text.");
    article.date = given;
    EXPECT_EQ(Published(FindHeader(article, kToday)), "unknown") << given;
  }
  Article article = Text("Text.");
  article.date = "2026-11-22";
  EXPECT_EQ(Published(FindHeader(article, kToday)), "2026-11-22") << "tomorrow, somewhere";
}

TEST(FindHeader, ReadsGivenDatesInTheirOwnZone) {
  for (const char* given : {"2024-03-22T00:10:00+14:00", "20240322T235959Z",
                            "Fri, 22 Mar 2024 23:59:00 -0800", "22 March 2024", "2024/03/22"}) {
    Article article = Text("Text.");
    article.date = given;
    EXPECT_EQ(Published(FindHeader(article, kToday)), "2024-03-22") << given;
  }
}

TEST(FindHeader, ReadsAddressesButNoLongerNumbers) {
  struct Case {
    const char* url;
    const char* path;
    const char* published;
  };
  const Case cases[] = {
      {"https://example.org/2024/03/22/a", "", "2024-03-22"},
      {"https://example.org/news-20240322.html", "", "2024-03-22"},
      {"https://example.org/a?d=20240322", "", "unknown"},
      {"https://20240322.example.org/a", "", "unknown"},
      {"", "archive/2024-03-22-ferry.txt", "2024-03-22"},
      {"", "export-2024-03-22/ferry.txt", "unknown"},
      {"", "a.zip!2024_03_22.txt", "2024-03-22"},
      {"", "1202403220.txt", "unknown"},
      {"", "20240230.txt", "unknown"},
      {"", "17990101.txt", "unknown"},
  };
  for (const Case& c : cases) {
    Article article = Text("Text.");
    article.url = c.url;
    article.path = c.path;
    EXPECT_EQ(Published(FindHeader(article, kToday)), c.published) << c.url << c.path;
  }
}

TEST(FindHeader, ReadsStamps) {
  struct Case {
    const char* text;
    const char* published;
  };
  const Case cases[] = {
      {"Ferry sinks\n\n3rd June 2021, 09:05\n\nText.", "2021-06-03"},
      {"Ferry sinks\nJune 3, 2021 - 09:05\nText.", "2021-06-03"},
      {"Updated: 28 November 2025 at 09:40\nText.", "2025-11-28"},
      {"Dec. 18, 2025 15:07 KST\nText.", "2025-12-18"},
      {"Monday, 12 August 2024 | Highveld Wire\nText.", "2024-08-12"},
      {"07/17/2025 04:47 PM\nText.", "2025-07-17"},
      {"10/04/2026 16:05\nShares rose on Friday.", "2026-04-10"},
      {"10/04/2026 16:05\nShares rose.", "2026-04-10"},
      {"10/04/2026 4:05 PM\nShares rose.", "2026"},
      {"10/04/2026\nShares rose 4 per cent.", "2026-04-10"},
      {"10/04/2026\nShares rose after 3 March.", "2026-04-10"},
      {"10/04/2026\nShares rose after March 3.", "2026"},
      {"(Updated: 3 June 2021, 09:05)\nText.", "2021-06-03"},
      {"2021.06.03.\nText.", "2021-06-03"},
      {"3-Jun-21 09:05\nText.", "2021-06-03"},
      {"3 June 2021 – Nordwire\nText.", "2021-06-03"},
      {"Nordwire, 3 June 2021\nText.", "2021-06-03"},
      {"Published 3 June 2021, updated 5 June 2021\nText.", "2021-06-03"},
      {"By Ma Lin | 3 June 2021, 09:05\nText.", "2021-06-03"},
      {"Hanoi, June 3, 2021 - 09:05\nText.", "2021-06-03"},
      {"Text.\nPublished: 3 June 2021", "2021-06-03"},
      {"Text.\nNordwire, 3 June 2021", "2021-06-03"},
      {"1.\n2.\n3.\n4.\n5.\n6.\n7.\n8.\n9.\n9 May 1945", "unknown"},
      {"2024-03-22 HUE — They met. He left.", "2024-03-22"},
      {"22 March 2024, HUE — They met. He left.", "2024-03-22"},
      {"Date: 22 March 2024 HUE — They met.", "2024-03-22"},
      {"HUE — March 22, 2024 was a wet day.", "unknown"},
      {"9 May 1945 – the day the war ended. It rained.", "unknown"},
      {"10/04/2026\nShares rose on Friday.", "2026"},
      {"RABAT — 08/02/2024. Dry wells, he said on Thursday.", "2024-02-08"},
      {"11/06/2025\nNAQOURA – Command passed on Wednesday to him.", "2025-06-11"},
      {"Friday, 10/04/2026\nText.", "2026-04-10"},
      {"Thứ Sáu, 10/04/2026 | 14:05\nText.", "2026-04-10"},
      {"Fri 3 May 2024 17.40 BST\nText.", "2024-05-03"},
      {"Tuesday 2 September 2025 00.05\nText.", "2025-09-02"},
      {"28 July 2024, 13:05 GMT+1\nText.", "2024-07-28"},
      {"Updated 06:40, 6 February 2025\nText.", "2025-02-06"},
      {"Last updated on 6 February 2025\nText.", "2025-02-06"},
      {"17 Jan 2024 11:27 GMT | Education\nText.", "2024-01-17"},
      {"11 April 2024 | Photos: Zohra Saberi/Pamir Photo Agency\nText.", "2024-04-11"},
      {"Cập nhật: 22/03/2024 14:05 (GMT+7)\nText.", "2024-03-22"},
      {"3 June 2021, 09:05 he left.\nText.", "unknown"},
      {"10/04/2026 16:05\nTAIPEI, April 10 (CNA) Shares rose.", "2026-04-10"},
      {"On 3 June 2021 the ferry sank.\nText.", "unknown"},
      {"3 June 2021 was a Thursday.", "unknown"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(Published(FindHeader(Text(c.text), kToday)), c.published) << c.text;
  }
}

TEST(FindHeader, InfersAYearOnlyWhereTheTextShowsItsOwn) {
  struct Case {
    const char* text;
    const char* published;
  };
  const Case cases[] = {
      // The lead names it, and no later one is past.
      {"HANOI, April 11 (VNS) -- He said here Tuesday that 2017 was good.", "2017-04-11"},
      {"HANOI, April 11 (VNS) -- He said Tuesday that exports rose in 2016.", "2017-04-11"},
      {"HANOI, April 11 (VNS) -- He said Tuesday it would open by 2018.", "2017-04-11"},
      // A season or a budget.
      {"DELHI, Jun 14 (PPS): He said on Friday so.\nThe budget for 2024-25 passed.", "2024-06-14"},
      // A whole date nearby; without a weekday only one to come.
      {"PARIS, Dec 5 (AFP) - They called a strike from December 19 to 22, 2024.", "2024-12-05"},
      {"PARIS, Dec 5 (AFP) - He said on Thursday that on November 20, 2024 it broke.",
       "2024-12-05"},
  };
  for (const Case& c : cases) {
    const Header header = FindHeader(Text(c.text), kToday);
    EXPECT_EQ(Published(header), c.published) << c.text;
    EXPECT_EQ(header.published.origin, DateOrigin::kInferred) << c.text;
  }
}

TEST(FindHeader, InventsNoYear) {
  for (const char* text : {
           "HANOI, April 11 (VNS) -- He said here that 2017 was good.",
           "HANOI, April 11 (VNS) -- He said here Tuesday that all was good.",
           "HANOI, April 11 (VNS) -- He said here Tuesday that 1952 was good.",
           "HANOI, April 11 (VNS) -- He said Tuesday it was shut since 2017.",
           "HANOI, April 11 (VNS) -- He said Tuesday so.\nIt opened in 2017.",
           "HANOI, April 11 (VNS) -- He said Tuesday that 2017 was good.\nIn 2022 he left.",
           "HANOI, April 11 (VNS) -- He said that on May 3, 1989 it rained.",
           "HANOI, April 11 (VNS) -- He spoke Friday of the 2016-17 season.",
           "HANOI, February 29 (VNS) -- He said on Friday that 2017 was good.",
       }) {
    const Header header = FindHeader(Text(text), kToday);
    EXPECT_EQ(Published(header), "unknown") << text;
    EXPECT_EQ(header.published.origin, DateOrigin::kNone) << text;
    EXPECT_FALSE(header.published.printed.empty()) << text;
  }
}

TEST(FindHeader, ReadsTheDayOfAnIssueFromItsHeadline) {
  Article article = Text("COUNCIL LEADER QUITS — Roz Abbott resigned.");
  article.title = "News in brief: Monday, 20 October 2025";
  EXPECT_EQ(Published(FindHeader(article, kToday)), "2025-10-20");
  for (const char* title : {"Timeline: 11 September 2001", "Monday, 20 October 2025 was wet",
                            "Brief: Monday, October 2025", ""}) {
    article.title = title;
    EXPECT_EQ(Published(FindHeader(article, kToday)), "unknown") << title;
  }
}

TEST(FindHeader, ReadsTheSourceWhereverAPageNamesIt) {
  struct Case {
    const char* title;
    const char* text;
    const char* source;
  };
  const Case cases[] = {
      {"", "Monday 2 June 2025, 22:04 | Fjordpresse\nText.", "Fjordpresse"},
      {"", "3 June 2021 – Nordwire\nText.", "Nordwire"},
      {"", "Union Wire\nText.", "Union Wire"},
      {"", "Breaking News\nText.", ""},
      {"Ferry sinks | Nordwire", "Text.", "Nordwire"},
      {"Ferry sinks | Asia", "Text.", ""},
      {"", "Text.\n© 2024 Nordwire. All rights reserved.", "Nordwire"},
      {"", "Text.\nCopyright (c) Gaelport News 2024", "Gaelport News"},
      {"", "Text. — Vietnam News Service (VNS)", "Vietnam News Service"},
      {"", "Text.\n(Photo: Iberpress)", "Iberpress"},
      {"", "Text.\nAoun shakes hands. CPA/Dalal Khoury", "CPA"},
      {"", "Text.\n(Photo: Reuters)", ""},
      {"", "Text.\n(Photo: Dale Song/Pamir Photo Agency)", ""},
      {"", "Text. — VNS\n(Photo: Iberpress)", "VNS"},
  };
  for (const Case& c : cases) {
    Article article = Text(c.text);
    article.title = c.title;
    EXPECT_EQ(FindHeader(article, kToday).source, c.source) << c.title << c.text;
  }
}

TEST(FindHeader, ReadsTheFramesOfMorePapers) {
  struct Case {
    const char* text;
    const char* published;
    const char* place;
    const char* source;
  };
  const Case cases[] = {
      {"October, 14/2025 - 08:05\n\nHUE — The fair opened on Monday.", "2025-10-14", "Hue", ""},
      {"2023-04-11 16:32:07 Source: Xinhua Editor: huaxia\n\nTAIYUAN, April 11 (Xinhua) -- A book.",
       "2023-04-11", "Taiyuan", "Xinhua"},
      {"Ahmet Furkan Demir | 12.11.2025 - Update : 12.11.2025\n\nSirens rang.", "2025-11-12", "",
       ""},
      {"15 Sep 2025\nHilal al-Busaidi, Gulf Ledger\n\nMuscat: The port will close a berth.",
       "2025-09-15", "Muscat", "Gulf Ledger"},
      {"Friday evening, Dec 20, 2024\n\nLetters came.", "2024-12-20", "", ""},
      {"Sunday, 13 April 2025 – 15 Shawwal 1446\n\nEvery seat is taken.", "2025-04-13", "", ""},
      {"Feb 14, 2025 1000 GMT\n\nEntries are marked.", "2025-02-14", "", ""},
      {"Good morning. It is Wednesday, June 10, 2026. Here is the news.", "2026-06-10", "", ""},
      {"JULY 2019\n\nThe bell hangs in a porch.", "2019-07", "", ""},
      {"Jakarta Courier, Tuesday, October 8, 2024, page 2\n\nAn article was wrong.", "2024-10-08",
       "", "Jakarta Courier"},
      {"Lahore (03 Nov 2023) – The Falcons won by two runs.", "2023-11-03", "Lahore", ""},
      {"Ourense (Spain), 19 August 2025 (EFE).- Some 620 men fight the fire.", "2025-08-19",
       "Ourense", "EFE"},
  };
  for (const Case& c : cases) {
    const Header header = FindHeader(Text(c.text), kToday);
    EXPECT_EQ(Published(header), c.published) << c.text;
    EXPECT_EQ(header.dateline_place, c.place) << c.text;
    EXPECT_EQ(header.source, c.source) << c.text;
  }
}

TEST(FindHeader, InfersNoYearThatTheTextIsPast) {
  const Article article = Text(
      "MURMANSK. April 14 (Interfax) - The ship will be scrapped, the fleet said on Tuesday.\n"
      "Her life was extended in 2021. A museum has been open here since May 5, 2009.");
  EXPECT_EQ(Published(FindHeader(article, kToday)), "unknown");
}

TEST(FindHeader, BelievesASmallDatelineOnlyUnderAStamp) {
  const auto place = [](const char* text) { return FindHeader(Text(text), kToday).dateline_place; };
  EXPECT_EQ(place("28 March 2024 | 14:05\nJakarta – Lawyer Todung told the court so."), "Jakarta");
  EXPECT_EQ(place("Jakarta – Lawyer Todung told the court so."), "");
  EXPECT_EQ(place("HANGZHOU – Results on Thursday:\nWUSHU – Wu won.\nJUDO – Ito won."), "Hangzhou");
  EXPECT_EQ(place("DZUD: HERDERS LOSE ANIMALS\nULAANBAATAR -- He counted his sheep."),
            "Ulaanbaatar");
}

TEST(FindHeader, CutsTheFrameOffTheBody) {
  struct Case {
    const char* text;
    const char* body;
  };
  const Case cases[] = {
      {" date 2024-03-22 BEIJING — Text. — VNS\n", "BEIJING — Text."},
      {"date 2024-03 HUE — Text.", "HUE — Text."},
      {"By Ma Lin\nJune 3, 2021 - 09:05\nROME — Text.\nSource: VNA", "ROME — Text."},
      {"Ferry sinks\ndate 2025-08-17 NAM ĐỊNH — Text.",
       "Ferry sinks\ndate 2025-08-17 NAM ĐỊNH — Text."},
      {"Text. — VNS\nCaption.", "Text. — VNS\nCaption."},
      {"", ""},
      {" \n ", ""},
      {"date 2024-03-22", ""},
  };
  for (const Case& c : cases) {
    const Article article = Text(c.text);
    EXPECT_EQ(Body(article, FindHeader(article, kToday)), c.body) << c.text;
  }
}

TEST(FindHeader, ReadsTheByline) {
  const auto byline = [](const char* text) { return FindHeader(Text(text), kToday).byline; };
  using Names = std::vector<std::string>;
  EXPECT_EQ(byline("Ferry sinks\nBy Ma Xiuying and Tom Whitlock\nText."),
            (Names{"Ma Xiuying", "Tom Whitlock"}));
  EXPECT_EQ(byline("By Orla Fennelly, Rugby Correspondent, Gaelport News\nText."),
            Names{"Orla Fennelly"});
  EXPECT_EQ(FindHeader(Text("By Orla Fennelly, Gaelport News\nText."), kToday).source,
            "Gaelport News");
  EXPECT_EQ(byline("By Kaisa Lehtola in Sodankylä\nText."), Names{"Kaisa Lehtola"});
  EXPECT_EQ(byline("By Emily Post\nText."), Names{"Emily Post"});
  EXPECT_EQ(byline("By Ann Lee and Tom Hale, AFP\nText."), (Names{"Ann Lee", "Tom Hale"}));
  EXPECT_EQ(FindHeader(Text("By Ann Lee and Tom Hale, AFP\nText."), kToday).source, "AFP");
  EXPECT_EQ(FindHeader(Text("By Union Wire\nText."), kToday).source, "Union Wire");
  EXPECT_EQ(byline("Photo by Ma Lin\nText."), Names{});
  EXPECT_EQ(byline("By Monday the river had risen.\nText."), Names{});
  Article article = Text("By Ma Lin\nText.");
  article.authors = {"Lin Ma"};
  EXPECT_EQ(FindHeader(article, kToday).byline, Names{"Lin Ma"});
}

TEST(FindHeader, PrefersTheGivenSource) {
  Article article = Text("Bergen (NTB) – Text. — VNS");
  EXPECT_EQ(FindHeader(article, kToday).source, "NTB");
  article.source = "Reuters";
  EXPECT_EQ(FindHeader(article, kToday).source, "Reuters");
}

TEST(FindHeader, TakesBriefsForNoDateline) {
  const char* text =
      "COUNCIL LEADER QUITS — Roz Abbott resigned.\n\nTRAM FARES RISE — Fares go up.\n\n"
      "RIVER FALLS — It fell.";
  EXPECT_EQ(FindHeader(Text(text), kToday).dateline_place, "");
}

TEST(FindHeader, StandsHostileInput) {
  std::string brackets(100'000, '(');
  std::string commas = "A";
  for (int i = 0; i < 20'000; ++i) commas += ", B";
  const std::string inputs[] = {brackets,
                                commas,
                                std::string(100'000, '\n'),
                                "date 99999999999999999999-01-01 X — Text.",
                                std::string("date 2024-03-22"),
                                "—",
                                "By ",
                                "By\n",
                                "Source:",
                                "— ",
                                "北京 — 文本。",
                                "A\xcc\x81 — x."};
  for (const std::string& input : inputs) {
    const Header header = FindHeader(Text(input), kToday);
    EXPECT_LE(header.body.begin, header.body.end);
    EXPECT_LE(header.body.end, input.size());
  }
}

TEST(FindHeader, TakesNoDayOfTheStoryForItsOwn) {
  struct Case {
    const char* text;
    const char* published;
  };
  const Case cases[] = {
      {"Good morning. It is Wednesday, June 10, 2026.\nText.", "2026-06-10"},
      {"Morning briefing\nGood morning. It is Wednesday, June 10, 2026.\nText.", "2026-06-10"},
      {"Ferry sinks.\nShe keeps a diary.\nToday is Monday, March 2, 1987, it begins.", "unknown"},
      {"Ferry sinks.\nShe keeps a diary. It is old. It is Monday, March 2, 1987, it begins.",
       "unknown"},
      {"JULY 2019\nText.", "2019-07"},
      {"Ferry sinks\nJULY 2019\nText.", "2019-07"},
      {"The yard was built by hand.\nIt had two docks.\nMARCH 1987\nThe yard closed.", "unknown"},
      {"13 April 2025 – 15 Shawwal 1446\nText.", "2025-04-13"},
      {"13 April 2025 – 15 Dhul Hijjah 1446\nText.", "2025-04-13"},
      {"The outbreak, day by day\nMarch 3, 2020 – 12 people die of Covid-19\nText.", "unknown"},
      {"The war, day by day\nMarch 3, 2020 – 12 die in attack of 2020\nText.", "unknown"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(Published(FindHeader(Text(c.text), kToday)), c.published) << c.text;
  }
}

}  // namespace
}  // namespace dateline
