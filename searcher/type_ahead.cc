// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/type_ahead.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string>

#include "core/fold.h"
#include "searcher/facet_terms.h"

namespace dateline {
namespace {

// Forms of one entity beyond these are slips of a few articles.
constexpr std::size_t kMostNames = 24;

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

std::vector<std::string> NamesOf(const AliasMap& names, EntityNumber entity) {
  std::vector<std::string> folded = {FoldName(names.label(entity))};
  for (const FormCount& form : names.forms(entity)) {
    if (folded.size() == kMostNames) break;
    std::string name = FoldName(form.form);
    if (std::find(folded.begin(), folded.end(), name) == folded.end())
      folded.push_back(std::move(name));
  }
  std::erase_if(folded, [](const std::string& name) { return name.empty(); });
  return folded;
}

// What was typed of a date: the beginning of a year's digits, and a month where there is one.
struct TypedPeriod {
  std::string year;              // digits; may be empty
  std::vector<unsigned> months;  // any of these; empty: the year itself
};

bool IsDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

std::vector<unsigned> MonthsNamed(std::string_view beginning) {
  std::vector<unsigned> months;
  for (unsigned i = 0; i < 12 && beginning.size() >= 3; ++i) {
    if (kMonths[i].starts_with(beginning)) months.push_back(i + 1);
  }
  return months;
}

std::vector<unsigned> MonthsNumbered(std::string_view beginning) {
  std::vector<unsigned> months;
  for (unsigned month = 1; month <= 12; ++month) {
    const std::string digits = std::to_string(month);
    if (digits == beginning || ("0" + digits).substr(digits.size() - 1).starts_with(beginning))
      months.push_back(month);
  }
  return months;
}

std::vector<std::string_view> PartsOf(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" -/,", at), text.size());
    if (end > at) parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::optional<TypedPeriod> ReadPeriod(std::string_view typed) {
  const std::string folded = FoldName(typed);
  std::vector<std::string_view> parts = PartsOf(folded);
  TypedPeriod period;
  if (parts.size() >= 2 && parts[0] == "thang" && IsDigits(parts[1])) {
    period.months = MonthsNumbered(parts[1]);
    parts.erase(parts.begin(), parts.begin() + 2);
    if (period.months.empty() || parts.size() > 1) return std::nullopt;
    if (parts.size() == 1) period.year = parts[0];
  } else if (parts.size() == 1 && IsDigits(parts[0]) && parts[0].size() >= 3) {
    period.year = parts[0];
  } else if (parts.size() == 2 && IsDigits(parts[0]) && parts[0].size() == 4) {
    period.year = parts[0];
    period.months = IsDigits(parts[1]) ? MonthsNumbered(parts[1]) : MonthsNamed(parts[1]);
    if (period.months.empty()) return std::nullopt;
  } else if (parts.size() == 1 || parts.size() == 2) {
    period.months = MonthsNamed(parts[0]);
    if (period.months.empty()) return std::nullopt;
    if (parts.size() == 2) period.year = parts[1];
  } else {
    return std::nullopt;
  }
  if (!period.year.empty() && (!IsDigits(period.year) || period.year.size() > 4))
    return std::nullopt;
  return period;
}

std::int32_t FirstOf(Day day, Granularity granularity) {
  const auto month = granularity == Granularity::kYear ? std::chrono::January : day.month();
  return DayNumber(Day(day.year(), month, std::chrono::day(1)));
}

bool IsMeant(const TypedPeriod& typed, Day first, Granularity granularity) {
  if (!std::to_string(static_cast<int>(first.year())).starts_with(typed.year)) return false;
  if (granularity == Granularity::kYear) return true;
  const auto month = static_cast<unsigned>(first.month());
  return std::find(typed.months.begin(), typed.months.end(), month) != typed.months.end();
}

}  // namespace

TypeAhead::TypeAhead(const std::array<const AliasMap*, 4>& names, const Columns& columns) {
  for (const FacetKind kind : kFacetKinds) {
    const AliasMap& map = *names[IndexOf(kind)];
    NameCompletion& completion = names_[IndexOf(kind)];
    for (EntityNumber entity = 0; entity < map.size(); ++entity) {
      const std::uint32_t articles = columns.entities(kind).Articles(entity);
      if (articles == 0 || map.IsHidden(entity) || map.IsShort(entity)) continue;
      for (const std::string& name : NamesOf(map, entity)) completion.Add(entity, name, articles);
    }
    completion.Seal();
  }
  for (const Xapian::docid document : columns.documents()) {
    const Period& period = columns.published(document);
    if (!period.known()) continue;
    const Day first = DayOfNumber(period.first);
    const Day last = DayOfNumber(period.last);
    if (first.year() != last.year()) continue;
    ++years_[FirstOf(first, Granularity::kYear)];
    if (first.month() == last.month()) ++months_[FirstOf(first, Granularity::kMonth)];
  }
}

std::vector<TypeAhead::Named> TypeAhead::NamesFrom(std::string_view folded,
                                                   std::size_t limit) const {
  std::vector<Named> found;
  for (const FacetKind kind : kFacetKinds) {
    for (const NameCompletion::Found& name : names_[IndexOf(kind)].Find(folded, limit))
      found.push_back({kind, name.owner, name.folded, name.weight});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Named& a, const Named& b) { return a.articles > b.articles; });
  if (found.size() > limit) found.resize(limit);
  return found;
}

std::vector<TypeAhead::Dated> TypeAhead::PeriodsFrom(std::string_view typed,
                                                     std::size_t limit) const {
  std::vector<Dated> found;
  const std::optional<TypedPeriod> period = ReadPeriod(typed);
  if (!period) return found;
  const auto granularity = period->months.empty() ? Granularity::kYear : Granularity::kMonth;
  const auto& held = period->months.empty() ? years_ : months_;
  for (auto each = held.rbegin(); each != held.rend() && found.size() < limit; ++each) {
    const Day first = DayOfNumber(each->first);
    if (IsMeant(*period, first, granularity)) found.push_back({{first, granularity}, each->second});
  }
  return found;
}

std::size_t TypeAhead::bytes() const {
  std::size_t bytes = 0;
  for (const NameCompletion& names : names_) bytes += names.bytes();
  return bytes;
}

}  // namespace dateline
