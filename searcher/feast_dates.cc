// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/feast_dates.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "core/feasts.h"
#include "core/fold.h"
#include "core/words.h"
#include "searcher/word_distance.h"

namespace dateline {
namespace {

// What else a feast is called by those who type it, by a name of FeastNames.
struct OtherName {
  std::string_view words;
  std::string_view known;
};
constexpr OtherName kOtherNames[] = {
    {"xmas", "christmas"},
    {"valentines day", "valentine day"},
    {"new year", "new year day"},
    {"new years day", "new year day"},
    {"new years eve", "new year eve"},
    {"giáng sinh", "christmas"},
    {"noel", "christmas"},
    {"đêm giáng sinh", "christmas eve"},
    {"tết dương lịch", "new year day"},
    {"tết âm lịch", "tết"},
    {"tết ta", "tết"},
    {"tết cổ truyền", "tết"},
    {"trung thu", "mid autumn festival"},
    {"tết trung thu", "mid autumn festival"},
    {"thanh minh", "qingming"},
    {"tết thanh minh", "qingming"},
    {"phật đản", "vesak"},
    {"phục sinh", "easter"},
    {"tuần thánh", "holy week"},
    {"thứ sáu tuần thánh", "good friday"},
    {"mùa chay", "lent"},
    {"tạ ơn", "thanksgiving"},
    {"tình nhân", "valentine day"},
    {"quốc tế lao động", "may day"},
    {"quốc tế phụ nữ", "international women day"},
    {"quốc tế thiếu nhi", "international children day"},
    {"thống nhất", "reunification day"},
    {"giải phóng miền nam", "reunification day"},
};

struct KnownFeast {
  std::string name;  // folded words, parted by one blank
  int feast = 0;
};

std::string Joined(const std::vector<std::string>& words, char joint) {
  std::string joined;
  for (const std::string& word : words)
    joined += (joined.empty() ? "" : std::string(1, joint)) + word;
  return joined;
}

std::vector<std::string> FoldedWordsOf(std::string_view text) {
  constexpr std::size_t kMostWords = 8;  // of any feast's name, and its year
  std::vector<std::string> folded;
  for (const Word& word : SplitWords(text, kMostWords + 1))
    folded.push_back(FoldWord(text.substr(word.span.begin, word.span.end - word.span.begin)));
  if (folded.size() > kMostWords) folded.clear();
  return folded;
}

// By name.
const std::vector<KnownFeast>& Known() {
  static const std::vector<KnownFeast> kKnown = [] {
    std::vector<KnownFeast> known;
    const auto add = [&](std::string_view words, int feast) {
      known.push_back({Joined(FoldedWordsOf(words), ' '), feast});
    };
    for (const FeastName& name : FeastNames()) add(name.words, name.feast);
    for (const OtherName& other : kOtherNames) {
      for (const FeastName& name : FeastNames()) {
        if (name.words == other.known) add(other.words, name.feast);
      }
    }
    std::sort(known.begin(), known.end(),
              [](const KnownFeast& a, const KnownFeast& b) { return a.name < b.name; });
    return known;
  }();
  return kKnown;
}

std::optional<int> YearOf(std::string_view word) {
  int year = 0;
  const char* const end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data(), end, year);
  if (word.size() != 4 || error != std::errc() || stop != end || year < 1) return std::nullopt;
  return year;
}

// A feast's name and its year, as typed.
struct Typed {
  std::vector<std::string> name;
  std::optional<int> year;
};

Typed ReadTyped(std::string_view text) {
  Typed typed{FoldedWordsOf(text), {}};
  if (typed.name.size() > 1 && (typed.year = YearOf(typed.name.back()))) typed.name.pop_back();
  return typed;
}

// Vietnamese may put "feast" or "day" before the name.
std::optional<int> FeastCalled(std::vector<std::string> name) {
  const auto find = [&]() -> std::optional<int> {
    const std::string wanted = Joined(name, ' ');
    const auto at = std::lower_bound(
        Known().begin(), Known().end(), wanted,
        [](const KnownFeast& known, const std::string& other) { return known.name < other; });
    if (at == Known().end() || at->name != wanted) return std::nullopt;
    return at->feast;
  };
  if (const std::optional<int> feast = find()) return feast;
  if (name.size() < 2 || (name.front() != "le" && name.front() != "ngay")) return std::nullopt;
  name.erase(name.begin());
  return find();
}

Error Refused(std::string message) { return {Fault::kBadInput, std::move(message), "bad-date"}; }

std::string WithYear(const std::string& name, int year) {
  return name + "-" + std::to_string(year);
}

}  // namespace

std::optional<Result<DayRange>> ReadFeast(std::string_view text, Day today) {
  const Typed typed = ReadTyped(text);
  const std::optional<int> feast = FeastCalled(typed.name);
  if (!feast) return std::nullopt;
  if (!typed.year)
    return Refused("needs its year; write " + WithYear(Joined(typed.name, '-'), int(today.year())) +
                   ".");
  if (const std::optional<DayRange> days = FeastDays(*feast, *typed.year)) return *days;
  return Refused(
      "is not known in that year; feasts of the moon are from 1990 to 2040, so write the "
      "day itself.");
}

std::optional<std::chrono::month_day> ReadFeastOfAnyYear(std::string_view text) {
  const Typed typed = ReadTyped(text);
  const std::optional<int> feast = typed.year ? std::nullopt : FeastCalled(typed.name);
  constexpr int kLeapYear = 2024;  // which has every day that any year has
  const std::optional<Day> day = feast ? FixedFeastDay(*feast, kLeapYear) : std::nullopt;
  if (!day) return std::nullopt;
  return day->month() / day->day();
}

std::string NearestFeast(std::string_view text, Day today) {
  const Typed typed = ReadTyped(text);
  const std::string name = Joined(typed.name, ' ');
  const Letters letters(name);
  if (!letters.whole() || letters.size() < 4) return {};
  std::size_t least = letters.size() < 7 ? 1 : 2;
  const KnownFeast* nearest = nullptr;
  for (const KnownFeast& known : Known()) {
    const Letters other(known.name);
    if (!other.whole()) continue;
    const std::size_t distance = WordDistance(letters.span(), other.span(), least);
    if (distance > least || (nearest != nullptr && distance == least)) continue;
    nearest = &known;
    least = distance;
  }
  if (nearest == nullptr) return {};
  const bool every_year = FixedFeastDay(nearest->feast, 2024).has_value();
  const std::string written = Joined(FoldedWordsOf(nearest->name), '-');
  if (!typed.year && every_year) return written;
  return WithYear(written, typed.year.value_or(int(today.year())));
}

}  // namespace dateline
