// SPDX-License-Identifier: GPL-2.0-or-later
// What the Unicode locale data (CLDR, by ICU) say of one language: how it writes numbers and dates,
// and which form of a message a count takes. Read once; after that nothing of ICU runs but for
// counts from a thousand on. With core/message_pattern.h and those that core/unicode.h names the
// only door to ICU.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"

namespace dateline {

// The plural categories of CLDR, in its order.
enum class PluralForm : std::uint8_t { kZero, kOne, kTwo, kFew, kMany, kOther };

// "one", "other": as messages name the form.
std::string_view PluralFormName(PluralForm form);

// A pattern of UTS #35 ("d MMMM y"), taken apart.
struct DateField {
  enum class Kind : std::uint8_t { kText, kDay, kMonth, kMonthName, kShortMonth, kYear, kWeekday };
  Kind kind = Kind::kText;
  std::string text = {};  // for kText
};
using DatePattern = std::vector<DateField>;

class LanguageData {
 public:
  // `tag` is a BCP 47 language tag ("en-GB", "vi"). Where ICU has no data for it, or none at all,
  // the data of the root: numbers without grouping, dates as ICU's root writes them.
  explicit LanguageData(std::string_view tag);
  ~LanguageData();
  LanguageData(LanguageData&&) noexcept;

  // All of these are safe from any thread.
  PluralForm Plural(std::uint64_t count) const;
  std::string Number(std::uint64_t number) const;               // "1,284,006", "1.284.006"
  std::string Decimal(double number, int digits) const;         // "0.83", "0,83"
  std::string Date(Day day) const;                              // "22 March 2024"
  std::string DateWithWeekday(Day day) const;                   // "Friday, 22 March 2024"
  std::string Month(Day day) const;                             // "March 2024"
  std::string MonthName(Day day) const;                         // "March"
  std::string ShortMonth(Day day) const;                        // "Mar"
  std::string DayAndMonth(Day day) const;                       // "22 March"
  std::string DayAndShortMonth(Day day) const;                  // "22 Mar"
  std::string NameOfLanguage(std::string_view language) const;  // "Vietnamese"; "xx" for "xx"

 private:
  std::string Written(const DatePattern& pattern, Day day) const;

  struct Icu;
  std::unique_ptr<const Icu> icu_;
  std::array<PluralForm, 1000> plurals_{};  // of the small counts, which nearly all are
  std::string grouping_;
  std::string decimal_ = ".";
  std::array<std::string, 12> months_;
  std::array<std::string, 12> short_months_;
  std::array<std::string, 12>
      short_months_alone_;               // as labels: some languages write them otherwise
  std::array<std::string, 7> weekdays_;  // from Sunday
  DatePattern date_, date_with_weekday_, month_, day_and_month_, day_and_short_month_;
};

}  // namespace dateline
