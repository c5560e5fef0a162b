// SPDX-License-Identifier: GPL-2.0-or-later
// What streamed answers hold, read back.
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "web/guarded_server.h"

namespace dateline::web {

// The whole of a body, streamed or not; `whole` says whether it ended as it should.
inline std::string BodyOf(const Response& response, bool* whole = nullptr) {
  if (!response.source) return response.body;
  std::string body;
  const bool ended = response.source([&body](std::string_view bytes) {
    body += bytes;
    return true;
  });
  if (whole != nullptr) *whole = ended;
  return body;
}

// RFC 4180, by the book: what any reader of CSV makes of the bytes.
inline std::vector<std::vector<std::string>> ReadCsv(std::string_view bytes) {
  std::vector<std::vector<std::string>> records;
  std::vector<std::string> record;
  std::string value;
  bool quoted = false;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (quoted) {
      const bool quote = bytes[at] == '"';
      if (quote && at + 1 < bytes.size() && bytes[at + 1] == '"') {
        value += bytes[++at];
      } else if (quote) {
        quoted = false;
      } else {
        value += bytes[at];
      }
    } else if (bytes[at] == '"') {
      quoted = true;
    } else if (bytes[at] == ',') {
      record.push_back(std::move(value));
      value.clear();
    } else if (bytes.substr(at, 2) == "\r\n") {
      record.push_back(std::move(value));
      value.clear();
      records.push_back(std::move(record));
      record.clear();
      ++at;
    } else {
      value += bytes[at];
    }
  }
  EXPECT_FALSE(quoted);
  EXPECT_TRUE(value.empty() && record.empty()) << "the last record has no line end";
  return records;
}

inline std::vector<nlohmann::json> ReadLines(std::string_view bytes) {
  std::vector<nlohmann::json> lines;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    EXPECT_NE(end, bytes.npos) << "the last line has no end";
    if (end == bytes.npos) return lines;
    lines.push_back(nlohmann::json::parse(bytes.substr(0, end), nullptr, false));
    EXPECT_FALSE(lines.back().is_discarded());
    bytes.remove_prefix(end + 1);
  }
  return lines;
}

}  // namespace dateline::web
