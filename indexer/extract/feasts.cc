// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/feasts.h"

#include <algorithm>
#include <array>

#include "indexer/extract/date_value.h"
#include "indexer/extract/written_date.h"

namespace dateline {
namespace {

enum Feast : int {
  kChristmas,
  kChristmasEve,
  kBoxingDay,
  kNewYearsDay,
  kNewYearsEve,
  kValentinesDay,
  kHalloween,
  kEaster,
  kEasterMonday,
  kGoodFriday,
  kThanksgiving,
  kTet,
  kLunarNewYear,
  kMidAutumn,
};

struct FeastName {
  std::string_view words;  // in small letters, parted by one blank
  Feast feast;
};

// The longest name of those that begin alike comes first.
constexpr std::array<FeastName, 23> kNames = {{
    {"christmas eve", kChristmasEve},
    {"christmas day", kChristmas},
    {"christmas", kChristmas},
    {"boxing day", kBoxingDay},
    {"new year day", kNewYearsDay},  // the possessive is no part of a token
    {"new year eve", kNewYearsEve},
    {"valentine day", kValentinesDay},
    {"halloween", kHalloween},
    {"easter monday", kEasterMonday},
    {"easter sunday", kEaster},
    {"easter day", kEaster},
    {"easter", kEaster},
    {"good friday", kGoodFriday},
    {"thanksgiving day", kThanksgiving},
    {"thanksgiving", kThanksgiving},
    {"lunar new year", kLunarNewYear},
    {"chinese new year", kLunarNewYear},
    {"tết nguyên đán", kTet},
    {"tết", kTet},
    {"tet nguyen dan", kTet},
    {"tet", kTet},
    {"mid - autumn festival", kMidAutumn},
    {"mid autumn festival", kMidAutumn},
}};

struct MoonYear {
  int year;
  int tet;  // month * 100 + day
  int lunar_new_year;
  int mid_autumn;
};

// Days of the new moon by the series of Meeus, Astronomical Formulae for Calculators, read in
// Hanoi (UTC+7) and Beijing (UTC+8), the months told by ICU's Chinese calendar; Mid-Autumn is the
// fifteenth day of the eighth month. Facts, computed for this table.
constexpr std::array<MoonYear, 51> kMoonYears = {{
    // clang-format off
    {1990, 127, 127, 1003}, {1991, 215, 215, 922}, {1992, 204, 204, 911}, {1993, 123, 123, 930},
    {1994, 210, 210, 920}, {1995, 131, 131, 909}, {1996, 219, 219, 927}, {1997, 207, 207, 916},
    {1998, 128, 128, 1005}, {1999, 216, 216, 924}, {2000, 205, 205, 912}, {2001, 124, 124, 1001},
    {2002, 212, 212, 921}, {2003, 201, 201, 911}, {2004, 122, 122, 928}, {2005, 209, 209, 918},
    {2006, 129, 129, 1006}, {2007, 217, 218, 925}, {2008, 207, 207, 914}, {2009, 126, 126, 1003},
    {2010, 214, 214, 922}, {2011, 203, 203, 912}, {2012, 123, 123, 930}, {2013, 210, 210, 919},
    {2014, 131, 131, 908}, {2015, 219, 219, 927}, {2016, 208, 208, 915}, {2017, 128, 128, 1004},
    {2018, 216, 216, 924}, {2019, 205, 205, 913}, {2020, 125, 125, 1001}, {2021, 212, 212, 921},
    {2022, 201, 201, 910}, {2023, 122, 122, 929}, {2024, 210, 210, 917}, {2025, 129, 129, 1006},
    {2026, 217, 217, 925}, {2027, 206, 206, 915}, {2028, 126, 126, 1003}, {2029, 213, 213, 922},
    {2030, 202, 203, 912}, {2031, 123, 123, 1001}, {2032, 211, 211, 919}, {2033, 131, 131, 908},
    {2034, 219, 219, 927}, {2035, 208, 208, 916}, {2036, 128, 128, 1004}, {2037, 215, 215, 924},
    {2038, 204, 204, 913}, {2039, 124, 124, 1002}, {2040, 212, 212, 920},
    // clang-format on
}};

bool NameIsAt(const DateTokens& tokens, std::size_t at, std::string_view words, std::size_t& end) {
  std::size_t next = at;
  for (std::size_t begin = 0; begin < words.size(); ++next) {
    const std::size_t stop = std::min(words.find(' ', begin), words.size());
    if (!tokens.Is(next, words.substr(begin, stop - begin))) return false;
    begin = stop + 1;
  }
  end = next;
  return true;
}

// Easter Sunday by the Gregorian computus (the anonymous algorithm, Nature 1876).
std::optional<Day> EasterSunday(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int of_century = year % 100;
  const int moon =
      (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
  const int weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
  const int days = moon + weekday - 7 * ((golden + 11 * moon + 22 * weekday) / 451) + 114;
  return MakeDay(year, static_cast<unsigned>(days / 31), static_cast<unsigned>(days % 31 + 1));
}

std::optional<Day> EasterPlus(int year, int days) {
  const std::optional<Day> sunday = EasterSunday(year);
  if (!sunday) return std::nullopt;
  return AddDays(*sunday, days);
}

// The fourth Thursday of November.
std::optional<Day> Thanksgiving(int year) {
  const std::optional<Day> first = MakeDay(year, 11, 1);
  if (!first) return std::nullopt;
  return AddDays(*first, (4 - IsoWeekday(*first) + 7) % 7 + 21);
}

std::optional<Day> MoonFeast(int feast, int year) {
  const auto row = std::find_if(kMoonYears.begin(), kMoonYears.end(),
                                [year](const MoonYear& moon) { return moon.year == year; });
  if (row == kMoonYears.end()) return std::nullopt;
  const int day = feast == kTet         ? row->tet
                  : feast == kMidAutumn ? row->mid_autumn
                                        : row->lunar_new_year;
  return MakeDay(year, static_cast<unsigned>(day / 100), static_cast<unsigned>(day % 100));
}

}  // namespace

std::optional<NamedFeast> ReadFeastName(const DateTokens& tokens, std::size_t at) {
  if (!tokens[at].capital) return std::nullopt;
  for (const FeastName& name : kNames) {
    std::size_t end = 0;
    if (NameIsAt(tokens, at, name.words, end)) return NamedFeast{name.feast, end};
  }
  return std::nullopt;
}

std::optional<Day> FeastDay(int feast, int year) {
  switch (feast) {
    case kChristmas:
      return MakeDay(year, 12, 25);
    case kChristmasEve:
      return MakeDay(year, 12, 24);
    case kBoxingDay:
      return MakeDay(year, 12, 26);
    case kNewYearsDay:
      return MakeDay(year, 1, 1);
    case kNewYearsEve:
      return MakeDay(year, 12, 31);
    case kValentinesDay:
      return MakeDay(year, 2, 14);
    case kHalloween:
      return MakeDay(year, 10, 31);
    case kEaster:
      return EasterSunday(year);
    case kEasterMonday:
      return EasterPlus(year, 1);
    case kGoodFriday:
      return EasterPlus(year, -2);
    case kThanksgiving:
      return Thanksgiving(year);
    default:
      return MoonFeast(feast, year);
  }
}

}  // namespace dateline
