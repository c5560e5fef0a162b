// SPDX-License-Identifier: GPL-2.0-or-later
// A query on the first line and a text behind it: what is marked lies in order, inside the text and
// on code point boundaries, and passages are about as long as asked for.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/unicode.h"
#include "searcher/snippet.h"

namespace {

using std::chrono::year;

constexpr std::size_t kWordAndMarks = 100;  // what a passage may be over its length

void Require(bool holds) {
  if (!holds) std::abort();
}

void RequireSound(std::string_view text, const std::vector<dateline::Span>& ranges) {
  std::uint32_t before = 0;
  for (const dateline::Span& range : ranges) {
    Require(before <= range.begin && range.begin < range.end && range.end <= text.size());
    Require(dateline::CodePointFloor(text, range.begin) == range.begin);
    Require(dateline::CodePointFloor(text, range.end) == range.end);
    before = range.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(input.find('\n'), input.size());
  const auto parsed =
      dateline::ParseQuery(input.substr(0, line), dateline::Day(year(2024) / 3 / 22));
  if (!parsed) return 0;
  const std::string text = dateline::CleanText(input.substr(std::min(line + 1, input.size())));
  const dateline::Highlighter highlighter(*parsed, {"en", "vi"});
  RequireSound(text, highlighter.Find(text));

  const std::size_t bytes = size % 97;
  const auto begin = static_cast<std::uint32_t>(size % 7);
  const dateline::Span body = {begin, static_cast<std::uint32_t>(text.size())};
  const std::vector<dateline::Marked> snippets = highlighter.Snippets(text, body, 2, bytes);
  Require(snippets.size() <= 2);
  for (const dateline::Marked& marked : snippets) {
    Require(dateline::IsUtf8(marked.text) && marked.text.size() <= bytes + kWordAndMarks);
    RequireSound(marked.text, marked.ranges);
  }
  return 0;
}
