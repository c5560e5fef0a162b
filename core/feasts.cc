// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/feasts.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "core/feast_table.h"

namespace dateline {
namespace {

// What FeastName holds: month * 100 + day of a feast that never moves, one of these, or a
// MoonFeast from kOfTheMoon on.
enum Feast : int {
  kEaster = 2000,
  kEasterMonday,
  kGoodFriday,
  kAshWednesday,
  kShroveTuesday,
  kPalmSunday,
  kMaundyThursday,
  kHolyWeek,
  kLent,
  kAscension,
  kPentecost,
  kWhitMonday,
  kCorpusChristi,
  kThanksgiving,
  kMemorialDay,
  kLaborDay,
  kPresidentsDay,
  kColumbusDay,
  kMothersDay,
  kFathersDay,
  kQingming,
};

constexpr int kOfTheMoon = 3000;

// The longest name of those that begin alike comes first. The days of the United Nations and their
// agencies are those of the list of observances at https://www.un.org/en/observances; the others
// are days of public calendars. Facts, written for this table. Feasts of one country's calendar
// ("Independence Day") are left out: which country is meant, the name does not say.
constexpr std::array<FeastName, 168> kNames = {{
    // clang-format off
    // Of a fixed day.
    {"christmas eve", 1224},
    {"christmas day", 1225},
    {"christmas", 1225},
    {"boxing day", 1226},
    {"new year day", 101},
    {"new year eve", 1231},
    {"valentine day", 214},
    {"halloween", 1031},
    {"may day", 501},
    {"international worker day", 501},
    {"international workers day", 501},
    {"international women day", 308},
    {"international children day", 601},
    {"international youth day", 812},
    {"international literacy day", 908},
    {"international day of peace", 921},
    {"international day of democracy", 915},
    {"international day of yoga", 621},
    {"international yoga day", 621},
    {"international migrants day", 1218},
    {"international mother language day", 221},
    {"international nurses day", 512},
    {"international holocaust remembrance day", 127},
    {"holocaust remembrance day", 127},
    {"world aids day", 1201},
    {"world environment day", 605},
    {"world health day", 407},
    {"world water day", 322},
    {"world press freedom day", 503},
    {"human rights day", 1210},
    {"world refugee day", 620},
    {"earth day", 422},
    {"world food day", 1016},
    {"world teachers day", 1005},
    {"world teacher day", 1005},
    {"world tuberculosis day", 324},
    {"world tb day", 324},
    {"world malaria day", 425},
    {"world oceans day", 608},
    {"world population day", 711},
    {"world mental health day", 1010},
    {"world no - tobacco day", 531},
    {"world no tobacco day", 531},
    {"world blood donor day", 614},
    {"world hepatitis day", 728},
    {"world diabetes day", 1114},
    {"world children day", 1120},
    {"united nations day", 1024},
    {"world heritage day", 418},
    {"world tourism day", 927},
    {"world cancer day", 204},
    {"world wildlife day", 303},
    {"world meteorological day", 323},
    {"world humanitarian day", 819},
    {"world tsunami awareness day", 1105},
    {"world rabies day", 928},
    {"world book day", 423},
    {"world bee day", 520},
    {"bastille day", 714},
    {"anzac day", 425},
    {"armistice day", 1111},
    {"epiphany", 106},
    {"all saints day", 1101},
    {"all saint day", 1101},
    {"all souls day", 1102},
    {"saint patrick day", 317},
    {"st patrick day", 317},
    {"songkran", 413},
    {"thingyan", 413},
    {"khmer new year", 414},
    {"choul chnam thmey", 414},
    {"pi mai", 414},
    {"lao new year", 414},
    {"orthodox christmas", 107},
    {"juneteenth", 619},
    {"veterans day", 1111},
    {"veteran day", 1111},
    {"candlemas", 202},
    {"saint george day", 423},
    {"st george day", 423},
    {"saint david day", 301},
    {"st david day", 301},
    {"saint andrew day", 1130},
    {"st andrew day", 1130},
    {"saint stephen day", 1226},
    {"st stephen day", 1226},
    {"saint john day", 624},
    {"st john day", 624},
    {"michaelmas", 929},
    {"guy fawkes night", 1105},
    {"bonfire night", 1105},
    {"assumption day", 815},
    {"reunification day", 430},
    // Counted from Easter, or by the weekday.
    {"easter monday", kEasterMonday},
    {"easter sunday", kEaster},
    {"easter day", kEaster},
    {"easter", kEaster},
    {"good friday", kGoodFriday},
    {"ash wednesday", kAshWednesday},
    {"shrove tuesday", kShroveTuesday},
    {"palm sunday", kPalmSunday},
    {"maundy thursday", kMaundyThursday},
    {"holy week", kHolyWeek},
    {"lent", kLent},
    {"ascension day", kAscension},
    {"pentecost", kPentecost},
    {"whit monday", kWhitMonday},
    {"corpus christi", kCorpusChristi},
    {"thanksgiving day", kThanksgiving},
    {"thanksgiving", kThanksgiving},
    {"memorial day", kMemorialDay},
    {"mother day", kMothersDay},
    {"mothers day", kMothersDay},
    {"father day", kFathersDay},
    {"fathers day", kFathersDay},
    {"labor day", kLaborDay},
    {"presidents day", kPresidentsDay},
    {"president day", kPresidentsDay},
    {"columbus day", kColumbusDay},
    {"qingming festival", kQingming},
    {"qingming", kQingming},
    {"tomb - sweeping day", kQingming},
    {"tomb sweeping day", kQingming},
    // Of the moon.
    {"lunar new year", kOfTheMoon + kLunarNewYear},
    {"chinese new year", kOfTheMoon + kLunarNewYear},
    {"spring festival", kOfTheMoon + kLunarNewYear},
    {"seollal", kOfTheMoon + kLunarNewYear},
    {"tết nguyên đán", kOfTheMoon + kTet},
    {"tết", kOfTheMoon + kTet},
    {"tet nguyen dan", kOfTheMoon + kTet},
    {"tet", kOfTheMoon + kTet},
    {"mid - autumn festival", kOfTheMoon + kMidAutumn},
    {"mid autumn festival", kOfTheMoon + kMidAutumn},
    {"chuseok", kOfTheMoon + kMidAutumn},
    {"ramadan", kOfTheMoon + kRamadan},
    {"eid al - fitr", kOfTheMoon + kEidAlFitr},
    {"eid al fitr", kOfTheMoon + kEidAlFitr},
    {"eid ul - fitr", kOfTheMoon + kEidAlFitr},
    {"eid - ul - fitr", kOfTheMoon + kEidAlFitr},
    {"eidul fitr", kOfTheMoon + kEidAlFitr},
    {"idul fitri", kOfTheMoon + kEidAlFitr},
    {"aidilfitri", kOfTheMoon + kEidAlFitr},
    {"hari raya aidilfitri", kOfTheMoon + kEidAlFitr},
    {"hari raya puasa", kOfTheMoon + kEidAlFitr},
    {"hari raya aidiladha", kOfTheMoon + kEidAlAdha},
    {"hari raya haji", kOfTheMoon + kEidAlAdha},
    {"hari raya", kOfTheMoon + kEidAlFitr},
    {"eid al - adha", kOfTheMoon + kEidAlAdha},
    {"eid al adha", kOfTheMoon + kEidAlAdha},
    {"eid ul - adha", kOfTheMoon + kEidAlAdha},
    {"eid - ul - adha", kOfTheMoon + kEidAlAdha},
    {"eidul adha", kOfTheMoon + kEidAlAdha},
    {"eidul azha", kOfTheMoon + kEidAlAdha},
    {"eid ul - azha", kOfTheMoon + kEidAlAdha},
    {"idul adha", kOfTheMoon + kEidAlAdha},
    {"ashura", kOfTheMoon + kAshura},
    {"arbaeen", kOfTheMoon + kArbaeen},
    {"hanukkah", kOfTheMoon + kHanukkah},
    {"passover", kOfTheMoon + kPassover},
    {"rosh hashanah", kOfTheMoon + kRoshHashanah},
    {"yom kippur", kOfTheMoon + kYomKippur},
    {"nowruz", kOfTheMoon + kNowruz},
    {"vesak", kOfTheMoon + kVesak},
    {"wesak", kOfTheMoon + kVesak},
    {"diwali", kOfTheMoon + kDiwali},
    {"divali", kOfTheMoon + kDiwali},
    {"deepavali", kOfTheMoon + kDiwali},
    {"holi", kOfTheMoon + kHoli},
    // clang-format on
}};

std::optional<Day> MakeDay(int year, unsigned month, unsigned day) {
  const Day made = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
  if (year < 1 || year > 9999 || !made.ok()) return std::nullopt;
  return made;
}

Day AddDays(Day day, int days) { return DayOfNumber(DayNumber(day) + days); }

int IsoWeekday(Day day) {
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding());
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

// The first such weekday from a day on.
std::optional<Day> WeekdayFrom(std::optional<Day> first, int weekday) {
  if (!first) return std::nullopt;
  return AddDays(*first, (weekday - IsoWeekday(*first) + 7) % 7);
}

// The fourth Thursday of November, the last Monday of May and the like: days of the United States
// that no other country calls so, and those of mothers and fathers, which most countries share.
std::optional<Day> WeekdayFeast(int feast, int year) {
  constexpr int kMonday = 1;
  constexpr int kThursday = 4;
  constexpr int kSunday = 7;
  switch (feast) {
    case kThanksgiving:
      return WeekdayFrom(MakeDay(year, 11, 22), kThursday);
    case kMemorialDay:
      return WeekdayFrom(MakeDay(year, 5, 25), kMonday);
    case kLaborDay:
      return WeekdayFrom(MakeDay(year, 9, 1), kMonday);
    case kPresidentsDay:
      return WeekdayFrom(MakeDay(year, 2, 15), kMonday);
    case kMothersDay:
      return WeekdayFrom(MakeDay(year, 5, 8), kSunday);
    case kFathersDay:
      return WeekdayFrom(MakeDay(year, 6, 15), kSunday);
    case kColumbusDay:
      return WeekdayFrom(MakeDay(year, 10, 8), kMonday);
    default:
      return std::nullopt;
  }
}

// The sun at 15 degrees: 4 or 5 April from 1901 to 2099, by the usual short rule of the almanacs.
std::optional<Day> Qingming(int year) {
  if (year < 1901 || year > 2099) return std::nullopt;
  const int of_century = year % 100;
  const double mean = year < 2000 ? 5.59 : 4.81;
  const int day = static_cast<int>(of_century * 0.2422 + mean) - of_century / 4;
  return MakeDay(year, 4, static_cast<unsigned>(day));
}

// The days of Ramadan: up to the one before Eid al-Fitr.
std::optional<DayRange> Ramadan(int year) {
  const std::optional<Day> first = MoonFeastDay(kRamadan, year);
  if (!first) return std::nullopt;
  for (const int of : {year, year + 1}) {
    const std::optional<Day> feast = MoonFeastDay(kEidAlFitr, of);
    if (feast && *first < *feast) return DayRange{*first, AddDays(*feast, -1)};
  }
  return std::nullopt;
}

struct EasterDays {
  int feast;
  int first;  // days behind Easter Sunday
  int last;
};

constexpr std::array<EasterDays, 13> kEasterDays = {{
    {kEaster, 0, 0},
    {kEasterMonday, 1, 1},
    {kGoodFriday, -2, -2},
    {kAshWednesday, -46, -46},
    {kShroveTuesday, -47, -47},
    {kPalmSunday, -7, -7},
    {kMaundyThursday, -3, -3},
    {kHolyWeek, -6, 0},
    {kLent, -46, -1},
    {kAscension, 39, 39},
    {kPentecost, 49, 49},
    {kWhitMonday, 50, 50},
    {kCorpusChristi, 60, 60},
}};

std::optional<DayRange> OneDay(std::optional<Day> day) {
  return day ? std::optional(DayRange{*day, *day}) : std::nullopt;
}

}  // namespace

std::span<const FeastName> FeastNames() { return kNames; }

std::optional<DayRange> FeastDays(int feast, int year) {
  if (feast < kEaster) return OneDay(FixedFeastDay(feast, year));
  if (feast == kOfTheMoon + kRamadan) return Ramadan(year);
  if (feast >= kOfTheMoon) {
    return OneDay(MoonFeastDay(static_cast<MoonFeast>(feast - kOfTheMoon), year));
  }
  if (feast == kQingming) return OneDay(Qingming(year));
  if (feast >= kThanksgiving) return OneDay(WeekdayFeast(feast, year));
  const std::optional<Day> sunday = EasterSunday(year);
  const auto days = std::find_if(kEasterDays.begin(), kEasterDays.end(),
                                 [feast](const EasterDays& row) { return row.feast == feast; });
  if (!sunday || days == kEasterDays.end()) return std::nullopt;
  return DayRange{AddDays(*sunday, days->first), AddDays(*sunday, days->last)};
}

std::optional<Day> FixedFeastDay(int feast, int year) {
  if (feast >= kEaster) return std::nullopt;
  return MakeDay(year, static_cast<unsigned>(feast / 100), static_cast<unsigned>(feast % 100));
}

}  // namespace dateline
