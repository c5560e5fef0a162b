// SPDX-License-Identifier: GPL-2.0-or-later
// Whatever text comes in, what comes out can neither open an element nor leave an attribute, and is
// UTF-8; an address holds nothing but what an address may.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/unicode.h"
#include "web/html.h"

namespace {

using dateline::Span;

void Require(bool holds) {
  if (!holds) std::abort();
}

// The text with its <mark> and </mark> taken out, which are the only markup it may have.
std::string WithoutMarks(std::string text) {
  for (const std::string_view mark : {"<mark>", "</mark>"}) {
    for (std::size_t at; (at = text.find(mark)) != text.npos;) text.erase(at, mark.size());
  }
  return text;
}

void CheckAddress(std::string_view address) {
  for (const char letter : address) {
    Require(letter > ' ' && letter < 0x7F && letter != '"' && letter != '<' && letter != '>' &&
            letter != '\'' && letter != '\\');
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);

  const std::string text = dateline::web::Text(input).text();
  Require(text.find_first_of("<>\"'") == text.npos);
  Require(dateline::IsUtf8(text));

  const std::string attribute = dateline::web::Attribute("value", input).text();
  Require(attribute.find_first_of("<>'") == attribute.npos);
  Require(attribute.find('"', 8) == attribute.size() - 1);

  // The first bytes serve as ranges over the rest.
  std::vector<Span> ranges;
  for (std::size_t i = 0; i + 1 < size && i < 16; i += 2) ranges.push_back({data[i], data[i + 1]});
  const std::string marked = dateline::web::Marks(input, ranges).text();
  Require(WithoutMarks(marked) == text || !dateline::IsUtf8(input));
  Require(dateline::IsUtf8(marked));

  using dateline::web::Url;
  CheckAddress(Url("/article").Segment(input).text());
  CheckAddress(Url("/search").Parameter("q", input).text());
  const Url external = Url::External(input);
  CheckAddress(external.text());
  Require(external.text().empty() || external.text()[0] == 'h' || external.text()[0] == 'H');
  return 0;
}
