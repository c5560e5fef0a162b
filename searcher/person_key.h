// SPDX-License-Identifier: GPL-2.0-or-later
// The key of a person, taken apart: its words, which of them are the family name, and whether the
// family name may come first (design: people.md section 2). Internal to searcher; pure; any thread.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "searcher/authority.h"
#include "searcher/display_name.h"
#include "searcher/response.h"

namespace dateline {

// Words and numbers are views into the key. A key of more words than fit takes part in no rule.
struct PersonKey {
  static constexpr std::size_t kMostWords = 8;

  std::array<std::string_view, kMostWords> all;  // the first `count` of them
  std::size_t count = 0;         // without the suffix; 0 for a short key or one of too many words
  std::string_view suffix = {};  // "jr", or empty
  std::size_t family = 0;        // where the family name begins, if it comes last
  std::string_view short_name = {};  // "trung" of "short:trung", else empty

  std::span<const std::string_view> words() const { return {all.data(), count}; }
  bool IsFull() const { return count >= 2; }
  bool BeginsWithInitial() const { return count > 0 && all[0].size() == 1; }
  std::span<const std::string_view> family_words() const { return words().subspan(family); }
  std::span<const std::string_view> middle_words() const { return words().subspan(1, family - 1); }
};

PersonKey ReadPersonKey(std::string_view key);

// What the key and its printed forms tell of the order of the name. Where they leave it open, both
// are true of it: then no rule that needs to know is applied, and either word may be the short
// name.
struct NameHabit {
  bool may_be_family_first = false;  // no spelling variant, no initial, no dropped word
  bool called_by_first = false;      // "Zhao"
  bool called_by_last = true;        // "Solberg", "Bình"
};

// Diacritics are evidence: "Trần Văn Bình" is Vietnamese in whatever list "tran" stands.
NameHabit HabitOf(const PersonKey& key, std::span<const FormCount> forms, StatedOrder said);

}  // namespace dateline
