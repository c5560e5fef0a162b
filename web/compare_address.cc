// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/compare_address.h"

#include <charconv>
#include <string>
#include <string_view>

#include "web/message_keys/copies.h"
#include "web/message_keys/faults.h"
#include "web/messages.h"
#include "web/messages_copies.h"

namespace dateline::web {
namespace {

constexpr std::size_t kMostVersions = 9999;  // more digits than any article has versions

Url WithText(Url url, Literal name, Literal version, const TextName& text) {
  url = std::move(url).Parameter(name, text.article);
  if (text.version) url = std::move(url).Parameter(version, std::to_string(*text.version));
  return url;
}

std::optional<std::size_t> ReadVersion(std::string_view text) {
  std::size_t version = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), version);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (version < 1 || version > kMostVersions) return std::nullopt;
  return version;
}

}  // namespace

Url CompareAddress(const TextName& before, const TextName& after) {
  return CompareAddress(before, after, Url("/compare"));
}

Url CompareAddress(const TextName& before, const TextName& after, Url path) {
  return WithText(WithText(std::move(path), "before", "before.version", before), "after",
                  "after.version", after);
}

Result<std::pair<TextName, TextName>> ReadComparison(const Parameters& parameters,
                                                     const Locale& locale) {
  std::pair<TextName, TextName> texts;
  for (const auto& [name, value] : parameters) {
    if (name == "before") texts.first.article = value;
    if (name == "after") texts.second.article = value;
    if ((name != "before.version" && name != "after.version") || value.empty()) continue;
    const std::optional<std::size_t> version = ReadVersion(value);
    if (!version)
      return Error{Fault::kBadInput,
                   locale.Say(messages::kNotANumber,
                              {{"parameter", name}, {"typed", value}, {"most", kMostVersions}}),
                   "bad-number"};
    (name == "before.version" ? texts.first : texts.second).version = version;
  }
  if (texts.first.article.empty() || texts.second.article.empty())
    return Error{Fault::kBadInput, std::string(locale[messages::kTextsNeeded]), "bad-value"};
  return texts;
}

}  // namespace dateline::web
