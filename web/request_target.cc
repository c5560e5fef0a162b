// SPDX-License-Identifier: GPL-2.0-or-later
#include "web/request_target.h"

#include <algorithm>

#include "core/unicode.h"

namespace dateline::web {
namespace {

enum class Plus { kIsPlus, kIsBlank };  // in a path, and in a query as HTML forms write it

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string Unescaped(std::string_view text, Plus plus) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool room = text[at] == '%' && at + 2 < text.size();
    const int high = room ? HexDigit(text[at + 1]) : -1;
    const int low = room ? HexDigit(text[at + 2]) : -1;
    if (high >= 0 && low >= 0) {
      bytes += static_cast<char>(high * 16 + low);
      at += 2;
    } else {
      bytes += text[at] == '+' && plus == Plus::kIsBlank ? ' ' : text[at];
    }
  }
  return bytes;
}

enum class Lines { kOne, kSeveral };

// Tab and newline pass CleanText, which is made for articles; on one line of a form they are
// blanks. In a box of several lines the newlines stay.
Result<std::string> Decoded(std::string_view text, Plus plus, Lines lines = Lines::kOne) {
  const std::string bytes = Unescaped(text, plus);
  if (!IsUtf8(bytes)) {
    return Error{Fault::kBadInput,
                 "The address holds bytes that are not UTF-8 text; type the words again.",
                 "bad-encoding"};
  }
  std::string clean = CleanText(bytes);
  const auto is_blank = [lines](char c) {
    return static_cast<unsigned char>(c) < ' ' && (c != '\n' || lines == Lines::kOne);
  };
  std::ranges::replace_if(clean, is_blank, ' ');
  return clean;
}

}  // namespace

Result<RequestTarget> DecodeTarget(std::string_view target) {
  const std::size_t mark = std::min(target.find('?'), target.size());
  Result<std::string> path = Decoded(target.substr(0, mark), Plus::kIsPlus);
  if (!path) return path.error();
  RequestTarget decoded{*std::move(path), {}};
  std::string_view query = target.substr(std::min(mark + 1, target.size()));
  while (!query.empty()) {
    const std::string_view pair = query.substr(0, std::min(query.find('&'), query.size()));
    query.remove_prefix(std::min(pair.size() + 1, query.size()));
    const std::size_t equals = std::min(pair.find('='), pair.size());
    Result<std::string> name = Decoded(pair.substr(0, equals), Plus::kIsBlank);
    if (!name) return name.error();
    Result<std::string> value =
        Decoded(pair.substr(std::min(equals + 1, pair.size())), Plus::kIsBlank,
                *name == kLinesParameter ? Lines::kSeveral : Lines::kOne);
    if (!value) return value.error();
    if (!pair.empty()) decoded.parameters.emplace_back(*std::move(name), *std::move(value));
  }
  return decoded;
}

}  // namespace dateline::web
