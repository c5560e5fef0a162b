// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/cbor_shape.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

namespace dateline {
namespace {

using nlohmann::json;
using std::string_literals::operator""s;

std::string Cbor(const json& value) {
  const std::vector<std::uint8_t> bytes = json::to_cbor(value);
  return {bytes.begin(), bytes.end()};
}

TEST(HasRecordShape, IsTrueForWhatARecordHolds) {
  for (const json& value :
       {json(), json(true), json(0), json(-1), json(1U << 31), json(1.5), json(0.1),
        json("Việt Nam"), json(std::string(70'000, 'x')), json::array(), json::object(),
        json{{"a", {1, 2, {{"b", "c"}}}}, {"d", json::array({json::array()})}}}) {
    EXPECT_TRUE(HasRecordShape(Cbor(value))) << value;
  }
}

TEST(HasRecordShape, IsFalseForTooMuchAndTooDeep) {
  EXPECT_TRUE(HasRecordShape(std::string(8, '\x81') + '\0'));
  EXPECT_FALSE(HasRecordShape(std::string(9, '\x81') + '\0'));
  EXPECT_FALSE(HasRecordShape(Cbor(std::vector<int>(4'000'001, 0))));
}

TEST(HasRecordShape, IsFalseForWhatNoRecordHolds) {
  for (const std::string& bytes :
       {""s, "\x81"s, "\xA1"s, "\x61"s, "\x18"s, "\x00\x00"s, "\x1C"s, "\x1F"s, "\x5F\x41\x61\xFF"s,
        "\x7F\x61\x61\xFF"s, "\x9F\xFF"s, "\xBF\xFF"s, "\xFF"s, "\x41\x61"s, "\xC0\x61\x61"s,
        "\x9B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s, "\xBB\x80\0\0\0\0\0\0\0"s,
        "\x7B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s}) {
    EXPECT_FALSE(HasRecordShape(bytes)) << testing::PrintToString(bytes);
  }
}

}  // namespace
}  // namespace dateline
