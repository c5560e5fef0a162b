// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/language_data.h"

#include <unicode/dcfmtsym.h>
#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/locid.h>
#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>

namespace dateline {
namespace {

using Kind = DateField::Kind;

constexpr std::string_view kFormNames[] = {"zero", "one", "two", "few", "many", "other"};

std::string Utf8(const icu::UnicodeString& units) {
  std::string text;
  units.toUTF8String(text);
  return text;
}

icu::Locale LocaleOf(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(
      icu::StringPiece(tag.data(), static_cast<std::int32_t>(tag.size())), status);
  return U_FAILURE(status) ? icu::Locale::getRoot() : locale;
}

PluralForm FormNamed(std::string_view name) {
  for (std::size_t i = 0; i < std::size(kFormNames); ++i) {
    if (kFormNames[i] == name) return static_cast<PluralForm>(i);
  }
  return PluralForm::kOther;
}

// The letters of UTS #35 that our skeletons lead to; another would be a field that was not asked
// for.
Kind KindOf(char16_t letter, int repeats) {
  switch (letter) {
    case u'd':
      return Kind::kDay;
    case u'y':
      return Kind::kYear;
    case u'E':
    case u'c':
      return Kind::kWeekday;
    case u'M':
    case u'L':
      break;
    default:
      return Kind::kText;
  }
  return repeats <= 2 ? Kind::kMonth : repeats == 3 ? Kind::kShortMonth : Kind::kMonthName;
}

bool IsLetter(char16_t unit) {
  return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

void AddText(DatePattern& pattern, const icu::UnicodeString& units) {
  if (units.isEmpty()) return;
  if (pattern.empty() || pattern.back().kind != Kind::kText) pattern.push_back({});
  pattern.back().text += Utf8(units);
}

// Text between apostrophes is itself; two of them in a row are one.
DatePattern TakenApart(const icu::UnicodeString& units) {
  DatePattern pattern;
  bool quoted = false;
  for (std::int32_t at = 0; at < units.length();) {
    const char16_t unit = units[at];
    std::int32_t end = at + 1;
    if (unit == u'\'') {
      if (end < units.length() && units[end] == u'\'') {
        AddText(pattern, units.tempSubString(at, 1));
        ++end;
      } else {
        quoted = !quoted;
      }
    } else if (quoted || !IsLetter(unit)) {
      AddText(pattern, units.tempSubString(at, 1));
    } else {
      while (end < units.length() && units[end] == unit) ++end;
      if (const Kind kind = KindOf(unit, end - at); kind != Kind::kText)
        pattern.push_back({kind, {}});
    }
    at = end;
  }
  return pattern;
}

DatePattern BestPattern(icu::DateTimePatternGenerator* generator, const char16_t* skeleton) {
  UErrorCode status = U_ZERO_ERROR;
  if (generator == nullptr) return {{Kind::kYear, {}}};
  const icu::UnicodeString pattern = generator->getBestPattern(skeleton, status);
  return U_FAILURE(status) ? DatePattern{{Kind::kYear, {}}} : TakenApart(pattern);
}

std::size_t MonthIndex(Day day) { return static_cast<unsigned>(day.month()) - 1; }

template <std::size_t N>
void Take(const icu::UnicodeString* names, std::int32_t count, std::array<std::string, N>& into) {
  for (std::size_t i = 0; i < N && static_cast<std::int32_t>(i) < count; ++i)
    into[i] = Utf8(names[i]);
}

}  // namespace

struct LanguageData::Icu {
  icu::Locale locale;
  std::unique_ptr<const icu::PluralRules> plurals;

  PluralForm Select(std::uint64_t count) const {
    if (!plurals) return PluralForm::kOther;
    return FormNamed(Utf8(plurals->select(static_cast<double>(count))));
  }
};

std::string_view PluralFormName(PluralForm form) {
  return kFormNames[static_cast<std::size_t>(form)];
}

LanguageData::LanguageData(std::string_view tag) {
  using Symbols = icu::DateFormatSymbols;
  UErrorCode status = U_ZERO_ERROR;
  auto icu = std::make_unique<Icu>();
  icu->locale = LocaleOf(tag);
  icu->plurals.reset(icu::PluralRules::forLocale(icu->locale, status));
  for (std::size_t i = 0; i < plurals_.size(); ++i) plurals_[i] = icu->Select(i);

  const icu::DecimalFormatSymbols numbers(icu->locale, status);
  if (U_SUCCESS(status)) {
    grouping_ = Utf8(numbers.getSymbol(icu::DecimalFormatSymbols::kGroupingSeparatorSymbol));
    decimal_ = Utf8(numbers.getSymbol(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol));
  }
  const Symbols dates(icu->locale, status);
  if (U_SUCCESS(status)) {
    std::int32_t count = 0;
    const auto months = [&](Symbols::DtContextType context, Symbols::DtWidthType width,
                            std::array<std::string, 12>& into) {
      const icu::UnicodeString* const names = dates.getMonths(count, context, width);
      Take(names, count, into);
    };
    months(Symbols::FORMAT, Symbols::WIDE, months_);
    months(Symbols::FORMAT, Symbols::ABBREVIATED, short_months_);
    months(Symbols::STANDALONE, Symbols::ABBREVIATED, short_months_alone_);
    const icu::UnicodeString* const weekdays =
        dates.getWeekdays(count, Symbols::FORMAT, Symbols::WIDE);
    Take(weekdays + 1, count - 1, weekdays_);  // ICU counts them from 1
  }
  status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
      icu::DateTimePatternGenerator::createInstance(icu->locale, status));
  date_ = BestPattern(patterns.get(), u"yMMMMd");
  date_with_weekday_ = BestPattern(patterns.get(), u"yMMMMEEEEd");
  month_ = BestPattern(patterns.get(), u"yMMMM");
  day_and_month_ = BestPattern(patterns.get(), u"MMMMd");
  day_and_short_month_ = BestPattern(patterns.get(), u"MMMd");
  icu_ = std::move(icu);
}

LanguageData::~LanguageData() = default;
LanguageData::LanguageData(LanguageData&&) noexcept = default;

PluralForm LanguageData::Plural(std::uint64_t count) const {
  return count < plurals_.size() ? plurals_[count] : icu_->Select(count);
}

// Groups of three from the first thousand on: so English, Vietnamese and most others.
std::string LanguageData::Number(std::uint64_t number) const {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, grouping_);
  }
  return digits;
}

std::string LanguageData::Decimal(double number, int digits) const {
  char text[64];
  const int length = std::snprintf(text, sizeof text, "%.*f", digits, number);
  std::string written(text, static_cast<std::size_t>(std::min(length, 63)));
  if (const std::size_t point = written.find('.'); point != written.npos)
    written.replace(point, 1, decimal_);
  return written;
}

std::string LanguageData::Written(const DatePattern& pattern, Day day) const {
  std::string text;
  text.reserve(32);
  for (const DateField& field : pattern) {
    switch (field.kind) {
      case Kind::kText:
        text += field.text;
        break;
      case Kind::kDay:
        text += std::to_string(static_cast<unsigned>(day.day()));
        break;
      case Kind::kMonth:
        text += std::to_string(static_cast<unsigned>(day.month()));
        break;
      case Kind::kMonthName:
        text += months_[MonthIndex(day)];
        break;
      case Kind::kShortMonth:
        text += short_months_[MonthIndex(day)];
        break;
      case Kind::kYear:
        text += std::to_string(static_cast<int>(day.year()));
        break;
      case Kind::kWeekday:
        text += weekdays_[std::chrono::weekday(std::chrono::sys_days(day)).c_encoding()];
        break;
    }
  }
  return text;
}

std::string LanguageData::Date(Day day) const { return Written(date_, day); }
std::string LanguageData::DateWithWeekday(Day day) const {
  return Written(date_with_weekday_, day);
}
std::string LanguageData::Month(Day day) const { return Written(month_, day); }
std::string LanguageData::MonthName(Day day) const { return months_[MonthIndex(day)]; }
std::string LanguageData::ShortMonth(Day day) const { return short_months_alone_[MonthIndex(day)]; }
std::string LanguageData::DayAndMonth(Day day) const { return Written(day_and_month_, day); }
std::string LanguageData::DayAndShortMonth(Day day) const {
  return Written(day_and_short_month_, day);
}

std::string LanguageData::NameOfLanguage(std::string_view language) const {
  const icu::Locale named = LocaleOf(language);
  if (named == icu::Locale::getRoot()) return std::string(language);
  icu::UnicodeString name;
  named.getDisplayLanguage(icu_->locale, name);
  return name.isEmpty() ? std::string(language) : Utf8(name);
}

}  // namespace dateline
