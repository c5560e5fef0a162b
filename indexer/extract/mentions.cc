// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mentions.h"

#include <algorithm>
#include <utility>

#include "indexer/extract/cues.h"

namespace dateline {
namespace {

constexpr std::size_t kMostForms = 200;  // of one entity; its mentions are kept all the same

// The stop after "Jr", "Inc" or "U.S" is part of the name and not the end of a sentence.
bool TakesFullStop(const Token& token) {
  const bool dotted = token.printed.find('.') != std::string_view::npos;
  const bool suffix = token.Is(kNameSuffix | kLegalForm) && token.Is(kAbbreviation);
  return (dotted || suffix) && token.printed.data()[token.printed.size()] == '.';
}

}  // namespace

Span BytesOf(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  Span bytes{tokens[first].span.begin, tokens[last - 1].span.end};
  if (TakesFullStop(tokens[last - 1])) ++bytes.end;
  return bytes;
}

std::string PrintedForm(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  const Span bytes = BytesOf(tokens, first, last);
  const std::string_view text(tokens[first].printed.data(), bytes.end - bytes.begin);
  std::string form;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank) {
      form += c;
    } else if (!form.ends_with(' ')) {
      form += ' ';
    }
  }
  return form;
}

void AddForm(const std::string& form, Entity& entity) {
  if (entity.forms.size() >= kMostForms) return;
  if (std::ranges::find(entity.forms, form) == entity.forms.end()) entity.forms.push_back(form);
}

void SetName(std::string name, Entity& entity) {
  if (std::ranges::find(entity.forms, name) == entity.forms.end()) {
    if (entity.forms.size() >= kMostForms) entity.forms.pop_back();
    entity.forms.push_back(name);
  }
  entity.name = std::move(name);
}

void AddMention(const std::vector<Token>& tokens, const NameSpan& span, MentionRule rule,
                Entity& entity) {
  entity.mentions.push_back(
      {tokens[span.first].field, BytesOf(tokens, span.first, span.last), rule, span.confidence});
  AddForm(PrintedForm(tokens, span.first, span.last), entity);
}

}  // namespace dateline
