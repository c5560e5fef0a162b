// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/locale.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "web/message_table.h"

namespace dateline::web {
namespace {

constexpr std::string_view kBlanks = " \t";

std::string_view Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lower;
}

// A qvalue in thousandths: "0.8" is 800. What is none is 0, as whoever sent it cannot have meant
// much by it.
int Quality(std::string_view text) {
  text = Trimmed(text);
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return 0;
  int quality = (text[0] - '0') * 1000;
  if (text.size() > 1 && text[1] != '.') return 0;
  int place = 100;
  for (const char digit : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (digit < '0' || digit > '9') return 0;
    quality += (digit - '0') * place;
    place /= 10;
  }
  return std::min(quality, 1000);
}

// One item of the header: "vi-VN;q=0.9".
struct Wish {
  std::string range;
  int quality = 1000;
};

Wish ReadWish(std::string_view item) {
  const std::size_t semicolon = std::min(item.find(';'), item.size());
  Wish wish{Lower(Trimmed(item.substr(0, semicolon)))};
  const std::string_view weight = Trimmed(item.substr(std::min(semicolon + 1, item.size())));
  if (weight.empty()) return wish;
  const bool is_weight = (weight[0] == 'q' || weight[0] == 'Q') && weight.size() > 2;
  wish.quality = is_weight && weight[1] == '=' ? Quality(weight.substr(2)) : 0;
  return wish;
}

std::vector<MessagePattern> PatternsOf(std::string_view language) {
  const std::span<const NamedKey> keys = MessageKeys();
  std::vector<MessagePattern> patterns(keys.size());
  const auto file = std::ranges::find(MessageFiles(), language, &MessageFile::language);
  const Result<MessageLines> lines = ReadMessageLines(file->text);
  if (!lines) throw std::logic_error(lines.error().message);
  for (const auto& [name, text] : *lines) {
    const auto key = std::ranges::find(keys, name, &NamedKey::name);
    Result<MessagePattern> pattern = MessagePattern::Compile(text);
    if (!pattern || key == keys.end())
      throw std::logic_error(pattern ? "no such message: " + std::string(name)
                                     : pattern.error().message);
    patterns[static_cast<std::size_t>(key - keys.begin())] = *std::move(pattern);
  }
  return patterns;
}

std::vector<std::size_t> SectionBegins() {
  std::vector<std::size_t> begins;
  for (std::size_t place = 0; place < MessageKeys().size(); ++place) {
    const auto section =
        static_cast<std::size_t>(MessageKeys()[place].key) >> messages::kKeyBitsInSection;
    if (section == begins.size()) begins.push_back(place);
  }
  return begins;
}

}  // namespace

// British dates, as the English of the pages is British.
const Locale& Locale::Of(Language language) {
  static const Locale kEnglish({Language::kEnglish, "en", "en-GB", "English"});
  static const Locale kVietnamese({Language::kVietnamese, "vi", "vi", "Tiếng Việt"});
  return language == Language::kVietnamese ? kVietnamese : kEnglish;
}

Locale::Locale(const Names& names)
    : language_(names.language),
      tag_(names.tag),
      name_(names.name),
      data_(names.data),
      begins_(SectionBegins()),
      patterns_(PatternsOf(names.tag)) {}

std::string Locale::Say(messages::Key key, std::initializer_list<MessageArgument> arguments) const {
  return pattern(key).Format({arguments.begin(), arguments.size()}, data_);
}

std::optional<Language> LanguageNamed(std::string_view tag) {
  const std::string primary = Lower(tag.substr(0, tag.find('-')));
  for (const Language language : kLanguages) {
    if (Locale::Of(language).tag() == primary) return language;
  }
  return std::nullopt;
}

Language AcceptedLanguage(std::string_view accept_language) {
  std::array<std::optional<int>, std::size(kLanguages)> qualities;
  int any = 0;
  std::optional<Language> first;  // of the equally good
  while (!accept_language.empty()) {
    const std::size_t comma = std::min(accept_language.find(','), accept_language.size());
    const Wish wish = ReadWish(accept_language.substr(0, comma));
    accept_language.remove_prefix(std::min(comma + 1, accept_language.size()));
    if (wish.range == "*") any = std::max(any, wish.quality);
    const std::optional<Language> language = LanguageNamed(wish.range);
    if (!language) continue;
    std::optional<int>& quality = qualities[static_cast<std::size_t>(*language)];
    quality = std::max(quality.value_or(0), wish.quality);
    if (!first) first = language;
  }
  Language best = first.value_or(Language::kEnglish);
  const auto quality_of = [&](Language language) {
    return qualities[static_cast<std::size_t>(language)].value_or(any);
  };
  for (const Language language : kLanguages) {
    if (quality_of(language) > quality_of(best)) best = language;
  }
  return quality_of(best) > 0 ? best : Language::kEnglish;
}

}  // namespace dateline::web
