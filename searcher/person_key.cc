// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/person_key.h"

#include <algorithm>
#include <string>

#include "core/family_names.h"
#include "core/pinyin.h"
#include "searcher/vietnamese_letters.h"

namespace dateline {
namespace {

constexpr std::string_view kShortPrefix = "short:";
// A number behind a name tells two people apart as "jr" does.
constexpr std::string_view kSuffixes[] = {"i",  "ii",  "iii",  "iv",  "ix",   "jr",
                                          "sr", "v",   "vi",   "vii", "viii", "x",
                                          "xi", "xii", "xiii", "xiv", "xv",   "xvi"};
constexpr std::string_view kParticles[] = {
    "abu", "al",    "bar", "ben", "bin", "bint", "da",  "das", "de", "del", "della", "den",
    "der", "di",    "do",  "dos", "du",  "el",   "ibn", "la",  "le", "lo",  "mac",   "of",
    "san", "santa", "st",  "ter", "the", "ten",  "van", "von", "y",  "zu"};
constexpr std::size_t kMostLettersOfSyllable = 7;  // "nguyen", "truong", "nguyets"

bool IsSuffix(std::string_view word) {
  return std::ranges::find(kSuffixes, word) != std::end(kSuffixes);
}

bool IsParticle(std::string_view word) {
  return std::ranges::find(kParticles, word) != std::end(kParticles);
}

bool AreShort(std::span<const std::string_view> words, std::size_t most) {
  return std::ranges::all_of(words, [&](std::string_view word) {
    return word.size() <= most && word.find('-') == std::string_view::npos;
  });
}

NameHabit SaidHabit(StatedOrder said) {
  if (said == StatedOrder::kFamilyLast) return {};
  return {.may_be_family_first = true, .called_by_first = true, .called_by_last = true};
}

}  // namespace

PersonKey ReadPersonKey(std::string_view key) {
  PersonKey parts;
  if (key.starts_with(kShortPrefix)) {
    parts.short_name = key.substr(kShortPrefix.size());
    return parts;
  }
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    if (end > 0) {
      if (parts.count == PersonKey::kMostWords) return {};
      parts.all[parts.count++] = key.substr(0, end);
    }
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  if (parts.count > 2 && IsSuffix(parts.all[parts.count - 1])) {
    parts.suffix = parts.all[--parts.count];
  }
  if (parts.count == 0) return parts;
  parts.family = parts.count - 1;
  for (std::size_t i = 1; i < parts.count; ++i) {
    if (!IsParticle(parts.all[i])) continue;
    parts.family = i;
    break;
  }
  return parts;
}

NameHabit HabitOf(const PersonKey& key, std::span<const FormCount> forms, StatedOrder said) {
  if (!key.IsFull()) return {};
  if (said != StatedOrder::kUnsaid) return SaidHabit(said);
  const bool vietnamese_letters =
      key.count <= 5 && std::ranges::any_of(forms, [](const FormCount& form) {
        return HasVietnameseLetter(form.form);
      });
  if (vietnamese_letters) return {.may_be_family_first = true};

  const std::span<const std::string_view> words = key.words();
  const FamilyNameLists lists = FamilyNameListsOf(words.front());
  // The way Korea and Taiwan spell given names, "Song Ki-hoon": whatever the family name is.
  const bool joined_given =
      words.size() == 2 && words[1].find('-') != std::string_view::npos && lists.any();
  const bool vietnamese =
      lists.vietnamese && words.size() <= 4 && AreShort(words, kMostLettersOfSyllable);
  const bool chinese =
      lists.chinese && words.size() <= 3 &&
      std::ranges::all_of(words, [](std::string_view word) { return IsPinyin(word); });
  const bool korean = lists.korean && words.size() <= 3 && AreShort(words, kMostLettersOfSyllable);
  // Leo XIV is called Leo, and a number one letter away is another pope.
  if (words.size() == 2 && !lists.any() && words[1].size() > 1 && IsSuffix(words[1]) &&
      words[1] != "jr" && words[1] != "sr")
    return {.may_be_family_first = true, .called_by_first = true, .called_by_last = false};
  NameHabit habit;
  habit.may_be_family_first = joined_given || vietnamese || chinese || korean;
  habit.called_by_first = joined_given || chinese || korean;
  // "Kim Davis" is short too, so that a Korean name by its letters may also be called by its last.
  habit.called_by_last =
      vietnamese || (korean && words.size() == 2 && !joined_given) || !habit.may_be_family_first;
  return habit;
}

}  // namespace dateline
