// SPDX-License-Identifier: GPL-2.0-or-later
// Any text as a value of CSV, BibTeX, RIS and JSON in a page: it comes back whole, or cannot break
// out.
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "web/citation.h"
#include "web/csv.h"
#include "web/discovery.h"
#include "web/html.h"

namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

// RFC 4180 read back: the value, whatever it was, with the apostrophe that keeps it from being a
// formula.
std::string FromCell(std::string_view cell) {
  if (!cell.starts_with('"')) return std::string(cell);
  Require(cell.size() >= 2 && cell.ends_with('"'));
  cell = cell.substr(1, cell.size() - 2);
  std::string value;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    value += cell[at];
    if (cell[at] != '"') continue;
    Require(at + 1 < cell.size() && cell[at + 1] == '"');
    ++at;
  }
  return value;
}

void CheckCell(std::string_view text) {
  const std::string cell = dateline::web::CsvCell(text);
  const std::string value = FromCell(cell);
  if (!cell.starts_with('"')) Require(cell.find_first_of(",\"\r\n") == cell.npos);
  Require(value == text || value == "'" + std::string(text));
  Require(value.empty() ||
          std::string_view("=+-@\t\r\n").find(value.front()) == std::string_view::npos);
}

// Braces pair, and nothing but a backslash command stands before one of TeX's own signs.
void CheckBibTex(std::string_view text) {
  const std::string escaped = dateline::web::BibTexText(text);
  int depth = 0;
  for (std::size_t at = 0; at < escaped.size(); ++at) {
    if (escaped[at] == '{') ++depth;
    if (escaped[at] == '}') Require(--depth >= 0);
    if (std::string_view("&%$#_").find(escaped[at]) != std::string_view::npos)
      Require(at > 0 && escaped[at - 1] == '\\');
    Require(escaped[at] != '~' && escaped[at] != '^');
  }
  Require(depth == 0);
}

void CheckDataBlock(std::string_view text) {
  const nlohmann::json json(text);
  const std::string dumped = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  const std::string html = dateline::web::DataBlock(dumped).text();
  const std::string_view open = "<script type=\"application/ld+json\">";
  const std::string_view close = "</script>\n";
  Require(html.starts_with(open) && html.ends_with(close));
  const std::string_view inner =
      std::string_view(html).substr(open.size(), html.size() - open.size() - close.size());
  Require(inner.find_first_of("<>&") == inner.npos);
  Require(nlohmann::json::parse(inner) == nlohmann::json::parse(dumped));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  CheckCell(text);
  CheckBibTex(text);
  CheckDataBlock(text);
  Require(dateline::web::RisText(text).find_first_of("\r\n\t") == std::string::npos);
  if (const auto name = dateline::web::ReadSitemapName(text)) Require(name->part > 0);
  return 0;
}
