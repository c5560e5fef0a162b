// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/train/name_swapper.h"

#include <gtest/gtest.h>

#include <set>

#include "indexer/train/annotated_article.h"
#include "indexer/train/name_stock.h"
#include "indexer/train/vietnamese_letters.h"

namespace dateline {
namespace {

const std::unordered_set<std::string> kCountries = {"France"};

AnnotatedText Sample() {
  return *ParseAnnotatedArticle(
      "<loc>PARIS</loc> - <per>Joe Doe</per> of <org>ABC Bank</org> met <per>Ann Lee</per>.\n"
      "<per>Doe</per> left <loc>France</loc>, <per>Joe Doe</per> said.\n",
      "x.txt");
}

std::string Printed(const AnnotatedText& text, std::size_t name) {
  const Span span = text.names[name].span;
  return text.text.substr(span.begin, span.end - span.begin);
}

TEST(SwapNames, KeepsEachPersonOnePerson) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const std::vector<AnnotatedText> swapped = SwapNames({Sample()}, kCountries, {1, seed});
    ASSERT_EQ(swapped.size(), 1u);
    std::vector<std::string> people;
    for (std::size_t i = 0; i < swapped[0].names.size(); ++i)
      if (swapped[0].names[i].type == NameType::kPerson) people.push_back(Printed(swapped[0], i));
    ASSERT_GE(people.size(), 4u);
    EXPECT_NE(people.front(), "Joe Doe");
    // The last is the full name of the first again.
    EXPECT_EQ(people.back().find(people.front()) == std::string::npos &&
                  people[people.size() - 2].find(people.front()) == std::string::npos,
              false);
    EXPECT_EQ(swapped[0].text.find("Doe"), std::string::npos);
  }
}

TEST(SwapNames, KeepsTheTextBetweenTheNames) {
  const AnnotatedText swapped = SwapNames({Sample()}, kCountries, {1, 3})[0];
  EXPECT_NE(swapped.text.find(" met "), std::string::npos);
  EXPECT_TRUE(swapped.text.ends_with(" said.\n"));
  EXPECT_EQ(swapped.name, "x.txt+");
}

TEST(SwapNames, ReplacesACountryByVietNamOnly) {
  std::set<std::string> seen;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const AnnotatedText swapped = SwapNames({Sample()}, kCountries, {1, seed})[0];
    std::string last;
    for (std::size_t i = 0; i < swapped.names.size(); ++i)
      if (swapped.names[i].type == NameType::kLocation) last = Printed(swapped, i);
    seen.insert(last);
  }
  EXPECT_EQ(seen, (std::set<std::string>{"France", "Viet Nam", "Vietnam", "Việt Nam"}));
}

TEST(SwapNames, GivesTheSameBytesTwice) {
  const std::vector<AnnotatedText> texts(5, Sample());
  EXPECT_EQ(SwapNames(texts, kCountries, {3, 11}), SwapNames(texts, kCountries, {3, 11}));
  EXPECT_EQ(SwapNames(texts, kCountries, {3, 11}).size(), 3u);
  EXPECT_EQ(SwapNames(texts, kCountries, {9, 11}).size(), 5u);
}

TEST(VietnameseLetters, LoseTheirMarksAndGrow) {
  EXPECT_EQ(WithoutDiacritics("Đà Nẵng, Thừa Thiên–Huế"), "Da Nang, Thua Thien–Hue");
  EXPECT_EQ(VietnameseCapitals("Đắk Lắk 1"), "ĐẮK LẮK 1");
}

TEST(NameStock, HoldsNoGapsAndNoDoubleBlanks) {
  Chance chance(1);
  for (int i = 0; i < 5000; ++i) {
    for (const std::string& name :
         {InventPerson(chance).full, InventBody(chance), InventPlace(chance)}) {
      EXPECT_FALSE(name.empty());
      EXPECT_EQ(name.find("  "), std::string::npos) << name;
      EXPECT_EQ(name.find('{'), std::string::npos) << name;
    }
  }
}

}  // namespace
}  // namespace dateline
