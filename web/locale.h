// SPDX-License-Identifier: GPL-2.0-or-later
// The language of a page: its messages (web/messages), and how it writes numbers and dates. Passed
// to every component; nothing on a page is said without it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/language_data.h"
#include "core/message_pattern.h"
#include "web/message_key.h"

namespace dateline::web {

enum class Language : std::uint8_t { kEnglish, kVietnamese };
inline constexpr Language kLanguages[] = {Language::kEnglish, Language::kVietnamese};

// Made once for each language, at its first use, and never changed: safe from any thread.
class Locale {
 public:
  static const Locale& Of(Language language);

  Language language() const { return language_; }
  std::string_view tag() const { return tag_; }    // "vi": as in HTML and HTTP
  std::string_view name() const { return name_; }  // "Tiếng Việt": in the language itself

  // A message without arguments. Requires: it has none.
  std::string_view operator[](messages::Key key) const { return pattern(key).text(); }

  // A message with its arguments, by name. Numbers are written as the language does.
  std::string Say(messages::Key key, std::initializer_list<MessageArgument> arguments) const;

  const MessagePattern& pattern(messages::Key key) const {
    const auto number = static_cast<std::size_t>(key);
    const std::size_t section = number >> messages::kKeyBitsInSection;
    return patterns_[begins_[section] + number % (1U << messages::kKeyBitsInSection)];
  }
  const LanguageData& data() const { return data_; }

  Locale(const Locale&) = delete;
  Locale& operator=(const Locale&) = delete;

 private:
  struct Names {
    Language language;
    std::string_view tag;
    std::string_view data;  // the locale whose numbers and dates it writes
    std::string_view name;
  };
  explicit Locale(const Names& names);

  Language language_;
  std::string_view tag_;
  std::string_view name_;
  LanguageData data_;
  std::vector<std::size_t> begins_;       // by section: its first in patterns_
  std::vector<MessagePattern> patterns_;  // in the order of the keys
};

// What JSON, logs and the command line speak.
inline const Locale& English() { return Locale::Of(Language::kEnglish); }

// The language of a tag ("vi", "vi-VN", "EN"), where we have it.
std::optional<Language> LanguageNamed(std::string_view tag);

// The best of ours for an Accept-Language header (RFC 9110 §12.5.4): the highest quality, of equals
// the first named; a language whose quality is 0 is not taken by "*". English where nothing fits.
// For any bytes.
Language AcceptedLanguage(std::string_view accept_language);

}  // namespace dateline::web
