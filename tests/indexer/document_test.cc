// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/fold.h"
#include "core/naming_wdf.h"
#include "core/schema.h"
#include "core/signature.h"
#include "tests/support/articles.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Positions = std::vector<Xapian::termpos>;

struct Term {
  Positions positions;
  Xapian::termcount wdf = 0;
};

std::map<std::string, Term> TermsOf(const Xapian::Document& document) {
  std::map<std::string, Term> terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    Term& entry = terms[*term];
    entry.wdf = term.get_wdf();
    entry.positions.assign(term.positionlist_begin(), term.positionlist_end());
  }
  return terms;
}

TEST(MakeDocument, CountsWordsFromTheirFieldsFirstPosition) {
  const auto terms = TermsOf(MakeDocument(
      MakeRecord({.title = "Việt Nam visit", .text = "Việt Nam waits.\n\nVisit Nam.\n"})));
  EXPECT_THAT(terms.at("viet").positions, ElementsAre(0, 1000));
  EXPECT_THAT(terms.at("nam").positions, ElementsAre(1, 1001, 1014));
  EXPECT_THAT(terms.at("visit").positions, ElementsAre(2, 1013));
  EXPECT_EQ(terms.at("nam").wdf, 3u);
  EXPECT_THAT(terms.at("Sviet").positions, ElementsAre(0));
  EXPECT_THAT(terms.at("Svisit").positions, ElementsAre(2));
  EXPECT_FALSE(terms.contains("Swaits"));
}

TEST(MakeDocument, AddsTheOnePieceOfCompounds) {
  const auto terms = TermsOf(MakeDocument(
      MakeRecord({.title = "COVID-19 up", .text = "O’Brien sold 1,000 AT&T - shares.\n"})));
  EXPECT_THAT(terms.at("covid19").positions, ElementsAre(0));
  EXPECT_THAT(terms.at("Scovid19").positions, ElementsAre(0));
  EXPECT_THAT(terms.at("covid").positions, ElementsAre(0));
  EXPECT_THAT(terms.at("obrien").positions, ElementsAre(1000));
  EXPECT_THAT(terms.at("o'brien").positions, ElementsAre(1000));
  EXPECT_THAT(terms.at("1000").positions, ElementsAre(1002));
  EXPECT_THAT(terms.at("att").positions, ElementsAre(1003));
  EXPECT_FALSE(terms.contains("tshares"));
  EXPECT_EQ(terms.at("Zobrien").wdf, terms.at("Zo'brien").wdf);
  EXPECT_EQ(terms.at("Zsold").wdf, ImpactWdf({1, 0, 1}, {9, 3, 6}));
}

TEST(MakeDocument, KeepsASpellingOnlyWhereItDiffers) {
  const auto terms = TermsOf(MakeDocument(MakeRecord({.title = "x", .text = "Thuỵ Nam Thụy.\n"})));
  EXPECT_THAT(terms.at("thuy").positions, ElementsAre(1000, 1002));
  EXPECT_THAT(terms.at("Ethụy").positions, ElementsAre(1000, 1002));
  EXPECT_FALSE(terms.contains("Enam"));
}

TEST(MakeDocument, WeighsStemsByImpact) {
  std::string text = "Meeting meets met.";
  for (int i = 0; i < 100; ++i) text += " filler";
  const auto terms =
      TermsOf(MakeDocument(MakeRecord({.title = "They meet", .text = text + " meeting.\n"})));
  EXPECT_EQ(terms.at("Zmeet").wdf, ImpactWdf({4, 1, 2}, {106, 2, 60}));
  EXPECT_THAT(terms.at("Zmeet").positions, IsEmpty());
}

TEST(MakeDocument, CountsTheWordsOfATitleMadeFromTheTextOnce) {
  Record record = MakeRecord({.title = "Ships leave", .text = "Ships leave harbour.\n"});
  record.article.title_origin = TitleOrigin::kMade;
  const auto terms = TermsOf(MakeDocument(record));
  EXPECT_EQ(terms.at("Zship").wdf, ImpactWdf({1, 1, 1}, {3, 2, 3}));
  EXPECT_EQ(terms.at("Zharbour").wdf, ImpactWdf({1, 0, 1}, {3, 2, 3}));
  EXPECT_THAT(terms.at("Sships").positions, ElementsAre(0));  // title:ships still finds it
}

TEST(MakeDocument, PutsAnEntityAtEachMentionsFirstWord) {
  const auto terms = TermsOf(MakeDocument(MakeRecord({
      .title = "Trung in Beijing",
      .text = "On Friday Lê Hoài Trung met Wang Yi.\nTrung spoke.\n",
      .people = {"Lê Hoài Trung|Trung", "Wang Yi"},
      .organisations = {"Nowhere Printed"},
      .places = {"Beijing"},
  })));
  EXPECT_THAT(terms.at("XP:le hoai trung").positions, ElementsAre(0, 1002, 1018));
  EXPECT_EQ(terms.at("XP:le hoai trung").wdf & kAllProminence, kInHeadline);
  EXPECT_THAT(terms.at("XP:wang yi").positions, ElementsAre(1006));
  EXPECT_THAT(terms.at("XL:beijing").positions, ElementsAre(2));
  EXPECT_THAT(terms.at("XO:nowhere printed").positions, IsEmpty());
  EXPECT_TRUE(terms.contains("XFP:le hoai trung\tLê Hoài Trung"));
  EXPECT_TRUE(terms.contains("XFP:le hoai trung\tTrung"));
  EXPECT_EQ(terms.at("XFP:wang yi\tWang Yi").wdf, 0u);
}

TEST(MakeDocument, MarksTheMentionsOfAnyEntityOfAKind) {
  const auto terms = TermsOf(MakeDocument(MakeRecord({
      .title = "Trung in Beijing",
      .text = "Lê Hoài Trung met Wang Yi.\nTrung spoke.\n",
      .people = {"Lê Hoài Trung|Trung", "Wang Yi"},
      .places = {"Beijing"},
  })));
  EXPECT_THAT(terms.at("XA:P").positions, ElementsAre(0, 1000, 1004, 1016));
  EXPECT_THAT(terms.at("XA:L").positions, ElementsAre(2));
  EXPECT_EQ(terms.at("XA:P").wdf, 0u);
  EXPECT_FALSE(terms.contains("XA:O"));
}

TEST(MakeDocument, KeepsTheProminenceOfAnEntityAsItsFrequency) {
  Record record = MakeRecord(
      {.title = "x", .text = "Xi met Wang.\n", .people = {"Xi", "Wang", "Nobody Printed"}});
  record.annotation.entities[0].prominence = kInLead | kQuoted;
  record.annotation.entities[2].prominence = kListed;
  const auto terms = TermsOf(MakeDocument(record));
  EXPECT_EQ(terms.at("XP:xi").wdf, NamingWdf(kInLead | kQuoted, 1));
  EXPECT_EQ(terms.at("XP:wang").wdf, NamingWdf(0, 1));
  EXPECT_EQ(terms.at("XP:nobody printed").wdf, NamingWdf(kListed, 1));
}

TEST(MakeDocument, NamesTheFactsOfTheArticle) {
  const auto terms = TermsOf(MakeDocument(MakeRecord({.id = "news/1",
                                                      .date = "2024-03-22",
                                                      .source = "Báo Mới",
                                                      .language = "vi",
                                                      .licence = "CC BY 2.5",
                                                      .credit = "Wikinews"})));
  for (const char* term :
       {"Qnews/1", "XS:bao moi", "XFS:bao moi\tBáo Mới", "XG:vi", "XR:CC BY 2.5\tWikinews",
        "XDD:2024-03-22", "XDM:2024-03", "XDY:2024", "XDA:03-22", "XMU:"}) {
    EXPECT_TRUE(terms.contains(term)) << term;
  }
  EXPECT_FALSE(terms.contains("XDU:"));
}

TEST(MakeDocument, SaysWhenNothingIsKnown) {
  const Xapian::Document document = MakeDocument(MakeRecord({}));
  const auto terms = TermsOf(document);
  EXPECT_TRUE(terms.contains("XDU:"));
  EXPECT_TRUE(std::none_of(terms.begin(), terms.end(), [](const auto& term) {
    return term.first.starts_with("XS:") || term.first.starts_with("XR:");
  }));
  EXPECT_EQ(document.get_value(kSlotPublishedFirst), "");
}

TEST(MakeDocument, StoresDaysTimesAndHash) {
  const Record record = MakeRecord({.date = "2024-02", .indexed_at = 0x0102030405});
  const Xapian::Document document = MakeDocument(record);
  EXPECT_EQ(FormatDay(*ReadSortableDay(document.get_value(kSlotPublishedFirst))), "2024-02-01");
  EXPECT_EQ(FormatDay(*ReadSortableDay(document.get_value(kSlotPublishedLast))), "2024-02-29");
  EXPECT_EQ(document.get_value(kSlotIndexedAt), std::string("\0\0\0\x01\x02\x03\x04\x05", 8));
  EXPECT_EQ(document.get_value(kSlotContentHash), ContentHash(record.article));
  const Xapian::Document of_a_day = MakeDocument(MakeRecord({.date = "2024-02-03"}));
  EXPECT_EQ(of_a_day.get_value(kSlotPublishedLast), "");
}

TEST(MakeDocument, SignsTheStoryWithoutItsFrame) {
  const std::string story =
      "Officials of the two neighbours opened a bridge over the river today, which carries fruit "
      "trains to the markets of the north and tourists to the hills of the south, and spoke of two "
      "more that farmers of both banks have asked for since the floods of last year took the old "
      "ferry away.";
  Record one = MakeRecord({.text = "HANOI — " + story + "\n— VNS\n"});
  const auto begin = static_cast<std::uint32_t>(one.article.text.find(story));
  one.annotation.header.body = {begin, begin + static_cast<std::uint32_t>(story.size())};
  const Record other = MakeRecord({.title = "Another headline", .text = story + "\n"});
  const std::string signature = MakeDocument(one).get_value(kSlotSignature);
  EXPECT_EQ(signature.size(), kSignatureBytes);
  EXPECT_EQ(signature, MakeDocument(other).get_value(kSlotSignature));
  EXPECT_EQ(MakeDocument(MakeRecord({.text = "Too short a text.\n"})).get_value(kSlotSignature),
            "");
}

TEST(MakeDocument, StoresTheWholeRecord) {
  const Record record = MakeRecord({.title = "T", .text = "Xi spoke.\n", .people = {"Xi"}});
  const Result<Record> read = DecodeRecord(MakeDocument(record).get_data());
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(*read, record);
}

// Xapian's bound, a NUL counting twice; what is over it ends the batch or loses the article.
TEST(MakeDocument, BoundsEveryTerm) {
  const std::string long_name(3000, 'n');
  Record record = MakeRecord({.id = std::string(200, 'i'),
                              .title = std::string(64, 't') + " " + long_name,
                              .text = "\uFDFA\uFDFA\uFDFA\uFDFA\uFDFA\uFDFA\uFDFA\uFDFA\uFDFA\n",
                              .source = long_name,
                              .language = long_name,
                              .licence = long_name,
                              .credit = long_name,
                              .people = {long_name}});
  record.annotation.entities.front().key = std::string(200, '\0');
  const Xapian::Document document = MakeDocument(record);
  std::size_t terms = 0;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term, ++terms) {
    const std::string name = *term;
    const auto nuls = static_cast<std::size_t>(std::count(name.begin(), name.end(), '\0'));
    EXPECT_LE(name.size() + nuls, kMaxTermBytes);
  }
  EXPECT_GT(terms, 5u);
}

TEST(MakeDocument, TakesSpansThatLieOutside) {
  Record record = MakeRecord({.text = "Xi.\n", .people = {"Xi"}});
  record.annotation.entities[0].mentions[0].span = {4'000'000'000u, 4'000'000'010u};
  record.annotation.entities[0].mentions.push_back({Field::kTitle, {7, 3}});
  EXPECT_THAT(TermsOf(MakeDocument(record)).at("XP:xi").positions, IsEmpty());
}

TEST(MakeDocument, EndsATitleBeforeTheTextBegins) {
  std::string title;
  for (int i = 0; i < 2000; ++i) title += "word ";
  const auto terms = TermsOf(MakeDocument(MakeRecord({.title = title, .text = "Text.\n"})));
  EXPECT_EQ(terms.at("word").positions.size(), kMaxTitleWords);
  EXPECT_EQ(terms.at("word").positions.back(), kMaxTitleWords - 1);
}

TEST(MakeDocument, TakesAnArticleOfNothing) {
  EXPECT_TRUE(TermsOf(MakeDocument(MakeRecord({.id = "", .title = "", .text = ""}))).contains("Q"));
}

}  // namespace
}  // namespace dateline
