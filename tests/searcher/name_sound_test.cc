// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/name_sound.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

TEST(Sounded, TakesTheHabitsOfTranscriptionOff) {
  const char* const kAlike[][2] = {{"zelensky", "zelenskiy"}, {"zelensky", "zelenskyy"},
                                   {"mohamed", "mohammed"},   {"erik", "eric"},
                                   {"gonzales", "gonzalez"},  {"sara", "sarah"},
                                   {"stefan", "stephan"},     {"alexander", "aleksander"},
                                   {"al-sunna", "al-sunnah"}, {"araghchi", "aragchi"}};
  for (const auto& pair : kAlike) EXPECT_EQ(Sounded(pair[0]), Sounded(pair[1])) << pair[0];
}

TEST(Sounded, KeepsNamesApart) {
  const char* const kApart[][2] = {{"maria", "mario"}, {"daniel", "daniela"}, {"lee", "lea"},
                                   {"zhao", "shao"},   {"moran", "morgan"},   {"jan", "ian"},
                                   {"khan", "can"},    {"weiss", "veiss"}};
  for (const auto& pair : kApart) EXPECT_NE(Sounded(pair[0]), Sounded(pair[1])) << pair[0];
}

TEST(EditDistance, CountsUpToABound) {
  const struct {
    const char* a;
    const char* b;
    std::size_t distance;
  } kCases[] = {{"", "", 0},          {"berg", "berg", 0},   {"berg", "borg", 1},
                {"berg", "bergs", 1}, {"berg", "berger", 2}, {"berg", "bolt", 3},
                {"", "abc", 3}};
  for (const auto& c : kCases) {
    EXPECT_EQ(EditDistance(c.a, c.b, 3), c.distance) << c.a << ' ' << c.b;
    EXPECT_EQ(EditDistance(c.b, c.a, 3), c.distance) << c.b << ' ' << c.a;
    EXPECT_EQ(EditDistance(c.a, c.b, 1), std::min<std::size_t>(c.distance, 2));
  }
  EXPECT_EQ(EditDistance(std::string(500, 'a'), std::string(500, 'a'), 2), 3U) << "no name";
}

TEST(IsSpellingVariant, AsksForMoreOfShortWords) {
  EXPECT_TRUE(IsSpellingVariant("berg", "borg"));
  EXPECT_TRUE(IsSpellingVariant("kovalenko", "kavalenka"));
  EXPECT_FALSE(IsSpellingVariant("berg", "berger"));
  EXPECT_FALSE(IsSpellingVariant("lin", "lina"));
  EXPECT_FALSE(IsSpellingVariant("berg", "derg"));
  EXPECT_FALSE(IsSpellingVariant("", ""));
}

}  // namespace
}  // namespace dateline
