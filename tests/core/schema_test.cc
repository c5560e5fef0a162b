// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/schema.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/unicode.h"

namespace dateline {
namespace {

using std::string_literals::operator""s;

std::size_t StoredBytes(const std::string& term) {
  return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

TEST(Terms, CarryTheirPrefixes) {
  EXPECT_EQ(WordTerm("viet"), "viet");
  EXPECT_EQ(StemTerm("meet"), "Zmeet");
  EXPECT_EQ(SpellingTerm("việt"), "Eviệt");
  EXPECT_EQ(TitleTerm("viet"), "Sviet");
  EXPECT_EQ(IdTerm("a/b.txt"), "Qa/b.txt");
  EXPECT_EQ(SourceTerm("vns"), "XS:vns");
  EXPECT_EQ(LicenceTerm("CC BY 2.5", "Wikinews"), "XR:CC BY 2.5\tWikinews");
  EXPECT_EQ(LanguageTerm("en"), "XG:en");
  EXPECT_EQ(EntityTerm(EntityKind::kPerson, "to lam"), "XP:to lam");
  EXPECT_EQ(EntityTerm(EntityKind::kOrganisation, "cpc"), "XO:cpc");
  EXPECT_EQ(EntityTerm(EntityKind::kPlace, "hue"), "XL:hue");
  EXPECT_EQ(FormTerm('P', "to lam", "Tô Lâm"), "XFP:to lam\tTô Lâm");
  EXPECT_EQ(FormTerm('S', "vns", "VNS"), "XFS:vns\tVNS");
}

TEST(Terms, HoldAtMost245Bytes) {
  const std::string fits(244, 'a');
  EXPECT_EQ(StemTerm(fits), "Z" + fits);
  const std::string term = StemTerm(fits + "a");
  EXPECT_EQ(term.size(), kMaxTermBytes);
  EXPECT_TRUE(term.starts_with("Zaaa"));
  EXPECT_EQ(term[kMaxTermBytes - 17], '~');
  EXPECT_EQ(term.find_first_not_of("0123456789abcdef", kMaxTermBytes - 16), term.npos);
}

TEST(Terms, CountEachNulTwice) {
  const std::string nuls(200, '\0');
  const std::string term = IdTerm(nuls);
  EXPECT_LE(StoredBytes(term), kMaxTermBytes);
  EXPECT_NE(term.find('~'), term.npos);
  EXPECT_EQ(IdTerm(std::string(122, '\0')).size(), 123U);
  EXPECT_LE(StoredBytes(IdTerm("x" + nuls)), kMaxTermBytes);
}

TEST(Terms, StayApartWhereLongKeysBeginAlike) {
  const std::string start(300, 'k');
  std::set<std::string> terms;
  for (int i = 0; i < 1000; ++i) {
    terms.insert(EntityTerm(EntityKind::kPerson, start + std::to_string(i)));
  }
  EXPECT_EQ(terms.size(), 1000U);
}

TEST(Terms, AreCutBetweenCharacters) {
  for (std::size_t shift = 0; shift < 3; ++shift) {
    std::string key(shift, 'x');
    for (int i = 0; i < 100; ++i) key += "ệ";
    const std::string term = EntityTerm(EntityKind::kPlace, key);
    EXPECT_TRUE(IsUtf8(term));
    EXPECT_LE(term.size(), kMaxTermBytes);
    EXPECT_GT(term.size(), kMaxTermBytes - 4);
  }
}

// The hash is part of the format: another one would not find what was written.
TEST(Terms, EndInXxh3OfTheWhole) {
  EXPECT_EQ(IdTerm(std::string(300, 'a')).substr(228), "~2f652ac86c34f7fc");
}

TEST(FormTerm, IsLeftOutWhenItDoesNotFit) {
  EXPECT_EQ(FormTerm('P', std::string(120, 'k'), std::string(120, 'f')).size(), 245U);
  EXPECT_EQ(FormTerm('P', std::string(120, 'k'), std::string(121, 'f')), "");
  EXPECT_EQ(FormTerm('P', std::string(120, 'k'), std::string(120, '\0')), "");
}

TEST(ParseFormTerm, GivesBackKeyAndForm) {
  const std::string term = FormTerm('O', "cpc", "C P\tC");
  const std::optional<KeyedForm> form = ParseFormTerm('O', term);
  ASSERT_TRUE(form);
  EXPECT_EQ(form->key, "cpc");
  EXPECT_EQ(form->form, "C P\tC");
}

TEST(ParseFormTerm, RefusesOtherTerms) {
  for (const char* term : {"", "XFO:", "XFO:cpc", "XFP:cpc\tCPC", "XO:cpc\tCPC", "cpc\tCPC"}) {
    EXPECT_FALSE(ParseFormTerm('O', term)) << term;
  }
}

TEST(ImpactWdf, IsTheSaturatedFrequency) {
  EXPECT_EQ(ImpactWdf({1}, {300}), 56U);
  EXPECT_EQ(ImpactWdf({2}, {300}), 77U);
  EXPECT_EQ(ImpactWdf({1}, {0}), 95U);
  EXPECT_EQ(ImpactWdf({1}, {200'000}), 1U);
  EXPECT_EQ(ImpactWdf({0}, {300}), 1U);
}

TEST(ImpactWdf, CountsTitleAndLeadOnTop) {
  const double once = ImpactWdf({1}, {300, 12, 60});
  EXPECT_EQ(ImpactWdf({1, 1}, {300, 12, 60}), std::round(once * (1 + Impact::kTitle)));
  EXPECT_EQ(ImpactWdf({1, 0, 1}, {300, 12, 60}), std::round(once * (1 + Impact::kLead)));
  EXPECT_GT(ImpactWdf({1, 1}, {300, 4, 60}), ImpactWdf({1, 1}, {300, 12, 60}));
}

TEST(ImpactWdf, IsOfOneByteHoweverOftenAWordStands) {
  constexpr std::uint32_t kVeryOften = 100'000;
  EXPECT_EQ(ImpactWdf({kVeryOften, kVeryOften, kVeryOften}, {1, 1, 1}), 222U);
}

TEST(ImpactWdf, IsBm25OfTheWholeText) {
  for (const std::uint32_t tf : {1U, 2U, 5U, 20U}) {
    for (const std::uint32_t words : {50U, 300U, 1000U}) {
      const double norm = 1.2 * (0.25 + 0.75 * words / 300.0);
      EXPECT_NEAR(ImpactWdf({tf}, {words}), Impact::kOnce * 2.2 * tf / (tf + norm), 0.5);
    }
  }
}

TEST(SortableDay, SortsAsTheDaysDo) {
  std::string before;
  for (const char* text : {"0001-01-01", "0999-12-31", "1969-12-31", "1970-01-01", "2024-03-22",
                           "2024-03-23", "9999-12-31"}) {
    const Day day = ParseDayRange(text)->first;
    const std::string bytes = SortableDay(day);
    ASSERT_EQ(bytes.size(), 4U);
    EXPECT_LT(before, bytes) << text;
    EXPECT_EQ(ReadSortableDay(bytes), day);
    before = bytes;
  }
  EXPECT_EQ(SortableDay(ParseDayRange("1970-01-01")->first), "\x80\0\0\0"s);
}

TEST(ReadSortableDay, RefusesWhatIsNoDay) {
  for (const std::string& bytes : {""s, "abc"s, "abcde"s, "\0\0\0\0"s, "\xFF\xFF\xFF\xFF"s}) {
    EXPECT_FALSE(ReadSortableDay(bytes));
  }
}

TEST(IdOfKey, IsUndoneByKeyOfId) {
  EXPECT_EQ(IdOfKey("le hoai trung"), "le_hoai_trung");
  EXPECT_EQ(KeyOfId("le_hoai_trung"), "le hoai trung");
  EXPECT_EQ(IdOfKey("short:trung"), "short:trung");
  EXPECT_EQ(KeyOfId(IdOfKey("sean o'leary")), "sean o'leary");
  EXPECT_EQ(IdOfKey(""), "");
}

}  // namespace
}  // namespace dateline
