// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/time_zone.h"

#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include "web/messages.h"

namespace dateline::web {
namespace {

using Zone = std::unique_ptr<const icu::TimeZone>;

// Names that are longer are no names, and need not be looked up.
constexpr std::size_t kLongestName = 64;

icu::UnicodeString Units(std::string_view name) {
  return icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
}

// ICU also reads "GMT+7" and the like; those name no place, and their sign is read both ways.
bool IsInDatabase(const icu::UnicodeString& name) {
  UErrorCode status = U_ZERO_ERROR;
  UBool is_system = false;
  icu::UnicodeString canonical;
  icu::TimeZone::getCanonicalID(name, canonical, is_system, status);
  return U_SUCCESS(status) && is_system;
}

// Letters and digits alone, in lower case: "asia/ho chi minh" is meant for "Asia/Ho_Chi_Minh".
std::string Loosely(std::string_view name) {
  std::string loose;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') loose += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) loose += c;
  }
  return loose;
}

// The zone of that name but for case and blanks, or of that city; empty when there is none.
std::string ProbablyMeant(std::string_view name) {
  const std::string wanted = Loosely(name.substr(name.rfind('/') + 1));
  const std::string whole = Loosely(name);
  UErrorCode status = U_ZERO_ERROR;
  // Every name, not the canonical ones alone: ICU's name for Asia/Ho_Chi_Minh is Asia/Saigon.
  const std::unique_ptr<icu::StringEnumeration> names(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, status));
  if (U_FAILURE(status) || wanted.empty()) return {};
  std::string city;
  while (const char* known = names->next(nullptr, status)) {
    const std::string_view view(known);
    if (Loosely(view) == whole) return std::string(view);
    if (Loosely(view.substr(view.rfind('/') + 1)) == wanted && city.empty()) city = view;
  }
  return city;
}

Zone FindZone(std::string_view name) {
  if (name.empty()) return Zone(icu::TimeZone::createDefault());
  const icu::UnicodeString units = Units(name);
  if (name.size() > kLongestName || !IsInDatabase(units)) return nullptr;
  return Zone(icu::TimeZone::createTimeZone(units));
}

Error NoSuchZone(const Locale& locale, std::string_view name) {
  const std::string meant = name.size() > kLongestName ? std::string() : ProbablyMeant(name);
  return {Fault::kBadInput, messages::NotATimeZone(locale, name, meant)};
}

}  // namespace

Result<Day> DayIn(std::string_view zone, std::chrono::sys_seconds instant) {
  const Zone found = FindZone(zone);
  if (!found) return NoSuchZone(English(), zone);
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t standard = 0;
  std::int32_t summer = 0;  // both in milliseconds east of Greenwich
  const auto since_1970 =
      static_cast<UDate>(instant.time_since_epoch().count()) * U_MILLIS_PER_SECOND;
  found->getOffset(since_1970, false, standard, summer, status);
  if (U_FAILURE(status)) return NoSuchZone(English(), zone);
  const std::chrono::milliseconds east(standard + summer);
  return Day(std::chrono::floor<std::chrono::days>(instant + east));
}

Result<Done> CheckTimeZone(std::string_view zone, const Locale& locale) {
  if (!FindZone(zone)) return NoSuchZone(locale, zone);
  return Done{};
}

}  // namespace dateline::web
