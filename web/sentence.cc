// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/sentence.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace dateline::web {
namespace {

// Text between two equal marks, or nothing when the second is missing.
std::string_view Between(std::string_view text, char mark) {
  const std::size_t end = text.find(mark, 1);
  return end == text.npos ? std::string_view() : text.substr(1, end - 1);
}

Html Stressed(std::string_view text) {
  Html html;
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find_first_of("`*"), text.size());
    html += Text(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) break;
    const std::string_view words = Between(text, text[0]);
    if (words.empty()) {
      html += Text(text.substr(0, 1));
      text.remove_prefix(1);
      continue;
    }
    html += text[0] == '`' ? Join({"<code>", Text(words), "</code>"})
                           : Join({"<em>", Text(words), "</em>"});
    text.remove_prefix(words.size() + 2);
  }
  return html;
}

// What decides plurals: of the parts the numbers.
std::vector<MessageArgument> Numbers(std::initializer_list<SentencePart> parts) {
  std::vector<MessageArgument> numbers;
  for (const SentencePart& part : parts) {
    if (const auto* number = std::get_if<std::uint64_t>(&part.value))
      numbers.emplace_back(part.name, *number);
  }
  return numbers;
}

Html PartNamed(const Locale& locale, std::initializer_list<SentencePart> parts,
               const std::string& name) {
  const auto* const part = std::find_if(parts.begin(), parts.end(),
                                        [&](const SentencePart& one) { return one.name == name; });
  if (part == parts.end()) return Text("{" + name + "}");
  if (const auto* number = std::get_if<std::uint64_t>(&part->value))
    return Text(locale.data().Number(*number));
  return std::get<Html>(part->value);
}

}  // namespace

Html Sentence(const Locale& locale, messages::Key key, std::initializer_list<SentencePart> parts) {
  const std::vector<MessageArgument> numbers = Numbers(parts);
  Html html;
  for (const MessagePiece* piece : locale.pattern(key).Decide(numbers, locale.data())) {
    html += piece->kind == MessagePiece::Kind::kText ? Stressed(piece->text)
                                                     : PartNamed(locale, parts, piece->text);
  }
  return html;
}

}  // namespace dateline::web
