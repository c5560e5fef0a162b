// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_words.h"

#include <algorithm>
#include <vector>

namespace dateline {
namespace {

struct Group {
  DateWordMeaning meaning;
  std::string_view words;  // parted by one blank
};

// "may", "march", "second" and "fall" stand here in their sense as dates; the patterns that use
// them ask for a capital, a number or a preposition nearby.
constexpr Group kGroups[] = {
    {{DateWord::kMonth, 1}, "january"},
    {{DateWord::kMonth, 2}, "february"},
    {{DateWord::kMonth, 3}, "march"},
    {{DateWord::kMonth, 4}, "april"},
    {{DateWord::kMonth, 5}, "may"},
    {{DateWord::kMonth, 6}, "june"},
    {{DateWord::kMonth, 7}, "july"},
    {{DateWord::kMonth, 8}, "august"},
    {{DateWord::kMonth, 9}, "september"},
    {{DateWord::kMonth, 10}, "october"},
    {{DateWord::kMonth, 11}, "november"},
    {{DateWord::kMonth, 12}, "december"},
    {{DateWord::kMonth, 1, false, true}, "jan"},
    {{DateWord::kMonth, 2, false, true}, "feb"},
    {{DateWord::kMonth, 3, false, true}, "mar"},
    {{DateWord::kMonth, 4, false, true}, "apr"},
    {{DateWord::kMonth, 6, false, true}, "jun"},
    {{DateWord::kMonth, 7, false, true}, "jul"},
    {{DateWord::kMonth, 8, false, true}, "aug"},
    {{DateWord::kMonth, 9, false, true}, "sep sept"},
    {{DateWord::kMonth, 10, false, true}, "oct"},
    {{DateWord::kMonth, 11, false, true}, "nov"},
    {{DateWord::kMonth, 12, false, true}, "dec"},
    {{DateWord::kWeekday, 1}, "monday"},
    {{DateWord::kWeekday, 1, true}, "mondays"},
    {{DateWord::kWeekday, 2}, "tuesday"},
    {{DateWord::kWeekday, 2, true}, "tuesdays"},
    {{DateWord::kWeekday, 3}, "wednesday"},
    {{DateWord::kWeekday, 3, true}, "wednesdays"},
    {{DateWord::kWeekday, 4}, "thursday"},
    {{DateWord::kWeekday, 4, true}, "thursdays"},
    {{DateWord::kWeekday, 5}, "friday"},
    {{DateWord::kWeekday, 5, true}, "fridays"},
    {{DateWord::kWeekday, 6}, "saturday"},
    {{DateWord::kWeekday, 6, true}, "saturdays"},
    {{DateWord::kWeekday, 7}, "sunday"},
    {{DateWord::kWeekday, 7, true}, "sundays"},
    {{DateWord::kWeekday, 1, false, true}, "mon"},
    {{DateWord::kWeekday, 2, false, true}, "tue tues"},
    {{DateWord::kWeekday, 3, false, true}, "wed"},
    {{DateWord::kWeekday, 4, false, true}, "thu thur thurs"},
    {{DateWord::kWeekday, 5, false, true}, "fri"},
    {{DateWord::kWeekday, 6, false, true}, "sat"},
    {{DateWord::kWeekday, 7, false, true}, "sun"},
    {{DateWord::kUnit, kSecond, false, true}, "sec"},
    {{DateWord::kUnit, kSecond, true, true}, "secs"},
    {{DateWord::kUnit, kMinute, false, true}, "min"},
    {{DateWord::kUnit, kMinute, true, true}, "mins"},
    {{DateWord::kUnit, kHour, false, true}, "hr"},
    {{DateWord::kUnit, kHour, true, true}, "hrs"},
    {{DateWord::kUnit, kYearUnit, false, true}, "yr"},
    {{DateWord::kUnit, kYearUnit, true, true}, "yrs"},
    {{DateWord::kUnit, kMinute}, "minute"},
    {{DateWord::kUnit, kMinute, true}, "minutes"},
    {{DateWord::kUnit, kHour}, "hour"},
    {{DateWord::kUnit, kHour, true}, "hours"},
    {{DateWord::kUnit, kDayUnit}, "day"},
    {{DateWord::kUnit, kDayUnit, true}, "days"},
    {{DateWord::kUnit, kWeek}, "week fortnight"},
    {{DateWord::kUnit, kWeek, true}, "weeks fortnights"},
    {{DateWord::kUnit, kWeekend}, "weekend"},
    {{DateWord::kUnit, kWeekend, true}, "weekends"},
    {{DateWord::kUnit, kMonthUnit}, "month"},
    {{DateWord::kUnit, kMonthUnit, true}, "months"},
    {{DateWord::kUnit, kQuarter}, "quarter"},
    {{DateWord::kUnit, kQuarter, true}, "quarters"},
    {{DateWord::kUnit, kYearUnit}, "year"},
    {{DateWord::kUnit, kYearUnit, true}, "years"},
    {{DateWord::kUnit, kDecadeUnit}, "decade"},
    {{DateWord::kUnit, kDecadeUnit, true}, "decades"},
    {{DateWord::kUnit, kSecond, true}, "seconds"},
    {{DateWord::kUnit, kCentury}, "century"},
    {{DateWord::kUnit, kCentury, true}, "centuries"},
    {{DateWord::kCount, 1}, "one"},
    {{DateWord::kCount, 2}, "two couple"},
    {{DateWord::kCount, 3}, "three"},
    {{DateWord::kCount, 4}, "four"},
    {{DateWord::kCount, 5}, "five"},
    {{DateWord::kCount, 6}, "six"},
    {{DateWord::kCount, 7}, "seven"},
    {{DateWord::kCount, 8}, "eight"},
    {{DateWord::kCount, 9}, "nine"},
    {{DateWord::kCount, 10}, "ten"},
    {{DateWord::kCount, 11}, "eleven"},
    {{DateWord::kCount, 12}, "twelve dozen"},
    {{DateWord::kCount, 13}, "thirteen"},
    {{DateWord::kCount, 14}, "fourteen"},
    {{DateWord::kCount, 15}, "fifteen"},
    {{DateWord::kCount, 16}, "sixteen"},
    {{DateWord::kCount, 17}, "seventeen"},
    {{DateWord::kCount, 18}, "eighteen"},
    {{DateWord::kCount, 19}, "nineteen"},
    {{DateWord::kCount, 20}, "twenty"},
    {{DateWord::kCount, 30}, "thirty"},
    {{DateWord::kCount, 40}, "forty"},
    {{DateWord::kCount, 50}, "fifty"},
    {{DateWord::kCount, 60}, "sixty"},
    {{DateWord::kCount, 70}, "seventy"},
    {{DateWord::kCount, 80}, "eighty"},
    {{DateWord::kCount, 90}, "ninety"},
    {{DateWord::kCount, 100}, "hundred"},
    {{DateWord::kCount, 1000}, "thousand"},
    {{DateWord::kOrdinal, 1}, "first"},
    {{DateWord::kOrdinal, 2}, "second"},
    {{DateWord::kOrdinal, 3}, "third"},
    {{DateWord::kOrdinal, 4}, "fourth"},
    {{DateWord::kOrdinal, 5}, "fifth"},
    {{DateWord::kOrdinal, 6}, "sixth"},
    {{DateWord::kOrdinal, 7}, "seventh"},
    {{DateWord::kOrdinal, 8}, "eighth"},
    {{DateWord::kOrdinal, 9}, "ninth"},
    {{DateWord::kOrdinal, 10}, "tenth"},
    {{DateWord::kOrdinal, 11}, "eleventh"},
    {{DateWord::kOrdinal, 12}, "twelfth"},
    {{DateWord::kOrdinal, 13}, "thirteenth"},
    {{DateWord::kOrdinal, 14}, "fourteenth"},
    {{DateWord::kOrdinal, 15}, "fifteenth"},
    {{DateWord::kOrdinal, 16}, "sixteenth"},
    {{DateWord::kOrdinal, 17}, "seventeenth"},
    {{DateWord::kOrdinal, 18}, "eighteenth"},
    {{DateWord::kOrdinal, 19}, "nineteenth"},
    {{DateWord::kOrdinal, 20}, "twentieth"},
    {{DateWord::kOrdinal, -1}, "final latter"},
    {{DateWord::kDecade, 20}, "twenties"},
    {{DateWord::kDecade, 30}, "thirties"},
    {{DateWord::kDecade, 40}, "forties"},
    {{DateWord::kDecade, 50}, "fifties"},
    {{DateWord::kDecade, 60}, "sixties"},
    {{DateWord::kDecade, 70}, "seventies"},
    {{DateWord::kDecade, 80}, "eighties"},
    {{DateWord::kDecade, 90}, "nineties"},
    {{DateWord::kVague, 0}, "several few many some"},
    {{DateWord::kArticle, 0}, "the"},
    {{DateWord::kArticle, 1}, "a an"},
    {{DateWord::kSeason, kSpring}, "spring"},
    {{DateWord::kSeason, kSummer}, "summer"},
    {{DateWord::kSeason, kAutumn}, "autumn fall"},
    {{DateWord::kSeason, kWinter}, "winter"},
    {{DateWord::kSeason, kSpring, true}, "springs"},
    {{DateWord::kSeason, kSummer, true}, "summers"},
    {{DateWord::kSeason, kAutumn, true}, "autumns"},
    {{DateWord::kSeason, kWinter, true}, "winters"},
    {{DateWord::kPart, kMorning}, "morning dawn sunrise daybreak"},
    {{DateWord::kPart, kMidday}, "noon midday"},
    {{DateWord::kPart, kAfternoon}, "afternoon"},
    {{DateWord::kPart, kEvening}, "evening dusk sunset nightfall"},
    {{DateWord::kPart, kNightPart}, "night midnight overnight"},
    {{DateWord::kPart, kMorning, true}, "mornings"},
    {{DateWord::kPart, kAfternoon, true}, "afternoons"},
    {{DateWord::kPart, kEvening, true}, "evenings"},
    {{DateWord::kPart, kNightPart, true}, "nights"},
    {{DateWord::kDeictic, -1}, "yesterday"},
    {{DateWord::kDeictic, 0}, "today"},
    {{DateWord::kDeictic, 1}, "tomorrow"},
    {{DateWord::kDeictic, 2}, "tonight"},
    {{DateWord::kShift, -1}, "last past previous prior preceding"},
    {{DateWord::kShift, 0}, "this current same that corresponding"},
    {{DateWord::kShift, 1}, "next coming following upcoming"},
    {{DateWord::kEdge, 0}, "early late mid beginning end start middle close"},
    {{DateWord::kApproximate, 0},
     "about around nearly almost roughly approximately over under just only barely another "
     "exactly"},
    {{DateWord::kAgo, -1}, "ago earlier before previously"},
    {{DateWord::kAgo, 1}, "later after hence"},
    {{DateWord::kEach, 0}, "every each"},
    {{DateWord::kAdverb, kDayUnit}, "daily nightly"},
    {{DateWord::kAdverb, kHour}, "hourly"},
    {{DateWord::kAdverb, kWeek}, "weekly fortnightly"},
    {{DateWord::kAdverb, kMonthUnit}, "monthly"},
    {{DateWord::kAdverb, kQuarter}, "quarterly"},
    {{DateWord::kAdverb, kYearUnit}, "yearly annually annual"},
    {{DateWord::kReference, -1}, "recently recent lately"},
    {{DateWord::kReference, 1}, "soon"},
    {{DateWord::kReference, 0}, "now currently nowadays presently"},
    {{DateWord::kZone, 1}, "gmt utc"},
    {{DateWord::kZone, 0},
     "est edt cst cdt pst pdt cet cest bst ist jst kst et pt mst mdt akst hst brt eet eest msk "
     "sast "
     "pht ict hkt sgt awst acst aest aedt nzst nzdt"},
    {{DateWord::kFeast, 0},
     "christmas easter good new thanksgiving halloween valentine lunar chinese tet tết boxing "
     "eid ramadan seollal orthodox aidilfitri all anzac arbaeen armistice ascension ash ashura "
     "bastille choul chuseok corpus earth eidul epiphany hanukkah hari holocaust holy human "
     "idul international khmer lao lent maundy nowruz palm passover pentecost pi rosh saint "
     "mother mothers father fathers shrove songkran st thingyan memorial labor juneteenth veterans "
     "columbus presidents qingming "
     "tomb "
     "diwali divali deepavali holi "
     "candlemas michaelmas guy bonfire reunification assumption united vesak wesak whit "
     "world yom"},
    {{DateWord::kPreposition, 0},
     "in on at by until till since from to between of for during through into within"},
    {{DateWord::kVietnamese, kNgay}, "ngày mùng mồng"},
    {{DateWord::kVietnamese, kThang}, "tháng"},
    {{DateWord::kVietnamese, kNam}, "năm"},
    {{DateWord::kVietnamese, kThu}, "thứ"},
    {{DateWord::kVietnamese, kChuNhat}, "chủ"},
    {{DateWord::kVietnamese, kHom}, "hôm"},
    {{DateWord::kVietnamese, kTuan}, "tuần"},
    {{DateWord::kVietnamese, kQuy}, "quý"},
    {{DateWord::kVietnamese, kTheKy}, "thế"},
    {{DateWord::kVietnamese, kThapKy}, "thập"},
    {{DateWord::kVietnamese, kBuoi}, "sáng trưa chiều tối đêm Đêm rạng"},
    {{DateWord::kVietnamese, kMua}, "mùa"},
    {{DateWord::kVietnamese, kDau}, "đầu Đầu"},
    {{DateWord::kVietnamese, kGiua}, "giữa"},
    {{DateWord::kVietnamese, kCuoi}, "cuối"},
    {{DateWord::kVietnamese, kNua}, "nửa"},
    {{DateWord::kVietnamese, kHien}, "hiện"},
    {{DateWord::kVietnamese, kSo}, "một hai ba bốn sáu bảy tám chín mười"},
    {{DateWord::kVietnamese, kCung}, "cùng"},
    {{DateWord::kVietnamese, kMoi}, "mỗi hằng hàng"},
    {{DateWord::kVietnamese, kThoi}, "thời"},
    {{DateWord::kVietnamese, kGan}, "gần"},
    {{DateWord::kFuture, 0}, "sẽ sắp"},
    {{DateWord::kPast, 0}, "đã vừa Đã"},
    {{DateWord::kFuture, 0},
     "will shall must would plans plan planned scheduled due expected forecast ahead slated set "
     "should "
     "intends intend hopes hope could might going aims aim expect wants"},
    {{DateWord::kPresent, 0},
     "is are meet meets resume resumes open opens reopen reopens starts begin begins face "
     "faces host hosts play plays travel travels visit visits arrive arrives return leave "
     "leaves depart departs ends conclude concludes closes vote votes convene convenes reconvene "
     "reconvenes reassemble reassembles certify certifies expire expires hold holds take takes go "
     "goes run runs fly flies decide decides expects hear hears falls qualifies releases publishes "
     "marks retires retire sail sails hands becomes launches heads "
     "returns moves comes turns elect elects choose chooses announces unveils considers debates "
     "inaugurates swears "
     "kicks testifies competes"},
    {{DateWord::kPast, 0},
     "said was were had did told came went made took announced reported killed met began ended "
     "held won lost closed rose fell died agreed signed arrived left opened has have been saw sold "
     "ran broke drew cut hit sent gave found led struck swept burst sank spoke wrote flew "
     "grew "
     "threw beat stood rode drove shot kept paid brought bought caught thought felt heard knew "
     "became rang sang wore tore chose froze stole woke hid put built spent dealt fed "
     "fled "
     "spread swung hung dug slid split quit lay fought blew shook swore taught understood "
     "overthrew withdrew underwent swam drank ate"},
};

constexpr std::size_t kLongestWord = 16;

struct Entry {
  std::string_view word;
  DateWordMeaning meaning;
};

bool Before(const Entry& entry, std::string_view word) { return entry.word < word; }

std::vector<Entry> SortedEntries() {
  std::vector<Entry> entries;
  for (const Group& group : kGroups) {
    for (std::size_t at = 0; at < group.words.size();) {
      const std::size_t end = std::min(group.words.find(' ', at), group.words.size());
      entries.push_back({group.words.substr(at, end - at), group.meaning});
      at = end + 1;
    }
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& one, const Entry& other) { return one.word < other.word; });
  return entries;
}

}  // namespace

DateWordMeaning LookUpDateWord(std::string_view small) {
  // Built once, never changed: the source lists the words by meaning, the search wants an order.
  static const std::vector<Entry> kEntries = SortedEntries();
  if (small.size() > kLongestWord) return {};
  const auto entry = std::lower_bound(kEntries.begin(), kEntries.end(), small, Before);
  if (entry == kEntries.end() || entry->word != small) return {};
  return entry->meaning;
}

}  // namespace dateline
