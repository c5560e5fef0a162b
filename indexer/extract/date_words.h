// SPDX-License-Identifier: GPL-2.0-or-later
// The words that dates are written with, and what each of them means.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

// The class of a token of a text, seen by somebody who looks for dates only.
enum class DateWord : std::uint8_t {
  kOther,
  kMark,         // punctuation; the value is the character, dashes and quotes made one
  kBreak,        // the end of a line or paragraph: no expression runs over it
  kNumber,       // digits; the value
  kDecade,       // "1960s", "60s"; the value with its nought
  kOrdinal,      // "first", "21st"; the value; "final" is -1
  kCount,        // "three", "hundred"; the value
  kVague,        // "several", "few", "many"
  kArticle,      // "the" 0, "a" and "an" 1
  kMonth,        // 1 to 12
  kWeekday,      // 1 Monday to 7 Sunday
  kUnit,         // DateUnit
  kSeason,       // DateSeason
  kPart,         // DayPart
  kDeictic,      // "yesterday" -1, "today" 0, "tomorrow" 1, "tonight" 2
  kShift,        // "last" -1, "this" 0, "next" 1, and what means the same
  kEdge,         // "early", "late", "mid", "beginning": said, and changing nothing of the value
  kApproximate,  // "about", "nearly", "over"
  kAgo,          // "ago", "earlier", "before" -1; "later", "after", "hence" 1
  kEach,         // "every", "each"
  kAdverb,       // "daily"; the value is a DateUnit
  kReference,    // "recently" -1, "now" 0, "soon" 1
  kMeridiem,     // "a.m." 0, "p.m." 12; only after a number
  kZone,         // "GMT", "UTC"; the value is 1 where TIMEX3 writes "Z"
  kFeast,        // may begin the name of a feast
  kPreposition,  // "in", "since", "by"
  kFuture,       // "will", "plans": a verb that looks ahead
  kPresent,      // "meets", "is": of something on a timetable it looks ahead as well
  kPast,         // "was", "said": a verb that looks back
  kVietnamese,   // may begin a date in Vietnamese; the value is a VietnameseWord
};

enum DateUnit : std::uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDayUnit,
  kNight,
  kWeek,
  kWeekend,
  kMonthUnit,
  kQuarter,
  kYearUnit,
  kDecadeUnit,
  kCentury,
};

enum DateSeason : std::uint8_t { kSpring, kSummer, kAutumn, kWinter };

enum DayPart : std::uint8_t { kNoPart, kMorning, kMidday, kAfternoon, kEvening, kNightPart };

// The words that a date in Vietnamese begins with. Written with their marks they are no words of
// any other language of the archive, so one scan reads both.
enum VietnameseWord : std::uint8_t {
  kNgay,     // "ngày", "mùng": a day
  kThang,    // "tháng": a month
  kNam,      // "năm": a year, or five
  kThu,      // "thứ": a weekday, or an ordinal
  kChuNhat,  // "chủ" of "chủ nhật": Sunday
  kHom,      // "hôm": a day near today
  kTuan,     // "tuần": a week
  kQuy,      // "quý": a quarter
  kTheKy,    // "thế" of "thế kỷ": a century
  kThapKy,   // "thập" of "thập niên": a decade
  kBuoi,     // "sáng", "trưa", "chiều", "tối", "đêm": a part of the day
  kMua,      // "mùa": a season
  kDau,      // "đầu": the beginning of
  kGiua,     // "giữa": the middle of
  kCuoi,     // "cuối": the end of
  kNua,      // "nửa": a half
  kHien,     // "hiện" of "hiện nay": now
  kSo,       // "một", "mười": a number from one to ten but for "năm"
  kCung,     // "cùng" of "cùng ngày", "cùng kỳ": the same
  kMoi,      // "mỗi", "hằng", "hàng": every
  kThoi,     // "thời" of "thời gian qua": the time past
  kGan,      // "gần" of "gần đây": recently
};

struct DateWordMeaning {
  DateWord word = DateWord::kOther;
  std::int16_t value = 0;
  bool plural = false;       // "weeks", "Mondays", "mornings"
  bool abbreviated = false;  // "Nov", "Tue": a full stop may follow
};

// What `small`, a word in small letters, means; kOther for a word that says nothing of dates.
// Any thread.
DateWordMeaning LookUpDateWord(std::string_view small);

}  // namespace dateline
