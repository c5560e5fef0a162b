// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/page_compare.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "web/compare_address.h"
#include "web/message_keys/copies.h"
#include "web/messages.h"
#include "web/messages_copies.h"
#include "web/result_item.h"

namespace dateline::web {
namespace {

// Of what is the same so much stands on either side of a change; the rest is folded.
constexpr std::size_t kContextBytes = 240;
constexpr std::size_t kFoldedFrom = 3 * kContextBytes;

bool IsBlank(char byte) { return byte == ' ' || byte == '\n' || byte == '\t'; }

std::size_t CountWords(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    words += !IsBlank(text[i]) && (i == 0 || IsBlank(text[i - 1])) ? 1 : 0;
  return words;
}

// The nearest blank at or behind `at`; the end without one.
std::size_t BlankFrom(std::string_view text, std::size_t at) {
  while (at < text.size() && !IsBlank(text[at])) ++at;
  return at;
}

// A long stretch without a change keeps its ends, next to what did change, and opens on demand.
Html Unchanged(const Locale& locale, std::string_view text, bool is_first, bool is_last) {
  if (text.size() < kFoldedFrom) return Text(text);
  const std::size_t begin = is_first ? 0 : BlankFrom(text, kContextBytes);
  const std::size_t end =
      is_last ? text.size() : std::max(begin, BlankFrom(text, text.size() - kContextBytes));
  const std::string_view middle = text.substr(begin, end - begin);
  if (middle.empty()) return Text(text);
  return Join({Text(text.substr(0, begin)), "<details class=\"same\"><summary>",
               Text(locale.Say(messages::kWordsUnchanged, {{"count", CountWords(middle)}})),
               "</summary>", Text(middle), "</details>", Text(text.substr(end))});
}

// Colour and line tell the two apart for the eye, elements and words for whoever listens.
Html Changed(const Locale& locale, const ChangedText& part) {
  const bool added = part.change == Change::kAdded;
  const Html hidden = Join(
      {"<span class=\"visually-hidden\">",
       Text(added ? locale[messages::kAddedWords] : locale[messages::kRemovedWords]), "</span>"});
  return added ? Join({"<ins>", hidden, Text(part.text), "</ins>"})
               : Join({"<del>", hidden, Text(part.text), "</del>"});
}

Html Differences(const Locale& locale, const std::vector<ChangedText>& parts) {
  Html html;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    html += parts[i].change == Change::kNone
                ? Unchanged(locale, parts[i].text, i == 0, i + 1 == parts.size())
                : Changed(locale, parts[i]);
  }
  return html;
}

bool HasChange(const std::vector<ChangedText>& parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [](const ChangedText& part) { return part.change != Change::kNone; });
}

Html Side(const Locale& locale, std::string_view label, const ComparedText& side) {
  return Join({"<dt>", Text(label), "</dt><dd><a",
               Attribute("href", ArticleAddress(side.article.id, {})), ">",
               Text(messages::SideText(locale, side)), "</a></dd>\n"});
}

Html Block(const Locale& locale, std::string_view title, const std::vector<ChangedText>& parts) {
  return Join({"<section class=\"block\"><h2>", Text(title),
               "</h2>\n<div class=\"changes\" dir=\"auto\">", Differences(locale, parts),
               "</div></section>\n"});
}

}  // namespace

Html ComparePage(const Setting& setting, const CompareView& view) {
  const Locale& locale = setting.locale;
  const Comparison& comparison = view.comparison;
  Frame frame;
  frame.title = std::string(locale[messages::kComparison]);
  frame.canonical = CompareAddress(view.before, view.after);
  frame.indexing = Indexing::kRefused;
  const bool differs = HasChange(comparison.title) || HasChange(comparison.text);
  const Html same =
      differs ? Html() : Join({"<p>", Text(locale[messages::kNoDifference]), "</p>\n"});
  const Html title = comparison.title.empty()
                         ? Html()
                         : Block(locale, locale[messages::kHeadline], comparison.title);
  return Page(
      setting, frame,
      Join({"<div class=\"shell read\">\n<main id=\"main\" tabindex=\"-1\">\n"
            "<header class=\"person__head\"><h1>",
            Text(locale[messages::kComparison]), "</h1>\n<dl class=\"sides\">",
            Side(locale, locale[messages::kComparedFrom], comparison.before),
            Side(locale, locale[messages::kComparedTo], comparison.after), "</dl></header>\n", same,
            title, Block(locale, locale[messages::kText], comparison.text), "</main>\n</div>\n"}));
}

}  // namespace dateline::web
