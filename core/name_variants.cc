// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/name_variants.h"

#include <unordered_map>

namespace dateline {
namespace {

using Name = std::string_view;

// Spellings and names in use at the same time for the same thing, which no paper disputes. An old
// name that an article may use on purpose (Saigon, Leningrad) is another name, not a variant, and
// "us" is left out: folded, it is the pronoun.
// Places of Việt Nam, with and without blanks between the syllables.
constexpr Name kVietNam[] = {"viet nam", "vietnam", "socialist republic of viet nam",
                             "socialist republic of vietnam"};
constexpr Name kHaNoi[] = {"ha noi", "hanoi"};
constexpr Name kHoChiMinhCity[] = {"ho chi minh city", "hochiminh city",       "hcm city", "hcmc",
                                   "tp hcm",           "thanh pho ho chi minh"};
constexpr Name kDaNang[] = {"da nang", "danang"};
constexpr Name kHaiPhong[] = {"hai phong", "haiphong"};
constexpr Name kDaLat[] = {"da lat", "dalat"};
constexpr Name kCanTho[] = {"can tho", "cantho"};
constexpr Name kHaLong[] = {"ha long", "halong"};
// Countries: the short name first, then initials and official names.
constexpr Name kUnitedStates[] = {"united states", "u s", "u s a", "usa",
                                  "united states of america"};
constexpr Name kUnitedKingdom[] = {"united kingdom", "uk", "u k",
                                   "united kingdom of great britain and northern ireland"};
constexpr Name kEmirates[] = {"united arab emirates", "uae", "u a e"};
constexpr Name kRussia[] = {"russia", "russian federation"};
constexpr Name kChina[] = {"china", "people's republic of china"};
constexpr Name kLaos[] = {"laos", "lao pdr", "lao people's democratic republic"};
constexpr Name kSouthKorea[] = {"south korea", "republic of korea", "rok"};
constexpr Name kNorthKorea[] = {"north korea", "democratic people's republic of korea", "dprk"};
// Countries that took another name which papers have not all followed.
constexpr Name kMyanmar[] = {"myanmar", "burma"};
constexpr Name kTurkey[] = {"turkiye", "turkey", "republic of turkiye", "republic of turkey"};
constexpr Name kCzechia[] = {"czechia", "czech republic"};
constexpr Name kIvoryCoast[] = {"cote d'ivoire", "ivory coast"};
constexpr Name kEswatini[] = {"eswatini", "swaziland"};
constexpr Name kNorthMacedonia[] = {"north macedonia", "republic of north macedonia"};
constexpr Name kTimor[] = {"timor-leste", "timor leste", "east timor"};
constexpr Name kCaboVerde[] = {"cabo verde", "cape verde"};
constexpr Name kDrCongo[] = {"democratic republic of the congo", "democratic republic of congo",
                             "dr congo", "d r congo", "drc"};
constexpr Name kCongo[] = {"republic of the congo", "republic of congo", "congo-brazzaville",
                           "congo brazzaville"};
constexpr Name kGuineaBissau[] = {"guinea-bissau", "guinea bissau"};
constexpr Name kBosnia[] = {"bosnia and herzegovina", "bosnia-herzegovina", "bosnia herzegovina"};
constexpr Name kSaudiArabia[] = {"saudi arabia", "kingdom of saudi arabia"};
constexpr Name kSyria[] = {"syria", "syrian arab republic"};
constexpr Name kBrunei[] = {"brunei", "brunei darussalam"};
constexpr Name kMoldova[] = {"moldova", "republic of moldova"};
constexpr Name kVatican[] = {"vatican city", "vatican city state"};
// Cities in their own spelling and in the older one.
constexpr Name kKyiv[] = {"kyiv", "kiev"};
constexpr Name kMumbai[] = {"mumbai", "bombay"};
constexpr Name kKolkata[] = {"kolkata", "calcutta"};
constexpr Name kChennai[] = {"chennai", "madras"};
constexpr Name kBengaluru[] = {"bengaluru", "bangalore"};
constexpr Name kYangon[] = {"yangon", "rangoon"};
constexpr Name kPhnomPenh[] = {"phnom penh", "phnompenh"};
constexpr Name kWashington[] = {"washington d c", "washington dc"};

constexpr NameVariants kGroups[] = {
    {kVietNam}, {kHaNoi},      {kHoChiMinhCity}, {kDaNang},         {kHaiPhong},      {kDaLat},
    {kCanTho},  {kHaLong},     {kUnitedStates},  {kEmirates},       {kUnitedKingdom}, {kRussia},
    {kChina},   {kLaos},       {kSouthKorea},    {kNorthKorea},     {kMyanmar},       {kTurkey},
    {kCzechia}, {kIvoryCoast}, {kEswatini},      {kNorthMacedonia}, {kTimor},         {kCaboVerde},
    {kDrCongo}, {kCongo},      {kGuineaBissau},  {kBosnia},         {kSaudiArabia},   {kSyria},
    {kBrunei},  {kMoldova},    {kVatican},       {kKyiv},           {kMumbai},        {kKolkata},
    {kChennai}, {kBengaluru},  {kYangon},        {kPhnomPenh},      {kWashington},
};

}  // namespace

NameVariants VariantsOf(std::string_view folded_name) {
  // Keyed by every spelling; made once and only read afterwards.
  static const std::unordered_map<Name, NameVariants> kGroupOf = [] {
    std::unordered_map<Name, NameVariants> group_of;
    for (const NameVariants& group : kGroups) {
      for (const Name spelling : group.spellings) group_of.emplace(spelling, group);
    }
    return group_of;
  }();
  const auto found = kGroupOf.find(folded_name);
  return found == kGroupOf.end() ? NameVariants{} : found->second;
}

}  // namespace dateline
